//! Figures that no source prints, with their working.

use super::label::figure_label;
use super::remarks::with_measure;
use crate::dataset::{Dataset, Figure};
use crate::derived::{Derived, Rule};
use crate::limit::counts_from;
use crate::prose::capitalised;
use crate::prose::{self, FigureRef, Part, Rich, text};
use crate::text::date;
use crate::text::{Msg, Texts};

/// How a derived figure was worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingView {
    /// The rule, in a sentence or two.
    pub rule: String,
    /// What it was worked out from.
    pub parts: Vec<PartView>,
}

/// One part of the working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// The part, to be opened.
    pub figure: FigureRef,
    /// What it is.
    pub label: String,
    /// From which day it counts, where its own day is not known; else empty.
    pub counted: String,
}

/// The rule and the parts.
pub(super) fn working(dataset: &Dataset, texts: &Texts, derived: &Derived) -> WorkingView {
    let limit = matches!(derived.rule, Rule::LimitFromQuota | Rule::LimitFromLevel);
    WorkingView {
        rule: texts.get(rule(derived)).to_owned(),
        parts: derived
            .parts
            .iter()
            .filter_map(|ix| dataset.figure(*ix))
            .map(|figure| PartView {
                figure: prose::figure(texts, figure),
                label: figure_label(dataset, texts, figure),
                counted: counted(texts, figure).filter(|_| limit).unwrap_or_default(),
            })
            .collect(),
    }
}

fn rule(derived: &Derived) -> Msg {
    match derived.rule {
        Rule::LimitFromQuota => Msg::EvidenceRuleQuota,
        Rule::LimitFromLevel => Msg::EvidenceRuleLevel,
        Rule::Share => Msg::EvidenceRuleShare,
        Rule::Decision => Msg::EvidenceRuleDecision,
        Rule::Sum => Msg::EvidenceRuleSum,
        Rule::Gap => Msg::EvidenceRuleGap,
        Rule::Count if derived.id == "count.outcomes" => Msg::EvidenceRuleOutcomes,
        Rule::Count if derived.id != "count.territories" => Msg::EvidenceRuleTotals,
        Rule::Count => Msg::EvidenceRuleTerritories,
    }
}

fn counted(texts: &Texts, figure: &Figure) -> Option<String> {
    figure.date.as_ref().filter(|date| date.is_interval())?;
    let day = date::day(counts_from(figure)?, texts);
    Some(texts.fill(Msg::EvidenceCountedFrom, &[("date", &day)]))
}

/// "At least 5,000 to be shot".
pub(super) fn title(texts: &Texts, derived: &Derived) -> Rich {
    let number = vec![Part::Figure(prose::derived(texts, derived))];
    let slots = [("number", number.clone())];
    match derived.rule {
        Rule::Share => prose::fill(texts, Msg::EvidenceTitleShare, &slots),
        Rule::Count if derived.id == "count.outcomes" => {
            prose::fill(texts, Msg::EvidenceTitleOutcomes, &slots)
        }
        Rule::Count if derived.id != "count.territories" => {
            prose::fill(texts, Msg::EvidenceTitleTotals, &slots)
        }
        Rule::Count => prose::fill(texts, Msg::EvidenceTitleTerritories, &slots),
        Rule::Gap => prose::fill(texts, Msg::EvidenceTitleGap, &slots),
        Rule::Decision | Rule::Sum => measured(texts, number, derived),
        Rule::LimitFromQuota | Rule::LimitFromLevel => {
            let least = capitalised(texts.word("qualifier", "at-least"));
            let mut rich = text([least.as_str(), " "].concat());
            rich.extend(measured(texts, number, derived));
            rich
        }
    }
}

fn measured(texts: &Texts, number: Rich, derived: &Derived) -> Rich {
    with_measure(
        texts,
        number,
        texts.word("measure", derived.measure.as_str()),
    )
}

/// "Moscow Oblast · known limit on 31 January 1938".
pub(super) fn subtitle(dataset: &Dataset, texts: &Texts, derived: &Derived) -> String {
    let place = &dataset.territory(derived.place).name;
    let what = match (derived.rule, derived.day) {
        (Rule::LimitFromQuota | Rule::LimitFromLevel, Some(day)) => texts.fill(
            Msg::EvidenceSubtitleLimit,
            &[("date", &date::day(day, texts))],
        ),
        (Rule::Share, _) => texts.get(Msg::EvidenceSubtitleShare).to_owned(),
        (Rule::Sum, _) => texts.get(Msg::EvidenceSubtitleSum).to_owned(),
        (Rule::Gap, _) => texts.get(Msg::EvidenceSubtitleGap).to_owned(),
        (Rule::Decision, _) => {
            let dated = derived.parts.first().and_then(|ix| dataset.figure(*ix));
            let when = dated.and_then(|figure| super::label::dated(texts, figure));
            // The rows may lie in several places, so the decision names none.
            return [
                Some(texts.get(Msg::EvidenceSubtitleDecision).to_owned()),
                when,
            ]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ");
        }
        // Counted over the whole country; its name would say no more.
        _ => return texts.get(Msg::EvidenceSubtitleCount).to_owned(),
    };
    [place.as_str(), &what].join(" · ")
}

/// Paragraphs of the article that explain what was worked out.
pub(super) fn paragraphs(derived: &Derived) -> &'static [&'static str] {
    match derived.rule {
        Rule::LimitFromQuota | Rule::LimitFromLevel => &["A4", "B1"],
        Rule::Decision => &["B1"],
        Rule::Count if derived.id == "count.outcomes" => &["C1"],
        Rule::Share | Rule::Count | Rule::Sum | Rule::Gap => &["A4"],
    }
}

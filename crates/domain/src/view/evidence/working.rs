//! Figures that no source prints, with their working.

use super::label::figure_label;
use super::remarks::with_measure;
use crate::dataset::{Dataset, Figure};
use crate::derived::pace::{self, Per};
use crate::derived::rate::PER;
use crate::derived::{Derived, Rule};
use crate::edtf::Date;
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
            .chain(divisor(dataset, texts, derived))
            .collect(),
    }
}

/// The days that a mean is taken over.
fn divisor(dataset: &Dataset, texts: &Texts, derived: &Derived) -> Option<PartView> {
    let Rule::Pace { from, to, .. } = derived.rule else {
        return None;
    };
    let days = pace::days(dataset, from, to)?;
    Some(PartView {
        figure: prose::derived(texts, &days),
        label: texts.fill(Msg::NumbersDaysLabel, &between(texts, from, to).each()),
        counted: String::new(),
    })
}

/// Two days in words.
struct Between(String, String);

fn between(texts: &Texts, from: Date, to: Date) -> Between {
    Between(date::day(from, texts), date::day(to, texts))
}

impl Between {
    fn each(&self) -> [(&str, &str); 2] {
        [("from", &self.0), ("to", &self.1)]
    }
}

fn rule(derived: &Derived) -> Msg {
    match derived.rule {
        Rule::LimitFromQuota => Msg::EvidenceRuleQuota,
        Rule::LimitFromLevel => Msg::EvidenceRuleLevel,
        Rule::Share | Rule::Proportion => Msg::EvidenceRuleShare,
        Rule::Decision => Msg::EvidenceRuleDecision,
        Rule::Sum => Msg::EvidenceRuleSum,
        Rule::Gap => Msg::EvidenceRuleGap,
        Rule::Count => match derived.id.as_str() {
            "count.outcomes" => Msg::EvidenceRuleOutcomes,
            "count.without-outcome" => Msg::NumbersRuleUnknown,
            "count.rates" => Msg::NumbersRuleRates,
            "count.territories" => Msg::EvidenceRuleTerritories,
            _ => Msg::EvidenceRuleTotals,
        },
        Rule::Rate if derived.parts.len() > 2 => Msg::NumbersRuleRateCountry,
        Rule::Rate => Msg::NumbersRuleRate,
        Rule::Quotient => Msg::NumbersRuleQuotient,
        Rule::Pace { per: Per::Day, .. } => Msg::NumbersRulePaceDay,
        Rule::Pace {
            per: Per::Month, ..
        } => Msg::NumbersRulePaceMonth,
        Rule::Days { .. } => Msg::NumbersRuleDays,
        Rule::Difference => Msg::EvidenceRuleDifference,
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
        Rule::Count => {
            let msg = match derived.id.as_str() {
                "count.outcomes" => Msg::EvidenceTitleOutcomes,
                "count.without-outcome" => Msg::NumbersTitleUnknown,
                "count.rates" => Msg::NumbersTitleRates,
                "count.territories" => Msg::EvidenceTitleTerritories,
                _ => Msg::EvidenceTitleTotals,
            };
            prose::fill(texts, msg, &slots)
        }
        Rule::Rate => {
            let measure = text(texts.word("measure", derived.measure.as_str()));
            let per = text(texts.number(PER));
            let slots = [("number", number), ("measure", measure), ("per", per)];
            prose::fill(texts, Msg::NumbersTitleRate, &slots)
        }
        Rule::Quotient | Rule::Pace { .. } => {
            let measure = text(texts.word("measure", derived.measure.as_str()));
            let msg = if derived.id.ends_with("month") {
                Msg::NumbersTitlePaceMonth
            } else {
                Msg::NumbersTitlePaceDay
            };
            prose::fill(texts, msg, &[("number", number), ("measure", measure)])
        }
        Rule::Days { .. } => prose::fill(texts, Msg::NumbersTitleDays, &slots),
        Rule::Gap | Rule::Difference => prose::fill(texts, Msg::EvidenceTitleGap, &slots),
        Rule::Proportion => prose::fill(texts, Msg::EvidenceTitleProportion, &slots),
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
        (Rule::Rate, _) => texts.get(Msg::NumbersSubtitleRate).to_owned(),
        (Rule::Pace { from, to, .. } | Rule::Days { from, to }, _) => {
            return texts.fill(Msg::NumbersDaysLabel, &between(texts, from, to).each());
        }
        (Rule::Quotient, _) => return texts.word("scope", "great-terror").to_owned(),
        (Rule::Difference, _) => {
            return beside(dataset, texts, derived, Msg::EvidenceSubtitleDifference);
        }
        (Rule::Proportion, _) => {
            return beside(dataset, texts, derived, Msg::EvidenceSubtitleProportion);
        }
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

/// Two territories set beside each other, and in what.
fn beside(dataset: &Dataset, texts: &Texts, derived: &Derived, msg: Msg) -> String {
    let name = |at: usize| {
        let figure = derived.parts.get(at).and_then(|ix| dataset.figure(*ix));
        figure.map_or("", |f| dataset.territory(f.place).name.as_str())
    };
    let measure = texts.word("measure", derived.measure.as_str());
    texts.fill(msg, &[("a", name(0)), ("b", name(1)), ("measure", measure)])
}

/// Paragraphs of the article that explain what was worked out.
pub(super) fn paragraphs(derived: &Derived) -> &'static [&'static str] {
    match derived.rule {
        Rule::LimitFromQuota | Rule::LimitFromLevel => &["A4", "B1"],
        Rule::Decision => &["B1"],
        Rule::Count if derived.id.ends_with("outcome") || derived.id.ends_with("outcomes") => {
            &["C1"]
        }
        Rule::Pace { .. } | Rule::Days { .. } => &["C1"],
        Rule::Quotient => &["F2"],
        Rule::Share
        | Rule::Count
        | Rule::Rate
        | Rule::Sum
        | Rule::Gap
        | Rule::Difference
        | Rule::Proportion => &["A4"],
    }
}

//! A unit's values in words: for its accessible name and for the table twin.

use crate::dataset::{Dataset, Territory, TerritoryIx};
use crate::derived;
use crate::limit::{self, Limits};
use crate::outcome::{self, Outcome};
use crate::prose::{self, FigureRef, Part, Rich};
use crate::query::{Layer, Query};
use crate::text::{Msg, Texts};
use crate::vocab::{InOrder, Measure};

/// The values of a unit in words, for its accessible name and the table twin.
pub(super) fn values(dataset: &Dataset, texts: &Texts, query: &Query, unit: &Territory) -> Rich {
    let slot = |figure: Option<FigureRef>| figure.map(|f| vec![Part::Figure(f)]);
    let quota =
        |measure| slot(limit::quota(dataset, unit.ix, measure).map(|f| prose::figure(texts, f)));
    if unit.order == InOrder::NotNamed {
        return prose::text(texts.get(Msg::StateNotInOrder));
    }
    match query.layer {
        Layer::FirstQuota => category_words(
            texts,
            "",
            quota(Measure::First),
            quota(Measure::Second),
            None,
            quota(Measure::Total),
        ),
        Layer::Increased => {
            let limits = limit::limits(dataset, unit.ix, query.date);
            limit_words(dataset, texts, query, unit.ix, &limits)
        }
        Layer::Share => derived::share(dataset, unit.ix).map_or_else(
            || prose::text(texts.get(Msg::StateUnknown)),
            |share| {
                prose::fill(
                    texts,
                    Msg::MapValueShare,
                    &[("share", vec![Part::Figure(prose::derived(texts, &share))])],
                )
            },
        ),
        Layer::Outcomes => {
            let mut words = match (outcome::own(dataset, unit.ix), quota(Measure::Total)) {
                (Some(outcome), Some(quota)) => {
                    let mut words = outcome_words(dataset, texts, &outcome);
                    words.push(Part::Text("; ".to_owned()));
                    words.extend(prose::fill(texts, Msg::MapValueQuota, &[("quota", quota)]));
                    words
                }
                (Some(outcome), None) => outcome_words(dataset, texts, &outcome),
                (None, _) => prose::text(texts.get(Msg::MapValueUnknown)),
            };
            for outcome in outcome::of_successors(dataset, unit.ix) {
                let name = &dataset.territory(outcome.place).name;
                words.push(Part::Text(format!("; {name}: ")));
                words.extend(outcome_words(dataset, texts, &outcome));
            }
            words
        }
    }
}

pub(super) fn limit_words(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    place: TerritoryIx,
    limits: &Limits,
) -> Rich {
    let part = |measure, value: Option<i64>| {
        value
            .and_then(|_| derived::known_limit(dataset, place, measure, query.date))
            .map(|d| vec![Part::Figure(prose::derived(texts, &d))])
    };
    category_words(
        texts,
        texts.get(Msg::QualifierAtLeast),
        part(Measure::First, limits.first.value),
        part(Measure::Second, limits.second.value),
        part(Measure::Undivided, limits.undivided.value),
        part(Measure::Total, Some(limits.total())),
    )
}

/// "at least 5,000 to be shot, 30,000 to the camps, 3,000 category not stated,
/// 38,000 in all"; a total that no figure states is said to be missing.
pub(super) fn category_words(
    texts: &Texts,
    lead: &str,
    first: Option<Rich>,
    second: Option<Rich>,
    undivided: Option<Rich>,
    total: Option<Rich>,
) -> Rich {
    let mut out = Rich::new();
    let parts = [
        (first, Msg::MeasureFirst),
        (second, Msg::MeasureSecond),
        (undivided, Msg::MeasureUndivided),
    ];
    for (number, words) in parts {
        let Some(number) = number else { continue };
        let open = match (out.is_empty(), lead.is_empty()) {
            (true, true) => String::new(),
            (true, false) => format!("{lead} "),
            (false, _) => ", ".to_owned(),
        };
        if !open.is_empty() {
            out.push(Part::Text(open));
        }
        out.extend(number);
        out.push(Part::Text(format!(" {}", texts.get(words))));
    }
    if out.is_empty() {
        return prose::text(texts.get(Msg::MapValueNothingYet));
    }
    out.push(Part::Text(", ".to_owned()));
    out.extend(in_all(texts, total));
    out
}

/// "38,000 in all", or in words that no figure says so.
pub(super) fn in_all(texts: &Texts, total: Option<Rich>) -> Rich {
    match total {
        Some(total) => prose::fill(texts, Msg::MapValueTotal, &[("total", total)]),
        None => prose::text(texts.get(Msg::MapValueTotalMissing)),
    }
}

/// "at least 24,209 condemned, 6,869 sentenced to death (all cases of the troika)".
pub(super) fn outcome_words(dataset: &Dataset, texts: &Texts, outcome: &Outcome) -> Rich {
    let mut out = Rich::new();
    for ix in [outcome.condemned, outcome.deaths, outcome.second]
        .into_iter()
        .flatten()
    {
        let Some(figure) = dataset.figure(ix) else {
            continue;
        };
        if !out.is_empty() {
            out.push(Part::Text(", ".to_owned()));
        }
        out.push(Part::Text(prose::qualifier(texts, &figure.quantity)));
        out.push(Part::Figure(prose::figure(texts, figure)));
        out.push(Part::Text(format!(
            " {}",
            texts.word("measure", figure.measure.as_str())
        )));
    }
    if let Some(figure) = dataset.figure(outcome.headline()) {
        out.push(Part::Text(format!(
            " ({})",
            texts.word("scope", figure.scope.as_str())
        )));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::fixture;

    #[test]
    fn a_total_that_nobody_states_is_said_to_be_missing_and_never_worked_out() {
        let mut dataset = fixture::dataset();
        for (id, measure, people) in [
            ("quota.moscow-oblast.first", Measure::First, 5_000),
            ("quota.moscow-oblast.second", Measure::Second, 30_000),
        ] {
            fixture::add(&mut dataset, id, 1, measure, Some(people), |_| {});
        }
        let said = |dataset: &Dataset| {
            let unit = dataset.territory(TerritoryIx(1));
            prose::plain(&values(dataset, &Texts::english(), &Query::default(), unit))
        };
        assert_eq!(
            said(&dataset),
            "5,000 to be shot, 30,000 to the camps, in all: not stated"
        );
        let id = "quota.moscow-oblast.total";
        fixture::add(&mut dataset, id, 1, Measure::Total, Some(35_000), |_| {});
        assert_eq!(
            said(&dataset),
            "5,000 to be shot, 30,000 to the camps, 35,000 in all"
        );
    }
}

//! Numbers on the timeline: what decisions added and what reports counted.

use super::axis::fraction;
use super::{DecisionBar, ReportDot};
use crate::dataset::{Dataset, Figure};
use crate::derived;
use crate::edtf::Date;
use crate::prose;
use crate::query::Query;
use crate::text::{Msg, Texts, date};
use crate::vocab::{Measure, Role, Status, Table};

/// One bar per decision that granted something. Estimates, requests and levels
/// are no decisions; the rows of 31 January 1938 are parts of one bar.
pub(super) fn bars(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<DecisionBar> {
    let mut rows: Vec<(&Figure, Date)> = dataset
        .figures()
        .filter(|f| f.table == Table::Increase && f.role == Role::Addition)
        .filter(|f| f.status == Status::Granted && !f.decision.is_empty())
        .filter_map(|f| Some((f, crate::limit::counts_from(f)?)))
        .collect();
    crate::order::sort_by_key(&mut rows, |(f, day)| (*day, f.ix));
    let mut bars: Vec<DecisionBar> = Vec::new();
    for (figure, day) in rows {
        if bars.iter().any(|bar| bar.id == figure.decision) {
            continue;
        }
        let part = |measure| derived::granted(dataset, &figure.decision, measure);
        let categories = [Measure::First, Measure::Second, Measure::Undivided].map(part);
        let places = dataset
            .figures()
            .filter(|f| f.decision == figure.decision && f.role == Role::Addition)
            .map(|f| f.place)
            .collect::<std::collections::BTreeSet<_>>();
        let place = if places.len() > 1 {
            texts.get(Msg::TimelineManyPlaces).to_owned()
        } else {
            dataset.territory(figure.place).name.clone()
        };
        let amounts: Vec<String> = categories
            .iter()
            .flatten()
            .filter(|d| d.value > 0)
            .map(|d| {
                format!(
                    "+{} {}",
                    texts.number(d.value),
                    texts.word("measure", d.measure.as_str())
                )
            })
            .collect();
        let when = figure
            .date
            .as_ref()
            .map(|d| date::edtf(d, texts))
            .unwrap_or_default();
        bars.push(DecisionBar {
            id: figure.decision.clone(),
            x: fraction(day),
            parts: categories
                .each_ref()
                .map(|d| d.as_ref().map_or(0, |d| d.value)),
            label: format!("{when}, {place}: {}", amounts.join(", ")),
            figures: categories
                .iter()
                .flatten()
                .filter(|d| d.value > 0)
                .map(|d| prose::derived(texts, d))
                .collect(),
            later: day > query.date,
        });
    }
    bars
}

/// National reports of what came of the order, in order of time.
pub(super) fn reports(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<ReportDot> {
    let ussr = dataset.ussr().ix;
    let wanted = [
        Measure::Condemned,
        Measure::DeathSentences,
        Measure::Executed,
    ];
    let mut dots: Vec<ReportDot> = dataset
        .figures_of(ussr)
        .filter(|f| {
            f.table == Table::Outcome
                && f.scope == crate::vocab::Scope::Order
                && f.status == Status::Reported
                && wanted.contains(&f.measure)
        })
        .filter_map(|f| {
            let day = f.date.as_ref()?.latest()?;
            let value = f.quantity.value?;
            let when = date::day(day, texts);
            Some(ReportDot {
                x: fraction(day),
                measure: f.measure,
                figure: prose::figure(texts, f),
                value,
                label: format!(
                    "{when}: {}{} {}",
                    prose::qualifier(texts, &f.quantity),
                    texts.number(value),
                    texts.word("measure", f.measure.as_str())
                ),
                later: day > query.date,
            })
        })
        .collect();
    crate::order::sort_by(&mut dots, |a, b| a.x.total_cmp(&b.x));
    dots
}

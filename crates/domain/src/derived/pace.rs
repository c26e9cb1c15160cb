//! How fast: means per day and per month, worked out from reports.
//!
//! A mean says nothing of any single day. It is only ever taken of two reports
//! that count the same thing, and of the days between them.

use super::rate::per;
use super::{Derived, Rule};
use crate::dataset::{Dataset, Figure};
use crate::edtf::Date;
use crate::vocab::{Measure, Scope, Status, Table, vocabulary};

vocabulary! {
    /// A stretch of time that a mean is given for.
    Per {
        /// A day.
        Day = "day",
        /// A month of thirty days.
        Month = "month",
    }
}

/// Days in the month of a mean.
const MONTH: i64 = 30;

/// A mean over a stretch of time, from its id without `pace.`: `condemned.whole.day`,
/// `executed.1938-01-01.month`, `terror.day`.
pub(super) fn derive(dataset: &Dataset, id: &str) -> Option<Derived> {
    let mut parts = id.split('.');
    let what = parts.next()?;
    let next = parts.next()?;
    if what == "terror" {
        return terror(dataset, Per::parse(next)?);
    }
    let measure = Measure::parse(what)?;
    let per = Per::parse(parts.next()?)?;
    match next {
        "whole" => whole(dataset, measure, per),
        day => since(dataset, measure, day.parse().ok()?, per),
    }
}

/// National reports of this operation in one measure, in order of time.
pub fn reports(dataset: &Dataset, measure: Measure) -> Vec<(Date, &Figure)> {
    let mut found: Vec<(Date, &Figure)> = dataset
        .figures_of(dataset.ussr().ix)
        .filter(|f| f.table == Table::Outcome && f.measure == measure)
        .filter(|f| f.scope == Scope::Order && f.status == Status::Reported)
        .filter(|f| f.quantity.value.is_some())
        .filter_map(|f| Some((f.date.as_ref()?.latest()?, f)))
        .collect();
    found.sort_by_key(|(day, _)| *day);
    found
}

/// The mean of the whole operation, from its first day to its last report.
#[must_use]
pub fn whole(dataset: &Dataset, measure: Measure, per: Per) -> Option<Derived> {
    let found = reports(dataset, measure);
    let (to, last) = *found.last()?;
    let mut mean = mean(dataset, measure, (start(last)?, to), (last, None), per)?;
    mean.id = format!("pace.{}.whole.{}", measure.as_str(), per.as_str());
    Some(mean)
}

/// The mean between the report of a day and the one before it, or the first day.
#[must_use]
pub fn since(dataset: &Dataset, measure: Measure, day: Date, per: Per) -> Option<Derived> {
    let found = reports(dataset, measure);
    let at = found.iter().position(|(date, _)| *date == day)?;
    let (to, later) = *found.get(at)?;
    let earlier = at.checked_sub(1).and_then(|at| found.get(at));
    let from = match earlier {
        Some((date, _)) => date.add_days(1)?,
        None => start(later)?,
    };
    let earlier = earlier.map(|(_, figure)| *figure);
    mean(dataset, measure, (from, to), (later, earlier), per)
}

/// The first day a report counts.
fn start(figure: &Figure) -> Option<Date> {
    figure.period.as_ref()?.earliest()
}

fn mean(
    dataset: &Dataset,
    measure: Measure,
    (from, to): (Date, Date),
    (later, earlier): (&Figure, Option<&Figure>),
    span: Per,
) -> Option<Derived> {
    let before = earlier.map_or(Some(0), |f| f.quantity.value)?;
    let times = match span {
        Per::Day => 1,
        Per::Month => MONTH,
    };
    Some(Derived {
        id: format!("pace.{}.{to}.{}", measure.as_str(), span.as_str()),
        value: per(later.quantity.value? - before, times, length(from, to))?,
        rule: Rule::Pace {
            from,
            to,
            per: span,
        },
        parts: std::iter::once(later)
            .chain(earlier)
            .map(|f| f.ix)
            .collect(),
        place: dataset.ussr().ix,
        day: None,
        measure,
    })
}

/// Days from one to another, both counted.
fn length(from: Date, to: Date) -> i64 {
    i64::from(to.days() - from.days() + 1)
}

/// All executions of the Great Terror by the months or days the article gives.
fn terror(dataset: &Dataset, per: Per) -> Option<Derived> {
    let executed = dataset.figure_by_id("fact.f076")?;
    let time = dataset.figure_by_id(match per {
        Per::Month => "fact.f077",
        Per::Day => "fact.f080",
    })?;
    Some(Derived {
        id: format!("pace.terror.{}", per.as_str()),
        value: super::rate::per(executed.quantity.value?, 1, time.quantity.value?)?,
        rule: Rule::Quotient,
        parts: vec![executed.ix, time.ix],
        place: dataset.ussr().ix,
        day: None,
        measure: Measure::Executed,
    })
}

/// How many days lie between two, both counted: the divisor of a mean.
#[must_use]
pub fn days(dataset: &Dataset, from: Date, to: Date) -> Option<Derived> {
    (from <= to).then(|| Derived {
        id: format!("days.{from}.{to}"),
        value: length(from, to),
        rule: Rule::Days { from, to },
        parts: Vec::new(),
        place: dataset.ussr().ix,
        day: None,
        measure: Measure::Other,
    })
}

//! The known limit: what a territory was allowed, as far as sources tell.
//!
//! Per category the greater of
//! (a) the first quota plus every grant that may be added to it, up to the day, and
//! (b) the latest level a source reports, plus the grants after it.
//! The list of grants is incomplete, so a known limit is always "at least".
//! A grant counts from its *latest* possible day; the day of a request is never
//! the day of its grant. Requests, national allotments and what was given to a
//! divided republic never count towards a territory.

use crate::dataset::{Dataset, Figure, FigureIx, TerritoryIx};
use crate::edtf::Date;
use crate::vocab::{Measure, Role, Scope, State, Status, Table};

/// A known limit of one category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limit {
    /// At least so many people; `None` when nothing was set.
    pub value: Option<i64>,
    /// The figures it is made of, in the order of their dates.
    pub parts: Vec<FigureIx>,
    /// Whether it starts from a level instead of the first quota.
    pub from_level: bool,
}

/// The known limits of one territory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// First category.
    pub first: Limit,
    /// Second category.
    pub second: Limit,
    /// Granted without a category.
    pub undivided: Limit,
}

impl Limits {
    /// Everyone, whatever the category.
    #[must_use]
    pub fn total(&self) -> i64 {
        [&self.first, &self.second, &self.undivided]
            .iter()
            .filter_map(|limit| limit.value)
            .sum()
    }
}

/// The known limits of a unit, of the camps, or of a divided republic on a day.
#[must_use]
pub fn limits(dataset: &Dataset, territory: TerritoryIx, day: Date) -> Limits {
    Limits {
        first: limit(dataset, territory, Measure::First, day),
        second: limit(dataset, territory, Measure::Second, day),
        undivided: limit(dataset, territory, Measure::Undivided, day),
    }
}

/// The known limit of one category on a day.
#[must_use]
pub fn limit(dataset: &Dataset, territory: TerritoryIx, measure: Measure, day: Date) -> Limit {
    let grants: Vec<(&Figure, Date)> = grants(dataset, territory, measure)
        .filter(|(_, from)| *from <= day)
        .collect();
    let quota = quota(dataset, territory, measure).filter(|_| day >= crate::dataset::FIRST_DAY);
    let from_quota = sum(quota, &grants, None);
    let level = levels(dataset, territory, measure)
        .filter(|(_, from)| *from <= day)
        .max_by_key(|(_, from)| *from);
    let Some((level, from)) = level else {
        return from_quota;
    };
    let mut from_level = sum(Some(level), &grants, Some(from));
    from_level.from_level = true;
    if from_level.value > from_quota.value {
        from_level
    } else {
        from_quota
    }
}

/// Grants that count towards a territory's limit, with the day each counts from.
/// A successor's grant belongs to its parent of July 1937.
pub fn grants(
    dataset: &Dataset,
    territory: TerritoryIx,
    measure: Measure,
) -> impl Iterator<Item = (&Figure, Date)> {
    dated(dataset, territory, measure, Role::Addition).filter(|(figure, _)| {
        figure.sum_ok && figure.status == Status::Granted && figure.state == State::Recorded
    })
}

fn levels(
    dataset: &Dataset,
    territory: TerritoryIx,
    measure: Measure,
) -> impl Iterator<Item = (&Figure, Date)> {
    dated(dataset, territory, measure, Role::Level)
        .filter(move |(figure, _)| figure.place == territory)
}

fn dated(
    dataset: &Dataset,
    territory: TerritoryIx,
    measure: Measure,
    role: Role,
) -> impl Iterator<Item = (&Figure, Date)> {
    dataset
        .figures()
        .filter(move |f| f.table == Table::Increase && f.role == role && f.measure == measure)
        .filter(move |f| f.scope == Scope::Order)
        .filter(move |f| belongs(dataset, f.place, territory))
        .filter_map(|f| Some((f, counts_from(f)?)))
}

/// The day a grant counts from: its latest possible one, the end of the
/// operation where a source leaves that open.
#[must_use]
pub fn counts_from(figure: &Figure) -> Option<Date> {
    let date = figure.date.as_ref()?;
    Some(date.latest().unwrap_or(crate::dataset::LAST_DAY))
}

fn belongs(dataset: &Dataset, place: TerritoryIx, territory: TerritoryIx) -> bool {
    place == territory || dataset.unit_of(place) == Some(territory)
}

/// The order's own quota of one category.
#[must_use]
pub fn quota(dataset: &Dataset, territory: TerritoryIx, measure: Measure) -> Option<&Figure> {
    dataset
        .figures_of(territory)
        .find(|f| f.table == Table::Quota && f.measure == measure && f.status == Status::Ordered)
}

fn sum(base: Option<&Figure>, grants: &[(&Figure, Date)], after: Option<Date>) -> Limit {
    let mut value = base.and_then(|f| f.quantity.value);
    let mut parts: Vec<FigureIx> = base
        .filter(|f| f.quantity.value.is_some())
        .map(|f| f.ix)
        .into_iter()
        .collect();
    let mut counted: Vec<&(&Figure, Date)> = grants
        .iter()
        .filter(|(_, from)| after.is_none_or(|level| *from > level))
        .collect();
    crate::order::sort_by_key(&mut counted, |(figure, from)| (*from, figure.ix));
    for (figure, _) in counted {
        if let Some(amount) = figure.quantity.value {
            value = Some(value.unwrap_or(0) + amount);
            parts.push(figure.ix);
        }
    }
    Limit {
        value,
        parts,
        from_level: false,
    }
}

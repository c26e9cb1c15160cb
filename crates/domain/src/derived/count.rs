//! How many there are: counts with what was counted as their working.

use super::{Derived, Rule};
use crate::dataset::{Dataset, FigureIx, totals};
use crate::limit;
use crate::outcome;
use crate::vocab::{InOrder, Measure, Standing};

/// In how many territories of the order an outcome can stand beside the quota.
#[must_use]
pub fn outcomes(dataset: &Dataset) -> Derived {
    let parts: Vec<FigureIx> = dataset
        .units()
        .filter_map(|unit| outcome::own(dataset, unit.ix).map(|o| o.headline()))
        .collect();
    counted(dataset, "count.outcomes", parts)
}

/// How many territories the order names.
#[must_use]
pub fn territories(dataset: &Dataset) -> Derived {
    let parts: Vec<FigureIx> = dataset
        .territories()
        .filter(|t| t.order == InOrder::Listed && t.standing == Standing::Unit)
        .filter_map(|t| limit::quota(dataset, t.ix, Measure::Total).map(|f| f.ix))
        .collect();
    counted(dataset, "count.territories", parts)
}

/// How many printed totals there are whose difference from their rows is such.
pub(super) fn totals_counted(dataset: &Dataset, id: &str, such: fn(i64) -> bool) -> Derived {
    let parts = totals::checks(dataset)
        .iter()
        .filter(|check| such(check.difference()))
        .map(|check| check.total)
        .collect();
    counted(dataset, id, parts)
}

/// Of how many territories of the order no outcome is known that can stand
/// beside the quota: unknown, which is not none.
#[must_use]
pub fn without_outcome(dataset: &Dataset) -> Derived {
    let parts: Vec<FigureIx> = dataset
        .units()
        .filter(|t| t.order == InOrder::Listed && outcome::own(dataset, t.ix).is_none())
        .filter_map(|t| limit::quota(dataset, t.ix, Measure::Total).map(|f| f.ix))
        .collect();
    counted(dataset, "count.without-outcome", parts)
}

/// How many figures there are, with the figures as its working.
pub(super) fn counted(dataset: &Dataset, id: &str, parts: Vec<FigureIx>) -> Derived {
    Derived {
        id: id.to_owned(),
        value: i64::try_from(parts.len()).unwrap_or(i64::MAX),
        rule: Rule::Count,
        parts,
        place: dataset.ussr().ix,
        day: None,
        measure: Measure::Other,
    }
}

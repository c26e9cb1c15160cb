//! The first quota per 100,000 inhabitants of January 1937.

use super::{Derived, Rule};
use crate::dataset::{Dataset, Figure, TerritoryIx};
use crate::limit::quota;
use crate::vocab::{Measure, Table};

/// Of how many inhabitants a rate speaks.
pub const PER: i64 = 100_000;

/// The census figure of a territory, on the boundaries of the order.
#[must_use]
pub fn inhabitants(dataset: &Dataset, place: TerritoryIx) -> Option<&Figure> {
    dataset
        .figures_of(place)
        .find(|f| f.table == Table::Population)
}

/// The quota of a territory per 100,000 inhabitants, halves rounded up; for
/// the country without the camps, whose prisoners belong to no territory.
#[must_use]
pub fn rate(dataset: &Dataset, place: TerritoryIx, measure: Measure) -> Option<Derived> {
    let people = inhabitants(dataset, place)?;
    let ordered = quota(dataset, place, measure)?;
    let mut count = ordered.quantity.value?;
    let mut parts = vec![ordered.ix];
    if place == dataset.ussr().ix {
        let camps = quota(dataset, dataset.territory_by_id("nkvd-camps")?.ix, measure)?;
        count -= camps.quantity.value?;
        parts.push(camps.ix);
    }
    parts.push(people.ix);
    Some(Derived {
        id: format!("rate.{}.{}", dataset.territory(place).id, measure.as_str()),
        value: per(count, PER, people.quantity.value?)?,
        rule: Rule::Rate,
        parts,
        place,
        day: None,
        measure,
    })
}

/// For how many territories the census gives a number of inhabitants.
#[must_use]
pub fn counted(dataset: &Dataset) -> Derived {
    let parts = dataset
        .units()
        .filter_map(|t| inhabitants(dataset, t.ix).map(|f| f.ix))
        .collect();
    super::count::counted(dataset, "count.rates", parts)
}

/// `count · times / whole`, halves rounded up; `None` where that has no meaning.
pub(super) fn per(count: i64, times: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let doubled = count.checked_mul(times)?.checked_mul(2)?;
    Some(
        doubled
            .checked_add(whole)?
            .div_euclid(whole.checked_mul(2)?),
    )
}

//! Two first quotas set beside each other.

use super::{Derived, Rule};
use crate::dataset::{Dataset, Figure, TerritoryIx};
use crate::limit::quota;
use crate::text::number::percent;
use crate::vocab::Measure;

/// By how many people one territory's quota is greater than another's; negative
/// where it is smaller.
#[must_use]
pub fn difference(
    dataset: &Dataset,
    a: TerritoryIx,
    b: TerritoryIx,
    measure: Measure,
) -> Option<Derived> {
    let (first, second) = (ordered(dataset, a, measure)?, ordered(dataset, b, measure)?);
    let value = first.quantity.value? - second.quantity.value?;
    Some(beside(
        dataset,
        "difference",
        Rule::Difference,
        value,
        (first, second),
    ))
}

/// One territory's quota as a share of another's, in whole per cent.
#[must_use]
pub fn proportion(
    dataset: &Dataset,
    a: TerritoryIx,
    b: TerritoryIx,
    measure: Measure,
) -> Option<Derived> {
    let (first, second) = (ordered(dataset, a, measure)?, ordered(dataset, b, measure)?);
    let value = percent(first.quantity.value?, second.quantity.value?)?;
    Some(beside(
        dataset,
        "proportion",
        Rule::Proportion,
        value,
        (first, second),
    ))
}

/// A quota of one of the order's categories, or of both.
fn ordered(dataset: &Dataset, place: TerritoryIx, measure: Measure) -> Option<&Figure> {
    let kept = matches!(measure, Measure::First | Measure::Second | Measure::Total);
    kept.then(|| quota(dataset, place, measure))?
}

fn beside(
    dataset: &Dataset,
    kind: &str,
    rule: Rule,
    value: i64,
    (first, second): (&Figure, &Figure),
) -> Derived {
    let name = |figure: &Figure| dataset.territory(figure.place).id.clone();
    Derived {
        id: [kind, &name(first), &name(second), first.measure.as_str()].join("."),
        value,
        rule,
        parts: vec![first.ix, second.ix],
        place: first.place,
        day: None,
        measure: first.measure,
    }
}

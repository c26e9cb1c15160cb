//! What came of it, where that is known.
//!
//! Only counts whose `comparable` is *yes* or *with caveat* may stand beside a
//! quota. A successor's count is its own, never its parent's.

use crate::dataset::{Dataset, Figure, FigureIx, TerritoryIx};
use crate::vocab::{Comparable, Measure, Scope, Table};

/// The comparable counts of one territory: all sentences, and the deaths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The territory the counts are of.
    pub place: TerritoryIx,
    /// Everyone sentenced (or judged).
    pub condemned: Option<FigureIx>,
    /// Death sentences or executions, as the source counts them.
    pub deaths: Option<FigureIx>,
    /// Sent to the camps.
    pub second: Option<FigureIx>,
}

impl Outcome {
    /// The figure that stands for the outcome when only one can.
    #[must_use]
    pub fn headline(&self) -> FigureIx {
        self.condemned
            .or(self.deaths)
            .or(self.second)
            .unwrap_or(FigureIx(0))
    }
}

/// Whether a figure is an outcome that may stand beside a quota.
#[must_use]
pub fn comparable(figure: &Figure) -> bool {
    figure.table == Table::Outcome
        && matches!(figure.comparable, Comparable::Yes | Comparable::WithCaveat)
        && matches!(figure.scope, Scope::Order | Scope::Troika)
        && figure.quantity.value.is_some()
}

/// The comparable outcome of exactly this territory.
#[must_use]
pub fn own(dataset: &Dataset, place: TerritoryIx) -> Option<Outcome> {
    let mut found = Outcome {
        place,
        condemned: None,
        deaths: None,
        second: None,
    };
    for figure in dataset.figures_of(place).filter(|f| comparable(f)) {
        let slot = match figure.measure {
            Measure::Condemned | Measure::Judged => &mut found.condemned,
            Measure::DeathSentences | Measure::Executed => &mut found.deaths,
            Measure::Second => &mut found.second,
            _ => continue,
        };
        slot.get_or_insert(figure.ix);
    }
    (found.condemned.is_some() || found.deaths.is_some()).then_some(found)
}

/// Comparable outcomes of the successors shown inside a unit of 1937.
#[must_use]
pub fn of_successors(dataset: &Dataset, unit: TerritoryIx) -> Vec<Outcome> {
    dataset
        .territories()
        .filter(|t| t.ix != unit && dataset.unit_of(t.ix) == Some(unit))
        .filter_map(|t| own(dataset, t.ix))
        .collect()
}

//! What all kinds of drawings have in common.

use super::{DotChart, ScaledBars, Swatch, TimeSeries};
use crate::prose::{FigureRef, Rich};
use crate::view::TableView;

/// A drawing of any kind; the painter draws it, the page puts its words beside it.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// Bars on one scale.
    Bars(ScaledBars),
    /// Reports over time.
    Series(TimeSeries),
    /// Dots on one scale, in bands.
    Dots(DotChart),
}

/// The same field of whichever kind it is.
macro_rules! field {
    ($drawing:expr, $name:ident) => {
        match $drawing {
            Drawing::Bars(chart) => &chart.$name,
            Drawing::Series(chart) => &chart.$name,
            Drawing::Dots(chart) => &chart.$name,
        }
    };
}

impl Drawing {
    /// What the drawing shows.
    #[must_use]
    pub fn title(&self) -> &str {
        field!(self, title)
    }

    /// The same in words, for readers who do not see it.
    #[must_use]
    pub fn summary(&self) -> &str {
        field!(self, summary)
    }

    /// The kinds of marks that occur, with their meaning.
    #[must_use]
    pub fn legend(&self) -> &[(Swatch, String)] {
        field!(self, legend)
    }

    /// What must be known to read it.
    #[must_use]
    pub fn notes(&self) -> &[Rich] {
        field!(self, notes)
    }

    /// The same numbers as a table.
    #[must_use]
    pub fn table(&self) -> &TableView {
        field!(self, table)
    }

    /// What opens the table.
    #[must_use]
    pub fn table_label(&self) -> &str {
        field!(self, table_label)
    }

    /// Every figure it shows, row by row.
    #[must_use]
    pub fn figures(&self) -> Vec<&FigureRef> {
        match self {
            Self::Bars(chart) => chart.rows.iter().flat_map(|r| &r.figures).collect(),
            Self::Series(chart) => chart.rows.iter().flat_map(|r| &r.figures).collect(),
            Self::Dots(chart) => chart.rows.iter().flat_map(|r| &r.figures).collect(),
        }
    }
}

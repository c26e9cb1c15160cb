//! Dots on one scale, in bands: places to be compared without being ranked.

use super::{ReferenceLine, Swatch, Tone};
use crate::prose::{FigureRef, Rich};
use crate::view::TableView;

/// One dot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// What it stands for.
    pub tone: Tone,
    /// Where it lies.
    pub value: i64,
    /// The figure a touch opens.
    pub figure: FigureRef,
}

/// One row with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotRow {
    /// Heading of its band, on its first row; empty on the others.
    pub heading: String,
    /// What it is.
    pub label: String,
    /// What to know about it, in a few words; may be empty.
    pub remark: String,
    /// Its numbers as a sentence.
    pub values: Rich,
    /// Its dots.
    pub dots: Vec<Dot>,
    /// Every figure of the row.
    pub figures: Vec<FigureRef>,
}

/// Dots on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotChart {
    /// What the drawing shows.
    pub title: String,
    /// The same in words, for readers who do not see it.
    pub summary: String,
    /// What the scale counts.
    pub unit: String,
    /// Right end of the scale.
    pub max: i64,
    /// Values marked on the scale, with their labels.
    pub ticks: Vec<(i64, String)>,
    /// Values that every dot is compared with.
    pub lines: Vec<ReferenceLine>,
    /// The rows, from top to bottom.
    pub rows: Vec<DotRow>,
    /// The kinds of drawing that occur, with their meaning.
    pub legend: Vec<(Swatch, String)>,
    /// The same numbers as a table.
    pub table: TableView,
    /// What opens the table.
    pub table_label: String,
    /// What must be known to read it.
    pub notes: Vec<Rich>,
}

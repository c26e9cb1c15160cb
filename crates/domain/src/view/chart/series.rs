//! Reports over time: dots with nothing known between them.

use super::{ReferenceLine, Swatch, Tone};
use crate::edtf::Date;
use crate::prose::{FigureRef, Rich};
use crate::view::TableView;

/// A reported number on its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesPoint {
    /// The day.
    pub day: Date,
    /// The number.
    pub value: i64,
    /// Upper end of a range.
    pub max: Option<i64>,
    /// The number as its source puts it, to stand beside the dot.
    pub label: String,
    /// The figure a touch opens.
    pub figure: FigureRef,
}

/// Reports of one measure; their connection is dashed, since nothing is known
/// between two of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesRun {
    /// What its dots stand for.
    pub tone: Tone,
    /// Its dots in order of time.
    pub points: Vec<SeriesPoint>,
}

/// A day on which what is counted changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesChange {
    /// The day.
    pub day: Date,
    /// What changes.
    pub label: String,
}

/// One day with its numbers in words, below the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesRow {
    /// What it is.
    pub label: String,
    /// When, in words.
    pub date: String,
    /// Its numbers as a sentence.
    pub values: Rich,
    /// Every figure of the row.
    pub figures: Vec<FigureRef>,
}

/// Reports over time, with the plan as a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeSeries {
    /// What the drawing shows.
    pub title: String,
    /// The same in words, for readers who do not see it.
    pub summary: String,
    /// What the upright scale counts.
    pub unit: String,
    /// First day of the time axis.
    pub from: Date,
    /// Last day of the time axis.
    pub to: Date,
    /// Days marked on the time axis, with their labels.
    pub days: Vec<(Date, String)>,
    /// Upper end of the upright scale.
    pub max: i64,
    /// Values marked on the upright scale, with their labels.
    pub ticks: Vec<(i64, String)>,
    /// The plan and the day it holds from.
    pub line: Option<(Date, ReferenceLine)>,
    /// Where the measure changes.
    pub changes: Vec<SeriesChange>,
    /// The reports, one run per measure.
    pub runs: Vec<SeriesRun>,
    /// The same numbers in words, in order of time.
    pub rows: Vec<SeriesRow>,
    /// The kinds of drawing that occur, with their meaning.
    pub legend: Vec<(Swatch, String)>,
    /// The same numbers as a table.
    pub table: TableView,
    /// What opens the table.
    pub table_label: String,
    /// What must be known to read it.
    pub notes: Vec<Rich>,
}

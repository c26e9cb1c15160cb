//! Bars on one scale: what a drawing shows, says and lists in its table.
//!
//! Everything here is plain data. The painter (crate `exhibit-charts`) turns it
//! into a picture, the page turns the same rows into the table beside it.

mod count;
mod decision;
mod dots;
mod drawing;
mod finish;
mod plain;
mod region;
mod scale;
mod series;
#[cfg(test)]
pub(super) mod tests;

pub(super) use count::{Count, Counts};
pub(super) use decision::Decision;
pub use dots::{Dot, DotChart, DotRow};
pub use drawing::Drawing;
pub(super) use finish::{Draft, Sheet, finish};
pub(super) use plain::{Plain, PlainSheet, plain};
pub use region::region_bars;
pub(super) use scale::nice;
pub use series::{SeriesChange, SeriesPoint, SeriesRow, SeriesRun, TimeSeries};

use super::TableView;
use crate::prose::{FigureRef, Rich};

/// What a part of a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// To be shot, sentenced to death, or shot.
    First,
    /// To the camps or to prison.
    Second,
    /// The source does not state the category or the sentence.
    Undivided,
    /// The source names no number; the part is a mark without a length.
    Unknown,
    /// Dead by a historian's estimate.
    Estimate,
    /// People, whatever became of them, or a share.
    Other,
}

/// Who stands behind a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The order itself.
    Planned,
    /// A decision that raised a quota.
    Decision,
    /// A report or a count.
    Reported,
    /// A historian's estimate.
    Estimated,
    /// A request: drawn as an outline.
    Requested,
    /// A number that only bounds the true one: drawn as an outline.
    Bounded,
}

/// A kind of drawing that the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swatch {
    /// A tone.
    Tone(Tone),
    /// What was asked for.
    Requested,
    /// What comes after the chosen day.
    Later,
    /// A number that only bounds the true one.
    Bounded,
    /// The line of the plan, or of an average.
    Line,
    /// A dot of a tone.
    Dot(Tone),
}

/// One part of a bar, from one value of the scale to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarPart {
    /// What it stands for.
    pub tone: Tone,
    /// Where it starts.
    pub from: i64,
    /// Where it ends; equal to `from` for a mark without a length.
    pub to: i64,
    /// The figure a touch opens.
    pub figure: FigureRef,
}

/// One bar with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarRow {
    /// Heading of the group, on its first row; empty on the others.
    pub heading: String,
    /// What the bar is.
    pub label: String,
    /// When, in words; empty where no day at all is known.
    pub date: String,
    /// Its numbers as a sentence.
    pub values: Rich,
    /// Its parts from left to right.
    pub parts: Vec<BarPart>,
    /// A range of the first part, where the source gives one.
    pub range: Option<(i64, i64)>,
    /// Who stands behind it.
    pub group: Group,
    /// Whether it comes after the chosen day; such bars are outlines.
    pub later: bool,
    /// What to know about the row, in a few words; may be empty.
    pub remark: String,
    /// Every figure of the row.
    pub figures: Vec<FigureRef>,
}

/// Puts drawings on one scale, the longest of theirs, so that they can stand side
/// by side.
pub(super) fn on_one_scale(charts: &mut [&mut ScaledBars]) {
    let longest = charts.iter().max_by_key(|chart| chart.max);
    let Some((max, ticks)) = longest.map(|chart| (chart.max, chart.ticks.clone())) else {
        return;
    };
    for chart in charts {
        chart.max = max;
        chart.ticks.clone_from(&ticks);
    }
}

/// A value that every bar is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceLine {
    /// The value.
    pub value: i64,
    /// What it is.
    pub label: String,
}

/// Bars on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaledBars {
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
    /// The bars, from top to bottom.
    pub rows: Vec<BarRow>,
    /// A value to compare with.
    pub line: Option<ReferenceLine>,
    /// The kinds of drawing that occur, with their meaning.
    pub legend: Vec<(Swatch, String)>,
    /// The same numbers as a table.
    pub table: TableView,
    /// What opens the table.
    pub table_label: String,
    /// What must be known to read the bars.
    pub notes: Vec<Rich>,
}

//! The structs of the timeline.

use super::super::ArticleLink;
use crate::edtf::Date;
use crate::prose::{FigureRef, Rich};
use crate::vocab::{EventKind, Measure};

/// An event mark.
#[derive(Clone, Debug, PartialEq)]
pub struct EventMark {
    /// Event id.
    pub id: String,
    /// Position on its axis, 0 to 1.
    pub x: f64,
    /// The day it stands for.
    pub day: Date,
    /// When, in words.
    pub when: String,
    /// Title.
    pub title: String,
    /// Summary with live figures.
    pub summary: Rich,
    /// Kind.
    pub kind: EventKind,
    /// Paragraph that tells it.
    pub links: Vec<ArticleLink>,
    /// Whether it is the event of the chosen day.
    pub current: bool,
    /// The larger, the earlier it gets a label.
    pub weight: u32,
}

/// One decision as a bar: the people it added, in the data tones.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionBar {
    /// Decision id.
    pub id: String,
    /// Position, 0 to 1.
    pub x: f64,
    /// First, second, category not stated.
    pub parts: [i64; 3],
    /// What it says when pointed at.
    pub label: String,
    /// The figures behind the parts.
    pub figures: Vec<FigureRef>,
    /// Whether it lies after the chosen day.
    pub later: bool,
}

/// A national report: a dot. Nothing is known between two of them.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportDot {
    /// Position, 0 to 1.
    pub x: f64,
    /// What is counted.
    pub measure: Measure,
    /// The figure.
    pub figure: FigureRef,
    /// People, for the drawing's height.
    pub value: i64,
    /// What it says when pointed at.
    pub label: String,
    /// Whether it lies after the chosen day.
    pub later: bool,
}

/// A tick of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Position, 0 to 1.
    pub x: f64,
    /// Label; empty for a minor tick.
    pub label: String,
}

/// Everything the timeline shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineView {
    /// The chosen day.
    pub date: Date,
    /// In words.
    pub day: String,
    /// Position of the chosen day, 0 to 1.
    pub x: f64,
    /// The slider's value: days since the first.
    pub value: i32,
    /// The slider's last value.
    pub last: i32,
    /// What the slider says: the day and what is known of it.
    pub value_text: String,
    /// What happened on the chosen day, or last before it.
    pub now: Option<EventMark>,
    /// Events from July 1937 to November 1938.
    pub events: Vec<EventMark>,
    /// Events from 1930 to 2010.
    pub overview: Vec<EventMark>,
    /// Where the chosen span lies on the overview strip.
    pub window: (f64, f64),
    /// Months.
    pub ticks: Vec<Tick>,
    /// Years of the overview strip.
    pub overview_ticks: Vec<Tick>,
    /// One bar per decision.
    pub bars: Vec<DecisionBar>,
    /// National reports.
    pub reports: Vec<ReportDot>,
    /// The planned total, drawn as a line from the day of the order.
    pub plan: Option<(FigureRef, f64)>,
    /// The highest value of the vertical scale.
    pub max: i64,
    /// Links to the article.
    pub links: Vec<ArticleLink>,
    /// Summary for people who do not see the drawing.
    pub summary: String,
}

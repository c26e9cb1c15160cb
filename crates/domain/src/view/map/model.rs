//! The structs of the map panel.

use super::super::ArticleLink;
use crate::dataset::TerritoryIx;
use crate::geo::Point;
use crate::prose::{FigureRef, Rich};
use crate::query::Layer;
use crate::vocab::vocabulary;

vocabulary! {
    /// What a circle stands for; the tones of the drawing.
    Tone {
        /// People of the first category, or dead: the dark core.
        First = "first",
        /// Both categories: the ring around it.
        Second = "second",
        /// People whose category no source states: the hatched outer ring.
        Undivided = "undivided",
        /// The first quota, as an outline behind an outcome.
        Quota = "quota",
        /// A successor's outcome: a broken ring.
        Successor = "successor",
        /// A successor's dead: the core of a broken ring.
        SuccessorFirst = "successor-first",
    }
}

vocabulary! {
    /// How a unit's land is drawn.
    Land {
        /// Plain.
        Plain = "plain",
        /// The order does not name it.
        NotNamed = "not-named",
        /// No source of this exhibit says what came of it.
        Unknown = "unknown",
        /// Shares, in classes from least to most.
        Share1 = "share-1",
        /// Second class.
        Share2 = "share-2",
        /// Third class.
        Share3 = "share-3",
        /// Fourth class.
        Share4 = "share-4",
        /// Fifth class.
        Share5 = "share-5",
    }
}

/// A circle: nested ones share a centre.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// What it stands for.
    pub tone: Tone,
    /// Radius in grid units on the whole map; its area is the people inside it.
    pub radius: f64,
    /// The figure it is drawn from.
    pub figure: FigureRef,
    /// Its own place (a successor's seat); `None` for the unit's.
    pub at: Option<Point>,
}

/// One unit of July 1937 on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitMark {
    /// The unit.
    pub territory: TerritoryIx,
    /// Its id, for `data-region`.
    pub id: String,
    /// Short label.
    pub label: String,
    /// Name with its values, as a screen reader says it.
    pub name: String,
    /// How its land is drawn.
    pub land: Land,
    /// Circles, largest first.
    pub circles: Vec<Circle>,
    /// Whether it is the chosen one.
    pub selected: bool,
    /// Whether it belongs to the chosen republic.
    pub outlined: bool,
}

impl UnitMark {
    /// Radius of the largest circle at the unit's own place.
    #[must_use]
    pub fn radius(&self) -> f64 {
        self.circles
            .iter()
            .filter(|c| c.at.is_none())
            .map(|c| c.radius)
            .fold(0.0, f64::max)
    }
}

/// An entry beside the map: the camps, or a republic that the order divided.
#[derive(Clone, Debug, PartialEq)]
pub struct AsideMark {
    /// The territory.
    pub territory: TerritoryIx,
    /// Its id.
    pub id: String,
    /// Name.
    pub label: String,
    /// What is known of it.
    pub text: Rich,
    /// Circles, largest first.
    pub circles: Vec<Circle>,
    /// Whether it is the chosen one.
    pub selected: bool,
}

/// One class of the share layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareClass {
    /// Its colour.
    pub land: Land,
    /// From this per cent …
    pub from: i64,
    /// … up to and including this one.
    pub to: i64,
}

/// The legend: real circle sizes or real classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// Sample circles: people and radius in grid units, largest first.
    pub sizes: Vec<(String, f64)>,
    /// Tones with their words.
    pub tones: Vec<(Tone, String)>,
    /// Kinds of land with their words.
    pub lands: Vec<(Land, String)>,
}

/// Everything the map panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MapView {
    /// What is drawn.
    pub layer: Layer,
    /// Heading.
    pub title: String,
    /// One or two sentences: what one circle or one colour means.
    pub lead: Rich,
    /// What must be said beside it.
    pub notes: Vec<Rich>,
    /// The units, in the order of the table.
    pub units: Vec<UnitMark>,
    /// Entries beside the map.
    pub aside: Vec<AsideMark>,
    /// Legend.
    pub legend: Legend,
    /// The chosen day in words.
    pub day: String,
    /// A summary for people who do not see the drawing.
    pub summary: String,
    /// Links to the article.
    pub links: Vec<ArticleLink>,
}

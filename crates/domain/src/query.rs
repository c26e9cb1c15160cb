//! Everything the visitor chose: the exhibit's one writable state.
//!
//! A [`Query`] is what the address says and nothing else. It only changes
//! through [`apply`], so every way of changing it is listed in [`Action`].

use crate::dataset::{Dataset, FIRST_DAY, ParagraphIx, TerritoryIx};
use crate::edtf::Date;
use crate::text::Lang;
use crate::vocab::vocabulary;

/// First day of the timeline.
pub const TIMELINE_FROM: Date = Date::new_const(1937, 7, 1);
/// Last day of the timeline.
pub const TIMELINE_TO: Date = Date::new_const(1938, 11, 30);

vocabulary! {
    /// The places of the exhibit.
    View {
        /// Map, timeline and panel.
        Map = "map",
        /// The article, paragraph by paragraph.
        Article = "article",
        /// Sources and bibliography.
        Sources = "sources",
    }
}

vocabulary! {
    /// What the map shows.
    Layer {
        /// The quotas of 30 July 1937.
        FirstQuota = "first-quota",
        /// The known limit on the chosen day.
        Increased = "increased",
        /// Share of the first quota to be shot.
        Share = "share",
        /// What was reported, where it can be compared.
        Outcomes = "outcomes",
    }
}

vocabulary! {
    /// Named frames of the map.
    Frame {
        /// The whole country.
        Whole = "whole",
        /// Ukraine, Belorussia and the centre.
        West = "west",
        /// The Caucasus.
        Caucasus = "caucasus",
        /// The Volga and the Urals.
        VolgaUrals = "volga-urals",
        /// Central Asia.
        CentralAsia = "central-asia",
        /// Siberia and the Far East.
        East = "east",
    }
}

/// What the visitor chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Which place of the exhibit.
    pub view: View,
    /// The chosen territory.
    pub region: Option<TerritoryIx>,
    /// The chosen day.
    pub date: Date,
    /// What the map shows.
    pub layer: Layer,
    /// The frame the map was last set to.
    pub frame: Frame,
    /// Whether the map is shown as a table.
    pub table: bool,
    /// The figure whose evidence is open.
    pub figure: Option<String>,
    /// The paragraph of the article in view.
    pub paragraph: Option<ParagraphIx>,
    /// The work in view among the sources.
    pub source: Option<String>,
    /// Language of the interface.
    pub lang: Lang,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            view: View::Map,
            region: None,
            date: FIRST_DAY,
            layer: Layer::FirstQuota,
            frame: Frame::Whole,
            table: false,
            figure: None,
            paragraph: None,
            source: None,
            lang: Lang::En,
        }
    }
}

/// Everything a visitor can do to the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose a territory, or none.
    Select(Option<TerritoryIx>),
    /// Choose a day; it is kept on the timeline.
    SetDate(Date),
    /// Choose what the map shows.
    SetLayer(Layer),
    /// Choose a frame of the map.
    SetFrame(Frame),
    /// Show the map as a table or as a map.
    SetTable(bool),
    /// Go to a place of the exhibit.
    Go(View),
    /// Open a figure's evidence.
    OpenFigure(String),
    /// Close the evidence.
    CloseFigure,
    /// Read a paragraph of the article.
    Read(ParagraphIx),
    /// Look at one work among the sources.
    Look(String),
    /// Show a figure where it belongs: on the map, with its place and day.
    Locate(String),
    /// Take over a whole state (Back, Forward, a pasted address).
    Replace(Box<Query>),
}

impl Action {
    /// Whether the step deserves an entry in the browser's history. Steps of
    /// time replace the entry instead, or Back would walk through every day.
    #[must_use]
    pub fn deliberate(&self) -> bool {
        !matches!(
            self,
            Self::SetDate(_) | Self::Replace(_) | Self::CloseFigure
        )
    }
}

/// The state after an action. An action that names nothing known changes nothing.
#[must_use]
pub fn apply(dataset: &Dataset, query: &Query, action: &Action) -> Query {
    let mut next = query.clone();
    match action {
        Action::Select(region) => {
            next.region = *region;
            next.view = View::Map;
        }
        Action::SetDate(date) => next.date = (*date).clamp(TIMELINE_FROM, TIMELINE_TO),
        Action::SetLayer(layer) => next.layer = *layer,
        Action::SetFrame(frame) => next.frame = *frame,
        Action::SetTable(table) => next.table = *table,
        Action::Go(view) => {
            next.view = *view;
            if *view != View::Article {
                next.paragraph = None;
            }
            if *view != View::Sources {
                next.source = None;
            }
        }
        Action::OpenFigure(id) => {
            if crate::evidence::resolve(dataset, id).is_some() {
                next.figure = Some(id.clone());
            }
        }
        Action::CloseFigure => next.figure = None,
        Action::Read(paragraph) => {
            next.view = View::Article;
            next.paragraph = Some(*paragraph);
        }
        Action::Look(source) => {
            if dataset.source_by_id(source).is_some() {
                next.view = View::Sources;
                next.source = Some(source.clone());
            }
        }
        Action::Locate(id) => locate(dataset, &mut next, id),
        Action::Replace(other) => next = (**other).clone(),
    }
    next
}

/// Turns to the map where a figure is shown.
fn locate(dataset: &Dataset, next: &mut Query, id: &str) {
    use crate::vocab::{Standing, Table};
    let Some(figure) = dataset.figure_by_id(id) else {
        return;
    };
    next.view = View::Map;
    next.figure = Some(id.to_owned());
    let territory = dataset.territory(figure.place);
    next.region = match territory.standing {
        Standing::Aggregate if territory.id == "ussr" || territory.id == "rsfsr" => None,
        Standing::Aggregate | Standing::Placeless => Some(territory.ix),
        Standing::Unit | Standing::Successor => dataset.unit_of(territory.ix),
    };
    next.layer = match figure.table {
        Table::Quota => Layer::FirstQuota,
        Table::Increase => Layer::Increased,
        Table::Outcome if next.region.is_some() => Layer::Outcomes,
        Table::Outcome | Table::Fact => next.layer,
    };
    let day = figure
        .date
        .as_ref()
        .and_then(|d| d.latest().or(d.earliest()));
    if let Some(day) = day.filter(|d| (TIMELINE_FROM..=TIMELINE_TO).contains(d)) {
        next.date = day;
    }
}

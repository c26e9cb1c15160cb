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
        /// Charts of what the figures add up to, and of what they do not.
        Numbers = "numbers",
        /// Every figure on which sources disagree.
        Disagreement = "disagreement",
        /// Printed totals recomputed in the visitor's browser.
        Check = "check",
        /// The quotas of 1930, the precedent.
        Before = "before",
        /// All territories in one table.
        Regions = "regions",
        /// Two or three territories side by side.
        Compare = "compare",
        /// Secrecy, release, rehabilitation, burial places.
        Memory = "memory",
        /// Where to look for a person.
        Person = "person",
        /// The article, paragraph by paragraph.
        Article = "article",
        /// Sources and bibliography.
        Sources = "sources",
        /// Words that need explaining.
        Glossary = "glossary",
        /// How the tables were made, how to cite, how to report an error.
        About = "about",
        /// Lesson tasks, and how to speak about the subject.
        Teachers = "teachers",
    }
}

vocabulary! {
    /// The entries of the navigation; each leads to one or more views.
    Room {
        /// Map, timeline and panel.
        Map = "map",
        /// What the figures say together.
        Numbers = "numbers",
        /// Territory by territory.
        Regions = "regions",
        /// What came after.
        Memory = "memory",
        /// The article and its sources.
        Article = "article",
        /// About the exhibit.
        About = "about",
    }
}

impl View {
    /// The entry of the navigation it belongs to.
    #[must_use]
    pub const fn room(self) -> Room {
        match self {
            Self::Map => Room::Map,
            Self::Numbers | Self::Disagreement | Self::Check | Self::Before => Room::Numbers,
            Self::Regions | Self::Compare => Room::Regions,
            Self::Memory | Self::Person => Room::Memory,
            Self::Article | Self::Sources | Self::Glossary => Room::Article,
            Self::About | Self::Teachers => Room::About,
        }
    }
}

impl Room {
    /// Its views; the first is where the navigation leads.
    pub fn views(self) -> impl Iterator<Item = View> {
        View::ALL.iter().copied().filter(move |v| v.room() == self)
    }
}

vocabulary! {
    /// The charts of the numbers view.
    Chart {
        /// The plan and the reports over time.
        PlanOutcome = "plan-outcome",
        /// Every increase by itself.
        Increases = "increases",
        /// Ordered, raised, carried out, where an outcome can be compared.
        CarriedOut = "carried-out",
        /// Asked, granted, reported, where all three are known.
        AskedGranted = "asked-granted",
        /// First quota per 100,000 inhabitants of January 1937.
        PerCapita = "per-capita",
        /// Who the victims were.
        Victims = "victims",
        /// The operation within the terror as a whole.
        Terror = "terror",
        /// Per month and per day.
        Pace = "pace",
        /// Releases and rehabilitations, 1953–1989.
        Rehabilitation = "rehabilitation",
    }
}

vocabulary! {
    /// By what the table of territories is sorted.
    SortKey {
        /// The order of the document.
        Document = "document",
        /// Name.
        Name = "name",
        /// First quota, first category.
        First = "first",
        /// First quota, second category.
        Second = "second",
        /// First quota, both.
        Total = "total",
        /// Share to be shot.
        Share = "share",
        /// Known limit at the end of the operation.
        Limit = "limit",
        /// Reported outcome.
        Outcome = "outcome",
    }
}

vocabulary! {
    /// Which territories the table lists, by kind.
    KindFilter {
        /// All of them.
        All = "all",
        /// Union republics.
        Ssr = "ssr",
        /// Autonomous republics.
        Assr = "assr",
        /// Territories.
        Krai = "krai",
        /// Regions.
        Oblast = "oblast",
    }
}

/// How the table of territories is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Sorted by what.
    pub sort: SortKey,
    /// Whether the greatest comes first.
    pub descending: bool,
    /// Of which kind.
    pub kind: KindFilter,
    /// Of which republic: an aggregate such as the Ukrainian SSR, or the RSFSR.
    pub republic: Option<TerritoryIx>,
    /// Only those with an outcome that can stand beside the quota.
    pub with_outcome: bool,
    /// What the visitor typed.
    pub search: String,
}

impl Default for Listing {
    fn default() -> Self {
        Self {
            sort: SortKey::Document,
            descending: false,
            kind: KindFilter::All,
            republic: None,
            with_outcome: false,
            search: String::new(),
        }
    }
}

/// How many territories can stand side by side.
pub const MOST_COMPARED: usize = 3;
/// How many steps the tour has.
pub const TOUR_STEPS: u8 = 10;
/// How many lesson tasks there are.
pub const TASKS: u8 = 10;

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
    /// Territories side by side, at most [`MOST_COMPARED`].
    pub compare: Vec<TerritoryIx>,
    /// The chart in view among the numbers.
    pub chart: Option<Chart>,
    /// The step of the tour, from 1 to [`TOUR_STEPS`].
    pub step: Option<u8>,
    /// The lesson task, from 1 to [`TASKS`]; never together with a step of the tour.
    pub task: Option<u8>,
    /// The term in view in the glossary.
    pub term: Option<String>,
    /// How the table of territories is listed.
    pub listing: Listing,
    /// Whether the visitor has asked for the sums to be recomputed.
    pub recomputed: bool,
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
            compare: Vec::new(),
            chart: None,
            step: None,
            task: None,
            term: None,
            listing: Listing::default(),
            recomputed: false,
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
    /// Let map and timeline show what a paragraph tells of, without leaving it.
    Illustrate(ParagraphIx),
    /// Look at one work among the sources.
    Look(String),
    /// Put a territory beside the others.
    Compare(TerritoryIx),
    /// Take a territory from beside the others.
    TakeAway(TerritoryIx),
    /// Look at one chart of the numbers.
    ShowChart(Chart),
    /// Go to a step of the tour.
    Step(u8),
    /// Leave the tour where it is.
    LeaveTour,
    /// Go to a lesson task.
    Task(u8),
    /// Leave the lesson task where it is.
    LeaveTask,
    /// Look a term up.
    Define(String),
    /// List the territories otherwise.
    List(Listing),
    /// Choose a territory in the table of territories, which then lists it.
    ChooseRow(TerritoryIx),
    /// Recompute the printed totals.
    Recompute,
    /// Read the exhibit in another language.
    Speak(Lang),
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
            Self::SetDate(_)
                | Self::Replace(_)
                | Self::CloseFigure
                | Self::List(_)
                | Self::Illustrate(_)
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
            if *view != View::Numbers {
                next.chart = None;
            }
            if *view != View::Glossary {
                next.term = None;
            }
            if *view != View::Check {
                next.recomputed = false;
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
        Action::Illustrate(paragraph) => {
            crate::view::article::stage::set(dataset, &mut next, *paragraph);
        }
        Action::Look(source) => {
            if dataset.source_by_id(source).is_some() {
                next.view = View::Sources;
                next.source = Some(source.clone());
            }
        }
        Action::Compare(territory) => {
            next.view = View::Compare;
            if !next.compare.contains(territory) {
                next.compare.push(*territory);
                // The one that has been there longest makes room.
                let over = next.compare.len().saturating_sub(MOST_COMPARED);
                next.compare.drain(..over);
            }
        }
        Action::TakeAway(territory) => next.compare.retain(|there| there != territory),
        Action::ShowChart(chart) => {
            next.view = View::Numbers;
            next.chart = Some(*chart);
        }
        Action::Step(step) => crate::view::tour::go(dataset, &mut next, *step),
        Action::LeaveTour => next.step = None,
        Action::Task(task) => crate::view::lesson::go(dataset, &mut next, *task),
        Action::LeaveTask => next.task = None,
        Action::Define(term) => {
            if crate::view::glossary::knows(term) {
                next.view = View::Glossary;
                next.term = Some(term.clone());
            }
        }
        Action::List(listing) => {
            next.view = View::Regions;
            next.listing = listing.clone();
        }
        Action::ChooseRow(territory) => {
            next.view = View::Regions;
            next.region = Some(*territory);
            if !crate::view::regions::lists(dataset, &next.listing, *territory) {
                next.listing = Listing::default();
            }
        }
        Action::Recompute => {
            next.view = View::Check;
            next.recomputed = true;
        }
        Action::Speak(lang) => next.lang = *lang,
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
        Table::Outcome | Table::Fact | Table::Population => next.layer,
    };
    let day = figure
        .date
        .as_ref()
        .and_then(|d| d.latest().or(d.earliest()));
    if let Some(day) = day.filter(|d| (TIMELINE_FROM..=TIMELINE_TO).contains(d)) {
        next.date = day;
    }
}

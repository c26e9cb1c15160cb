//! Charts of what the figures say together, each with its table and its sources.
//!
//! One file per chart makes its [`Content`]; here every chart becomes a section
//! of the same build: a summary, the drawings, what must be known, where to go
//! on, where the article explains it, and who says so.

mod asked_granted;
mod bars;
mod carried_out;
mod increases;
mod pace;
mod per_capita;
mod plan_outcome;
mod rehabilitation;
mod sources;
mod terror;
mod victims;

use super::article_links;
use super::chart::{Draft, Drawing};
use super::page::{Block, Jump, Page, Section};
use super::told::told;
use crate::dataset::{Dataset, TerritoryIx};
use crate::edtf::Date;
use crate::prose::Rich;
use crate::query::{Action, Chart, Query, View};
use crate::text::{Msg, Texts};

/// From which day all of it is seen: the end of a year that some counts are
/// dated by, so that nothing lies ahead.
const END: Date = Date::new_const(1938, 12, 31);

/// What every chart is made from.
#[derive(Clone, Copy)]
struct Here<'a> {
    dataset: &'a Dataset,
    texts: &'a Texts,
    query: &'a Query,
}

/// What one chart has to say.
#[derive(Default)]
struct Content {
    /// What it shows, in sentences made from the same figures.
    summary: Vec<Rich>,
    /// The drawings, each on its own scale.
    drawings: Vec<Drawing>,
    /// What must be known to read them.
    notes: Vec<Rich>,
    /// Where else the same figures stand.
    jumps: Vec<Jump>,
    /// Paragraphs of the article.
    articles: &'static [&'static str],
}

impl Here<'_> {
    /// Sentences with live figures; one whose figures are missing is left out.
    fn told(&self, messages: &[Msg]) -> Vec<Rich> {
        messages
            .iter()
            .filter_map(|msg| told(self.dataset, self.texts, *msg))
            .collect()
    }

    fn say(&self, msg: Msg) -> String {
        self.texts.get(msg).to_owned()
    }

    /// A row that belongs to a territory: under its heading, and named by
    /// itself where there is no heading, in the table.
    fn placed(&self, place: TerritoryIx, heading: &str, mut draft: Draft) -> Draft {
        let name = self.dataset.territory(place).name.as_str();
        let slots = [("what", draft.label.as_str()), ("place", name)];
        draft.alone = self.texts.fill(Msg::ChartRowPlace, &slots);
        heading.clone_into(&mut draft.heading);
        draft.territory = self.dataset.unit_of(place);
        draft
    }

    fn jump(&self, msg: Msg, actions: Vec<Action>) -> Jump {
        Jump::new(self.dataset, self.query, self.say(msg), actions)
    }
}

/// The state that charts are made for: whatever is open or in sight, they are the same
/// and are not drawn again.
fn base(query: &Query) -> Query {
    Query {
        figure: None,
        chart: None,
        ..query.clone()
    }
}

/// Charts of what the figures say together, each with its table and its sources.
#[must_use]
pub fn numbers(dataset: &Dataset, texts: &Texts, query: &Query) -> Page {
    let base = base(query);
    let here = Here {
        dataset,
        texts,
        query: &base,
    };
    let mut page = Page::new(
        dataset,
        texts,
        View::Numbers,
        Msg::NumbersTitle,
        &["A4", "B1", "C1"],
    );
    page.lead = here.told(&[Msg::NumbersLead]);
    page.current = query.chart.map(|chart| chart.as_str().to_owned());
    page.sections.push(contents(here));
    for chart in Chart::ALL {
        page.sections.push(section(here, *chart));
    }
    page
}

/// One chart as a page of its own: the one that the query names, or else the first.
#[must_use]
pub fn one(dataset: &Dataset, texts: &Texts, query: &Query) -> Page {
    let base = base(query);
    let here = Here {
        dataset,
        texts,
        query: &base,
    };
    let chart = query.chart.unwrap_or(Chart::PlanOutcome);
    let mut page = Page::new(dataset, texts, View::Numbers, title(chart), &[]);
    let mut section = section(here, chart);
    // The page is named after it, and its links to the article are the page's.
    section.heading.clear();
    section.blocks.retain_mut(|block| match block {
        Block::Article(links) => {
            page.links.append(links);
            false
        }
        _ => true,
    });
    page.sections.push(section);
    page
}

/// Links to all charts.
fn contents(here: Here<'_>) -> Section {
    let jumps = Chart::ALL
        .iter()
        .map(|chart| here.jump(title(*chart), vec![Action::ShowChart(*chart)]));
    Section::new("contents", here.texts.get(Msg::NumbersContents))
        .with(Block::Jumps(jumps.collect()))
}

/// What a chart is called.
pub(super) fn title(chart: Chart) -> Msg {
    match chart {
        Chart::PlanOutcome => Msg::NumbersPlanTitle,
        Chart::Increases => Msg::NumbersIncreasesTitle,
        Chart::CarriedOut => Msg::NumbersCarriedTitle,
        Chart::AskedGranted => Msg::NumbersAskedTitle,
        Chart::PerCapita => Msg::NumbersRateTitle,
        Chart::Victims => Msg::NumbersVictimsTitle,
        Chart::Terror => Msg::NumbersTerrorTitle,
        Chart::Pace => Msg::NumbersPaceTitle,
        Chart::Rehabilitation => Msg::NumbersRehabilitationTitle,
    }
}

fn content(here: Here<'_>, chart: Chart) -> Content {
    match chart {
        Chart::PlanOutcome => plan_outcome::content(here),
        Chart::Increases => increases::content(here),
        Chart::CarriedOut => carried_out::content(here),
        Chart::AskedGranted => asked_granted::content(here),
        Chart::PerCapita => per_capita::content(here),
        Chart::Victims => victims::content(here),
        Chart::Terror => terror::content(here),
        Chart::Pace => pace::content(here),
        Chart::Rehabilitation => rehabilitation::content(here),
    }
}

fn section(here: Here<'_>, chart: Chart) -> Section {
    let content = content(here, chart);
    let sources = sources::of(here, &content);
    let mut section = Section::new(chart.as_str(), here.texts.get(title(chart)));
    let blocks = &mut section.blocks;
    blocks.extend(content.summary.into_iter().map(Block::Para));
    blocks.extend(
        content
            .drawings
            .into_iter()
            .map(|d| Block::Drawing(Box::new(d))),
    );
    blocks.extend(content.notes.into_iter().map(Block::Note));
    if !content.jumps.is_empty() {
        blocks.push(Block::Jumps(content.jumps));
    }
    let links = article_links(here.dataset, here.texts, content.articles);
    if !links.is_empty() {
        blocks.push(Block::Article(links));
    }
    if !sources.is_empty() {
        blocks.push(Block::Sources(sources));
    }
    section
}

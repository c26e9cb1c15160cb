//! The country as a whole: planned, raised, reported, estimated, not known.

mod rows;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeSet;

use super::chart::{ScaledBars, Sheet, finish};
use super::glossary::FirstUses;
use super::told::told;
use super::{ArticleLink, SourceLink, article_links, source_label};
use crate::dataset::Dataset;
use crate::prose::{self, Rich};
use crate::query::Query;
use crate::text::{Msg, Texts};

/// Paragraphs of the article that tell of the numbers.
const PARAGRAPHS: [&str; 3] = ["A4", "C1", "B1"];

/// A few sentences under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The heading.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Rich>,
}

/// What the national panel shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalView {
    /// Its heading.
    pub title: String,
    /// The plan and what came of it, in one sentence.
    pub lead: Rich,
    /// What was known on the chosen day.
    pub day: Rich,
    /// The bars.
    pub chart: ScaledBars,
    /// What is planned, reported, estimated, unknown and disputed.
    pub passages: Vec<Passage>,
    /// Label of the links to the article.
    pub links_label: String,
    /// Where the article explains it.
    pub links: Vec<ArticleLink>,
    /// Label of the links to sources.
    pub sources_label: String,
    /// The sources of the bars.
    pub sources: Vec<SourceLink>,
}

/// The national panel.
#[must_use]
pub fn national(dataset: &Dataset, texts: &Texts, query: &Query) -> NationalView {
    let rows = rows::rows(dataset, texts, query.date);
    let links = article_links(dataset, texts, &PARAGRAPHS);
    let sheet = Sheet {
        title: texts.get(Msg::NationalChartTitle).to_owned(),
        line: rows::plan_line(dataset, texts),
        notes: [
            Msg::NationalNoteSeries,
            Msg::NationalNoteSum,
            Msg::NationalNoteDay,
        ]
        .iter()
        .map(|msg| prose::text(texts.get(*msg)))
        .collect(),
    };
    let chart = finish(texts, sheet, &rows);
    let mut lead = told(dataset, texts, Msg::NationalLead).unwrap_or_default();
    FirstUses::new(texts).mark(&mut lead);
    NationalView {
        title: texts.get(Msg::NationalTitle).to_owned(),
        lead,
        day: words::day(dataset, texts, query.date),
        sources: sources(dataset, &chart),
        chart,
        passages: words::passages(dataset, texts),
        links_label: texts.get(Msg::ArticleLinksLabel).to_owned(),
        links,
        sources_label: texts.get(Msg::NationalSourcesLabel).to_owned(),
    }
}

/// The sources of every figure drawn, each once, in the order of the bars.
fn sources(dataset: &Dataset, chart: &ScaledBars) -> Vec<SourceLink> {
    let mut seen = BTreeSet::new();
    chart
        .rows
        .iter()
        .flat_map(|row| &row.figures)
        .flat_map(|figure| dataset.citations_of(&figure.id, 0))
        .filter(|citation| seen.insert(citation.source))
        .filter_map(|citation| source_label(dataset, &dataset.source(citation.source)?.work.id))
        .collect()
}

//! What is said when the view is read aloud: the same summaries and sentences that
//! stand beside every drawing, without their links.
//!
//! Short pieces, because voices break off in long ones. What is open comes first, then
//! the view; so [`news`] can tell what a step of the visitor has added.

mod pieces;
mod reading;
#[cfg(test)]
mod tests;

pub use pieces::{LONGEST, pieces};

use super::{evidence, lesson, map, national, region, timeline, tour};
use crate::dataset::Dataset;
use crate::prose::{self, Rich};
use crate::query::{Query, View};
use crate::text::{Lang, Msg, Texts};

/// The present view in short pieces of plain text, in reading order.
#[must_use]
pub fn spoken(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<String> {
    let mut said = Said::default();
    opened(&mut said, dataset, texts, query);
    step(&mut said, dataset, texts, query);
    match query.view {
        View::Map => stage(&mut said, dataset, texts, query),
        _ => reading::read(&mut said, dataset, texts, query),
    }
    said.0
}

/// What was not said before: all that a step has added or changed, nothing where it only
/// took something away.
#[must_use]
pub fn news(before: &[String], now: &[String]) -> Vec<String> {
    let new = now.iter().filter(|piece| !before.contains(piece));
    new.cloned().collect()
}

/// Whether a voice of this language tag (`en-GB`, `de_DE`, `fr`) speaks a language.
#[must_use]
pub fn speaks(tag: &str, lang: Lang) -> bool {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    first.eq_ignore_ascii_case(lang.as_str())
}

/// What is to be said, piece by piece.
#[derive(Default)]
struct Said(Vec<String>);

impl Said {
    /// A heading, a label, a sentence. Addresses are left out: nobody can follow them by ear.
    fn text(&mut self, words: &str) {
        let words: Vec<&str> = words
            .split(' ')
            .filter(|word| !word.contains("://"))
            .collect();
        self.0.extend(pieces(&words.join(" ")));
    }

    /// A sentence with figures in it.
    fn rich(&mut self, words: &Rich) {
        self.text(&prose::plain(words));
    }

    /// Several of them.
    fn all<'a>(&mut self, many: impl IntoIterator<Item = &'a Rich>) {
        many.into_iter().for_each(|words| self.rich(words));
    }
}

/// The evidence that lies open.
fn opened(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    let Some(view) = evidence::evidence(dataset, texts, query) else {
        return;
    };
    said.text(texts.get(Msg::EvidenceLabel));
    said.rich(&view.title);
    said.text(&view.subtitle);
    said.all(&view.remarks);
    for reading in &view.readings {
        let sources: Vec<&str> = reading
            .sources
            .iter()
            .map(|source| source.link.label.as_str())
            .collect();
        let number = prose::plain(&reading.said);
        if sources.is_empty() {
            said.text(&number);
        } else {
            let slots = [("source", sources.join("; ")), ("number", number)];
            let slots = slots
                .each_ref()
                .map(|(name, words)| (*name, words.as_str()));
            said.text(&texts.fill(Msg::AloudReading, &slots));
        }
        said.text(&reading.relation);
        said.rich(&reading.note);
    }
    said.text(&view.why_first);
    if let Some(working) = &view.working {
        said.text(&working.rule);
    }
}

/// The step of the tour, or the question of the lesson task; its answer is for those who
/// ask.
fn step(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    if let Some(step) = tour::tour(dataset, texts, query) {
        said.text(&step.position);
        said.text(&step.title);
        said.rich(&step.text);
    }
    if let Some(step) = lesson::lesson(dataset, texts, query) {
        said.text(&step.lesson.position);
        said.text(&step.lesson.title);
        said.rich(&step.lesson.question);
    }
}

/// Map, panel and timeline.
fn stage(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    let now = timeline::timeline(dataset, texts, query);
    if query.region.is_some() {
        territory(said, dataset, texts, query);
    }
    said.text(&now.day);
    if let Some(event) = &now.now {
        said.text(&event.when);
        said.text(&event.title);
        said.rich(&event.summary);
    }
    let map = map::map(dataset, texts, query);
    said.text(&map.title);
    said.rich(&map.lead);
    said.text(&map.summary);
    said.all(&map.notes);
    for mark in &map.aside {
        said.text(&mark.label);
        said.rich(&mark.text);
    }
    if query.region.is_none() {
        country(said, dataset, texts, query);
    }
    said.text(&now.summary);
}

fn country(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    let view = national::national(dataset, texts, query);
    said.text(&view.title);
    said.rich(&view.lead);
    said.rich(&view.day);
    said.text(&view.chart.summary);
    for passage in &view.passages {
        said.text(&passage.heading);
        said.all(&passage.paragraphs);
    }
}

/// The chosen territory.
fn territory(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    let Some(view) = region::region(dataset, texts, query) else {
        return;
    };
    said.text(&view.name);
    said.text(&view.today);
    said.rich(&view.lead);
    said.rich(&view.limit);
    for step in &view.steps {
        said.text(&step.when);
        said.rich(&step.what);
        said.text(&step.who);
        said.rich(&step.note);
    }
    said.all(view.known.iter().chain(&view.unknown).chain(&view.apart));
    said.all(&view.changes);
    said.rich(&view.note);
    if let Some(chart) = &view.chart {
        said.text(&chart.summary);
    }
}

//! The views that are read rather than handled.

use super::{Said, territory};
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::Texts;
use crate::view::page::{Block, Section};
use crate::view::{article, compare, page, regions, sources};

/// A view that is read. Where the visitor has asked for a part of it, that part alone.
pub(super) fn read(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    match query.view {
        View::Map => {}
        View::Regions => listing(said, dataset, texts, query),
        View::Compare => comparison(said, dataset, texts, query),
        View::Article => of_article(said, dataset, texts, query),
        View::Sources => of_sources(said, dataset, texts, query),
        _ => of_page(said, dataset, texts, query),
    }
}

fn listing(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    let view = regions::regions(dataset, texts, query);
    said.text(&view.title);
    territory(said, dataset, texts, query);
    said.all(&view.lead);
    said.text(&view.found);
    said.all(&view.notes);
    if let Some(nothing) = &view.nothing {
        said.text(&nothing.words);
        said.text(&nothing.hint);
    }
}

fn comparison(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    let view = compare::compare(dataset, texts, query);
    said.text(&view.title);
    said.all(&view.lead);
    for entry in &view.entries {
        said.text(&entry.name);
        said.text(&entry.today);
        if let Some(chart) = &entry.chart {
            said.text(&chart.summary);
        }
    }
    said.all(&view.differences);
    if !view.warnings.is_empty() {
        said.text(&view.warnings_title);
        said.all(&view.warnings);
    }
}

fn of_article(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    let view = article::article(dataset, texts, query);
    let asked = |ix| view.current == Some(ix);
    let mut paragraphs = view.sections.iter().flat_map(|s| &s.paragraphs);
    if let Some(paragraph) = paragraphs.find(|paragraph| asked(paragraph.ix)) {
        said.text(&paragraph.label);
        said.text(&paragraph.title);
        said.all(&paragraph.summary);
        return;
    }
    said.text(&view.citation);
    for section in &view.sections {
        said.text(&section.title);
        said.rich(&section.summary);
        for paragraph in &section.paragraphs {
            said.text(&paragraph.title);
            said.all(&paragraph.summary);
        }
    }
}

fn of_sources(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    let view = sources::sources(dataset, texts, query);
    let asked = view.current.as_deref();
    let items = || view.groups.iter().flat_map(|group| &group.items);
    said.text(texts.word("nav", View::Sources.as_str()));
    match items().find(|item| Some(item.id.as_str()) == asked) {
        Some(item) => said.text(&item.citation),
        None => view.groups.iter().for_each(|group| {
            said.text(&group.title);
            group
                .items
                .iter()
                .for_each(|item| said.text(&item.citation));
        }),
    }
}

fn of_page(said: &mut Said, dataset: &Dataset, texts: &Texts, query: &Query) {
    let Some(view) = page::page(dataset, texts, query) else {
        return;
    };
    said.text(&view.title);
    let term = query.term.as_deref();
    let chosen = |section: &&Section| view.current.as_deref() == Some(section.id.as_str());
    if let Some(section) = view.sections.iter().find(chosen) {
        of_section(said, section, term);
        return;
    }
    said.all(&view.lead);
    for section in &view.sections {
        of_section(said, section, term);
    }
}

fn of_section(said: &mut Said, section: &Section, term: Option<&str>) {
    said.text(&section.heading);
    for block in &section.blocks {
        match block {
            Block::Para(words) | Block::Note(words) => said.rich(words),
            Block::List(items) => said.all(items),
            Block::Drawing(drawing) => said.text(drawing.summary()),
            Block::Table(table) => said.text(&table.caption),
            Block::Ticks(_, summary) => said.text(summary),
            Block::Terms(terms) => {
                let known = terms.iter().any(|entry| Some(entry.id.as_str()) == term);
                for entry in terms {
                    if !known || Some(entry.id.as_str()) == term {
                        said.text(&entry.term);
                        said.rich(&entry.meaning);
                    }
                }
            }
            Block::Outside(links) => {
                for link in links {
                    said.text(&link.label);
                    said.rich(&link.about);
                }
            }
            // Its answer is for those who ask.
            Block::Lesson(lesson) => {
                said.text(&lesson.position);
                said.text(&lesson.title);
                said.rich(&lesson.question);
            }
            Block::Locator(_)
            | Block::Figures(_)
            | Block::Button(..)
            | Block::Jumps(_)
            | Block::Article(_)
            | Block::Sources(_)
            | Block::Cite(_)
            | Block::Package => {}
        }
    }
}

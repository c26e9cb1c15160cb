//! A reading page: what most views of the exhibit are made of.
//!
//! A view that is read rather than handled is a [`Page`]: sections of a few
//! kinds of [`Block`]. One renderer shows all of them, so that a new view is a
//! pure function and its words, and nothing else.

use super::chart::Drawing;
use super::cite::Citable;
use super::evidence::ScaleView;
use super::glossary::FirstUses;
use super::lesson::Lesson;
use super::memory::LocatorMap;
use super::sources::FigureItem;
use super::{ArticleLink, SourceLink, TableView, article_links};
use crate::address;
use crate::dataset::Dataset;
use crate::prose::{self, Rich};
use crate::query::{Action, Query, View, apply};
use crate::text::{Msg, Texts};

/// A view of the exhibit as a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Which view it is; also its `data-panel`.
    pub view: View,
    /// Its heading.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub lead: Vec<Rich>,
    /// Its parts, in reading order.
    pub sections: Vec<Section>,
    /// The section to be in sight, by its id; the top of the page without one.
    pub current: Option<String>,
    /// Label of the links to the article.
    pub links_label: String,
    /// Where the article explains it; never empty.
    pub links: Vec<ArticleLink>,
}

/// A part of a page under one heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Its id within the page, a word that can stand in an address.
    pub id: String,
    /// Its heading; empty for a part that needs none.
    pub heading: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Para(Rich),
    /// A paragraph that must be known to read what stands beside it.
    Note(Rich),
    /// A plain list.
    List(Vec<Rich>),
    /// Terms with their explanations.
    Terms(Vec<TermEntry>),
    /// A table.
    Table(TableView),
    /// A drawing with its table twin.
    Drawing(Box<Drawing>),
    /// Several readings of one figure as ticks on one line, with its label for
    /// readers who do not see it.
    Ticks(ScaleView, String),
    /// A small map that says where places lie.
    Locator(Box<LocatorMap>),
    /// Figures with their labels, each to be opened.
    Figures(Vec<FigureItem>),
    /// Something to do, with the words on its button.
    Button(String, Action),
    /// Places of the exhibit to go to.
    Jumps(Vec<Jump>),
    /// Addresses elsewhere.
    Outside(Vec<OutsideLink>),
    /// Where the article explains it.
    Article(Vec<ArticleLink>),
    /// Who says so.
    Sources(Vec<SourceLink>),
    /// How to cite parts of the exhibit; with address and day, so the browser writes it.
    Cite(&'static [Citable]),
    /// The whole data package, to take away.
    Package,
    /// A lesson task, with its sheet and its key to print.
    Lesson(Box<Lesson>),
}

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermEntry {
    /// Its id, also the id of its element.
    pub id: String,
    /// The term.
    pub term: String,
    /// The term in its own language, where that is another one: language and word.
    pub original: Option<(String, String)>,
    /// What it means.
    pub meaning: Rich,
}

/// A link to a place of the exhibit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    /// What it says.
    pub label: String,
    /// The address of the place.
    pub href: String,
    /// What going there does.
    pub actions: Vec<Action>,
    /// Whether the visitor is there.
    pub current: bool,
}

/// A link to another site. In the kiosk it is text only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideLink {
    /// What it says.
    pub label: String,
    /// The address.
    pub url: String,
    /// What is found there.
    pub about: Rich,
}

/// The page of a view that is read; `None` for views that are handled.
#[must_use]
pub fn page(dataset: &Dataset, texts: &Texts, query: &Query) -> Option<Page> {
    let mut page = match query.view {
        View::Numbers => super::numbers::numbers(dataset, texts, query),
        View::Disagreement => super::disagreement::disagreement(dataset, texts, query),
        View::Check => super::check::check(dataset, texts, query),
        View::Before => super::before::before(dataset, texts, query),
        View::Memory => super::memory::memory(dataset, texts, query),
        View::Person => super::person::person(dataset, texts, query),
        View::About => super::about::about(dataset, texts, query),
        View::Teachers => super::teachers::teachers(dataset, texts, query),
        // The glossary needs no links to itself.
        View::Glossary => return Some(super::glossary::glossary(dataset, texts, query)),
        View::Map | View::Regions | View::Compare | View::Article | View::Sources => {
            return None;
        }
    };
    mark_terms(&mut page, texts);
    Some(page)
}

/// One chart of the numbers as a page of its own, for a frame that holds nothing else.
#[must_use]
pub fn one_chart(dataset: &Dataset, texts: &Texts, query: &Query) -> Option<Page> {
    let mut page = super::numbers::one(dataset, texts, query);
    mark_terms(&mut page, texts);
    Some(page)
}

fn mark_terms(page: &mut Page, texts: &Texts) {
    let mut uses = FirstUses::new(texts);
    for words in page.texts_mut() {
        uses.mark(words);
    }
}

impl Page {
    /// Its running texts in reading order.
    fn texts_mut(&mut self) -> impl Iterator<Item = &mut Rich> {
        let blocks = self.sections.iter_mut().flat_map(|s| s.blocks.iter_mut());
        self.lead
            .iter_mut()
            .chain(blocks.flat_map(|block| match block {
                Block::Para(words) | Block::Note(words) => std::slice::from_mut(words),
                Block::List(items) => items.as_mut_slice(),
                _ => &mut [],
            }))
    }

    /// An empty page of a view, explained by paragraphs of the article.
    #[must_use]
    pub fn new(
        dataset: &Dataset,
        texts: &Texts,
        view: View,
        title: Msg,
        paragraphs: &[&str],
    ) -> Self {
        Self {
            view,
            title: texts.get(title).to_owned(),
            lead: Vec::new(),
            sections: Vec::new(),
            current: None,
            links_label: texts.get(Msg::ArticleLinksLabel).to_owned(),
            links: article_links(dataset, texts, paragraphs),
        }
    }

    /// Adds a sentence to the lead.
    #[must_use]
    pub fn lead(mut self, words: Rich) -> Self {
        self.lead.push(words);
        self
    }

    /// Adds a part.
    #[must_use]
    pub fn section(mut self, section: Section) -> Self {
        self.sections.push(section);
        self
    }
}

impl Section {
    /// A part with a heading.
    #[must_use]
    pub fn new(id: &str, heading: &str) -> Self {
        Self {
            id: id.to_owned(),
            heading: heading.to_owned(),
            blocks: Vec::new(),
        }
    }

    /// Adds a piece.
    #[must_use]
    pub fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }
}

impl Block {
    /// A paragraph from a message with figure tokens.
    #[must_use]
    pub fn told(dataset: &Dataset, texts: &Texts, msg: Msg) -> Self {
        Self::Para(prose::parse(dataset, texts, texts.get(msg)))
    }

    /// A note from a message with figure tokens.
    #[must_use]
    pub fn note(dataset: &Dataset, texts: &Texts, msg: Msg) -> Self {
        Self::Note(prose::parse(dataset, texts, texts.get(msg)))
    }
}

impl Jump {
    /// A link that takes some actions from a state; its address is that of the
    /// state they lead to.
    #[must_use]
    pub fn new(dataset: &Dataset, from: &Query, label: String, actions: Vec<Action>) -> Self {
        let to = actions
            .iter()
            .fold(from.clone(), |state, action| apply(dataset, &state, action));
        Self {
            label,
            href: address::href(dataset, &to),
            actions,
            current: to == *from,
        }
    }
}

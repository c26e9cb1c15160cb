//! A reading page: what most views of the exhibit are made of.
//!
//! A view that is read rather than handled is a [`Page`]: sections of a few
//! kinds of [`Block`]. One renderer shows all of them, so that a new view is a
//! pure function and its words, and nothing else.

use super::chart::Drawing;
use super::evidence::ScaleView;
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
    /// Figures with their labels, each to be opened.
    Figures(Vec<FigureItem>),
    /// Places of the exhibit to go to.
    Jumps(Vec<Jump>),
    /// Addresses elsewhere.
    Outside(Vec<OutsideLink>),
    /// Where the article explains it.
    Article(Vec<ArticleLink>),
    /// Who says so.
    Sources(Vec<SourceLink>),
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

impl Page {
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

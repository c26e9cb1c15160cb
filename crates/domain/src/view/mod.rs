//! One pure function per panel: `(&Dataset, &Texts, &Query) → plain struct`.
//!
//! A view holds everything its panel draws, says and links to, ready to show:
//! sentences as [`crate::prose::Rich`], tables as [`TableView`], links by id.
//! The browser renders it, the prerenderer renders it, tests read it.

pub mod about;
pub mod article;
pub mod attract;
pub mod before;
pub mod chart;
pub mod check;
pub mod cite;
pub mod compare;
pub mod disagreement;
pub mod evidence;
pub mod glossary;
pub mod lesson;
pub mod map;
pub mod map_labels;
pub mod memory;
pub mod national;
pub mod navigation;
pub mod numbers;
pub mod page;
pub mod person;
pub mod region;
pub mod regions;
mod scene;
pub mod setup;
pub mod share;
pub mod sources;
pub mod spoken;
pub mod teachers;
pub mod timeline;
pub mod told;
pub mod tour;

use crate::dataset::{Dataset, ParagraphIx};
use crate::prose::Rich;
use crate::text::{Msg, Texts};

/// A link to the paragraph of the article that explains a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleLink {
    /// The paragraph.
    pub paragraph: ParagraphIx,
    /// Its id, `C1`.
    pub id: String,
    /// Its section letter, for `data-article-section`.
    pub section: String,
    /// What the link says.
    pub label: String,
}

/// A link to a source or a work of the bibliography.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLink {
    /// Source id.
    pub id: String,
    /// Short name: authors and year, or the title.
    pub label: String,
}

/// A table: the readable twin of a drawing, or a panel of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableView {
    /// What the table shows.
    pub caption: String,
    /// Column heads; the first is the row heads' column.
    pub columns: Vec<String>,
    /// Rows in reading order.
    pub rows: Vec<TableRow>,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// Territory the row selects when touched; `None` for plain rows.
    pub territory: Option<crate::dataset::TerritoryIx>,
    /// Row head.
    pub head: String,
    /// Cells after the head, one per further column.
    pub cells: Vec<Rich>,
    /// Whether the row is a subtotal or a total.
    pub total: bool,
}

/// Links to paragraphs by their ids; unknown ids are left out.
#[must_use]
pub fn article_links(dataset: &Dataset, texts: &Texts, ids: &[&str]) -> Vec<ArticleLink> {
    ids.iter()
        .filter_map(|id| dataset.paragraph_by_id(id))
        .map(|paragraph| ArticleLink {
            paragraph: paragraph.ix,
            id: paragraph.id.clone(),
            section: paragraph.section.clone(),
            label: paragraph_label(texts, &paragraph.id),
        })
        .collect()
}

/// `C1` → "section C, paragraph 1".
#[must_use]
pub fn paragraph_label(texts: &Texts, id: &str) -> String {
    let (section, number) = id.split_at(id.len().min(1));
    texts.fill(
        Msg::ArticleParagraph,
        &[("section", section), ("number", number)],
    )
}

/// The short name of a source: first author and year, else its title.
#[must_use]
pub fn source_label(dataset: &Dataset, id: &str) -> Option<SourceLink> {
    let source = dataset.source_by_id(id)?;
    Some(SourceLink {
        id: source.work.id.clone(),
        label: crate::cite::short(&source.work),
    })
}

//! The evidence of one figure: who says so, where, how it was read, who says
//! otherwise, and how a figure that no source prints was worked out.

mod copy;
mod label;
mod readings;
mod remarks;
mod scale;
mod working;

pub use super::cite::CopyText;
pub use copy::{copy_texts, report_text};
pub use label::figure_label;
pub(crate) use label::{reading_ref, span};
pub(crate) use readings::ARTICLE;
use readings::paragraphs_of;
pub use readings::{CitationView, ReadingView};
pub use scale::{MARGIN, ScaleView, Tick, WIDTH, line};
pub use working::{PartView, WorkingView};

use super::{ArticleLink, article_links};
use crate::dataset::{Dataset, Figure};
use crate::derived::Derived;
use crate::evidence::{Evidence, resolve};
use crate::prose::Rich;
use crate::query::Query;
use crate::text::Texts;
use crate::vocab::Table;

/// Everything the evidence panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceView {
    /// The id that was opened; an alias stays as it was asked for.
    pub id: String,
    /// The id of the figure itself.
    pub figure: String,
    /// What it says: "5,000 to be shot".
    pub title: Rich,
    /// Where, when, and on whose word.
    pub subtitle: String,
    /// What has to be said beside it.
    pub remarks: Vec<Rich>,
    /// Its readings, the one shown first leading; none for derived figures.
    pub readings: Vec<ReadingView>,
    /// Why that one is shown first; empty where there is no other.
    pub why_first: String,
    /// The readings on one line, where their numbers differ.
    pub scale: Option<ScaleView>,
    /// How it was worked out, for derived figures.
    pub working: Option<WorkingView>,
    /// Paragraphs of the article that explain it.
    pub articles: Vec<ArticleLink>,
    /// Whether the map can show it.
    pub locatable: bool,
    /// The citation in four forms. The browser replaces them by those with its
    /// address and day (see [`copy_texts`]).
    pub copy: Vec<CopyText>,
    /// A text to report an error in it with (see [`report_text`]).
    pub report: String,
}

/// The evidence of the chosen figure; `None` when none is chosen or known.
#[must_use]
pub fn evidence(dataset: &Dataset, texts: &Texts, query: &Query) -> Option<EvidenceView> {
    let id = query.figure.as_deref()?;
    match resolve(dataset, id)? {
        Evidence::Figure(target) => {
            let figure = dataset.figure(target.figure)?;
            Some(of_figure(dataset, texts, id, figure, target.seq))
        }
        Evidence::Derived(derived) => Some(of_derived(dataset, texts, id, &derived)),
    }
}

fn of_figure(
    dataset: &Dataset,
    texts: &Texts,
    id: &str,
    figure: &Figure,
    asked: u32,
) -> EvidenceView {
    let readings = readings::readings(dataset, texts, figure, asked);
    EvidenceView {
        id: id.to_owned(),
        figure: figure.id.clone(),
        title: remarks::title(texts, figure),
        subtitle: remarks::subtitle(dataset, texts, figure),
        remarks: remarks::remarks(dataset, texts, figure),
        why_first: readings::why_first(dataset, texts, figure),
        scale: scale::scale(&readings),
        readings,
        working: None,
        articles: explained(dataset, texts, figure),
        locatable: true,
        copy: copy_texts(dataset, texts, id, None, None),
        report: report_text(dataset, texts, id, None),
    }
}

fn of_derived(dataset: &Dataset, texts: &Texts, id: &str, derived: &Derived) -> EvidenceView {
    EvidenceView {
        id: id.to_owned(),
        figure: derived.id.clone(),
        title: working::title(texts, derived),
        subtitle: working::subtitle(dataset, texts, derived),
        remarks: Vec::new(),
        readings: Vec::new(),
        why_first: String::new(),
        scale: None,
        working: Some(working::working(dataset, texts, derived)),
        articles: article_links(dataset, texts, working::paragraphs(derived)),
        // Only figures of the tables have a place and a day of their own.
        locatable: false,
        copy: copy_texts(dataset, texts, id, None, None),
        report: report_text(dataset, texts, id, None),
    }
}

/// The paragraphs that give the figure, or else the one its table rests on.
fn explained(dataset: &Dataset, texts: &Texts, figure: &Figure) -> Vec<ArticleLink> {
    let own = paragraphs_of(dataset, figure);
    let ids: Vec<&str> = own.iter().map(String::as_str).collect();
    let links = article_links(dataset, texts, &ids);
    if !links.is_empty() {
        return links;
    }
    let usual = match figure.table {
        Table::Quota | Table::Fact | Table::Population => "A4",
        Table::Increase => "B1",
        Table::Outcome => "C1",
    };
    article_links(dataset, texts, &[usual])
}

#[cfg(test)]
mod tests;

//! The article, paragraph by paragraph: our summaries with live figures, the
//! works it cites, and its bibliography with what rests on each work.

mod figures;
pub(crate) mod stage;

use super::evidence::ARTICLE;
use super::glossary::FirstUses;
use super::page::Jump;
use super::sources::{FigureItem, Usage, UseLink, cited_in, item};
use super::{ArticleLink, SourceLink, article_links, paragraph_label, source_label};
use crate::cite::{CiteContext, Style, cite};
use crate::dataset::{Dataset, Paragraph, ParagraphIx, Section, Source, Target};
use crate::prose::{self, Rich};
use crate::query::{Action, Query, View};
use crate::text::{Msg, Texts};

/// Everything the article panel shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleView {
    /// The article's full reference.
    pub citation: String,
    /// Its address.
    pub url: String,
    /// Its sections.
    pub sections: Vec<SectionView>,
    /// The paragraph the visitor asked for. It stands apart, so that turning to
    /// another one need not draw the sections again.
    pub current: Option<ParagraphIx>,
}

/// A section of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionView {
    /// Its letter.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its address in the article.
    pub url: String,
    /// One sentence about it.
    pub summary: Rich,
    /// Link to its first paragraph; the bibliography has none.
    pub first: Option<ArticleLink>,
    /// Its paragraphs.
    pub paragraphs: Vec<ParagraphView>,
    /// The works it lists, by kind; empty for all sections but the bibliography.
    pub works: Vec<WorkGroup>,
}

/// A paragraph in our words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParagraphView {
    /// Its index.
    pub ix: ParagraphIx,
    /// Its id, `C1`.
    pub id: String,
    /// "section C, paragraph 1".
    pub label: String,
    /// Our title.
    pub title: String,
    /// Shows on map and timeline what the paragraph tells of.
    pub show: Option<Jump>,
    /// Our summary, in its parts.
    pub summary: Vec<Rich>,
    /// The works it cites.
    pub works: Vec<SourceLink>,
    /// The figures it gives.
    pub figures: Vec<FigureItem>,
}

/// Works of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkGroup {
    /// "Books".
    pub title: String,
    /// The works, in the article's order.
    pub works: Vec<WorkView>,
}

/// A work of the bibliography.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkView {
    /// Link to it among the sources.
    pub link: SourceLink,
    /// Its full reference.
    pub citation: String,
    /// Its address outside the exhibit, or empty.
    pub url: String,
    /// Paragraphs that cite it.
    pub used_in: Vec<ArticleLink>,
    /// Figures that rest on it.
    pub figures: Vec<FigureItem>,
    /// Panels that show something of it.
    pub uses: Vec<UseLink>,
}

/// The article.
#[must_use]
pub fn article(dataset: &Dataset, texts: &Texts, query: &Query) -> ArticleView {
    let work = dataset.source_by_id(ARTICLE).map(|source| &source.work);
    let figures = figures::by_paragraph(dataset);
    let list = |id: &str| figures.get(id).map_or(&[][..], Vec::as_slice);
    let mut uses = FirstUses::new(texts);
    ArticleView {
        citation: work.map_or(String::new(), |w| {
            cite(w, Style::Plain, &CiteContext::default())
        }),
        url: work.map_or(String::new(), |w| w.url.clone()),
        sections: dataset
            .sections()
            .map(|section| SectionView {
                paragraphs: dataset
                    .paragraphs()
                    .filter(|paragraph| paragraph.section == section.id)
                    .map(|p| paragraph(dataset, texts, query, p, list(&p.id)))
                    .collect(),
                ..head(dataset, texts, section)
            })
            .map(|mut section| {
                uses.mark(&mut section.summary);
                let parts = section.paragraphs.iter_mut().flat_map(|p| &mut p.summary);
                parts.for_each(|part| uses.mark(part));
                section
            })
            .collect(),
        current: query.paragraph,
    }
}

/// A section without its paragraphs.
fn head(dataset: &Dataset, texts: &Texts, section: &Section) -> SectionView {
    let mut own = dataset.paragraphs().filter(|p| p.section == section.id);
    let first = own
        .next()
        .and_then(|p| article_links(dataset, texts, &[&p.id]).into_iter().next());
    // The one section without paragraphs is the list of works.
    let works = if first.is_none() {
        bibliography(dataset, texts)
    } else {
        Vec::new()
    };
    SectionView {
        id: section.id.clone(),
        title: section.title.clone(),
        url: section.url.clone(),
        summary: prose::parse(dataset, texts, &section.summary),
        first,
        paragraphs: Vec::new(),
        works,
    }
}

fn paragraph(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    paragraph: &Paragraph,
    figures: &[Target],
) -> ParagraphView {
    ParagraphView {
        ix: paragraph.ix,
        id: paragraph.id.clone(),
        label: paragraph_label(texts, &paragraph.id),
        title: paragraph.title.clone(),
        show: shown(dataset, texts, query, paragraph.ix),
        summary: paragraph
            .summary
            .split("\n\n")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| prose::parse(dataset, texts, part))
            .collect(),
        works: paragraph
            .works
            .iter()
            .filter_map(|work| source_label(dataset, &dataset.source(*work)?.work.id))
            .collect(),
        figures: figures
            .iter()
            .filter_map(|target| item(dataset, texts, *target))
            .collect(),
    }
}

/// The way to what a paragraph tells of, on the map.
fn shown(dataset: &Dataset, texts: &Texts, query: &Query, paragraph: ParagraphIx) -> Option<Jump> {
    let mut there = query.clone();
    stage::set(dataset, &mut there, paragraph).then(|| {
        Jump::new(
            dataset,
            query,
            texts.get(Msg::ArticleShow).to_owned(),
            vec![Action::Illustrate(paragraph), Action::Go(View::Map)],
        )
    })
}

fn bibliography(dataset: &Dataset, texts: &Texts) -> Vec<WorkGroup> {
    let usage = Usage::new(dataset);
    ["book", "article", "website"]
        .into_iter()
        .map(|kind| WorkGroup {
            title: texts.word("article-group", kind).to_owned(),
            works: dataset
                .bibliography()
                .filter(|(_, of)| *of == kind)
                .filter_map(|(source, _)| work(dataset, texts, &usage, source))
                .collect(),
        })
        .filter(|group| !group.works.is_empty())
        .collect()
}

fn work(dataset: &Dataset, texts: &Texts, usage: &Usage<'_>, source: &Source) -> Option<WorkView> {
    Some(WorkView {
        link: source_label(dataset, &source.work.id)?,
        citation: cite(&source.work, Style::Plain, &CiteContext::default()),
        url: source.work.url.clone(),
        used_in: cited_in(dataset, texts, source.ix),
        figures: usage.items(texts, source.ix),
        uses: usage.uses(texts, source.ix),
    })
}

#[cfg(test)]
mod tests;

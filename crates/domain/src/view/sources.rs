//! Every source, by how far it can be trusted, with what rests on it.

mod usage;

pub use usage::{FigureItem, UseLink};
pub(crate) use usage::{Usage, item};

use super::evidence::ARTICLE;
use super::{ArticleLink, article_links};
use crate::cite::{CiteContext, Style, cite, title_lang};
use crate::dataset::{Dataset, Source, SourceIx};
use crate::prose::capitalised;
use crate::query::Query;
use crate::text::{Msg, Texts};

/// The order of the groups: the nearest to the documents first.
const GROUPS: [&str; 7] = [
    "document",
    "primary-table",
    "scholarly",
    "secondary",
    "reference",
    "news",
    "polemical",
];
/// Works that the article lists and no figure here was read from directly.
const BIBLIOGRAPHY: &str = "bibliography";
/// Whatever kind a later table may bring.
const OTHER: &str = "other";

/// Everything the sources panel shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcesView {
    /// Groups in the order of trust; none is empty.
    pub groups: Vec<SourceGroup>,
    /// Paragraphs of the article on how the figures came to be known.
    pub articles: Vec<ArticleLink>,
    /// The source the visitor asked for.
    pub current: Option<String>,
}

/// Sources of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceGroup {
    /// The kind, as in the tables.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its sources in alphabetical order of their citations.
    pub items: Vec<SourceItem>,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceItem {
    /// Its id.
    pub id: String,
    /// Its full citation.
    pub citation: String,
    /// The language of its title, where it is known.
    pub lang: Option<String>,
    /// What it is and how far it can be trusted.
    pub note: String,
    /// How much of it was read.
    pub access: String,
    /// Address outside the exhibit, or empty.
    pub url: String,
    /// How many readings of figures rest on it.
    pub count: usize,
    /// They themselves; the article's by paragraph.
    pub figures: Vec<FigureGroup>,
    /// Events told from it.
    pub events: Vec<UseLink>,
    /// Paragraphs of the article that cite it.
    pub cited_in: Vec<ArticleLink>,
}

/// Figures under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureGroup {
    /// The paragraph that gives them, where the source is the article.
    pub paragraph: Option<ArticleLink>,
    /// The figures.
    pub items: Vec<FigureItem>,
}

/// All sources.
#[must_use]
pub fn sources(dataset: &Dataset, texts: &Texts, query: &Query) -> SourcesView {
    let usage = Usage::new(dataset);
    let listed: Vec<SourceIx> = dataset
        .bibliography()
        .map(|(source, _)| source.ix)
        .collect();
    let mut groups: Vec<SourceGroup> = GROUPS
        .iter()
        .chain(&[BIBLIOGRAPHY, OTHER])
        .map(|id| SourceGroup {
            id: (*id).to_owned(),
            title: texts.word("sources-group", id).to_owned(),
            items: Vec::new(),
        })
        .collect();
    for source in dataset.sources() {
        let kind = kind(source, &listed);
        if let Some(group) = groups.iter_mut().find(|group| group.id == kind) {
            group.items.push(view(dataset, texts, &usage, source));
        }
    }
    groups.retain(|group| !group.items.is_empty());
    for group in &mut groups {
        crate::order::sort_by_key(&mut group.items, |item| item.citation.to_lowercase());
    }
    SourcesView {
        groups,
        articles: article_links(dataset, texts, &["A1", "F2", "C1"]),
        current: query.source.clone(),
    }
}

fn kind<'a>(source: &'a Source, listed: &[SourceIx]) -> &'a str {
    if listed.contains(&source.ix) {
        BIBLIOGRAPHY
    } else if GROUPS.contains(&source.trust.as_str()) {
        &source.trust
    } else {
        OTHER
    }
}

fn view(dataset: &Dataset, texts: &Texts, usage: &Usage<'_>, source: &Source) -> SourceItem {
    let figures = figures(dataset, texts, usage, source);
    let events = usage.events(source.ix);
    SourceItem {
        id: source.work.id.clone(),
        citation: cite(&source.work, Style::Plain, &CiteContext::default()),
        lang: title_lang(&source.work),
        note: source.note.clone(),
        access: capitalised(texts.word("access", &source.access)),
        url: source.work.url.clone(),
        count: figures.iter().map(|group| group.items.len()).sum(),
        figures,
        events: events
            .into_iter()
            .map(|event| usage::timeline(texts, event))
            .collect(),
        cited_in: cited_in(dataset, texts, source.ix),
    }
}

/// The figures of a source in one list, those of the article by paragraph.
fn figures(
    dataset: &Dataset,
    texts: &Texts,
    usage: &Usage<'_>,
    source: &Source,
) -> Vec<FigureGroup> {
    let mut groups: Vec<FigureGroup> = if source.work.id == ARTICLE {
        let targets = usage.targets(source.ix);
        dataset
            .paragraphs()
            .map(|paragraph| FigureGroup {
                paragraph: article_links(dataset, texts, &[&paragraph.id])
                    .into_iter()
                    .next(),
                items: targets
                    .iter()
                    .filter(|(_, locator)| *locator == paragraph.id)
                    .filter_map(|(target, _)| item(dataset, texts, *target))
                    .collect(),
            })
            .collect()
    } else {
        vec![FigureGroup {
            paragraph: None,
            items: usage.items(texts, source.ix),
        }]
    };
    groups.retain(|group| !group.items.is_empty());
    groups
}

/// Paragraphs of the article that cite a work.
pub(crate) fn cited_in(dataset: &Dataset, texts: &Texts, source: SourceIx) -> Vec<ArticleLink> {
    let ids: Vec<&str> = dataset
        .paragraphs()
        .filter(|paragraph| paragraph.works.contains(&source))
        .map(|paragraph| paragraph.id.as_str())
        .collect();
    article_links(dataset, texts, &ids)
}

/// "Figures that rest on it: …".
#[must_use]
pub fn count_label(texts: &Texts, count: usize) -> String {
    let count = texts.number(i64::try_from(count).unwrap_or(i64::MAX));
    texts.fill(Msg::SourcesFigures, &[("count", &count)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::fixture;
    use crate::vocab::{Measure, Relation};

    fn seen(query: &Query) -> SourcesView {
        let mut dataset = fixture::dataset();
        let id = "quota.moscow-oblast.first";
        let ix = fixture::add(&mut dataset, id, 1, Measure::First, Some(5_000), |_| ());
        fixture::reading(&mut dataset, ix, 1, 4_000, Relation::Differs);
        fixture::cite(&mut dataset, id, 0, 0, "A4");
        fixture::cite(&mut dataset, id, 0, 0, "C1");
        fixture::cite(&mut dataset, id, 0, 1, "p. 3");
        fixture::cite(&mut dataset, id, 0, 1, "p. 9");
        fixture::cite(&mut dataset, id, 1, 1, "p. 4");
        sources(&dataset, &Texts::english(), query)
    }

    #[test]
    fn grouped_by_trust_and_bibliography() {
        let query = Query {
            source: Some("doe-1998".to_owned()),
            ..Query::default()
        };
        let view = seen(&query);
        let groups: Vec<&str> = view.groups.iter().map(|g| g.id.as_str()).collect();
        assert_eq!(groups, ["scholarly", "bibliography"]);
        let book = &view.groups[1].items[0];
        assert_eq!(view.current.as_ref(), Some(&book.id));
        assert_eq!(book.cited_in.len(), 2);
        assert!(!view.articles.is_empty());
    }

    #[test]
    fn figures_stand_once_and_the_articles_by_paragraph() {
        let view = seen(&Query::default());
        let article = &view.groups[0].items[0];
        assert_eq!((article.count, article.figures.len()), (2, 2));
        assert_eq!(article.figures[0].paragraph.as_ref().unwrap().id, "A4");
        let book = &view.groups[1].items[0];
        let shown: Vec<&str> = book.figures[0]
            .items
            .iter()
            .map(|i| i.figure.shown.as_str())
            .collect();
        assert_eq!(shown, ["5,000", "4,000"]);
    }
}

//! What each source says, and how it stands to what is shown first.

use super::label::reading_ref;
use crate::cite::title_lang;
use crate::dataset::{Citation, Dataset, Figure, Quantity, Target};
use crate::prose::{self, FigureRef, Rich, capitalised};
use crate::text::{Msg, Texts};
use crate::view::{ArticleLink, SourceLink, article_links, source_label};
use crate::vocab::{Reading, Relation, Table};

/// The article's id among the sources; it is cited by paragraph.
pub(crate) const ARTICLE: &str = "werth-2010";

/// One reading of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingView {
    /// 0 for the reading shown first.
    pub seq: u32,
    /// What it says.
    pub figure: FigureRef,
    /// The same with the words around it: "about 767,000".
    pub said: Rich,
    /// How it was read, in words; empty where there was no number to read.
    pub read: String,
    /// How it stands to the one shown first; empty for that one.
    pub relation: String,
    /// Note for readers.
    pub note: Rich,
    /// Who says so.
    pub sources: Vec<CitationView>,
    /// Whether it is the one shown first.
    pub shown_first: bool,
    /// Whether it is the one the visitor touched.
    pub asked: bool,
}

/// A source of a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationView {
    /// The source, by its short name.
    pub link: SourceLink,
    /// Its title, so that a short name need not be looked up.
    pub title: String,
    /// The language of the title, where it is known.
    pub lang: Option<String>,
    /// Where in it; empty where that is the paragraph of `article`, or not known.
    pub locator: String,
    /// The paragraph, where the source is the article.
    pub article: Option<ArticleLink>,
    /// The source that cites it, where it was not read itself.
    pub via: Option<SourceLink>,
    /// What kind of source it is and how much of it was read.
    pub trust: String,
    /// Address outside the exhibit, or empty.
    pub url: String,
}

/// All readings of a figure, the one shown first leading.
pub(super) fn readings(
    dataset: &Dataset,
    texts: &Texts,
    figure: &Figure,
    asked: u32,
) -> Vec<ReadingView> {
    let own = view(
        dataset,
        texts,
        figure,
        (0, prose::figure(texts, figure), &figure.quantity),
        (figure.reading, None, &figure.note),
        asked,
    );
    let others = dataset.readings_of(figure.ix).map(|other| {
        let shown = reading_ref(texts, figure, &other.quantity);
        view(
            dataset,
            texts,
            figure,
            (other.seq, shown, &other.quantity),
            (other.reading, Some(other.relation), &other.note),
            asked,
        )
    });
    std::iter::once(own).chain(others).collect()
}

fn view(
    dataset: &Dataset,
    texts: &Texts,
    figure: &Figure,
    (seq, shown, said): (u32, FigureRef, &Quantity),
    (reading, relation, note): (Reading, Option<Relation>, &str),
    asked: u32,
) -> ReadingView {
    ReadingView {
        seq,
        said: super::label::quantity(texts, figure, shown.clone(), said),
        figure: shown,
        read: match reading {
            Reading::None => String::new(),
            known => capitalised(texts.word("reading", known.as_str())),
        },
        relation: relation.map_or(String::new(), |r| {
            capitalised(texts.word("relation", r.as_str()))
        }),
        note: prose::parse(dataset, texts, note),
        sources: citations(dataset, figure, seq)
            .filter_map(|citation| citation_view(dataset, texts, citation))
            .collect(),
        shown_first: seq == 0,
        asked: seq == asked,
    }
}

/// Who stands behind one reading; a citation may name the figure or an alias of it.
pub(super) fn citations<'a>(
    dataset: &'a Dataset,
    figure: &'a Figure,
    seq: u32,
) -> impl Iterator<Item = &'a Citation> {
    let aliases: Vec<&str> = dataset
        .aliases_of(figure.ix)
        .filter(|(_, of)| *of == seq)
        .map(|(alias, _)| alias)
        .collect();
    dataset.citations().filter(move |c| {
        (c.subject == figure.id && c.seq == seq)
            || (c.seq == 0 && aliases.contains(&c.subject.as_str()))
    })
}

fn citation_view(dataset: &Dataset, texts: &Texts, citation: &Citation) -> Option<CitationView> {
    let source = dataset.source(citation.source)?;
    let article = (source.work.id == ARTICLE)
        .then(|| {
            article_links(dataset, texts, &[&citation.locator])
                .into_iter()
                .next()
        })
        .flatten();
    Some(CitationView {
        link: source_label(dataset, &source.work.id)?,
        title: source.work.title.clone(),
        lang: title_lang(&source.work),
        locator: if article.is_some() {
            String::new()
        } else {
            citation.locator.clone()
        },
        article,
        via: citation
            .via
            .and_then(|via| dataset.source(via))
            .and_then(|via| source_label(dataset, &via.work.id)),
        trust: trust_words(texts, &source.trust, &source.access),
        url: source.work.url.clone(),
    })
}

/// "Document edition, read in part".
fn trust_words(texts: &Texts, trust: &str, access: &str) -> String {
    let trust = &capitalised(texts.word("trust", trust));
    texts.fill(
        Msg::SourceTrust,
        &[("trust", trust), ("access", texts.word("access", access))],
    )
}

/// Why the reading shown first is the one shown first; empty where there is
/// nothing to choose from.
pub(super) fn why_first(dataset: &Dataset, texts: &Texts, figure: &Figure) -> String {
    let mut others = dataset.readings_of(figure.ix).peekable();
    if others.peek().is_none() {
        return String::new();
    }
    let rounded = others.any(|other| other.relation == Relation::Rounds);
    let cited = |trust: &str, id: &str| {
        citations(dataset, figure, 0)
            .filter_map(|c| dataset.source(c.source))
            .any(|s| s.trust == trust || s.work.id == id)
    };
    let message = if figure.table == Table::Quota {
        Msg::EvidenceFirstOrder
    } else if rounded {
        Msg::EvidenceFirstPrecise
    } else if cited("", ARTICLE) {
        Msg::EvidenceFirstArticle
    } else if cited("document", "") {
        Msg::EvidenceFirstDocument
    } else {
        Msg::EvidenceFirstOther
    };
    texts.get(message).to_owned()
}

/// Paragraphs of the article that give a figure, in their order, each once.
pub(super) fn paragraphs_of(dataset: &Dataset, figure: &Figure) -> Vec<String> {
    let mut found: Vec<String> = figure
        .paragraph
        .and_then(|ix| dataset.paragraph(ix))
        .map(|p| p.id.clone())
        .into_iter()
        .collect();
    let seqs = dataset.readings_of(figure.ix).map(|r| r.seq);
    for seq in std::iter::once(0).chain(seqs) {
        for citation in citations(dataset, figure, seq) {
            let article = dataset
                .source(citation.source)
                .is_some_and(|s| s.work.id == ARTICLE);
            if article && !found.contains(&citation.locator) {
                found.push(citation.locator.clone());
            }
        }
    }
    found
}

/// The figure and the reading an id leads to.
pub(super) fn target(dataset: &Dataset, target: Target) -> Option<(&Figure, u32)> {
    Some((dataset.figure(target.figure)?, target.seq))
}

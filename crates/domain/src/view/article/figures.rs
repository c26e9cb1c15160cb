//! Which figures a paragraph of the article gives.

use std::collections::{BTreeMap, BTreeSet};

use crate::dataset::{Dataset, FigureIx, Target};
use crate::prose::tokens;
use crate::view::evidence::ARTICLE;
use crate::vocab::Reading;

/// The readings of each paragraph, one per figure, in the order of the tables.
pub(super) fn by_paragraph(dataset: &Dataset) -> BTreeMap<String, Vec<Target>> {
    let mut found: BTreeMap<String, BTreeMap<FigureIx, u32>> = BTreeMap::new();
    let mut add = |paragraph: &str, target: Target| {
        found
            .entry(paragraph.to_owned())
            .or_default()
            .entry(target.figure)
            .or_insert(target.seq);
    };
    // The summary names the very reading that the article prints, so it goes first.
    for paragraph in dataset.paragraphs() {
        for name in tokens(&paragraph.summary) {
            if let Some(target) = token_target(dataset, name) {
                add(&paragraph.id, target);
            }
        }
    }
    for figure in dataset.figures() {
        if let Some(paragraph) = figure.paragraph.and_then(|ix| dataset.paragraph(ix)) {
            add(
                &paragraph.id,
                Target {
                    figure: figure.ix,
                    seq: 0,
                },
            );
        }
    }
    let named: BTreeSet<(FigureIx, u32)> = crate::order::set(
        dataset
            .figures()
            .flat_map(|f| dataset.aliases_of(f.ix).map(|(_, seq)| (f.ix, seq))),
    );
    for citation in dataset.citations() {
        let article = dataset
            .source(citation.source)
            .is_some_and(|source| source.work.id == ARTICLE);
        let Some(mut target) = dataset.target(&citation.subject).filter(|_| article) else {
            continue;
        };
        target.seq = target.seq.max(citation.seq);
        if named.contains(&(target.figure, target.seq)) || printed(dataset, target) {
            add(&citation.locator, target);
        }
    }
    found
        .into_iter()
        .map(|(paragraph, figures)| {
            let targets = figures
                .into_iter()
                .map(|(figure, seq)| Target { figure, seq })
                .collect();
            (paragraph, targets)
        })
        .collect()
}

/// Where a token leads, `{id}` or `{id#2}`.
fn token_target(dataset: &Dataset, name: &str) -> Option<Target> {
    let (id, seq) = match name.split_once('#') {
        Some((id, seq)) => (id, seq.parse().ok()),
        None => (name, None),
    };
    let mut target = dataset.target(id)?;
    target.seq = seq.unwrap_or(target.seq);
    Some(target)
}

/// Whether a reading stands in its sources, and is not merely supported by them:
/// the article's totals fix many numbers that it does not print.
fn printed(dataset: &Dataset, target: Target) -> bool {
    let reading = if target.seq == 0 {
        dataset.figure(target.figure).map(|figure| figure.reading)
    } else {
        dataset
            .readings_of(target.figure)
            .find(|reading| reading.seq == target.seq)
            .map(|reading| reading.reading)
    };
    !matches!(reading, Some(Reading::ConfirmedBySum | Reading::Computed))
}

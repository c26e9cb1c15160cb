//! Whose word a table or a drawing rests on.

use crate::cite::{CiteContext, Style, cite, short};
use crate::dataset::{Dataset, FigureIx, Source};
use crate::derived;
use crate::prose::{FigureRef, Part};
use crate::text::{Msg, Texts};
use crate::view::TableView;

/// The sources of the figures in a table, in the order in which they come up; of a
/// figure that the exhibit worked out, the sources of what it is made of.
#[must_use]
pub fn of_table<'a>(dataset: &'a Dataset, table: &TableView) -> Vec<&'a Source> {
    let cells = table.rows.iter().flat_map(|row| row.cells.iter().flatten());
    of_figures(
        dataset,
        cells.filter_map(|part| match part {
            Part::Figure(figure) => Some(figure),
            Part::Text(_) | Part::Term(..) => None,
        }),
    )
}

/// The sources of figures, in the order in which they come up.
pub fn of_figures<'a, 'f>(
    dataset: &'a Dataset,
    figures: impl Iterator<Item = &'f FigureRef>,
) -> Vec<&'a Source> {
    let mut found: Vec<&Source> = Vec::new();
    let mut add = |ix: FigureIx, seq: u32| {
        let Some(figure) = dataset.figure(ix) else {
            return;
        };
        for citation in dataset.citations_of(&figure.id, seq) {
            let source = dataset.source(citation.source);
            if let Some(source) = source.filter(|s| !found.iter().any(|f| f.ix == s.ix)) {
                found.push(source);
            }
        }
    };
    for figure in figures {
        match dataset.target(&figure.id) {
            Some(target) => add(target.figure, target.seq),
            None => {
                let parts = derived::derive(dataset, &figure.id).map(|found| found.parts);
                for part in parts.into_iter().flatten() {
                    add(part, 0);
                }
            }
        }
    }
    found
}

/// "Sources: Werth 2010; Junge and Binner 2003." for a picture; empty without any.
#[must_use]
pub fn line(texts: &Texts, sources: &[&Source]) -> String {
    if sources.is_empty() {
        return String::new();
    }
    // Two works of one year, or two documents of one title, are named alike.
    let mut names: Vec<String> = Vec::new();
    for name in sources.iter().map(|s| short(&s.work)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    texts.fill(Msg::TakeSources, &[("sources", &names.join("; "))])
}

/// The sources in full, a line each, for paper.
#[must_use]
pub fn lines(sources: &[&Source]) -> Vec<String> {
    sources
        .iter()
        .map(|source| cite(&source.work, Style::Plain, &CiteContext::default()))
        .collect()
}

/// "Order No. 00447: quotas and outcomes, Data version 1.0.0. <address>, <day>." under
/// whatever leaves the page.
#[must_use]
pub fn origin(dataset: &Dataset, texts: &Texts, address: &str, day: &str) -> String {
    texts.fill(
        Msg::TakeOrigin,
        &[
            ("exhibit", texts.get(Msg::CiteExhibitTitle)),
            ("version", dataset.version()),
            ("address", address),
            ("day", day),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::fixture;
    use crate::view::TableRow;
    use crate::vocab::Measure;

    #[test]
    fn every_source_stands_once_and_derived_figures_have_those_of_their_parts() {
        let mut dataset = fixture::dataset();
        let first = "quota.moscow-oblast.first";
        let ix = fixture::add(&mut dataset, first, 1, Measure::First, Some(5), |_| {});
        let second = "quota.moscow-oblast.second";
        fixture::add(&mut dataset, second, 1, Measure::Second, Some(5), |_| {});
        let total = "quota.moscow-oblast.total";
        fixture::add(&mut dataset, total, 1, Measure::Total, Some(10), |_| {});
        fixture::cite(&mut dataset, first, 0, 1, "");
        fixture::cite(&mut dataset, first, 0, 0, "");
        fixture::cite(&mut dataset, total, 0, 1, "");
        let texts = Texts::english();
        let cell = |id: &str| {
            let known = dataset.figure(ix).unwrap();
            let mut figure = crate::prose::figure(&texts, known);
            figure.id = id.to_owned();
            vec![Part::Figure(figure)]
        };
        let table = |id: &str| TableView {
            rows: vec![TableRow {
                cells: vec![cell(id), cell(id)],
                ..TableRow::default()
            }],
            ..TableView::default()
        };
        let said = |id: &str| line(&texts, &of_table(&dataset, &table(id)));
        assert_eq!(said(first), "Sources: Doe 1998; Werth 2010.");
        assert_eq!(
            said("share.moscow-oblast"),
            "Sources: Doe 1998; Werth 2010."
        );
        assert_eq!(said("nonsense"), "");
    }
}

//! Every printed total recomputed from its rows, in the visitor's browser.

use super::page::{Block, Page, Section};
use super::{TableRow, TableView};
use crate::dataset::Dataset;
use crate::dataset::totals::{Split, TotalCheck, checks};
use crate::derived::{derive, recomputed};
use crate::prose::{self, Part, Rich};
use crate::query::{Action, Query, View};
use crate::text::{Msg, Texts};
use crate::view::evidence::figure_label;

/// The sums, once the visitor has asked for them.
#[must_use]
pub fn check(dataset: &Dataset, texts: &Texts, query: &Query) -> Page {
    let page = Page::new(dataset, texts, View::Check, Msg::CheckTitle, &["A4", "B1"])
        .lead(prose::text(texts.get(Msg::CheckLead)));
    let button = Block::Button(texts.get(Msg::CheckButton).to_owned(), Action::Recompute);
    if !query.recomputed {
        return page.section(Section::new("run", "").with(button));
    }
    let all = checks(dataset);
    let (agree, differ): (Vec<&TotalCheck>, Vec<&TotalCheck>) =
        all.iter().partition(|check| check.difference() == 0);
    let number = |id: &str| -> Rich {
        derive(dataset, id)
            .map(|count| vec![Part::Figure(prose::derived(texts, &count))])
            .unwrap_or_default()
    };
    let slots = [
        ("all", number("count.totals")),
        ("agree", number("count.totals-agree")),
        ("differ", number("count.totals-differ")),
    ];
    let told = |msg| Block::Para(prose::fill(texts, msg, &slots));
    let mut results = Section::new("results", "").with(told(Msg::CheckAllAgree));
    if !differ.is_empty() {
        results = results.with(told(Msg::CheckSomeDiffer));
    }
    // What does not agree is what a reader must see first.
    let rows = differ.iter().chain(&agree);
    page.section(
        results
            .with(Block::Table(TableView {
                caption: texts.get(Msg::CheckCaption).to_owned(),
                columns: columns(texts),
                rows: rows
                    .filter_map(|check| row(dataset, texts, check))
                    .collect(),
            }))
            .with(Block::note(dataset, texts, Msg::CheckNote)),
    )
}

fn columns(texts: &Texts) -> Vec<String> {
    [
        Msg::TimelineWhat,
        Msg::CheckColumnPrinted,
        Msg::CheckColumnSum,
        Msg::CheckColumnDifference,
    ]
    .iter()
    .map(|msg| texts.get(*msg).to_owned())
    .collect()
}

fn row(dataset: &Dataset, texts: &Texts, check: &TotalCheck) -> Option<TableRow> {
    let total = dataset.figure(check.total)?;
    let name = figure_label(dataset, texts, total);
    let by = match check.split {
        Split::Territories => Msg::CheckByTerritories,
        Split::Categories => Msg::CheckByCategories,
    };
    let figure = |gap| -> Option<Rich> {
        let derived = recomputed(dataset, check, gap)?;
        Some(vec![Part::Figure(prose::derived(texts, &derived))])
    };
    let difference = if check.difference() == 0 {
        prose::text(texts.get(Msg::CheckAgree))
    } else {
        figure(true)?
    };
    Some(TableRow {
        head: texts.fill(by, &[("total", &name)]),
        cells: vec![
            vec![Part::Figure(prose::figure(texts, total))],
            figure(false)?,
            difference,
        ],
        ..TableRow::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::fixture::dataset as small;
    use crate::query::apply;

    #[test]
    fn nothing_is_added_up_before_the_visitor_asks() {
        let (dataset, texts) = (small(), Texts::english());
        let before = Query {
            view: View::Check,
            ..Query::default()
        };
        let shown = |query: &Query| check(&dataset, &texts, query).sections[0].id.clone();
        assert_eq!(shown(&before), "run");
        let after = apply(&dataset, &before, &Action::Recompute);
        assert_eq!(shown(&after), "results");
    }

    #[test]
    fn every_sum_can_be_opened_by_its_id() {
        let dataset = small();
        for check in checks(&dataset) {
            for gap in [false, true] {
                let made = recomputed(&dataset, &check, gap).unwrap();
                assert_eq!(crate::derived::derive(&dataset, &made.id), Some(made));
            }
        }
    }
}

//! The map's table twin on the real tables: every row says everything, in figures or in words.

// Helpers between the tests may fail like the tests themselves.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::dataset;
use exhibit_domain::prose::{FigureRef, Part, Rich, plain};
use exhibit_domain::query::{Layer, Query};
use exhibit_domain::text::Texts;
use exhibit_domain::view::map::{quota_table, table};
use exhibit_domain::view::{TableRow, TableView};
use exhibit_domain::vocab::{InOrder, Standing};

const DAYS: [&str; 4] = ["1937-07-01", "1937-07-30", "1938-03-01", "1938-11-30"];

fn on(layer: Layer, day: &str) -> TableView {
    let query = Query {
        layer,
        date: day.parse().unwrap(),
        ..Query::default()
    };
    table(dataset(), &Texts::english(), &query)
}

fn figures(cell: &Rich) -> Vec<&FigureRef> {
    let mut found = Vec::new();
    for part in cell {
        if let Part::Figure(figure) = part {
            found.push(figure);
        }
    }
    found
}

/// The figure of the first cell whose id ends so.
fn value(row: &TableRow, end: &str) -> Option<i64> {
    let found = figures(&row.cells[0])
        .into_iter()
        .find(|f| f.id.ends_with(end));
    found.and_then(|f| f.value)
}

#[test]
fn no_cell_is_empty_on_any_layer_or_day() {
    for layer in Layer::ALL {
        for day in DAYS {
            for row in on(*layer, day).rows {
                let empty = row.cells.iter().any(|cell| plain(cell).trim().is_empty());
                assert!(!empty, "{} on {layer:?}, {day}", row.head);
            }
        }
    }
    for row in quota_table(dataset(), &Texts::english()).rows {
        let empty = row.cells.iter().any(|cell| plain(cell).trim().is_empty());
        assert!(!empty, "{} in the order's table", row.head);
    }
}

#[test]
fn each_unit_has_both_categories_and_the_number_in_all() {
    for (layer, day) in [
        (Layer::FirstQuota, "1937-07-30"),
        (Layer::Increased, "1937-07-30"),
        (Layer::Increased, "1938-03-01"),
    ] {
        let rows = on(layer, day).rows;
        let of_units = rows.iter().zip(dataset().units());
        for (row, _) in of_units.filter(|(_, unit)| unit.order == InOrder::Listed) {
            let parts = [".first", ".second", ".undivided"].map(|part| value(row, part));
            let total = value(row, ".total");
            let sum: i64 = parts.iter().flatten().sum();
            assert!(parts[0].is_some() && parts[1].is_some(), "{}", row.head);
            assert_eq!(total, Some(sum), "{} on {layer:?}, {day}", row.head);
            let said = plain(&row.cells[0]);
            assert!(said.ends_with(" in all"), "{said}");
        }
    }
    let before = on(Layer::Increased, "1937-07-01");
    assert!(figures(&before.rows[0].cells[0]).is_empty());
}

#[test]
fn the_camps_have_their_printed_total_and_grants_to_republics_none() {
    let view = on(Layer::Increased, "1938-03-01");
    let of = |standing| {
        let of_standing = move |row: &&TableRow| {
            row.territory
                .is_some_and(|ix| dataset().territory(ix).standing == standing)
        };
        view.rows.iter().filter(of_standing).collect::<Vec<_>>()
    };
    let camps = of(Standing::Placeless);
    assert_eq!(camps.len(), 1);
    assert_eq!(value(camps[0], ".total"), value(camps[0], ".first"));
    let republics = of(Standing::Aggregate);
    assert!(!republics.is_empty());
    for row in republics {
        assert_eq!(value(row, ".total"), None, "{}", row.head);
        let said = plain(&row.cells[0]);
        assert!(said.contains("not added up"), "{said}");
    }
}

//! The table twin of the map says what the marks say.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use exhibit_e2e::{Visitor, visit};

use crate::shared::{figures, panel_of};

/// Ids with plain values: what a mark carries of a figure.
fn values(visitor: &Visitor, within: &str) -> BTreeSet<String> {
    let figures = figures(visitor, within);
    let plain = figures
        .iter()
        .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "));
    plain.collect()
}

#[test]
fn the_table_has_a_row_for_each_mark_with_the_same_values_on_every_layer() {
    let visitor = visit!();
    for layer in ["first-quota", "increased", "share", "outcomes"] {
        visitor.open(&format!("?layer={layer}&date=1938-03-01"));
        let marks = values(&visitor, ".map-svg .marks, .map-svg .successors");
        let asides = visitor.count(".map-aside > li");
        visitor.click("[data-action='table']");
        visitor.until_there(".map-table table");
        visitor.until_address_has("as=table");
        assert_eq!(visitor.count(".map-table tbody tr"), 65 + asides, "{layer}");
        let table = values(&visitor, ".map-table");
        let missing: Vec<&String> = marks.difference(&table).collect();
        assert!(
            missing.is_empty(),
            "{layer}: marks that the table does not hold: {missing:#?}"
        );
        assert!(
            layer == "share" || marks.len() > 10,
            "{layer} has {} values",
            marks.len()
        );
        assert!(table.len() > 10, "{layer} has {} values", table.len());
        assert!(visitor.shows(".map-table table"), "{layer}");
        assert!(
            !visitor.shows(".map-svg"),
            "the drawing gives way to the table"
        );
        visitor.click("[data-action='table']");
        visitor.until_gone(".map-table table");
        assert!(visitor.shows(".map-svg"));
    }
}

#[test]
fn a_row_of_the_table_picks_its_region() {
    let visitor = visit!();
    visitor.open("?as=table");
    let row = visitor.words(
        "return [...document.querySelectorAll('.map-table .row-select')].map((e) => e.textContent)",
        &[],
    );
    let n = row
        .iter()
        .position(|name| name == "Kalmyk ASSR")
        .expect("a row of its own");
    visitor.click_nth(".map-table .row-select", n);
    visitor.until_there(&panel_of("kalmyk-assr"));
    visitor.until_address("?region=kalmyk-assr&as=table");
}

#[test]
fn what_the_first_layer_shows_is_what_the_data_package_holds() {
    let visitor = visit!();
    visitor.open("?as=table");
    let shown = values(&visitor, ".map-table");
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/quotas.csv");
    let text = fs::read_to_string(tables).expect("the table of quotas");
    let mut rows = text.lines();
    let heads: Vec<&str> = rows.next().expect("a head").split(',').collect();
    assert_eq!(
        heads[0..8].join(","),
        "id,date,place,measure,scope,status,state,value"
    );
    let mut compared = 0;
    for row in rows {
        // The first eight columns hold no text that could hold a comma.
        let cells: Vec<&str> = row.splitn(9, ',').collect();
        let whole = ["ussr", "rsfsr", "ukrainian-ssr", "kazakh-ssr"].contains(&cells[2]);
        if whole || !["first", "second", "total"].contains(&cells[3]) || cells[7].is_empty() {
            continue;
        }
        let wanted = format!("{} {}", cells[0], cells[7]);
        assert!(shown.contains(&wanted), "the table lacks {wanted}");
        compared += 1;
    }
    assert!(compared >= 192, "{compared} rows were compared");
}

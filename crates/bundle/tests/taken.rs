//! What a visitor takes away says what the package and the page say.

// Helpers between the tests may fail like the tests themselves.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use std::fs;
use std::io::{Cursor, Read};

use common::{committed, data, dataset};
use exhibit_bundle::csv;
use exhibit_domain::export;
use exhibit_domain::prose::plain;
use exhibit_domain::query::{Layer, Query, View};
use exhibit_domain::text::Texts;
use exhibit_domain::view::page::{Block, page};
use exhibit_domain::view::{self, TableView};

/// Records of a CSV text; anything a strict reader would find wrong fails.
fn records(text: &str) -> Vec<Vec<String>> {
    let (records, faults) = csv::parse(text);
    let faults: Vec<_> = faults.iter().filter(|fault| !fault.harmless).collect();
    assert!(faults.is_empty(), "{faults:?}");
    records.into_iter().map(|record| record.cells).collect()
}

/// The archive by a reader that is not ours: names and contents, checksums checked.
fn unzipped() -> Vec<(String, String)> {
    let bytes = export::package::zip(&committed().dto, &committed().package).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let day = file.last_modified().unwrap();
            assert_eq!((day.year(), day.month(), day.day()), (2026, 11, 23));
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().to_owned(), text)
        })
        .collect()
}

#[test]
fn the_package_comes_out_of_the_archive_as_it_is() {
    let files = unzipped();
    for (name, text) in &files {
        let own = fs::read_to_string(data().join(name)).unwrap();
        if name.ends_with(".csv") {
            assert_eq!(records(text), records(&own), "{name}");
        }
        assert_eq!(*text, own, "{name}");
    }
    let has = |name: &str| files.iter().any(|(file, _)| file == name);
    for name in [
        "datapackage.json",
        "README.md",
        "CITATION.cff",
        "sources.json",
    ] {
        assert!(has(name), "{name}");
    }
    for name in exhibit_bundle::package::TABLES {
        assert!(has(&format!("{name}.csv")), "{name}");
    }
    // Every file that the descriptor lists is there.
    let descriptor: serde_json::Value =
        serde_json::from_slice(&fs::read(data().join("datapackage.json")).unwrap()).unwrap();
    for resource in descriptor["resources"].as_array().unwrap() {
        let path = resource["path"].as_str().unwrap();
        assert!(has(path), "{path}");
    }
}

#[test]
fn nothing_that_the_dataset_holds_is_carried_twice() {
    let package = &committed().package;
    let quotas = package.tables.iter().find(|t| t.name == "quotas").unwrap();
    let value = quotas.columns.iter().find(|c| c.name == "value").unwrap();
    assert_eq!(value.cells, None);
    let read: export::package::PackageDto =
        serde_json::from_slice(&committed().package_json).unwrap();
    assert_eq!(read, *package);
}

#[test]
fn parts_of_two_versions_are_not_mixed() {
    let mut package = committed().package.clone();
    package.version = "0.0.1".to_owned();
    let fault = export::package::zip(&committed().dto, &package).unwrap_err();
    assert_eq!(fault, export::package::PackageFault::Version);
    let mut package = committed().package.clone();
    package.tables[0].rows += 1;
    let fault = export::package::zip(&committed().dto, &package).unwrap_err();
    assert!(matches!(fault, export::package::PackageFault::Column(..)));
}

#[test]
fn the_citation_file_names_this_version() {
    let cff = fs::read_to_string(data().join("CITATION.cff")).unwrap();
    let descriptor: serde_json::Value =
        serde_json::from_slice(&fs::read(data().join("datapackage.json")).unwrap()).unwrap();
    let title = descriptor["title"].as_str().unwrap();
    assert!(cff.contains(&format!("\ntitle: \"{title}\"\n")));
    assert!(cff.contains(&format!("\nversion: {}\n", dataset().version())));
    let day = dataset().created().unwrap();
    assert!(cff.contains(&format!("\ndate-released: {day}\n")));
}

/// Every table that stands on a page in the default state, and those of the map.
fn tables() -> Vec<TableView> {
    let texts = Texts::english();
    let mut tables = vec![view::map::quota_table(dataset(), &texts)];
    for layer in Layer::ALL {
        let query = Query {
            layer: *layer,
            ..Query::default()
        };
        tables.push(view::map::table(dataset(), &texts, &query));
    }
    tables.push(view::timeline::table(dataset(), &texts, &Query::default()));
    for view in View::ALL {
        let query = Query {
            view: *view,
            recomputed: true,
            ..Query::default()
        };
        let blocks = page(dataset(), &texts, &query).into_iter();
        for block in blocks.flat_map(|page| page.sections).flat_map(|s| s.blocks) {
            if let Block::Table(table) = block {
                tables.push(table);
            }
        }
    }
    for unit in dataset().units() {
        let query = Query {
            region: Some(unit.ix),
            ..Query::default()
        };
        let region = view::region::region(dataset(), &texts, &query);
        tables.extend(region.and_then(|r| r.chart).map(|chart| chart.table));
    }
    tables
}

#[test]
fn every_table_reads_back_as_it_stands_on_the_page() {
    let texts = Texts::english();
    let tables = tables();
    assert!(tables.len() > 60, "{}", tables.len());
    for table in tables {
        let csv = export::csv::table(dataset(), &texts, &table);
        let text = csv.strip_prefix(export::csv::BYTE_ORDER_MARK).unwrap();
        let rows = records(text);
        let (head, rows) = rows.split_first().unwrap();
        assert_eq!(rows.len(), table.rows.len(), "{}", table.caption);
        let at = |name: &str| head.iter().position(|column| column == name);
        for (row, shown) in rows.iter().zip(&table.rows) {
            assert_eq!(row.len(), head.len(), "{}", table.caption);
            assert_eq!(row[0], shown.head);
            for (name, cell) in table.columns.iter().skip(1).zip(&shown.cells) {
                let words = plain(cell);
                let read = &row[at(name).unwrap_or_else(|| panic!("{name}"))];
                // A plain number stands in machine form, everything else as it is shown.
                let number = words.replace(',', "").replace('−', "-");
                assert!(
                    *read == words || *read == number,
                    "{}: {read} for {words}",
                    table.caption
                );
                for part in cell {
                    let exhibit_domain::prose::Part::Figure(figure) = part else {
                        continue;
                    };
                    let ids = &row[at(&format!("{name} (figure)")).unwrap()];
                    assert!(ids.split("; ").any(|id| id == figure.id));
                    if let Some(value) = figure.value {
                        let number = at(&format!("{name} (number)")).or(at(name)).unwrap();
                        let value = value.to_string();
                        assert!(row[number].split("; ").any(|n| n == value));
                    }
                }
            }
        }
    }
}

//! The data arrive wrong, or not at all.

use exhibit_e2e::{Visitor, visit};
use exhibit_serve::Fault;
use serde_json::Value;
use std::fs;

use crate::shared::figures;

/// The file of the data, below the server's prefix.
pub const DATA: &str = "exhibit.*.json";

/// The text of the data as built.
fn data() -> String {
    let dist = exhibit_e2e::dist();
    let names = fs::read_dir(&dist).expect("dist");
    let name = names
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| name.starts_with("exhibit.") && name.ends_with(".json"))
        .expect("a file of data");
    fs::read_to_string(dist.join(name)).expect("text")
}

/// The page says in words what is wrong, and what it holds can still be read.
#[track_caller]
pub fn assert_told_and_readable(visitor: &Visitor, words: &str) {
    let message = visitor.text("[role='alert']:not([hidden])");
    assert!(message.contains(words), "{message}");
    for panel in ["map", "national", "timeline"] {
        assert!(
            visitor.shows(&format!("[data-panel='{panel}']")),
            "{panel} can be read"
        );
    }
    let table = ".quotas-panel table";
    assert!(visitor.shows(table), "the table of quotas can be read");
    let figures = figures(visitor, table);
    let said = |figure: &String| figure.split(' ').skip(1).any(|part| !part.is_empty());
    assert!(
        figures.len() > 190 && figures.iter().all(said),
        "{figures:?}"
    );
    assert!(
        visitor.count(".quotas-panel [data-source]") > 0,
        "with its sources"
    );
    assert!(visitor.text("h1").contains("Order No. 00447"));
}

/// Spoils the data, opens the page and looks at what it says.
#[track_caller]
fn with_data(visitor: &Visitor, fault: Fault, line: &str, words: &str) {
    visitor.server.fault(DATA, fault);
    visitor.expect_error(line);
    visitor.load("");
    visitor.until_state("error");
    assert_told_and_readable(visitor, words);
}

const MISSING: &str = "could not be fetched";
const WRONG: &str = "damaged or belong to another version";

#[test]
fn without_data_the_page_says_so_and_a_retry_brings_it_to_life() {
    let visitor = visit!();
    visitor.allow_of_browser("404");
    with_data(
        &visitor,
        Fault::Status(404),
        "the dataset answered with status 404",
        MISSING,
    );
    visitor.server.clear_faults();
    visitor.click("#boot-error:not([hidden]) [data-retry]");
    visitor.until_state("ready");
    assert_eq!(visitor.count("[role='alert']:not([hidden])"), 0);
}

#[test]
fn a_server_in_trouble_is_told_like_missing_data() {
    let visitor = visit!();
    visitor.allow_of_browser("503");
    with_data(
        &visitor,
        Fault::Status(503),
        "the dataset answered with status 503",
        MISSING,
    );
}

#[test]
fn truncated_data_are_refused() {
    let visitor = visit!();
    let half = data().len() / 2;
    with_data(
        &visitor,
        Fault::Truncate(half),
        "the dataset cannot be decoded",
        WRONG,
    );
    visitor.server.clear_faults();
    visitor.click("#boot-error:not([hidden]) [data-retry]");
    visitor.until_state("ready");
}

#[test]
fn a_connection_cut_in_the_middle_of_the_data_is_told() {
    let visitor = visit!();
    visitor.allow_of_browser("ERR_");
    with_data(
        &visitor,
        Fault::Cut(10_000),
        "fetching the dataset failed",
        MISSING,
    );
}

#[test]
fn another_file_in_place_of_the_data_is_refused() {
    let visitor = visit!();
    for body in ["<!doctype html><title>Login</title>", "[]", "null", "{}"] {
        visitor.server.clear_faults();
        with_data(
            &visitor,
            Fault::Body(body.into()),
            "the dataset cannot be decoded",
            WRONG,
        );
    }
}

#[test]
fn data_of_another_schema_are_refused() {
    let visitor = visit!();
    let mut json: Value = serde_json::from_str(&data()).expect("JSON");
    let schema = json
        .as_object()
        .expect("an object")
        .keys()
        .find(|key| key.contains("schema"));
    let schema = schema.expect("the data name their schema").clone();
    json[schema.as_str()] = match &json[schema.as_str()] {
        Value::String(_) => Value::from("another-0"),
        _ => Value::from(999_999),
    };
    let body = json.to_string().into_bytes();
    with_data(&visitor, Fault::Body(body), "schema", WRONG);
}

#[test]
fn one_bad_number_is_found_and_named() {
    let visitor = visit!();
    let text = data();
    // The quota that only one region has; its total no longer is the sum of its parts.
    let bad = spoil_a_number(&text);
    assert_ne!(bad, text);
    with_data(
        &visitor,
        Fault::Body(bad.into_bytes()),
        "the dataset has",
        WRONG,
    );
    let line = visitor.console_errors();
    assert!(
        line[0].text.contains("quota."),
        "the console names the row: {line:?}"
    );
    assert_eq!(
        visitor.count("#boot-error:not([hidden]) [data-retry]"),
        0,
        "another try would not help"
    );
}

fn spoil_a_number(text: &str) -> String {
    text.replacen("30000", "30001", 1)
}

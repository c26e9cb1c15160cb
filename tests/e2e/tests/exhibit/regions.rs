//! The table of all territories and the comparison, as a visitor uses them.

use exhibit_e2e::{Visitor, visit};
use serde_json::json;
use thirtyfour::Key;

const FIELD: &str = "[data-panel='regions'] input[type='search']";

/// The territories of the rows, in their order.
fn rows(visitor: &Visitor) -> Vec<String> {
    visitor.attributes("[data-panel='regions'] [data-row]", "data-row")
}

#[track_caller]
fn until_rows(visitor: &Visitor, wanted: &[&str]) {
    visitor.until(
        &format!("the rows are {wanted:?}"),
        "return JSON.stringify([...document.querySelectorAll(\"[data-panel='regions'] [data-row]\")]
            .map((row) => row.dataset.row)) === JSON.stringify(arguments[0])",
        &[json!(wanted)],
    );
}

/// Types into the field that has the focus, a letter at a time.
fn write(visitor: &Visitor, words: &str) {
    for letter in words.chars() {
        visitor.cdp("Input.insertText", json!({ "text": letter.to_string() }));
    }
}

#[test]
fn a_name_of_today_in_another_language_finds_the_territory_of_then() {
    let visitor = visit!();
    visitor.open("?view=regions");
    visitor.focus(FIELD);
    write(&visitor, "Yekaterinburg");
    until_rows(&visitor, &["sverdlovsk-oblast"]);
    let there = "return document.activeElement === document.querySelector(arguments[0])";
    assert_eq!(visitor.js(there, &[json!(FIELD)]), json!(true), "the focus");
    visitor.until_address_has("q=Yekaterinburg");
    for (typed, found) in [
        ("Днепропетровск", "dnepropetrovsk-oblast"),
        ("Dnipro", "dnepropetrovsk-oblast"),
        ("Sverdlovsk", "sverdlovsk-oblast"),
    ] {
        visitor.js(
            "document.querySelector(arguments[0]).select()",
            &[json!(FIELD)],
        );
        write(&visitor, typed);
        visitor.until(
            &format!("{typed} finds {found}"),
            "return document.querySelector(`[data-row='${arguments[0]}']`) !== null
                && document.querySelectorAll('[data-row]').length < 5",
            &[json!(found)],
        );
    }
}

#[test]
fn a_search_without_result_says_what_can_be_searched_and_is_cleared() {
    let visitor = visit!();
    visitor.open("?view=regions&q=Atlantis");
    assert_eq!(rows(&visitor), Vec::<String>::new());
    let said = visitor.text("[data-panel='regions']");
    assert!(said.contains("search"), "{said}");
    visitor.click("[data-action='clear-search']");
    visitor.until_there("[data-row='moscow-oblast']");
    visitor.until_address("?view=regions");
}

#[test]
fn a_head_sorts_by_its_column_and_the_unknown_comes_last() {
    let visitor = visit!();
    visitor.open("?view=regions");
    visitor.focus("[data-sort='total']");
    visitor.keys(&[Key::Enter]);
    visitor.until_there("th[aria-sort='ascending'] [data-sort='total']");
    visitor.focus("[data-sort='total']");
    visitor.keys(&[Key::Enter]);
    visitor.until_there("th[aria-sort='descending'] [data-sort='total']");
    visitor.until_address_has("sort=-total");
    let order = rows(&visitor);
    assert_eq!(order.first().map(String::as_str), Some("moscow-oblast"));
    // Its quota is not named in the order: neither small nor great.
    assert_eq!(order.last().map(String::as_str), Some("yakut-assr"));
}

#[test]
fn a_row_and_its_unit_on_the_map_are_one_selection() {
    let visitor = visit!();
    visitor.open("?view=regions&q=Omsk");
    visitor.click("[data-row='omsk-oblast'] th a, [data-row='omsk-oblast'] th button");
    visitor.until_address_has("region=omsk-oblast");
    visitor.click("header nav.rooms a");
    visitor.until_there(".map-svg [data-region='omsk-oblast'][aria-pressed='true']");
}

#[test]
fn three_territories_stand_side_by_side_and_a_fourth_makes_room() {
    let visitor = visit!();
    visitor.open("?view=compare&compare=moscow-oblast,belorussian-ssr,georgian-ssr");
    assert_eq!(visitor.count("[data-compared]"), 3);
    let canvases = "[data-panel='compare'] canvas";
    visitor.until_there(canvases);
    assert!(visitor.count("[data-panel='compare'] a[data-figure^='difference.']") > 0);
    visitor.open("?region=omsk-oblast&compare=moscow-oblast,belorussian-ssr,georgian-ssr");
    visitor.click("[data-panel='region'] [data-compare='omsk-oblast']");
    visitor.until_there("[data-compared='omsk-oblast']");
    assert_eq!(visitor.count("[data-compared]"), 3);
    assert_eq!(visitor.count("[data-compared='moscow-oblast']"), 0);
    visitor.click("[data-take-away='omsk-oblast']");
    visitor.until_gone("[data-compared='omsk-oblast']");
}

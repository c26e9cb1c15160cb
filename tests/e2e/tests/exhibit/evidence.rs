//! Every number can be opened and says what it rests on.

use exhibit_e2e::{Key, Visitor, visit};

use serde_json::json;

use crate::shared::{figures, open_figure};

/// What the evidence of any figure of a source must hold.
#[track_caller]
fn assert_told(visitor: &Visitor, id: &str) {
    let card = format!("[data-evidence='{id}']");
    assert!(visitor.shows(&card), "{id}");
    assert!(
        visitor.count(&format!("{card} [data-source]")) > 0,
        "{id} has no source"
    );
    let sources = visitor.text(&format!("{card} [data-source]"));
    assert!(sources.contains("Where:"), "{id} says not where: {sources}");
    assert!(
        visitor.count(&format!("{card} .reading")) > 0,
        "{id} has no reading"
    );
    let read = visitor.words(
        "return [...document.querySelectorAll(arguments[0] + ' .reading')].map((reading) =>
            [...reading.querySelectorAll(':scope > .fine')].map((e) => e.textContent).join(' '))",
        &[json!(card)],
    );
    assert!(
        read.iter().all(|how| how.len() > 5),
        "{id} says not how it was read: {read:?}"
    );
    visitor.until_address_has(&format!("figure={id}"));
}

#[test]
fn a_figure_of_the_region_panel_opens() {
    let visitor = visit!();
    visitor.open("?region=moscow-oblast");
    let id = open_figure(&visitor, "[data-panel='region'] .statement [data-figure]");
    assert_eq!(id, "quota.moscow-oblast.total");
    assert_told(&visitor, &id);
    assert!(visitor.text("#evidence-title").contains("35,000"));
}

#[test]
fn a_figure_of_the_maps_table_opens() {
    let visitor = visit!();
    visitor.open("?as=table");
    let id = open_figure(
        &visitor,
        ".map-table td [data-figure='quota.azerbaijan-ssr.first']",
    );
    assert_told(&visitor, &id);
}

#[test]
fn a_figure_of_the_timelines_table_opens() {
    let visitor = visit!();
    visitor.open("");
    visitor.click("[data-action='timeline-table']");
    visitor.until_there("[data-panel='timeline'] table");
    let id = open_figure(
        &visitor,
        "[data-panel='timeline'] tbody a.figure[data-figure^='outcome.']",
    );
    assert_told(&visitor, &id);
}

#[test]
fn a_figure_of_the_national_table_opens() {
    let visitor = visit!();
    visitor.open("");
    let table = "[data-panel='national'] table";
    if !visitor.shows(table) {
        visitor.click("[data-panel='national'] details summary");
    }
    assert!(visitor.shows(table), "the chart has its table twin");
    let id = open_figure(
        &visitor,
        "[data-panel='national'] tbody a.figure[data-figure^='outcome.']",
    );
    assert_told(&visitor, &id);
}

#[test]
fn figures_from_all_over_open_their_evidence() {
    let visitor = visit!();
    for id in [
        "quota.moscow-oblast.first",
        "quota.west-siberian-krai.second",
        "quota.nkvd-camps.first",
        "quota.krasnoyarsk-krai.first",
        "increase.1937-10-15.ussr.total",
        "increase.1938-01-31.far-eastern-krai.first",
        "outcome.1938-01-01.ussr.condemned",
        "outcome.1938-11-17.ussr.executed",
        "fact.f055",
        "fact.f060",
    ] {
        visitor.open(&format!("?figure={id}"));
        assert_told(&visitor, id);
    }
}

#[test]
fn who_says_otherwise_stands_beside_what_is_shown_first() {
    let visitor = visit!();
    visitor.open("?figure=quota.ussr.total");
    let card = "[data-evidence='quota.ussr.total']";
    let readings = figures(&visitor, &format!("{card} .readings"));
    let has = |value: &str| readings.iter().any(|reading| reading.contains(value));
    assert!(has("268950") && has("269100"), "{readings:#?}");
    assert_eq!(visitor.count(&format!("{card} .reading.first")), 1);
    let first = visitor.text(&format!("{card} .reading.first"));
    assert!(first.contains("268,950"), "{first}");
    assert!(visitor.shows(&format!("{card} .evidence-scale")));
    let text = visitor.text(card);
    assert!(
        text.contains("Who says otherwise") && text.contains("Shown first is"),
        "{text}"
    );
}

#[test]
fn a_quantity_given_in_words_alone_says_its_words() {
    let visitor = visit!();
    visitor.open("?view=article&figure=fact.f042");
    let shown = visitor.attribute(
        "[data-evidence] [data-figure='fact.f042']",
        "data-value-text",
    );
    assert_eq!(shown, "several hundred");
    let value = visitor.attribute("[data-evidence] [data-figure='fact.f042']", "data-value");
    assert_eq!(value, "", "words are not turned into a number");
    assert!(visitor.text("[data-evidence]").contains(&shown), "{shown}");
}

#[test]
fn a_known_limit_shows_how_it_was_worked_out() {
    let visitor = visit!();
    visitor.open("?region=far-eastern-krai&layer=increased&date=1938-11-30");
    let id = open_figure(
        &visitor,
        "[data-panel='region'] .limit [data-figure^='limit.']",
    );
    let working = figures(&visitor, "[data-evidence] .figure-list");
    assert!(working.len() > 1, "{id} is made of {working:?}");
    let whole: i64 = working.iter().map(|line| number(line)).sum();
    let shown = visitor.attribute("[data-panel='region'] .limit [data-figure]", "data-value");
    assert_eq!(whole.to_string(), shown, "{id} is the sum of {working:#?}");
    let words = visitor.text("[data-evidence]");
    assert!(
        words.contains("at least") || words.contains("a least number"),
        "{words}"
    );
    // A part of the working opens in its turn.
    let part = open_figure(&visitor, "[data-evidence] .figure-list [data-figure]");
    assert_told(&visitor, &part);
}

fn number(line: &str) -> i64 {
    line.split(' ')
        .nth(1)
        .and_then(|value| value.parse().ok())
        .expect("a value")
}

#[test]
fn a_share_shows_what_it_is_a_share_of() {
    let visitor = visit!();
    visitor.open("?layer=share&as=table");
    open_figure(&visitor, ".map-table [data-figure='share.moscow-oblast']");
    let working = figures(&visitor, "[data-evidence] .figure-list");
    let expected = [
        "quota.moscow-oblast.first 5000",
        "quota.moscow-oblast.total 35000",
    ];
    for part in expected {
        assert!(
            working.iter().any(|line| line.starts_with(part)),
            "{working:?}"
        );
    }
}

#[test]
fn escape_and_the_button_close_it_and_the_focus_goes_back() {
    let visitor = visit!();
    visitor.open("?region=moscow-oblast");
    let button = "[data-panel='region'] .statement [data-figure]";
    let back =
        "return document.activeElement.matches(\"[data-panel='region'] .statement [data-figure]\")";
    for close in ["Escape", "button"] {
        visitor.focus(button);
        visitor.keys(&[Key::Enter]);
        visitor.until_there("[data-evidence]");
        visitor.until(
            "the focus is in the evidence",
            "return document.activeElement.closest('[data-evidence]') !== null",
            &[],
        );
        if close == "Escape" {
            visitor.keys(&[Key::Escape]);
        } else {
            visitor.click("[data-action='close-evidence']");
        }
        visitor.until_gone("[data-evidence]");
        visitor.until_address("?region=moscow-oblast");
        visitor.until("the focus is where it came from", back, &[]);
    }
}

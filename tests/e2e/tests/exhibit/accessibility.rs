//! axe-core finds nothing in the main states.

use exhibit_e2e::{Visitor, visit};
use exhibit_serve::Fault;

const WALL: (u32, u32) = (1920, 1080);
const PHONE: (u32, u32) = (390, 844);

#[track_caller]
fn assert_clean(visitor: &Visitor, state: &str) {
    visitor.settle();
    let faults = visitor.axe_faults(&[]);
    assert!(faults.is_empty(), "{state}: {faults:#?}");
}

#[track_caller]
fn at_both_sizes(visitor: &Visitor, state: &str) {
    for (width, height) in [WALL, PHONE] {
        visitor.resize(width, height);
        assert_clean(visitor, &format!("{state} at {width}×{height}"));
    }
}

fn state(name: &str, query: &str, there: &str) {
    let visitor = Visitor::new(&format!("exhibit::accessibility::{name}"));
    visitor.open(query);
    visitor.until_there(there);
    at_both_sizes(&visitor, name);
}

#[test]
fn of_the_first_view() {
    state("first", "", "[data-panel='national']");
}

#[test]
fn of_a_chosen_region() {
    state(
        "region",
        "?region=far-eastern-krai&date=1938-11-30",
        "[data-panel='region']",
    );
}

#[test]
fn of_open_evidence() {
    state(
        "evidence",
        "?region=moscow-oblast&figure=quota.ussr.total",
        "[data-evidence]",
    );
}

#[test]
fn of_the_table_twin() {
    state(
        "table",
        "?as=table&layer=increased&date=1938-02-20",
        ".map-table table",
    );
}

#[test]
fn of_the_outcomes_layer() {
    state("outcomes", "?layer=outcomes&date=1938-11-17", ".map-svg");
}

#[test]
fn of_the_share_layer() {
    state("share", "?layer=share", ".map-svg");
}

#[test]
fn of_the_article() {
    state(
        "article",
        "?view=article&paragraph=A4",
        "[data-paragraph].current",
    );
}

#[test]
fn of_the_sources() {
    state(
        "sources",
        "?view=sources&source=werth-2010",
        ".source.current",
    );
}

#[test]
fn of_a_notice() {
    state("notice", "?region=atlantis", "[data-notice]");
}

#[test]
fn of_an_error() {
    let visitor = visit!();
    visitor
        .server
        .fault("exhibit.*.json", Fault::Body("{}".into()));
    visitor.expect_error("the dataset cannot be decoded");
    visitor.load("");
    visitor.until_state("error");
    at_both_sizes(&visitor, "error");
}

#[test]
fn of_forced_colours() {
    let visitor = visit!();
    visitor.prefer("forced-colors", "active");
    for query in [
        "",
        "?region=moscow-oblast&figure=quota.ussr.total",
        "?view=article",
    ] {
        visitor.open(query);
        visitor.settle();
        // The colours are the system's then, and the browser goes on telling the page's own.
        let faults = visitor.axe_faults(&["color-contrast"]);
        assert!(faults.is_empty(), "forced colours {query}: {faults:#?}");
    }
}

#[test]
fn of_a_narrow_window_as_at_four_hundred_per_cent() {
    let visitor = visit!();
    visitor.open("?region=moscow-oblast");
    visitor.resize(320, 640);
    assert_clean(&visitor, "320 pixels");
    let wide = visitor.number("return document.documentElement.scrollWidth", &[]);
    assert!(wide <= 320.0, "the page is {wide} pixels wide");
}

#[test]
fn charts_have_a_name_and_a_table_twin() {
    let visitor = visit!();
    for (query, panel) in [("", "national"), ("?region=moscow-oblast", "region")] {
        visitor.open(query);
        let canvas = format!("[data-panel='{panel}'] canvas");
        visitor.until_there(&canvas);
        assert_eq!(visitor.attribute(&canvas, "role"), "img");
        let name = visitor.attribute(&canvas, "aria-label");
        assert!(name.len() > 40, "{name}");
        let table =
            format!("[data-panel='{panel}'] figure table, [data-panel='{panel}'] details table");
        assert!(visitor.count(&table) > 0, "{panel}");
    }
}

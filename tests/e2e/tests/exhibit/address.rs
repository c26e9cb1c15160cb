//! The address carries the whole state.

use exhibit_e2e::visit;
use serde_json::json;

use crate::shared::{mark, open_figure, panel_of};

#[test]
fn an_address_opens_its_state_and_the_state_has_that_address() {
    let visitor = visit!();
    for query in [
        "?region=west-siberian-krai",
        "?region=west-siberian-krai&date=1938-01-31&layer=increased",
        "?date=1937-07-01",
        "?date=1938-11-30&layer=outcomes&frame=caucasus",
        "?layer=share&as=table",
        "?frame=east&figure=quota.yakut-assr.first",
        "?view=article&paragraph=C1",
        "?view=sources&source=werth-2010",
        "?region=nkvd-camps&figure=quota.nkvd-camps.first",
        "?layer=increased&figure=limit.1938-01-31.moscow-oblast.total",
    ] {
        visitor.open(query);
        // Every step of the state writes the address anew, so that it comes from the state.
        visitor.settle();
        assert_eq!(visitor.search(), query);
        assert_eq!(visitor.count("[data-notice]"), 0, "{query}");
        if visitor.count("[role='slider']") > 0 {
            let steps = ["day-forward", "day-back"];
            let last = query.contains("date=1938-11-30");
            let (away, back) = if last {
                (steps[1], steps[0])
            } else {
                (steps[0], steps[1])
            };
            visitor.click(&format!("[data-action='{away}']"));
            visitor.until(
                "the address has another day",
                "return location.search !== arguments[0]",
                &[json!(query)],
            );
            visitor.click(&format!("[data-action='{back}']"));
            visitor.until_address(query);
        }
    }
}

#[test]
fn an_address_shows_what_it_names() {
    let visitor = visit!();
    visitor.open("?region=kalmyk-assr&date=1938-01-31&layer=increased&frame=caucasus&figure=quota.kalmyk-assr.first");
    for there in [
        panel_of("kalmyk-assr"),
        format!("{}[aria-pressed='true']", mark("kalmyk-assr")),
        "button[data-layer='increased'][aria-pressed='true']".to_owned(),
        "button[data-frame='caucasus'][aria-pressed='true']".to_owned(),
        "[data-evidence='quota.kalmyk-assr.first']".to_owned(),
    ] {
        assert_eq!(visitor.count(&there), 1, "{there}");
    }
    let day = visitor.attribute("[role='slider']", "aria-valuetext");
    assert!(day.contains("31 January 1938"), "{day}");
    assert!(
        visitor
            .word("return document.title", &[])
            .contains("Kalmyk ASSR")
    );
}

#[test]
fn back_and_forward_walk_through_what_was_chosen() {
    let visitor = visit!();
    visitor.open("");
    visitor.mouse_click(visitor.middle(&mark("west-siberian-krai")));
    visitor.until_there(&panel_of("west-siberian-krai"));
    visitor.click("button[data-layer='increased']");
    visitor.until_address("?region=west-siberian-krai&layer=increased");
    let id = open_figure(&visitor, "[data-panel='region'] .statement [data-figure]");
    visitor.until_address_has(&format!("figure={id}"));

    visitor.back();
    visitor.until_gone("[data-evidence]");
    visitor.until_address("?region=west-siberian-krai&layer=increased");
    visitor.back();
    visitor.until_there("button[data-layer='first-quota'][aria-pressed='true']");
    visitor.until_address("?region=west-siberian-krai");
    visitor.back();
    visitor.until_there("[data-panel='national']");
    visitor.until_address("");
    for _ in 0..3 {
        visitor.forward();
    }
    visitor.until_there(&format!("[data-evidence='{id}']"));
    visitor.until_there(&panel_of("west-siberian-krai"));
    visitor.until_there("button[data-layer='increased'][aria-pressed='true']");
}

#[test]
fn nonsense_falls_back_and_says_so() {
    let visitor = visit!();
    visitor.open("?region=atlantis&date=1900-01-01&layer=x&figure=nope&view=zzz");
    let notice = visitor.text("[data-notice]");
    for given in ["atlantis", "1900-01-01", "“x”", "nope", "zzz", "1937-07-01"] {
        assert!(notice.contains(given), "{given} is not told: {notice}");
    }
    assert!(visitor.shows("[data-panel='map']") && visitor.shows("[data-panel='national']"));
    assert_eq!(visitor.attribute("[role='slider']", "aria-valuenow"), "0");
    visitor.click("[data-notice] button");
    visitor.until_gone("[data-notice]");
}

#[test]
fn a_near_miss_leads_to_what_was_meant_and_says_so() {
    let visitor = visit!();
    visitor.open("?region=moscow");
    visitor.until_there(&panel_of("moscow-oblast"));
    let notice = visitor.text("[data-notice]");
    assert!(
        notice.contains("“moscow”") && notice.contains("moscow-oblast"),
        "{notice}"
    );
}

#[test]
fn markup_in_an_address_is_text() {
    let visitor = visit!();
    visitor.open("?region=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&date=%FF%00&figure=%");
    let notice = visitor.text("[data-notice]");
    assert!(notice.contains("<img src=x"), "{notice}");
    assert_eq!(visitor.count("[data-notice] img"), 0);
}

#[test]
fn the_navigation_has_real_addresses() {
    let visitor = visit!();
    visitor.open("?region=moscow-oblast");
    for (place, panel, current) in [
        ("article", "article", 4),
        ("numbers", "numbers", 1),
        ("map", "map", 0),
    ] {
        visitor.click_nth("header nav a", current);
        visitor.until_there(&format!("[data-panel='{panel}']"));
        let here = "return [...document.querySelectorAll('header nav a')]
            .findIndex((a) => a.getAttribute('aria-current') === 'page')";
        visitor.until(
            place,
            &format!("return (() => {{ {here} }})() === arguments[0]"),
            &[json!(current)],
        );
    }
    for href in visitor.attributes("header nav a", "href") {
        assert!(
            !href.starts_with('/') && !href.contains("://"),
            "{href} would leave a sub-path"
        );
        visitor.open(href.trim_start_matches("./"));
    }
}

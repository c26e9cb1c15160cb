//! Time: by keyboard, by drag, by steps, running.

use exhibit_e2e::{Key, Visitor, visit};
use serde_json::json;

const SLIDER: &str = "[data-panel='timeline'] [role='slider']";

fn day(visitor: &Visitor) -> i64 {
    visitor
        .attribute(SLIDER, "aria-valuenow")
        .parse()
        .expect("a day")
}

fn last(visitor: &Visitor) -> i64 {
    visitor
        .attribute(SLIDER, "aria-valuemax")
        .parse()
        .expect("a day")
}

/// Presses a key and waits until the slider stands elsewhere; returns where.
#[track_caller]
fn press(visitor: &Visitor, key: Key) -> i64 {
    let before = day(visitor);
    visitor.keys(&[key]);
    moved(visitor, before)
}

#[track_caller]
fn moved(visitor: &Visitor, before: i64) -> i64 {
    visitor.until(
        "the slider moves",
        "return document.querySelector(arguments[0]).getAttribute('aria-valuenow') !== arguments[1]",
        &[json!(SLIDER), json!(before.to_string())],
    );
    day(visitor)
}

#[test]
fn keys_move_the_day_by_days_months_and_to_the_ends() {
    let visitor = visit!();
    visitor.open("");
    let entries = visitor.number("return history.length", &[]);
    visitor.tab_to(SLIDER);
    let start = day(&visitor);
    assert_eq!(start, 29, "30 July 1937 is the thirtieth day of July");
    assert_eq!(press(&visitor, Key::Right), start + 1);
    assert_eq!(press(&visitor, Key::Left), start);
    assert_eq!(press(&visitor, Key::Up), start + 1);
    assert_eq!(
        press(&visitor, Key::PageUp),
        start + 32,
        "31 July → 31 August"
    );
    assert_eq!(press(&visitor, Key::PageDown), start + 1);
    let end = last(&visitor);
    assert_eq!(press(&visitor, Key::End), end);
    assert_eq!(end, 517, "1 July 1937 to 30 November 1938");
    visitor.until_address("?date=1938-11-30");
    let spoken = visitor.attribute(SLIDER, "aria-valuetext");
    assert!(spoken.contains("30 November 1938"), "{spoken}");
    assert_eq!(press(&visitor, Key::Home), 0);
    visitor.until_address("?date=1937-07-01");
    assert_eq!(
        visitor.number("return history.length", &[]),
        entries,
        "days are no history"
    );
}

#[test]
fn the_day_drives_the_panel_of_the_region() {
    let visitor = visit!();
    visitor.open("?region=far-eastern-krai");
    let later = ".decisions li.later";
    let before = visitor.count(later);
    assert!(before > 0, "increases of 1938 lie ahead of 30 July 1937");
    let words = visitor.text("[data-panel='region']");
    visitor.focus(SLIDER);
    press(&visitor, Key::End);
    visitor.until_gone(later);
    visitor.until_there("[data-panel='region'] .limit [data-figure^='limit.1938-11-30.']");
    assert_ne!(visitor.text("[data-panel='region']"), words);
}

#[test]
fn the_day_drives_the_map_and_the_national_panel() {
    let visitor = visit!();
    visitor.open("?layer=increased");
    let rings = |visitor: &Visitor| visitor.attributes(".map-svg .tone", "data-value");
    let map = rings(&visitor);
    let words = visitor.text("[data-panel='national']");
    visitor.focus(SLIDER);
    press(&visitor, Key::End);
    visitor.until_address_has("date=1938-11-30");
    assert_ne!(rings(&visitor), map);
    assert_ne!(visitor.text("[data-panel='national']"), words);
}

#[test]
fn dragging_along_the_timeline_chooses_the_day_under_the_pointer() {
    let visitor = visit!();
    visitor.open("");
    let from = visitor.place(SLIDER, 0.1, 0.5);
    let to = visitor.place(SLIDER, 0.8, 0.5);
    visitor.mouse_drag(from, to);
    let end = last(&visitor);
    visitor.until(
        "the slider is at four fifths",
        "return Math.abs(document.querySelector(arguments[0]).ariaValueNow - arguments[1]) <= 2",
        &[json!(SLIDER), json!(end as f64 * 0.8)],
    );
    visitor.until(
        "the address follows",
        "return location.search.startsWith('?date=1938-08-')",
        &[],
    );
}

const WRITTEN: &str = ".strip a[data-figure]";

#[test]
fn each_number_on_the_timeline_opens_where_it_stands_and_leaves_the_day_alone() {
    let visitor = visit!();
    for (width, height) in [(1280, 900), (390, 844)] {
        visitor.resize(width, height);
        visitor.open("?date=1938-01-31");
        let ids = visitor.attributes(WRITTEN, "data-figure");
        assert_eq!(ids.len(), 3, "plan, condemned, shot: {ids:?}");
        let before = day(&visitor);
        for (n, id) in ids.iter().enumerate() {
            let number = format!(".strip .number:nth-of-type({}) a", n + 1);
            assert_eq!(&visitor.attribute(&number, "data-figure"), id);
            let opened = format!("[data-evidence='{id}']");
            visitor.mouse_click(visitor.place(&number, 0.5, 0.5));
            visitor.until_there(&opened);
            visitor.keys(&[Key::Escape]);
            visitor.until_gone("[data-evidence]");
            visitor.focus(&number);
            visitor.keys(&[Key::Enter]);
            visitor.until_there(&opened);
            visitor.keys(&[Key::Escape]);
            visitor.until_gone("[data-evidence]");
        }
        assert_eq!(day(&visitor), before, "a number is no place on the slider");
    }
}

#[test]
fn a_finger_opens_a_number_on_the_timeline() {
    let visitor = visit!();
    visitor.touch_screen();
    visitor.resize(390, 844);
    visitor.open("");
    let id = visitor.attribute(WRITTEN, "data-figure");
    visitor.tap(visitor.place(WRITTEN, 0.5, 0.5));
    visitor.until_there(&format!("[data-evidence='{id}']"));
}

#[test]
fn the_days_under_the_numbers_can_still_be_dragged_to() {
    let visitor = visit!();
    visitor.open("");
    visitor.mouse_drag(
        visitor.place(SLIDER, 0.2, 0.5),
        visitor.place(WRITTEN, 0.5, 0.5),
    );
    let end = last(&visitor);
    visitor.until(
        "the slider is under the number",
        "return document.querySelector(arguments[0]).ariaValueNow > arguments[1]",
        &[json!(SLIDER), json!(end as f64 * 0.8)],
    );
    assert_eq!(visitor.count("[data-evidence]"), 0, "a drag opens nothing");
}

#[test]
fn a_tap_on_the_timeline_chooses_a_day() {
    let visitor = visit!();
    visitor.touch_screen();
    visitor.resize(390, 844);
    visitor.open("");
    visitor.tap(visitor.place(SLIDER, 0.5, 0.5));
    let end = last(&visitor);
    visitor.until(
        "the slider is at the middle",
        "return Math.abs(document.querySelector(arguments[0]).ariaValueNow - arguments[1]) <= 3",
        &[json!(SLIDER), json!(end as f64 / 2.0)],
    );
}

#[test]
fn steps_move_without_any_drag() {
    let visitor = visit!();
    visitor.open("");
    let start = day(&visitor);
    visitor.click("[data-action='day-forward']");
    assert_eq!(moved(&visitor, start), start + 1);
    visitor.click("[data-action='day-back']");
    assert_eq!(moved(&visitor, start + 1), start);
    visitor.click("[data-action='next-event']");
    let event = moved(&visitor, start);
    assert!(event > start);
    let told = visitor.text(".timeline-now [data-event]");
    assert!(told.len() > 20, "{told}");
    visitor.click("[data-action='next-event']");
    let next = moved(&visitor, event);
    assert!(next > event);
    assert_ne!(visitor.text(".timeline-now [data-event]"), told);
    visitor.click("[data-action='previous-event']");
    assert_eq!(moved(&visitor, next), event);
}

#[test]
fn time_runs_day_by_day_and_stops_at_the_next_event() {
    let visitor = visit!();
    visitor.open("?date=1937-08-18");
    visitor.click("[data-action='next-event']");
    let event = moved(&visitor, 48);
    assert!(
        event > 50,
        "an event some days ahead, or there is nothing to run through"
    );
    visitor.open("?date=1937-08-18");
    let play = "[data-action='play']";
    let at_rest = visitor.attribute(play, "aria-label");
    visitor.js(
        "window.days = new Set();
         const slider = document.querySelector(arguments[0]);
         new MutationObserver(() => window.days.add(slider.ariaValueNow))
            .observe(slider, { attributes: true, attributeFilter: ['aria-valuenow'] });",
        &[json!(SLIDER)],
    );
    visitor.click(play);
    visitor.until(
        "time stops",
        "return document.querySelector(arguments[0]).ariaValueNow === arguments[1]
            && document.querySelector(arguments[2]).ariaLabel === arguments[3]",
        &[
            json!(SLIDER),
            json!(event.to_string()),
            json!(play),
            json!(at_rest),
        ],
    );
    let days = visitor.number("return window.days.size", &[]);
    assert!(days >= 3.0, "it went through {days} days");
    visitor.until_address(&format!(
        "?date={}",
        if event == 62 { "1937-09-01" } else { "" }
    ));
    assert_eq!(day(&visitor), event, "and stays there");
}

#[test]
fn with_reduced_motion_time_goes_to_the_event_at_once() {
    let visitor = visit!();
    visitor.prefer("prefers-reduced-motion", "reduce");
    visitor.open("?date=1937-08-18");
    visitor.js(
        "window.days = [];
         const slider = document.querySelector(arguments[0]);
         new MutationObserver(() => window.days.push(slider.ariaValueNow))
            .observe(slider, { attributes: true, attributeFilter: ['aria-valuenow'] });",
        &[json!(SLIDER)],
    );
    visitor.click("[data-action='play']");
    let event = moved(&visitor, 48);
    visitor.settle();
    let days = visitor.words("return window.days", &[]);
    assert_eq!(days, [event.to_string()]);
}

#[test]
fn the_overview_tells_what_came_before_and_after() {
    let visitor = visit!();
    visitor.open("");
    visitor.click("[data-action='overview']");
    visitor.until_there("[data-action='overview'][aria-expanded='true']");
    let marks = visitor.count(".overview-mark");
    assert!(marks > 10, "{marks}");
    visitor.click_nth(".overview-mark", 0);
    visitor.until_there(".overview [data-event]");
    visitor.until_there(".overview-mark[aria-pressed='true']");
    assert!(visitor.count(".overview [data-event] a[data-article-section]") > 0);
}

#[test]
fn the_table_of_the_timeline_holds_what_is_drawn() {
    let visitor = visit!();
    visitor.open("");
    let drawn = crate::shared::figures(&visitor, ".strip");
    assert!(drawn.len() > 4, "{drawn:?}");
    visitor.click("[data-action='timeline-table']");
    visitor.until_there("[data-panel='timeline'] table");
    let table = crate::shared::figures(&visitor, "[data-panel='timeline'] table");
    let missing: Vec<&String> = drawn
        .iter()
        .filter(|figure| !table.contains(figure))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(visitor.count("[data-panel='timeline'] tbody tr") > 20);
}

//! Every view by keyboard, in two languages, on a phone and on a wall.

use exhibit_e2e::{Visitor, visit};
use serde_json::json;
use thirtyfour::Key;

use crate::shared::until_focus;

/// Views that are read: where the navigation leads to them (entry, and view of that
/// entry), and a part each must have.
const READ: [(&str, (usize, usize), &str); 10] = [
    ("numbers", (1, 0), ".page-section"),
    ("disagreement", (1, 1), ".evidence-scale"),
    ("check", (1, 2), "button.quiet"),
    ("before", (1, 3), ".figure-list"),
    ("regions", (2, 0), "table"),
    ("compare", (2, 1), "select"),
    ("memory", (3, 0), ".locator"),
    ("person", (3, 1), ".page-outside a"),
    ("glossary", (4, 2), ".page-terms dt"),
    ("about", (5, 0), ".page-terms dt"),
];
/// One language in Latin letters, one in Cyrillic.
const LANGUAGES: [&str; 2] = ["en", "uk"];
const SIZES: [(u32, u32); 2] = [(390, 844), (1920, 1080)];

/// Goes to a view by keyboard, in both languages and at both sizes, and looks at it.
#[track_caller]
fn walk(view: &str, (room, nth): (usize, usize), part: &str) {
    let visitor = Visitor::new(&format!("exhibit::views::{view}"));
    for lang in LANGUAGES {
        for (width, height) in SIZES {
            visitor.resize(width, height);
            visitor.open(&format!("?lang={lang}"));
            visitor.focus_nth("header nav.rooms a", room);
            visitor.keys(&[Key::Enter]);
            if nth > 0 {
                visitor.until_there("nav.views a");
                visitor.focus_nth("nav.views a", nth);
                visitor.keys(&[Key::Enter]);
            }
            let panel = format!("[data-panel='{view}']");
            visitor.until_there(&panel);
            visitor.until_address_has(&format!("view={view}"));
            visitor.tab_to(&format!(
                "{panel} a, {panel} button, {panel} input, {panel} select"
            ));
            visitor.until_there(&format!("{panel} {part}"));
            let at = format!("{view} in {lang} at {width}");
            assert_eq!(visitor.attribute("html", "lang"), lang, "{at}");
            let links = visitor.count(&format!("{panel} [data-article-section]"));
            assert!(links > 0, "{at}: no link to the article");
            let wide = visitor.number("return document.documentElement.scrollWidth", &[]);
            assert!(wide <= f64::from(width), "{at}: the page is {wide} wide");
            let open = visitor.words(
                "return [...document.querySelectorAll(arguments[0] + ' *')]
                    .filter((e) => e.children.length === 0 && /[{}]/.test(e.textContent))
                    .map((e) => e.textContent)",
                &[json!(panel)],
            );
            assert!(open.is_empty(), "{at}: {open:?}");
            visitor.settle();
            let faults = visitor.axe_faults(&[]);
            assert!(faults.is_empty(), "{at}: {faults:#?}");
        }
    }
}

macro_rules! views {
    ($($name:ident),+) => {$(
        #[test]
        fn $name() {
            let view = stringify!($name);
            let (_, way, part) = READ.iter().find(|(name, ..)| *name == view).unwrap();
            walk(view, *way, part);
        }
    )+};
}

views!(
    numbers,
    disagreement,
    check,
    before,
    regions,
    compare,
    memory,
    person,
    glossary,
    about
);

#[test]
fn every_view_is_reached_by_keyboard_from_the_navigation() {
    let visitor = visit!();
    visitor.open("");
    let rooms = visitor.count("header nav.rooms a");
    for room in 0..rooms {
        visitor.open("");
        visitor.focus_nth("header nav.rooms a", room);
        visitor.keys(&[Key::Enter]);
        visitor.until(
            "the navigation marks where the visitor is",
            "return [...document.querySelectorAll('header nav.rooms a')][arguments[0]]
                ?.getAttribute('aria-current') === 'page'",
            &[json!(room)],
        );
        for view in 1..visitor.count("nav.views a") {
            visitor.focus_nth("nav.views a", view);
            visitor.keys(&[Key::Enter]);
            visitor.until(
                "the view is marked",
                "return [...document.querySelectorAll('nav.views a')][arguments[0]]
                    ?.getAttribute('aria-current') === 'page'",
                &[json!(view)],
            );
        }
    }
}

#[test]
fn a_figure_in_a_page_opens_and_gives_the_focus_back() {
    let visitor = visit!();
    visitor.open("?view=before");
    let figure = "[data-panel='before'] a[data-figure]";
    let id = visitor.attribute(figure, "data-figure");
    visitor.focus_nth(figure, 0);
    visitor.keys(&[Key::Enter]);
    visitor.until_there(&format!("[data-evidence='{id}'] [data-source]"));
    visitor.keys(&[Key::Escape]);
    visitor.until_gone("[data-evidence]");
    until_focus(&visitor);
    let there = visitor.word("return document.activeElement.dataset.figure ?? ''", &[]);
    assert_eq!(there, id);
}

#[test]
fn the_tour_is_walked_left_and_taken_up_again() {
    let visitor = visit!();
    visitor.open("?step=1");
    visitor.until_there("[data-tour-step='1']");
    assert!(visitor.attribute("[data-tour='back']", "disabled") == "true");
    for step in 2..=10 {
        visitor.click("[data-tour='next']");
        visitor.until_there(&format!("[data-tour-step='{step}']"));
        visitor.until_address_has(&format!("step={step}"));
    }
    visitor.keys(&[Key::Left]);
    visitor.until_there("[data-tour-step='9']");
    // Looking around keeps the step; coming back restores what it showed.
    visitor.click_nth("header nav.rooms a", 0);
    visitor.until_there("[data-tour='return']");
    visitor.click("[data-tour='return']");
    visitor.until_there("[data-panel='disagreement']");
    visitor.until_gone("[data-tour='return']");
    visitor.click("[data-tour='leave']");
    visitor.until_gone("[data-tour-step]");
    visitor.back();
    visitor.until_there("[data-tour-step='9']");
}

#[test]
fn a_finger_turns_to_the_next_step_of_the_tour_and_back() {
    let visitor = visit!();
    visitor.touch_screen();
    visitor.resize(390, 844);
    visitor.open("?step=4");
    visitor.swipe(visitor.middle(".tour-text"), -140.0);
    visitor.until_there("[data-tour-step='5']");
    visitor.swipe(visitor.middle(".tour-text"), 140.0);
    visitor.until_there("[data-tour-step='4']");
}

#[test]
fn the_sums_are_added_up_when_asked_and_contradictions_come_first() {
    let visitor = visit!();
    visitor.open("?view=check");
    assert_eq!(visitor.count("[data-panel='check'] table"), 0);
    visitor.click("[data-panel='check'] button.quiet");
    visitor.until_there("[data-panel='check'] table tbody tr");
    visitor.until_address_has("run=yes");
    let gaps = "[data-panel='check'] tbody tr:nth-child(-n+2) a[data-figure^='gap.']";
    assert_eq!(visitor.attributes(gaps, "data-value"), ["-9", "2000"]);
    // A sum opens its working: the rows that were added up.
    visitor.click("[data-panel='check'] a[data-figure='sum.territories.quota.ussr.first']");
    visitor.until_there("[data-evidence='sum.territories.quota.ussr.first']");
    let rows = visitor.count("[data-evidence] .figure-list [data-figure]");
    assert!(rows >= 65, "{rows}");
}

#[test]
fn a_term_leads_to_its_explanation_and_back() {
    let visitor = visit!();
    visitor.open("?view=before");
    visitor.until_there("a.term");
    let href = visitor.attribute("a.term", "href");
    let term = href.rsplit('=').next().unwrap().to_owned();
    visitor.click("a.term");
    visitor.until_there(&format!("[id='term-{term}']"));
    visitor.until_address_has(&format!("term={term}"));
    visitor.back();
    visitor.until_there("[data-panel='before']");
}

#[test]
fn reading_moves_the_map_where_it_stands_beside_the_article() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    // Being led to a paragraph is no reading; moving the page is.
    visitor.open("?view=article&paragraph=C1");
    visitor.until_there(".reading .beside [data-panel='map']");
    visitor.settle();
    assert!(!visitor.search().contains("date="), "{}", visitor.search());
    visitor.open("?view=article");
    visitor.until_there(".reading .beside [data-panel='map']");
    visitor.wheel((400.0, 500.0), 40.0, false);
    visitor.settle();
    visitor.js(
        "document.querySelector(\"[data-paragraph='C1']\").scrollIntoView({ block: 'center' })",
        &[],
    );
    visitor.until_address_has("date=1938-11-17");
    visitor.until_address_has("layer=outcomes");
    visitor.resize(390, 844);
    visitor.until_gone(".reading .beside [data-panel='map']");
}

#[test]
fn with_reduced_motion_reading_moves_nothing_unasked() {
    let visitor = visit!();
    visitor.prefer("prefers-reduced-motion", "reduce");
    visitor.resize(1920, 1080);
    visitor.open("?view=article&paragraph=C1");
    visitor.until_there(".reading .beside [data-panel='map']");
    visitor.settle();
    assert!(!visitor.search().contains("date="), "{}", visitor.search());
    visitor.click("[data-paragraph='C1'] [data-action='illustrate']");
    visitor.until_address_has("date=1938-11-17");
}

#[test]
fn unknown_values_of_the_new_keys_fall_back_and_say_so() {
    let visitor = visit!();
    for (query, key) in [
        ("?compare=moscow-oblast,atlantis", "compare"),
        ("?view=numbers&chart=profit", "chart"),
        ("?step=99", "step"),
        ("?view=glossary&term=profit", "term"),
        ("?view=regions&sort=profit", "sort"),
        ("?view=regions&kind=planet", "kind"),
        ("?lang=xx", "lang"),
    ] {
        visitor.open(query);
        visitor.until_there("[data-notice]");
        let text = visitor.text("[data-notice]");
        assert!(text.contains(key), "{query}: {text}");
    }
}

//! A region is picked: by mouse, by touch, by keyboard, beside the map.

use exhibit_e2e::{Key, Visitor, visit};
use serde_json::json;

use crate::shared::{land, mark, panel_of};

/// What must be true once a region is picked, however it was.
#[track_caller]
fn assert_picked(visitor: &Visitor, region: &str) {
    visitor.until_there(&panel_of(region));
    visitor.until_address_has(&format!("region={region}"));
    let pressed = format!("[data-panel='map'] [data-region='{region}'][aria-pressed='true']");
    visitor.until_there(&pressed);
    let all = visitor.count("[data-panel='map'] [data-region][aria-pressed='true']");
    assert_eq!(all, 1, "only one region is the chosen one");
    assert!(visitor.count("[data-panel='region'] a[data-article-section]") > 0);
    assert_eq!(visitor.count("[data-panel='national']"), 0);
}

#[test]
fn a_click_on_a_circle_picks_the_region_and_the_panel_leads_back() {
    let visitor = visit!();
    visitor.open("");
    visitor.mouse_click(visitor.middle(&mark("west-siberian-krai")));
    assert_picked(&visitor, "west-siberian-krai");
    let name = visitor.text("[data-panel='region'] h2");
    assert_eq!(name, "West Siberian Krai");
    visitor.click("[data-action='close-region']");
    visitor.until_there("[data-panel='national']");
    visitor.until_address("");
    assert_eq!(visitor.count("[data-region][aria-pressed='true']"), 0);
}

#[test]
fn a_tap_reaches_even_the_smallest_units_on_a_phone() {
    let visitor = visit!();
    visitor.touch_screen();
    visitor.resize(390, 844);
    visitor.open("");
    for region in ["kalmyk-assr", "komi-assr"] {
        visitor.tap(visitor.middle(&mark(region)));
        assert_picked(&visitor, region);
    }
}

#[test]
fn a_tap_beside_a_circle_still_picks_it() {
    let visitor = visit!();
    visitor.touch_screen();
    visitor.resize(1920, 1080);
    visitor.open("");
    let (x, y) = visitor.middle(&mark("yakut-assr"));
    visitor.tap((x + 10.0, y - 8.0));
    assert_picked(&visitor, "yakut-assr");
}

#[test]
fn every_unit_can_be_picked_by_a_tap_on_the_whole_map() {
    let visitor = visit!();
    visitor.touch_screen();
    visitor.resize(1920, 1080);
    visitor.open("");
    let mut missed = Vec::new();
    for region in visitor.attributes(".map-svg [data-region]", "data-region") {
        visitor.tap(visitor.middle(&mark(&region)));
        visitor.settle();
        if visitor.count(&panel_of(&region)) == 0 {
            missed.push(region);
        }
    }
    assert!(
        missed.is_empty(),
        "a tap on its circle picks another unit: {missed:?}"
    );
}

#[test]
fn arrow_keys_walk_to_the_neighbour_and_enter_picks_it() {
    let visitor = visit!();
    visitor.open("");
    visitor.tab_to(".map-svg [data-region]");
    let focused = "return document.activeElement.dataset.region ?? ''";
    let first = visitor.word(focused, &[]);
    let moved = [Key::Right, Key::Left, Key::Down, Key::Up]
        .into_iter()
        .find(|key| {
            visitor.keys(std::slice::from_ref(key));
            visitor.word(focused, &[]) != first
        });
    assert!(moved.is_some(), "no arrow key leaves {first}");
    let second = visitor.word(focused, &[]);
    assert_ne!(second, "", "the focus left the map");
    assert_eq!(
        visitor.count(".map-svg [data-region][tabindex='0']"),
        1,
        "one Tab stop"
    );
    visitor.keys(&[Key::Enter]);
    assert_picked(&visitor, &second);
    visitor.keys(&[Key::Escape]);
    visitor.until_there("[data-panel='national']");
}

#[test]
fn arrow_keys_reach_every_unit() {
    let visitor = visit!();
    visitor.open("");
    visitor.tab_to(".map-svg [data-region]");
    // From each unit the way taken least so far: that comes everywhere in the end.
    let reached = visitor.js(
        "const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
         const taken = new Map();
         for (let step = 0; step < 8000 && taken.size < 65; step += 1) {
            const here = document.activeElement;
            const ways = taken.get(here.dataset.region) ?? [0, 0, 0, 0];
            const way = ways.indexOf(Math.min(...ways));
            ways[way] += 1;
            taken.set(here.dataset.region, ways);
            here.dispatchEvent(
                new KeyboardEvent('keydown', { key: keys[way], bubbles: true, cancelable: true }));
         }
         return taken.size;",
        &[],
    );
    assert_eq!(reached, json!(65));
}

#[test]
fn the_camps_beside_the_map_are_picked_like_a_region() {
    let visitor = visit!();
    visitor.open("");
    visitor.click(".map-aside [data-region='nkvd-camps']");
    assert_picked(&visitor, "nkvd-camps");
    let words = visitor.text("[data-panel='region'] .statement");
    assert!(words.contains("10,000"), "{words}");
    assert!(words.contains("no second category"), "{words}");
}

#[test]
fn an_allotment_of_a_republic_stands_beside_the_map_and_outlines_its_regions() {
    let visitor = visit!();
    visitor.open("?layer=increased&date=1938-11-30");
    let before = land(&visitor);
    assert_eq!(visitor.count(".land-unit.outlined"), 0);
    visitor.click(".map-aside [data-region='ukrainian-ssr']");
    assert_picked(&visitor, "ukrainian-ssr");
    let outlined = visitor.attributes(".land-unit.outlined", "data-unit");
    assert!(outlined.contains(&"kiev-oblast".to_owned()), "{outlined:?}");
    assert!(
        !outlined.contains(&"moscow-oblast".to_owned()),
        "{outlined:?}"
    );
    assert_eq!(land(&visitor), before, "picking does not move the map");
}

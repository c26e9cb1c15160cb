//! The map is looked at: layers, frames, zoom, pan.

use exhibit_e2e::{Visitor, visit};
use serde_json::json;

use crate::shared::{apart, land, mark};

const FAR: (&str, &str) = ("moscow-oblast", "kiev-oblast");

/// Everything a layer changes: the rings, the kinds of land, the heading.
fn drawn(visitor: &Visitor) -> String {
    visitor.word(
        "const of = (css, ...names) => [...document.querySelectorAll(css)]
            .map((e) => names.map((name) => e.getAttribute(name)).join(' ')).join(';');
         return of('.map-svg .tone', 'data-tone', 'data-figure', 'r')
            + of('.map-svg .land-unit', 'data-land')",
        &[],
    )
}

/// Whether the middle of a mark lies within the drawing.
fn in_picture(visitor: &Visitor, region: &str) -> bool {
    visitor.js(
        "const svg = document.querySelector('.map-svg').getBoundingClientRect();
         const box = document.querySelector(arguments[0]).getBoundingClientRect();
         const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
         return x > svg.left && x < svg.right && y > svg.top && y < svg.bottom;",
        &[json!(mark(region))],
    ) == json!(true)
}

#[test]
fn each_layer_draws_something_else_and_stands_in_the_address() {
    let visitor = visit!();
    visitor.open("?date=1938-03-01");
    let mut seen = vec![drawn(&visitor)];
    for layer in ["increased", "share", "outcomes"] {
        let title = visitor.text("#map-title");
        visitor.click(&format!("button[data-layer='{layer}']"));
        visitor.until_there(&format!(
            "button[data-layer='{layer}'][aria-pressed='true']"
        ));
        visitor.until_address_has(&format!("layer={layer}"));
        assert_eq!(visitor.count("button[data-layer][aria-pressed='true']"), 1);
        assert_ne!(visitor.text("#map-title"), title);
        let now = drawn(&visitor);
        assert!(
            !seen.contains(&now),
            "{layer} draws what another layer drew"
        );
        seen.push(now);
    }
    visitor.click("button[data-layer='first-quota']");
    visitor.until_address("?date=1938-03-01");
    assert_eq!(drawn(&visitor), seen[0]);
}

#[test]
fn the_outcomes_layer_says_for_how_many_territories_it_speaks() {
    let visitor = visit!();
    visitor.open("?layer=outcomes");
    let known = visitor.attribute(".map-words [data-figure='count.outcomes']", "data-value");
    let all = visitor.attribute(".map-words [data-figure='count.territories']", "data-value");
    let (known, all): (usize, usize) = (known.parse().unwrap(), all.parse().unwrap());
    assert_eq!(all, 64);
    assert!(known > 0 && known < all, "{known} of {all}");
    let unknown = visitor.count(".land-unit[data-land='unknown']");
    assert!(
        unknown >= 65 - known - 1,
        "{unknown} units carry the mark of the unknown"
    );
}

#[test]
fn each_frame_brings_its_part_of_the_country_into_the_picture() {
    let visitor = visit!();
    visitor.open("");
    let whole = apart(&visitor, FAR.0, FAR.1);
    let frames = [
        ("west", "kiev-oblast", "yakut-assr"),
        ("caucasus", "georgian-ssr", "karelian-assr"),
        ("volga-urals", "tatar-assr", "yakut-assr"),
        ("central-asia", "uzbek-ssr", "karelian-assr"),
        ("east", "yakut-assr", "kiev-oblast"),
    ];
    for (frame, inside, outside) in frames {
        visitor.click(&format!("button[data-frame='{frame}']"));
        visitor.until_address(&format!("?frame={frame}"));
        visitor.until_there(&format!(
            "button[data-frame='{frame}'][aria-pressed='true']"
        ));
        visitor.settle();
        assert!(in_picture(&visitor, inside), "{frame} shows {inside}");
        assert!(
            !in_picture(&visitor, outside),
            "{frame} leaves {outside} out"
        );
        assert!(
            apart(&visitor, FAR.0, FAR.1) > whole * 1.1,
            "{frame} is closer than the whole"
        );
    }
    visitor.click("button[data-frame='whole']");
    visitor.until_address("");
    visitor.settle();
    assert!((apart(&visitor, FAR.0, FAR.1) - whole).abs() < 1.0);
}

#[test]
fn the_zoom_buttons_zoom_and_reset() {
    let visitor = visit!();
    visitor.open("");
    let whole = apart(&visitor, FAR.0, FAR.1);
    visitor.click("[data-action='zoom-in']");
    visitor.settle();
    let near = apart(&visitor, FAR.0, FAR.1);
    assert!(near > whole * 1.2, "{whole} → {near}");
    visitor.click("[data-action='zoom-out']");
    visitor.settle();
    assert!(apart(&visitor, FAR.0, FAR.1) < near * 0.9);
    visitor.click("[data-action='zoom-in']");
    visitor.click("[data-action='zoom-reset']");
    visitor.settle();
    assert!((apart(&visitor, FAR.0, FAR.1) - whole).abs() < 1.0);
}

#[test]
fn the_wheel_zooms_with_ctrl_and_scrolls_the_page_without() {
    let visitor = visit!();
    visitor.resize(1280, 600);
    visitor.open("");
    let whole = land(&visitor);
    let at = visitor.middle(".map-svg");
    visitor.js("scrollTo({ top: 0, behavior: 'instant' })", &[]);
    visitor.wheel(at, 120.0, false);
    visitor.until("the page has scrolled", "return scrollY > 50", &[]);
    assert_eq!(
        land(&visitor),
        whole,
        "the wheel alone leaves the map alone"
    );
    let before = apart(&visitor, FAR.0, FAR.1);
    let at = visitor.middle(&mark("moscow-oblast"));
    let scrolled = visitor.number("return scrollY", &[]);
    visitor.wheel(at, -240.0, true);
    visitor.until(
        "the land has moved",
        "return document.querySelector('.map-svg .land').getAttribute('transform') !== arguments[0]",
        &[json!(whole)],
    );
    assert!(apart(&visitor, FAR.0, FAR.1) > before * 1.2);
    assert!(
        (visitor.number("return scrollY", &[]) - scrolled).abs() < 1.0,
        "and does not scroll"
    );
    let (x, y) = visitor.middle(&mark("moscow-oblast"));
    assert!(
        (x - at.0).hypot(y - at.1) < 6.0,
        "what the pointer is on stays under it"
    );
}

#[test]
fn a_drag_pans_the_map_and_picks_nothing() {
    let visitor = visit!();
    visitor.open("?frame=volga-urals");
    let (x, y) = visitor.middle(&mark("tatar-assr"));
    visitor.mouse_drag((x, y), (x - 90.0, y + 60.0));
    visitor.settle();
    let (to_x, to_y) = visitor.middle(&mark("tatar-assr"));
    assert!(
        (to_x - x + 90.0).abs() < 4.0 && (to_y - y - 60.0).abs() < 4.0,
        "{to_x}, {to_y}"
    );
    assert_eq!(visitor.count("[data-panel='region']"), 0);
    assert_eq!(visitor.search(), "?frame=volga-urals");
}

#[test]
fn two_fingers_pinch_the_map_and_pick_nothing() {
    let visitor = visit!();
    visitor.touch_screen();
    visitor.open("");
    let whole = apart(&visitor, FAR.0, FAR.1);
    visitor.pinch(visitor.middle(".map-svg"), 80.0, 200.0);
    visitor.settle();
    let near = apart(&visitor, FAR.0, FAR.1);
    assert!(near > whole * 1.8, "{whole} → {near}");
    assert_eq!(visitor.count("[data-panel='region']"), 0);
}

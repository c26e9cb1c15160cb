//! How a kiosk stands in a gallery: sizes, reach, nothing out of sight.

use exhibit_e2e::{Visitor, visit};
use serde_json::json;

use crate::kiosk::{begin, kiosk};

/// What is pressed, but links within sentences: visible, in the window, too small or too high.
const CONTROLS: &str = "
    const [least, top] = arguments;
    const inSentence = (e) => e.matches('.figure, .term') || (e.localName === 'a' && e.closest('p, td, dd, .aside-pick, .event'));
    const found = [];
    for (const e of document.querySelectorAll('button, summary, input, select, a[href], [role=slider]')) {
        if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('[inert], .map-svg, .timeline-figures, .skip') || e.matches('.skip')) continue;
        if (inSentence(e)) continue;
        const box = (e.closest('label') ?? e).getBoundingClientRect();
        const small = box.width < least - 0.6 || box.height < least - 0.6;
        const high = box.top < top && !e.closest('.side, [data-evidence], .table-scroll');
        if (small || high) {
            found.push(`${e.outerHTML.slice(0, 90)} ${Math.round(box.width)}×${Math.round(box.height)} at ${Math.round(box.top)}`);
        }
    }
    return found;";

#[track_caller]
fn assert_fit(visitor: &Visitor, what: &str, least: u32, top: u32) {
    visitor.settle();
    let wrong = visitor.words(CONTROLS, &[json!(least), json!(top)]);
    assert!(wrong.is_empty(), "{what}: {wrong:#?}");
}

#[track_caller]
fn assert_fills_the_screen(visitor: &Visitor, what: &str) {
    let over = visitor.words(
        "const all = [...document.querySelectorAll('.stage, .map-panel, .map-stage, .map-foot, .timeline-panel, .timeline-foot, .steps, .zoom, .layers, .rooms, .languages')];
         return all.filter((e) => {
             const box = e.getBoundingClientRect();
             return box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || box.top < 0 || box.left < 0;
         }).map((e) => e.className + ' ' + JSON.stringify(e.getBoundingClientRect()));",
        &[],
    );
    assert!(over.is_empty(), "{what}: {over:#?}");
    let page = visitor.number(
        "return document.documentElement.scrollHeight - innerHeight",
        &[],
    );
    assert!(page <= 0.0, "{what}: the page scrolls by {page} pixels");
}

#[test]
fn a_wide_screen() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    kiosk(&visitor, "&langs=en,ru,uk,fr,de");
    assert_fit(&visitor, "at rest", 76, 0);
    begin(&visitor);
    assert_fit(&visitor, "in use", 76, 0);
    assert_fills_the_screen(&visitor, "in use");
    let map = visitor.number(
        "return document.querySelector('.map-box').clientHeight",
        &[],
    );
    assert!(map > 380.0, "the map is {map} pixels high");
}

#[test]
fn a_tall_screen() {
    let visitor = visit!();
    visitor.resize(1080, 1920);
    kiosk(&visitor, "&langs=en,ru,uk,fr,de");
    assert_fit(&visitor, "at rest", 76, 640);
    begin(&visitor);
    assert_fit(&visitor, "in use", 76, 640);
    assert_fills_the_screen(&visitor, "in use");
    let order = visitor.js(
        "const top = (css) => document.querySelector(css).getBoundingClientRect().top;
         return [top('.map-box'), top('.timeline-panel'), top('.side'), top('.rooms')];",
        &[],
    );
    let tops: Vec<f64> = order
        .as_array()
        .expect("tops")
        .iter()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    assert!(tops.is_sorted(), "{tops:?}");
}

#[test]
fn other_views_are_as_large() {
    let visitor = visit!();
    for (size, top) in [((1920, 1080), 0), ((1080, 1920), 640)] {
        visitor.resize(size.0, size.1);
        for view in ["numbers", "regions", "article", "sources", "glossary"] {
            visitor.open(&format!("?mode=kiosk&langs=en,ru&view={view}"));
            visitor.until_there(".attract");
            begin(&visitor);
            // What scrolls may stand anywhere; what always stands must be within reach.
            visitor.settle();
            let wrong = visitor.words(CONTROLS, &[json!(76), json!(0)]);
            assert!(wrong.is_empty(), "{view}: {wrong:#?}");
            let high = visitor.number(
                "return Math.min(...[...document.querySelectorAll('.rooms a, .views a, .languages a')].map((e) => e.getBoundingClientRect().top))",
                &[],
            );
            assert!(high >= f64::from(top), "{view}: {high}");
        }
    }
}

#[test]
fn a_target_is_twenty_millimetres_of_this_very_screen() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    kiosk(&visitor, "&langs=en,ru&mm=2.7");
    begin(&visitor);
    assert_fit(&visitor, "in use", 54, 0);
    let target = visitor.word(
        "return getComputedStyle(document.documentElement).getPropertyValue('--target')",
        &[],
    );
    assert_eq!(target, "54px");
}

#[test]
fn the_switch_brings_all_controls_low() {
    let visitor = visit!();
    for (width, height, band) in [(1920, 1080, 0.67), (1080, 1920, 0.6)] {
        visitor.resize(width, height);
        visitor.open("?mode=kiosk&langs=en,ru");
        visitor.until_there(".attract");
        begin(&visitor);
        visitor.js("document.documentElement.dataset.reach = ''", &[]);
        visitor.settle();
        let low = f64::from(height) * (1.0 - band);
        let wrong = visitor.words(CONTROLS, &[json!(0), json!(low)]);
        assert!(wrong.is_empty(), "{width}×{height}: {wrong:#?}");
        assert_fills_the_screen(&visitor, "within reach");
    }
}

//! The layout at the sizes it is made for.

use exhibit_e2e::{Visitor, visit};
use serde_json::{Value, json};

const SIZES: [(u32, u32); 6] = [
    (1920, 1080),
    (1080, 1920),
    (390, 844),
    (640, 480),
    (1280, 720),
    (1440, 800),
];

/// Names and boxes of what a script finds at fault, as text.
#[track_caller]
fn assert_none(visitor: &Visitor, what: &str, script: &str, arguments: &[Value]) {
    let found = visitor.words(
        &format!(
            "const box = (e) => e.getBoundingClientRect();
             const name = (e) => `${{e.tagName}}.${{e.getAttribute('class') ?? ''}} “${{
                (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40)}}” ${{
                [box(e).left, box(e).top, box(e).width, box(e).height].map(Math.round)}}`;
             const seen = (e) => e.checkVisibility() && box(e).width > 1 && box(e).height > 1;
             {script}"
        ),
        arguments,
    );
    let here = visitor.word(
        "return `${innerWidth}×${innerHeight} ${location.search}`",
        &[],
    );
    assert!(found.is_empty(), "{what} at {here}: {found:#?}");
}

#[track_caller]
fn assert_no_sideways_scroll(visitor: &Visitor, width: u32) {
    assert_none(
        visitor,
        "wider than the window",
        "if (document.documentElement.scrollWidth <= arguments[0]) return [];
         return [...document.querySelectorAll('body *')]
            .filter((e) => seen(e) && box(e).right > arguments[0] + 1)
            .slice(0, 8).map(name).concat('the page scrolls sideways');",
        &[json!(width)],
    );
}

/// Figures in a sentence are as high as its line; everything else is a target of its own.
#[track_caller]
fn assert_targets(visitor: &Visitor) {
    assert_none(
        visitor,
        "smaller than 24 pixels",
        "return [...document.querySelectorAll('button, summary, [role=slider], nav a, .links a, .strip a')]
            .filter((e) => seen(e) && !e.matches('p button, td button, .skip, .visually-hidden *'))
            .filter((e) => box(e).width < 24 || box(e).height < 24).map(name);",
        &[],
    );
    assert_none(
        visitor,
        "smaller than a finger",
        "return [...document.querySelectorAll(
                '[data-panel=map] .segmented button, [data-panel=map] .chips button, .zoom button,'
                + ' .aside-pick, [data-panel=map] [data-action], [data-panel=timeline] .steps button,'
                + ' [data-action=timeline-table]')]
            .filter((e) => seen(e) && (box(e).width < 43.5 || box(e).height < 43.5)).map(name);",
        &[],
    );
}

/// Controls that would lie on each other could not all be used.
#[track_caller]
fn assert_nothing_collides(visitor: &Visitor, css: &str) {
    assert_none(
        visitor,
        "controls lie on each other",
        "const all = [...document.querySelectorAll(arguments[0])].filter(seen);
         const found = [];
         all.forEach((a, i) => all.slice(i + 1).forEach((b) => {
            if (a.contains(b) || b.contains(a)) return;
            const [p, q] = [box(a), box(b)];
            const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
            const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
            if (wide > 1 && high > 1) found.push(`${name(a)} and ${name(b)}`);
         }));
         return found;",
        &[json!(css)],
    );
}

const CONTROLS: &str = ".zoom button, .aside-pick, .legend, .segmented button, .chips button, \
     [data-action='table'], .steps button, header nav a, .timeline-svg";

fn at(visitor: &Visitor, size: (u32, u32), query: &str, name: &str) {
    let (width, height) = size;
    visitor.resize(width, height);
    visitor.open(query);
    visitor.js("return document.fonts.ready.then(() => true)", &[]);
    visitor.settle();
    visitor.picture(&format!("{name}-{width}x{height}"));
    assert_no_sideways_scroll(visitor, width);
    assert_targets(visitor);
}

#[test]
fn of_the_first_view() {
    let visitor = visit!();
    for size in SIZES {
        at(&visitor, size, "", "first");
        assert_nothing_collides(&visitor, CONTROLS);
        let share = visitor.number(
            "const box = document.querySelector('[data-panel=map]').getBoundingClientRect();
             const [w, h] = [innerWidth, innerHeight];
             const wide = Math.min(box.right, w) - Math.max(box.left, 0);
             const high = Math.min(box.bottom, h) - Math.max(box.top, 0);
             return Math.max(wide, 0) * Math.max(high, 0) / (w * h);",
            &[],
        );
        // Most of all on the sizes it is made for.
        let least = if SIZES[..4].contains(&size) {
            0.45
        } else {
            0.4
        };
        assert!(
            share >= least,
            "at {size:?} the map's panel has {share:.2} of the first screen"
        );
    }
}

#[test]
fn of_a_chosen_region_with_its_evidence() {
    let visitor = visit!();
    let query = "?region=far-eastern-krai&date=1938-01-31&layer=increased&figure=quota.ussr.total";
    for size in SIZES {
        at(&visitor, size, query, "evidence");
        // The card may cover the view, but never itself, and its close button stays in reach.
        assert_nothing_collides(&visitor, ".evidence button, .evidence a");
        visitor.click("[data-action='close-evidence']");
        visitor.until_gone("[data-evidence]");
        visitor.settle();
        assert_nothing_collides(&visitor, CONTROLS);
    }
}

#[test]
fn of_the_other_layers() {
    let visitor = visit!();
    for layer in ["increased", "share", "outcomes"] {
        for size in SIZES {
            at(
                &visitor,
                size,
                &format!("?layer={layer}&date=1938-11-30"),
                layer,
            );
            assert_nothing_collides(&visitor, CONTROLS);
        }
    }
}

#[test]
fn of_the_table_the_article_and_the_sources() {
    let visitor = visit!();
    for (query, name) in [
        ("?as=table", "table"),
        ("?view=article", "article"),
        ("?view=sources", "sources"),
    ] {
        for size in SIZES {
            at(&visitor, size, query, name);
        }
    }
}

#[test]
fn no_circle_hides_another_on_the_whole_map() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    for query in [
        "",
        "?layer=increased&date=1938-11-30",
        "?layer=outcomes&date=1938-11-30",
    ] {
        visitor.open(query);
        visitor.settle();
        assert_none(
            &visitor,
            query,
            "const units = [...document.querySelectorAll('.map-svg .mark')].map((g) => {
                const rings = [...g.querySelectorAll('.tone')].map((c) => box(c));
                const ring = rings.reduce((a, b) => (b.width > (a?.width ?? 0) ? b : a), undefined);
                return ring && { id: g.dataset.region, r: ring.width / 2,
                    x: ring.left + ring.width / 2, y: ring.top + ring.height / 2 };
             }).filter(Boolean);
             const found = [];
             units.forEach((a, i) => units.slice(i + 1).forEach((b) => {
                const apart = Math.hypot(a.x - b.x, a.y - b.y);
                // One whose middle lies in another could not be told from it.
                if (apart < Math.max(a.r, b.r)) found.push(`${a.id} and ${b.id}`);
             }));
             return units.length ? found : ['no circles at all'];",
            &[],
        );
    }
}

//! The exhibit in a frame of a page on another origin.

use std::time::Duration;

use exhibit_e2e::{Visitor, host, visit};
use serde_json::{Value, json};
use xtask::server::Fault;

const SANDBOX: &[(&str, &str)] = &[("sandbox", "allow-scripts")];
/// Every size that a frame is likely to have, from the smallest.
const SIZES: [(u32, u32); 4] = [(320, 360), (480, 480), (600, 640), (900, 640)];
const CHARTS: [&str; 9] = [
    "plan-outcome",
    "increases",
    "carried-out",
    "asked-granted",
    "per-capita",
    "victims",
    "terror",
    "pace",
    "rehabilitation",
];

#[track_caller]
fn assert_fits(visitor: &Visitor, what: &str) {
    let wide = visitor.js(
        "const root = document.documentElement; return [root.scrollWidth, innerWidth]",
        &[],
    );
    assert!(wide[0].as_u64() <= wide[1].as_u64(), "{what}: {wide}");
}

fn frame_fits(visitor: &Visitor, size: (u32, u32), more: &[(&str, &str)]) {
    let host = host();
    let what = format!("{size:?} {more:?}");
    visitor.open_host(&host, "page.html");
    visitor.put_frame("?mode=embed", size, more);
    visitor.enter_exhibit();
    visitor.settle();
    assert_fits(visitor, &what);
    for panel in ["map", "timeline", "national"] {
        assert!(
            visitor.shows(&format!("[data-panel='{panel}']")),
            "{what}: {panel}"
        );
    }
    for chrome in ["header", ".views", ".skip", ".languages", ".credits"] {
        assert_eq!(visitor.count(chrome), 0, "{what}: {chrome}");
    }
    let before = visitor.js("return [location.href, history.length]", &[]);
    // Evidence opens, can be read whole, and closes.
    visitor.click("[data-panel='national'] .statement [data-figure]");
    visitor.until_there("[data-evidence]");
    let card = visitor.js(
        "const box = document.querySelector('[data-evidence]').getBoundingClientRect();
         return [box.left, box.top, innerWidth - box.right, innerHeight - box.bottom, box.height]",
        &[],
    );
    for side in 0..4 {
        assert!(card[side].as_f64() >= Some(-0.5), "{what}: {card}");
    }
    assert!(card[4].as_f64() >= Some(300.0), "{what}: {card}");
    assert_fits(visitor, &what);
    visitor.until(
        "the focus is on the evidence",
        "return document.activeElement?.id === 'evidence-title'",
        &[],
    );
    visitor.click("[data-action='close-evidence']");
    visitor.until_gone("[data-evidence]");
    // A territory chosen on the map is told there too.
    visitor.click(".map-svg [data-region='west-siberian-krai']");
    visitor.until_there("[data-panel='region'][data-territory='west-siberian-krai']");
    assert_eq!(visitor.shows(".embed-chosen"), size.0 < 720, "{what}");
    assert_fits(visitor, &what);
    let after = visitor.js("return [location.href, history.length]", &[]);
    assert_eq!(before, after, "a frame writes no history");
    // The same view in the whole exhibit, to be followed or copied.
    let address = format!("{}?region=west-siberian-krai", visitor.server.url());
    let link = ".embed-credit [data-action='frame-open']";
    assert_eq!(visitor.attribute(link, "href"), address);
    assert_eq!(visitor.attribute(link, "target"), "_blank");
    assert_eq!(visitor.attribute(link, "rel"), "noopener");
    visitor.click(".embed-credit summary");
    assert_eq!(visitor.text(".embed-address"), address);
    visitor.leave();
    visitor.picture(&format!("embed-{}-{}", size.0, more.len()));
}

#[test]
fn a_plain_frame_fits_at_every_size() {
    let visitor = visit!();
    for size in SIZES {
        frame_fits(&visitor, size, &[]);
    }
}

#[test]
fn a_sandboxed_frame_fits_at_every_size() {
    let visitor = visit!();
    for size in SIZES {
        frame_fits(&visitor, size, SANDBOX);
    }
}

#[test]
fn a_frame_without_an_origin_has_its_fonts_and_its_language() {
    let (visitor, host) = (visit!(), host());
    visitor.open_host(&host, "page.html");
    visitor.put_frame("?mode=embed&lang=ru", (600, 640), SANDBOX);
    visitor.enter_exhibit();
    assert_eq!(visitor.word("return self.origin", &[]), "null");
    assert_eq!(visitor.attribute("html", "lang"), "ru");
    let loaded = visitor.js(
        "await document.fonts.ready;
         return [...document.fonts].filter((font) => font.status === 'loaded').length",
        &[],
    );
    assert!(loaded.as_u64() >= Some(4), "{loaded}");
    let failed: Vec<_> = visitor
        .server
        .log()
        .into_iter()
        .filter(|asked| asked.status >= 400)
        .collect();
    assert!(failed.is_empty(), "{failed:?}");
    visitor.leave();
    // A file twice would be a preload that did not fit.
    let mut asked: Vec<String> = visitor.server.log().into_iter().map(|a| a.path).collect();
    asked.sort_unstable();
    let twice: Vec<_> = asked.windows(2).filter(|two| two[0] == two[1]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

fn scroll(visitor: &Visitor) -> f64 {
    visitor.number("return scrollY", &[])
}

#[test]
fn the_page_scrolls_over_the_map() {
    let (visitor, host) = (visit!(), host());
    visitor.resize(700, 800);
    visitor.touch_screen();
    visitor.open_host(&host, "page.html");
    visitor.put_frame("?mode=embed&panel=map", (600, 1200), SANDBOX);
    visitor.enter_exhibit();
    let land = visitor.attribute(".map-svg .land", "transform");
    let at = visitor.middle_in_frame(".map-svg");
    let start = scroll(&visitor);
    visitor.wheel(at, 200.0, false);
    visitor.until(
        "the wheel scrolls",
        "return scrollY > arguments[0] + 100",
        &[json!(start)],
    );
    visitor.js(
        "scrollTo({ top: arguments[0], behavior: 'instant' })",
        &[json!(start)],
    );
    visitor.settle();
    visitor.finger_scroll(at, -250.0);
    visitor.until(
        "the finger scrolls",
        "return scrollY > arguments[0] + 100",
        &[json!(start)],
    );
    visitor.enter("iframe");
    let scale = |transform: &str| {
        let (_, scale) = transform.split_once("scale(").unwrap_or_default();
        scale.to_owned()
    };
    let now = visitor.attribute(".map-svg .land", "transform");
    assert_eq!(scale(&now), scale(&land), "scrolling does not zoom");
    // With Ctrl the wheel is the map's.
    visitor.leave();
    visitor.js(
        "scrollTo({ top: arguments[0], behavior: 'instant' })",
        &[json!(start)],
    );
    visitor.settle();
    visitor.wheel(at, -200.0, true);
    visitor.enter("iframe");
    visitor.until(
        "the map has zoomed",
        "return !document.querySelector('.map-svg .land').getAttribute('transform').endsWith(arguments[0])",
        &[json!(scale(&land))],
    );
    visitor.leave();
    assert_eq!(scroll(&visitor), start);
}

fn panels(visitor: &Visitor) -> Vec<String> {
    visitor.attributes("[data-panel]", "data-panel")
}

#[test]
fn a_frame_may_hold_one_panel() {
    let (visitor, host) = (visit!(), host());
    let plain = [
        ("map", "map"),
        ("timeline", "timeline"),
        ("national&region=omsk-oblast", "national"),
        ("region&region=omsk-oblast", "region"),
        // Without a territory there is still something to read.
        ("region", "national"),
    ];
    let charts = CHARTS.map(|chart| (format!("numbers:{chart}"), "numbers"));
    let all = plain.map(|(query, panel)| (query.to_owned(), panel));
    for (query, panel) in all.into_iter().chain(charts) {
        visitor.open_host(&host, "page.html");
        visitor.put_frame(&format!("?mode=embed&panel={query}"), (320, 360), SANDBOX);
        visitor.enter_exhibit();
        visitor.settle();
        assert_eq!(panels(&visitor), [panel], "{query}");
        assert_fits(&visitor, &query);
        assert!(
            visitor.count("[data-figure], [data-article-section]") > 0,
            "{query}"
        );
        if let Some(chart) = query.strip_prefix("numbers:") {
            assert_eq!(
                visitor.attributes("[data-section]", "data-section"),
                [chart]
            );
            assert!(
                visitor
                    .attribute("[data-action='frame-open']", "href")
                    .contains(chart)
            );
        }
        let faults = visitor.axe_faults(&[]);
        assert!(faults.is_empty(), "{query}: {faults:#?}");
    }
}

#[test]
fn whoever_follows_a_link_comes_back() {
    let (visitor, host) = (visit!(), host());
    visitor.open_host(&host, "page.html");
    visitor.put_frame(
        "?mode=embed&panel=map&region=omsk-oblast",
        (600, 640),
        SANDBOX,
    );
    visitor.enter_exhibit();
    assert!(!visitor.shows("[data-action='frame-back']"));
    // What is chosen stands over the foot of the frame; a visitor scrolls on.
    visitor.middle(".map-panel a[data-article-section]");
    visitor.click(".map-panel a[data-article-section]");
    visitor.until_there("[data-panel='article']");
    visitor.click("[data-action='frame-back']");
    visitor.until_there("[data-panel='map']");
    assert_eq!(panels(&visitor), ["map"]);
    assert!(visitor.text(".embed-chosen").contains("Omsk"));
}

#[test]
fn axe_finds_nothing_in_a_frame() {
    let (visitor, host) = (visit!(), host());
    for size in SIZES {
        for query in [
            "?mode=embed",
            "?mode=embed&region=far-eastern-krai&date=1938-11-30",
            "?mode=embed&figure=quota.ussr.total",
            "?mode=embed&view=article",
        ] {
            visitor.open_host(&host, "page.html");
            visitor.put_frame(query, size, &[]);
            visitor.enter_exhibit();
            visitor.settle();
            let faults = visitor.axe_faults(&[]);
            assert!(faults.is_empty(), "{query} {size:?}: {faults:#?}");
            visitor.leave();
        }
    }
}

/// How far things moved while the page arrived, without anybody's doing.
const WATCH: &str = "
    window.moved = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });";

#[test]
fn the_static_page_in_a_frame_leaves_out_what_the_running_one_has_not() {
    let visitor = visit!();
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": WATCH }),
    );
    for (size, panel, seen, unseen) in [
        ((900, 640), "", "map", "none"),
        ((480, 640), "", "timeline", "none"),
        ((480, 640), "&panel=map", "map", "timeline"),
        ((480, 640), "&panel=timeline", "timeline", "map"),
        ((480, 640), "&panel=national", "national", "map"),
    ] {
        visitor.resize(size.0, size.1);
        let late = Fault::Delay(Duration::from_millis(700));
        visitor.server.fault("exhibit-*.wasm", late);
        visitor.load(&format!("?mode=embed{panel}"));
        visitor.until_there(".static");
        assert!(!visitor.shows(".static .bar") && !visitor.shows(".static .quotas-panel"));
        assert!(
            visitor.shows(&format!(".static [data-panel='{seen}']")),
            "{panel}"
        );
        assert!(
            !visitor.shows(&format!(".static [data-panel='{unseen}']")),
            "{panel}"
        );
        visitor.server.clear_faults();
        visitor.until_state("ready");
        visitor.settle();
        let moved = visitor.number("return window.moved", &[]);
        println!("{size:?} {panel}: {moved:.4}");
        assert!(moved < 0.05, "{size:?} {panel}: {moved}");
    }
}

#[test]
fn a_frame_without_scripts_can_be_read() {
    let (visitor, host) = (visit!(), host());
    visitor.allow_of_browser("Blocked script execution");
    visitor.open_host(&host, "page.html");
    visitor.put_frame(
        "?mode=embed",
        (600, 640),
        &[("sandbox", "allow-same-origin")],
    );
    // No script runs in there, so the browser's own tree is read.
    let read = |visitor: &Visitor| -> String {
        let tree = visitor.cdp(
            "DOMSnapshot.captureSnapshot",
            json!({ "computedStyles": [] }),
        );
        tree["strings"].to_string()
    };
    let mut text = read(&visitor);
    for _ in 0..100 {
        if text.contains("268,950") {
            break;
        }
        visitor.settle();
        text = read(&visitor);
    }
    assert!(text.contains("268,950") && text.contains("West Siberian Krai"));
}

/// Heights by dialect, in the order in which they came.
fn heights(visitor: &Visitor) -> Vec<(String, Vec<u64>)> {
    let told = visitor.js(
        "const dialects = {};
         const put = (name, height) => (dialects[name] ??= []).push(Number(height));
         for (const { data, from } of heard) {
             if (from !== 0) continue;
             if (data?.type === 'exhibit:height' && data.v === 1 && data.id === 'c-1') put('own', data.height);
             if (data?.sentinel === 'amp' && data.type === 'embed-size') put('amp', data.height);
             if (data?.secret === 'Ab12' && data.message === 'height') put('wordpress', data.value);
             if (typeof data !== 'string') continue;
             const pym = /^pymxPYMxc-1xPYMxheightxPYMx(\\d+)$/.exec(data);
             if (pym) { put('pym', pym[1]); continue; }
             const parsed = JSON.parse(data);
             if (parsed.context === 'iframe.resize' && parsed.src.includes('childId=c-1')) put('medium', parsed.height);
             if (parsed.subject === 'lti.frameResize') put('canvas', parsed.height);
         }
         return Object.entries(dialects).sort()",
        &[],
    );
    serde_json::from_value(told).unwrap()
}

fn last_height(visitor: &Visitor) -> u64 {
    let answer: Value = visitor.js("return answers('exhibit:height').pop()?.height ?? 0", &[]);
    answer.as_u64().unwrap_or_default()
}

/// The height that was told last, once nothing more is drawn for a while.
fn settled_height(visitor: &Visitor) -> u64 {
    let (mut last, mut same) = (last_height(visitor), 0);
    while same < 10 {
        visitor.settle();
        let now = last_height(visitor);
        same = if now == last { same + 1 } else { 0 };
        last = now;
    }
    last
}

/// How high the content is in a frame of this size, measured inside. The visitor is
/// outside, before and after.
fn content_height(visitor: &Visitor, width: u64, height: u64) -> u64 {
    // Browsers draw nothing in a frame that is out of sight.
    visitor.js(
        "scrollTo({ top: 0, behavior: 'instant' });
         Object.assign(document.querySelector('iframe'), { width: arguments[0], height: arguments[1] })",
        &[json!(width), json!(height)],
    );
    visitor.enter("iframe");
    visitor.until(
        "the frame has its size",
        "return innerWidth === arguments[0] && innerHeight === arguments[1]",
        &[json!(width), json!(height)],
    );
    for _ in 0..3 {
        visitor.settle();
    }
    let high = visitor.js(
        "return Math.ceil(document.documentElement.getBoundingClientRect().height)",
        &[],
    );
    visitor.leave();
    high.as_u64().expect("a height")
}

#[test]
fn heights_are_told_in_every_dialect_once_for_each_change() {
    let (visitor, host) = (visit!(), host());
    visitor.resize(1400, 900);
    visitor.open_host(&host, "page.html");
    let query = "?mode=embed&childId=c-1#?secret=Ab12";
    visitor.put_frame(query, (600, 640), SANDBOX);
    visitor.enter_exhibit();
    visitor.settle();
    visitor.leave();
    visitor.until(
        "heights are told",
        "return answers('exhibit:height').length > 0",
        &[],
    );
    let first = settled_height(&visitor);
    // A host that obeys, and one that does not: the content is as high in any window.
    for height in [300, 500, 700, 1000, 1600, first] {
        let now = content_height(&visitor, 600, height);
        assert_eq!(now, first, "in a frame {height} pixels high");
    }
    // What grows is told, and what shrinks again.
    visitor.enter("iframe");
    visitor.click(".embed-credit summary");
    visitor.leave();
    visitor.until(
        "it has grown",
        "return answers('exhibit:height').pop().height > arguments[0]",
        &[json!(first)],
    );
    visitor.enter("iframe");
    visitor.click(".embed-credit summary");
    visitor.leave();
    visitor.until(
        "it has shrunk",
        "return answers('exhibit:height').pop().height === arguments[0]",
        &[json!(first)],
    );
    visitor.settle();
    let told = heights(&visitor);
    let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["amp", "canvas", "medium", "own", "pym", "wordpress"]
    );
    for (name, heights) in &told {
        assert_eq!(heights, &told[0].1, "{name}");
        assert!(
            heights.windows(2).all(|two| two[0].abs_diff(two[1]) > 1),
            "{name}: {heights:?}"
        );
    }
    // At other widths the height is as independent of the window's.
    for width in [320, 480, 900, 1300] {
        let height = content_height(&visitor, width, 640);
        for other in [360, 900, 1500, height] {
            let now = content_height(&visitor, width, other);
            // A scroll bar that comes and goes may wrap a line otherwise.
            assert!(
                now.abs_diff(height) < 60,
                "{width} × {other}: {height} → {now}"
            );
        }
        let last = content_height(&visitor, width, height);
        visitor.until(
            "the host knows it",
            "return Math.abs(answers('exhibit:height').pop().height - arguments[0]) <= 1",
            &[json!(last)],
        );
    }
}

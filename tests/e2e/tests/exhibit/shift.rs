//! Nothing moves under the reader's eyes while the page arrives.

use std::time::Duration;

use exhibit_e2e::{Visitor, visit};
use exhibit_serve::Fault;
use serde_json::{Value, json};

/// Adds up what moved without the visitor's doing, and keeps what it was.
const WATCH: &str = "
    window.moved = [];
    window.drawn = false;
    const name = (node) => {
        const element = node?.nodeType === 1 ? node : node?.parentElement;
        return element ? `${element.tagName}.${element.getAttribute('class') ?? ''}` : 'gone';
    };
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            window.moved.push([entry.value, document.documentElement.dataset.state ?? 'static',
                entry.sources.map((s) => `${name(s.node)} ${s.previousRect.y} → ${s.currentRect.y}`)]);
        }
    }).observe({ type: 'layout-shift', buffered: true });";

/// Kilobytes a second: slow enough for the page to be painted in parts.
const SLOW: u32 = 150;

fn load_slowly(visitor: &Visitor, kilobytes: u32) {
    visitor.cdp("Network.enable", json!({}));
    visitor.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    visitor.cdp(
        "Network.emulateNetworkConditions",
        json!({ "offline": false, "latency": 20,
            "downloadThroughput": kilobytes * 1024, "uploadThroughput": kilobytes * 1024 }),
    );
}

/// The drawing of the national panel has been made, and painted.
fn until_drawn(visitor: &Visitor) {
    visitor.until(
        "the drawing is made",
        "return document.querySelector('.national-panel canvas')?.height > 200
            && !document.querySelector('.chart-place')",
        &[],
    );
    visitor.settle();
    visitor.settle();
}

fn shifts(visitor: &Visitor) -> (f64, Value) {
    let moved = visitor.js("return window.moved", &[]);
    let entries = moved.as_array().expect("a list");
    let sum = entries.iter().filter_map(|entry| entry[0].as_f64()).sum();
    (sum, moved)
}

#[test]
fn from_the_first_byte_to_the_first_drawing() {
    let visitor = visit!();
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": WATCH }),
    );
    load_slowly(&visitor, SLOW);
    for (width, height) in [(1280, 900), (390, 844)] {
        visitor.resize(width, height);
        visitor.open("");
        until_drawn(&visitor);
        let (sum, moved) = shifts(&visitor);
        println!("{width}×{height}: {sum:.4}");
        assert!(sum < 0.01, "{sum} at {width}×{height}: {moved:#}");
    }
}

/// Where the words below the drawing stand, counted from the top of their panel.
fn below(visitor: &Visitor) -> f64 {
    visitor.number(
        "const top = (css) => document.querySelector(css).getBoundingClientRect().top;
         return top('.national-panel .chart-notes') - top('.national-panel .chart-legend');",
        &[],
    )
}

#[test]
fn the_words_below_the_drawing_wait_where_they_will_stand() {
    let visitor = visit!();
    for (width, height) in [(1920, 1080), (1280, 900), (820, 1180), (390, 844)] {
        visitor.resize(width, height);
        let late = Fault::Delay(Duration::from_millis(500));
        visitor.server.fault("exhibit-*.wasm", late);
        visitor.load("");
        visitor.until_there(".national-panel .chart-place");
        let before = below(&visitor);
        visitor.server.clear_faults();
        visitor.until_state("ready");
        until_drawn(&visitor);
        let after = below(&visitor);
        println!("{width}×{height}: {before} → {after}");
        // A line or two of words may fall differently.
        assert!(
            (before - after).abs() < 0.06 * after,
            "{width}×{height}: {before} → {after}"
        );
    }
}

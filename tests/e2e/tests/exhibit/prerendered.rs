//! The static page and the running exhibit show the same at the start.

use exhibit_e2e::{Visitor, visit};
use exhibit_serve::Fault;
use serde_json::{Value, json};

const PANELS: [&str; 3] = ["map", "national", "timeline"];

/// Text, figures and controls of each panel in a document, as it stands.
const READ: &str = "
    const read = (root) => Object.fromEntries(arguments[0].map((name) => {
        const panel = root.querySelector(`[data-panel='${name}']`);
        const all = (css, ...of) => [...panel.querySelectorAll(css)]
            .map((e) => of.map((attribute) => e.getAttribute(attribute) ?? '').join(' '));
        // Letters in a drawing are placed by its size, which the static page does not know.
        const copy = panel.cloneNode(true);
        copy.querySelectorAll('svg').forEach((svg) => svg.remove());
        return [name, {
            text: copy.textContent.replace(/\\s+/g, ''),
            figures: all('[data-figure]', 'data-figure', 'data-value', 'data-value-max', 'data-value-text'),
            controls: all('button', 'data-action', 'data-layer', 'data-frame', 'aria-pressed', 'aria-label'),
            links: all('a', 'href', 'data-article-section'),
            regions: all('[data-region]', 'data-region', 'aria-label', 'aria-pressed'),
            headings: [...panel.querySelectorAll('h2, h3')].map((e) => e.tagName + e.textContent),
            slider: all('[role=slider]', 'aria-valuenow', 'aria-valuemax', 'aria-valuetext'),
        }];
    }));";

fn running(visitor: &Visitor) -> Value {
    visitor.js(&format!("{READ} return read(document)"), &[json!(PANELS)])
}

fn prerendered(visitor: &Visitor) -> Value {
    let script = format!(
        "{READ} return fetch(location.pathname).then((answer) => answer.text()).then((text) =>
            read(new DOMParser().parseFromString(text, 'text/html')))"
    );
    visitor.js(&script, &[json!(PANELS)])
}

/// Where two values part, with a little around it.
fn difference(one: &Value, other: &Value) -> Option<[String; 2]> {
    let both = [one, other].map(|value| value.to_string().chars().collect::<Vec<char>>());
    let at = both[0].iter().zip(&both[1]).position(|(a, b)| a != b);
    let shorter = || both[0].len().min(both[1].len());
    let at = at.or_else(|| (both[0].len() != both[1].len()).then(shorter))?;
    Some(both.map(|text| text.iter().skip(at.saturating_sub(60)).take(160).collect()))
}

#[test]
fn each_prerendered_panel_equals_the_first_one_drawn() {
    let visitor = visit!();
    visitor.open("");
    visitor.settle();
    let (before, after) = (prerendered(&visitor), running(&visitor));
    for panel in PANELS {
        let parts = before[panel].as_object().expect("the panel is in both");
        for (part, value) in parts {
            let difference = difference(value, &after[panel][part]);
            assert_eq!(difference, None, "{panel}: {part}, static and running");
        }
        assert!(
            !before[panel]["figures"]
                .as_array()
                .expect("a list")
                .is_empty(),
            "{panel}"
        );
        assert!(
            before[panel]["text"].as_str().expect("a text").len() > 100,
            "{panel}"
        );
    }
}

#[test]
fn the_page_is_never_blank_on_the_way_from_one_to_the_other() {
    let visitor = visit!();
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "
            window.looks = [];
            const look = () => {
                const panel = document.querySelector(\"[data-panel='map'] h2\");
                if (document.readyState !== 'loading') window.looks.push(panel?.textContent ?? '');
                requestAnimationFrame(look);
            };
            requestAnimationFrame(look);" }),
    );
    visitor.open("");
    visitor.settle();
    let looks = visitor.words("return window.looks", &[]);
    assert!(looks.len() > 2, "{looks:?}");
    let first = &looks[0];
    assert!(
        !first.is_empty() && looks.iter().all(|look| look == first),
        "{looks:?}"
    );
}

/// Left, top, width and height of what the page is made of.
fn boxes(visitor: &Visitor) -> Vec<(String, Vec<f64>)> {
    const PARTS: &str = "header, [role='note'], .map-panel, .map-svg, .timeline-panel, \
        .timeline-svg, .national-panel > h2, .national-day";
    let found = visitor.js(
        "return document.fonts.ready.then(() => {
            document.querySelector('#boot-error').hidden = true;
            scrollTo({ top: 0, behavior: 'instant' });
            return [...document.querySelectorAll(arguments[0])].map((e) => {
                const box = e.getBoundingClientRect();
                return [e.tagName + ' ' + e.getAttribute('class'), [box.left, box.top, box.width, box.height]];
            });
         })",
        &[json!(PARTS)],
    );
    serde_json::from_value(found).expect("names with boxes")
}

#[test]
fn nothing_moves_when_the_exhibit_takes_over() {
    let visitor = visit!();
    visitor.allow_of_browser("404");
    // A wasm kept from the round before would start all the same.
    visitor.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    for (width, height) in [(1920, 1080), (1280, 900), (390, 844)] {
        visitor.resize(width, height);
        visitor.server.fault("exhibit-*.wasm", Fault::Status(404));
        visitor.expect_error("exhibit: network:");
        visitor.load("");
        visitor.until_state("error");
        let before = boxes(&visitor);
        visitor.server.clear_faults();
        visitor.open("");
        visitor.settle();
        let after = boxes(&visitor);
        assert_eq!(before.len(), after.len());
        assert!(before.len() >= 8, "{before:?}");
        for ((name, one), (_, other)) in before.iter().zip(&after) {
            // Only the static page is long enough for a scroll bar.
            // The national panel ends the page (or its column); its drawing is the
            // program's, so only its foot may move, below everything else.
            let foot = if name.contains("national") || name.contains("side") {
                f64::MAX
            } else {
                4.0
            };
            let bar = [20.0, 4.0, 20.0, foot];
            let moved = one
                .iter()
                .zip(other)
                .zip(bar)
                .any(|((a, b), bar)| (a - b).abs() > bar);
            assert!(!moved, "{name} at {width}×{height}: {one:?} → {other:?}");
        }
    }
}

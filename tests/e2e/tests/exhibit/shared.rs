//! What several tests ask of a page.

use exhibit_e2e::Visitor;
use serde_json::json;

/// The numbers of figures within a selector: ids with values, in the order of the page.
pub fn figures(visitor: &Visitor, within: &str) -> Vec<String> {
    visitor.words(
        "return [...document.querySelectorAll(arguments[0])].flatMap((root) =>
            [...root.querySelectorAll('[data-figure]')]).map((e) =>
            [e.dataset.figure, e.dataset.value, e.dataset.valueMax, e.dataset.valueText].join(' '))",
        &[json!(within)],
    )
}

/// The selector of a unit's mark on the map.
pub fn mark(region: &str) -> String {
    format!(".map-svg [data-region='{region}']")
}

/// The selector of the panel of one region.
pub fn panel_of(region: &str) -> String {
    format!("[data-panel='region'][data-territory='{region}']")
}

/// Distance between the marks of two regions on the screen, which grows with the zoom.
pub fn apart(visitor: &Visitor, one: &str, other: &str) -> f64 {
    visitor.number(
        "const middle = (css) => {
            const box = document.querySelector(css).getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];
         };
         const [a, b] = [arguments[0], arguments[1]].map(middle);
         return Math.hypot(a[0] - b[0], a[1] - b[1]);",
        &[json!(mark(one)), json!(mark(other))],
    )
}

/// Where the land lies in the drawing.
pub fn land(visitor: &Visitor) -> String {
    visitor.attribute(".map-svg .land", "transform")
}

/// Opens the first figure within a selector by a click and returns its id.
#[track_caller]
pub fn open_figure(visitor: &Visitor, button: &str) -> String {
    let id = visitor.attribute(button, "data-figure");
    assert!(!id.is_empty(), "{button} names no figure");
    visitor.click(button);
    visitor.until_there(&format!("[data-evidence='{id}']"));
    id
}

/// Waits until the focus is on something, rather than lost to the page as a whole.
#[track_caller]
pub fn until_focus(visitor: &Visitor) {
    visitor.until(
        "the focus is on something",
        "return document.activeElement !== null && document.activeElement !== document.body",
        &[],
    );
}

//! Stand-ins for a build without a browser.

use leptos::ev::PointerEvent;
use leptos::prelude::NodeRef;

type Svg = NodeRef<leptos::svg::Svg>;
type Div = NodeRef<leptos::html::Div>;

/// Left and top of a drawing on the screen.
pub fn offset(_: Svg) -> (f64, f64) {
    (0.0, 0.0)
}

/// Left and width of a box on the screen.
pub fn horizontal(_: Div) -> (f64, f64) {
    (0.0, 0.0)
}

/// Keeps a pointer's events coming to a drawing.
pub fn capture(_: Svg, _: i32) {}

/// Keeps a pointer's events coming to a box.
pub fn capture_html(_: Div, _: i32) {}

/// An attribute of the element an event began on.
pub fn attribute_of_target(_: &PointerEvent, _: &str) -> Option<String> {
    None
}

/// Puts the focus on the first match inside a drawing.
pub fn focus_within(_: Svg, _: &str) {}

/// Calls back with the size of a drawing's box, now and whenever it changes.
pub fn on_resize(_: Svg, _: impl Fn((f64, f64)) + 'static) {}

/// Calls back with the size of a box, now and whenever it changes.
pub fn on_resize_html(_: Div, _: impl Fn((f64, f64)) + 'static) {}

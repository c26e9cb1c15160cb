//! Stand-ins for a build without a browser.

use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::{Callback, NodeRef};

use super::Trouble;

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

/// Hands a file to the visitor.
///
/// # Errors
/// Always: there is no one to hand it to.
pub fn save(_: &str, _: &str, _: &[u8]) -> Result<(), Trouble> {
    Err(Trouble::Refused)
}

/// Puts a text on the clipboard, then says whether that worked.
pub fn copy(_: String, _: Callback<bool>) {}

/// Whether a `<details>` that was toggled is open now.
#[must_use]
pub fn is_open(_: &leptos::ev::Event) -> bool {
    false
}

/// Prints the sheet around a button and nothing else.
pub fn print_sheet(_: &MouseEvent, _: &[String]) {}

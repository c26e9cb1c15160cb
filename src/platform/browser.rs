//! Elements: where they are, how large, who has the focus.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::watch::SizeWatch;

type Svg = NodeRef<leptos::svg::Svg>;
type Div = NodeRef<leptos::html::Div>;

/// Left and top of a drawing on the screen, in CSS pixels.
pub fn offset(node: Svg) -> (f64, f64) {
    node.get_untracked().map_or((0.0, 0.0), |svg| {
        let rect = svg.get_bounding_client_rect();
        (rect.left(), rect.top())
    })
}

/// Left and width of a box on the screen, in CSS pixels.
pub fn horizontal(node: Div) -> (f64, f64) {
    node.get_untracked().map_or((0.0, 0.0), |div| {
        let rect = div.get_bounding_client_rect();
        (rect.left(), rect.width())
    })
}

/// Keeps a pointer's events coming to a drawing. A pointer that is already gone
/// cannot be captured; that is no fault.
pub fn capture(node: Svg, pointer: i32) {
    if let Some(svg) = node.get_untracked() {
        let _ = svg.set_pointer_capture(pointer);
    }
}

/// Keeps a pointer's events coming to a box.
pub fn capture_html(node: Div, pointer: i32) {
    if let Some(div) = node.get_untracked() {
        let _ = div.set_pointer_capture(pointer);
    }
}

/// An attribute of the element an event began on.
pub fn attribute_of_target(event: &PointerEvent, name: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.get_attribute(name)
}

/// Puts the focus on the first match inside a drawing.
pub fn focus_within(node: Svg, selector: &str) {
    let found = node
        .get_untracked()
        .and_then(|svg| svg.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        let element: web_sys::SvgElement = element.unchecked_into();
        let _ = element.focus();
    }
}

/// Calls back with the size of a drawing's box, now and whenever it changes.
pub fn on_resize(node: Svg, callback: impl Fn((f64, f64)) + 'static) {
    let callback = std::rc::Rc::new(callback);
    Effect::new(move |_| {
        // An `<svg>` is awkward to observe; its parent has the size that counts.
        let parent = node.get().and_then(|svg| svg.parent_element());
        if let Some(parent) = parent {
            observe(&parent, std::rc::Rc::clone(&callback));
        }
    });
}

/// Calls back with the size of a box, now and whenever it changes.
pub fn on_resize_html(node: Div, callback: impl Fn((f64, f64)) + 'static) {
    let callback = std::rc::Rc::new(callback);
    Effect::new(move |_| {
        if let Some(div) = node.get() {
            observe(&div, std::rc::Rc::clone(&callback));
        }
    });
}

fn observe(element: &Element, callback: std::rc::Rc<impl Fn((f64, f64)) + 'static>) {
    let watched = element.clone();
    // What is drawn never changes the box it is drawn in, so the size can be told
    // at once, before the frame is painted.
    let report = move || {
        let (width, height) = (watched.client_width(), watched.client_height());
        // A hidden element has no size; it keeps the last one.
        if width > 0 && height > 0 {
            callback((f64::from(width), f64::from(height)));
        }
    };
    if let Some(watch) = SizeWatch::new(element, report) {
        let held = StoredValue::new_local(watch);
        on_cleanup(move || held.dispose());
    }
}

//! The focus, moved by a keypad's arrows.

use exhibit_domain::keypad::{Place, Step, scrolls_first, step};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};

use super::styles::Styles;

/// What can have the focus by Tab.
const CONTROLS: &str = "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), \
     textarea, summary, [tabindex=\"0\"]";
/// What uses the arrows itself.
const OWN: &str = "[role=slider], .map-svg *, select";
/// How far a long text is moved, as a part of the window's height.
const PART: f64 = 0.6;

/// Follows the keys until the owner is cleaned up. `closes` says whether Escape has
/// something to close.
pub fn follow(closes: impl Fn() -> bool + 'static) {
    let handle = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let active = document().active_element();
        let place = place(active.as_ref());
        let Some(step) = step(&event.key(), &event.code(), place, closes()) else {
            return;
        };
        event.prevent_default();
        // What Escape leaves is not closed by the same press.
        event.stop_immediate_propagation();
        // Later: a handler must not be called within itself.
        queue_microtask(move || take(step, active.as_ref()));
    });
    on_cleanup(move || handle.remove());
}

fn place(active: Option<&Element>) -> Place {
    let Some(active) = active.filter(|element| element.tag_name() != "BODY") else {
        return Place::Nowhere;
    };
    let is = |selector| active.matches(selector).unwrap_or(false);
    if is("input, textarea") {
        Place::Line
    } else if is(OWN) {
        Place::Own
    } else {
        Place::Control
    }
}

fn take(step: Step, active: Option<&Element>) {
    match step {
        Step::Means(key) => press(key, active),
        Step::Next | Step::Leave => go(step, active, &controls()),
        Step::Previous => {
            let mut controls = controls();
            controls.reverse();
            go(step, active, &controls);
        }
    }
}

/// The key that was meant, where the focus is.
fn press(key: &str, active: Option<&Element>) {
    let Some(active) = active else { return };
    let control = place(Some(active)) == Place::Control;
    if key == "Enter" && control {
        if let Some(element) = active.dyn_ref::<HtmlElement>() {
            element.click();
        }
        return;
    }
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    if let Ok(event) = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init) {
        let _ = active.dispatch_event(&event);
    }
}

/// To the first control after the focus, in the order given.
fn go(step: Step, active: Option<&Element>, controls: &[Element]) {
    let active = active.filter(|element| element.tag_name() != "BODY");
    let from = active.map_or(0, |active| {
        let own = controls.iter().position(|control| control == active);
        // A heading that was led to: the first one after it.
        let after = || {
            let wanted = if step == Step::Previous { 2 } else { 4 };
            let beyond = |control: &Element| active.compare_document_position(control) & wanted;
            controls.iter().position(|control| beyond(control) != 0)
        };
        own.map(|at| at + 1)
            .or_else(after)
            .unwrap_or(controls.len())
    });
    // What a closed part of the page holds has a place and yet takes no focus.
    for next in controls.iter().skip(from) {
        if active.is_some() && scrolled(step, next) {
            return;
        }
        // SVG elements take the focus by the same method.
        let element: &HtmlElement = next.unchecked_ref();
        let _ = element.focus();
        if document().active_element().as_ref() == Some(next) {
            return;
        }
    }
}

/// Moves the page towards what is far away; says whether it did.
fn scrolled(step: Step, next: &Element) -> bool {
    let window = window();
    let height = window.inner_height().ok();
    let height = height.and_then(|height| height.as_f64()).unwrap_or(0.0);
    let rect = next.get_bounding_client_rect();
    let before = window.page_y_offset().unwrap_or(0.0);
    if !scrolls_first(step, rect.top(), rect.bottom(), height) {
        return false;
    }
    let by = if step == Step::Previous { -PART } else { PART };
    window.scroll_by_with_x_and_y(0.0, by * height);
    // Where another box is what scrolls, the focus brings it there.
    let after = window.page_y_offset().unwrap_or(0.0);
    (after - before).abs() >= 1.0
}

fn is_seen(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    let shown = || Styles::of(element).is_some_and(|s| s.property("visibility") == "visible");
    rect.width() > 0.0 && rect.height() > 0.0 && shown()
}

/// Everything that can have the focus now, in the order of the page.
fn controls() -> Vec<Element> {
    let Ok(all) = document().query_selector_all(CONTROLS) else {
        return Vec::new();
    };
    (0..all.length())
        .filter_map(|at| all.get(at)?.dyn_into::<Element>().ok())
        .filter(is_seen)
        .filter(|element| {
            let out = element.closest("[inert], .skip, [tabindex=\"-1\"][role=img]");
            !out.is_ok_and(|out| out.is_some())
                && element.get_attribute("tabindex").as_deref() != Some("-1")
        })
        .collect()
}

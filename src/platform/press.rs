//! A press that lasts.

use std::time::Duration;

use exhibit_domain::staff::Press;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, PointerEvent};

use super::timer::{self, Pending};

/// Whether an event began on or in a match of the selector.
fn is_on(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
}

/// Calls back when one finger has rested on a match of the selector for so many
/// milliseconds, or when Ctrl, Alt and S are pressed together; until the owner is
/// cleaned up.
pub fn on_long_press(selector: &'static str, milliseconds: u32, callback: Callback<()>) {
    let held = StoredValue::new(None::<(Press, Option<Pending>)>);
    let let_go = move || {
        if let Some((_, Some(pending))) = held.try_update_value(Option::take).flatten() {
            pending.call_off();
        }
    };
    let down = window_event_listener(ev::pointerdown, move |event: PointerEvent| {
        let_go();
        if !event.is_primary() || !is_on(&event, selector) {
            return;
        }
        let press = Press {
            pointer: event.pointer_id(),
            x: f64::from(event.client_x()),
            y: f64::from(event.client_y()),
        };
        let pause = Duration::from_millis(milliseconds.into());
        let pending = timer::after(pause, move || {
            held.set_value(None);
            callback.run(());
        });
        held.set_value(Some((press, pending)));
    });
    let moved = window_event_listener(ev::pointermove, move |event: PointerEvent| {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let drifts = |held: &Option<(Press, Option<Pending>)>| {
            held.is_some_and(|(press, _)| !press.holds(event.pointer_id(), x, y))
        };
        if held.with_value(drifts) {
            let_go();
        }
    });
    let up = window_event_listener(ev::pointerup, move |_| let_go());
    let cancelled = window_event_listener(ev::pointercancel, move |_| let_go());
    // A long touch would open the browser's own menu, which takes the finger away.
    let menu = window_event_listener(ev::contextmenu, move |event| {
        if is_on(&event, selector) {
            event.prevent_default();
        }
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.ctrl_key() && event.alt_key() && event.code() == "KeyS" && !event.repeat() {
            event.prevent_default();
            callback.run(());
        }
    });
    on_cleanup(move || {
        let_go();
        for handle in [down, moved, up, cancelled, menu, keys] {
            handle.remove();
        }
    });
}

//! Dials on the USB port, by the Gamepad API. They are asked in every frame, but only
//! while one is there.

use std::cell::Cell;
use std::rc::Rc;

use exhibit_domain::dial::Pad;
use js_sys::Reflect;
use leptos::prelude::{
    Dispose as _, StoredValue, WithValue as _, on_cleanup, request_animation_frame,
};
use wasm_bindgen::prelude::*;

use super::watch::Listener;

/// More of anything than a device has; a list may claim any length.
const MOST: u32 = 64;

/// Calls back in every frame with the moment, in milliseconds, and what all dials say,
/// until the owner is cleaned up.
pub fn follow(callback: impl FnMut(f64, &[Pad]) + 'static) {
    let watch = Rc::new(Watch {
        callback: Cell::new(Some(Box::new(callback))),
        running: Cell::new(false),
        ended: Cell::new(false),
    });
    let wake = Rc::clone(&watch);
    let come = Listener::window("gamepadconnected", move || Watch::run(&wake));
    // One that came before has told so already.
    if !pads().is_empty() {
        Watch::run(&watch);
    }
    let held = StoredValue::new_local((watch, come));
    on_cleanup(move || {
        let _ = held.try_with_value(|(watch, _)| watch.ended.set(true));
        held.dispose();
    });
}

type Callback = Box<dyn FnMut(f64, &[Pad])>;

struct Watch {
    callback: Cell<Option<Callback>>,
    running: Cell<bool>,
    ended: Cell<bool>,
}

impl Watch {
    fn run(watch: &Rc<Self>) {
        if !watch.running.replace(true) {
            Self::frame(Rc::clone(watch));
        }
    }

    fn frame(watch: Rc<Self>) {
        request_animation_frame(move || {
            if watch.ended.get() {
                return;
            }
            let pads = pads();
            // Taken out while it runs: what it does may end the watch.
            if let Some(mut callback) = watch.callback.take() {
                callback(super::timer::now(), &pads);
                watch.callback.set(Some(callback));
            }
            if pads.is_empty() {
                watch.running.set(false);
            } else {
                Self::frame(watch);
            }
        });
    }
}

/// What all dials say now. Whatever is not as it should be is left out or no number.
fn pads() -> Vec<Pad> {
    let Some(list) = web_sys::window().and_then(|w| w.navigator().get_gamepads().ok()) else {
        return Vec::new();
    };
    items(&list)
        .into_iter()
        .filter(JsValue::is_object)
        .filter(|pad| property(pad, "connected").as_bool() != Some(false))
        .map(|pad| Pad {
            index: index(&property(&pad, "index")),
            axes: items(&property(&pad, "axes"))
                .iter()
                .map(|axis| axis.as_f64().unwrap_or(f64::NAN))
                .collect(),
            buttons: items(&property(&pad, "buttons"))
                .iter()
                .map(|button| property(button, "pressed").as_bool() == Some(true))
                .collect(),
        })
        .collect()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // such casts saturate
fn index(value: &JsValue) -> u32 {
    value.as_f64().unwrap_or(0.0) as u32
}

fn property(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// The items of anything that is like a list.
fn items(list: &JsValue) -> Vec<JsValue> {
    let length = index(&property(list, "length")).min(MOST);
    (0..length)
        .filter_map(|at| Reflect::get_u32(list, at).ok())
        .collect()
}

//! A repeating tick that stops when its owner is gone.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Calls back every so many milliseconds until the owner is cleaned up.
pub fn every(milliseconds: i32, callback: impl Fn() + 'static) {
    let tick = Closure::<dyn Fn()>::new(callback);
    let handle = window().set_interval_with_callback_and_timeout_and_arguments_0(
        tick.as_ref().unchecked_ref(),
        milliseconds,
    );
    let held = StoredValue::new_local(tick);
    on_cleanup(move || {
        if let Ok(handle) = handle {
            window().clear_interval_with_handle(handle);
        }
        held.dispose();
    });
}

/// Whether the visitor asked for less motion.
pub fn reduced_motion() -> bool {
    window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

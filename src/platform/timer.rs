//! Ticks, pauses and frames.

use leptos::prelude::*;
use std::time::Duration;
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
    super::styles::matches("(prefers-reduced-motion: reduce)")
}

/// Milliseconds of a clock that never goes back.
#[must_use]
pub fn now() -> f64 {
    window()
        .performance()
        .map_or(f64::NAN, |performance| performance.now())
}

/// Something that will happen unless it is called off.
#[derive(Clone, Copy)]
pub struct Pending(TimeoutHandle);

impl Pending {
    /// Calls it off; nothing happens where it has happened already.
    pub fn call_off(self) {
        self.0.clear();
    }
}

/// Calls back after a while; `None` where the browser refuses.
pub fn after(pause: Duration, callback: impl FnOnce() + 'static) -> Option<Pending> {
    set_timeout_with_handle(callback, pause).ok().map(Pending)
}

/// Calls back in the next frame; says whether it will.
#[must_use]
pub fn in_next_frame(callback: impl FnOnce() + 'static) -> bool {
    request_animation_frame_with_handle(callback).is_ok()
}

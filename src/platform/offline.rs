//! The copy that the browser keeps, as far as the exhibit has to know of it: the loader
//! (`boot.js`) registers the worker and speaks with it.

use leptos::prelude::*;

/// Whether a newer version waits to be shown; becomes true while the owner lives.
pub fn newer() -> ReadSignal<bool> {
    let waits = document()
        .document_element()
        .is_some_and(|root| root.has_attribute("data-newer"));
    let (newer, set_newer) = signal(waits);
    let told = window_event_listener_untyped("exhibit:newer", move |_| set_newer.set(true));
    on_cleanup(move || told.remove());
    newer
}

/// Loads the page again at its address: in a newer version, if the browser has one or
/// finds one now, else in the same. It may take seconds, and loads in any case.
pub fn take_over_then_reload() {
    let asked =
        web_sys::Event::new("exhibit:take-over").and_then(|event| window().dispatch_event(&event));
    if asked.is_err() {
        let _ = window().location().reload();
    }
}

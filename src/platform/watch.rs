//! Listeners and watches that end with their owner.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{StoredValue, UpdateValue as _, on_cleanup, request_animation_frame};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, EventTarget, IntersectionObserver, IntersectionObserverEntry,
    IntersectionObserverInit, MutationObserver, MutationObserverInit, ResizeObserver,
};

/// An event listener; dropping it removes it.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    callback: Closure<dyn FnMut()>,
}

impl Listener {
    /// Listens for an event of anything.
    pub fn on(
        target: EventTarget,
        kind: &'static str,
        callback: impl FnMut() + 'static,
    ) -> Option<Self> {
        Self::new(target, kind, callback)
    }

    fn new(
        target: EventTarget,
        kind: &'static str,
        callback: impl FnMut() + 'static,
    ) -> Option<Self> {
        let callback = Closure::<dyn FnMut()>::new(callback);
        let function = callback.as_ref().unchecked_ref();
        target
            .add_event_listener_with_callback(kind, function)
            .ok()?;
        Some(Self {
            target,
            kind,
            callback,
        })
    }

    /// Listens for a change of a media query.
    pub fn media(query: &str, callback: impl FnMut() + 'static) -> Option<Self> {
        let media = web_sys::window()?.match_media(query).ok()??;
        Self::new(media.into(), "change", callback)
    }

    /// Listens for an event of the window.
    pub fn window(kind: &'static str, callback: impl FnMut() + 'static) -> Option<Self> {
        Self::new(web_sys::window()?.into(), kind, callback)
    }

    /// Listens for fonts that have arrived after the first ones.
    pub fn fonts(callback: impl FnMut() + 'static) -> Option<Self> {
        let fonts = web_sys::window()?.document()?.fonts();
        Self::new(fonts.into(), "loadingdone", callback)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.callback.as_ref().unchecked_ref();
        // A target that refuses to let go is gone already.
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, function);
    }
}

/// Calls back once the fonts of the page are there; not at all where they never are.
pub fn when_fonts_are_ready(callback: impl FnOnce() + 'static) {
    let ready = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.fonts().ready().ok());
    if let Some(ready) = ready {
        spawn_local(async move {
            if JsFuture::from(ready).await.is_ok() {
                callback();
            }
        });
    }
}

/// Watches an element's size; dropping it stops.
pub struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// Watches; `None` where the browser refuses.
    pub fn new(element: &Element, callback: impl FnMut() + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut()>::new(callback);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Watches the attributes of the page's root, where theme and text size are
/// set; dropping it stops.
pub struct RootWatch {
    observer: MutationObserver,
    _callback: Closure<dyn FnMut()>,
}

impl RootWatch {
    /// Watches; `None` where the browser refuses.
    pub fn new(callback: impl FnMut() + 'static) -> Option<Self> {
        let root = web_sys::window()?.document()?.document_element()?;
        let callback = Closure::<dyn FnMut()>::new(callback);
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_attributes(true);
        let names = ["class", "style", "data-theme", "data-contrast", "data-text"];
        let filter: js_sys::Array = names.iter().map(|name| JsValue::from_str(name)).collect();
        options.set_attribute_filter(filter.unchecked_ref());
        observer.observe_with_options(&root, &options).ok()?;
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for RootWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The element that is being read: calls back with an attribute of the matching
/// element that has come to a band across the middle of the window, until the
/// owner is cleaned up. Only once the visitor has moved the page: opening it, or
/// being led to a part of it, is not reading yet.
pub fn reading(
    selector: &'static str,
    attribute: &'static str,
    callback: impl Fn(String) + 'static,
) {
    let moved = Rc::new(Cell::new(false));
    let hands: Vec<Listener> = ["wheel", "touchmove", "keydown"]
        .into_iter()
        .filter_map(|kind| {
            let moved = Rc::clone(&moved);
            Listener::new(web_sys::window()?.into(), kind, move || moved.set(true))
        })
        .collect();
    let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let entered = entries
            .iter()
            .filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
            .filter(IntersectionObserverEntry::is_intersecting)
            .filter_map(|entry| entry.target().get_attribute(attribute))
            .next_back();
        if let Some(entered) = entered.filter(|_| moved.get()) {
            callback(entered);
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin("-40% 0px -50% 0px");
    let Ok(observer) =
        IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options)
    else {
        return;
    };
    let watching = observer.clone();
    // The elements are there once the page has been updated.
    request_animation_frame(move || {
        let all = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.query_selector_all(selector).ok());
        for at in 0..all.as_ref().map_or(0, web_sys::NodeList::length) {
            let node = all.as_ref().and_then(|all| all.get(at));
            if let Some(element) = node.and_then(|node| node.dyn_into::<Element>().ok()) {
                watching.observe(&element);
            }
        }
    });
    let held = StoredValue::new_local(Some((observer, seen, hands)));
    on_cleanup(move || {
        if let Some((observer, ..)) = held.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
}

/// Waits for the letters of some words in the fonts of the exhibit, or for two seconds:
/// what is drawn before its font has come keeps another one.
pub async fn letters(words: &str) {
    const LONGEST: i32 = 2000;
    let Some(window) = web_sys::window() else {
        return;
    };
    let Some(fonts) = window.document().map(|document| document.fonts()) else {
        return;
    };
    let all = js_sys::Array::new();
    for font in ["16px 'Exhibit Serif'", "16px 'Exhibit Sans'"] {
        all.push(&fonts.load_with_text(font, words));
    }
    let late = js_sys::Promise::new(&mut |done, _| {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, LONGEST);
    });
    let either = js_sys::Array::of2(&js_sys::Promise::all(&all), &late);
    let _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::race(&either)).await;
}

//! Keeping the screen awake.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::page::log_warning;
use super::watch::Listener;

/// Keeps the screen awake for as long as the page lives: the browser lets it sleep
/// whenever the page is out of sight, so it is asked again when it comes back.
pub fn stay_awake() {
    let told = Rc::new(Cell::new(false));
    ask(&told);
    let again = Listener::window("visibilitychange", move || {
        let visible = web_sys::window()
            .and_then(|window| window.document())
            .is_some_and(|document| !document.hidden());
        if visible {
            ask(&told);
        }
    });
    // It ends with the page.
    std::mem::forget(again);
}

/// Asks once; tells of the first refusal alone.
fn ask(told: &Rc<Cell<bool>>) {
    let asked = request();
    let told = Rc::clone(told);
    spawn_local(async move {
        let outcome = match asked {
            Ok(promise) => JsFuture::from(promise).await,
            Err(why) => Err(why),
        };
        if let Err(why) = outcome
            && !told.replace(true)
        {
            let why = Reflect::get(&why, &JsValue::from_str("message"))
                .ok()
                .and_then(|message| message.as_string())
                .unwrap_or_else(|| "this browser cannot".to_owned());
            log_warning(&format!("the screen may go to sleep: {why}"));
        }
    });
}

fn request() -> Result<Promise, JsValue> {
    let navigator = web_sys::window().ok_or(JsValue::UNDEFINED)?.navigator();
    let lock = Reflect::get(&navigator, &JsValue::from_str("wakeLock"))?;
    let request: Function = Reflect::get(&lock, &JsValue::from_str("request"))?.dyn_into()?;
    let promise = request.call1(&lock, &JsValue::from_str("screen"))?;
    // What a browser answers is a promise; anything else is taken as granted.
    Ok(Promise::resolve(&promise))
}

//! The machine that a kiosk runs on: its clock, its memory, its own server.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, Response};

/// Bytes of a page of wasm memory.
const PAGE: u64 = 64 * 1024;

/// Memory of the program, in bytes.
pub fn memory() -> u64 {
    u64::try_from(core::arch::wasm32::memory_size(0)).unwrap_or(u64::MAX) * PAGE
}

/// Minutes of the local clock since a midnight long ago.
pub fn local_minutes() -> i64 {
    let now = js_sys::Date::new_0();
    #[allow(clippy::cast_possible_truncation)] // minutes since 1970
    let minutes = (now.get_time() / 60_000.0 - now.get_timezone_offset()).floor() as i64;
    minutes
}

/// Seconds since the page was loaded, whatever happens to the clock.
pub fn uptime() -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // seconds of one page
    let seconds = window().performance().map_or(0.0, |p| p.now() / 1000.0) as u64;
    seconds
}

/// How often the page has started anew after a failure, as the loader has counted.
pub fn restarts() -> u32 {
    let root = document().document_element();
    let told = root.and_then(|root| root.get_attribute("data-restarts"));
    told.and_then(|told| told.parse().ok()).unwrap_or(0)
}

/// Whether the exhibit runs: after a panic timers still come, and must not tell that
/// all is well.
pub fn is_well() -> bool {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-state"))
        .as_deref()
        == Some("ready")
}

/// The host that serves the page.
pub fn host() -> String {
    window().location().hostname().unwrap_or_default()
}

/// Tells the kiosk's own server, then hands on how often that has started the browser
/// anew; `None` where nobody answers, which is no fault.
pub fn beat(body: String, then: impl FnOnce(Option<u32>) + 'static) {
    spawn_local(async move {
        then(send(&body).await.ok().flatten());
    });
}

async fn send(body: &str) -> Result<Option<u32>, JsValue> {
    // Beside the data: the page itself may lie in a language's folder.
    let data = super::page::dataset_address().unwrap_or_default();
    let (root, _) = data.rsplit_once('/').unwrap_or((".", ""));
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(body));
    let address = [root, "/heartbeat"].concat();
    let answer = JsFuture::from(window().fetch_with_str_and_init(&address, &init)).await?;
    let answer: Response = answer.dyn_into()?;
    let text = JsFuture::from(answer.text()?).await?;
    let told = text.as_string().and_then(|text| text.trim().parse().ok());
    Ok(told.filter(|_| answer.ok()))
}

/// Asks the loader to load the page anew, which it does if it can be had.
pub fn ask_reload() {
    if let Ok(event) = web_sys::CustomEvent::new("exhibit:reload") {
        let _ = window().dispatch_event(&event);
    }
}

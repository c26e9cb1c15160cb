//! The page as a whole: its state, its address, its loader, its clipboard.

use exhibit_domain::text::Lang;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// Sets `<html data-state="…">`, the exhibit's contract with hosts and tests.
pub fn set_state(state: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-state", state);
    }
}

/// Sets an attribute of the page's root, or takes it away.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Address of the dataset, as the loader's script element names it.
pub fn dataset_address() -> Option<String> {
    document()
        .query_selector("script[data-dataset]")
        .ok()
        .flatten()?
        .get_attribute("data-dataset")
}

/// Address of a language's texts, as the loader's script element names it.
pub fn texts_address(lang: Lang) -> Option<String> {
    document()
        .query_selector("script[data-dataset]")
        .ok()
        .flatten()?
        .get_attribute(&["data-texts-", lang.as_str()].concat())
}

/// The language that the page came in.
pub fn language() -> Lang {
    document()
        .document_element()
        .and_then(|root| root.get_attribute("lang"))
        .and_then(|tag| Lang::shipped(&tag))
        .unwrap_or(Lang::En)
}

/// Sets the language of the page.
pub fn set_language(lang: Lang) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.as_str());
    }
}

/// Address of what the data package holds beyond the dataset.
pub fn package_address() -> Option<String> {
    document()
        .query_selector("script[data-package]")
        .ok()
        .flatten()?
        .get_attribute("data-package")
}

/// Where errors are reported to, if the build was told.
pub fn report_address() -> Option<String> {
    document()
        .query_selector("meta[name='exhibit-report']")
        .ok()
        .flatten()?
        .get_attribute("content")
}

/// The element the exhibit lives in.
pub fn host() -> Option<HtmlElement> {
    document().get_element_by_id("exhibit")?.dyn_into().ok()
}

/// A detached element to build in before it is shown.
pub fn detached() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

/// Replaces what an element holds by the children of another one, in one step.
pub fn replace_children(target: &Element, with: &Element) {
    let fragment = document().create_document_fragment();
    while let Some(child) = with.first_child() {
        let _ = fragment.append_child(&child);
    }
    target.set_text_content(None);
    let _ = target.append_child(&fragment);
}

/// The address's query string.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The address of a view of this page, from its query string. A page from a disk is
/// found by others only where it lives in the web, if it says where that is.
pub fn address_of(search: &str) -> String {
    let location = window().location();
    let own = location.href().unwrap_or_default();
    let own = own.split(['?', '#']).next().unwrap_or_default();
    let canonical = || {
        let link = document().query_selector("link[rel='canonical']");
        link.ok().flatten()?.get_attribute("href")
    };
    let home = own.starts_with("file:").then(canonical).flatten();
    [home.as_deref().unwrap_or(own), search].concat()
}

/// Whether the page tells other sites how to make a frame of it.
pub fn has_oembed() -> bool {
    let found = document().query_selector("link[type='application/json+oembed']");
    found.is_ok_and(|link| link.is_some())
}

/// Whether the device has a way of its own to pass a link on.
pub fn can_send() -> bool {
    let navigator = window().navigator();
    let has = |name: &str| js_sys::Reflect::has(&navigator, &JsValue::from_str(name));
    // Where a frame forbids it, the second question says so.
    has("share") == Ok(true)
        && (has("canShare") != Ok(true)
            || navigator.can_share_with_data(&link("", &address_of(""))))
}

/// Passes a link on by the device's own way. A visitor who thinks better of it has
/// done nothing wrong.
pub fn send(title: &str, address: &str) {
    let sent = window().navigator().share_with_data(&link(title, address));
    wasm_bindgen_futures::spawn_local(async move {
        if let Err(why) = wasm_bindgen_futures::JsFuture::from(sent).await {
            let why: js_sys::Error = why.unchecked_into();
            if why.name() != "AbortError" {
                log_warning(&format!("share: {}", String::from(why.message())));
            }
        }
    });
}

fn link(title: &str, address: &str) -> web_sys::ShareData {
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(address);
    data
}

/// Writes the query string into the address, with or without a history entry.
/// Browsers refuse too many writes in a row; the next one catches up.
pub fn write_search(search: &str, push: bool) {
    let target = if search.is_empty() {
        window().location().pathname().unwrap_or_default()
    } else {
        search.to_owned()
    };
    if let Ok(history) = window().history() {
        let _ = if push {
            history.push_state_with_url(&JsValue::NULL, "", Some(&target))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&target))
        };
    }
}

/// Calls back on Back and Forward until the owner is cleaned up.
pub fn on_popstate(callback: impl Fn() + 'static) {
    let handle = window_event_listener(leptos::ev::popstate, move |_| callback());
    on_cleanup(move || handle.remove());
}

/// Calls back with the name of each key that is pressed, until the owner is cleaned up.
pub fn on_key(callback: impl Fn(&str) + 'static) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| callback(&event.key()));
    on_cleanup(move || handle.remove());
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Puts the focus on an element once the page has been updated.
pub fn focus_soon(selector: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let element: HtmlElement = element.unchecked_into();
            let _ = element.focus();
        }
    });
}

/// Whether the first match takes no input.
pub fn is_inert(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    found.is_some_and(|element| element.has_attribute("inert"))
}
/// What can have the focus.
pub type Focus = HtmlElement;

/// What has the focus, if anything in particular has it.
pub fn focused() -> Option<Focus> {
    let element = document().active_element()?;
    let own = element.tag_name() != "BODY";
    own.then(|| element.dyn_into().ok()).flatten()
}

/// Puts the focus back on an element, or on the content where that is gone, unless
/// something else has taken it.
pub fn focus_back(element: Option<Focus>) {
    request_animation_frame(move || {
        if focused().is_some() {
            return;
        }
        let content = || document().get_element_by_id("content")?.dyn_into().ok();
        let there = element.filter(|element| element.is_connected());
        if let Some(element) = there.or_else(content) {
            let _ = element.focus();
        }
    });
}

/// Scrolls an element into view once the page has been updated.
pub fn reveal_soon(selector: String) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(&selector) {
            element.scroll_into_view();
        }
    });
}

/// A line for developers.
pub fn log_error(message: &str) {
    web_sys::console::error_1(&JsValue::from_str(message));
}

/// A line for developers.
pub fn log_warning(message: &str) {
    web_sys::console::warn_1(&JsValue::from_str(message));
}

/// Today in UTC as year, month and day.
pub fn today() -> (i16, u8, u8) {
    let now = js_sys::Date::new_0();
    #[allow(clippy::cast_possible_truncation)] // calendar parts
    (
        now.get_utc_full_year() as i16,
        (now.get_utc_month() + 1) as u8,
        now.get_utc_date() as u8,
    )
}

/// Tells the loader that the program has stopped.
pub fn announce_panic(message: &str) {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(&JsValue::from_str(message));
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("exhibit:panic", &init) {
        let _ = window().dispatch_event(&event);
    }
}

/// Scrolls an element's own content back to its top once the page has been updated.
pub fn scroll_to_top_soon(selector: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            element.set_scroll_top(0);
        }
    });
}

/// Shows a failure in the page's box for failures, by the words that stand there
/// for its kind, with or without its retry button.
pub fn tell_failure(kind: &str, retry: bool) {
    let Some(host) = document().get_element_by_id("boot-error") else {
        return;
    };
    if let Ok(Some(words)) = host.query_selector(&["[data-kind='", kind, "']"].concat()) {
        let _ = words.remove_attribute("hidden");
    }
    if let Ok(Some(button)) = host.query_selector("[data-retry]") {
        if retry {
            let again = Closure::<dyn Fn()>::new(|| {
                let _ = window().location().reload();
            });
            let _ =
                button.add_event_listener_with_callback("click", again.as_ref().unchecked_ref());
            // The page has come to its end; the listener may stay.
            again.forget();
        } else {
            button.remove();
        }
    }
    let _ = host.remove_attribute("hidden");
}

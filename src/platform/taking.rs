//! Files, clipboard and printer: what leaves the page.

use std::cell::RefCell;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlElement, Url};

use super::Trouble;

/// How long the browser may take to fetch a file from its own memory.
const KEPT: std::time::Duration = std::time::Duration::from_secs(60);

/// Hands a file to the visitor.
///
/// # Errors
/// [`Trouble`] where the browser refuses, and where a frame may have refused without
/// saying so.
pub fn save(name: &str, mime: &str, bytes: &[u8]) -> Result<(), Trouble> {
    let url = object_url(mime, bytes).ok_or(Trouble::Refused)?;
    let sent = follow(&url, name).ok_or(Trouble::Refused);
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        KEPT,
    );
    sent?;
    if framed() {
        Err(Trouble::Framed)
    } else {
        Ok(())
    }
}

fn object_url(mime: &str, bytes: &[u8]) -> Option<String> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

fn follow(url: &str, name: &str) -> Option<()> {
    let link: HtmlElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", url).ok()?;
    link.set_attribute("download", name).ok()?;
    // Some browsers follow only links that are in the page.
    let body = document().body()?;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}

/// Whether the page stands in a frame that may forbid downloads: a sandbox does so
/// without a word, and of a foreign frame the page cannot know.
fn framed() -> bool {
    let own: &JsValue = &window();
    let parent = window().parent().ok().flatten();
    if parent.is_some_and(|parent| js_sys::Object::is(own, &parent)) {
        return false;
    }
    // A frame of the same site shows what it allows; of another one it is an error.
    match window().frame_element() {
        Ok(Some(frame)) => frame
            .get_attribute("sandbox")
            .is_some_and(|allowed| !allowed.contains("allow-downloads")),
        _ => true,
    }
}

/// Puts a text on the clipboard, then says whether that worked.
pub fn copy(text: String, done: Callback<bool>) {
    spawn_local(async move {
        let clipboard = window().navigator().clipboard();
        // Not offered on insecure or sandboxed pages.
        let copied =
            !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok();
        done.try_run(copied);
    });
}

/// Whether a `<details>` that was toggled is open now.
#[must_use]
pub fn is_open(event: &leptos::ev::Event) -> bool {
    let details = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}

thread_local! {
    /// The sheet that is being printed by itself: its marks, to be taken off again.
    static SHEET: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Marks of a printed sheet, and of all that it stands in.
const MARKS: [&str; 2] = ["data-print-sheet", "data-print-way"];

/// Prints the sheet around a button and nothing else, with last lines under it.
pub fn print_sheet(event: &MouseEvent, foot: &[String]) {
    let button = event
        .current_target()
        .and_then(|t| t.dyn_into::<Element>().ok());
    let Some(sheet) = button.and_then(|b| b.closest("[data-sheet]").ok().flatten()) else {
        return;
    };
    forget_sheet();
    // Everything beside the way from the page to the sheet is left out by the style.
    let mut marked = Vec::new();
    marked.extend(footer(&sheet, foot));
    let mut above = sheet.parent_element();
    let _ = sheet.set_attribute("data-print-sheet", "");
    marked.push(sheet);
    while let Some(element) = above {
        let _ = element.set_attribute("data-print-way", "");
        above = element.parent_element();
        marked.push(element);
    }
    SHEET.set(marked);
    // Some browsers come back at once and print later; `afterprint` cleans up.
    let _ = window().print();
}

fn forget_sheet() {
    for element in SHEET.take() {
        if element.class_name() == FOOT {
            element.remove();
        }
        for mark in MARKS {
            let _ = element.remove_attribute(mark);
        }
    }
}

/// Class of the last lines of a sheet.
const FOOT: &str = "print-foot";

fn footer(sheet: &Element, lines: &[String]) -> Option<Element> {
    let foot = document().create_element("div").ok()?;
    foot.set_class_name(FOOT);
    for line in lines {
        let element = document().create_element("p").ok()?;
        element.set_text_content(Some(line));
        foot.append_child(&element).ok()?;
    }
    sheet.append_child(&foot).ok()?;
    Some(foot)
}

/// Opens what is folded while a page is printed, and folds it again: paper cannot.
pub fn unfold_for_print() {
    let opened = StoredValue::new_local(Vec::<Element>::new());
    let before = window_event_listener_untyped("beforeprint", move |_| {
        let Ok(found) = document().query_selector_all("details:not([open])") else {
            return;
        };
        let found = (0..found.length()).filter_map(|at| found.get(at));
        let found: Vec<Element> = found.filter_map(|node| node.dyn_into().ok()).collect();
        for details in &found {
            let _ = details.set_attribute("open", "");
        }
        opened.set_value(found);
    });
    let after = window_event_listener_untyped("afterprint", move |_| {
        let found = opened.try_update_value(std::mem::take).unwrap_or_default();
        for details in found {
            let _ = details.remove_attribute("open");
        }
        forget_sheet();
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

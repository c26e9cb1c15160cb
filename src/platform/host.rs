//! The page around the frame: what it says, what it is told, how high we are.

use exhibit_domain::host::message::{AskDto, LONGEST, MOST_FIELDS, Outline, is_ours};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, MessageEvent, Window};

use super::watch::SizeWatch;

/// The longest type, and the longest name of a field, that is looked at.
const LONGEST_NAME: u32 = 40;

/// The window around this one; `None` for a page of its own.
fn parent() -> Option<Window> {
    let parent = window().parent().ok().flatten()?;
    (!js_sys::Object::is(&parent, &window())).then_some(parent)
}

/// Whether there is a page around this one.
pub fn is_framed() -> bool {
    parent().is_some()
}

/// What stands behind the `#` of the address, with it.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of this page as it was opened.
pub fn own_address() -> String {
    window().location().href().unwrap_or_default()
}

/// A message that is meant for the exhibit. Nothing but its outline has been copied.
pub struct Heard {
    /// What can be seen of it.
    pub outline: Outline,
    /// Whether it came from the window around this one.
    pub from_parent: bool,
    /// The origin of who sent it; `null` for one without.
    pub origin: String,
    /// Its `request`, to come back in the answer.
    pub request: Option<String>,
    data: JsValue,
}

impl Heard {
    fn new(event: &MessageEvent) -> Option<Self> {
        let data = event.data();
        let get = |name: &str| js_sys::Reflect::get(&data, &name.into()).ok();
        if !data.is_object() {
            return None;
        }
        let kind = short(get("type")?.dyn_ref()?);
        if !is_ours(&kind) {
            return None;
        }
        let request = get("request")
            .and_then(|value| value.dyn_into::<js_sys::JsString>().ok())
            .filter(|text| text.length() <= LONGEST)
            .map(String::from);
        let source = event.source().map(JsValue::from).unwrap_or_default();
        Some(Self {
            from_parent: parent().is_some_and(|parent| js_sys::Object::is(&source, &parent)),
            origin: event.origin(),
            outline: outline(&data, kind, get("v").and_then(|v| v.as_f64())),
            request,
            data,
        })
    }

    /// Reads what it asks for; only of a message whose outline was found good.
    ///
    /// # Errors
    /// What does not fit.
    pub fn ask(&self) -> Result<AskDto, String> {
        serde_wasm_bindgen::from_value(self.data.clone()).map_err(|error| error.to_string())
    }
}

fn short(text: &js_sys::JsString) -> String {
    text.slice(0, LONGEST_NAME).into()
}

/// Measures a message. Its fields are plain data: what the browser hands over has been
/// copied out of the sender's reach, without getters or prototypes of its own.
fn outline(data: &JsValue, kind: String, v: Option<f64>) -> Outline {
    let keys = js_sys::Object::keys(data.unchecked_ref::<js_sys::Object>());
    let mut outline = Outline {
        kind,
        v,
        count: keys.length(),
        ..Outline::default()
    };
    for key in keys.iter().take(MOST_FIELDS as usize) {
        let value = js_sys::Reflect::get(data, &key).unwrap_or_default();
        let name = short(key.unchecked_ref());
        if let Some(text) = value.dyn_ref::<js_sys::JsString>() {
            if text.length() > outline.longest.0 {
                outline.longest = (text.length(), name.clone());
            }
        } else if name != "v" && !value.is_null() && !value.is_undefined() {
            outline.odd.get_or_insert_with(|| name.clone());
        }
        outline.fields.push(name);
    }
    outline
}

/// Calls back with each message that is meant for the exhibit, until the owner is
/// cleaned up.
pub fn on_message(callback: impl Fn(&Heard) + 'static) {
    let handle = window_event_listener(leptos::ev::message, move |event| {
        if let Some(heard) = Heard::new(&event) {
            callback(&heard);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Sends a message to the page around this one, if it is at that origin.
pub fn post(message: &impl Serialize, target: &str) {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let sent = message.serialize(&serializer).ok().zip(parent());
    if let Some((message, parent)) = sent {
        // A parent that has gone elsewhere meanwhile is not told.
        let _ = parent.post_message(&message, target);
    }
}

/// Calls back with the height of the page's content in CSS pixels, now and whenever it
/// has changed, once a frame, until the owner is cleaned up.
pub fn on_height(callback: impl Fn(u32) + 'static) {
    let Some(root) = document().document_element() else {
        return;
    };
    let callback = StoredValue::new_local(callback);
    let waiting = StoredValue::new(false);
    let measured = root.clone();
    let report = move || {
        if waiting.try_get_value() != Some(false) {
            return;
        }
        waiting.set_value(true);
        let measured = measured.clone();
        request_animation_frame(move || {
            // The owner may be gone by now.
            if waiting.try_set_value(false).is_none() {
                let height = measured.get_bounding_client_rect().height().ceil();
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                // a page's height
                let _ = callback.try_with_value(|callback| callback(height as u32));
            }
        });
    };
    if let Some(watch) = SizeWatch::new(&root, report) {
        let held = StoredValue::new_local(watch);
        on_cleanup(move || held.dispose());
    }
}

/// Remembers for the styles how far down in the window something was pressed: in a
/// frame as high as its content, what opens must open there, for its own bottom and
/// middle may be far out of sight.
pub fn mark_place(event: &MouseEvent) {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let y = match (event.client_y(), target) {
        // Keys press at no place.
        (0, Some(element)) => element.get_bounding_client_rect().top(),
        (y, _) => f64::from(y),
    };
    let root = document().document_element();
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        let _ = root.style().set_property("--near", &format!("{y:.0}px"));
    }
}

//! A kiosk's screen: everything that is done to it, and which fingers count.
//!
//! The listeners stand on the window before all others and live as long as the page.

use std::cell::RefCell;
use std::rc::Rc;

use exhibit_domain::kiosk::{Contact, Fingers, Surface};
use exhibit_domain::text::Lang;
use exhibit_domain::view::attract::Invitation;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{AddEventListenerOptions, Element, Event, PointerEvent};

/// What tells that somebody is there.
const SIGNS: [&str; 6] = [
    "keydown",
    "wheel",
    "scroll",
    "input",
    "touchmove",
    "mousedown",
];
/// What ends a touch, a press or a key: with one of these a visit begins, so that what
/// was pressed is still there when the press ends.
const ENDS: [&str; 3] = ["click", "keyup", "wheel"];

/// What a visitor did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Anything at all.
    Presence,
    /// A whole touch, press or key.
    Deed,
}

/// Milliseconds of a steady clock.
#[must_use]
#[allow(clippy::cast_possible_truncation)] // it would take ages
pub fn now() -> i64 {
    window().performance().map_or(0.0, |clock| clock.now()) as i64
}

/// Tells of everything that is done anywhere on the page, and keeps what no hand meant
/// from reaching it. `mm` is how many CSS pixels 100 mm have.
pub fn watch(mm: u32, sign: impl Fn(Sign) + 'static) {
    let sign = Rc::new(sign);
    for kind in SIGNS {
        let sign = Rc::clone(&sign);
        listen(kind, move |_| sign(Sign::Presence));
    }
    for kind in ENDS {
        let sign = Rc::clone(&sign);
        listen(kind, move |_| sign(Sign::Deed));
    }
    let fingers = Rc::new(RefCell::new(Fingers::default()));
    let refused = Rc::new(RefCell::new(false));
    let held = Rc::clone(&fingers);
    let (last, told) = (Rc::clone(&refused), Rc::clone(&sign));
    pointer("pointerdown", move |event| {
        told(Sign::Presence);
        let counts = event.pointer_type() != "touch" || begin(&held, event, mm);
        *last.borrow_mut() = !counts;
        counts
    });
    let held = Rc::clone(&fingers);
    let told = Rc::clone(&sign);
    pointer("pointermove", move |event| {
        told(Sign::Presence);
        held.borrow_mut()
            .moved(event.pointer_id(), place(event), now())
    });
    for kind in ["pointerup", "pointercancel"] {
        let (held, told) = (Rc::clone(&fingers), Rc::clone(&sign));
        pointer(kind, move |event| {
            let counted = held.borrow_mut().up(event.pointer_id());
            told(if counted { Sign::Deed } else { Sign::Presence });
            counted
        });
    }
    // A touch that does not count makes no click and scrolls nothing. Its event follows
    // that of its pointer.
    listen("touchstart", move |event| {
        if *refused.borrow() {
            halt(event);
        }
    });
}

fn begin(fingers: &RefCell<Fingers>, event: &PointerEvent, mm: u32) -> bool {
    let size = |length: Result<wasm_bindgen::JsValue, _>| {
        length
            .ok()
            .and_then(|length| length.as_f64())
            .unwrap_or(0.0)
    };
    let screen = (size(window().inner_width()), size(window().inner_height()));
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let on_map = target.is_some_and(|t| t.closest(".map-svg").ok().flatten().is_some());
    let contact = Contact {
        id: event.pointer_id(),
        at: place(event),
        size: (f64::from(event.width()), f64::from(event.height())),
        surface: if on_map { Surface::Map } else { Surface::Other },
        now: now(),
    };
    fingers.borrow_mut().down(contact, screen, mm)
}

fn place(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn halt(event: &Event) {
    event.stop_immediate_propagation();
    if event.cancelable() {
        event.prevent_default();
    }
}

/// Listens for a kind of pointer event; what `counts` refuses goes no further.
fn pointer(kind: &'static str, counts: impl Fn(&PointerEvent) -> bool + 'static) {
    listen(kind, move |event| {
        if event.dyn_ref::<PointerEvent>().is_some_and(|e| !counts(e)) {
            halt(event);
        }
    });
}

/// Listens on the window, before anything else does, for as long as the page lives.
fn listen(kind: &'static str, callback: impl Fn(&Event) + 'static) {
    let callback = Closure::<dyn Fn(Event)>::new(move |event: Event| callback(&event));
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    // Touches must be refusable; the others never are and scroll freely.
    options.set_passive(matches!(kind, "wheel" | "touchmove" | "scroll"));
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options(
        kind,
        callback.as_ref().unchecked_ref(),
        &options,
    );
    callback.forget();
}

/// Sets the side of what is to be touched, in CSS pixels, and whether the content note
/// is shown.
pub fn set_measures(target: u32, note: bool) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = root.set_attribute("data-note", if note { "yes" } else { "no" });
    if let Ok(root) = root.dyn_into::<web_sys::HtmlElement>() {
        let _ = root
            .style()
            .set_property("--target", &format!("{target}px"));
    }
}

/// What the page says at rest in each language: texts of other languages are not loaded.
#[must_use]
pub fn invitations() -> Vec<Invitation> {
    let Ok(found) = document().query_selector_all("#invitations > p") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into::<Element>().ok())
        .filter_map(|words| {
            Some(Invitation {
                lang: Lang::shipped(&words.get_attribute("lang")?)?,
                subject: words.text_content()?,
                begin: words.get_attribute("data-begin")?,
            })
        })
        .collect()
}

/// Puts the page itself back as it came: its place, what is marked in it, the focus.
pub fn restore_page() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.remove_all_ranges();
    }
    if let Some(element) = super::page::focused() {
        let _ = element.blur();
    }
    // A place within the page that a link added goes from the address.
    super::page::write_search(&super::page::search(), false);
}

//! What the page's styles and the screen say.

use leptos::prelude::{Dispose as _, RwSignal, Set as _, StoredValue, on_cleanup};
use web_sys::{CssStyleDeclaration, Element};

/// The styles that hold for an element.
pub struct Styles(CssStyleDeclaration);

impl Styles {
    /// Reads them; `None` where the browser has none.
    #[must_use]
    pub fn of(element: &Element) -> Option<Self> {
        let styles = web_sys::window()?.get_computed_style(element);
        styles.ok().flatten().map(Self)
    }

    /// A property without the space around it; empty where it is not set.
    #[must_use]
    pub fn property(&self, name: &str) -> String {
        self.0
            .get_property_value(name)
            .map_or_else(|_| String::new(), |value| value.trim().to_owned())
    }
}

/// A property of the page as a whole; empty where it is not set.
#[must_use]
pub fn of_page(name: &str) -> String {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    let styles = root.as_ref().and_then(Styles::of);
    styles
        .map(|styles| styles.property(name))
        .unwrap_or_default()
}

/// Whether a media query holds.
#[must_use]
pub fn matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|media| media.matches())
}

/// Whether a media query holds, for as long as the owner lives.
#[must_use]
pub fn matches_live(query: &'static str) -> RwSignal<bool> {
    let holds = RwSignal::new(matches(query));
    let listener = super::watch::Listener::media(query, move || {
        holds.try_set(matches(query));
    });
    let held = StoredValue::new_local(listener);
    on_cleanup(move || held.dispose());
    holds
}

/// Device pixels per CSS pixel.
#[must_use]
pub fn pixel_ratio() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio())
}

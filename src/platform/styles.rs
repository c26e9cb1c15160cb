//! What the page's styles and the screen say.

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

/// Whether a media query holds.
#[must_use]
pub fn matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|media| media.matches())
}

/// Device pixels per CSS pixel.
#[must_use]
pub fn pixel_ratio() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio())
}

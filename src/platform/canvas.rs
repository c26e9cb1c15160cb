//! A canvas: its sizes, its box, and the pen that draws and measures on it.

use wasm_bindgen::JsCast as _;
use web_sys::CanvasRenderingContext2d;
pub use web_sys::{HtmlCanvasElement, HtmlDivElement};

/// What draws and measures on a canvas.
#[derive(Clone, Debug)]
pub struct Pen(CanvasRenderingContext2d);

impl Pen {
    /// The pen of a canvas; `None` where the browser gives none.
    #[must_use]
    pub fn of(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok().flatten()?;
        context.dyn_into().ok().map(Self)
    }

    /// Makes one unit so many device pixels; says whether the canvas took it.
    #[must_use]
    pub fn scale(&self, ratio: f64) -> bool {
        self.0
            .set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0)
            .is_ok()
    }

    /// The font as the canvas understood it.
    #[must_use]
    pub fn font(&self) -> String {
        self.0.font()
    }

    /// Sets the font; what the canvas cannot read changes nothing.
    pub fn set_font(&self, css: &str) {
        self.0.set_font(css);
    }

    /// Width of a text in the font that is set.
    #[must_use]
    pub fn text_width(&self, text: &str) -> Option<f64> {
        self.0
            .measure_text(text)
            .ok()
            .map(|measured| measured.width())
    }

    /// A colour as the canvas writes it, system colours too. It keeps the one it
    /// had, `otherwise`, when it cannot read the new one.
    #[must_use]
    pub fn colour(&self, css: &str, otherwise: &str) -> Option<String> {
        self.0.set_fill_style_str(otherwise);
        self.0.set_fill_style_str(css);
        self.0.fill_style().as_string()
    }
}

/// Sets the size in device pixels, which clears the canvas and resets its pen.
pub fn set_pixels(canvas: &HtmlCanvasElement, (width, height): (u32, u32)) {
    canvas.set_width(width);
    canvas.set_height(height);
}

/// Sets the size in CSS pixels, by script, which a strict style policy allows.
pub fn set_css_size(canvas: &HtmlCanvasElement, (width, height): (u32, u32)) {
    let style = web_sys::HtmlElement::style(canvas);
    for (name, pixels) in [("width", width), ("height", height)] {
        let _ = style.set_property(name, &format!("{pixels}px"));
    }
}

/// Width of a box in CSS pixels; 0 while it is hidden or not laid out.
#[must_use]
pub fn width(wrapper: &HtmlDivElement) -> i32 {
    wrapper.client_width()
}

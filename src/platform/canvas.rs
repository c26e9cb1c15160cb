//! A canvas: its sizes, its box, and the pen that draws and measures on it.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlImageElement};
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

/// Class of the pieces of a printed drawing.
const PIECE: &str = "print-piece";

/// Copies a drawing of a width in CSS pixels into pieces below it, which paper shows
/// in its place: a page cannot break inside of one canvas.
pub fn add_pieces(
    wrapper: &HtmlDivElement,
    drawing: &HtmlCanvasElement,
    width: u32,
    pieces: &[(i32, i32)],
) {
    let (across, wide) = (f64::from(drawing.width()), f64::from(width));
    let ratio = across / wide;
    for (top, bottom) in pieces {
        let (top, height) = (f64::from(*top) * ratio, f64::from(bottom - top) * ratio);
        let Some(piece) = detached() else {
            return;
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a part of a canvas
        set_pixels(&piece, (drawing.width(), height.round() as u32));
        piece.set_class_name(PIECE);
        let drawn = Pen::of(&piece).map(|pen| {
            pen.0
                .draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
                    drawing, 0.0, top, across, height, 0.0, 0.0, across, height,
                )
        });
        if matches!(drawn, Some(Ok(()))) {
            let _ = wrapper.append_child(&piece);
        }
    }
}

/// Takes the pieces away again.
pub fn remove_pieces(wrapper: &HtmlDivElement) {
    let pieces = wrapper.get_elements_by_class_name(PIECE);
    while let Some(piece) = pieces.item(0) {
        piece.remove();
    }
}

/// A canvas that is not in the page.
#[must_use]
pub fn detached() -> Option<HtmlCanvasElement> {
    let document = web_sys::window()?.document()?;
    document.create_element("canvas").ok()?.dyn_into().ok()
}

/// What is on a canvas as a PNG file.
pub async fn png(canvas: &HtmlCanvasElement) -> Option<Vec<u8>> {
    let made = Promise::new(&mut |done, _| {
        // A canvas that refuses answers with nothing.
        if canvas.to_blob(&done).is_err() {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    let blob: Blob = JsFuture::from(made).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// An SVG document as a PNG file. The document goes into an image by a `data:`
/// address, which a strict content security policy can allow for images alone.
pub async fn png_of_svg(document: &str, size: (i32, i32), ratio: f64) -> Option<Vec<u8>> {
    let image = HtmlImageElement::new().ok()?;
    let encoded = String::from(js_sys::encode_uri_component(document));
    image.set_src(&["data:image/svg+xml;charset=utf-8,", &encoded].concat());
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = detached()?;
    let (width, height) = (f64::from(size.0) * ratio, f64::from(size.1) * ratio);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a size on a screen
    set_pixels(&canvas, (width as u32, height as u32));
    let context = Pen::of(&canvas)?.0;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    png(&canvas).await
}

//! A drawing backend whose unit is the CSS pixel.

use std::fmt;
use std::rc::Rc;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use plotters_canvas::CanvasBackend;

pub use super::ruler::Ruler;
pub use crate::platform::canvas::Pen;
use crate::platform::canvas::{HtmlCanvasElement, set_pixels};

/// Why a canvas cannot be drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CanvasFault {
    /// The size or the pixel ratio is zero or not a number.
    Size,
    /// The browser gives no context to draw with.
    Context,
    /// The context refuses the transformation to CSS pixels.
    Transform,
}

impl fmt::Display for CanvasFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Size => "the canvas has no size",
            Self::Context => "the browser gives the canvas no context to draw with",
            Self::Transform => "the canvas refuses its pixel ratio",
        })
    }
}

impl std::error::Error for CanvasFault {}

/// The pen of a canvas.
///
/// # Errors
/// When the browser gives none.
pub fn pen(canvas: &HtmlCanvasElement) -> Result<Pen, CanvasFault> {
    Pen::of(canvas).ok_or(CanvasFault::Context)
}

type Failure = DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>;

/// plotters-canvas behind a transformation from CSS pixels to device pixels.
pub struct CssPixelBackend {
    inner: CanvasBackend,
    ruler: Rc<Ruler>,
    size: (u32, u32),
}

impl CssPixelBackend {
    /// Sizes the canvas for a pixel ratio and takes it over. What was drawn on
    /// it is gone.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    pub fn new(
        canvas: HtmlCanvasElement,
        size: (u32, u32),
        ratio: f64,
        ruler: Rc<Ruler>,
    ) -> Result<Self, CanvasFault> {
        let (width, height) = (device(size.0, ratio), device(size.1, ratio));
        if width == 0 || height == 0 {
            return Err(CanvasFault::Size);
        }
        // Setting the size resets the context, so the transformation comes after.
        set_pixels(&canvas, (width, height));
        if !pen(&canvas)?.scale(ratio) {
            return Err(CanvasFault::Transform);
        }
        let inner = CanvasBackend::with_canvas_object(canvas).ok_or(CanvasFault::Context)?;
        Ok(Self { inner, ruler, size })
    }
}

/// A length in device pixels; 0 for what is no length.
fn device(length: u32, ratio: f64) -> u32 {
    // A float too large or not a number is cut to the ends of u32 by the cast.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let pixels = (f64::from(length) * ratio).round() as u32;
    pixels
}

impl DrawingBackend for CssPixelBackend {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), Failure> {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Result<(), Failure> {
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Result<(), Failure> {
        self.inner.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), Failure> {
        self.inner.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), Failure> {
        self.inner.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Failure> {
        self.inner.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), Failure> {
        self.inner.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Failure> {
        self.inner.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        position: BackendCoord,
    ) -> Result<(), Failure> {
        self.inner.draw_text(text, style, position)
    }

    /// The default measures by adding an element to the page for every text.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), Failure> {
        // Written as plotters-canvas writes it, or it would not be the same font.
        let font = format!(
            "{} {}px {}",
            style.style().as_str(),
            style.size(),
            style.family().as_str()
        );
        let width = self.ruler.css_width(text, &font);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let height = style.size().ceil() as u32;
        Ok((u32::try_from(width).unwrap_or(0), height))
    }
}

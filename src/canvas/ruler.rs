//! Measuring text with the canvas that will draw it.

use std::cell::RefCell;
use std::collections::HashMap;

use exhibit_charts::{Font, Measure};

use crate::platform::canvas::Pen;

/// Measures text and remembers what it measured. Adds nothing to the page.
#[derive(Debug)]
pub struct Ruler {
    pen: Pen,
    /// Widths by font, then by text.
    widths: RefCell<HashMap<String, HashMap<String, i32>>>,
}

impl Ruler {
    /// A ruler for one canvas.
    #[must_use]
    pub fn new(pen: Pen) -> Self {
        Self {
            pen,
            widths: RefCell::default(),
        }
    }

    /// Forgets everything: another font has arrived under the same name.
    pub fn forget(&self) {
        self.widths.borrow_mut().clear();
    }

    /// Whether the canvas takes the font. It ignores what it cannot read and
    /// silently keeps the font it had.
    #[must_use]
    pub fn accepts(&self, font: &Font<'_>) -> bool {
        // A size that nothing else uses shows whether the new font was taken.
        let probe = Font { size: 7.0, ..*font };
        self.pen.set_font("9px monospace");
        self.pen.set_font(&css(&probe));
        self.pen.font().contains("7px")
    }

    /// Width of a text set in a CSS font, in whole CSS pixels, rounded up.
    pub(super) fn css_width(&self, text: &str, font: &str) -> i32 {
        let mut widths = self.widths.borrow_mut();
        if let Some(width) = widths.get(font).and_then(|known| known.get(text)) {
            return *width;
        }
        self.pen.set_font(font);
        let measured = self.pen.text_width(text);
        #[allow(clippy::cast_possible_truncation)]
        let width = measured.map_or(0, |wide| wide.ceil() as i32);
        widths
            .entry(font.to_owned())
            .or_default()
            .insert(text.to_owned(), width);
        width
    }
}

impl Measure for Ruler {
    fn width(&self, text: &str, font: &Font<'_>) -> i32 {
        self.css_width(text, &css(font))
    }
}

/// The font as CSS writes it, and as plotters-canvas will set it.
fn css(font: &Font<'_>) -> String {
    let weight = if font.bold { "bold" } else { "normal" };
    format!("{weight} {}px {}", font.size, font.family)
}

//! How wide text is.

/// What text is set in.
#[derive(Clone, Copy, Debug)]
pub struct Font<'a> {
    /// Family, as CSS has it.
    pub family: &'a str,
    /// Size in pixels.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
}

/// Something that can measure text.
pub trait Measure {
    /// Width of the text in pixels.
    fn width(&self, text: &str, font: &Font<'_>) -> i32;
}

/// A guess for when there is nothing to measure with: rather too wide.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rough;

impl Measure for Rough {
    fn width(&self, text: &str, font: &Font<'_>) -> i32 {
        letters(text, font, if font.bold { 0.62 } else { 0.58 })
    }
}

/// A guess that is neither too wide nor too narrow, for a drawing whose place is
/// kept before there is anything to measure with.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usual;

impl Measure for Usual {
    fn width(&self, text: &str, font: &Font<'_>) -> i32 {
        // The exhibit's own letters on average, as a browser measures them.
        letters(text, font, if font.bold { 0.445 } else { 0.425 })
    }
}

fn letters(text: &str, font: &Font<'_>, em: f64) -> i32 {
    let letters = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
    #[allow(clippy::cast_possible_truncation)]
    let width = (f64::from(letters) * em * font.size).ceil() as i32;
    width
}

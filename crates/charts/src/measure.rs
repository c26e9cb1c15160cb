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
        let em = if font.bold { 0.62 } else { 0.58 };
        let letters = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
        #[allow(clippy::cast_possible_truncation)]
        let width = (f64::from(letters) * em * font.size).ceil() as i32;
        width
    }
}

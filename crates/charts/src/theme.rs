//! How a drawing looks: colours, type, sizes.

/// The part a colour plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// The ground.
    Paper,
    /// Text.
    Ink,
    /// Text that matters less.
    Muted,
    /// Hairlines.
    Rule,
    /// First category.
    First,
    /// Second category, outlines and hatching.
    Second,
    /// Second category, fill.
    SecondSoft,
}

/// How a drawing looks. Plain data, so that a page can fill it from its styles.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartTheme {
    /// The ground.
    pub paper: (u8, u8, u8),
    /// Text.
    pub ink: (u8, u8, u8),
    /// Text that matters less.
    pub muted: (u8, u8, u8),
    /// Hairlines.
    pub rule: (u8, u8, u8),
    /// First category.
    pub first: (u8, u8, u8),
    /// Second category, outlines and hatching.
    pub second: (u8, u8, u8),
    /// Second category, fill.
    pub second_soft: (u8, u8, u8),
    /// Font family, as CSS has it.
    pub family: String,
    /// Size of all text, in CSS pixels. Everything else follows from it.
    pub size: f64,
    /// Whether outlines are doubled for readers who ask for more contrast.
    pub high_contrast: bool,
}

impl Default for ChartTheme {
    /// The light theme of the exhibit.
    fn default() -> Self {
        Self {
            paper: (0xf4, 0xf1, 0xea),
            ink: (0x1d, 0x1b, 0x18),
            muted: (0x5f, 0x59, 0x4f),
            rule: (0xcf, 0xc8, 0xb9),
            first: (0x22, 0x1f, 0x1c),
            second: (0x9a, 0x6a, 0x22),
            second_soft: (0xdc, 0xb6, 0x7a),
            family: "sans-serif".to_owned(),
            size: 16.0,
            high_contrast: false,
        }
    }
}

impl ChartTheme {
    /// The same in black, grey and white, for paper. The two categories stay apart by
    /// how dark they are.
    #[must_use]
    pub fn on_paper(self) -> Self {
        let grey = |shade| (shade, shade, shade);
        Self {
            paper: grey(0xff),
            ink: grey(0),
            muted: grey(0x33),
            rule: grey(0x99),
            first: grey(0),
            second: grey(0x66),
            second_soft: grey(0xcc),
            ..self
        }
    }

    /// The colour of a part.
    #[must_use]
    pub fn rgb(&self, paint: Paint) -> (u8, u8, u8) {
        match paint {
            Paint::Paper => self.paper,
            Paint::Ink => self.ink,
            Paint::Muted => self.muted,
            Paint::Rule => self.rule,
            Paint::First => self.first,
            Paint::Second => self.second,
            Paint::SecondSoft => self.second_soft,
        }
    }

    /// Width of an outline.
    pub(crate) fn stroke(&self) -> i32 {
        if self.high_contrast { 2 } else { 1 }
    }

    /// A length in units of the text size, in whole pixels.
    pub(crate) fn em(&self, factor: f64) -> i32 {
        // Text sizes are far below the limits of i32.
        #[allow(clippy::cast_possible_truncation)]
        let pixels = (self.size * factor).round() as i32;
        pixels
    }
}

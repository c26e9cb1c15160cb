//! What a drawing consists of.

use crate::layout::{Layout, Rect};
use crate::theme::Paint;

/// Which point of a text its position names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its right end.
    Right,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Fill(Rect, Paint),
    /// A slanting line, for hatching and for what joins two dots.
    Line((i32, i32), (i32, i32), Paint),
    /// A dot with its outline.
    Dot {
        /// Its centre.
        at: (i32, i32),
        /// Its radius, the outline included.
        radius: i32,
        /// Its ground.
        fill: Paint,
        /// Its outline.
        line: Paint,
    },
    /// A line of text, by the middle of its height.
    Text {
        /// Where its anchor is.
        at: (i32, i32),
        /// Which point of it that is.
        anchor: Anchor,
        /// What it says.
        text: String,
        /// Its colour.
        paint: Paint,
        /// Whether it is bold.
        bold: bool,
    },
}

/// A drawing before it is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// What to draw, from back to front.
    pub marks: Vec<Mark>,
    /// Where it came to lie.
    pub layout: Layout,
}

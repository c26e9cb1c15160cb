//! Handing a plan to a backend.

use std::fmt;

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, DrawingArea, DrawingBackend, FontDesc, FontFamily, FontStyle, IntoTextStyle as _,
    PathElement, RGBColor, Rectangle, TextStyle,
};
use plotters::style::Color as _;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::mark::{Anchor, Mark, Plan};
use crate::measure::{Font, Measure, Rough};
use crate::theme::{ChartTheme, Paint};

/// Why a drawing could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartError {
    /// The area is lower than the drawing needs.
    TooLow {
        /// Height of the area.
        height: u32,
        /// Height needed.
        needed: u32,
    },
    /// The backend refused to draw.
    Backend(String),
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLow { height, needed } => {
                write!(
                    f,
                    "the drawing needs {needed} pixels of height and has {height}"
                )
            }
            Self::Backend(reason) => write!(f, "the drawing backend failed: {reason}"),
        }
    }
}

impl std::error::Error for ChartError {}

/// The backend's error in words: its type differs from backend to backend.
pub(crate) fn backend(error: impl fmt::Display) -> ChartError {
    ChartError::Backend(error.to_string())
}

/// Draws a plan on its ground.
pub(crate) fn draw<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    plan: &Plan,
    theme: &ChartTheme,
) -> Result<(), ChartError> {
    root.fill(&color(theme, Paint::Paper)).map_err(backend)?;
    for mark in &plan.marks {
        match mark {
            Mark::Fill(rect, paint) => {
                let corners = [(rect.left, rect.top), (rect.right, rect.bottom)];
                let shape = Rectangle::new(corners, color(theme, *paint).filled());
                root.draw(&shape).map_err(backend)?;
            }
            Mark::Line(from, to, paint) => {
                let shape = PathElement::new([*from, *to], color(theme, *paint));
                root.draw(&shape).map_err(backend)?;
            }
            Mark::Dot {
                at,
                radius,
                fill,
                line,
            } => {
                let inside = radius - theme.stroke() - 1;
                for (radius, paint) in [(*radius, *line), (inside, *fill)] {
                    let shape = Circle::new(*at, radius, color(theme, paint).filled());
                    root.draw(&shape).map_err(backend)?;
                }
            }
            Mark::Text {
                at,
                anchor,
                text,
                paint,
                bold,
            } => {
                let side = match anchor {
                    Anchor::Left => HPos::Left,
                    Anchor::Right => HPos::Right,
                };
                let font = Font {
                    family: &theme.family,
                    size: theme.size,
                    bold: *bold,
                };
                let color = color(theme, *paint);
                let style = style(root, &font)
                    .color(&color)
                    .pos(Pos::new(side, VPos::Center));
                root.draw_text(text, &style, *at).map_err(backend)?;
            }
        }
    }
    Ok(())
}

fn color(theme: &ChartTheme, paint: Paint) -> RGBColor {
    let (red, green, blue) = theme.rgb(paint);
    RGBColor(red, green, blue)
}

fn style<'a, DB: DrawingBackend>(root: &DrawingArea<DB, Shift>, font: &Font<'a>) -> TextStyle<'a> {
    let weight = if font.bold {
        FontStyle::Bold
    } else {
        FontStyle::Normal
    };
    FontDesc::new(FontFamily::Name(font.family), font.size, weight).into_text_style(root)
}

/// Text as the backend itself will set it.
pub(crate) struct AreaMeasure<'a, DB: DrawingBackend>(pub &'a DrawingArea<DB, Shift>);

impl<DB: DrawingBackend> Measure for AreaMeasure<'_, DB> {
    fn width(&self, text: &str, font: &Font<'_>) -> i32 {
        let measured = self.0.estimate_text_size(text, &style(self.0, font));
        measured
            .ok()
            .and_then(|(width, _)| i32::try_from(width).ok())
            .unwrap_or_else(|| Rough.width(text, font))
    }
}

//! A plan as an SVG document.
//!
//! Written from the marks themselves and not through plotters' own SVG backend: the
//! plan has decided everything already, with the measure of the page's fonts, so a
//! dozen lines of output are all that is left to do, and the wasm stays small.

use std::fmt::Write as _;

use crate::mark::{Anchor, Mark, Plan};
use crate::theme::{ChartTheme, Paint};

/// A plan as a document by itself, on its own ground.
#[must_use]
pub fn svg(plan: &Plan, title: &str, theme: &ChartTheme) -> String {
    let mut out = String::new();
    open(&mut out, plan.layout.size, title, theme);
    marks(&mut out, &plan.marks, theme);
    out.push_str("</svg>\n");
    out
}

/// The start of a document: its size, its title, its ground, its type.
pub(crate) fn open(out: &mut String, size: (i32, i32), title: &str, theme: &ChartTheme) {
    let (width, height) = size;
    // Writing into a string does not fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{}\" font-size=\"{}\">\n<title>{}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        escaped(&theme.family),
        theme.em(1.0),
        escaped(title),
        colour(theme, Paint::Paper),
    );
}

/// Marks, from back to front.
pub(crate) fn marks(out: &mut String, marks: &[Mark], theme: &ChartTheme) {
    for mark in marks {
        let _ = match mark {
            Mark::Fill(rect, paint) => writeln!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
                rect.left,
                rect.top,
                rect.width(),
                rect.height(),
                colour(theme, *paint)
            ),
            Mark::Line(from, to, paint) => writeln!(
                out,
                "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\"/>",
                from.0,
                from.1,
                to.0,
                to.1,
                colour(theme, *paint)
            ),
            Mark::Dot {
                at,
                radius,
                fill,
                line,
            } => writeln!(
                out,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" fill=\"{}\" stroke=\"{}\"/>",
                at.0,
                at.1,
                colour(theme, *fill),
                colour(theme, *line)
            ),
            Mark::Text {
                at,
                anchor,
                text,
                paint,
                bold,
            } => writeln!(
                out,
                "<text x=\"{}\" y=\"{}\" fill=\"{}\"{}{}>{}</text>",
                at.0,
                // Many programs know no other baseline than the letters' own.
                at.1 + theme.em(0.35),
                colour(theme, *paint),
                match anchor {
                    Anchor::Left => "",
                    Anchor::Right => " text-anchor=\"end\"",
                },
                if *bold { " font-weight=\"bold\"" } else { "" },
                escaped(text)
            ),
        };
    }
}

fn colour(theme: &ChartTheme, paint: Paint) -> String {
    let (red, green, blue) = theme.rgb(paint);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Text made safe for XML, which knows no control characters.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

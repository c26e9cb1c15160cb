//! The drawing's colours, from the page's styles.

use exhibit_charts::{ChartTheme, Font};

use super::ruler::Ruler;
use crate::platform::canvas::{HtmlDivElement, Pen};
use crate::platform::styles::{Styles, matches};

/// A colour of a drawing.
type Rgb = (u8, u8, u8);

/// What an element's styles say. Anything missing or unreadable keeps its value
/// of the light theme, so that a drawing is always readable.
pub(super) fn theme(wrapper: &HtmlDivElement, pen: &Pen, ruler: &Ruler) -> ChartTheme {
    let mut theme = ChartTheme::default();
    let Some(styles) = Styles::of(wrapper) else {
        return theme;
    };
    let slots: [(&str, &mut Rgb); 7] = [
        ("--chart-paper", &mut theme.paper),
        ("--chart-ink", &mut theme.ink),
        ("--chart-muted", &mut theme.muted),
        ("--chart-rule", &mut theme.rule),
        ("--chart-first", &mut theme.first),
        ("--chart-second", &mut theme.second),
        ("--chart-second-soft", &mut theme.second_soft),
    ];
    for (name, colour) in slots {
        *colour = read(pen, &styles.property(name), *colour);
    }
    let size = styles.property("font-size");
    if let Ok(size) = size.trim_end_matches("px").parse::<f64>()
        && size > 0.0
    {
        theme.size = size;
    }
    let family = styles.property("font-family");
    let font = Font {
        family: &family,
        size: theme.size,
        bold: false,
    };
    if !family.is_empty() && ruler.accepts(&font) {
        theme.family = family;
    }
    theme.high_contrast =
        styles.property("--more-contrast") == "1" || matches("(forced-colors: active)");
    theme
}

/// Any CSS colour as three bytes.
fn read(pen: &Pen, css: &str, otherwise: Rgb) -> Rgb {
    let (red, green, blue) = otherwise;
    let found = pen.colour(css, &format!("#{red:02x}{green:02x}{blue:02x}"));
    found.and_then(|text| parse(&text)).unwrap_or(otherwise)
}

/// What a canvas says of its colour: `#rrggbb`, or `rgba(r, g, b, a)`.
fn parse(text: &str) -> Option<Rgb> {
    if let Some(hex) = text.strip_prefix('#') {
        let byte = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
        return Some((byte(0)?, byte(2)?, byte(4)?));
    }
    let inner = text.split_once('(')?.1.trim_end_matches(')');
    let mut bytes = inner.split(',').map(|part| part.trim().parse::<u8>());
    Some((
        bytes.next()?.ok()?,
        bytes.next()?.ok()?,
        bytes.next()?.ok()?,
    ))
}

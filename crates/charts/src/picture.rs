//! A drawing as a picture that stands by itself: its title above it, its legend,
//! what must be known to read it, and where it comes from below.

use exhibit_domain::prose;
use exhibit_domain::view::chart::{Drawing, Swatch, Tone};

use crate::bars::solid;
use crate::dots::dot;
use crate::layout::Rect;
use crate::mark::{Mark, Plan};
use crate::measure::Measure;
use crate::pen::Pen;
use crate::plan::plan;
use crate::svg;
use crate::theme::{ChartTheme, Paint};

/// The words around a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// What it shows.
    pub title: String,
    /// Of which day, or what else belongs under the title; may be empty.
    pub subtitle: String,
    /// Sources, origin, address: a line each.
    pub foot: Vec<String>,
}

/// Plans a picture of the given width.
#[must_use]
pub fn picture(
    drawing: &Drawing,
    caption: &Caption,
    width: u32,
    theme: &ChartTheme,
    measure: &dyn Measure,
) -> Plan {
    let mut pen = Pen::new(width, theme, measure);
    let (left, room) = begin(&mut pen, caption);
    legend(&mut pen, drawing.legend(), left, room);
    pen.y += pen.em(0.5);
    let inner = plan(drawing, u32::try_from(room).unwrap_or(1), theme, measure);
    let down = pen.y;
    pen.marks
        .extend(inner.marks.into_iter().map(|mark| mark.moved(left, down)));
    pen.y += inner.layout.size.1 + pen.em(0.5);
    for note in drawing.notes() {
        let words = prose::plain(note);
        pen.y += pen.write(&words, (left, pen.y), room, Paint::Muted, false);
    }
    end(&mut pen, caption, left, room);
    pen.done((0, 0))
}

/// Title and subtitle; gives the left edge and the width of what follows.
fn begin(pen: &mut Pen<'_>, caption: &Caption) -> (i32, i32) {
    let left = pen.em(1.5).min(pen.width / 10);
    let room = (pen.width - 2 * left).max(1);
    pen.y = left;
    pen.y += pen.write(&caption.title, (left, pen.y), room, Paint::Ink, true);
    pen.y += pen.write(&caption.subtitle, (left, pen.y), room, Paint::Muted, false);
    pen.y += pen.em(0.5);
    (left, room)
}

/// Under a hairline, where it comes from.
fn end(pen: &mut Pen<'_>, caption: &Caption, left: i32, room: i32) {
    pen.y += pen.em(0.7);
    pen.fill(left, pen.y, left + room, pen.y + 1, Paint::Rule);
    pen.y += pen.em(0.5);
    for line in &caption.foot {
        pen.y += pen.write(line, (left, pen.y), room, Paint::Muted, false);
    }
    pen.y += left;
}

/// The legend, one entry after the other as far as a line reaches.
fn legend(pen: &mut Pen<'_>, entries: &[(Swatch, String)], left: i32, room: i32) {
    let (swatch_width, gap) = (pen.em(1.75), pen.em(0.5));
    let mut x = left;
    for (swatch, words) in entries {
        let wide = swatch_width + gap + pen.text_width(words, false);
        if x > left && x + wide > left + room {
            x = left;
            pen.y += pen.leading();
        }
        let middle = pen.y + pen.leading() / 2;
        let half = pen.em(0.5);
        let rect = Rect {
            left: x,
            top: middle - half,
            right: x + swatch_width,
            bottom: middle + half,
        };
        key(pen, *swatch, rect);
        let at = (x + swatch_width + gap, pen.y);
        let used = pen.write(words, at, left + room - at.0, Paint::Ink, false);
        // A long entry takes lines of its own.
        pen.y += used - pen.leading();
        x += wide + pen.em(1.25);
    }
    if !entries.is_empty() {
        pen.y += pen.leading();
    }
}

/// The sample of a legend entry.
fn key(pen: &mut Pen<'_>, swatch: Swatch, rect: Rect) {
    let middle = i32::midpoint(rect.top, rect.bottom);
    match swatch {
        Swatch::Tone(Tone::Unknown) => pen.outline(rect, Paint::Muted, true),
        Swatch::Tone(tone) => {
            let line = match tone {
                Tone::First | Tone::Estimate => Paint::First,
                Tone::Second | Tone::Undivided => Paint::Second,
                Tone::Unknown | Tone::Other => Paint::Muted,
            };
            solid(pen, rect, tone, line);
        }
        Swatch::Requested | Swatch::Bounded => pen.outline(rect, Paint::First, false),
        Swatch::Later => pen.outline(rect, Paint::First, true),
        Swatch::Line => pen.fill(rect.left, middle, rect.right, middle + 1, Paint::Ink),
        Swatch::Dot(tone) => {
            dot(pen, (i32::midpoint(rect.left, rect.right), middle), tone);
        }
    }
}

/// A map as the page has drawn it, with every style in its attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapPicture {
    /// The drawing, as elements of SVG.
    pub drawing: String,
    /// Its size in pixels.
    pub size: (i32, i32),
    /// The entries of the legend and what has no place on the map.
    pub keys: Vec<MapKey>,
}

/// A sample beside its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapKey {
    /// The sample, as an element of SVG; may be empty.
    pub drawing: String,
    /// Its size in pixels.
    pub size: (i32, i32),
    /// What it means.
    pub words: String,
}

/// A map as an SVG document with title, legend and origin.
#[must_use]
pub fn map_picture(
    map: &MapPicture,
    caption: &Caption,
    theme: &ChartTheme,
    measure: &dyn Measure,
) -> (String, (i32, i32)) {
    let margin = theme.em(3.0);
    let width = u32::try_from(map.size.0.max(theme.em(30.0)) + margin).unwrap_or(1);
    let mut pen = Pen::new(width, theme, measure);
    let (left, room) = begin(&mut pen, caption);
    // What is not a mark: the page's own drawings, each at its place.
    let mut placed = vec![nested(&map.drawing, (left, pen.y), map.size)];
    pen.y += map.size.1 + pen.em(0.5);
    for key in &map.keys {
        let (width, height) = key.size;
        let text = left + width + if width > 0 { pen.em(0.5) } else { 0 };
        let top = pen.y + ((pen.leading() - height) / 2).max(0);
        placed.push(nested(&key.drawing, (left, top), key.size));
        let down = pen.y + ((height - pen.leading()) / 2).max(0);
        let used = pen.write(
            &key.words,
            (text, down),
            left + room - text,
            Paint::Ink,
            false,
        );
        pen.y = (down + used).max(top + height) + pen.em(0.2);
    }
    end(&mut pen, caption, left, room);
    let size = (pen.width, pen.y);
    let mut out = String::new();
    svg::open(&mut out, size, &caption.title, theme);
    out.extend(placed);
    svg::marks(&mut out, &pen.marks, theme);
    out.push_str("</svg>\n");
    (out, size)
}

fn nested(drawing: &str, (x, y): (i32, i32), (width, height): (i32, i32)) -> String {
    if drawing.is_empty() {
        return String::new();
    }
    format!(
        "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" overflow=\"hidden\">{drawing}</svg>\n"
    )
}

impl Mark {
    /// The same mark elsewhere.
    pub(crate) fn moved(self, right: i32, down: i32) -> Self {
        let to = |(x, y): (i32, i32)| (x + right, y + down);
        match self {
            Self::Fill(rect, paint) => {
                let ((left, top), (right, bottom)) =
                    (to((rect.left, rect.top)), to((rect.right, rect.bottom)));
                let rect = Rect {
                    left,
                    top,
                    right,
                    bottom,
                };
                Self::Fill(rect, paint)
            }
            Self::Line(from, end, paint) => Self::Line(to(from), to(end), paint),
            Self::Dot {
                at,
                radius,
                fill,
                line,
            } => Self::Dot {
                at: to(at),
                radius,
                fill,
                line,
            },
            Self::Text {
                at,
                anchor,
                text,
                paint,
                bold,
            } => Self::Text {
                at: to(at),
                anchor,
                text,
                paint,
                bold,
            },
        }
    }
}

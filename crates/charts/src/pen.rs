//! Putting marks on a drawing from top to bottom.
//!
//! Straight lines are thin filled rectangles: they stay sharp at every pixel
//! ratio, which stroked lines do not.

use crate::layout::{Layout, PartBox, Rect, RowBox};
use crate::mark::{Anchor, Mark, Plan};
use crate::measure::{Font, Measure};
use crate::theme::{ChartTheme, Paint};
use crate::wrap::wrap;

/// Distance between hatching lines, across.
const HATCH: i32 = 6;
/// Length of a dash, and of the gap after it.
const DASH: i32 = 4;

/// The marks so far, and how far down they have come.
pub(crate) struct Pen<'a> {
    pub theme: &'a ChartTheme,
    measure: &'a dyn Measure,
    /// Width of the drawing.
    pub width: i32,
    /// How far down the drawing has come.
    pub y: i32,
    pub marks: Vec<Mark>,
    pub rows: Vec<RowBox>,
}

impl<'a> Pen<'a> {
    pub fn new(width: u32, theme: &'a ChartTheme, measure: &'a dyn Measure) -> Self {
        Self {
            theme,
            measure,
            width: i32::try_from(width).unwrap_or(i32::MAX).max(1),
            y: 0,
            marks: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Ends a row that began at `top` where the drawing has come to: all of its
    /// width and height is touched for its parts.
    pub fn close_row(&mut self, top: i32, parts: Vec<PartBox>) {
        self.rows.push(RowBox {
            area: Rect {
                left: 0,
                top,
                right: self.width,
                bottom: self.y,
            },
            parts,
        });
    }

    /// The finished plan; `scale` is where its scale lies.
    pub fn done(self, scale: (i32, i32)) -> Plan {
        Plan {
            marks: self.marks,
            layout: Layout {
                size: (self.width, self.y),
                scale,
                rows: self.rows,
            },
        }
    }

    /// Whether words have room beside what they name.
    pub fn wide(&self) -> bool {
        f64::from(self.width) >= 36.0 * self.theme.size
    }

    pub fn em(&self, factor: f64) -> i32 {
        self.theme.em(factor)
    }

    pub fn leading(&self) -> i32 {
        self.em(1.35)
    }

    pub fn text_width(&self, text: &str, bold: bool) -> i32 {
        let font = Font {
            family: &self.theme.family,
            size: self.theme.size,
            bold,
        };
        self.measure.width(text, &font)
    }

    pub fn text(&mut self, at: (i32, i32), anchor: Anchor, text: String, paint: Paint, bold: bool) {
        self.marks.push(Mark::Text {
            at,
            anchor,
            text,
            paint,
            bold,
        });
    }

    /// Writes wrapped text at `x` from `y` down; returns the height used.
    pub fn write(
        &mut self,
        text: &str,
        (x, y): (i32, i32),
        room: i32,
        paint: Paint,
        bold: bool,
    ) -> i32 {
        let lines = wrap(text, room, &|line| self.text_width(line, bold));
        self.write_lines(lines, (x, y), paint, bold)
    }

    pub fn write_lines(
        &mut self,
        lines: Vec<String>,
        (x, y): (i32, i32),
        paint: Paint,
        bold: bool,
    ) -> i32 {
        let mut down = 0;
        for line in lines {
            let at = (x, y + down + self.leading() / 2);
            self.text(at, Anchor::Left, line, paint, bold);
            down += self.leading();
        }
        down
    }

    /// The heading of a group, under a hairline; an empty one is none.
    pub fn heading(&mut self, heading: &str) {
        if heading.is_empty() {
            return;
        }
        self.y += self.em(0.3);
        self.fill(0, self.y, self.width, self.y + 1, Paint::Rule);
        self.y += self.em(0.3);
        self.y += self.write(heading, (0, self.y), self.width, Paint::Ink, true);
        self.y += self.em(0.2);
    }

    pub fn fill(&mut self, left: i32, top: i32, right: i32, bottom: i32, paint: Paint) {
        let rect = Rect {
            left,
            top,
            right,
            bottom,
        };
        self.marks.push(Mark::Fill(rect, paint));
    }

    /// Slanting lines, cut at the rectangle.
    pub fn hatch(&mut self, rect: Rect, paint: Paint) {
        let height = rect.height();
        let mut foot = rect.left - height + HATCH / 2;
        while foot < rect.right {
            let from = foot.max(rect.left);
            let to = (foot + height).min(rect.right);
            if to > from {
                let low = (from, rect.bottom - (from - foot));
                let high = (to, rect.bottom - (to - foot));
                self.marks.push(Mark::Line(low, high, paint));
            }
            foot += HATCH;
        }
    }

    pub fn outline(&mut self, rect: Rect, paint: Paint, dashed: bool) {
        let line = self.theme.stroke().min(rect.width()).min(rect.height());
        let Rect {
            left,
            top,
            right,
            bottom,
        } = rect;
        for (from, to) in dashes(left, right, dashed) {
            self.fill(from, top, to, top + line, paint);
            self.fill(from, bottom - line, to, bottom, paint);
        }
        for (from, to) in dashes(top, bottom, dashed) {
            self.fill(left, from, left + line, to, paint);
            self.fill(right - line, from, right, to, paint);
        }
    }

    /// A dashed upright line.
    pub fn dashed_upright(&mut self, x: i32, top: i32, bottom: i32, paint: Paint) {
        for (from, to) in dashes(top, bottom, true) {
            self.fill(x, from, x + 1, to, paint);
        }
    }

    /// A dashed line from one point to another.
    pub fn dashed_line(&mut self, from: (i32, i32), to: (i32, i32), paint: Paint) {
        let steps = along(from, to, DASH);
        for pair in steps.chunks_exact(2) {
            if let [a, b] = pair {
                self.marks.push(Mark::Line(*a, *b, paint));
            }
        }
    }
}

/// Points on a line, so far from each other, both ends counted.
pub(crate) fn along(from: (i32, i32), to: (i32, i32), step: i32) -> Vec<(i32, i32)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let count = (dx.abs().max(dy.abs()) / step.max(1)).max(1);
    (0..=count)
        .map(|at| (from.0 + dx * at / count, from.1 + dy * at / count))
        .collect()
}

/// The pieces of a line from one place to another.
fn dashes(from: i32, to: i32, dashed: bool) -> Vec<(i32, i32)> {
    if !dashed {
        return vec![(from, to)];
    }
    let step = usize::try_from(DASH * 2).unwrap_or(1);
    (from..to)
        .step_by(step)
        .map(|start| (start, (start + DASH).min(to)))
        .collect()
}

//! Where everything goes.
//!
//! From 280 px upwards nothing may collide or leave the canvas, so text is
//! wrapped to its room and the height follows. On a wide canvas the words stand
//! left of the bars, on a narrow one above them.

mod axis;

use exhibit_domain::view::chart::{BarRow, ScaledBars};

use crate::bricks::Bricks;
use crate::layout::{Layout, Rect, RowBox};
use crate::measure::{Font, Measure};
use crate::theme::{ChartTheme, Paint};
use crate::wrap::{wrap, wrap_parts};

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
    /// A slanting line, for hatching.
    Line((i32, i32), (i32, i32), Paint),
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

/// Plans a drawing of the given width.
pub fn plan(chart: &ScaledBars, width: u32, theme: &ChartTheme, measure: &dyn Measure) -> Plan {
    let width = i32::try_from(width).unwrap_or(i32::MAX).max(1);
    let wide = f64::from(width) >= 36.0 * theme.size;
    // The last pixels stay free for the caps of ranges and lines.
    let right = (width - theme.em(0.25)).max(1);
    let left = if wide {
        width * 36 / 100
    } else {
        theme.em(0.25)
    };
    let mut planner = Planner {
        chart,
        theme,
        measure,
        width,
        wide,
        bricks: Bricks::new(chart, theme, left, right.max(left + 1)),
        y: 0,
        rows: Vec::new(),
    };
    planner.line_label();
    for row in &chart.rows {
        planner.row(row);
    }
    planner.axis();
    Plan {
        marks: planner.bricks.marks,
        layout: Layout {
            size: (width, planner.y),
            scale: (left, right.max(left + 1)),
            rows: planner.rows,
        },
    }
}

struct Planner<'a> {
    chart: &'a ScaledBars,
    theme: &'a ChartTheme,
    measure: &'a dyn Measure,
    width: i32,
    wide: bool,
    bricks: Bricks<'a>,
    /// How far down the drawing has come.
    y: i32,
    rows: Vec<RowBox>,
}

impl Planner<'_> {
    fn text_width(&self, text: &str, bold: bool) -> i32 {
        let font = Font {
            family: &self.theme.family,
            size: self.theme.size,
            bold,
        };
        self.measure.width(text, &font)
    }

    fn leading(&self) -> i32 {
        self.theme.em(1.35)
    }

    /// Writes wrapped text at `x` from `y` down; returns the height used.
    fn write(
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

    fn write_lines(
        &mut self,
        lines: Vec<String>,
        (x, y): (i32, i32),
        paint: Paint,
        bold: bool,
    ) -> i32 {
        let mut down = 0;
        for line in lines {
            let at = (x, y + down + self.leading() / 2);
            self.bricks.text(at, Anchor::Left, line, paint, bold);
            down += self.leading();
        }
        down
    }

    fn row(&mut self, row: &BarRow) {
        if !row.heading.is_empty() {
            self.heading(&row.heading);
        }
        let top = self.y;
        let words = self.words(row);
        let (left, right) = self.bricks.scale;
        let bar_top = if self.wide { top } else { top + words } + self.theme.em(0.2);
        let bar = Rect {
            left,
            top: bar_top,
            right,
            bottom: bar_top + self.theme.em(1.1),
        };
        let parts = self.bricks.bar(row, bar);
        let values = exhibit_domain::prose::plain(&row.values);
        let below = bar.bottom + self.theme.em(0.3);
        let room = self.width - left;
        let lines = wrap_parts(&values, room, &|line| self.text_width(line, false));
        let used = self.write_lines(lines, (left, below), Paint::Ink, false);
        let beside = if self.wide { top + words } else { 0 };
        self.y = (below + used).max(beside) + self.theme.em(0.7);
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

    fn heading(&mut self, heading: &str) {
        self.y += self.theme.em(0.3);
        let rule = Rect {
            left: 0,
            top: self.y,
            right: self.width,
            bottom: self.y + 1,
        };
        self.bricks.marks.push(Mark::Fill(rule, Paint::Rule));
        self.y += self.theme.em(0.3);
        self.y += self.write(heading, (0, self.y), self.width, Paint::Ink, true);
        self.y += self.theme.em(0.2);
    }

    /// What the bar is and when; returns the height used.
    fn words(&mut self, row: &BarRow) -> i32 {
        let room = if self.wide {
            self.bricks.scale.0 - self.theme.em(1.0)
        } else {
            self.width
        };
        let when: Vec<&str> = [row.date.as_str(), row.remark.as_str()]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect();
        let mut used = self.write(&row.label, (0, self.y), room, Paint::Ink, false);
        let below = (0, self.y + used);
        used += self.write(&when.join(", "), below, room, Paint::Muted, false);
        used
    }
}

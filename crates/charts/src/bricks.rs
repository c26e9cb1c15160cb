//! What a bar is built of. Straight lines are thin filled rectangles: they stay
//! sharp at every pixel ratio, which stroked lines do not.

use exhibit_domain::view::chart::{BarPart, BarRow, Group, ScaledBars, Tone};

use crate::layout::{PartBox, Rect};
use crate::plan::{Anchor, Mark};
use crate::theme::{ChartTheme, Paint};

/// Distance between hatching lines, across.
const HATCH: i32 = 6;
/// Length of a dash, and of the gap after it.
const DASH: i32 = 4;

pub(crate) struct Bricks<'a> {
    chart: &'a ScaledBars,
    theme: &'a ChartTheme,
    /// Left and right end of the scale.
    pub scale: (i32, i32),
    pub marks: Vec<Mark>,
}

impl<'a> Bricks<'a> {
    pub fn new(chart: &'a ScaledBars, theme: &'a ChartTheme, left: i32, right: i32) -> Self {
        Self {
            chart,
            theme,
            scale: (left, right),
            marks: Vec::new(),
        }
    }

    /// Where a value lies.
    pub fn x(&self, value: i64) -> i32 {
        let (left, right) = self.scale;
        let width = i64::from(right - left);
        let max = self.chart.max.max(1);
        let along = (value.clamp(0, max) * width * 2 + max) / (max * 2);
        left + i32::try_from(along).unwrap_or(0)
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

    fn fill(&mut self, left: i32, top: i32, right: i32, bottom: i32, paint: Paint) {
        let rect = Rect {
            left,
            top,
            right,
            bottom,
        };
        self.marks.push(Mark::Fill(rect, paint));
    }

    /// The line that a bar is compared with, over one bar's height only: text
    /// stands between the bars.
    pub fn reference(&mut self, value: i64, top: i32, bottom: i32) {
        let x = self.x(value);
        self.fill(x - 1, top, x + 1, bottom, Paint::Ink);
    }

    /// A bar with its ground; returns where its parts are.
    pub fn bar(&mut self, row: &BarRow, room: Rect) -> Vec<PartBox> {
        let out = self.theme.em(0.2);
        let ticks: Vec<i32> = self.chart.ticks.iter().map(|(v, _)| self.x(*v)).collect();
        for x in ticks {
            self.fill(x, room.top - out, x + 1, room.bottom + out, Paint::Rule);
        }
        let boxes: Vec<PartBox> = row
            .parts
            .iter()
            .map(|part| self.part(row, part, room))
            .collect();
        if let Some((low, high)) = row.range {
            self.range(self.x(low), self.x(high), room);
        }
        if let Some(line) = &self.chart.line {
            self.reference(line.value, room.top - out, room.bottom + out);
        }
        boxes
    }

    fn part(&mut self, row: &BarRow, part: &BarPart, room: Rect) -> PartBox {
        let left = self.x(part.from);
        // Even the smallest number leaves a trace.
        let right = match part.tone {
            Tone::Unknown => left + self.theme.em(1.5),
            _ => self.x(part.to).max(left + 1),
        };
        let rect = Rect {
            left,
            right,
            ..room
        };
        let line = match part.tone {
            Tone::First | Tone::Estimate => Paint::First,
            Tone::Second | Tone::Undivided => Paint::Second,
            Tone::Unknown => Paint::Muted,
        };
        if row.later || part.tone == Tone::Unknown {
            self.outline(rect, line, true);
        } else if row.group == Group::Requested {
            self.outline(rect, line, false);
        } else {
            self.solid(rect, part.tone, line);
        }
        PartBox {
            rect,
            figure: part.figure.id.clone(),
        }
    }

    fn solid(&mut self, rect: Rect, tone: Tone, line: Paint) {
        match tone {
            Tone::First => self.marks.push(Mark::Fill(rect, Paint::First)),
            Tone::Second => {
                self.marks.push(Mark::Fill(rect, Paint::SecondSoft));
                self.outline(rect, line, false);
            }
            Tone::Undivided | Tone::Estimate | Tone::Unknown => {
                self.marks.push(Mark::Fill(rect, Paint::Paper));
                self.hatch(rect, line);
                self.outline(rect, line, false);
            }
        }
    }

    /// Slanting lines, cut at the rectangle.
    fn hatch(&mut self, rect: Rect, paint: Paint) {
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

    fn outline(&mut self, rect: Rect, paint: Paint, dashed: bool) {
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

    /// A bracket over the bar from the lower to the upper end of a range.
    fn range(&mut self, low: i32, high: i32, room: Rect) {
        let out = self.theme.em(0.2);
        let high = high.max(low + 3);
        self.fill(low, room.top - out, high, room.top - out + 1, Paint::Ink);
        self.fill(low, room.top - out, low + 1, room.bottom + out, Paint::Ink);
        self.fill(
            high - 1,
            room.top - out,
            high,
            room.bottom + out,
            Paint::Ink,
        );
    }

    /// The line of the scale with its ticks.
    pub fn axis_line(&mut self, y: i32) {
        let (left, right) = self.scale;
        self.fill(left, y, right, y + 1, Paint::Muted);
        let ticks: Vec<i32> = self.chart.ticks.iter().map(|(v, _)| self.x(*v)).collect();
        let down = self.theme.em(0.3);
        for x in ticks {
            self.fill(x, y, x + 1, y + down, Paint::Muted);
        }
    }
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

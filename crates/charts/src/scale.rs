//! A level scale from nothing to its end: values, ticks, lines through the rows.

use exhibit_domain::view::chart::ReferenceLine;

use crate::mark::Anchor;
use crate::pen::Pen;
use crate::theme::Paint;

/// A scale and what is marked on it.
pub(crate) struct Scale<'a> {
    /// Left end.
    pub left: i32,
    /// Right end.
    pub right: i32,
    /// Value of the right end.
    pub max: i64,
    /// Values marked, with their labels.
    pub ticks: &'a [(i64, String)],
    /// Values that every row is compared with, in ascending order.
    pub lines: &'a [ReferenceLine],
}

impl<'a> Scale<'a> {
    /// The scale of rows: beside their words on a wide canvas, else below them.
    pub fn of_rows(
        pen: &Pen<'_>,
        max: i64,
        ticks: &'a [(i64, String)],
        lines: &'a [ReferenceLine],
    ) -> Self {
        // The last pixels stay free for the caps of ranges and lines.
        let right = (pen.width - pen.em(0.25)).max(1);
        let left = if pen.wide() {
            pen.width * 36 / 100
        } else {
            pen.em(0.25)
        };
        Self {
            left,
            right: right.max(left + 1),
            max,
            ticks,
            lines,
        }
    }

    /// Both ends.
    pub fn ends(&self) -> (i32, i32) {
        (self.left, self.right)
    }

    /// Where a value lies.
    pub fn x(&self, value: i64) -> i32 {
        place(value, self.max, self.left, self.right)
    }

    /// Hairlines at the ticks, behind one row.
    pub fn grid(&self, pen: &mut Pen<'_>, top: i32, bottom: i32) {
        for (value, _) in self.ticks {
            let x = self.x(*value);
            pen.fill(x, top, x + 1, bottom, Paint::Rule);
        }
    }

    /// The lines over one row's height only: text stands between the rows.
    pub fn references(&self, pen: &mut Pen<'_>, top: i32, bottom: i32) {
        for line in self.lines {
            self.reference(pen, line.value, top, bottom);
        }
    }

    fn reference(&self, pen: &mut Pen<'_>, value: i64, top: i32, bottom: i32) {
        let x = self.x(value);
        pen.fill(x - 1, top, x + 1, bottom, Paint::Ink);
    }

    /// The names of the lines, each over its place and in a row of its own.
    pub fn line_labels(&self, pen: &mut Pen<'_>) {
        // Rows of labels: their upper edge and what they cover sideways.
        let mut rows: Vec<(i32, i32, i32)> = Vec::new();
        for line in self.lines {
            let at = self.x(line.value);
            let label = pen.text_width(&line.label, false);
            // Beside the line, on the side where there is room.
            let gap = pen.em(0.4);
            let (x, anchor) = if at + gap + label <= pen.width {
                (at + gap, Anchor::Left)
            } else if at - gap - label >= 0 {
                (at - gap, Anchor::Right)
            } else {
                (0, Anchor::Left)
            };
            let middle = pen.y + pen.leading() / 2;
            pen.text((x, middle), anchor, line.label.clone(), Paint::Ink, false);
            let left = match anchor {
                Anchor::Left => x,
                Anchor::Right => x - label,
            };
            rows.push((pen.y, left, left + label));
            pen.y += pen.leading();
        }
        for (at, line) in self.lines.iter().enumerate() {
            let x = self.x(line.value);
            for (row, (top, left, right)) in rows.iter().enumerate().skip(at) {
                // A line stops where it would run through the name of another.
                if row == at || x + 2 < *left || x - 2 > *right {
                    let top = if row == 0 { top + 2 } else { *top };
                    self.reference(pen, line.value, top, rows_end(&rows, row, pen.y));
                }
            }
        }
    }

    /// The scale under the rows: as many of its labels as fit.
    pub fn axis(&self, pen: &mut Pen<'_>, unit: &str) {
        let y = pen.y + pen.em(0.2);
        pen.fill(self.left, y, self.right, y + 1, Paint::Muted);
        let down = pen.em(0.3);
        let places: Vec<(i32, &str)> = self
            .ticks
            .iter()
            .map(|(value, label)| (self.x(*value), label.as_str()))
            .collect();
        for (x, _) in &places {
            pen.fill(*x, y, x + 1, y + down, Paint::Muted);
        }
        let middle = y + pen.em(0.4) + pen.leading() / 2;
        level_labels(
            pen,
            &places,
            middle,
            &(1..=places.len().max(1)).collect::<Vec<_>>(),
        );
        let unit_at = (pen.width, middle + pen.leading());
        pen.text(unit_at, Anchor::Right, unit.to_owned(), Paint::Muted, false);
        pen.y = middle + pen.leading() * 2;
    }
}

fn rows_end(rows: &[(i32, i32, i32)], row: usize, end: i32) -> i32 {
    rows.get(row + 1).map_or(end, |(top, _, _)| *top)
}

/// Where a value lies between two places.
pub(crate) fn place(value: i64, max: i64, from: i32, to: i32) -> i32 {
    let length = i64::from(to - from);
    let max = max.max(1);
    let along = (value.clamp(0, max) * length * 2 + max) / (max * 2);
    from + i32::try_from(along).unwrap_or(0)
}

/// Labels in one row, each under its place; of every so many only one, by the
/// first step at which they stand apart.
pub(crate) fn level_labels(
    pen: &mut Pen<'_>,
    places: &[(i32, &str)],
    middle: i32,
    steps: &[usize],
) {
    let labels: Vec<(i32, i32, &str)> = places
        .iter()
        .map(|(x, label)| {
            let width = pen.text_width(label, false);
            let start = (x - width / 2).clamp(0, (pen.width - width).max(0));
            (start, start + width, *label)
        })
        .collect();
    let gap = pen.em(0.6);
    let fits = |step: usize| {
        let kept: Vec<_> = labels.iter().step_by(step).collect();
        kept.windows(2).all(|pair| match pair {
            [(_, end, _), (start, _, _)] => end + gap <= *start,
            _ => true,
        })
    };
    let step = steps
        .iter()
        .copied()
        .find(|step| fits(*step))
        .unwrap_or(labels.len().max(1));
    for (start, _, label) in labels.iter().step_by(step) {
        let at = (*start, middle);
        pen.text(at, Anchor::Left, (*label).to_owned(), Paint::Muted, false);
    }
}

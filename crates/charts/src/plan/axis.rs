//! The scale under the bars, and the name of the line through them.

use super::{Anchor, Planner};
use crate::theme::Paint;

impl Planner<'_> {
    /// The name of the line that every bar is compared with, over its place.
    pub(super) fn line_label(&mut self) {
        let Some(line) = &self.chart.line else { return };
        let at = self.bricks.x(line.value);
        let label = self.text_width(&line.label, false);
        // Beside the line, on the side where there is room.
        let gap = self.theme.em(0.4);
        let (x, anchor) = if at + gap + label <= self.width {
            (at + gap, Anchor::Left)
        } else if at - gap - label >= 0 {
            (at - gap, Anchor::Right)
        } else {
            (0, Anchor::Left)
        };
        let middle = self.leading() / 2;
        self.bricks
            .text((x, middle), anchor, line.label.clone(), Paint::Ink, false);
        self.y += self.leading();
        self.bricks.reference(line.value, 2, self.y);
    }

    /// The scale under the bars: as many of its labels as fit.
    pub(super) fn axis(&mut self) {
        let y = self.y + self.theme.em(0.2);
        self.bricks.axis_line(y);
        let labels: Vec<(i32, i32, &String)> = self
            .chart
            .ticks
            .iter()
            .map(|(value, label)| {
                let width = self.text_width(label, false);
                let middle = self.bricks.x(*value);
                let start = (middle - width / 2).clamp(0, (self.width - width).max(0));
                (start, start + width, label)
            })
            .collect();
        let gap = self.theme.em(0.6);
        let fits = |step: usize| {
            let kept: Vec<_> = labels.iter().step_by(step).collect();
            kept.windows(2).all(|pair| match pair {
                [(_, end, _), (start, _, _)] => end + gap <= *start,
                _ => true,
            })
        };
        let step = (1..=labels.len().max(1))
            .find(|step| fits(*step))
            .unwrap_or(1);
        let middle = y + self.theme.em(0.4) + self.leading() / 2;
        for (start, _, label) in labels.iter().step_by(step) {
            self.bricks.text(
                (*start, middle),
                Anchor::Left,
                (*label).clone(),
                Paint::Muted,
                false,
            );
        }
        let unit = (self.width, middle + self.leading());
        self.bricks.text(
            unit,
            Anchor::Right,
            self.chart.unit.clone(),
            Paint::Muted,
            false,
        );
        self.y = middle + self.leading() * 2;
    }
}

//! Numbers beside their dots, where there is room for them. What has none
//! stands in words below the picture all the same.

use exhibit_domain::view::chart::{SeriesPoint, TimeSeries};

use super::Plot;
use crate::layout::{PartBox, Rect};
use crate::mark::Anchor;
use crate::pen::{Pen, along};
use crate::theme::Paint;

/// Writes the numbers and the name of the plan's line.
pub(super) fn values(
    pen: &mut Pen<'_>,
    chart: &TimeSeries,
    plot: &Plot,
    dots: &[(&SeriesPoint, PartBox)],
) {
    let mut taken = taken(pen, chart, plot, dots);
    let height = pen.leading();
    let gap = pen.em(0.3);
    if let Some((_, line)) = &chart.line {
        let width = pen.text_width(&line.label, false);
        let y = plot.y(line.value);
        let right = plot.rect.right;
        let spots = [y + gap + height / 2, y - gap - height / 2].map(|y| (right - width, y));
        put(pen, plot, &mut taken, &line.label, &spots, |_| true);
    }
    // The last reports first: they matter most and have the most room.
    for (point, part) in dots.iter().rev() {
        let width = pen.text_width(&point.label, false);
        let (x, y) = plot.at(point);
        let (left, right) = (part.rect.left - gap - width, part.rect.right + gap);
        let (above, below) = (
            part.rect.top - gap - height / 2,
            part.rect.bottom + gap + height / 2,
        );
        let spots = [
            (left, y),
            (left, above),
            (right, y),
            (right, below),
            (x - width / 2, above),
            (left, below),
        ];
        // A number that lies nearer to another dot would be read as that one's.
        let own = |rect: &Rect| {
            let mut others = dots.iter().filter(|(_, other)| other.rect != part.rect);
            others.all(|(_, other)| rect.apart(&part.rect) < rect.apart(&other.rect))
        };
        put(pen, plot, &mut taken, &point.label, &spots, own);
    }
}

/// What no number may lie on.
fn taken(
    pen: &Pen<'_>,
    chart: &TimeSeries,
    plot: &Plot,
    dots: &[(&SeriesPoint, PartBox)],
) -> Vec<Rect> {
    let around = |(x, y): (i32, i32), by: i32| Rect {
        left: x - by,
        top: y - by,
        right: x + by,
        bottom: y + by,
    };
    let mut taken: Vec<Rect> = dots.iter().map(|(_, part)| part.rect).collect();
    for run in &chart.runs {
        for pair in run.points.windows(2) {
            if let [a, b] = pair {
                let steps = along(plot.at(a), plot.at(b), 4);
                taken.extend(steps.into_iter().map(|at| around(at, 2)));
            }
        }
    }
    if let Some((day, line)) = &chart.line {
        let y = plot.y(line.value);
        taken.push(Rect {
            left: plot.x(*day),
            top: y - 2,
            right: plot.rect.right,
            bottom: y + 2,
        });
    }
    for change in &chart.changes {
        let x = plot.x(change.day);
        taken.push(Rect {
            left: x - pen.em(0.2),
            right: x + pen.em(0.2),
            ..plot.rect
        });
    }
    taken
}

/// Writes a text at the first spot (left end, middle of its height) that is free.
fn put(
    pen: &mut Pen<'_>,
    plot: &Plot,
    taken: &mut Vec<Rect>,
    text: &str,
    spots: &[(i32, i32)],
    fits: impl Fn(&Rect) -> bool,
) {
    let width = pen.text_width(text, false);
    let half = pen.leading() / 2;
    let free = spots.iter().find_map(|(left, middle)| {
        let rect = Rect {
            left: *left,
            top: middle - half,
            right: left + width,
            bottom: middle + half,
        };
        let inside = rect.left > plot.rect.left
            && rect.right <= pen.width
            && rect.top >= plot.rect.top
            && rect.bottom <= plot.rect.bottom;
        (inside && fits(&rect) && taken.iter().all(|other| !rect.meets(other))).then_some(rect)
    });
    if let Some(rect) = free {
        let at = (rect.left, i32::midpoint(rect.top, rect.bottom));
        pen.text(at, Anchor::Left, text.to_owned(), Paint::Ink, false);
        taken.push(rect);
    }
}

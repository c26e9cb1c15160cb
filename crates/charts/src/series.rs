//! Reports over time: a picture, and below it every number in words.

mod labels;

use exhibit_domain::edtf::Date;
use exhibit_domain::view::chart::{SeriesPoint, SeriesRow, SeriesRun, TimeSeries, Tone};

use crate::dots::dot;
use crate::layout::{PartBox, Rect, RowBox};
use crate::mark::{Anchor, Mark, Plan};
use crate::measure::Measure;
use crate::pen::Pen;
use crate::scale::{level_labels, place};
use crate::theme::{ChartTheme, Paint};
use crate::wrap::wrap;

/// Plans a series of the given width.
pub(crate) fn plan(
    chart: &TimeSeries,
    width: u32,
    theme: &ChartTheme,
    measure: &dyn Measure,
) -> Plan {
    let mut pen = Pen::new(width, theme, measure);
    let changes = above(&mut pen, chart);
    let plot = room(&pen, chart);
    grid(&mut pen, chart, &plot);
    for (top, change) in changes.iter().zip(&chart.changes) {
        pen.dashed_upright(plot.x(change.day), *top, plot.rect.bottom, Paint::Muted);
    }
    let dots = draw_runs(&mut pen, chart, &plot);
    labels::values(&mut pen, chart, &plot, &dots);
    let parts = dots.into_iter().map(|(_, part)| part).collect();
    pen.rows.push(RowBox {
        area: Rect {
            left: 0,
            right: pen.width,
            ..plot.rect
        },
        parts,
    });
    axis(&mut pen, chart, &plot);
    for one in &chart.rows {
        row(&mut pen, one);
    }
    pen.done((plot.rect.left, plot.rect.right))
}

/// The picture's place, and how days and values lie in it.
struct Plot {
    rect: Rect,
    from: Date,
    to: Date,
    max: i64,
}

impl Plot {
    fn x(&self, day: Date) -> i32 {
        let days = |date: Date| i64::from(date.days() - self.from.days());
        place(days(day), days(self.to), self.rect.left, self.rect.right)
    }

    fn y(&self, value: i64) -> i32 {
        let height = self.rect.height();
        self.rect.bottom - place(value, self.max, 0, height)
    }

    fn at(&self, point: &SeriesPoint) -> (i32, i32) {
        (self.x(point.day), self.y(point.value))
    }
}

/// The unit, and what changes on which day; returns from where the line of each
/// change goes down.
fn above(pen: &mut Pen<'_>, chart: &TimeSeries) -> Vec<i32> {
    let middle = pen.leading() / 2;
    pen.text(
        (0, middle),
        Anchor::Left,
        chart.unit.clone(),
        Paint::Muted,
        false,
    );
    pen.y += pen.leading();
    let mut from = Vec::new();
    for change in &chart.changes {
        let used = pen.write(&change.label, (0, pen.y), pen.width, Paint::Muted, false);
        pen.y += used;
        from.push(pen.y);
    }
    from
}

fn room(pen: &Pen<'_>, chart: &TimeSeries) -> Plot {
    let labels = chart.ticks.iter().map(|(_, l)| pen.text_width(l, false));
    let left = labels.max().unwrap_or(0) + pen.em(0.5);
    // The last dots and the marks of estimates keep inside.
    let right = (pen.width - pen.em(0.6)).max(left + 1);
    let top = pen.y + pen.em(0.7);
    let height = (pen.width / 2).clamp(pen.em(13.0), pen.em(24.0));
    Plot {
        rect: Rect {
            left,
            top,
            right,
            bottom: top + height,
        },
        from: chart.from,
        to: chart.to,
        max: chart.max,
    }
}

/// The upright scale and the line of the plan.
fn grid(pen: &mut Pen<'_>, chart: &TimeSeries, plot: &Plot) {
    for (value, label) in &chart.ticks {
        let y = plot.y(*value);
        let Rect { left, right, .. } = plot.rect;
        pen.fill(left, y, right, y + 1, Paint::Rule);
        let at = (left - pen.em(0.4), y);
        pen.text(at, Anchor::Right, label.clone(), Paint::Muted, false);
    }
    if let Some((day, line)) = &chart.line {
        let y = plot.y(line.value);
        pen.fill(plot.x(*day), y - 1, plot.rect.right, y + 1, Paint::Ink);
    }
}

/// Everything reported, with the place of each mark.
fn draw_runs<'a>(
    pen: &mut Pen<'_>,
    chart: &'a TimeSeries,
    plot: &Plot,
) -> Vec<(&'a SeriesPoint, PartBox)> {
    for run in &chart.runs {
        for pair in run.points.windows(2) {
            if let [a, b] = pair {
                let paint = match run.tone {
                    Tone::First => Paint::First,
                    _ => Paint::Muted,
                };
                pen.dashed_line(plot.at(a), plot.at(b), paint);
            }
        }
    }
    let mut dots = Vec::new();
    for run in &chart.runs {
        for point in &run.points {
            let part = PartBox {
                rect: mark(pen, plot, run, point),
                figure: point.figure.id.clone(),
            };
            dots.push((point, part));
        }
    }
    dots
}

/// A dot; an estimate is a bar as high as its range.
fn mark(pen: &mut Pen<'_>, plot: &Plot, run: &SeriesRun, point: &SeriesPoint) -> Rect {
    let (x, y) = plot.at(point);
    if run.tone != Tone::Estimate {
        return dot(pen, (x, y), run.tone);
    }
    let half = pen.em(0.5);
    let high = point.max.map_or(y, |max| plot.y(max)).min(y - 3);
    let rect = Rect {
        left: x - half,
        top: high,
        right: x + half,
        bottom: y,
    };
    pen.marks.push(Mark::Fill(rect, Paint::Paper));
    pen.outline(rect, Paint::First, false);
    rect
}

/// The time axis: a tick for every day marked, as many labels as fit.
fn axis(pen: &mut Pen<'_>, chart: &TimeSeries, plot: &Plot) {
    let Rect {
        left,
        right,
        bottom,
        ..
    } = plot.rect;
    pen.fill(left, bottom, right, bottom + 1, Paint::Muted);
    let places: Vec<(i32, &str)> = chart
        .days
        .iter()
        .map(|(day, label)| (plot.x(*day), label.as_str()))
        .collect();
    for (x, _) in &places {
        pen.fill(*x, bottom, x + 1, bottom + pen.em(0.3), Paint::Muted);
    }
    // The lowest value of the upright scale reaches half a line below the axis.
    let middle = bottom + pen.em(0.7) + pen.leading() / 2;
    // Steps that divide a year's half keep the labels with the year.
    level_labels(pen, &places, middle, &[1, 2, 3, 6, 12]);
    pen.y = middle + pen.leading();
}

/// One day in words, each number in a line of its own that a touch opens.
fn row(pen: &mut Pen<'_>, row: &SeriesRow) {
    pen.heading(&row.date);
    let top = pen.y;
    let wide = pen.wide();
    let left = if wide { pen.width * 36 / 100 } else { 0 };
    let room = if wide { left - pen.em(1.0) } else { pen.width };
    let words = pen.write(&row.label, (0, top), room, Paint::Muted, false);
    let mut down = if wide { top } else { top + words };
    let mut parts = Vec::new();
    let values = exhibit_domain::prose::plain(&row.values);
    for (words, figure) in values.split(" · ").zip(&row.figures) {
        let lines = wrap(words, pen.width - left, &|line| pen.text_width(line, false));
        let used = pen.write_lines(lines, (left, down), Paint::Ink, false);
        parts.push(PartBox {
            rect: Rect {
                left,
                top: down,
                right: pen.width,
                bottom: down + used,
            },
            figure: figure.id.clone(),
        });
        down += used;
    }
    pen.y = down.max(top + words) + pen.em(0.4);
    pen.close_row(top, parts);
}

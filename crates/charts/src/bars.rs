//! Bars on one scale.

use exhibit_domain::view::chart::{BarPart, BarRow, Group, ScaledBars, Tone};

use crate::layout::{PartBox, Rect};
use crate::mark::{Mark, Plan};
use crate::measure::Measure;
use crate::pen::Pen;
use crate::scale::Scale;
use crate::theme::{ChartTheme, Paint};
use crate::wrap::wrap_parts;

/// Plans bars of the given width.
pub(crate) fn plan(
    chart: &ScaledBars,
    width: u32,
    theme: &ChartTheme,
    measure: &dyn Measure,
) -> Plan {
    let mut pen = Pen::new(width, theme, measure);
    let lines = chart.line.as_slice();
    let scale = Scale::of_rows(&pen, chart.max, &chart.ticks, lines);
    scale.line_labels(&mut pen);
    for bar in &chart.rows {
        pen.heading(&bar.heading);
        let words = Words {
            label: &bar.label,
            below: [&bar.date, &bar.remark],
            values: exhibit_domain::prose::plain(&bar.values),
        };
        row(&mut pen, &scale, &words, |pen, room| {
            parts(pen, &scale, bar, room)
        });
    }
    scale.axis(&mut pen, &chart.unit);
    pen.done(scale.ends())
}

/// The words of a row.
pub(crate) struct Words<'a> {
    /// What it is.
    pub label: &'a str,
    /// What stands below that, in one line where there is room.
    pub below: [&'a str; 2],
    /// Its numbers.
    pub values: String,
}

/// One row: its words, its place on the scale, its numbers below.
pub(crate) fn row(
    pen: &mut Pen<'_>,
    scale: &Scale<'_>,
    words: &Words<'_>,
    mark: impl FnOnce(&mut Pen<'_>, Rect) -> Vec<PartBox>,
) {
    let top = pen.y;
    let (left, right) = scale.ends();
    let wide = pen.wide();
    let room = if wide { left - pen.em(1.0) } else { pen.width };
    let below: Vec<&str> = words
        .below
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    let mut height = pen.write(words.label, (0, top), room, Paint::Ink, false);
    let at = (0, top + height);
    height += pen.write(&below.join(", "), at, room, Paint::Muted, false);
    let bar_top = if wide { top } else { top + height } + pen.em(0.2);
    let bar = Rect {
        left,
        top: bar_top,
        right,
        bottom: bar_top + pen.em(1.1),
    };
    let parts = mark(pen, bar);
    let values_top = bar.bottom + pen.em(0.3);
    let room = pen.width - left;
    let lines = wrap_parts(&words.values, room, &|line| pen.text_width(line, false));
    let used = pen.write_lines(lines, (left, values_top), Paint::Ink, false);
    let beside = if wide { top + height } else { 0 };
    pen.y = (values_top + used).max(beside) + pen.em(0.7);
    pen.close_row(top, parts);
}

/// A bar with its ground; returns where its parts are.
fn parts(pen: &mut Pen<'_>, scale: &Scale<'_>, row: &BarRow, room: Rect) -> Vec<PartBox> {
    let out = pen.em(0.2);
    scale.grid(pen, room.top - out, room.bottom + out);
    let boxes: Vec<PartBox> = row
        .parts
        .iter()
        .map(|one| part(pen, scale, row, one, room))
        .collect();
    if let Some((low, high)) = row.range {
        range(pen, scale.x(low), scale.x(high), room);
    }
    scale.references(pen, room.top - out, room.bottom + out);
    boxes
}

fn part(pen: &mut Pen<'_>, scale: &Scale<'_>, row: &BarRow, part: &BarPart, room: Rect) -> PartBox {
    let left = scale.x(part.from);
    // Even the smallest number leaves a trace.
    let right = match part.tone {
        Tone::Unknown => left + pen.em(1.5),
        _ => scale.x(part.to).max(left + 1),
    };
    let rect = Rect {
        left,
        right,
        ..room
    };
    let line = match part.tone {
        Tone::First | Tone::Estimate => Paint::First,
        Tone::Second | Tone::Undivided => Paint::Second,
        Tone::Unknown | Tone::Other => Paint::Muted,
    };
    if row.later || part.tone == Tone::Unknown {
        pen.outline(rect, line, true);
    } else if matches!(row.group, Group::Requested | Group::Bounded) {
        pen.outline(rect, line, false);
    } else {
        solid(pen, rect, part.tone, line);
    }
    PartBox {
        rect,
        figure: part.figure.id.clone(),
    }
}

/// A part that is drawn full.
pub(crate) fn solid(pen: &mut Pen<'_>, rect: Rect, tone: Tone, line: Paint) {
    match tone {
        Tone::First => pen.marks.push(Mark::Fill(rect, Paint::First)),
        Tone::Second | Tone::Other => {
            let fill = if tone == Tone::Other {
                Paint::Rule
            } else {
                Paint::SecondSoft
            };
            pen.marks.push(Mark::Fill(rect, fill));
            pen.outline(rect, line, false);
        }
        Tone::Undivided | Tone::Estimate | Tone::Unknown => {
            pen.marks.push(Mark::Fill(rect, Paint::Paper));
            pen.hatch(rect, line);
            pen.outline(rect, line, false);
        }
    }
}

/// A bracket over the bar from the lower to the upper end of a range.
fn range(pen: &mut Pen<'_>, low: i32, high: i32, room: Rect) {
    let out = pen.em(0.2);
    let high = high.max(low + 3);
    let (top, bottom) = (room.top - out, room.bottom + out);
    pen.fill(low, top, high, top + 1, Paint::Ink);
    pen.fill(low, top, low + 1, bottom, Paint::Ink);
    pen.fill(high - 1, top, high, bottom, Paint::Ink);
}

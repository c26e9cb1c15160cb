//! Dots on one scale, in bands.

use exhibit_domain::view::chart::{DotChart, DotRow, Tone};

use crate::bars::{Words, row};
use crate::layout::{PartBox, Rect};
use crate::mark::{Mark, Plan};
use crate::measure::Measure;
use crate::pen::Pen;
use crate::scale::Scale;
use crate::theme::{ChartTheme, Paint};

/// Plans dots of the given width.
pub(crate) fn plan(
    chart: &DotChart,
    width: u32,
    theme: &ChartTheme,
    measure: &dyn Measure,
) -> Plan {
    let mut pen = Pen::new(width, theme, measure);
    let mut scale = Scale::of_rows(&pen, chart.max, &chart.ticks, &chart.lines);
    // A dot at the end keeps inside with all of its width.
    scale.right = (scale.right - radius(&pen)).max(scale.left + 1);
    scale.line_labels(&mut pen);
    for one in &chart.rows {
        pen.heading(&one.heading);
        let words = Words {
            label: &one.label,
            below: [&one.remark, ""],
            values: exhibit_domain::prose::plain(&one.values),
        };
        row(&mut pen, &scale, &words, |pen, room| {
            dots(pen, &scale, one, room)
        });
    }
    scale.axis(&mut pen, &chart.unit);
    pen.done(scale.ends())
}

/// The dots of one row on a hairline.
fn dots(pen: &mut Pen<'_>, scale: &Scale<'_>, row: &DotRow, room: Rect) -> Vec<PartBox> {
    let out = pen.em(0.2);
    scale.grid(pen, room.top - out, room.bottom + out);
    let middle = i32::midpoint(room.top, room.bottom);
    pen.fill(room.left, middle, room.right, middle + 1, Paint::Rule);
    scale.references(pen, room.top - out, room.bottom + out);
    row.dots
        .iter()
        .map(|dot| {
            let at = (scale.x(dot.value), middle);
            PartBox {
                rect: self::dot(pen, at, dot.tone),
                figure: dot.figure.id.clone(),
            }
        })
        .collect()
}

fn radius(pen: &Pen<'_>) -> i32 {
    pen.em(0.38).max(3)
}

/// One dot; returns where it is.
pub(crate) fn dot(pen: &mut Pen<'_>, at: (i32, i32), tone: Tone) -> Rect {
    let radius = radius(pen);
    let (fill, line) = match tone {
        Tone::First => (Paint::First, Paint::First),
        Tone::Second | Tone::Undivided => (Paint::SecondSoft, Paint::Second),
        Tone::Other | Tone::Estimate | Tone::Unknown => (Paint::Paper, Paint::Ink),
    };
    pen.marks.push(Mark::Dot {
        at,
        radius,
        fill,
        line,
    });
    Rect {
        left: at.0 - radius,
        top: at.1 - radius,
        right: at.0 + radius + 1,
        bottom: at.1 + radius + 1,
    }
}

//! Several readings of one figure on one small line.

use exhibit_domain::text::number::decimal;
use exhibit_domain::view::evidence::{MARGIN, ScaleView, Tick, WIDTH};
use leptos::prelude::*;

/// Height of a row of labels: a number and the name under it.
const ROW: f64 = 44.0;
/// Between the line and the nearest label, for the line that joins them.
const REACH: f64 = 14.0;
/// Half the height of a tick.
const TICK: f64 = 5.0;

/// The line with its ticks. It repeats what the list of readings says, so to a
/// screen reader it is one picture.
pub fn scale(s: &ScaleView, label: String) -> AnyView {
    let above = s.rows.div_ceil(2);
    let below = s.rows / 2;
    let line = above as f64 * ROW + REACH;
    let height = line + REACH + below as f64 * ROW;
    let frame = format!("0 0 {} {}", decimal(WIDTH, 0), decimal(height, 0));
    let ticks = s.ticks.iter().map(|t| tick(t, line)).collect_view();
    view! {
        <svg class="evidence-scale" viewBox=frame role="img" aria-label=label>
            <line
                class="scale-line"
                x1=at(MARGIN) x2=at(WIDTH - MARGIN) y1=at(line) y2=at(line)
            />
            {ticks}
        </svg>
    }
    .into_any()
}

fn tick(t: &Tick, line: f64) -> AnyView {
    let upwards = t.row.is_multiple_of(2);
    let level = (t.row / 2) as f64;
    let (number, name, near, far) = if upwards {
        let foot = line - REACH - level * ROW;
        (foot - 24.0, foot - 5.0, foot, line - TICK)
    } else {
        let top = line + REACH + level * ROW;
        (top + 16.0, top + 35.0, top, line + TICK)
    };
    let middle = (t.x() + t.x_end()) / 2.0;
    let range = (t.x_end() > t.x()).then(|| {
        view! {
            <line class="scale-range" x1=at(t.x()) x2=at(t.x_end()) y1=at(line) y2=at(line)/>
        }
    });
    view! {
        <g
            class="scale-tick"
            class:first=t.shown_first
            data-figure=t.figure.id.clone()
            data-value=t.figure.value.map(|v| v.to_string())
            data-value-max=t.figure.max.map(|v| v.to_string())
            data-reading=t.seq.to_string()
        >
            {range}
            <line
                class="scale-mark"
                x1=at(middle) x2=at(middle) y1=at(line - TICK) y2=at(line + TICK)
            />
            <line
                class="scale-leader"
                x1=at(middle) x2=at(t.label_x) y1=at(far) y2=at(near)
            />
            <text class="scale-number" x=at(t.label_x) y=at(number) text-anchor="middle">
                {t.figure.shown.clone()}
            </text>
            <text class="scale-name" x=at(t.label_x) y=at(name) text-anchor="middle">
                {t.source.clone()}
            </text>
        </g>
    }
    .into_any()
}

fn at(length: f64) -> String {
    decimal(length, 1)
}

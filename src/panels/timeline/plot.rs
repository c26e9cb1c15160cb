//! The drawing of the timeline: plan, reports, decisions, the chosen day.
//!
//! Widths are in pixels of the measured box; between two reports the line is
//! dashed, because nothing is known there.

use exhibit_domain::text::number::decimal;
use exhibit_domain::view::timeline::{ReportDot, TimelineView};
use exhibit_domain::vocab::Measure;
use leptos::prelude::*;

use super::events::events;
use super::scale::{DEATHS, PLOT, SIDE, TOP, x_at, y_at};

/// Everything drawn at one width.
pub(super) fn plot(view: &TimelineView, width: f64) -> AnyView {
    let floor = TOP + PLOT;
    let cursor = x_at(width, view.x);
    view! {
        <g class="axis">{axis(view, width)}</g>
        {plan(view, width)}
        {bars(view, width)}
        {series(view, width, &[Measure::Condemned], "second")}
        {series(view, width, &DEATHS, "first")}
        <g class="events">{events(&view.events, width)}</g>
        <g class="cursor">
            <line
                x1=decimal(cursor, 1)
                x2=decimal(cursor, 1)
                y1=decimal(TOP - 8.0, 1)
                y2=decimal(floor, 1)
            />
            <circle cx=decimal(cursor, 1) cy=decimal(floor, 1) r="9"/>
        </g>
    }
    .into_any()
}

fn axis(view: &TimelineView, width: f64) -> AnyView {
    let floor = TOP + PLOT;
    // On a narrow screen every third month is named.
    let every = if width < 560.0 {
        4
    } else if width < 900.0 {
        2
    } else {
        1
    };
    let ticks = view
        .ticks
        .iter()
        .enumerate()
        .map(|(i, tick)| {
            let x = x_at(width, tick.x);
            let label = (i % every == 0 || tick.label.contains("1938")).then(|| {
                let label = tick.label.clone();
                view! { <text x=decimal(x + 3.0, 1) y=decimal(floor + 18.0, 1)>{label}</text> }
            });
            view! {
                <line x1=decimal(x, 1) x2=decimal(x, 1) y1=decimal(TOP, 1) y2=decimal(floor + 6.0, 1)/>
                {label}
            }
        })
        .collect_view();
    view! {
        {ticks}
        <line
            class="floor"
            x1=decimal(SIDE, 1)
            x2=decimal(width - SIDE, 1)
            y1=decimal(floor, 1)
            y2=decimal(floor, 1)
        />
    }
    .into_any()
}

fn plan(view: &TimelineView, width: f64) -> AnyView {
    let Some((figure, from)) = &view.plan else {
        return ().into_any();
    };
    let y = y_at(view, figure.value.unwrap_or(0));
    view! {
        <line class="plan" x1=decimal(x_at(width, *from), 1) x2=decimal(width - SIDE, 1) y1=decimal(y, 1) y2=decimal(y, 1)/>
    }
    .into_any()
}

fn bars(view: &TimelineView, width: f64) -> AnyView {
    let floor = TOP + PLOT;
    let bars = view
        .bars
        .iter()
        .map(|bar| {
            let x = x_at(width, bar.x) - 3.0;
            let mut top = floor;
            let parts = ["first", "second", "undivided"]
                .iter()
                .zip(bar.parts)
                .filter(|(_, people)| *people > 0)
                .map(|(tone, people)| {
                    // A decision too small for the scale is still to be seen.
                    let height = (floor - y_at(view, people)).max(1.5);
                    top -= height;
                    view! {
                        <rect
                            class="tone"
                            data-tone=*tone
                            x=decimal(x, 1)
                            y=decimal(top, 1)
                            width="6"
                            height=decimal(height, 1)
                        />
                    }
                })
                .collect_view();
            view! {
                <g class="bar" data-decision=bar.id.clone() class:later=bar.later>
                    <title>{bar.label.clone()}</title>
                    {parts}
                </g>
            }
        })
        .collect_view();
    view! { <g class="bars">{bars}</g> }.into_any()
}

fn series(view: &TimelineView, width: f64, measures: &[Measure], tone: &'static str) -> AnyView {
    let dots: Vec<&ReportDot> = view
        .reports
        .iter()
        .filter(|r| measures.contains(&r.measure))
        .collect();
    let points: Vec<String> = dots
        .iter()
        .map(|r| {
            format!(
                "{},{}",
                decimal(x_at(width, r.x), 1),
                decimal(y_at(view, r.value), 1)
            )
        })
        .collect();
    let marks = dots
        .iter()
        .map(|r| {
            view! {
                <circle
                    class="report"
                    data-tone=tone
                    data-figure=r.figure.id.clone()
                    data-value=r.figure.value.map(|v| v.to_string())
                    class:later=r.later
                    cx=decimal(x_at(width, r.x), 1)
                    cy=decimal(y_at(view, r.value), 1)
                    r="5"
                >
                    <title>{r.label.clone()}</title>
                </circle>
            }
        })
        .collect_view();
    view! {
        <g class="series">
            <polyline class="between" data-tone=tone points=points.join(" ")/>
            {marks}
        </g>
    }
    .into_any()
}

//! The drawing of the timeline: plan, reports, decisions, events.
//!
//! Widths are in pixels of the measured box; between two reports the line is
//! dashed, because nothing is known there.

use std::sync::Arc;

use exhibit_domain::text::number::decimal;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::map_labels::{Labelled, place};
use exhibit_domain::view::timeline::{EventMark, ReportDot, TimelineView};
use exhibit_domain::vocab::Measure;
use leptos::prelude::*;

use super::DEFAULT_WIDTH;
use super::slider::slider;
use crate::parts::Act;

/// Height of the rows of event labels.
const TOP: f64 = 46.0;
/// Height of the plot.
const PLOT: f64 = 84.0;
/// Height of the axis.
const AXIS: f64 = 24.0;
/// Space left and right of the axis, so that end labels fit.
const SIDE: f64 = 14.0;
/// Width of a letter in pixels, on average.
const LETTER: f64 = 7.0;

/// The main strip with its slider.
pub fn strip(view: Signal<TimelineView>, texts: &Arc<Texts>, act: Act) -> AnyView {
    let wrapper: NodeRef<leptos::html::Div> = NodeRef::new();
    let width = RwSignal::new(DEFAULT_WIDTH);
    crate::platform::on_resize_html(wrapper, move |(w, _)| {
        if w > 0.0 {
            width.set(w);
        }
    });
    let height = TOP + PLOT + AXIS;
    let words = Words {
        planned: texts.get(Msg::TimelinePlanned).to_owned(),
        condemned: texts.get(Msg::TimelineCondemned).to_owned(),
        deaths: texts.get(Msg::TimelineDeaths).to_owned(),
    };
    view! {
        <div class="strip" node_ref=wrapper>
            <svg
                class="timeline-svg"
                role="img"
                aria-labelledby="timeline-title"
                viewBox=move || format!("0 0 {} {}", decimal(width.get(), 0), decimal(height, 0))
            >
                {move || {
                    let w = width.get();
                    view.with(|v| plot(v, w, &words))
                }}
            </svg>
            {slider(view, texts, act)}
        </div>
    }
    .into_any()
}

struct Words {
    planned: String,
    condemned: String,
    deaths: String,
}

fn x_at(width: f64, fraction: f64) -> f64 {
    SIDE + fraction * (width - 2.0 * SIDE).max(1.0)
}

#[allow(clippy::cast_precision_loss)] // people counts are far below 2^52
fn y_at(view: &TimelineView, people: i64) -> f64 {
    TOP + PLOT - people as f64 / view.max.max(1) as f64 * (PLOT - 8.0)
}

fn plot(view: &TimelineView, width: f64, words: &Words) -> AnyView {
    let floor = TOP + PLOT;
    let cursor = x_at(width, view.x);
    view! {
        <g class="axis">{axis(view, width)}</g>
        {plan(view, width, words)}
        {bars(view, width)}
        {series(view, width, &[Measure::Condemned], "second", &words.condemned)}
        {series(view, width, &[Measure::DeathSentences, Measure::Executed], "first", &words.deaths)}
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

fn plan(view: &TimelineView, width: f64, words: &Words) -> AnyView {
    let Some((figure, from)) = &view.plan else {
        return ().into_any();
    };
    let y = y_at(view, figure.value.unwrap_or(0));
    let end = width - SIDE;
    view! {
        <line class="plan" x1=decimal(x_at(width, *from), 1) x2=decimal(end, 1) y1=decimal(y, 1) y2=decimal(y, 1)/>
        <text
            class="plan-label"
            x=decimal(end - 4.0, 1)
            y=decimal(y + 14.0, 1)
            data-figure=figure.id.clone()
            data-value=figure.value.map(|v| v.to_string())
        >
            {format!("{}: {}", words.planned, figure.shown)}
        </text>
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

fn series(
    view: &TimelineView,
    width: f64,
    measures: &[Measure],
    tone: &'static str,
    words: &str,
) -> AnyView {
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
    let last = dots.last().map(|r| {
        let label = format!("{} {words}", r.figure.shown);
        view! {
            <text
                class="series-label"
                x=decimal(x_at(width, r.x) - 9.0, 1)
                y=decimal(y_at(view, r.value) - 6.0, 1)
            >
                {label}
            </text>
        }
    });
    view! {
        <g class="series">
            <polyline class="between" data-tone=tone points=points.join(" ")/>
            {marks}
            {last}
        </g>
    }
    .into_any()
}

/// Event marks above the plot; labels where there is room.
fn events(events: &[EventMark], width: f64) -> AnyView {
    let placed = event_labels(events, width);
    let dots = events
        .iter()
        .map(|event| {
            view! {
                <circle
                    class="event-dot"
                    class:current=event.current
                    cx=decimal(x_at(width, event.x), 1)
                    cy=decimal(TOP - 6.0, 1)
                    r="5"
                >
                    <title>{format!("{}: {}", event.when, event.title)}</title>
                </circle>
            }
        })
        .collect_view();
    let labels = placed
        .into_iter()
        .map(|(x, y, title)| view! { <text x=decimal(x, 1) y=decimal(y, 1)>{title}</text> })
        .collect_view();
    view! { {dots} {labels} }.into_any()
}

/// Two rows of labels; the heavier event wins, nothing collides.
fn event_labels(events: &[EventMark], width: f64) -> Vec<(f64, f64, String)> {
    let marks: Vec<Labelled> = events
        .iter()
        .map(|event| {
            #[allow(clippy::cast_precision_loss)] // a short title
            let text = event.title.chars().count() as f64 * LETTER;
            let x = x_at(width, event.x).clamp(
                text / 2.0 + 4.0,
                (width - text / 2.0 - 4.0).max(text / 2.0 + 4.0),
            );
            Labelled {
                centre: (x, 0.0),
                radius: 0.0,
                width: text,
                weight: f64::from(event.weight) + if event.current { 100.0 } else { 0.0 },
            }
        })
        .collect();
    let mut out = Vec::new();
    let mut left: Vec<usize> = (0..marks.len()).collect();
    for y in [TOP - 18.0, TOP - 34.0] {
        let row: Vec<Labelled> = left
            .iter()
            .filter_map(|i| marks.get(*i))
            .map(|m| Labelled {
                centre: (m.centre.0, 20.0),
                ..m.clone()
            })
            .collect();
        // Only the first place (below the point) is one row; others are refused by height.
        let placed: Vec<_> = place(&row, (width, 42.0), 14.0, 99)
            .into_iter()
            .filter(|p| p.at.1 > 20.0)
            .collect();
        for p in &placed {
            if let Some(event) = left.get(p.mark).and_then(|i| events.get(*i)) {
                out.push((p.at.0, y, event.title.clone()));
            }
        }
        let taken: Vec<usize> = placed
            .iter()
            .filter_map(|p| left.get(p.mark).copied())
            .collect();
        left.retain(|i| !taken.contains(i));
    }
    out
}

/// The strip 1930–2010.
pub fn overview(view: Signal<TimelineView>, chosen: RwSignal<Option<EventMark>>) -> AnyView {
    let events = Memo::new(move |_| view.with(|v| v.overview.clone()));
    let ticks = Memo::new(move |_| view.with(|v| (v.overview_ticks.clone(), v.window)));
    view! {
        <div class="overview-strip">
            <ol>
                {move || events.with(|events| {
                    events
                        .iter()
                        .map(|event| {
                            let mark = event.clone();
                            let id = event.id.clone();
                            view! {
                                <li>
                                    <button
                                        type="button"
                                        class="overview-mark"
                                        aria-pressed=move || {
                                            chosen.with(|c| c.as_ref().is_some_and(|c| c.id == id)).to_string()
                                        }
                                        on:click=move |_| chosen.set(Some(mark.clone()))
                                    >
                                        <span>{event.when.clone()}</span>
                                        " "
                                        <strong>{event.title.clone()}</strong>
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                })}
            </ol>
            <svg class="overview-svg" viewBox="0 0 1000 40" aria-hidden="true">
                {move || ticks.with(|(ticks, window)| {
                    let marks = ticks
                        .iter()
                        .map(|t| view! {
                            <line x1=decimal(t.x * 960.0 + 20.0, 1) x2=decimal(t.x * 960.0 + 20.0, 1) y1="8" y2="24"/>
                            <text x=decimal(t.x * 960.0 + 20.0, 1) y="38">{t.label.clone()}</text>
                        })
                        .collect_view();
                    view! {
                        <rect
                            class="window"
                            x=decimal(window.0 * 960.0 + 20.0, 1)
                            y="6"
                            width=decimal((window.1 - window.0) * 960.0, 1)
                            height="20"
                        />
                        {marks}
                    }
                })}
                {move || events.with(|events| {
                    events
                        .iter()
                        .map(|e| view! {
                            <circle class="event-dot" cx=decimal(e.x * 960.0 + 20.0, 1) cy="16" r="4"/>
                        })
                        .collect_view()
                })}
            </svg>
        </div>
    }
    .into_any()
}

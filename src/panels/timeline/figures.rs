//! The numbers written into the strip. They lie above the slider, so that each
//! opens its evidence by mouse, touch or key; everywhere else the slider is free.

use std::sync::Arc;

use exhibit_domain::prose::FigureRef;
use exhibit_domain::query::Action;
use exhibit_domain::text::number::decimal;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::timeline::TimelineView;
use exhibit_domain::vocab::Measure;
use leptos::prelude::*;

use super::scale::{DEATHS, HEIGHT, LETTER, SIDE, x_at, y_at};
use crate::parts::{Act, address, plain_click};

/// Height of what takes a touch, in pixels.
const TARGET: f64 = 26.0;
/// How far a target reaches beyond its number on either side.
const AROUND: f64 = 4.0;

/// A number after its words; it ends at a place above or below what it names.
#[derive(Clone, PartialEq)]
struct Label {
    figure: FigureRef,
    /// What it counts, with a colon.
    words: String,
    end: f64,
    baseline: f64,
}

/// The links over the strip.
pub(super) fn figures(
    view: Signal<TimelineView>,
    width: Signal<f64>,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let words = [
        Msg::TimelinePlanned,
        Msg::TimelineCondemned,
        Msg::TimelineDeaths,
    ]
    .map(|msg| texts.get(msg).to_owned());
    // A new day changes none of them, and a link that is made anew loses the focus.
    let placed = Memo::new(move |_| {
        let width = width.get();
        view.with(|v| labels(v, width, &words))
    });
    view! {
        <svg
            class="timeline-figures"
            role="group"
            aria-label=texts.get(Msg::TimelineFigures).to_owned()
            viewBox=move || format!("0 0 {} {}", decimal(width.get(), 0), decimal(HEIGHT, 0))
        >
            {move || placed.with(|all| all.iter().map(|label| link(label, act)).collect_view())}
        </svg>
    }
    .into_any()
}

fn labels(view: &TimelineView, width: f64, words: &[String; 3]) -> Vec<Label> {
    let [planned, condemned, deaths] = words;
    let plan = view.plan.as_ref().map(|(figure, _)| Label {
        words: format!("{planned}:"),
        end: width - SIDE - 4.0,
        baseline: y_at(view, figure.value.unwrap_or(0)) + 14.0,
        figure: figure.clone(),
    });
    let last = |measures: &[Measure], words: &String| {
        let mut reports = view.reports.iter().rev();
        let report = reports.find(|r| measures.contains(&r.measure))?;
        Some(Label {
            words: format!("{words}:"),
            end: x_at(width, report.x) - 9.0,
            baseline: y_at(view, report.value) - 6.0,
            figure: report.figure.clone(),
        })
    };
    [
        last(&[Measure::Condemned], condemned),
        last(&DEATHS, deaths),
        plan,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn link(label: &Label, act: Act) -> AnyView {
    let id = label.figure.id.clone();
    #[allow(clippy::cast_precision_loss)] // a short label
    let number = label.figure.shown.chars().count() as f64 * LETTER;
    let wide = number + 2.0 * AROUND;
    // A group of its own: beside another element it would be made a link of HTML.
    let link = view! {
        <g>
            <a
                class="figure"
                href=address(&["?figure=", &label.figure.id])
                data-figure=label.figure.id.clone()
                data-value=label.figure.value.map(|v| v.to_string())
                data-value-max=label.figure.max.map(|v| v.to_string())
                aria-label=format!("{} {}", label.words, label.figure.shown)
                aria-haspopup="dialog"
                on:click=move |event| {
                    if plain_click(&event) {
                        act.run(Action::OpenFigure(id.clone()));
                    }
                }
            >
                <rect
                    class="target"
                    x=decimal(label.end + AROUND - wide, 1)
                    y=decimal(label.baseline - 4.5 - TARGET / 2.0, 1)
                    width=decimal(wide, 1)
                    height=decimal(TARGET, 1)
                />
                <text x=decimal(label.end, 1) y=decimal(label.baseline, 1)>
                    {label.figure.shown.clone()}
                </text>
            </a>
        </g>
    };
    // Only the number takes touches: on a phone the words would cover half the days.
    view! {
        <g class="number">
            <text x=decimal(label.end - number - AROUND, 1) y=decimal(label.baseline, 1) aria-hidden="true">
                {label.words.clone()}
            </text>
            {link}
        </g>
    }
    .into_any()
}

//! A drawing with its title, its legend, its notes and its table.

use std::sync::Arc;

use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::chart::{Drawing, Swatch, Tone};
use leptos::prelude::*;

use super::take::drawing_row;
use super::{Act, data_table, rich};
use crate::canvas::Surface;

/// A drawing that does not change while it is shown.
pub fn chart_figure(chart: Drawing, texts: &Arc<Texts>, act: Act) -> AnyView {
    let chart = Signal::stored(chart);
    view! { <ChartFigure chart=chart texts=Arc::clone(texts) act=act/> }.into_any()
}

/// A drawing and its readable twin.
#[component]
pub fn ChartFigure(
    /// What to draw.
    #[prop(into)]
    chart: Signal<Drawing>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    let legend_label = texts.get(Msg::ChartLegendLabel).to_owned();
    view! {
        <figure class="chart" data-sheet="">
            <figcaption>{move || chart.with(|c| c.title().to_owned())}</figcaption>
            {move || chart.with(|c| legend(c, legend_label.clone()))}
            <Surface chart=chart act=act/>
            <div class="chart-notes">{move || chart.with(|c| notes(c, act))}</div>
            {drawing_row(chart)}
            <details class="chart-table">
                <summary>{move || chart.with(|c| c.table_label().to_owned())}</summary>
                {move || chart.with(|c| data_table(c.table(), act))}
            </details>
        </figure>
    }
}

/// What the marks mean; nothing where there is only one kind of them.
fn legend(chart: &Drawing, label: String) -> Option<AnyView> {
    let entry = |(swatch, meaning): &(Swatch, String)| {
        view! {
            <li>
                <span class="swatch" data-swatch=name(*swatch) aria-hidden="true"></span>
                {meaning.clone()}
            </li>
        }
    };
    let entries = chart.legend().iter().map(entry).collect_view();
    let shown = !chart.legend().is_empty();
    shown.then(|| view! { <ul class="chart-legend" aria-label=label>{entries}</ul> }.into_any())
}

fn notes(chart: &Drawing, act: Act) -> AnyView {
    chart
        .notes()
        .iter()
        .map(|note| view! { <p>{rich(note, act)}</p> })
        .collect_view()
        .into_any()
}

/// The name under which the style sheet draws a swatch.
fn name(swatch: Swatch) -> &'static str {
    match swatch {
        Swatch::Tone(Tone::First) => "first",
        Swatch::Tone(Tone::Second) => "second",
        Swatch::Tone(Tone::Undivided) => "undivided",
        Swatch::Tone(Tone::Estimate) => "estimate",
        Swatch::Tone(Tone::Unknown) => "unknown",
        Swatch::Tone(Tone::Other) => "other",
        Swatch::Bounded => "bounded",
        Swatch::Line => "line",
        Swatch::Dot(Tone::First) => "dot-first",
        Swatch::Dot(Tone::Second | Tone::Undivided) => "dot-second",
        Swatch::Dot(Tone::Estimate) => "dot-estimate",
        Swatch::Dot(Tone::Other | Tone::Unknown) => "dot-other",
        Swatch::Requested => "requested",
        Swatch::Later => "later",
    }
}

//! A drawing with its title, its legend, its notes and its table.

use std::sync::Arc;

use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::chart::{ScaledBars, Swatch, Tone};
use leptos::prelude::*;

use super::{Act, data_table, rich};
use crate::canvas::Surface;

/// A drawing that does not change while it is shown.
pub fn chart_figure(chart: &ScaledBars, texts: &Arc<Texts>, act: Act) -> AnyView {
    let chart = Signal::stored(chart.clone());
    view! { <ChartFigure chart=chart texts=Arc::clone(texts) act=act/> }.into_any()
}

/// A drawing and its readable twin.
#[component]
pub fn ChartFigure(
    /// What to draw.
    #[prop(into)]
    chart: Signal<ScaledBars>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    let legend_label = texts.get(Msg::ChartLegendLabel).to_owned();
    view! {
        <figure class="chart">
            <figcaption>{move || chart.with(|c| c.title.clone())}</figcaption>
            <ul class="chart-legend" aria-label=legend_label>
                {move || chart.with(legend)}
            </ul>
            <Surface chart=chart act=act/>
            <div class="chart-notes">{move || chart.with(|c| notes(c, act))}</div>
            <details class="chart-table">
                <summary>{move || chart.with(|c| c.table_label.clone())}</summary>
                {move || chart.with(|c| data_table(&c.table, act))}
            </details>
        </figure>
    }
}

fn legend(chart: &ScaledBars) -> AnyView {
    chart
        .legend
        .iter()
        .map(|(swatch, label)| {
            view! {
                <li>
                    <span class="swatch" data-swatch=name(*swatch) aria-hidden="true"></span>
                    {label.clone()}
                </li>
            }
        })
        .collect_view()
        .into_any()
}

fn notes(chart: &ScaledBars, act: Act) -> AnyView {
    chart
        .notes
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
        Swatch::Requested => "requested",
        Swatch::Later => "later",
    }
}

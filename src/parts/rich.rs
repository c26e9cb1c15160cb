//! Sentences with figures that can be opened.

use exhibit_domain::prose::{FigureRef, Part};
use exhibit_domain::query::Action;
use leptos::prelude::*;

use super::Act;

/// A sentence: its text, and a button for every figure in it.
pub fn rich(parts: &[Part], act: Act) -> AnyView {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone().into_any(),
            Part::Figure(figure) => figure_button(figure, act),
        })
        .collect_view()
        .into_any()
}

/// A figure: shown as it reads, opened by a touch. The attributes are the
/// exhibit's contract with hosts and tests (see the README).
pub fn figure_button(figure: &FigureRef, act: Act) -> AnyView {
    let id = figure.id.clone();
    let open = move |_| act.run(Action::OpenFigure(id.clone()));
    let words = figure.in_words.then(|| figure.shown.clone());
    view! {
        <button
            type="button"
            class="figure"
            data-figure=figure.id.clone()
            data-value=figure.value.map(|v| v.to_string())
            data-value-max=figure.max.map(|v| v.to_string())
            data-value-text=words
            aria-haspopup="dialog"
            on:click=open
        >
            {figure.shown.clone()}
        </button>
    }
    .into_any()
}

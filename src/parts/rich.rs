//! Sentences with figures that can be opened.

use exhibit_domain::prose::{FigureRef, Part};
use exhibit_domain::query::Action;
use leptos::prelude::*;

use super::{Act, address, plain_click};

/// A sentence: its text, and a link for every figure in it.
pub fn rich(parts: &[Part], act: Act) -> AnyView {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone().into_any(),
            Part::Figure(figure) => figure_link(figure, act),
            Part::Term(id, word) => term_link(id, word, act),
        })
        .collect_view()
        .into_any()
}

/// A word that the glossary explains.
fn term_link(id: &str, word: &str, act: Act) -> AnyView {
    let define = Action::Define(id.to_owned());
    view! {
        <a
            class="term"
            href=address(&["?view=glossary&term=", id])
            on:click=move |event| {
                if plain_click(&event) {
                    act.run(define.clone());
                }
            }
        >
            {word.to_owned()}
        </a>
    }
    .into_any()
}

/// A figure: shown as it reads, opened by a touch. A link and not a button, so
/// that it breaks lines like the text around it and can be opened elsewhere.
/// The attributes are the exhibit's contract with hosts and tests (see the README).
pub fn figure_link(figure: &FigureRef, act: Act) -> AnyView {
    let id = figure.id.clone();
    // Without a number its words stand for it: "several hundred", "not named in the order".
    let words = figure.value.is_none().then(|| figure.shown.clone());
    view! {
        <a
            class="figure"
            href=address(&["?figure=", &figure.id])
            data-figure=figure.id.clone()
            data-value=figure.value.map(|v| v.to_string())
            data-value-max=figure.max.map(|v| v.to_string())
            data-value-text=words
            aria-haspopup="dialog"
            on:click=move |event| {
                if plain_click(&event) {
                    act.run(Action::OpenFigure(id.clone()));
                }
            }
        >
            {figure.shown.clone()}
        </a>
    }
    .into_any()
}

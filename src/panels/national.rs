//! The panel of the whole country, shown when no territory is chosen.

use std::sync::Arc;

use exhibit_domain::text::Texts;
use exhibit_domain::view::chart::Drawing;
use exhibit_domain::view::national::{NationalView, Passage};
use leptos::prelude::*;

use crate::parts::chart::ChartFigure;
use crate::parts::{Act, article_links, rich, source_links};

/// The national panel.
#[component]
pub fn NationalPanel(
    /// What to show.
    #[prop(into)]
    view: Signal<NationalView>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    // The sentences change with every day, the drawing only when a bar does.
    let chart = Memo::new(move |_| view.with(|v| Drawing::Bars(v.chart.clone())));
    let links = move || view.with(|v| article_links(v.links_label.clone(), &v.links, act));
    let sources = move || view.with(|v| source_links(v.sources_label.clone(), &v.sources, act));
    view! {
        <section
            class="panel national-panel"
            data-panel="national"
            aria-labelledby="national-title"
        >
            <h2 id="national-title" tabindex="-1">{move || view.with(|v| v.title.clone())}</h2>
            <p class="statement">{move || view.with(|v| rich(&v.lead, act))}</p>
            <p class="national-day">{move || view.with(|v| rich(&v.day, act))}</p>
            <ChartFigure chart=chart texts=texts act=act/>
            {move || view.with(|v| passages(&v.passages, act))}
            {links}
            {sources}
        </section>
    }
}

fn passages(passages: &[Passage], act: Act) -> AnyView {
    passages
        .iter()
        .map(|passage| {
            let paragraphs = passage
                .paragraphs
                .iter()
                .map(|words| view! { <p>{rich(words, act)}</p> })
                .collect_view();
            view! {
                <h3>{passage.heading.clone()}</h3>
                {paragraphs}
            }
        })
        .collect_view()
        .into_any()
}

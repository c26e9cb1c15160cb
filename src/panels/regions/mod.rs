//! All territories in one table. Search, filters and heads stay in place; only
//! what they lead to is drawn anew, so that nothing loses focus or caret.

mod controls;
mod table;

use std::sync::Arc;

use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::prose::Rich;
use exhibit_domain::query::{Action, Listing};
use exhibit_domain::text::Texts;
use exhibit_domain::view::regions::{Nothing, RegionsView};
use leptos::prelude::*;

use crate::parts::{Act, article_links, rich};

/// The table with everything around it.
#[component]
pub fn RegionsPanel(
    /// What to show.
    #[prop(into)]
    view: Signal<RegionsView>,
    /// The chosen territory.
    #[prop(into)]
    chosen: Signal<Option<TerritoryIx>>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
    /// What happens when the search has been emptied by a button that is gone then.
    on_clear: Callback<()>,
) -> impl IntoView {
    let notes = Memo::new(move |_| view.with(|v| v.notes.clone()));
    let nothing = Memo::new(move |_| view.with(|v| v.nothing.clone()));
    view! {
        <section class="panel reading-panel regions-panel" data-panel="regions" aria-labelledby="regions-title">
            <h2 id="regions-title" tabindex="-1">{move || view.with(|v| v.title.clone())}</h2>
            {move || view.with(|v| paragraphs("statement", &v.lead, act))}
            {controls::controls(view, &texts, act, on_clear)}
            <p class="regions-found" role="status">{move || view.with(|v| v.found.clone())}</p>
            <div class="regions-notes">{move || notes.with(|list| paragraphs("hint", list, act))}</div>
            {move || nothing.with(|n| n.as_ref().map(|n| nothing_found(n, act, on_clear)))}
            {table::table(view, chosen, &texts, act)}
            {move || view.with(|v| article_links(v.links_label.clone(), &v.links, act))}
        </section>
    }
}

fn paragraphs(class: &'static str, list: &[Rich], act: Act) -> AnyView {
    list.iter()
        .map(|words| view! { <p class=class>{rich(words, act)}</p> })
        .collect_view()
        .into_any()
}

fn nothing_found(nothing: &Nothing, act: Act, on_clear: Callback<()>) -> AnyView {
    let clear = nothing.clear.as_ref();
    let all = nothing.all.as_ref();
    view! {
        <div class="unknown">
            <p>{nothing.words.clone()}</p>
            <p>{nothing.hint.clone()}</p>
            {clear.map(|(label, listing)| list_button(label, "clear-search", listing, act, on_clear))}
            " "
            {all.map(|(label, listing)| list_button(label, "show-all", listing, act, on_clear))}
        </div>
    }
    .into_any()
}

/// A button that lists otherwise.
fn list_button(
    label: &str,
    name: &'static str,
    listing: &Listing,
    act: Act,
    then: Callback<()>,
) -> AnyView {
    let listing = listing.clone();
    view! {
        <button
            type="button"
            class="quiet"
            data-action=name
            on:click=move |_| {
                act.run(Action::List(listing.clone()));
                then.run(());
            }
        >
            {label.to_owned()}
        </button>
    }
    .into_any()
}

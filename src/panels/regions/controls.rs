//! Search, filters and order above the table.

use std::sync::Arc;

use exhibit_domain::query::{Action, Listing};
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::regions::{Choice, Controls, RegionsView};
use leptos::prelude::*;

use super::list_button;
use crate::parts::Act;

/// Longest search that is kept, in characters; longer ones find nothing anyway.
const LONGEST: &str = "60";

/// The controls. They are made once; their values follow the state.
pub(super) fn controls(
    view: Signal<RegionsView>,
    texts: &Arc<Texts>,
    act: Act,
    on_clear: Callback<()>,
) -> AnyView {
    let controls = Memo::new(move |_| view.with(|v| v.controls.clone()));
    let list = move |change: &dyn Fn(&mut Listing)| {
        let mut listing = controls.with_untracked(|c| c.listing.clone());
        change(&mut listing);
        act.run(Action::List(listing));
    };
    let clear = Memo::new(move |_| controls.with(|c| c.clear.clone()));
    let all = Memo::new(move |_| controls.with(|c| c.all.clone()));
    let order = texts.get(Msg::SortDocument).to_owned();
    let by_document = move || {
        let natural = Listing::default();
        controls.with(|c| c.listing.sort == natural.sort && !c.listing.descending)
    };
    view! {
        <div class="regions-controls" role="search">
            <div class="field search-field">
                <label for="regions-search">{move || controls.with(|c| c.search.clone())}</label>
                <input
                    id="regions-search"
                    type="search"
                    maxlength=LONGEST
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="regions-searchable"
                    prop:value=move || controls.with(|c| c.listing.search.clone())
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        list(&|listing| listing.search.clone_from(&typed));
                    }
                />
                {move || clear.with(|c| {
                    let (label, listing) = c.as_ref()?;
                    Some(list_button(label, "clear-search", listing, act, on_clear))
                })}
                <p class="hint" id="regions-searchable">{move || controls.with(|c| c.searchable.clone())}</p>
            </div>
            <div class="fields">
                {choice("kind", controls, |c| (&c.kind, &c.kinds), act)}
                {choice("republic", controls, |c| (&c.republic, &c.republics), act)}
                <label class="field check-field">
                    <input
                        type="checkbox"
                        data-filter="outcome"
                        prop:checked=move || controls.with(|c| c.listing.with_outcome)
                        on:change=move |_| {
                            act.run(Action::List(controls.with_untracked(|c| c.with_outcome.clone())));
                        }
                    />
                    {move || controls.with(|c| c.outcome.clone())}
                </label>
                <button
                    type="button"
                    class="quiet"
                    data-sort="document"
                    aria-pressed=move || by_document().to_string()
                    on:click=move |_| list(&|listing| {
                        let natural = Listing::default();
                        listing.sort = natural.sort;
                        listing.descending = natural.descending;
                    })
                >
                    {order}
                </button>
                {move || all.with(|c| {
                    let (label, listing) = c.as_ref()?;
                    Some(list_button(label, "show-all", listing, act, on_clear))
                })}
            </div>
        </div>
    }
    .into_any()
}

/// A filter with several choices.
fn choice(
    name: &'static str,
    controls: Memo<Controls>,
    of: fn(&Controls) -> (&String, &Vec<Choice>),
    act: Act,
) -> AnyView {
    let values: Vec<String> =
        controls.with_untracked(|c| of(c).1.iter().map(|o| o.value.clone()).collect());
    let options = values
        .into_iter()
        .enumerate()
        .map(|(at, value)| {
            let label = move || controls.with(|c| of(c).1.get(at).map(|o| o.label.clone()));
            let current = move || controls.with(|c| of(c).1.get(at).is_some_and(|o| o.current));
            view! {
                <option value=value prop:selected=current>{label}</option>
            }
        })
        .collect_view();
    let pick = move |value: String| {
        let found = controls.with_untracked(|c| {
            let choice = of(c).1.iter().find(|o| o.value == value)?;
            Some(choice.listing.clone())
        });
        if let Some(listing) = found {
            act.run(Action::List(listing));
        }
    };
    view! {
        <label class="field">
            <span>{move || controls.with(|c| of(c).0.clone())}</span>
            <select data-filter=name on:change=move |event| pick(event_target_value(&event))>
                {options}
            </select>
        </label>
    }
    .into_any()
}

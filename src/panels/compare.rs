//! Two or three territories side by side.

use std::sync::Arc;

use exhibit_domain::query::Action;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::chart::Drawing;
use exhibit_domain::view::compare::{CompareView, Entry, SideRow};
use leptos::prelude::*;

use crate::panels::shared::map_link;
use crate::parts::cell::cell;
use crate::parts::chart::chart_figure;
use crate::parts::take;
use crate::parts::{Act, article_links, rich};

/// The comparison. The choice of another territory stays in place; the rest is
/// drawn anew when the territories change.
#[component]
pub fn ComparePanel(
    /// What to show.
    #[prop(into)]
    view: Signal<CompareView>,
    /// Which territory made room for another, if one did.
    #[prop(into)]
    made_room: Signal<Option<String>>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    let lead = move || {
        view.with(|v| {
            v.lead
                .iter()
                .map(|words| view! { <p class="statement">{rich(words, act)}</p> })
                .collect_view()
        })
    };
    view! {
        <section class="panel reading-panel compare-panel" data-panel="compare" aria-labelledby="compare-title">
            <h2 id="compare-title" tabindex="-1">{move || view.with(|v| v.title.clone())}</h2>
            {lead}
            {picker(view, act)}
            <p class="compare-room" role="status">{move || made_room.get()}</p>
            {move || view.with(|v| body(v, &texts, act))}
            {move || view.with(|v| article_links(v.links_label.clone(), &v.links, act))}
        </section>
    }
}

/// A choice of another territory. Its button acts, not the choice: arrow keys
/// would otherwise put one after the other beside the rest.
fn picker(view: Signal<CompareView>, act: Act) -> AnyView {
    let wanted = RwSignal::new(String::new());
    let options = move || {
        view.with(|v| {
            let none = (String::new(), v.choose_none.clone());
            let all = v.candidates.iter().map(|c| (c.id.clone(), c.name.clone()));
            std::iter::once(none)
                .chain(all)
                .map(|(value, name)| view! { <option value=value>{name}</option> })
                .collect_view()
        })
    };
    let add = move |_| {
        let id = wanted.get_untracked();
        let found = view.with_untracked(|v| {
            let candidate = v.candidates.iter().find(|c| c.id == id)?;
            Some(candidate.territory)
        });
        if let Some(territory) = found {
            wanted.set(String::new());
            act.run(Action::Compare(territory));
        }
    };
    view! {
        <div class="fields compare-picker">
            <label class="field">
                <span>{move || view.with(|v| v.choose.clone())}</span>
                <select data-picker="compare" on:change=move |event| wanted.set(event_target_value(&event))>
                    {options}
                </select>
            </label>
            <button type="button" class="quiet" data-action="add-compared" on:click=add>
                {move || view.with(|v| v.add.clone())}
            </button>
        </div>
    }
    .into_any()
}

fn body(v: &CompareView, texts: &Arc<Texts>, act: Act) -> AnyView {
    let entries = v
        .entries
        .iter()
        .map(|entry| column(entry, texts, act))
        .collect_view();
    let differences = v
        .differences
        .iter()
        .map(|words| view! { <p class="statement">{rich(words, act)}</p> })
        .collect_view();
    let warnings = v
        .warnings
        .iter()
        .map(|words| view! { <li>{rich(words, act)}</li> })
        .collect_view();
    view! {
        {(!v.differences.is_empty()).then(|| view! {
            <div class="compare-differences" data-section="differences">
                <h3>{texts.get(Msg::CompareDifferences).to_owned()}</h3>
                {differences}
            </div>
        })}
        {(!v.warnings.is_empty()).then(|| view! {
            <div class="page-note compare-warnings" data-section="warnings">
                <h3>{v.warnings_title.clone()}</h3>
                <ul class="page-list">{warnings}</ul>
            </div>
        })}
        <div class="compare-columns">{entries}</div>
        {(!v.rows.is_empty()).then(|| table(v, texts, act))}
    }
    .into_any()
}

fn column(entry: &Entry, texts: &Arc<Texts>, act: Act) -> AnyView {
    let place = entry.territory;
    let title = ["compare-", &entry.id].concat();
    let heading = title.clone();
    view! {
        <section class="compare-column" data-compared=entry.id.clone() aria-labelledby=title>
            <h3 id=heading>{entry.name.clone()}</h3>
            <p class="names">{entry.today.clone()}</p>
            <p class="compare-ways">
                {map_link(&entry.id, place, texts, act)}
                <button
                    type="button"
                    class="quiet"
                    data-take-away=entry.id.clone()
                    on:click=move |_| act.run(Action::TakeAway(place))
                >
                    {entry.take_away.clone()}
                </button>
            </p>
            {entry.chart.as_ref().map(|chart| chart_figure(Drawing::Bars(chart.clone()), texts, act))}
        </section>
    }
    .into_any()
}

fn table(v: &CompareView, texts: &Arc<Texts>, act: Act) -> AnyView {
    let heads = v
        .entries
        .iter()
        .map(|entry| view! { <th scope="col" role="columnheader">{entry.name.clone()}</th> })
        .collect_view();
    let rows = v
        .rows
        .iter()
        .map(|row| side_row(row, &v.entries, texts, act))
        .collect_view();
    view! {
        <div class="table-scroll compare-scroll" tabindex="0" role="group" aria-label=v.caption.clone()>
            <table class="cards-table" role="table" aria-label=v.caption.clone()>
                <thead role="rowgroup">
                    <tr role="row"><th scope="col" role="columnheader">{v.what.clone()}</th>{heads}</tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
        {take::table_row(&v.twin())}
    }
    .into_any()
}

fn side_row(row: &SideRow, entries: &[Entry], texts: &Arc<Texts>, act: Act) -> AnyView {
    let cells = row
        .cells
        .iter()
        .zip(entries)
        .map(|(content, entry)| {
            view! { <td role="cell" data-label=entry.name.clone()><div class="cell">{cell(content, texts, act)}</div></td> }
        })
        .collect_view();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{row.label.clone()}</th>
            {cells}
        </tr>
    }
    .into_any()
}

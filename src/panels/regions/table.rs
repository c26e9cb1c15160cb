//! The table itself: heads that sort, rows that choose.
//!
//! On a narrow screen the style sheet makes a card of each row, which takes the
//! table's own semantics away; so the roles are said.

use std::sync::Arc;

use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::query::Action;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::regions::{RegionsView, Row};
use leptos::prelude::*;

use crate::panels::shared::map_link;
use crate::parts::Act;
use crate::parts::cell::cell;
use crate::parts::take;

pub(super) fn table(
    view: Signal<RegionsView>,
    chosen: Signal<Option<TerritoryIx>>,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let rows = Memo::new(move |_| view.with(|v| v.rows.clone()));
    let caption = move || view.with(|v| v.caption.clone());
    let heads = (0..view.with_untracked(|v| v.heads.len()))
        .map(|at| head(view, at, act))
        .collect_view();
    let labels: Vec<String> =
        view.with_untracked(|v| v.heads.iter().skip(1).map(|h| h.label.clone()).collect());
    let sort_by = texts.get(Msg::RegionsSortLabel).to_owned();
    let texts = Arc::clone(texts);
    view! {
        <div
            class="table-scroll regions-scroll"
            tabindex="0"
            role="group"
            aria-labelledby="regions-caption"
            hidden=move || rows.with(Vec::is_empty)
        >
            <table class="cards-table" role="table" aria-labelledby="regions-caption">
                <caption id="regions-caption">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row" data-label=sort_by>{heads}</tr>
                </thead>
                <tbody role="rowgroup">
                    {move || rows.with(|rows| {
                        rows.iter()
                            .map(|row| table_row(row, &labels, chosen, &texts, act))
                            .collect_view()
                    })}
                </tbody>
            </table>
        </div>
        {move || view.with(|v| (!v.rows.is_empty()).then(|| take::table_row(&v.twin())))}
    }
    .into_any()
}

/// A column head. It stays in place when the rows change, or a second touch of it
/// would find it gone.
fn head(view: Signal<RegionsView>, at: usize, act: Act) -> AnyView {
    let label = move || view.with(|v| v.heads.get(at).map(|h| h.label.clone()));
    let sorting = move || view.with(|v| v.heads.get(at).and_then(|h| h.sort.clone()));
    let Some(key) = view.with_untracked(|v| v.heads.get(at)?.sort.as_ref().map(|s| s.key)) else {
        return view! { <th scope="col" role="columnheader">{label}</th> }.into_any();
    };
    let next = move || view.with_untracked(|v| Some(v.heads.get(at)?.sort.as_ref()?.next.clone()));
    view! {
        <th scope="col" role="columnheader" aria-sort=move || sorting().map(|s| s.state)>
            <button
                type="button"
                class="sort"
                data-sort=key.as_str()
                on:click=move |_| {
                    if let Some(listing) = next() {
                        act.run(Action::List(listing));
                    }
                }
            >
                {label}
            </button>
        </th>
    }
    .into_any()
}

fn table_row(
    row: &Row,
    labels: &[String],
    chosen: Signal<Option<TerritoryIx>>,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let place = row.territory;
    let here = move || chosen.get() == Some(place);
    let cells = row
        .cells
        .iter()
        .zip(labels)
        .map(|(content, label)| {
            view! { <td role="cell" data-label=label.clone()><div class="cell">{cell(content, texts, act)}</div></td> }
        })
        .collect_view();
    let name = row.name.clone();
    let head = if row.selectable {
        view! {
            <button type="button" class="row-select" on:click=move |_| act.run(Action::ChooseRow(place))>
                {name}
            </button>
        }
        .into_any()
    } else {
        name.into_any()
    };
    let id = row.id.clone();
    let texts = Arc::clone(texts);
    view! {
        <tr
            role="row"
            data-row=row.id.clone()
            class:total=row.sum
            class:chosen=here
            aria-current=move || here().then_some("true")
        >
            <th scope="row" role="rowheader">
                {head}
                <span class="row-about">{row.about.clone()}</span>
                {move || here().then(|| ways(&id, place, &texts, act))}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

/// Where the chosen territory can be seen otherwise.
fn ways(id: &str, place: TerritoryIx, texts: &Texts, act: Act) -> AnyView {
    view! {
        <span class="row-ways">
            {map_link(id, place, texts, act)}
            <button
                type="button"
                class="quiet"
                data-compare=id.to_owned()
                on:click=move |_| act.run(Action::Compare(place))
            >
                {texts.get(Msg::RegionsSetBeside).to_owned()}
            </button>
        </span>
    }
    .into_any()
}

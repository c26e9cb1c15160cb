//! A real table: the readable twin of every drawing.

use exhibit_domain::query::Action;
use exhibit_domain::view::TableView;
use leptos::prelude::*;

use super::take::table_row;
use super::{Act, rich};

/// Draws a [`TableView`]. Rows of a territory get a button that selects it.
pub fn data_table(table: &TableView, act: Act) -> AnyView {
    let heads = table
        .columns
        .iter()
        .map(|head| view! { <th scope="col">{head.clone()}</th> })
        .collect_view();
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let head = match row.territory {
                Some(territory) => view! {
                    <button
                        type="button"
                        class="row-select"
                        on:click=move |_| act.run(Action::Select(Some(territory)))
                    >
                        {row.head.clone()}
                    </button>
                }
                .into_any(),
                None => row.head.clone().into_any(),
            };
            let cells = row
                .cells
                .iter()
                .map(|cell| view! { <td>{rich(cell, act)}</td> })
                .collect_view();
            view! {
                <tr class:total=row.total>
                    <th scope="row">{head}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=table.caption.clone()>
            <table>
                <caption>{table.caption.clone()}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {table_row(table)}
    }
    .into_any()
}

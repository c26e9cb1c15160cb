//! What stands in one cell of the tables of territories.

use std::sync::Arc;

use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::regions::Cell;
use leptos::prelude::*;

use super::{Act, rich, source_links};

/// One cell's content.
pub fn cell(cell: &Cell, texts: &Arc<Texts>, act: Act) -> AnyView {
    match cell {
        Cell::Words(words) => rich(words, act),
        Cell::List(list) => {
            let items = list
                .iter()
                .map(|words| view! { <li>{rich(words, act)}</li> })
                .collect_view();
            view! { <ul class="cell-list" role="list">{items}</ul> }.into_any()
        }
        Cell::Sources(links) => source_links(texts.get(Msg::RegionSources).to_owned(), links, act),
    }
}

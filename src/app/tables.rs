//! The table of territories and the comparison within the running exhibit.

use std::sync::Arc;

use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::query::View;
use exhibit_domain::text::Texts;
use exhibit_domain::view;
use leptos::prelude::*;

use crate::panels::compare::ComparePanel;
use crate::panels::regions::RegionsPanel;
use crate::platform::page;
use crate::state::{Exhibit, of_comparison, of_listing};

/// All territories in one table.
pub(super) fn regions(exhibit: Exhibit, texts: &Arc<Texts>) -> AnyView {
    let table = exhibit.view(of_listing, view::regions::regions);
    let chosen = Memo::new(move |_| exhibit.query().region);
    let on_clear = Callback::new(|()| page::focus_soon("#regions-search"));
    let (texts, act) = (Arc::clone(texts), exhibit.act());
    view! { <RegionsPanel view=table chosen=chosen texts=texts act=act on_clear=on_clear/> }
        .into_any()
}

/// Two or three territories side by side.
pub(super) fn comparison(
    exhibit: Exhibit,
    texts: &Arc<Texts>,
    made_room: RwSignal<Option<String>>,
) -> AnyView {
    let comparison = exhibit.view(of_comparison, view::compare::compare);
    let (texts, act) = (Arc::clone(texts), exhibit.act());
    view! { <ComparePanel view=comparison made_room=made_room texts=texts act=act/> }.into_any()
}

/// Says which territory made room for another, from wherever that was chosen, and
/// puts the focus on the heading when the button that took one away is gone.
pub(super) fn follow_comparison(exhibit: Exhibit) -> RwSignal<Option<String>> {
    let made_room = RwSignal::new(None);
    let compared = Memo::new(move |_| exhibit.query().compare);
    Effect::new(move |before: Option<Vec<TerritoryIx>>| {
        let now = compared.get();
        if let Some(before) = before {
            let said =
                view::compare::made_room(&exhibit.dataset(), &exhibit.texts(), &before, &now);
            made_room.set(said);
            if now.len() < before.len() && exhibit.query_now().view == View::Compare {
                page::focus_soon("#compare-title");
            }
        }
        now
    });
    made_room
}

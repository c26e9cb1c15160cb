//! The ways through the exhibit: its rooms, and the views of the present room.

use super::page::Jump;
use crate::dataset::Dataset;
use crate::query::{Action, Query, Room, View};
use crate::text::{Msg, Texts};

/// What the header offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavigationView {
    /// The tour.
    pub tour: Jump,
    /// One link per room; the present one is marked.
    pub rooms: Vec<Jump>,
    /// The views of the present room, where it has more than one.
    pub views: Vec<Jump>,
}

/// The navigation, seen from a state.
#[must_use]
pub fn navigation(dataset: &Dataset, texts: &Texts, query: &Query) -> NavigationView {
    let go = |view: View, label: &str| Jump {
        current: query.view == view,
        ..Jump::new(dataset, query, label.to_owned(), vec![Action::Go(view)])
    };
    let rooms = Room::ALL
        .iter()
        .filter_map(|room| {
            let first = room.views().next()?;
            let mut link = go(first, texts.word("room", room.as_str()));
            link.current = query.view.room() == *room;
            Some(link)
        })
        .collect();
    let mut views: Vec<Jump> = query
        .view
        .room()
        .views()
        .map(|view| go(view, texts.word("nav", view.as_str())))
        .collect();
    if views.len() < 2 {
        views.clear();
    }
    let mut tour = Jump::new(
        dataset,
        query,
        texts.get(Msg::TourNav).to_owned(),
        vec![Action::Step(query.step.unwrap_or(1))],
    );
    tour.current = query.step.is_some();
    NavigationView { tour, rooms, views }
}

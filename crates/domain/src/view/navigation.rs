//! The ways through the exhibit: its rooms, and the views of the present room.

use super::page::Jump;
use crate::address;
use crate::dataset::Dataset;
use crate::query::{Action, Query, Room, View, apply};
use crate::text::{Lang, Msg, Texts};

/// What the header offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavigationView {
    /// The tour.
    pub tour: Jump,
    /// One link per room; the present one is marked.
    pub rooms: Vec<Jump>,
    /// The views of the present room, where it has more than one.
    pub views: Vec<Jump>,
    /// The same place in every language.
    pub languages: Vec<LanguageLink>,
}

/// A link to the same place in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// The language.
    pub lang: Lang,
    /// Where it leads.
    pub href: String,
    /// Whether it is the present one.
    pub current: bool,
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
    NavigationView {
        tour,
        rooms,
        views,
        languages: languages(dataset, query),
    }
}

fn languages(dataset: &Dataset, query: &Query) -> Vec<LanguageLink> {
    let link = |lang: Lang| LanguageLink {
        lang,
        href: address::href(dataset, &apply(dataset, query, &Action::Speak(lang))),
        current: lang == dataset.lang(),
    };
    Lang::SHIPPED.iter().map(|lang| link(*lang)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::fixture;

    #[test]
    fn every_language_leads_to_the_same_place() {
        let dataset = fixture::dataset();
        let query = Query {
            view: View::Sources,
            ..Query::default()
        };
        let links = navigation(&dataset, &Texts::english(), &query).languages;
        assert_eq!(links.len(), Lang::SHIPPED.len());
        for link in &links {
            let (there, notices) = address::decode(&dataset, &link.href);
            assert_eq!((there.view, there.lang), (View::Sources, link.lang));
            assert!(notices.is_empty());
            assert_eq!(link.current, link.lang == Lang::En);
        }
    }
}

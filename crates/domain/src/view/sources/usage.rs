//! What rests on a source, and where the exhibit shows it.

use std::collections::BTreeSet;

use crate::dataset::{Citation, Dataset, Event, SourceIx, Target, TerritoryIx};
use crate::prose::{self, FigureRef};
use crate::query::{Action, TIMELINE_FROM, TIMELINE_TO, View};
use crate::text::{Msg, Texts};
use crate::view::evidence::{figure_label, reading_ref};

/// A figure in a list: its number and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureItem {
    /// The number, to be opened.
    pub figure: FigureRef,
    /// The word before it, with its space.
    pub qualifier: String,
    /// What it is.
    pub label: String,
}

/// A link to a place of the exhibit that uses a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseLink {
    /// What the link says.
    pub label: String,
    /// Its address.
    pub href: String,
    /// What following it does.
    pub actions: Vec<Action>,
}

/// Citations sorted by source once, so that a list of all sources stays cheap.
pub(crate) struct Usage<'a> {
    dataset: &'a Dataset,
    citations: Vec<Vec<&'a Citation>>,
}

impl<'a> Usage<'a> {
    /// Sorts the citations of a dataset.
    pub(crate) fn new(dataset: &'a Dataset) -> Self {
        let mut citations = vec![Vec::new(); dataset.sources().count()];
        for citation in dataset.citations() {
            if let Some(list) = citations.get_mut(citation.source.at()) {
                list.push(citation);
            }
        }
        Self { dataset, citations }
    }

    /// Readings that rest on a source, each once, with the place in the source.
    pub(crate) fn targets(&self, source: SourceIx) -> Vec<(Target, &'a str)> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for citation in self.citations.get(source.at()).into_iter().flatten() {
            let Some(mut target) = self.dataset.target(&citation.subject) else {
                continue;
            };
            // An alias names its reading itself.
            target.seq = target.seq.max(citation.seq);
            let locator = citation.locator.as_str();
            if seen.insert((target.figure, target.seq, locator)) {
                found.push((target, locator));
            }
        }
        found
    }

    /// The same as entries of a list, whatever the place in the source.
    pub(crate) fn items(&self, texts: &Texts, source: SourceIx) -> Vec<FigureItem> {
        let mut seen = BTreeSet::new();
        self.targets(source)
            .into_iter()
            .filter(|(target, _)| seen.insert((target.figure, target.seq)))
            .filter_map(|(target, _)| item(self.dataset, texts, target))
            .collect()
    }

    /// Events told from a source, or for which the article cites it.
    pub(crate) fn events(&self, source: SourceIx) -> Vec<&'a Event> {
        let cited: BTreeSet<&str> = crate::order::set(
            self.citations
                .get(source.at())
                .into_iter()
                .flatten()
                .map(|citation| citation.subject.as_str()),
        );
        self.dataset
            .events()
            .filter(|event| event.work == Some(source) || cited.contains(event.id.as_str()))
            .collect()
    }

    /// The panels that show something of a source.
    pub(crate) fn uses(&self, texts: &Texts, source: SourceIx) -> Vec<UseLink> {
        let places: BTreeSet<TerritoryIx> = crate::order::set(
            self.targets(source)
                .iter()
                .filter_map(|(target, _)| self.dataset.figure(target.figure))
                .map(|figure| figure.place),
        );
        let mut links = Vec::new();
        let units: BTreeSet<TerritoryIx> = crate::order::set(
            places
                .iter()
                .filter_map(|place| self.dataset.unit_of(*place)),
        );
        if places.contains(&self.dataset.ussr().ix) {
            links.push(UseLink {
                label: texts.get(Msg::UseNational).to_owned(),
                href: "?view=map".to_owned(),
                actions: vec![Action::Select(None)],
            });
        }
        links.extend(units.into_iter().map(|unit| {
            let territory = self.dataset.territory(unit);
            UseLink {
                label: texts.fill(Msg::UseRegion, &[("place", &territory.name)]),
                href: format!("?view=map&region={}", territory.id),
                actions: vec![Action::Select(Some(unit))],
            }
        }));
        links.extend(
            self.events(source)
                .into_iter()
                .map(|event| timeline(texts, event)),
        );
        links
    }
}

/// A link to an event: on its day where the timeline has that day.
pub(super) fn timeline(texts: &Texts, event: &Event) -> UseLink {
    let day = event
        .date
        .latest()
        .filter(|day| (TIMELINE_FROM..=TIMELINE_TO).contains(day));
    let mut actions = vec![Action::Go(View::Map)];
    actions.extend(day.map(Action::SetDate));
    UseLink {
        label: texts.fill(Msg::UseTimeline, &[("event", &event.title)]),
        href: day.map_or("?view=map".to_owned(), |day| {
            format!("?view=map&date={day}")
        }),
        actions,
    }
}

/// One reading as an entry of a list; `None` for a reading that is not there.
pub(crate) fn item(dataset: &Dataset, texts: &Texts, target: Target) -> Option<FigureItem> {
    let figure = dataset.figure(target.figure)?;
    let quantity = dataset.quantity(target)?;
    Some(FigureItem {
        figure: if target.seq == 0 {
            prose::figure(texts, figure)
        } else {
            reading_ref(texts, figure, quantity)
        },
        qualifier: prose::qualifier(texts, quantity),
        label: figure_label(dataset, texts, figure),
    })
}

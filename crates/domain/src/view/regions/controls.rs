//! Search, filters and order of the table.

use super::list::GROUPS;
use super::row::Column;
use crate::dataset::{Dataset, Territory};
use crate::query::{KindFilter, Listing, SortKey};
use crate::text::{Msg, Texts};
use crate::vocab::Standing;

/// One choice of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its value, as the address spells it; empty for all.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// Whether it is the present one.
    pub current: bool,
    /// The listing it leads to.
    pub listing: Listing,
}

/// Everything above the table that changes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Controls {
    /// The present listing.
    pub listing: Listing,
    /// Label of the search.
    pub search: String,
    /// What can be searched.
    pub searchable: String,
    /// What empties the search; `None` when it is empty.
    pub clear: Option<(String, Listing)>,
    /// Label of the kinds.
    pub kind: String,
    /// The kinds.
    pub kinds: Vec<Choice>,
    /// Label of the republics.
    pub republic: String,
    /// The republics.
    pub republics: Vec<Choice>,
    /// Label of the filter by outcome.
    pub outcome: String,
    /// The listing with that filter turned.
    pub with_outcome: Listing,
    /// What shows all rows in the order of the document; `None` when they are shown.
    pub all: Option<(String, Listing)>,
}

/// A column head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// What it is called.
    pub label: String,
    /// By what it sorts; `None` for columns that do not sort.
    pub sort: Option<Sorting>,
}

/// How a column sorts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// By what.
    pub key: SortKey,
    /// For `aria-sort`: `ascending`, `descending` or `none`.
    pub state: &'static str,
    /// The listing a touch leads to: rising, falling, the order of the document.
    pub next: Listing,
}

pub(super) fn controls(dataset: &Dataset, texts: &Texts, listing: &Listing) -> Controls {
    let label = |msg| texts.get(msg).to_owned();
    let kinds = KindFilter::ALL.iter().map(|kind| Choice {
        value: kind.as_str().to_owned(),
        label: texts.word("kind", kind.as_str()).to_owned(),
        current: listing.kind == *kind,
        listing: Listing {
            kind: *kind,
            ..listing.clone()
        },
    });
    let republic = |place: Option<&Territory>| Choice {
        value: place.map_or(String::new(), |t| t.id.clone()),
        label: match place {
            None => label(Msg::RegionsRepublicAll),
            Some(place) if place.ix == dataset.ussr().ix => label(Msg::RegionsRepublicUnion),
            Some(place) => place.name.clone(),
        },
        current: listing.republic == place.map(|t| t.ix),
        listing: Listing {
            republic: place.map(|t| t.ix),
            ..listing.clone()
        },
    };
    let republics = GROUPS.iter().filter_map(|id| dataset.territory_by_id(id));
    let usual = Listing::default();
    Controls {
        search: label(Msg::RegionsSearch),
        searchable: label(Msg::RegionsSearchable),
        clear: (!listing.search.is_empty())
            .then(|| (label(Msg::RegionsClear), unsearched(listing))),
        kind: label(Msg::RegionsKind),
        kinds: kinds.collect(),
        republic: label(Msg::RegionsRepublic),
        republics: std::iter::once(republic(None))
            .chain(republics.map(|place| republic(Some(place))))
            .collect(),
        outcome: label(Msg::RegionsWithOutcome),
        with_outcome: Listing {
            with_outcome: !listing.with_outcome,
            ..listing.clone()
        },
        all: (*listing != usual).then(|| (label(Msg::RegionsAll), usual)),
        listing: listing.clone(),
    }
}

/// The listing without its search.
pub(super) fn unsearched(listing: &Listing) -> Listing {
    Listing {
        search: String::new(),
        ..listing.clone()
    }
}

pub(super) fn heads(texts: &Texts, listing: &Listing) -> Vec<Head> {
    let name = (Msg::SortName, Some(SortKey::Name));
    std::iter::once(name)
        .chain(Column::ALL.iter().map(|column| column.head()))
        .map(|(msg, key)| Head {
            label: texts.get(msg).to_owned(),
            sort: key.map(|key| sorting(listing, key)),
        })
        .collect()
}

fn sorting(listing: &Listing, key: SortKey) -> Sorting {
    let (state, sort, descending) = match (listing.sort == key, listing.descending) {
        (false, _) => ("none", key, false),
        (true, false) => ("ascending", key, true),
        (true, true) => ("descending", SortKey::Document, false),
    };
    Sorting {
        key,
        state,
        next: Listing {
            sort,
            descending,
            ..listing.clone()
        },
    }
}

/// What must be said of the order chosen.
pub(super) fn order_note(listing: &Listing) -> Option<Msg> {
    match listing.sort {
        SortKey::Document | SortKey::Name => None,
        SortKey::Outcome => Some(Msg::RegionsOrderOutcome),
        _ => Some(Msg::RegionsOrderUnknown),
    }
}

/// Whether a row can be chosen, as on the map.
pub(super) fn selectable(place: &Territory) -> bool {
    match place.standing {
        Standing::Unit | Standing::Placeless => true,
        Standing::Aggregate => place.id != "ussr" && place.id != "rsfsr",
        Standing::Successor => false,
    }
}

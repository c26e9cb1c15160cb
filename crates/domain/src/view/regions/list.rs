//! Which territories the table lists, and in which order.

use super::search;
use crate::dataset::{Dataset, LAST_DAY, Territory, TerritoryIx};
use crate::derived::{known_limit, share};
use crate::limit::quota;
use crate::outcome;
use crate::query::{KindFilter, Listing, SortKey};
use crate::vocab::{InOrder, Measure, Standing, TerritoryKind};

/// The republics of the order's list in its order; the Union stands for those that
/// it does not divide.
pub(super) const GROUPS: [&str; 4] = ["ussr", "rsfsr", "ukrainian-ssr", "kazakh-ssr"];

/// Every row in the order of the document: its territories, the camps, and last
/// what it does not name.
pub(super) fn document(dataset: &Dataset) -> Vec<&Territory> {
    let groups = GROUPS.iter().filter_map(|id| dataset.territory_by_id(id));
    let named = groups.flat_map(|group| {
        let members = dataset.members_of(group.ix);
        members.filter(|unit| unit.order == InOrder::Listed)
    });
    let camps = dataset
        .territories()
        .filter(|t| t.standing == Standing::Placeless);
    let others = dataset.units().filter(|unit| unit.order != InOrder::Listed);
    named.chain(camps).chain(others).collect()
}

/// Every territory that can be chosen, in the order of the document.
#[must_use]
pub fn in_order(dataset: &Dataset) -> Vec<TerritoryIx> {
    document(dataset).iter().map(|place| place.ix).collect()
}

/// The rows of a listing, without sums.
pub(super) fn rows<'a>(dataset: &'a Dataset, listing: &Listing) -> Vec<&'a Territory> {
    let mut rows = document(dataset);
    rows.retain(|territory| admits(dataset, listing, territory));
    sort(dataset, listing, &mut rows);
    rows
}

/// Whether a territory has a row in a listing.
#[must_use]
pub fn lists(dataset: &Dataset, listing: &Listing, territory: TerritoryIx) -> bool {
    let place = dataset.territory(territory);
    match place.standing {
        Standing::Unit | Standing::Placeless => admits(dataset, listing, place),
        Standing::Aggregate => whole(listing),
        Standing::Successor => false,
    }
}

/// Whether nothing narrows the listing.
pub(super) fn unfiltered(listing: &Listing) -> bool {
    listing.kind == KindFilter::All
        && listing.republic.is_none()
        && !listing.with_outcome
        && listing.search.trim().is_empty()
}

/// Whether it is the whole document in its own order, in which alone sums have a place.
pub(super) fn whole(listing: &Listing) -> bool {
    unfiltered(listing) && listing.sort == SortKey::Document && !listing.descending
}

fn admits(dataset: &Dataset, listing: &Listing, territory: &Territory) -> bool {
    let kind = match listing.kind {
        KindFilter::All => true,
        KindFilter::Ssr => territory.kind == TerritoryKind::Ssr,
        KindFilter::Assr => territory.kind == TerritoryKind::Assr,
        KindFilter::Krai => territory.kind == TerritoryKind::Krai,
        KindFilter::Oblast => territory.kind == TerritoryKind::Oblast,
    };
    let republic = listing.republic.is_none_or(|republic| {
        territory.standing == Standing::Unit && territory.parent == Some(republic)
    });
    kind && republic
        && (!listing.with_outcome || outcome::own(dataset, territory.ix).is_some())
        && search::found(dataset, territory, &listing.search)
}

/// Sorts rows that stand in the order of the document. What is not known comes
/// last, whichever way the rest is turned: it is neither small nor great.
fn sort(dataset: &Dataset, listing: &Listing, rows: &mut Vec<&Territory>) {
    let turn = |order: std::cmp::Ordering| {
        if listing.descending {
            order.reverse()
        } else {
            order
        }
    };
    match listing.sort {
        SortKey::Document if listing.descending => rows.reverse(),
        SortKey::Document => {}
        SortKey::Name => {
            crate::order::sort_by(rows, |a, b| {
                turn(search::sorting(&a.name).cmp(&search::sorting(&b.name)))
            });
        }
        key => crate::order::sort_by_key(rows, |territory| {
            let (class, value) = value(dataset, key, territory);
            (class, if listing.descending { -value } else { value })
        }),
    }
}

/// By what a row is sorted: first its class, then a number within the class. Unlike
/// measures are classes of their own, and what is not known is the last of them.
fn value(dataset: &Dataset, key: SortKey, territory: &Territory) -> (u8, i64) {
    let place = territory.ix;
    let quota = |measure| quota(dataset, place, measure).and_then(|f| f.quantity.value);
    let figure = |ix| dataset.figure(ix).and_then(|f| f.quantity.value);
    let number = match key {
        SortKey::Document | SortKey::Name => None,
        SortKey::First => quota(Measure::First),
        SortKey::Second => quota(Measure::Second),
        SortKey::Total => quota(Measure::Total),
        SortKey::Share => share(dataset, place).map(|share| share.value),
        SortKey::Limit => {
            known_limit(dataset, place, Measure::Total, LAST_DAY).map(|limit| limit.value)
        }
        SortKey::Outcome => {
            let own = outcome::own(dataset, place);
            if let Some(deaths) = own
                .as_ref()
                .filter(|own| own.condemned.is_none())
                .and_then(|own| figure(own.deaths?))
            {
                return (1, deaths);
            }
            own.and_then(|own| figure(own.condemned?))
        }
    };
    number.map_or((u8::MAX, 0), |number| (0, number))
}

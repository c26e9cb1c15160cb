//! The printed sums among the rows, where they stand and equal their rows.

use super::list::{self, GROUPS};
use crate::dataset::totals::{Split, checks};
use crate::dataset::{Dataset, Territory, TerritoryIx};
use crate::query::Listing;
use crate::text::Msg;
use crate::vocab::Table;

/// The sums that equal the rows above them.
fn that_agree(dataset: &Dataset) -> Vec<TerritoryIx> {
    let all = checks(dataset);
    let groups = GROUPS.iter().filter_map(|id| dataset.territory_by_id(id));
    groups
        .map(|group| group.ix)
        .filter(|group| {
            let own = |check: &&crate::dataset::totals::TotalCheck| {
                check.split == Split::Territories
                    && dataset
                        .figure(check.total)
                        .is_some_and(|f| f.table == Table::Quota && f.place == *group)
            };
            let mut own = all.iter().filter(own).peekable();
            own.peek().is_some() && own.all(|check| check.difference() == 0)
        })
        .collect()
}

/// Puts the sums among the rows, and says what a reader must know of them.
pub(super) fn place<'a>(
    dataset: &'a Dataset,
    listing: &Listing,
    rows: Vec<&'a Territory>,
) -> (Vec<&'a Territory>, Msg) {
    if !list::unfiltered(listing) {
        return (rows, Msg::RegionsSumsFiltered);
    }
    if !list::whole(listing) {
        return (rows, Msg::RegionsSumsSorted);
    }
    let agree = that_agree(dataset);
    let mut out: Vec<&Territory> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        out.push(row);
        let next = rows.get(at + 1);
        // A republic's sum follows its last row, the whole order's its camps.
        let ends = |parent: TerritoryIx| next.is_none_or(|n| n.parent != Some(parent));
        let of_order = |t: &Territory| t.order == crate::vocab::InOrder::Listed;
        let sum = row.parent.filter(|parent| {
            of_order(row)
                && if *parent == dataset.ussr().ix {
                    next.is_none_or(|n| !of_order(n))
                } else {
                    ends(*parent)
                }
        });
        out.extend(
            sum.filter(|sum| agree.contains(sum))
                .map(|sum| dataset.territory(sum)),
        );
    }
    let sums = GROUPS.iter().filter_map(|id| dataset.territory_by_id(id));
    let msg = if agree.len() == sums.count() {
        Msg::RegionsSumsShown
    } else {
        Msg::RegionsSumsDiffer
    };
    (out, msg)
}

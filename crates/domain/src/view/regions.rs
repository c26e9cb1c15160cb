//! All territories in one table.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// All territories in one table.
#[must_use]
pub fn regions(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(
        dataset,
        texts,
        View::Regions,
        Msg::RegionsTitle,
        &["A4", "B1"],
    )
}

/// Whether the table can be narrowed to a territory's units.
#[must_use]
pub fn is_republic(dataset: &Dataset, territory: &crate::dataset::Territory) -> bool {
    territory.id == "rsfsr" || dataset.members_of(territory.ix).next().is_some()
}

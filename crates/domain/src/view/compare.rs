//! Two or three territories side by side.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// Two or three territories side by side.
#[must_use]
pub fn compare(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(
        dataset,
        texts,
        View::Compare,
        Msg::CompareTitle,
        &["A4", "B1"],
    )
}

//! Charts of what the figures say together, each with its table and its sources.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// Charts of what the figures say together, each with its table and its sources.
#[must_use]
pub fn numbers(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(
        dataset,
        texts,
        View::Numbers,
        Msg::NumbersTitle,
        &["A4", "B1", "C1"],
    )
}

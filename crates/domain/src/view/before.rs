//! The quotas of 1930, the precedent.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// The quotas of 1930, the precedent.
#[must_use]
pub fn before(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(dataset, texts, View::Before, Msg::BeforeTitle, &["A6"])
}

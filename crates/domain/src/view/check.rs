//! Every printed total recomputed from its rows.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// Every printed total recomputed from its rows.
#[must_use]
pub fn check(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(dataset, texts, View::Check, Msg::CheckTitle, &["A4"])
}

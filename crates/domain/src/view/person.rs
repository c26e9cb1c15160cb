//! Where to look for a person: what the memorial books hold and leave out.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// Where to look for a person: what the memorial books hold and leave out.
#[must_use]
pub fn person(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(dataset, texts, View::Person, Msg::PersonTitle, &["E2"])
}

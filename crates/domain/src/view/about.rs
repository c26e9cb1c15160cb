//! How the tables were made, how to cite, how to report an error.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// How the tables were made, how to cite, how to report an error.
#[must_use]
pub fn about(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(dataset, texts, View::About, Msg::AboutTitle, &["A4"])
}

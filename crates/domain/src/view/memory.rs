//! Secrecy, release, rehabilitation, discovery, and the burial places.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// Secrecy, release, rehabilitation, discovery, and the burial places.
#[must_use]
pub fn memory(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(
        dataset,
        texts,
        View::Memory,
        Msg::MemoryTitle,
        &["E1", "E2"],
    )
}

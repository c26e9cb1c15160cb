//! Every figure on which sources disagree, or which contradicts itself.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// Every figure on which sources disagree, or which contradicts itself.
#[must_use]
pub fn disagreement(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(
        dataset,
        texts,
        View::Disagreement,
        Msg::DisagreementTitle,
        &["A4", "C1"],
    )
}

//! Words that need explaining.

use super::page::Page;
use crate::dataset::Dataset;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// Words that need explaining.
#[must_use]
pub fn glossary(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(dataset, texts, View::Glossary, Msg::GlossaryTitle, &["A4"])
}

/// Whether the glossary explains a term.
#[must_use]
pub fn knows(_dataset: &Dataset, _term: &str) -> bool {
    false
}

//! For teachers: the tasks, and how to speak about the subject.

use super::page::Page;
use crate::dataset::Dataset;
use crate::prose;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// The page for teachers.
#[must_use]
pub fn teachers(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    Page::new(dataset, texts, View::Teachers, Msg::TeachersTitle, &["A1"])
        .lead(prose::text(texts.get(Msg::TeachersLead)))
}

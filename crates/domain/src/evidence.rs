//! Where an id leads: to a figure's reading, or to the working of a derived one.

use crate::dataset::{Dataset, Target};
use crate::derived::{self, Derived};

/// What stands behind an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A figure, and which of its readings was asked for.
    Figure(Target),
    /// A derived figure with its working.
    Derived(Derived),
}

/// What an id leads to; `None` for an id that is none.
#[must_use]
pub fn resolve(dataset: &Dataset, id: &str) -> Option<Evidence> {
    if let Some(target) = dataset.target(id) {
        return Some(Evidence::Figure(target));
    }
    derived::derive(dataset, id).map(Evidence::Derived)
}

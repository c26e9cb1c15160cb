//! A walk through the whole in ten steps.

use crate::dataset::Dataset;
use crate::prose::Rich;
use crate::query::{Query, TOUR_STEPS};
use crate::text::Texts;

use super::ArticleLink;

/// One step of the tour, shown beside the view it sets.
#[derive(Clone, Debug, PartialEq)]
pub struct TourStep {
    /// Its number, from 1.
    pub number: u8,
    /// How many there are.
    pub of: u8,
    /// Its heading.
    pub title: String,
    /// Two or three sentences with live figures.
    pub text: Vec<Rich>,
    /// Where the article explains it.
    pub links: Vec<ArticleLink>,
    /// Whether the exhibit still shows what the step set; if not, the visitor
    /// has looked around and can come back.
    pub in_place: bool,
}

/// Takes a state to a step: its view, place, day and layer.
pub fn go(_dataset: &Dataset, next: &mut Query, step: u8) {
    next.step = Some(step.clamp(1, TOUR_STEPS));
}

/// The step of the tour a visitor is at; `None` outside the tour.
#[must_use]
pub fn tour(_dataset: &Dataset, _texts: &Texts, _query: &Query) -> Option<TourStep> {
    None
}

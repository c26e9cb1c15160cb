//! The quotas of 1930, the precedent.

use super::page::{Block, Page, Section};
use super::sources::item;
use crate::dataset::Dataset;
use crate::prose;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// Figures of the precedent, in the order in which they are told.
const FIGURES: [&str; 4] = ["fact.f024", "fact.f025", "fact.f026", "fact.f027"];
/// Figures of how policing grew harsher afterwards.
const POLICING: [&str; 4] = ["fact.f102", "fact.f103", "fact.f097", "fact.f029"];

/// The precedent of 1930.
#[must_use]
pub fn before(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    let told = |msg| Block::told(dataset, texts, msg);
    let figures = |ids: &[&str]| {
        let items = ids
            .iter()
            .filter_map(|id| item(dataset, texts, dataset.target(id)?));
        Block::Figures(items.collect())
    };
    Page::new(
        dataset,
        texts,
        View::Before,
        Msg::BeforeTitle,
        &["A6", "A7"],
    )
    .lead(prose::text(texts.get(Msg::BeforeLead)))
    .section(
        Section::new("quotas", texts.get(Msg::BeforeQuotasTitle))
            .with(told(Msg::BeforeQuotas))
            .with(told(Msg::BeforeCampaign))
            .with(figures(&FIGURES))
            .with(Block::note(dataset, texts, Msg::BeforeUnits)),
    )
    .section(
        Section::new("after", texts.get(Msg::BeforeAfterTitle))
            .with(told(Msg::BeforeAfter))
            .with(figures(&POLICING)),
    )
    .section(
        Section::new("difference", texts.get(Msg::BeforeDifferenceTitle))
            .with(told(Msg::BeforeDifference)),
    )
}

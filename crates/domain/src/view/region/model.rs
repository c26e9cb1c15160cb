//! The structs of the region panel.

use super::super::chart::ScaledBars;
use super::super::{ArticleLink, SourceLink};
use crate::dataset::TerritoryIx;
use crate::prose::Rich;

/// One decision or request in the panel's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When, as readers say it ("by 10 December 1937").
    pub when: String,
    /// What and how many.
    pub what: Rich,
    /// Who decided or asked.
    pub who: String,
    /// A note, if there is one.
    pub note: Rich,
    /// Whether it was only asked for.
    pub requested: bool,
    /// Whether it lies after the chosen day.
    pub later: bool,
}

/// Everything the region panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionView {
    /// The territory.
    pub territory: TerritoryIx,
    /// Its id.
    pub id: String,
    /// Name in 1937.
    pub name: String,
    /// Name in Russian; empty where that is the name itself.
    pub name_ru: String,
    /// How the name was come by; empty for a Russian one.
    pub form: String,
    /// Today's territories.
    pub today: String,
    /// The order's sentence about it.
    pub lead: Rich,
    /// Known limit on the chosen day.
    pub limit: Rich,
    /// The chosen day in words.
    pub day: String,
    /// Increases and requests in order of time.
    pub steps: Vec<Step>,
    /// What is known of the outcome, one sentence each.
    pub known: Vec<Rich>,
    /// What is not known, in words.
    pub unknown: Vec<Rich>,
    /// Counts that must not be compared with the quota.
    pub apart: Vec<Rich>,
    /// Requested, granted, reported on one small chart.
    pub chart: Option<ScaledBars>,
    /// How its borders and successors changed.
    pub changes: Vec<Rich>,
    /// What is approximate in its boundary.
    pub approximations: Vec<String>,
    /// Note on the territory.
    pub note: Rich,
    /// Links to the article.
    pub links: Vec<ArticleLink>,
    /// Sources behind its figures.
    pub sources: Vec<SourceLink>,
}

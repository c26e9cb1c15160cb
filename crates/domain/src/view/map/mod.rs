//! What the map shows: one mark per unit of July 1937, and the entries that
//! have no place on it.

mod aside;
mod circles;
mod legend;
mod model;
mod pick;
mod table;
mod words;

pub use legend::share_classes;
pub use model::{AsideMark, Circle, Land, Legend, MapView, ShareClass, Tone, UnitMark};
pub use pick::pick;
pub use table::{quota_table, table};

use super::article_links;
use crate::dataset::{Dataset, Territory};
use crate::derived;
use crate::outcome;
use crate::prose::{self, Part, Rich};
use crate::query::{Layer, Query};
use crate::text::{Msg, Texts, date};
use crate::vocab::InOrder;
use circles::{limit_circles, outcome_circles, quota_circles};

/// Builds the map panel.
#[must_use]
pub fn map(dataset: &Dataset, texts: &Texts, query: &Query) -> MapView {
    let day = date::day(query.date, texts);
    let units = dataset
        .units()
        .map(|unit| unit_mark(dataset, texts, query, unit))
        .collect();
    MapView {
        layer: query.layer,
        title: title(texts, query),
        lead: lead(dataset, texts, query.layer),
        notes: notes(dataset, texts, query.layer),
        units,
        aside: aside::asides(dataset, texts, query),
        legend: legend::legend(dataset, texts, query.layer),
        day,
        summary: summary(dataset, texts, query),
        links: article_links(dataset, texts, paragraphs(query.layer)),
    }
}

fn paragraphs(layer: Layer) -> &'static [&'static str] {
    match layer {
        Layer::FirstQuota | Layer::Share => &["A4", "A6"],
        Layer::Increased => &["B1"],
        Layer::Outcomes => &["C1"],
    }
}

/// What the map is called.
#[must_use]
pub fn title(texts: &Texts, query: &Query) -> String {
    match query.layer {
        Layer::FirstQuota => texts.get(Msg::MapTitleFirstQuota).to_owned(),
        Layer::Increased => {
            let day = date::day(query.date, texts);
            texts.fill(Msg::MapTitleIncreased, &[("day", &day)])
        }
        Layer::Share => texts.get(Msg::MapTitleShare).to_owned(),
        Layer::Outcomes => texts.get(Msg::MapTitleOutcomes).to_owned(),
    }
}

fn lead(dataset: &Dataset, texts: &Texts, layer: Layer) -> Rich {
    match layer {
        Layer::FirstQuota => prose::text(texts.get(Msg::MapLeadFirstQuota)),
        Layer::Increased => prose::text(texts.get(Msg::MapLeadIncreased)),
        Layer::Share => prose::text(texts.get(Msg::MapLeadShare)),
        Layer::Outcomes => prose::fill(
            texts,
            Msg::MapLeadOutcomes,
            &[
                (
                    "known",
                    vec![Part::Figure(prose::derived(
                        texts,
                        &derived::outcomes(dataset),
                    ))],
                ),
                (
                    "all",
                    vec![Part::Figure(prose::derived(
                        texts,
                        &derived::territories(dataset),
                    ))],
                ),
            ],
        ),
    }
}

fn notes(dataset: &Dataset, texts: &Texts, layer: Layer) -> Vec<Rich> {
    let messages: &[Msg] = match layer {
        Layer::FirstQuota => &[],
        Layer::Increased => &[Msg::MapNoteIncomplete, Msg::MapNoteUndivided],
        Layer::Share => &[Msg::MapNoteShare],
        Layer::Outcomes => &[Msg::MapNoteOutcomes, Msg::MapNoteSuccessors],
    };
    messages
        .iter()
        .map(|msg| prose::parse(dataset, texts, texts.get(*msg)))
        .collect()
}

fn unit_mark(dataset: &Dataset, texts: &Texts, query: &Query, unit: &Territory) -> UnitMark {
    let not_named = unit.order == InOrder::NotNamed;
    let mut land = if not_named {
        Land::NotNamed
    } else {
        Land::Plain
    };
    let mut circles = Vec::new();
    match query.layer {
        Layer::FirstQuota => circles = quota_circles(dataset, texts, unit.ix),
        Layer::Increased => circles = limit_circles(dataset, texts, query, unit.ix),
        Layer::Share => {
            if let Some(share) = derived::share(dataset, unit.ix) {
                land = share_classes()
                    .into_iter()
                    .find(|c| share.value <= c.to)
                    .map_or(land, |c| c.land);
            }
        }
        Layer::Outcomes => {
            circles = outcome_circles(dataset, texts, unit.ix);
            if !not_named && outcome::own(dataset, unit.ix).is_none() {
                land = Land::Unknown;
            }
        }
    }
    UnitMark {
        territory: unit.ix,
        id: unit.id.clone(),
        label: unit.label.clone(),
        name: format!(
            "{}: {}",
            unit.heading(),
            prose::plain(&words::values(dataset, texts, query, unit))
        ),
        land,
        circles,
        selected: query.region == Some(unit.ix),
        outlined: query.region.is_some() && query.region == unit.parent,
    }
}

fn summary(dataset: &Dataset, texts: &Texts, query: &Query) -> String {
    let msg = match query.layer {
        Layer::FirstQuota => Msg::MapSummaryFirstQuota,
        Layer::Increased => Msg::MapSummaryIncreased,
        Layer::Share => Msg::MapSummaryShare,
        Layer::Outcomes => Msg::MapSummaryOutcomes,
    };
    prose::plain(&prose::parse(dataset, texts, texts.get(msg)))
}

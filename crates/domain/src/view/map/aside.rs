//! What has no place on the map: the camps, and republics whose allotments were
//! never divided among their regions.

use super::circles::{circle, radius};
use super::{AsideMark, Circle, Tone};
use crate::dataset::{Dataset, Figure, Territory, TerritoryIx};
use crate::limit;
use crate::prose::{self, Part, Rich};
use crate::query::{Layer, Query};
use crate::text::{Msg, Texts, date};
use crate::vocab::{Measure, Role, Standing, Status, Table};

/// The camps, and republics whose allotments were never divided among their units.
pub(super) fn asides(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<AsideMark> {
    let mut out = Vec::new();
    for territory in dataset.territories() {
        let text = match (territory.standing, query.layer) {
            (Standing::Placeless, Layer::FirstQuota | Layer::Increased) => {
                prose::parse(dataset, texts, texts.get(Msg::AsideCamps))
            }
            (Standing::Placeless, Layer::Share) => prose::text(texts.get(Msg::AsideCampsShare)),
            (Standing::Placeless, Layer::Outcomes) => {
                prose::parse(dataset, texts, texts.get(Msg::AsideCampsOutcome))
            }
            (Standing::Aggregate, Layer::Increased) => {
                match republic_words(dataset, texts, query, territory) {
                    Some(text) => text,
                    None => continue,
                }
            }
            _ => continue,
        };
        let circles = match (territory.standing, query.layer) {
            (Standing::Placeless, Layer::FirstQuota | Layer::Increased) => {
                limit::quota(dataset, territory.ix, Measure::First)
                    .and_then(|f| circle(dataset, Tone::First, prose::figure(texts, f)))
                    .into_iter()
                    .collect()
            }
            (Standing::Aggregate, _) => republic_circles(dataset, texts, query, territory.ix),
            _ => Vec::new(),
        };
        out.push(AsideMark {
            territory: territory.ix,
            id: territory.id.clone(),
            label: territory.heading(),
            text,
            circles,
            selected: query.region == Some(territory.ix),
        });
    }
    out
}

/// Grants and requests of a divided republic up to the chosen day.
pub(super) fn republic_figures<'a>(
    dataset: &'a Dataset,
    query: &Query,
    republic: TerritoryIx,
) -> Vec<&'a Figure> {
    if dataset.territory(republic).id == "ussr" {
        return Vec::new();
    }
    dataset
        .figures_of(republic)
        .filter(|f| f.table == Table::Increase && f.quantity.value.is_some_and(|n| n > 0))
        .filter(|f| matches!(f.role, Role::Addition | Role::Request))
        .filter(|f| matches!(f.status, Status::Granted | Status::Requested))
        .filter(|f| limit::counts_from(f).is_some_and(|from| from <= query.date))
        .collect()
}

pub(super) fn republic_words(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    republic: &Territory,
) -> Option<Rich> {
    let figures = republic_figures(dataset, query, republic.ix);
    let mut list = Rich::new();
    for figure in &figures {
        if !list.is_empty() {
            list.push(Part::Text("; ".to_owned()));
        }
        let day = figure
            .date
            .as_ref()
            .map(|d| date::edtf(d, texts))
            .unwrap_or_default();
        list.extend(prose::fill(
            texts,
            Msg::AsideRepublicItem,
            &[
                ("number", vec![Part::Figure(prose::figure(texts, figure))]),
                (
                    "measure",
                    prose::text(texts.word("measure", figure.measure.as_str())),
                ),
                (
                    "status",
                    prose::text(texts.word("status", figure.status.as_str())),
                ),
                ("day", prose::text(day)),
            ],
        ));
    }
    (!figures.is_empty()).then(|| prose::fill(texts, Msg::AsideRepublic, &[("list", list)]))
}

/// What was granted (never what was only asked for), nested like any limit.
pub(super) fn republic_circles(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    republic: TerritoryIx,
) -> Vec<Circle> {
    let granted: Vec<&Figure> = limit::grants(dataset, republic, Measure::Undivided)
        .chain(limit::grants(dataset, republic, Measure::Second))
        .chain(limit::grants(dataset, republic, Measure::First))
        .filter(|(f, from)| f.place == republic && *from <= query.date)
        .map(|(f, _)| f)
        .collect();
    let mut inside: i64 = granted.iter().filter_map(|f| f.quantity.value).sum();
    let mut out = Vec::new();
    for figure in granted {
        let tone = match figure.measure {
            Measure::First => Tone::First,
            Measure::Second => Tone::Second,
            _ => Tone::Undivided,
        };
        if inside > 0 {
            out.push(Circle {
                tone,
                radius: radius(dataset, inside),
                figure: prose::figure(texts, figure),
                at: None,
            });
        }
        inside -= figure.quantity.value.unwrap_or(0);
    }
    out
}

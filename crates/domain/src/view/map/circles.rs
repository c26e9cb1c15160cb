//! Circles: nested, their area the people inside them.

use super::{Circle, Tone};
use crate::dataset::{Dataset, TerritoryIx};
use crate::derived;
use crate::limit;
use crate::outcome::{self, Outcome};
use crate::prose::{self, FigureRef};
use crate::query::Query;
use crate::text::Texts;
use crate::vocab::Measure;

pub(super) fn radius(dataset: &Dataset, people: i64) -> f64 {
    #[allow(clippy::cast_precision_loss)] // people counts are far below 2^52
    let people = people.max(0) as f64;
    dataset.map().radius_per_root * people.sqrt()
}

pub(super) fn circle(dataset: &Dataset, tone: Tone, figure: FigureRef) -> Option<Circle> {
    let people = figure.value.filter(|n| *n > 0)?;
    Some(Circle {
        tone,
        radius: radius(dataset, people),
        figure,
        at: None,
    })
}

pub(super) fn quota_circles(dataset: &Dataset, texts: &Texts, place: TerritoryIx) -> Vec<Circle> {
    [
        (Tone::Second, Measure::Total),
        (Tone::First, Measure::First),
    ]
    .into_iter()
    .filter_map(|(tone, measure)| {
        let figure = limit::quota(dataset, place, measure)?;
        circle(dataset, tone, prose::figure(texts, figure))
    })
    .collect()
}

pub(super) fn limit_circles(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    place: TerritoryIx,
) -> Vec<Circle> {
    let limits = limit::limits(dataset, place, query.date);
    let first = limits.first.value.unwrap_or(0);
    let both = first + limits.second.value.unwrap_or(0);
    let all = limits.total();
    let figure = |measure| derived::known_limit(dataset, place, measure, query.date);
    // A nested circle's area is everyone inside it, so rings take running sums.
    let rings = [
        (
            Tone::Undivided,
            all,
            limits.undivided.value.and(figure(Measure::Undivided)),
        ),
        (
            Tone::Second,
            both,
            limits.second.value.and(figure(Measure::Second)),
        ),
        (Tone::First, first, figure(Measure::First)),
    ];
    rings
        .into_iter()
        .filter_map(|(tone, people, figure)| {
            Some(Circle {
                tone,
                radius: radius(dataset, Some(people).filter(|n| *n > 0)?),
                figure: prose::derived(texts, &figure?),
                at: None,
            })
        })
        .collect()
}

pub(super) fn outcome_circles(dataset: &Dataset, texts: &Texts, place: TerritoryIx) -> Vec<Circle> {
    let mut circles = Vec::new();
    if let Some(outcome) = outcome::own(dataset, place) {
        circles.extend(nested(dataset, texts, &outcome, Tone::Second, Tone::First));
        if let Some(quota) = limit::quota(dataset, place, Measure::Total) {
            circles.extend(circle(dataset, Tone::Quota, prose::figure(texts, quota)));
        }
    }
    for outcome in outcome::of_successors(dataset, place) {
        let id = &dataset.territory(outcome.place).id;
        let at = dataset.map().point(id);
        let rings = nested(
            dataset,
            texts,
            &outcome,
            Tone::Successor,
            Tone::SuccessorFirst,
        );
        circles.extend(rings.into_iter().map(|ring| Circle { at, ..ring }));
    }
    crate::order::sort_by(&mut circles, |a, b| b.radius.total_cmp(&a.radius));
    circles
}

pub(super) fn nested(
    dataset: &Dataset,
    texts: &Texts,
    outcome: &Outcome,
    ring: Tone,
    core: Tone,
) -> Vec<Circle> {
    [(ring, outcome.condemned), (core, outcome.deaths)]
        .into_iter()
        .filter_map(|(tone, figure)| {
            let figure = dataset.figure(figure?)?;
            circle(dataset, tone, prose::figure(texts, figure))
        })
        .collect()
}

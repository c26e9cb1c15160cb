//! One territory: ordered, asked for, granted, reported.

use super::{Count, Counts, Decision, Draft, Group, ReferenceLine, ScaledBars, Sheet, finish};
use crate::dataset::{Dataset, FigureIx, TerritoryIx};
use crate::edtf::Date;
use crate::limit::quota;
use crate::outcome::{self, Outcome};
use crate::prose::{self, Rich};
use crate::text::{Msg, Texts};
use crate::vocab::{Comparable, Measure, Scope, State};

/// The bars of one territory; `None` when there is nothing to draw.
///
/// Every decision is a bar of its own and none are added up. What concerns a
/// successor names it; what comes after the day is marked.
#[must_use]
pub fn region_bars(
    dataset: &Dataset,
    texts: &Texts,
    territory: TerritoryIx,
    day: Date,
) -> Option<ScaledBars> {
    let place = dataset.territory(territory);
    let order = order_row(dataset, texts, territory, day);
    let mut decisions = decisions(dataset, texts, territory, day);
    // The order stands between what was asked for before it and what came after.
    let at = order.as_ref().map_or(0, |(date, _)| {
        decisions.partition_point(|(earlier, _)| earlier < date)
    });
    let planned = order.as_ref().and_then(|_| {
        let total = quota(dataset, territory, Measure::Total)?;
        total.quantity.value
    });
    if let Some(order) = order {
        decisions.insert(at, order);
    }
    let mut drafts: Vec<Draft> = decisions.into_iter().map(|(_, draft)| draft).collect();
    let outcomes: Vec<Outcome> = outcome::own(dataset, territory)
        .into_iter()
        .chain(outcome::of_successors(dataset, territory))
        .collect();
    let reported = outcomes
        .iter()
        .filter_map(|found| outcome_row(dataset, texts, territory, found, day));
    drafts.extend(reported);
    if drafts.is_empty() {
        return None;
    }
    let title = texts.fill(Msg::ChartRegionTitle, &[("place", &place.heading())]);
    let sheet = Sheet {
        title,
        line: planned
            .filter(|_| drafts.len() > 1)
            .map(|value| ReferenceLine {
                value,
                label: texts.get(Msg::ChartLine).to_owned(),
            }),
        notes: notes(dataset, texts, &drafts, &outcomes),
    };
    Some(finish(texts, sheet, &drafts))
}

/// A draft with the day it is sorted by.
type Dated = (Option<Date>, Draft);

fn order_row(dataset: &Dataset, texts: &Texts, at: TerritoryIx, day: Date) -> Option<Dated> {
    let count = |measure| quota(dataset, at, measure);
    let head = count(Measure::Total).or_else(|| count(Measure::First))?;
    if !matches!(head.state, State::Recorded | State::Zero) {
        return None;
    }
    let label = texts.get(Msg::ChartRowOrder).to_owned();
    let mut draft = Draft::dated(texts, head, day, Group::Planned, label);
    let of = |measure| count(measure).map(|figure| Count::of(texts, figure));
    draft.counts = Counts {
        first: of(Measure::First),
        second: of(Measure::Second),
        undivided: None,
        total: of(Measure::Total),
    };
    Some((draft.day, draft))
}

/// The decisions on one territory and its successors, in order of time.
fn decisions(dataset: &Dataset, texts: &Texts, at: TerritoryIx, day: Date) -> Vec<Dated> {
    let found = Decision::all(dataset, |f| {
        f.place == at || dataset.unit_of(f.place) == Some(at)
    });
    let mut rows: Vec<Dated> = found
        .iter()
        .filter_map(|decision| {
            let label = label(dataset, texts, decision.what(), at, decision.place);
            let draft = decision.draft(texts, label, day)?;
            Some((draft.day, draft))
        })
        .collect();
    crate::order::sort_by_key(&mut rows, |(date, _)| *date);
    rows
}

fn outcome_row(
    dataset: &Dataset,
    texts: &Texts,
    at: TerritoryIx,
    found: &Outcome,
    day: Date,
) -> Option<Draft> {
    let head = dataset.figure(found.headline())?;
    let label = label(dataset, texts, Msg::ChartRowReported, at, found.place);
    let mut draft = Draft::dated(texts, head, day, Group::Reported, label);
    if draft.remark.is_empty() && head.scope != Scope::Order {
        texts
            .word("scope", head.scope.as_str())
            .clone_into(&mut draft.remark);
    }
    let of = |ix: Option<FigureIx>| Some(Count::of(texts, dataset.figure(ix?)?));
    draft.counts = Counts {
        first: of(found.deaths),
        second: of(found.second),
        undivided: None,
        total: of(found.condemned),
    };
    Some(draft)
}

/// What a row is, with its place where that is not the territory itself.
fn label(
    dataset: &Dataset,
    texts: &Texts,
    what: Msg,
    at: TerritoryIx,
    place: TerritoryIx,
) -> String {
    if place == at {
        return texts.get(what).to_owned();
    }
    let slots = [
        ("what", texts.get(what)),
        ("place", &dataset.territory(place).name),
    ];
    texts.fill(Msg::ChartRowPlace, &slots)
}

fn notes(dataset: &Dataset, texts: &Texts, drafts: &[Draft], outcomes: &[Outcome]) -> Vec<Rich> {
    let mut notes = Vec::new();
    if drafts.iter().any(|d| d.group == Group::Decision) {
        notes.push(prose::text(texts.get(Msg::ChartNoteNoSum)));
    }
    if drafts.iter().any(|d| d.group == Group::Requested) {
        notes.push(prose::text(texts.get(Msg::ChartNoteRequests)));
    }
    let caveats = outcomes
        .iter()
        .filter_map(|found| dataset.figure(found.headline()))
        .filter(|figure| figure.comparable == Comparable::WithCaveat)
        .filter(|figure| !figure.comparable_note.is_empty());
    notes.extend(caveats.map(|f| prose::parse(dataset, texts, &f.comparable_note)));
    notes
}

//! Asked for, granted, reported: where all three are known.

use super::carried_out::ordered;
use super::{Content, END, Here};
use crate::dataset::{Figure, TerritoryIx};
use crate::outcome;
use crate::query::{Action, View};
use crate::text::Msg;
use crate::view::chart::{Decision, Draft, Drawing, Group, Sheet, finish, region_bars};
use crate::view::page::Jump;
use crate::vocab::{State, Status, Table};

pub(super) fn content(here: Here<'_>) -> Content {
    let (known, others): (Vec<TerritoryIx>, Vec<TerritoryIx>) = asking(here)
        .into_iter()
        .partition(|place| outcome::own(here.dataset, *place).is_some());
    let mut drawings: Vec<Drawing> = known
        .iter()
        .filter_map(|place| region_bars(here.dataset, here.texts, *place, END))
        .map(Drawing::Bars)
        .collect();
    drawings.push(without_outcome(here, &others));
    let jumps = known.iter().map(|place| {
        let slots = [("place", here.dataset.territory(*place).name.as_str())];
        let label = here.texts.fill(Msg::UseRegion, &slots);
        let actions = vec![Action::Go(View::Map), Action::Select(Some(*place))];
        Jump::new(here.dataset, here.query, label, actions)
    });
    Content {
        summary: here.told(&[
            Msg::NumbersAskedSummary,
            Msg::NumbersAskedMoscow,
            Msg::NumbersAskedAnswers,
        ]),
        drawings,
        notes: here.told(&[Msg::NumbersAskedRequest, Msg::NumbersAskedKhrushchev]),
        jumps: jumps.collect(),
        articles: &["B1"],
    }
}

/// Territories of which a request with a number is known, in the order of the table.
fn asking(here: Here<'_>) -> Vec<TerritoryIx> {
    here.dataset
        .territories()
        .filter(|t| {
            let mut figures = here.dataset.figures_of(t.ix);
            figures.any(|f| {
                f.table == Table::Increase
                    && f.status == Status::Requested
                    && f.quantity.value.is_some()
            })
        })
        .map(|t| t.ix)
        .collect()
}

/// Requests and what was granted there, where the outcome is not known.
fn without_outcome(here: Here<'_>, places: &[TerritoryIx]) -> Drawing {
    let mut drafts: Vec<Draft> = Vec::new();
    for place in places {
        let wanted = |f: &Figure| f.place == *place && f.state != State::NotStated;
        let found = Decision::all(here.dataset, wanted);
        let mut rows: Vec<Draft> = found
            .iter()
            .filter_map(|decision| decision.draft(here.texts, here.say(decision.what()), END))
            .chain(ordered(here, *place))
            .collect();
        // The order stands between what was asked before it and what came after.
        rows.sort_by_key(|draft| (draft.day, draft.group != Group::Requested));
        let name = &here.dataset.territory(*place).name;
        drafts.extend(
            rows.into_iter()
                .map(|draft| here.placed(*place, name, draft)),
        );
    }
    let sheet = Sheet {
        title: here.say(Msg::NumbersAskedOthers),
        ..Sheet::default()
    };
    Drawing::Bars(finish(here.texts, sheet, &drafts))
}

//! What the turns of a dial do to the exhibit.

use super::Turn;
use crate::dataset::{Dataset, TerritoryIx};
use crate::prose::{FigureRef, Part, Rich};
use crate::query::{Action, Query, View};
use crate::text::Texts;
use crate::view::{national, region, regions};

/// The actions of a turn, in a state. Time and regions are walked on the map; whoever
/// is elsewhere is taken there.
#[must_use]
pub fn actions(dataset: &Dataset, texts: &Texts, query: &Query, turn: Turn) -> Vec<Action> {
    let mut actions = Vec::new();
    let on_map = query.view == View::Map;
    match turn {
        Turn::Time(days) => {
            if !on_map {
                actions.push(Action::Go(View::Map));
            }
            actions.extend(query.date.add_days(days).map(Action::SetDate));
        }
        Turn::Regions(steps) => {
            if !on_map {
                actions.push(Action::Go(View::Map));
            }
            let next = region_after(dataset, query.region, steps);
            actions.extend(next.map(|next| Action::Select(Some(next))));
        }
        Turn::Press if query.figure.is_some() => actions.push(Action::CloseFigure),
        Turn::Press => {
            actions.extend(first_figure(dataset, texts, query).map(Action::OpenFigure));
        }
        Turn::Back if query.figure.is_some() => actions.push(Action::CloseFigure),
        Turn::Back if !on_map => actions.push(Action::Go(View::Map)),
        Turn::Back => actions.push(Action::Select(None)),
    }
    actions
}

/// So many territories on in the order's own table, round and round. From none the
/// first is one step away, and the last one step back.
#[must_use]
pub fn region_after(
    dataset: &Dataset,
    now: Option<TerritoryIx>,
    steps: i32,
) -> Option<TerritoryIx> {
    let all = regions::in_order(dataset);
    let count = i64::try_from(all.len()).ok().filter(|count| *count > 0)?;
    let at = now.and_then(|now| all.iter().position(|ix| *ix == now));
    let steps = i64::from(steps);
    let next = match at.and_then(|at| i64::try_from(at).ok()) {
        Some(at) => at + steps,
        None if steps > 0 => steps - 1,
        None => steps,
    };
    let next = usize::try_from(next.rem_euclid(count)).ok()?;
    all.get(next).copied()
}

/// The first number that the panel says: of the chosen territory, else of the country.
#[must_use]
pub fn first_figure(dataset: &Dataset, texts: &Texts, query: &Query) -> Option<String> {
    let said: Vec<Rich> = match region::region(dataset, texts, query) {
        Some(view) => vec![view.lead, view.limit],
        None => vec![national::national(dataset, texts, query).lead],
    };
    said.iter().flatten().find_map(figure).map(|f| f.id.clone())
}

fn figure(part: &Part) -> Option<&FigureRef> {
    match part {
        Part::Figure(figure) => Some(figure),
        Part::Text(_) | Part::Term(..) => None,
    }
}

//! Ordered, raised, carried out: wherever an outcome can stand beside a quota.

use super::{Content, END, Here};
use crate::dataset::{Figure, FigureIx, LAST_DAY, TerritoryIx};
use crate::derived::{Rule, known_limit};
use crate::limit::quota;
use crate::outcome::{self, Outcome};
use crate::prose;
use crate::query::{Action, Layer};
use crate::text::{Msg, date};
use crate::view::chart::{Count, Counts, Draft, Drawing, Group, Sheet, finish};
use crate::view::evidence::span;
use crate::vocab::{Comparable, Measure, Standing};

pub(super) fn content(here: Here<'_>) -> Content {
    let outcomes: Vec<Outcome> = here
        .dataset
        .territories()
        .filter(|t| matches!(t.standing, Standing::Unit | Standing::Successor))
        .filter_map(|t| outcome::own(here.dataset, t.ix))
        .collect();
    let drafts: Vec<Draft> = outcomes.iter().flat_map(|o| rows(here, o)).collect();
    let sheet = Sheet {
        title: here.say(Msg::NumbersCarriedChart),
        ..Sheet::default()
    };
    let mut notes = here.told(&[Msg::NumbersCarriedScopes, Msg::NumbersCarriedLimits]);
    notes.extend(caveats(here, &outcomes));
    Content {
        summary: here.told(&[Msg::NumbersCarriedSummary, Msg::NumbersCarriedUnknown]),
        drawings: vec![Drawing::Bars(finish(here.texts, sheet, &drafts))],
        notes,
        jumps: vec![here.jump(
            Msg::NumbersToMap,
            vec![Action::Select(None), Action::SetLayer(Layer::Outcomes)],
        )],
        articles: &["A4", "C1"],
    }
}

fn rows(here: Here<'_>, found: &Outcome) -> Vec<Draft> {
    let rows = [
        ordered(here, found.place),
        allowed(here, found.place),
        reported(here, found),
    ];
    let heading = heading(here, found.place);
    rows.into_iter()
        .flatten()
        .map(|draft| here.placed(found.place, &heading, draft))
        .collect()
}

/// The name; of a region made later also what it was made from.
fn heading(here: Here<'_>, place: TerritoryIx) -> String {
    let territory = here.dataset.territory(place);
    if territory.belongs_to.is_empty() {
        return territory.heading();
    }
    let parents: Vec<&str> = territory
        .belongs_to
        .iter()
        .map(|ix| here.dataset.territory(*ix).name.as_str())
        .collect();
    let parents = parents.join(", ");
    let slots = [("place", territory.name.as_str()), ("parents", &parents)];
    here.texts.fill(Msg::NumbersCarriedSuccessor, &slots)
}

/// The first quota.
pub(super) fn ordered(here: Here<'_>, place: TerritoryIx) -> Option<Draft> {
    let total = quota(here.dataset, place, Measure::Total)?;
    total.quantity.value?;
    let label = here.say(Msg::ChartRowOrder);
    let mut draft = Draft::dated(here.texts, total, END, Group::Planned, label);
    let of = |measure| {
        let figure = quota(here.dataset, place, measure)?;
        Some(Count::of(here.texts, figure))
    };
    draft.counts = Counts {
        first: of(Measure::First),
        second: of(Measure::Second),
        undivided: None,
        total: Some(Count::of(here.texts, total)),
    };
    Some(draft)
}

/// What is known to have been allowed by the end, where it was raised at all.
fn allowed(here: Here<'_>, place: TerritoryIx) -> Option<Draft> {
    let limit = |measure| known_limit(here.dataset, place, measure, LAST_DAY);
    let measures = [Measure::First, Measure::Second, Measure::Undivided];
    let no_quota = quota(here.dataset, place, Measure::Total).is_none();
    let raised = measures
        .into_iter()
        .filter_map(limit)
        .any(|l| no_quota || l.parts.len() > 1 || l.rule == Rule::LimitFromLevel);
    if !raised {
        return None;
    }
    let least = here.texts.word("qualifier", "at-least");
    let of = |measure| Some(Count::derived(here.texts, &limit(measure)?, least));
    let by = date::day(LAST_DAY, here.texts);
    Some(Draft {
        heading: String::new(),
        label: here.say(Msg::NumbersCarriedAllowed),
        day: Some(LAST_DAY),
        date: here.texts.fill(Msg::FigureDateBy, &[("date", &by)]),
        later: false,
        remark: String::new(),
        group: Group::Decision,
        counts: Counts {
            first: of(Measure::First),
            second: of(Measure::Second),
            undivided: of(Measure::Undivided),
            total: None,
        },
        alone: String::new(),
        territory: None,
    })
}

/// The outcome with its scope and the time it counts.
fn reported(here: Here<'_>, found: &Outcome) -> Option<Draft> {
    let head = here.dataset.figure(found.headline())?;
    let label = here.say(Msg::ChartRowReported);
    let mut draft = Draft::dated(here.texts, head, END, Group::Reported, label);
    draft.date = counted(here, head).unwrap_or(draft.date);
    here.texts
        .word("scope", head.scope.as_str())
        .clone_into(&mut draft.remark);
    let of = |ix: Option<FigureIx>| Some(Count::of(here.texts, here.dataset.figure(ix?)?));
    draft.counts = Counts {
        first: of(found.deaths),
        second: of(found.second),
        undivided: None,
        total: of(found.condemned),
    };
    Some(draft)
}

/// "counted: from 30 October 1937 to 15 March 1938", or by the day of the report.
fn counted(here: Here<'_>, head: &Figure) -> Option<String> {
    if let Some(period) = &head.period {
        let period = span(here.texts, period);
        return Some(here.texts.fill(Msg::NumbersCounted, &[("period", &period)]));
    }
    let day = date::edtf(head.date.as_ref()?, here.texts);
    Some(here.texts.fill(Msg::FigureDateBy, &[("date", &day)]))
}

/// Why each count is not quite the quota's own, place by place.
fn caveats(here: Here<'_>, outcomes: &[Outcome]) -> Vec<prose::Rich> {
    outcomes
        .iter()
        .filter_map(|found| here.dataset.figure(found.headline()))
        .filter(|f| f.comparable == Comparable::WithCaveat && !f.comparable_note.is_empty())
        .map(|figure| {
            let name = &here.dataset.territory(figure.place).name;
            let mut rich = prose::text([name.as_str(), ": "].concat());
            rich.extend(prose::parse(
                here.dataset,
                here.texts,
                &figure.comparable_note,
            ));
            rich
        })
        .collect()
}

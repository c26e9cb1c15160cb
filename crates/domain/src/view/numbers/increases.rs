//! How the plan grew: every increase by itself, and never one sum.

use super::{Content, END, Here};
use crate::dataset::Figure;
use crate::prose;
use crate::query::{Action, Layer};
use crate::text::{Msg, date};
use crate::view::chart::{
    Count, Decision, Draft, Drawing, Plain, PlainSheet, Sheet, Swatch, Tone, finish, plain,
};
use crate::vocab::{Role, State, Status, Table};

pub(super) fn content(here: Here<'_>) -> Content {
    let ussr = here.dataset.ussr().ix;
    let given = |f: &Figure| f.status != Status::Requested;
    let national = bars(here, Msg::NumbersIncreasesNational, |f| {
        f.place == ussr && given(f)
    });
    // Levels and sums say where things stood, not what one decision added.
    let regional = bars(here, Msg::NumbersIncreasesRegional, |f| {
        f.place != ussr && given(f) && !matches!(f.role, Role::Level | Role::SumOfRegion)
    });
    let levels = bars(here, Msg::NumbersIncreasesLevels, |f| {
        f.place != ussr && matches!(f.role, Role::Level | Role::SumOfRegion)
    });
    let requested = bars(here, Msg::NumbersIncreasesRequested, |f| !given(f));
    Content {
        summary: here.told(&[
            Msg::NumbersIncreasesSummary,
            Msg::NumbersIncreasesAsked,
            Msg::NumbersIncreasesOutside,
        ]),
        drawings: vec![national, regional, levels, requested, outside(here)],
        notes: here.told(&[
            Msg::NumbersIncreasesNoSum,
            Msg::NumbersIncreasesJanuary,
            Msg::NumbersIncreasesRequests,
        ]),
        jumps: vec![here.jump(
            Msg::NumbersToMap,
            vec![
                Action::Select(None),
                Action::SetLayer(Layer::Increased),
                Action::SetDate(crate::dataset::LAST_DAY),
            ],
        )],
        articles: &["B1"],
    }
}

/// One bar per decision, in order of time.
fn bars(here: Here<'_>, title: Msg, wanted: impl Fn(&Figure) -> bool) -> Drawing {
    let ussr = here.dataset.ussr().ix;
    let found = Decision::all(here.dataset, wanted);
    let mut drafts: Vec<Draft> = found
        .iter()
        .filter_map(|decision| {
            let what = here.say(decision.what());
            let place = here.dataset.territory(decision.place);
            let label = if decision.place == ussr {
                here.say(Msg::NationalRowDecision)
            } else {
                let slots = [("what", what.as_str()), ("place", &place.name)];
                here.texts.fill(Msg::NumbersPlaceWhat, &slots)
            };
            let mut draft = decision.draft(here.texts, label, END)?;
            draft.territory = here.dataset.unit_of(decision.place);
            if draft.remark.is_empty() {
                draft.remark = remark(here, decision);
            }
            Some(draft)
        })
        .collect();
    crate::order::sort_by_key(&mut drafts, |draft| draft.day);
    let sheet = Sheet {
        title: here.say(title),
        ..Sheet::default()
    };
    Drawing::Bars(finish(here.texts, sheet, &drafts))
}

/// What a reader must know of a row: that it was never seen by itself.
fn remark(here: Here<'_>, decision: &Decision<'_>) -> String {
    use crate::vocab::Reading::ConfirmedBySum;
    let unseen = decision.figures.iter().any(|f| f.reading == ConfirmedBySum);
    if unseen {
        here.say(Msg::NumbersBySum)
    } else {
        String::new()
    }
}

/// What a historian estimates to have been allowed without a written decision.
fn outside(here: Here<'_>) -> Drawing {
    let rows: Vec<Plain> = here
        .dataset
        .figures_of(here.dataset.ussr().ix)
        .filter(|f| f.table == Table::Increase && f.status == Status::Estimated)
        .filter(|f| f.state == State::Recorded)
        .map(|figure| Plain {
            heading: String::new(),
            label: here.say(Msg::NumbersIncreasesEstimate),
            date: figure
                .date
                .as_ref()
                .map(|d| date::edtf(d, here.texts))
                .unwrap_or_default(),
            remark: figure.authority.clone(),
            tone: Tone::Undivided,
            bound: false,
            count: Count::of(here.texts, figure),
        })
        .collect();
    let sheet = PlainSheet {
        title: here.say(Msg::NumbersIncreasesEstimated),
        unit: here.say(Msg::ChartUnit),
        legend: vec![(
            Swatch::Tone(Tone::Undivided),
            here.say(Msg::ChartLegendUndivided),
        )],
        notes: vec![prose::text(
            here.texts.get(Msg::NumbersIncreasesEstimateNote),
        )],
        ..PlainSheet::default()
    };
    Drawing::Bars(plain(here.texts, sheet, &rows))
}

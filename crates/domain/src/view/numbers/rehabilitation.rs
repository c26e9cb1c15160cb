//! Releases and rehabilitations, 1953–1989.

use super::bars::{Bar, bars, people, per_cent};
use super::{Content, Here};
use crate::query::{Action, View};
use crate::text::Msg;
use crate::view::chart::{Swatch, Tone};

const RELEASED: [Bar; 2] = [
    Bar::bare(Msg::NumbersReleased, "fact.f064", Tone::Other),
    Bar::bare(Msg::NumbersSurvivors, "fact.f066", Tone::Other),
];
const SHARE: [Bar; 1] = [Bar::bare(
    Msg::NumbersReleasedShare,
    "fact.f065",
    Tone::Other,
)];
const EXAMINED: [Bar; 3] = [
    Bar::bare(Msg::NumbersExamined, "fact.f068", Tone::Other),
    Bar::bare(Msg::NumbersExamined, "fact.f069", Tone::Other),
    Bar::bare(Msg::NumbersExamined, "fact.f070", Tone::Other),
];
const YEARLY: [Bar; 1] = [Bar::bare(
    Msg::NumbersRehabilitated,
    "fact.f071",
    Tone::Other,
)];
const REQUESTS: [Bar; 1] = [Bar::bare(Msg::NumbersRequests, "fact.f073", Tone::Other)];

pub(super) fn content(here: Here<'_>) -> Content {
    let other = [(Swatch::Tone(Tone::Other), Msg::NumbersLegendSource)];
    let sheet = |title, unit| {
        let mut sheet = people(here, title, &other);
        sheet.unit = here.say(unit);
        sheet
    };
    Content {
        summary: here.told(&[
            Msg::NumbersRehabilitationSummary,
            Msg::NumbersRehabilitationExamined,
            Msg::NumbersRehabilitationLater,
        ]),
        drawings: vec![
            bars(
                here,
                sheet(Msg::NumbersReleasedChart, Msg::ChartUnit),
                &RELEASED,
            ),
            bars(here, per_cent(here, Msg::NumbersReleasedShareChart), &SHARE),
            bars(here, per_cent(here, Msg::NumbersExaminedChart), &EXAMINED),
            bars(
                here,
                sheet(Msg::NumbersYearlyChart, Msg::NumbersUnitYear),
                &YEARLY,
            ),
            bars(
                here,
                sheet(Msg::NumbersRequestsChart, Msg::UnitDocuments),
                &REQUESTS,
            ),
        ],
        notes: here.told(&[
            Msg::NumbersRehabilitationBases,
            Msg::NumbersRehabilitationAll,
        ]),
        jumps: vec![here.jump(Msg::NavMemory, vec![Action::Go(View::Memory)])],
        articles: &["E2"],
    }
}

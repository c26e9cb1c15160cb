//! The operation within the terror as a whole, with what does not fit together.

use super::bars::{Bar, bars, people, per_cent};
use super::{Content, Here};
use crate::query::{Action, View};
use crate::text::Msg;
use crate::view::chart::{Swatch, Tone};

const PEOPLE: [Bar; 9] = [
    Bar::new(
        Msg::NumbersTerrorArticle,
        Msg::NumbersTerrorConvicted,
        "fact.f002",
        Tone::Other,
    ),
    Bar::new(
        Msg::NumbersTerrorArticle,
        Msg::NumbersTerrorExecuted,
        "fact.f003",
        Tone::First,
    ),
    Bar::new(
        Msg::NumbersTerrorArticle,
        Msg::NumbersTerrorCamps,
        "fact.f004",
        Tone::Second,
    ),
    Bar::new(
        Msg::NumbersTerrorOrgans,
        Msg::NumbersTerrorConvicted,
        "fact.f002#1",
        Tone::Other,
    ),
    Bar::new(
        Msg::NumbersTerrorOrgans,
        Msg::NumbersTerrorSentenced,
        "fact.f003#1",
        Tone::First,
    ),
    Bar::new(
        Msg::NumbersTerrorOrder,
        Msg::NumbersTerrorCondemned,
        "outcome.1938-11-17.ussr.condemned",
        Tone::Other,
    ),
    Bar::new(
        Msg::NumbersTerrorOrder,
        Msg::NumbersTerrorExecuted,
        "outcome.1938-11-17.ussr.executed",
        Tone::First,
    ),
    Bar::new(
        Msg::NumbersTerrorAdjusted,
        Msg::NumbersTerrorCondemned,
        "outcome.1938-11-17.ussr.adjusted.estimated.condemned",
        Tone::Other,
    ),
    Bar::new(
        Msg::NumbersTerrorAdjusted,
        Msg::NumbersTerrorKilled,
        "outcome.1938-11-17.ussr.adjusted.estimated.executed",
        Tone::Estimate,
    ),
];

/// The share of all executions that fell under the order.
const SHARE: [Bar; 3] = [
    Bar::bare(Msg::NumbersTerrorShareF, "fact.f118", Tone::Other),
    Bar::bare(Msg::NumbersTerrorShareA, "fact.f118#1", Tone::Other),
    Bar::bare(Msg::NumbersTerrorShareC, "fact.f118#2", Tone::Other),
];

pub(super) fn content(here: Here<'_>) -> Content {
    let sheet = people(
        here,
        Msg::NumbersTerrorChart,
        &[
            (Swatch::Tone(Tone::First), Msg::NumbersTerrorLegendDead),
            (Swatch::Tone(Tone::Second), Msg::NumbersTerrorLegendCamps),
            (Swatch::Tone(Tone::Other), Msg::NumbersTerrorLegendAll),
            (Swatch::Tone(Tone::Estimate), Msg::ChartLegendEstimate),
        ],
    );
    let share = per_cent(here, Msg::NumbersTerrorShare);
    Content {
        summary: here.told(&[
            Msg::NumbersTerrorSummary,
            Msg::NumbersTerrorOther,
            Msg::NumbersTerrorWithin,
        ]),
        drawings: vec![bars(here, sheet, &PEOPLE), bars(here, share, &SHARE)],
        notes: here.told(&[
            Msg::NumbersTerrorInconsistent,
            Msg::NumbersTerrorLengths,
            Msg::NumbersTerrorSources,
        ]),
        jumps: vec![here.jump(
            Msg::NumbersToDisagreement,
            vec![Action::Go(View::Disagreement)],
        )],
        articles: &["A2", "A3", "C1", "F2"],
    }
}

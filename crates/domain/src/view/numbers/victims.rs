//! Who the victims were, as far as reports and the article count them. Each
//! drawing has one scope; people and per cent never share a scale.

use super::bars::{Bar, bars, people};
use super::{Content, Here};
use crate::text::Msg;
use crate::view::chart::{Drawing, Swatch, Tone};

const ARRESTED: [Bar; 4] = [
    Bar::bare(
        Msg::NumbersVictimsKulaks,
        "outcome.1937-08-15.ussr.arrested-kulaks",
        Tone::Other,
    ),
    Bar::bare(
        Msg::NumbersVictimsCriminals,
        "outcome.1937-08-15.ussr.arrested-criminals",
        Tone::Other,
    ),
    Bar::bare(
        Msg::NumbersVictimsOther,
        "outcome.1937-08-15.ussr.arrested-other",
        Tone::Other,
    ),
    Bar::bare(
        Msg::NumbersVictimsUnspecified,
        "outcome.1937-08-15.ussr.arrested-unspecified",
        Tone::Other,
    ),
];
const SENTENCED: [Bar; 4] = [
    Bar::bare(
        Msg::NumbersVictimsKulaks,
        "outcome.1937-08-15.ussr.death-sentences-kulaks",
        Tone::First,
    ),
    Bar::bare(
        Msg::NumbersVictimsCriminals,
        "outcome.1937-08-15.ussr.death-sentences-criminals",
        Tone::First,
    ),
    Bar::bare(
        Msg::NumbersVictimsOther,
        "outcome.1937-08-15.ussr.death-sentences-other",
        Tone::First,
    ),
    Bar::bare(
        Msg::NumbersVictimsUnspecified,
        "outcome.1937-08-15.ussr.death-sentences-unspecified",
        Tone::First,
    ),
];
const SEPTEMBER: [Bar; 3] = [
    Bar::bare(
        Msg::NumbersVictimsArrested,
        "outcome.1937-09-01.ussr.arrested",
        Tone::Other,
    ),
    Bar::bare(
        Msg::NumbersVictimsDeath,
        "outcome.1937-09-01.ussr.death-sentences",
        Tone::First,
    ),
    Bar::bare(
        Msg::NumbersVictimsCamps,
        "outcome.1937-09-01.ussr.second",
        Tone::Second,
    ),
];
const APART: [Bar; 4] = [
    Bar::new(
        Msg::NumbersScopeTerror,
        Msg::NumbersVictimsSettlers,
        "fact.f057",
        Tone::Other,
    ),
    Bar::new(
        Msg::NumbersScopeTerror,
        Msg::NumbersVictimsClergy,
        "fact.f056",
        Tone::Other,
    ),
    Bar::new(
        Msg::NumbersVictimsScopeCamps,
        Msg::NumbersVictimsPrisoners,
        "quota.nkvd-camps.first",
        Tone::First,
    ),
    Bar::new(
        Msg::NumbersVictimsScopeSite,
        Msg::NumbersVictimsButovo,
        "outcome.1938-10-19.moscow-oblast.site.executed",
        Tone::First,
    ),
];

pub(super) fn content(here: Here<'_>) -> Content {
    let all = (Swatch::Tone(Tone::Other), Msg::NumbersVictimsLegendArrested);
    let death = (Swatch::Tone(Tone::First), Msg::NumbersVictimsLegendDeath);
    let camps = (Swatch::Tone(Tone::Second), Msg::NumbersVictimsLegendCamps);
    let other = (Swatch::Tone(Tone::Other), Msg::NumbersVictimsLegendOther);
    let shot = (Swatch::Tone(Tone::First), Msg::NumbersVictimsLegendShot);
    let draw = |title, legend: &[(Swatch, Msg)], list: &[Bar]| -> Drawing {
        bars(here, people(here, title, legend), list)
    };
    Content {
        summary: here.told(&[
            Msg::NumbersVictimsSummary,
            Msg::NumbersVictimsSeptember,
            Msg::NumbersVictimsClergyShare,
            Msg::NumbersVictimsPrisonersTimes,
            Msg::NumbersVictimsButovoShare,
        ]),
        drawings: vec![
            draw(Msg::NumbersVictimsArrestedChart, &[all], &ARRESTED),
            draw(Msg::NumbersVictimsSentencedChart, &[death], &SENTENCED),
            draw(
                Msg::NumbersVictimsSeptemberChart,
                &[all, death, camps],
                &SEPTEMBER,
            ),
            draw(Msg::NumbersVictimsApartChart, &[other, shot], &APART),
        ],
        notes: here.told(&[
            Msg::NumbersVictimsLabels,
            Msg::NumbersVictimsGroups,
            Msg::NumbersVictimsScopes,
        ]),
        jumps: Vec::new(),
        articles: &["C1", "C2"],
    }
}

//! How fast: means per month and per day, with their working.

use super::bars::{Bar, bars, people};
use super::{Content, Here};
use crate::derived::pace::{Per, reports, since};
use crate::derived::{Derived, Rule};
use crate::prose;
use crate::text::{Msg, date};
use crate::view::chart::{Count, Drawing, Plain, Swatch, Tone, plain};
use crate::vocab::Measure;

/// The article's number, and what its own numbers give.
const DAY: [Bar; 3] = [
    Bar::bare(Msg::NumbersPaceArticle, "fact.f079", Tone::First),
    Bar::bare(Msg::NumbersPaceByMonth, "fact.f079#1", Tone::First),
    Bar::bare(Msg::NumbersPaceByDays, "pace.terror.day", Tone::First),
];
const MONTH: [Bar; 4] = [
    Bar::new(
        Msg::NumbersScopeTerror,
        Msg::NumbersPaceArticle,
        "fact.f078",
        Tone::First,
    ),
    Bar::new(
        Msg::NumbersScopeTerror,
        Msg::NumbersPaceByMonths,
        "pace.terror.month",
        Tone::First,
    ),
    Bar::new(
        Msg::NumbersScopeOrder,
        Msg::NumbersPaceShot,
        "pace.executed.whole.month",
        Tone::First,
    ),
    Bar::new(
        Msg::NumbersScopeOrder,
        Msg::NumbersPaceCondemned,
        "pace.condemned.whole.month",
        Tone::Other,
    ),
];

pub(super) fn content(here: Here<'_>) -> Content {
    let shot = (Swatch::Tone(Tone::First), Msg::NumbersLegendShot);
    let all = (Swatch::Tone(Tone::Other), Msg::NumbersLegendCondemned);
    let unit = |msg, title, legend: &[(Swatch, Msg)]| {
        let mut sheet = people(here, title, legend);
        sheet.unit = here.say(msg);
        sheet
    };
    let month = unit(Msg::NumbersUnitMonth, Msg::NumbersPaceMonths, &[shot, all]);
    let day = unit(Msg::NumbersUnitDay, Msg::NumbersPaceDays, &[shot]);
    let between = unit(Msg::NumbersUnitDay, Msg::NumbersPaceReports, &[shot, all]);
    let rows = between_reports(here);
    Content {
        summary: here.told(&[Msg::NumbersPaceSummary, Msg::NumbersPaceOrder]),
        drawings: vec![
            bars(here, month, &MONTH),
            bars(here, day, &DAY),
            Drawing::Bars(plain(here.texts, between, &rows)),
        ],
        notes: here.told(&[
            Msg::NumbersPaceInconsistent,
            Msg::NumbersPaceMean,
            Msg::NumbersPaceScope,
        ]),
        jumps: Vec::new(),
        articles: &["C1", "F2"],
    }
}

/// The means between one report and the next, measure by measure.
fn between_reports(here: Here<'_>) -> Vec<Plain> {
    let mut rows = Vec::new();
    for (measure, group, tone) in [
        (Measure::Condemned, Msg::NumbersPaceCondemned, Tone::Other),
        (Measure::Executed, Msg::NumbersPaceShot, Tone::First),
    ] {
        let means = reports(here.dataset, measure)
            .into_iter()
            .filter_map(|(day, _)| since(here.dataset, measure, day, Per::Day));
        rows.extend(means.filter_map(|mean| row(here, &mean, group, tone)));
    }
    rows
}

fn row(here: Here<'_>, mean: &Derived, group: Msg, tone: Tone) -> Option<Plain> {
    let Rule::Pace { from, to, .. } = mean.rule else {
        return None;
    };
    let words = |day| date::day(day, here.texts);
    let slots = [("from", words(from)), ("to", words(to))];
    let slots = slots.each_ref().map(|(key, day)| (*key, day.as_str()));
    let mut count = Count::derived(here.texts, mean, "");
    count.words = vec![prose::Part::Figure(count.figure.clone())];
    Some(Plain {
        heading: here.say(group),
        label: here.texts.fill(Msg::NumbersPaceSpan, &slots),
        date: String::new(),
        remark: String::new(),
        tone,
        bound: false,
        count,
    })
}

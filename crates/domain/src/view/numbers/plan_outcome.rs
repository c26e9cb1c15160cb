//! The plan and the reports over time.

use super::{Content, Here};
use crate::dataset::{FIRST_DAY, Figure};
use crate::derived::pace::reports;
use crate::edtf::Date;
use crate::limit::quota;
use crate::prose::{self, Part, Rich};
use crate::query::{Action, TIMELINE_FROM, TIMELINE_TO, View};
use crate::text::{Msg, Texts, date};
use crate::view::chart::{
    Count, Drawing, ReferenceLine, SeriesChange, SeriesPoint, SeriesRow, SeriesRun, Swatch,
    TimeSeries, Tone, nice,
};
use crate::view::{TableRow, TableView};
use crate::vocab::{Measure, Scope, Table};

pub(super) fn content(here: Here<'_>) -> Content {
    Content {
        summary: here.told(&[Msg::NumbersPlanSummary, Msg::NumbersPlanEstimate]),
        drawings: vec![Drawing::Series(series(here))],
        notes: here.told(&[
            Msg::NumbersPlanBetween,
            Msg::NumbersPlanMeasure,
            Msg::NumbersPlanLine,
        ]),
        jumps: vec![here.jump(
            Msg::NumbersToTimeline,
            vec![Action::Go(View::Map), Action::Select(None)],
        )],
        articles: &["A4", "C1"],
    }
}

/// A figure with its day.
type Dated<'a> = (Date, &'a Figure);

fn series(here: Here<'_>) -> TimeSeries {
    let texts = here.texts;
    let condemned = reports(here.dataset, Measure::Condemned);
    let sentences = reports(here.dataset, Measure::DeathSentences);
    let executed = reports(here.dataset, Measure::Executed);
    let estimates = estimates(here);
    let runs: Vec<SeriesRun> = [
        run(texts, Tone::Other, &condemned),
        run(texts, Tone::First, &sentences),
        run(texts, Tone::First, &executed),
    ]
    .into_iter()
    .chain(
        estimates
            .iter()
            .map(|found| run(texts, Tone::Estimate, &[*found])),
    )
    .filter(|run| !run.points.is_empty())
    .collect();
    let plan = quota(here.dataset, here.dataset.ussr().ix, Measure::Total);
    let rows = rows(here, plan, &condemned, [&sentences, &executed], &estimates);
    let largest = runs
        .iter()
        .flat_map(|run| &run.points)
        .map(|p| p.max.unwrap_or(p.value));
    let (max, ticks) = nice(largest.max().unwrap_or(1));
    let title = here.say(Msg::NumbersPlanChart);
    TimeSeries {
        summary: summary(here, &title, &rows),
        unit: here.say(Msg::ChartUnit),
        from: TIMELINE_FROM,
        to: TIMELINE_TO,
        days: months(here.texts),
        max,
        ticks: ticks.into_iter().map(|n| (n, texts.number(n))).collect(),
        line: plan.and_then(|f| f.quantity.value).map(|value| {
            let label = here.say(Msg::ChartLine);
            (FIRST_DAY, ReferenceLine { value, label })
        }),
        changes: executed
            .first()
            .filter(|_| !sentences.is_empty())
            .map(|(day, _)| SeriesChange {
                day: *day,
                label: here.say(Msg::NumbersPlanChange),
            })
            .into_iter()
            .collect(),
        legend: [
            (Swatch::Line, Msg::ChartLine),
            (Swatch::Dot(Tone::Other), Msg::NumbersPlanLegendAll),
            (Swatch::Dot(Tone::First), Msg::NumbersPlanLegendDeaths),
            (Swatch::Dot(Tone::Estimate), Msg::NumbersPlanLegendEstimate),
        ]
        .into_iter()
        .map(|(swatch, msg)| (swatch, here.say(msg)))
        .collect(),
        table: table(here, &title, &rows),
        table_label: here.say(Msg::ChartTable),
        notes: Vec::new(),
        title,
        runs,
        rows,
    }
}

fn run(texts: &crate::text::Texts, tone: Tone, found: &[Dated<'_>]) -> SeriesRun {
    let points = found.iter().filter_map(|(day, figure)| {
        Some(SeriesPoint {
            day: *day,
            value: figure.quantity.value?,
            max: figure.quantity.max,
            label: prose::plain(&Count::of(texts, figure).number),
            figure: prose::figure(texts, figure),
        })
    });
    SeriesRun {
        tone,
        points: points.collect(),
    }
}

/// The adjusted estimates, everyone condemned first.
fn estimates(here: Here<'_>) -> Vec<Dated<'_>> {
    let mut found: Vec<Dated<'_>> = here
        .dataset
        .figures_of(here.dataset.ussr().ix)
        .filter(|f| f.table == Table::Outcome && f.scope == Scope::Adjusted)
        .filter_map(|f| Some((f.date.as_ref()?.latest()?, f)))
        .collect();
    crate::order::sort_by_key(&mut found, |(_, f)| f.measure);
    found
}

fn rows(
    here: Here<'_>,
    plan: Option<&Figure>,
    condemned: &[Dated<'_>],
    deaths: [&[Dated<'_>]; 2],
    estimates: &[Dated<'_>],
) -> Vec<SeriesRow> {
    let ussr = here.dataset.ussr().ix;
    let ordered = [Measure::First, Measure::Total];
    let ordered = ordered.map(|measure| quota(here.dataset, ussr, measure));
    let mut rows = Vec::new();
    if plan.is_some() {
        let figures: Vec<&Figure> = ordered.into_iter().flatten().rev().collect();
        rows.push(row(here, Msg::NationalRowOrder, FIRST_DAY, &figures));
    }
    for (day, all) in condemned {
        let on = |list: &[Dated<'_>]| list.iter().any(|(d, _)| d == day);
        let label = match deaths {
            [sentences, _] if on(sentences) => Msg::NationalRowSentences,
            _ => Msg::NationalRowExecutions,
        };
        let dead = deaths.into_iter().flatten().find(|(d, _)| d == day);
        let figures: Vec<&Figure> = std::iter::once(*all).chain(dead.map(|(_, f)| *f)).collect();
        rows.push(row(here, label, *day, &figures));
    }
    if let Some((day, _)) = estimates.first() {
        let figures: Vec<&Figure> = estimates.iter().map(|(_, f)| *f).collect();
        rows.push(row(here, Msg::NationalRowEstimate, *day, &figures));
    }
    rows
}

fn row(here: Here<'_>, label: Msg, day: Date, figures: &[&Figure]) -> SeriesRow {
    let counts = figures.iter().map(|f| Count::of(here.texts, f));
    let mut values = Rich::new();
    for count in counts {
        if !values.is_empty() {
            values.push(Part::Text(" · ".to_owned()));
        }
        values.extend(count.words);
    }
    SeriesRow {
        label: here.say(label),
        date: date::day(day, here.texts),
        values,
        figures: figures
            .iter()
            .map(|f| prose::figure(here.texts, f))
            .collect(),
    }
}

fn summary(here: Here<'_>, title: &str, rows: &[SeriesRow]) -> String {
    let said: Vec<String> = rows
        .iter()
        .map(|row| {
            let values = prose::plain(&row.values).replace(" · ", ", ");
            format!("{}, {}: {values}", row.date, row.label)
        })
        .collect();
    let slots = [("title", title), ("rows", &said.join("; "))];
    here.texts.fill(Msg::ChartSummary, &slots)
}

fn table(here: Here<'_>, title: &str, rows: &[SeriesRow]) -> TableView {
    let columns = [Msg::ChartColumnDate, Msg::ChartColumnWhat, Msg::ChartUnit];
    TableView {
        caption: title.to_owned(),
        columns: columns.map(|msg| here.say(msg)).to_vec(),
        rows: rows
            .iter()
            .map(|row| TableRow {
                territory: None,
                head: row.date.clone(),
                cells: vec![prose::text(&row.label), row.values.clone()],
                total: false,
            })
            .collect(),
    }
}

/// The first day of every month of the axis; the year stands at its first one.
fn months(texts: &Texts) -> Vec<(Date, String)> {
    let mut days = Vec::new();
    for year in [1937, 1938] {
        for month in 1..=12 {
            let Some(day) = Date::new(year, month, 1) else {
                continue;
            };
            if !(TIMELINE_FROM..=TIMELINE_TO).contains(&day) {
                continue;
            }
            let first = day == TIMELINE_FROM || month == 1;
            days.push((day, date::tick(texts, day, first)));
        }
    }
    days
}

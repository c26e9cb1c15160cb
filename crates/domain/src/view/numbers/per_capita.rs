//! The first quota per 100,000 inhabitants, in bands and not as a ranking.

use super::{Content, Here};
use crate::dataset::Territory;
use crate::derived::rate::{PER, inhabitants, rate};
use crate::limit::quota;
use crate::prose::{self, Part, Rich};
use crate::query::{Action, Layer};
use crate::text::Msg;
use crate::view::chart::{
    Count, Dot, DotChart, DotRow, Drawing, ReferenceLine, Swatch, Tone, nice,
};
use crate::view::{TableRow, TableView};
use crate::vocab::{Measure, Reading};

/// Where a band ends besides the country's average. Round numbers: the quotas
/// were round too, so that nothing finer would mean anything.
const BANDS: [i64; 2] = [100, 250];

pub(super) fn content(here: Here<'_>) -> Content {
    Content {
        summary: here.told(&[Msg::NumbersRateSummary, Msg::NumbersRateMissing]),
        drawings: chart(here).map(Drawing::Dots).into_iter().collect(),
        notes: here.told(&[
            Msg::NumbersRateNotVictims,
            Msg::NumbersRateBySum,
            Msg::NumbersRateCensus,
            Msg::NumbersRateNoMap,
        ]),
        jumps: vec![here.jump(
            Msg::NumbersToMapQuotas,
            vec![Action::Select(None), Action::SetLayer(Layer::FirstQuota)],
        )],
        articles: &["A4"],
    }
}

/// A territory with its rates.
struct Place<'a> {
    territory: &'a Territory,
    total: Count,
    first: Count,
    by_sum: bool,
}

impl Place<'_> {
    fn value(&self) -> i64 {
        self.total.figure.value.unwrap_or(0)
    }
}

fn chart(here: Here<'_>) -> Option<DotChart> {
    let ussr = here.dataset.ussr().ix;
    let average = rate(here.dataset, ussr, Measure::Total)?;
    let shot = rate(here.dataset, ussr, Measure::First)?;
    let mut places: Vec<Place<'_>> = here
        .dataset
        .units()
        .filter_map(|territory| place(here, territory))
        .collect();
    // By name within a band: the order must not look like a rank.
    places.sort_by(|a, b| a.territory.name.cmp(&b.territory.name));
    let [low, high] = BANDS;
    let mut rows = vec![country(here, &average, &shot)];
    let mut list = vec![(None, String::new())];
    for (from, to) in [
        (Some(high), None),
        (Some(average.value), Some(high)),
        (Some(low), Some(average.value)),
        (None, Some(low)),
    ] {
        let band = band(here, from, to);
        let inside = |value: i64| from.is_none_or(|n| value > n) && to.is_none_or(|n| value <= n);
        let mut heading = band.clone();
        for place in places.iter().filter(|p| inside(p.value())) {
            rows.push(row(here, place, std::mem::take(&mut heading)));
            list.push((Some(place.territory.ix), band.clone()));
        }
    }
    let ends = rows.iter().flat_map(|r| &r.dots).map(|d| d.value);
    let (max, ticks) = nice(ends.max().unwrap_or(1));
    let per = here.texts.number(PER);
    let title = here.texts.fill(Msg::NumbersRateChart, &[("per", &per)]);
    Some(DotChart {
        summary: summary(here, &title, &rows),
        unit: here.texts.fill(Msg::NumbersRateUnit, &[("per", &per)]),
        max,
        ticks: ticks
            .into_iter()
            .map(|n| (n, here.texts.number(n)))
            .collect(),
        lines: [
            (shot.value, Msg::NumbersRateLineShot),
            (average.value, Msg::NumbersRateLine),
        ]
        .into_iter()
        .map(|(value, msg)| ReferenceLine {
            value,
            label: here.say(msg),
        })
        .collect(),
        legend: vec![
            (
                Swatch::Dot(Tone::First),
                here.say(Msg::NumbersRateLegendShot),
            ),
            (
                Swatch::Dot(Tone::Second),
                here.say(Msg::NumbersRateLegendAll),
            ),
            (Swatch::Line, here.say(Msg::NumbersRateLegendLine)),
        ],
        table: table(here, &title, &rows, &list),
        table_label: here.say(Msg::ChartTable),
        notes: Vec::new(),
        title,
        rows,
    })
}

fn place<'a>(here: Here<'a>, territory: &'a Territory) -> Option<Place<'a>> {
    inhabitants(here.dataset, territory.ix)?;
    let of = |measure| {
        let rate = rate(here.dataset, territory.ix, measure)?;
        Some(Count::derived(here.texts, &rate, ""))
    };
    let by_sum = [Measure::First, Measure::Second]
        .into_iter()
        .filter_map(|measure| quota(here.dataset, territory.ix, measure))
        .any(|f| f.reading == Reading::ConfirmedBySum);
    Some(Place {
        territory,
        total: of(Measure::Total)?,
        first: of(Measure::First)?,
        by_sum,
    })
}

/// The whole country, apart from the bands.
fn country(
    here: Here<'_>,
    average: &crate::derived::Derived,
    shot: &crate::derived::Derived,
) -> DotRow {
    let count = |derived| Count::derived(here.texts, derived, "");
    let label = here.say(Msg::NumbersRateCountry);
    dot_row(
        String::new(),
        label,
        String::new(),
        &count(average),
        &count(shot),
    )
}

fn row(here: Here<'_>, place: &Place<'_>, heading: String) -> DotRow {
    let remark = if place.by_sum {
        here.say(Msg::NumbersBySum)
    } else {
        String::new()
    };
    let label = place.territory.name.clone();
    dot_row(heading, label, remark, &place.total, &place.first)
}

fn dot_row(heading: String, label: String, remark: String, total: &Count, first: &Count) -> DotRow {
    let dot = |tone, count: &Count| {
        let value = count.figure.value?;
        Some(Dot {
            tone,
            value,
            figure: count.figure.clone(),
        })
    };
    let mut values: Rich = total.words.clone();
    values.push(Part::Text(" · ".to_owned()));
    values.extend(first.words.iter().cloned());
    DotRow {
        heading,
        label,
        remark,
        values,
        dots: [dot(Tone::Second, total), dot(Tone::First, first)]
            .into_iter()
            .flatten()
            .collect(),
        figures: vec![total.figure.clone(), first.figure.clone()],
    }
}

fn band(here: Here<'_>, from: Option<i64>, to: Option<i64>) -> String {
    let number = |n: Option<i64>| n.map(|n| here.texts.number(n)).unwrap_or_default();
    let msg = match (from, to) {
        (Some(_), Some(_)) => Msg::NumbersBandBetween,
        (Some(_), None) => Msg::NumbersBandOver,
        _ => Msg::NumbersBandUpTo,
    };
    let slots = [("from", number(from)), ("to", number(to))];
    let slots: Vec<(&str, &str)> = slots.iter().map(|(k, v)| (*k, v.as_str())).collect();
    here.texts.fill(msg, &slots)
}

fn summary(here: Here<'_>, title: &str, rows: &[DotRow]) -> String {
    let said: Vec<String> = rows
        .iter()
        .map(|row| {
            let values = prose::plain(&row.values).replace(" · ", ", ");
            let head = [row.heading.as_str(), &row.label, &row.remark];
            let head: Vec<&str> = head.into_iter().filter(|w| !w.is_empty()).collect();
            format!("{}: {values}", head.join(", "))
        })
        .collect();
    let slots = [("title", title), ("rows", &said.join("; "))];
    here.texts.fill(Msg::ChartSummary, &slots)
}

fn table(
    here: Here<'_>,
    title: &str,
    rows: &[DotRow],
    list: &[(Option<crate::dataset::TerritoryIx>, String)],
) -> TableView {
    let columns = [
        Msg::TableTerritory,
        Msg::NumbersRateBand,
        Msg::NumbersRateLegendAll,
        Msg::NumbersRateLegendShot,
        Msg::ChartColumnRemark,
    ];
    let row = |(row, (territory, band)): (&DotRow, &(Option<_>, String))| {
        let numbers = row.figures.iter().map(|f| vec![Part::Figure(f.clone())]);
        let mut cells = vec![prose::text(band)];
        cells.extend(numbers);
        cells.push(prose::text(&row.remark));
        TableRow {
            territory: *territory,
            head: row.label.clone(),
            cells,
            total: territory.is_none(),
        }
    };
    TableView {
        caption: title.to_owned(),
        columns: columns.map(|msg| here.say(msg)).to_vec(),
        rows: rows.iter().zip(list).map(row).collect(),
    }
}

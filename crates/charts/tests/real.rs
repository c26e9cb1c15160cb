//! The drawings of the real data: nothing collides at any width.

mod common;

use std::collections::BTreeSet;
use std::path::Path;

use common::{misplaced, svg};
use exhibit_bundle::bundle;
use exhibit_domain::dataset::Dataset;
use exhibit_domain::query::Query;
use exhibit_domain::text::Texts;
use exhibit_domain::view::chart::{Drawing, Group, region_bars};
use exhibit_domain::view::national::national;
use exhibit_domain::view::numbers::numbers;
use exhibit_domain::view::page::Block;

#[allow(clippy::panic)] // a helper of tests
fn data() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    match bundle(&folder) {
        Ok(bundle) => bundle.dataset,
        Err(faults) => panic!("{faults}"),
    }
}

/// The drawings of the national panel, of every territory and of the numbers.
fn charts(dataset: &Dataset) -> Vec<Drawing> {
    let texts = Texts::english();
    let mut bars = vec![national(dataset, &texts, &Query::default()).chart];
    let places = dataset.territories().filter(|t| t.id != "ussr");
    bars.extend(places.filter_map(|t| region_bars(dataset, &texts, t.ix, Query::default().date)));
    let mut charts: Vec<Drawing> = bars.into_iter().map(Drawing::Bars).collect();
    charts.extend(numbers_charts(dataset).into_iter().map(|(_, d)| d));
    charts
}

/// The drawings of the numbers view with a name for each.
fn numbers_charts(dataset: &Dataset) -> Vec<(String, Drawing)> {
    let page = numbers(dataset, &Texts::english(), &Query::default());
    let mut charts = Vec::new();
    for section in page.sections {
        let drawn = section.blocks.into_iter().filter_map(|block| match block {
            Block::Drawing(drawing) => Some(*drawing),
            _ => None,
        });
        charts.extend(
            drawn
                .zip(1..)
                .map(|(d, n)| (format!("{}-{n}", section.id), d)),
        );
    }
    charts
}

#[test]
fn words_stay_inside_and_apart() {
    let charts = charts(&data());
    assert!(charts.len() > 60);
    for chart in &charts {
        for width in [280, 320, 375, 480, 575, 576, 640, 768, 900] {
            let (picture, layout) = svg(chart, width);
            if let Ok(folder) = std::env::var("CHARTS_OUT") {
                let name = chart.title().replace([' ', ':', ',', '/'], "_");
                std::fs::write(format!("{folder}/{name}-{width}.svg"), &picture).unwrap();
            }
            assert_eq!(
                misplaced(&picture, &layout),
                [""; 0],
                "{} at {width}",
                chart.title()
            );
            let rows = match chart {
                Drawing::Bars(chart) => chart.rows.len(),
                Drawing::Dots(chart) => chart.rows.len(),
                // The picture is a row too.
                Drawing::Series(chart) => chart.rows.len() + 1,
            };
            assert_eq!(layout.rows.len(), rows);
        }
    }
}

#[test]
fn the_national_bars_are_those_of_the_tables() {
    let dataset = data();
    let view = national(&dataset, &Texts::english(), &Query::default());
    let ends: Vec<(Group, i64)> = view
        .chart
        .rows
        .iter()
        .map(|row| (row.group, row.parts.last().unwrap().to))
        .collect();
    assert_eq!(
        ends,
        [
            (Group::Planned, 268_950),
            (Group::Decision, 120_000),
            (Group::Decision, 57_200),
            (Group::Reported, 14_305),
            (Group::Reported, 45_199),
            (Group::Reported, 143_000),
            (Group::Reported, 575_000),
            (Group::Reported, 767_397),
            (Group::Estimated, 820_000),
        ]
    );
    assert!(!view.lead.is_empty() && view.links.len() == 3);
    assert_eq!(view.passages.len(), 5);
    let paragraphs: usize = view.passages.iter().map(|p| p.paragraphs.len()).sum();
    assert_eq!(paragraphs, 9, "every sentence finds its figures");
}

#[test]
fn every_chart_of_the_numbers_is_drawn_as_it_was() {
    for (name, chart) in numbers_charts(&data()) {
        insta::assert_snapshot!(format!("numbers-{name}"), svg(&chart, 360).0);
    }
}

#[test]
fn every_mark_keeps_inside_and_every_figure_is_met_by_a_touch() {
    for (name, chart) in numbers_charts(&data()) {
        for width in [280, 360, 640, 900] {
            let (_, layout) = svg(&chart, width);
            let (right, bottom) = layout.size;
            let mut drawn = BTreeSet::new();
            let mut met = BTreeSet::new();
            for row in &layout.rows {
                assert!(row.area.top >= 0 && row.area.bottom <= bottom, "{name}");
                for part in &row.parts {
                    let rect = part.rect;
                    let inside = rect.left >= 0 && rect.right <= right;
                    assert!(inside, "{name} at {width}: {rect:?}");
                    let x = i32::midpoint(rect.left, rect.right);
                    let y = i32::midpoint(rect.top, rect.bottom);
                    drawn.insert(part.figure.as_str());
                    met.extend(layout.figure_at(x, y));
                }
            }
            assert_eq!(drawn, met, "{name} at {width}");
        }
    }
}

#[test]
fn dots_lie_where_their_values_are() {
    let charts = numbers_charts(&data());
    let Some((_, drawing @ Drawing::Dots(chart))) = charts
        .iter()
        .find(|(_, drawing)| matches!(drawing, Drawing::Dots(_)))
    else {
        panic!("the rates are dots");
    };
    for width in [280, 640, 900] {
        let (_, layout) = svg(drawing, width);
        let (left, right) = layout.scale;
        for (row, drawn) in chart.rows.iter().zip(&layout.rows) {
            for (dot, part) in row.dots.iter().zip(&drawn.parts) {
                let middle = f64::from(part.rect.left + part.rect.right - 1) / 2.0;
                #[allow(clippy::cast_precision_loss)]
                let share = dot.value as f64 / chart.max as f64;
                let due = f64::from(left) + f64::from(right - left) * share;
                assert!((middle - due).abs() <= 1.0, "{} at {width}", row.label);
            }
        }
    }
}

#[test]
fn reports_lie_on_their_days_and_at_their_values() {
    let charts = numbers_charts(&data());
    let Some((_, drawing @ Drawing::Series(series))) = charts
        .iter()
        .find(|(_, drawing)| matches!(drawing, Drawing::Series(_)))
    else {
        panic!("the plan and the reports are a series");
    };
    for width in [280, 640, 900] {
        let (_, layout) = svg(drawing, width);
        let plot = &layout.rows[0];
        let (left, right) = layout.scale;
        let days = f64::from(series.to.days() - series.from.days());
        let points = series.runs.iter().flat_map(|run| &run.points);
        for (point, part) in points.zip(&plot.parts) {
            let along = f64::from(point.day.days() - series.from.days()) / days;
            let x = f64::from(left) + f64::from(right - left) * along;
            assert!((f64::from(part.rect.left + part.rect.right) / 2.0 - x).abs() <= 1.0);
            // The mark of an estimate stands on its lower end, dots around theirs.
            #[allow(clippy::cast_precision_loss)]
            let up = point.value as f64 / series.max as f64;
            let y = f64::from(plot.area.bottom) - f64::from(plot.area.height()) * up;
            let (top, bottom) = (f64::from(part.rect.top), f64::from(part.rect.bottom));
            assert!(top <= y && y <= bottom + 1.0, "{} at {width}", point.label);
        }
    }
}

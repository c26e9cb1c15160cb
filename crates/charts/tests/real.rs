//! The drawings of the real data: nothing collides at any width.

mod common;

use std::path::Path;

use common::{misplaced, svg};
use exhibit_bundle::bundle;
use exhibit_domain::dataset::Dataset;
use exhibit_domain::query::Query;
use exhibit_domain::text::Texts;
use exhibit_domain::view::chart::{Group, ScaledBars, region_bars};
use exhibit_domain::view::national::national;

#[allow(clippy::panic)] // a helper of tests
fn data() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    match bundle(&folder) {
        Ok(bundle) => bundle.dataset,
        Err(faults) => panic!("{faults}"),
    }
}

fn charts(dataset: &Dataset) -> Vec<ScaledBars> {
    let texts = Texts::english();
    let mut charts = vec![national(dataset, &texts, &Query::default()).chart];
    let places = dataset.territories().filter(|t| t.id != "ussr");
    charts.extend(places.filter_map(|t| region_bars(dataset, &texts, t.ix, Query::default().date)));
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
                let name = format!(
                    "{folder}/{}-{width}.svg",
                    chart.title.replace([' ', ':', ','], "_")
                );
                std::fs::write(name, &picture).unwrap();
            }
            assert_eq!(
                misplaced(&picture, &layout),
                [""; 0],
                "{} at {width}",
                chart.title
            );
            assert_eq!(layout.rows.len(), chart.rows.len());
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

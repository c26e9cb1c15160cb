//! A dial on the real tables.

// A test that cannot load the data has failed.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;

use common::dataset;
use exhibit_domain::dial::{Turn, actions, region_after};
use exhibit_domain::query::{Action, Query, TIMELINE_FROM, TIMELINE_TO, View, apply};
use exhibit_domain::text::Texts;

fn turned(query: &Query, turn: Turn) -> Query {
    let actions = actions(dataset(), &Texts::english(), query, turn);
    actions.iter().fold(query.clone(), |query, action| {
        apply(dataset(), &query, action)
    })
}

#[test]
fn the_regions_are_walked_in_the_order_of_the_document_and_round() {
    let dataset = dataset();
    let mut seen = BTreeSet::new();
    let mut now = region_after(dataset, None, 1);
    let first = now.unwrap();
    assert_eq!(dataset.territory(first).id, "azerbaijan-ssr");
    while seen.insert(dataset.territory(now.unwrap()).id.clone()) {
        now = region_after(dataset, now, 1);
    }
    assert_eq!(now, Some(first));
    assert!(seen.len() > 60 && seen.contains("moscow-oblast"));
    assert_eq!(
        region_after(dataset, Some(first), -1),
        region_after(dataset, None, -1)
    );
    for steps in [i32::MIN, i32::MAX, 0] {
        assert!(region_after(dataset, Some(first), steps).is_some());
    }
}

#[test]
fn time_stays_on_the_timeline() {
    let start = Query::default();
    assert_eq!(
        turned(&start, Turn::Time(3)).date,
        start.date.add_days(3).unwrap()
    );
    assert_eq!(turned(&start, Turn::Time(100_000)).date, TIMELINE_TO);
    assert_eq!(turned(&start, Turn::Time(-100_000)).date, TIMELINE_FROM);
}

#[test]
fn whoever_turns_it_elsewhere_is_taken_to_the_map() {
    let start = apply(dataset(), &Query::default(), &Action::Go(View::Article));
    let there = turned(&start, Turn::Regions(1));
    assert_eq!(there.view, View::Map);
    assert!(there.region.is_some());
    assert_eq!(turned(&start, Turn::Time(1)).view, View::Map);
}

#[test]
fn the_button_opens_the_number_of_the_chosen_region_and_closes_it() {
    let chosen = turned(&Query::default(), Turn::Regions(5));
    let open = turned(&chosen, Turn::Press);
    let id = &dataset().territory(chosen.region.unwrap()).id;
    let figure = open.figure.clone().unwrap();
    assert!(figure.contains(id.as_str()), "{figure} of {id}");
    assert_eq!(turned(&open, Turn::Press), chosen);
    assert_eq!(turned(&open, Turn::Back), chosen);
    assert_eq!(turned(&chosen, Turn::Back).region, None);
    // With none chosen it is the country's.
    assert!(turned(&Query::default(), Turn::Press).figure.is_some());
}

//! The known limit on the real tables, case by case.

// A test that cannot load the data has failed.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::OnceLock;

use exhibit_domain::dataset::Dataset;
use exhibit_domain::derived::{Rule, known_limit};
use exhibit_domain::limit::limits;
use exhibit_domain::vocab::Measure;

/// The committed data, bundled once.
fn dataset() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(|| {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        exhibit_bundle::bundle(&data).unwrap().dataset
    })
}

/// First, second and "category not stated" of a territory on a day.
fn on(day: &str, place: &str) -> (Option<i64>, Option<i64>, Option<i64>) {
    let dataset = dataset();
    let place = dataset.territory_by_id(place).unwrap().ix;
    let found = limits(dataset, place, day.parse().unwrap());
    (found.first.value, found.second.value, found.undivided.value)
}

#[test]
fn before_the_order_nothing_is_allowed() {
    assert_eq!(on("1937-07-29", "moscow-oblast"), (None, None, None));
    assert_eq!(on("1937-07-30", "moscow-oblast").0, Some(5_000));
}

#[test]
fn grants_count_from_their_day() {
    assert_eq!(
        on("1938-01-30", "moscow-oblast"),
        (Some(5_000), Some(30_000), None)
    );
    assert_eq!(
        on("1938-01-31", "moscow-oblast"),
        (Some(9_000), Some(30_000), None)
    );
    assert_eq!(on("1937-08-19", "krasnoyarsk-krai").0, Some(750));
    assert_eq!(on("1937-08-20", "krasnoyarsk-krai").0, Some(7_350));
}

#[test]
fn an_unsanctioned_rise_is_never_added() {
    assert_eq!(on("1938-11-17", "moscow-oblast").0, Some(9_000));
}

#[test]
fn a_request_is_not_a_grant_and_an_undated_grant_counts_from_its_latest_day() {
    assert_eq!(on("1937-08-15", "omsk-oblast").0, Some(1_000));
    assert_eq!(on("1937-08-31", "omsk-oblast").0, Some(8_000));
    assert_eq!(
        on("1937-10-22", "kirov-oblast"),
        (Some(500), Some(1_500), None)
    );
    assert_eq!(
        on("1938-11-16", "kirov-oblast"),
        (Some(500), Some(1_500), None)
    );
    assert_eq!(
        on("1938-11-17", "kirov-oblast"),
        (Some(1_000), Some(2_300), None)
    );
    assert_eq!(on("1938-11-17", "gorky-oblast").0, Some(2_000));
}

#[test]
fn a_level_beats_a_smaller_sum_and_grants_after_it_are_added() {
    assert_eq!(
        on("1937-12-31", "belorussian-ssr"),
        (Some(2_000), Some(10_000), None)
    );
    assert_eq!(
        on("1938-01-01", "belorussian-ssr"),
        (Some(6_000), Some(14_500), None)
    );
    assert_eq!(
        on("1938-01-31", "belorussian-ssr"),
        (Some(7_500), Some(14_500), None)
    );
}

#[test]
fn karelias_four_increases_are_a_level_of_november_1938_only() {
    assert_eq!(
        on("1938-01-31", "karelian-assr"),
        (Some(800), Some(900), None)
    );
    assert_eq!(on("1938-10-31", "karelian-assr").0, Some(800));
    assert_eq!(on("1938-11-17", "karelian-assr").0, Some(2_600));
    let dataset = dataset();
    let place = dataset.territory_by_id("karelian-assr").unwrap().ix;
    let level = known_limit(
        dataset,
        place,
        Measure::First,
        "1938-11-17".parse().unwrap(),
    );
    assert_eq!(level.map(|l| l.rule), Some(Rule::LimitFromLevel));
}

#[test]
fn a_successors_grant_goes_to_its_parent_of_1937() {
    assert_eq!(
        on("1937-10-20", "west-siberian-krai"),
        (Some(9_000), Some(16_500), None)
    );
    assert_eq!(
        on("1938-01-31", "west-siberian-krai"),
        (Some(12_000), Some(17_500), None)
    );
}

#[test]
fn people_without_a_category_stay_apart() {
    let first_second = (Some(5_500), Some(5_000));
    let found = on("1938-04-29", "east-siberian-oblast");
    assert_eq!((found.0, found.1), first_second);
    assert_eq!(found.2, Some(7_000));
}

#[test]
fn what_a_republic_was_given_is_never_spread_over_its_regions() {
    assert_eq!(
        on("1938-11-17", "kiev-oblast"),
        (Some(2_000), Some(3_500), None)
    );
    assert_eq!(on("1938-02-17", "ukrainian-ssr").2, Some(30_000));
    // Kazakhstan's own decision is a request.
    assert_eq!(on("1938-11-17", "kazakh-ssr").0, Some(2_500));
}

#[test]
fn leningrads_polemical_row_is_out() {
    assert_eq!(on("1938-11-17", "leningrad-oblast").0, Some(7_000));
}

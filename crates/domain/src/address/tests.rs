//! The address: round trips, nearest values, and no input that breaks it.

use proptest::prelude::*;

use super::{decode, encode};
use crate::dataset::fixture::dataset as small;
use crate::edtf::Date;
use crate::query::{
    Action, Chart, Frame, KindFilter, Layer, Listing, MOST_COMPARED, Query, SortKey, TIMELINE_FROM,
    TIMELINE_TO, TOUR_STEPS, View, apply,
};

#[test]
fn the_default_state_has_an_empty_address() {
    let dataset = small();
    assert_eq!(encode(&dataset, &Query::default()), "");
    assert_eq!(decode(&dataset, ""), (Query::default(), Vec::new()));
    assert_eq!(decode(&dataset, "?"), (Query::default(), Vec::new()));
}

#[test]
fn a_misspelt_territory_falls_to_the_nearest_and_is_noted() {
    let dataset = small();
    let (query, notices) = decode(&dataset, "?region=moscow");
    assert_eq!(
        query.region,
        dataset.territory_by_id("moscow-oblast").map(|t| t.ix)
    );
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].used, "moscow-oblast");
    let (query, notices) = decode(&dataset, "?region=atlantis");
    assert_eq!(query.region, None);
    assert_eq!((notices[0].key, notices[0].used.as_str()), ("region", ""));
}

#[test]
fn days_off_the_timeline_come_to_its_ends() {
    let dataset = small();
    for (given, day) in [
        ("1900-01-01", TIMELINE_FROM),
        ("2000-01-01", TIMELINE_TO),
        ("1938-02", Date::new_const(1938, 2, 1)),
    ] {
        let (query, notices) = decode(&dataset, &format!("?date={given}"));
        assert_eq!(query.date, day, "{given}");
        assert_eq!(notices.len(), 1, "{given}");
    }
    let (query, notices) = decode(&dataset, "date=1938-01-31");
    assert_eq!(query.date, Date::new_const(1938, 1, 31));
    assert!(notices.is_empty());
}

#[test]
fn percent_escapes_are_read_and_broken_ones_do_no_harm() {
    assert_eq!(super::percent::decode("moscow%2Doblast"), "moscow-oblast");
    assert_eq!(super::percent::decode("a+b%"), "a b%");
    assert_eq!(super::percent::decode("%zz%4"), "%zz%4");
    assert_eq!(super::percent::decode("%ff"), "\u{fffd}");
}

fn any_query() -> impl Strategy<Value = Query> {
    let dataset = small();
    let regions: Vec<_> = dataset.units().map(|t| Some(t.ix)).chain([None]).collect();
    let figures: Vec<Option<String>> = dataset
        .figures()
        .map(|f| Some(f.id.clone()))
        .chain([None])
        .collect();
    let paragraphs: Vec<_> = dataset
        .paragraphs()
        .map(|p| Some(p.ix))
        .chain([None])
        .collect();
    let days = TIMELINE_FROM.days()..=TIMELINE_TO.days();
    (
        prop::sample::select(View::ALL.to_vec()),
        prop::sample::select(regions),
        days,
        prop::sample::select(Layer::ALL.to_vec()),
        prop::sample::select(Frame::ALL.to_vec()),
        any::<bool>(),
        prop::sample::select(figures),
        prop::sample::select(paragraphs),
    )
        .prop_map(
            |(view, region, day, layer, frame, table, figure, paragraph)| Query {
                view,
                region,
                date: Date::from_days(day).unwrap(),
                layer,
                frame,
                table,
                figure,
                paragraph,
                ..Query::default()
            },
        )
}

/// The same with what the reading views keep.
fn any_reading_query() -> impl Strategy<Value = Query> {
    let places: Vec<_> = small().units().map(|t| t.ix).collect();
    let most = places.len().min(MOST_COMPARED);
    (
        any_query(),
        prop::sample::subsequence(places, 0..=most),
        prop::option::of(prop::sample::select(Chart::ALL.to_vec())),
        prop::option::of(1..=TOUR_STEPS),
        prop::option::of(prop::sample::select(vec!["troika", "limit"])),
        (
            prop::sample::select(SortKey::ALL.to_vec()),
            any::<bool>(),
            prop::sample::select(KindFilter::ALL.to_vec()),
            any::<bool>(),
            "[^\\s]{0,20}",
        ),
        any::<bool>(),
    )
        .prop_map(|(query, compare, chart, step, term, listing, recomputed)| {
            let (sort, descending, kind, with_outcome, search) = listing;
            Query {
                compare,
                chart,
                step,
                term: term.map(str::to_owned),
                listing: Listing {
                    sort,
                    descending,
                    kind,
                    republic: None,
                    with_outcome,
                    search,
                },
                recomputed,
                ..query
            }
        })
}

#[test]
fn a_step_of_the_tour_is_a_short_address_that_sets_the_rest() {
    let dataset = small();
    let at = apply(&dataset, &Query::default(), &Action::Step(8));
    assert_eq!(encode(&dataset, &at), "?step=8");
    let (query, notices) = decode(&dataset, "?date=1937-09-01&step=8");
    assert_eq!((query.layer, notices.len()), (Layer::Outcomes, 0));
    assert_eq!(query.date, Date::new_const(1937, 9, 1));
    let (query, notices) = decode(&dataset, "?step=99");
    assert_eq!((query.step, notices.len()), (Some(TOUR_STEPS), 1));
}

proptest! {
    #[test]
    fn every_reading_state_survives_its_address(query in any_reading_query()) {
        let dataset = small();
        let (back, notices) = decode(&dataset, &encode(&dataset, &query));
        prop_assert_eq!(back, query);
        prop_assert!(notices.is_empty());
    }

    #[test]
    fn every_state_survives_its_address(query in any_query()) {
        let dataset = small();
        let address = encode(&dataset, &query);
        prop_assert!(address.len() < 2_000);
        let (back, notices) = decode(&dataset, &address);
        prop_assert_eq!(back, query);
        prop_assert!(notices.is_empty());
    }

    #[test]
    fn any_text_is_an_address(text in ".{0,200}") {
        let dataset = small();
        let (query, _) = decode(&dataset, &text);
        let again = decode(&dataset, &encode(&dataset, &query)).0;
        prop_assert_eq!(again, query);
    }

    #[test]
    fn any_value_of_a_known_key_is_survived(
        key in prop::sample::select(vec![
            "region", "date", "layer", "figure", "view", "lang", "paragraph", "source", "as", "frame",
            "compare", "chart", "step", "term", "sort", "kind", "republic", "outcome", "q", "run",
        ]),
        value in ".{0,40}",
    ) {
        let dataset = small();
        let (query, notices) = decode(&dataset, &format!("?{key}={value}"));
        prop_assert!((TIMELINE_FROM..=TIMELINE_TO).contains(&query.date));
        prop_assert!(notices.len() <= 1 || value.contains('&'));
    }
}

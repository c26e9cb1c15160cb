//! Territories side by side on the real tables.

// A test that cannot load the data has failed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::dataset;
use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::evidence::{Evidence, resolve};
use exhibit_domain::prose::{Part, Rich, plain};
use exhibit_domain::query::{Action, Query, View, apply};
use exhibit_domain::text::Texts;
use exhibit_domain::view::compare::{CompareView, compare, made_room};
use exhibit_domain::view::regions::{Cell, regions};

fn ix(id: &str) -> TerritoryIx {
    dataset().territory_by_id(id).unwrap().ix
}

fn beside(places: &[&str]) -> CompareView {
    let query = Query {
        view: View::Compare,
        compare: places.iter().map(|id| ix(id)).collect(),
        ..Query::default()
    };
    compare(dataset(), &Texts::english(), &query)
}

fn told(list: &[Rich]) -> String {
    list.iter().map(|w| plain(w)).collect::<Vec<_>>().join("\n")
}

#[test]
fn all_drawings_are_on_one_scale_that_holds_the_longest() {
    let view = beside(&["moscow-oblast", "komi-assr", "ukrainian-ssr"]);
    let charts: Vec<_> = view
        .entries
        .iter()
        .map(|e| e.chart.as_ref().unwrap())
        .collect();
    let scales: BTreeSet<_> = charts.iter().map(|c| (c.max, c.ticks.clone())).collect();
    assert_eq!(scales.len(), 1);
    let ends = charts.iter().flat_map(|c| c.rows.iter());
    let longest = ends
        .flat_map(|r| r.parts.iter().map(|p| p.to))
        .max()
        .unwrap();
    assert!(longest > 35_000 && charts[0].max >= longest);
    assert!(charts.iter().all(|c| c.rows.iter().all(|row| !row.later)));
}

#[test]
fn differences_are_figures_with_their_working() {
    let view = beside(&["kiev-oblast", "moscow-oblast"]);
    let said = told(&view.differences);
    assert!(
        said.starts_with(
            "The order’s quota for Moscow Oblast exceeds that for Kiev Oblast by 29,500 people"
        ),
        "{said}"
    );
    let figures: Vec<_> = view
        .differences
        .iter()
        .flatten()
        .filter_map(|part| match part {
            Part::Figure(figure) => Some(figure),
            _ => None,
        })
        .collect();
    assert_eq!(figures.len(), 4);
    for figure in figures {
        let Some(Evidence::Derived(found)) = resolve(dataset(), &figure.id) else {
            unreachable!("{} is worked out", figure.id)
        };
        assert_eq!(Some(found.value), figure.value);
        assert_eq!(found.parts.len(), 2);
    }
    // The greater is named first whichever was chosen first.
    let turned = told(&beside(&["moscow-oblast", "kiev-oblast"]).differences);
    assert_eq!(turned, said);
    let same = told(&beside(&["turkmen-ssr", "tajik-ssr"]).differences);
    assert!(same.contains("sets the same number for"), "{same}");
    assert_eq!(
        beside(&["moscow-oblast", "kiev-oblast", "komi-assr"])
            .differences
            .len(),
        3
    );
    let none = told(&beside(&["moscow-oblast", "yakut-assr"]).differences);
    assert!(
        none.starts_with("For Moscow Oblast and Yakut ASSR no difference"),
        "{none}"
    );
    // Only the first category can be set against the camps.
    let camps = told(&beside(&["nkvd-camps", "moscow-oblast"]).differences);
    assert!(
        camps.starts_with("Of people to be shot") && !camps.contains("exceeds"),
        "{camps}"
    );
}

#[test]
fn an_unfair_comparison_is_warned_of() {
    let warned = |places: &[&str], said: &str| {
        let all = told(&beside(places).warnings);
        assert!(all.contains(said), "{places:?}: {said:?} in {all}");
        assert!(!all.contains('{'), "{all}");
    };
    warned(
        &["moscow-oblast", "komi-assr"],
        "Moscow Oblast was divided while the operation went on, 26 September 1937. Made of its ground: Tula Oblast, Ryazan Oblast.",
    );
    warned(
        &["kiev-oblast", "komi-assr"],
        "Made of its ground: Zhitomir Oblast. What",
    );
    warned(
        &["west-siberian-krai", "komi-assr"],
        "a region made later on its ground (Altai Krai",
    );
    warned(
        &["nkvd-camps", "komi-assr"],
        "NKVD camps: the order names people to be shot only",
    );
    warned(
        &["yakut-assr", "komi-assr"],
        "Yakut ASSR is not named in the order",
    );
    warned(
        &["ukrainian-ssr", "kiev-oblast"],
        "Kiev Oblast belonged to Ukrainian SSR",
    );
    warned(
        &["ukrainian-ssr", "kiev-oblast"],
        "Kiev Oblast: a number of its first quota is confirmed by sum only",
    );
    warned(
        &["belorussian-ssr", "yaroslavl-oblast"],
        "The outcomes are of different scope. Belorussian SSR: under Order No. 00447; Yaroslavl Oblast: all cases of the regional troika.",
    );
    warned(
        &["belorussian-ssr", "yaroslavl-oblast"],
        "The outcomes end at different dates.",
    );
    warned(
        &["moscow-oblast", "karelian-assr"],
        "The outcomes count different things. Moscow Oblast: sentenced to death; Karelian ASSR: shot.",
    );
    warned(
        &["belorussian-ssr", "komi-assr"],
        "Komi ASSR: the outcome is not known here",
    );
    warned(
        &["kiev-oblast", "komi-assr"],
        "For none of them does a source give an outcome",
    );
    // None of these is said where it is not so.
    let fair = told(&beside(&["georgian-ssr", "armenian-ssr"]).warnings);
    assert_eq!(fair.lines().count(), 1, "{fair}");
}

#[test]
fn the_same_rows_stand_side_by_side() {
    let view = beside(&["moscow-oblast", "kiev-oblast"]);
    let table = regions(dataset(), &Texts::english(), &Query::default());
    for (at, id) in ["moscow-oblast", "kiev-oblast"].iter().enumerate() {
        let row = table.rows.iter().find(|row| row.id == *id).unwrap();
        let side: Vec<&Cell> = view.rows.iter().map(|row| &row.cells[at]).collect();
        assert_eq!(side, row.cells.iter().collect::<Vec<_>>());
    }
}

#[test]
fn fewer_than_two_are_told_how_to_choose_and_a_fourth_who_made_room() {
    for places in [&[][..], &["moscow-oblast"]] {
        let view = beside(places);
        assert!(view.rows.is_empty() && view.warnings.is_empty() && view.differences.is_empty());
        assert!(plain(&view.lead[0]).starts_with("Choose"));
        assert_eq!(view.candidates.len(), 66 + 2 - places.len());
    }
    let mut query = Query::default();
    let mut told = Vec::new();
    for id in [
        "moscow-oblast",
        "kiev-oblast",
        "komi-assr",
        "omsk-oblast",
        "omsk-oblast",
    ] {
        let next = apply(dataset(), &query, &Action::Compare(ix(id)));
        told.extend(made_room(
            dataset(),
            &Texts::english(),
            &query.compare,
            &next.compare,
        ));
        query = next;
    }
    assert_eq!(told.len(), 1);
    assert!(
        told[0].contains("Moscow Oblast made room for Omsk Oblast"),
        "{}",
        told[0]
    );
    assert_eq!(query.view, View::Compare);
    let fewer = apply(dataset(), &query, &Action::TakeAway(ix("kiev-oblast")));
    assert_eq!(fewer.compare, [ix("komi-assr"), ix("omsk-oblast")]);
}

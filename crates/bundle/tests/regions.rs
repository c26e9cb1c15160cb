//! The table of territories and the comparison on the real tables.

// A test that cannot load the data has failed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::dataset;
use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::evidence::resolve;
use exhibit_domain::prose::{Part, Rich, plain};
use exhibit_domain::query::{Action, KindFilter, Listing, Query, SortKey, View, apply};
use exhibit_domain::text::Texts;
use exhibit_domain::view::compare::{CompareView, compare, made_room};
use exhibit_domain::view::regions::{Cell, Column, RegionsView, Row, regions};

fn ix(id: &str) -> TerritoryIx {
    dataset().territory_by_id(id).unwrap().ix
}

fn table(listing: Listing) -> RegionsView {
    let query = Query {
        view: View::Regions,
        listing,
        ..Query::default()
    };
    regions(dataset(), &Texts::english(), &query)
}

fn ids(listing: Listing) -> Vec<String> {
    table(listing).rows.into_iter().map(|row| row.id).collect()
}

fn searched(typed: &str) -> Vec<String> {
    ids(Listing {
        search: typed.to_owned(),
        ..Listing::default()
    })
}

fn sorted(sort: SortKey, descending: bool) -> RegionsView {
    table(Listing {
        sort,
        descending,
        ..Listing::default()
    })
}

fn column(row: &Row, column: Column) -> &Cell {
    let at = Column::ALL.iter().position(|c| *c == column).unwrap();
    &row.cells[at]
}

/// The number in a cell; `None` for words.
fn number(row: &Row, of: Column) -> Option<i64> {
    match column(row, of) {
        Cell::Words(words) => words.iter().find_map(|part| match part {
            Part::Figure(figure) => figure.value,
            _ => None,
        }),
        _ => None,
    }
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Words(words) => plain(words),
        Cell::List(list) => list.iter().map(|w| plain(w)).collect::<Vec<_>>().join("\n"),
        Cell::Sources(links) => links.iter().map(|l| l.label.clone()).collect(),
    }
}

fn riches(cell: &Cell) -> Vec<&Rich> {
    match cell {
        Cell::Words(words) => vec![words],
        Cell::List(list) => list.iter().collect(),
        Cell::Sources(_) => Vec::new(),
    }
}

#[test]
fn every_territory_has_a_row_and_the_sums_are_those_of_their_rows() {
    let table = table(Listing::default());
    let rows: Vec<&Row> = table.rows.iter().filter(|row| !row.sum).collect();
    // The order's 64, the camps, and Yakutia, which it does not name.
    assert_eq!(rows.len(), 66);
    assert_eq!(table.found, "Rows found: 66");
    assert_eq!(rows[65].id, "yakut-assr");
    assert!(rows[65].about.starts_with("Not named in the order"));
    let sums: Vec<&str> = table
        .rows
        .iter()
        .filter(|row| row.sum)
        .map(|row| row.id.as_str())
        .collect();
    assert_eq!(sums, ["rsfsr", "ukrainian-ssr", "kazakh-ssr", "ussr"]);
    for of in [Column::First, Column::Second, Column::Total] {
        let mut whole = 0;
        let mut part = 0;
        for row in &table.rows {
            let own = number(row, of);
            match row.id.as_str() {
                "ussr" => assert_eq!(own, Some(whole), "{of:?}"),
                "rsfsr" | "ukrainian-ssr" | "kazakh-ssr" => {
                    assert_eq!(own, Some(part), "{} {of:?}", row.id);
                }
                _ => {
                    whole += own.unwrap_or(0);
                    let union = dataset().territory(row.territory).parent == Some(ix("ussr"));
                    part = if union { 0 } else { part + own.unwrap_or(0) };
                }
            }
            if row.sum {
                part = 0;
            }
        }
    }
}

#[test]
fn every_figure_opens_its_evidence_and_no_text_has_an_open_token() {
    for row in &table(Listing::default()).rows {
        for part in row.cells.iter().flat_map(riches).flatten() {
            match part {
                Part::Figure(figure) => {
                    assert!(resolve(dataset(), &figure.id).is_some(), "{}", figure.id);
                }
                Part::Text(words) => assert!(!words.contains('{'), "{}: {words}", row.id),
                Part::Term(..) => {}
            }
        }
        let Cell::Sources(sources) = column(row, Column::Sources) else {
            unreachable!("sources are sources")
        };
        assert!(!sources.is_empty(), "{}", row.id);
    }
}

#[test]
fn what_is_not_known_is_said_and_comes_last_either_way() {
    let last = |sort, descending| sorted(sort, descending).rows.last().unwrap().id.clone();
    for descending in [false, true] {
        for sort in [SortKey::First, SortKey::Total, SortKey::Limit] {
            assert_eq!(last(sort, descending), "yakut-assr", "{sort:?}");
        }
        // The camps have no second category and no share; both are unknown, not zero.
        for (sort, of) in [
            (SortKey::Second, Column::Second),
            (SortKey::Share, Column::Share),
        ] {
            let table = sorted(sort, descending);
            let (known, unknown) = table.rows.split_at(64);
            assert!(known.iter().all(|row| number(row, of).is_some()));
            let last: Vec<&str> = unknown.iter().map(|row| row.id.as_str()).collect();
            assert_eq!(last, ["nkvd-camps", "yakut-assr"]);
            assert!(unknown.iter().all(|row| number(row, of).is_none()));
        }
    }
    let table = sorted(SortKey::Outcome, true);
    let known = |row: &&Row| {
        let cell = words(column(row, Column::Outcome));
        !cell.contains("not known here") && row.id != "nkvd-camps" && row.id != "yakut-assr"
    };
    assert_eq!(table.rows.iter().filter(known).count(), 7);
    assert!(table.rows[..7].iter().all(|row| known(&row)));
    assert!(table.notes.len() > 1, "the order by outcome is explained");
}

#[test]
fn sorting_is_by_the_numbers_shown_and_keeps_the_order_of_the_document_among_equals() {
    let document: Vec<String> = ids(Listing::default());
    for (sort, of) in [
        (SortKey::First, Column::First),
        (SortKey::Second, Column::Second),
        (SortKey::Total, Column::Total),
        (SortKey::Share, Column::Share),
        (SortKey::Limit, Column::Limit),
    ] {
        for descending in [false, true] {
            let table = sorted(sort, descending);
            assert_eq!(table.rows.len(), 66, "no sums among sorted rows");
            let place = |row: &Row| document.iter().position(|id| *id == row.id);
            for pair in table.rows.windows(2) {
                let (a, b) = (number(&pair[0], of), number(&pair[1], of));
                if let (Some(a), Some(b)) = (a, b) {
                    assert!(if descending { a >= b } else { a <= b }, "{sort:?}");
                }
                if a == b {
                    assert!(place(&pair[0]) < place(&pair[1]), "{sort:?} {descending}");
                }
            }
        }
    }
    let names = sorted(SortKey::Name, false);
    assert_eq!(names.rows[0].id, "aktyubinsk-oblast");
    let mut back: Vec<String> = ids(Listing {
        descending: true,
        ..Listing::default()
    });
    back.reverse();
    assert_eq!(
        back,
        document
            .into_iter()
            .filter(|id| !is_sum(id))
            .collect::<Vec<_>>()
    );
}

fn is_sum(id: &str) -> bool {
    ["rsfsr", "ukrainian-ssr", "kazakh-ssr", "ussr"].contains(&id)
}

#[test]
fn names_are_found_in_any_spelling() {
    for (typed, id) in [
        ("Sverdlovsk", "sverdlovsk-oblast"),
        ("sverdlovsk region", "sverdlovsk-oblast"),
        ("Свердловская область", "sverdlovsk-oblast"),
        ("  dnepropetrovsk  ", "dnepropetrovsk-oblast"),
        ("Днепропетровск", "dnepropetrovsk-oblast"),
        ("Dnipropetrovsk", "dnepropetrovsk-oblast"),
        ("Alma Ata", "alma-ata-oblast"),
        ("Azov-Black", "azov-black-sea-krai"),
        // Regions made later stand where they lay.
        ("Алтайский край", "west-siberian-krai"),
        ("Perm", "sverdlovsk-oblast"),
        ("Yakut", "yakut-assr"),
        ("camps", "nkvd-camps"),
    ] {
        let found = searched(typed);
        assert!(found.contains(&id.to_owned()), "{typed}: {found:?}");
        assert!(found.len() < 8, "{typed}: {found:?}");
    }
    assert!(!searched("omsk").contains(&"west-siberian-krai".to_owned()));
    // While a word for the kind is being typed nothing disappears.
    for typed in ["Omsk o", "Omsk obl", "Omsk oblast", "Omsk край"] {
        assert_eq!(searched(typed), ["omsk-oblast"], "{typed}");
    }
    assert_eq!(searched("   ").len(), 66 + 4);
    assert!(searched("oblast").len() > 20);
}

#[test]
fn a_search_without_result_says_what_can_be_searched_and_how_to_go_on() {
    let listing = Listing {
        search: "Atlantis".to_owned(),
        kind: KindFilter::Krai,
        ..Listing::default()
    };
    let table = table(listing.clone());
    assert!(table.rows.is_empty() && table.found == "Rows found: 0");
    let nothing = table.nothing.unwrap();
    assert!(nothing.words.contains("Atlantis") && nothing.hint.contains("today"));
    let (_, cleared) = nothing.clear.unwrap();
    assert_eq!(cleared.kind, KindFilter::Krai);
    assert_eq!(ids(cleared).len(), 5);
    assert_eq!(nothing.all.unwrap().1, Listing::default());
}

#[test]
fn filters_compose_and_take_the_sums_away() {
    let of = |kind, republic: Option<&str>, with_outcome| {
        let listing = Listing {
            kind,
            republic: republic.map(ix),
            with_outcome,
            ..Listing::default()
        };
        ids(listing)
    };
    let all = KindFilter::All;
    assert_eq!(of(KindFilter::Ssr, None, false).len(), 8);
    assert_eq!(of(all, Some("ukrainian-ssr"), false).len(), 8);
    assert_eq!(of(all, Some("kazakh-ssr"), false).len(), 8);
    assert_eq!(of(all, Some("rsfsr"), false).len(), 41);
    assert_eq!(
        of(KindFilter::Assr, Some("ukrainian-ssr"), false),
        ["moldavian-assr"]
    );
    assert_eq!(of(all, None, true).len(), 7);
    assert_eq!(of(KindFilter::Krai, None, true), ["krasnoyarsk-krai"]);
    assert_eq!(
        of(all, Some("ukrainian-ssr"), true),
        ["donetsk-oblast", "moldavian-assr"]
    );
    for republic in ["ussr", "rsfsr", "ukrainian-ssr", "kazakh-ssr"] {
        let rows = of(all, Some(republic), false);
        assert!(rows.iter().all(|id| !is_sum(id)), "{republic}");
    }
    // What was granted to the republic as a whole is told beside its rows.
    let ukraine = table(Listing {
        republic: Some(ix("ukrainian-ssr")),
        ..Listing::default()
    });
    let told: Vec<String> = ukraine.notes.iter().map(|note| plain(note)).collect();
    assert!(told.iter().any(|note| note.contains("30,000")), "{told:?}");
}

#[test]
fn choosing_a_row_stays_in_the_table_and_shows_the_row() {
    let hidden = Query {
        view: View::Map,
        listing: Listing {
            kind: KindFilter::Krai,
            ..Listing::default()
        },
        ..Query::default()
    };
    let krai = apply(
        dataset(),
        &hidden,
        &Action::ChooseRow(ix("far-eastern-krai")),
    );
    assert_eq!(
        (krai.view, krai.region),
        (View::Regions, Some(ix("far-eastern-krai")))
    );
    assert_eq!(krai.listing.kind, KindFilter::Krai);
    let oblast = apply(dataset(), &hidden, &Action::ChooseRow(ix("kiev-oblast")));
    assert_eq!(oblast.listing, Listing::default());
    let table = table(Listing::default());
    for row in &table.rows {
        let chosen = apply(dataset(), &hidden, &Action::ChooseRow(row.territory));
        let listed = regions(dataset(), &Texts::english(), &chosen);
        assert!(listed.rows.iter().any(|r| r.id == row.id), "{}", row.id);
    }
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
        let Some(exhibit_domain::evidence::Evidence::Derived(found)) =
            resolve(dataset(), &figure.id)
        else {
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
    let table = table(Listing::default());
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

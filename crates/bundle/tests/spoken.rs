//! What is read aloud, on the real tables: every view in every language.

// A test that cannot load the data has failed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::committed;
use exhibit_domain::dataset::Dataset;
use exhibit_domain::query::{Action, Chart, Query, TASKS, TOUR_STEPS, View, apply};
use exhibit_domain::text::{Lang, Msg, Texts};
use exhibit_domain::view::spoken::{LONGEST, news, spoken};

fn in_every_language(check: impl Fn(&Dataset, &Texts, Lang)) {
    for lang in Lang::SHIPPED {
        let dataset = committed().dataset_in(*lang).unwrap();
        check(&dataset, &Texts::of(*lang).unwrap(), *lang);
    }
}

/// A state after some steps.
fn after(dataset: &Dataset, lang: Lang, actions: &[Action]) -> Query {
    let start = Query {
        lang,
        ..Query::default()
    };
    actions
        .iter()
        .fold(start, |query, action| apply(dataset, &query, action))
}

/// Every view, every step of the tour, every chart, and what can lie open.
fn states(dataset: &Dataset, lang: Lang) -> Vec<Query> {
    let unit = |id: &str| dataset.territory_by_id(id).unwrap().ix;
    let (moscow, omsk) = (unit("moscow-oblast"), unit("omsk-oblast"));
    let mut ways: Vec<Vec<Action>> = View::ALL.iter().map(|v| vec![Action::Go(*v)]).collect();
    ways.extend((1..=TASKS).map(|task| vec![Action::Task(task)]));
    ways.extend((1..=TOUR_STEPS).map(|step| vec![Action::Step(step)]));
    ways.extend(
        Chart::ALL
            .iter()
            .map(|chart| vec![Action::ShowChart(*chart)]),
    );
    ways.extend(dataset.units().map(|u| vec![Action::Select(Some(u.ix))]));
    ways.push(vec![Action::Go(View::Check), Action::Recompute]);
    ways.push(vec![Action::Compare(moscow), Action::Compare(omsk)]);
    ways.push(vec![Action::Read(
        dataset.paragraph_by_id("C1").unwrap().ix,
    )]);
    ways.push(vec![Action::Define("troika".to_owned())]);
    ways.push(vec![Action::Look("werth-2010".to_owned())]);
    for figure in [
        "quota.ussr.total",
        "quota.moscow-oblast.first",
        "pace.terror.day",
    ] {
        ways.push(vec![Action::OpenFigure(figure.to_owned())]);
    }
    ways.iter().map(|way| after(dataset, lang, way)).collect()
}

#[test]
fn every_view_is_said_in_short_plain_pieces_of_its_language() {
    in_every_language(|dataset, texts, lang| {
        for query in states(dataset, lang) {
            let said = spoken(dataset, texts, &query);
            let here = format!("{lang:?} {:?} {:?}", query.view, query.step);
            assert!(said.len() >= 2, "{here}: {said:?}");
            for piece in &said {
                assert!(!piece.trim().is_empty(), "{here}");
                assert!(piece.chars().count() <= LONGEST, "{here}: {piece}");
                let markup = ['{', '}', '<', '>', '|', '\n'];
                assert!(!piece.contains(markup), "{here}: {piece}");
            }
        }
    });
}

#[test]
fn numbers_are_said_as_they_are_written() {
    in_every_language(|dataset, texts, lang| {
        let moscow = dataset.territory_by_id("moscow-oblast").unwrap();
        let query = after(dataset, lang, &[Action::Select(Some(moscow.ix))]);
        let said = spoken(dataset, texts, &query).join(" ");
        assert!(said.contains(&texts.number(35_000)), "{lang:?}: {said}");
        assert!(said.starts_with(&moscow.heading()), "{lang:?}: {said}");
    });
}

#[test]
fn opening_a_number_adds_its_evidence_and_closing_it_nothing() {
    in_every_language(|dataset, texts, lang| {
        let closed = after(dataset, lang, &[]);
        let open = apply(
            dataset,
            &closed,
            &Action::OpenFigure("quota.ussr.total".to_owned()),
        );
        let (before, now) = (
            spoken(dataset, texts, &closed),
            spoken(dataset, texts, &open),
        );
        let added = news(&before, &now);
        assert_eq!(added[0], texts.get(Msg::EvidenceLabel));
        assert!(
            added.iter().any(|piece| piece.contains("Werth")),
            "{added:?}"
        );
        assert!(news(&now, &before).is_empty());
    });
}

#[test]
fn another_day_is_said_without_the_rest() {
    let dataset = common::dataset();
    let texts = Texts::english();
    let before = after(dataset, Lang::En, &[]);
    let next = before.date.add_days(40).unwrap();
    let now = apply(dataset, &before, &Action::SetDate(next));
    let all = spoken(dataset, &texts, &now);
    let added = news(&spoken(dataset, &texts, &before), &all);
    assert!(
        !added.is_empty() && added.len() * 2 < all.len(),
        "{added:?}"
    );
}

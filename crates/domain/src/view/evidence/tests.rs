use super::*;
use crate::dataset::fixture;
use crate::edtf::Date;
use crate::prose::plain;
use crate::vocab::{Comparable, Measure, Relation, State};

const ID: &str = "quota.moscow-oblast.first";

fn open(dataset: &Dataset, id: &str) -> EvidenceView {
    let query = Query {
        figure: Some(id.to_owned()),
        ..Query::default()
    };
    evidence(dataset, &Texts::english(), &query).unwrap()
}

fn moscow() -> Dataset {
    let mut dataset = fixture::dataset();
    let ix = fixture::add(&mut dataset, ID, 1, Measure::First, Some(5_000), |_| ());
    fixture::reading(&mut dataset, ix, 1, 4_000, Relation::Differs);
    fixture::reading(&mut dataset, ix, 2, 5_000, Relation::Agrees);
    fixture::cite(&mut dataset, ID, 0, 0, "A4");
    fixture::cite(&mut dataset, ID, 1, 1, "p. 35");
    fixture::cite(&mut dataset, ID, 2, 1, "p. 36");
    dataset
}

#[test]
fn a_figure_says_who_says_so_and_who_otherwise() {
    let view = open(&moscow(), ID);
    assert_eq!(plain(&view.title), "5,000 to be shot");
    assert_eq!(view.subtitle, "Moscow Oblast · ordered 30 July 1937");
    assert_eq!(view.readings.len(), 3);
    let first = &view.readings[0];
    assert!(first.shown_first && first.asked && first.relation.is_empty());
    assert_eq!(first.sources[0].article.as_ref().unwrap().id, "A4");
    assert!(first.sources[0].locator.is_empty());
    assert_eq!(
        view.readings[1].relation,
        "Another number for the same thing"
    );
    assert_eq!(view.readings[1].sources[0].locator, "p. 35");
    assert!(view.why_first.contains("order’s own"));
    assert_eq!(view.articles[0].section, "A");
}

#[test]
fn the_scale_is_to_scale() {
    let mut dataset = moscow();
    let ix = dataset.figure_by_id(ID).unwrap().ix;
    fixture::reading(&mut dataset, ix, 3, 4_250, Relation::Differs);
    let scale = open(&dataset, ID).scale.unwrap();
    // Equal numbers share a tick.
    let ticks: Vec<(i64, f64)> = scale
        .ticks
        .iter()
        .map(|t| (t.figure.value.unwrap(), t.from))
        .collect();
    assert_eq!(ticks, [(4_000, 0.0), (4_250, 0.25), (5_000, 1.0)]);
    assert!(scale.ticks[2].shown_first && !scale.ticks[0].shown_first);
    assert_eq!(scale.rows, 2);
}

#[test]
fn one_number_needs_no_scale() {
    let mut dataset = fixture::dataset();
    fixture::add(&mut dataset, ID, 1, Measure::First, Some(5_000), |_| ());
    let view = open(&dataset, ID);
    assert!(view.scale.is_none() && view.why_first.is_empty() && view.copy.is_empty());
    assert_eq!(view.articles[0].id, "A4");
}

#[test]
fn a_kind_of_nothing_is_explained() {
    let mut dataset = fixture::dataset();
    fixture::add(
        &mut dataset,
        "quota.x.second",
        1,
        Measure::Second,
        None,
        |f| {
            f.state = State::NotInOrder;
        },
    );
    let view = open(&dataset, "quota.x.second");
    assert_eq!(plain(&view.title), "To the camps: not named in the order");
    assert_eq!(view.subtitle, "Moscow Oblast · order of 30 July 1937");
    assert!(plain(&view.remarks[0]).contains("not the same as none"));
}

#[test]
fn a_successors_figure_is_its_own() {
    let mut dataset = fixture::dataset();
    let id = "outcome.1938.tula-oblast.executed";
    fixture::add(&mut dataset, id, 2, Measure::Executed, Some(3), |f| {
        f.comparable = Comparable::WithCaveat;
        f.comparable_note = "A part.".to_owned();
    });
    let said: Vec<String> = open(&dataset, id)
        .remarks
        .iter()
        .map(|r| plain(r))
        .collect();
    assert_eq!(
        said[0],
        "It can stand beside the quota, but with a caveat. A part."
    );
    assert!(said[1].contains("out of the land of: Moscow Oblast"));
}

#[test]
fn a_derived_figure_shows_its_working() {
    let view = open(&moscow(), "limit.1937-12-01.moscow-oblast.first");
    assert_eq!(plain(&view.title), "At least 5,000 to be shot");
    assert_eq!(
        view.subtitle,
        "Moscow Oblast · known limit on 1 December 1937"
    );
    let working = view.working.unwrap();
    assert_eq!(working.parts[0].figure.id, ID);
    assert!(working.parts[0].counted.is_empty());
    assert!(!view.locatable && view.copy.len() == 6);
}

#[test]
fn copies_name_the_figure_the_place_and_the_day() {
    let copies = copy_texts(
        &moscow(),
        &Texts::english(),
        ID,
        Some("https://example.org/?figure=x"),
        Date::new(2026, 11, 23),
    );
    let names: Vec<&str> = copies.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(
        names,
        ["Chicago", "APA", "GOST", "BibTeX", "RIS", "CSL-JSON"]
    );
    let text = &copies[0].text;
    for piece in [
        "section A, paragraph 4",
        "Moscow Oblast, to be shot, ordered 30 July 1937: 5,000 [quota.moscow-oblast.first]",
        "https://example.org/?figure=x",
        "23 November 2026",
    ] {
        assert!(text.contains(piece), "{text}");
    }
    assert!(copy_texts(&moscow(), &Texts::english(), "nonsense", None, None).is_empty());
}

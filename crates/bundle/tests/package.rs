//! The committed data package: whole, the same every time, and saying what the article says.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use common::{committed, data};
use exhibit_bundle::bundle;
use exhibit_bundle::geo::{grid_from_lonlat, topojson};
use exhibit_domain::dataset::dto::DatasetDto;
use exhibit_domain::dataset::{LAST_DAY, load};
use exhibit_domain::limit::limits;

#[test]
fn has_no_faults_and_is_the_same_every_time() {
    let again = bundle(&data()).unwrap();
    assert_eq!(again.json, committed().json);
    assert_eq!(again.hash, committed().hash);
    assert_eq!(again.hash.len(), 8);
    assert!(
        again
            .hash
            .bytes()
            .all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase())
    );
}

#[test]
fn json_goes_there_and_back() {
    let dto: DatasetDto = serde_json::from_slice(&committed().json).unwrap();
    assert_eq!(dto, committed().dto);
    assert_eq!(
        load(&dto, &committed().packs[0].dto).unwrap(),
        committed().dataset
    );
    let values: serde_json::Value = serde_json::from_slice(&committed().json).unwrap();
    let keys = values.as_object().unwrap().len();
    // Every table is counted, and nothing but the tables, the schema, the version, the
    // day and the number of texts.
    assert_eq!(keys, committed().parts.len() + 4);
}

#[test]
fn parts_add_up() {
    let parts: usize = committed().parts.iter().map(|(_, json)| json.len()).sum();
    let whole = committed().json.len();
    assert!(parts < whole && whole - parts < 400, "{parts} of {whole}");
}

/// Figures of the article by the names of its facts, and of the documents.
const HEADLINES: [(&str, i64, Option<i64>); 65] = [
    ("quota.ussr.first", 75_950, None),
    ("quota.ussr.second", 193_000, None),
    ("quota.ussr.total", 268_950, None),
    ("fact.f007", 269_100, None),
    ("fact.f008", 76_000, None),
    ("fact.f009", 35_000, None),
    ("fact.f010", 5_000, None),
    ("fact.f011", 17_000, None),
    ("fact.f012", 5_000, None),
    ("fact.f013", 16_000, None),
    ("fact.f014", 5_500, None),
    ("fact.f015", 14_000, None),
    ("fact.f016", 4_000, None),
    ("fact.f017", 28_800, None),
    ("fact.f018", 8_000, None),
    ("fact.f020", 4, None),
    ("fact.f021", 15, None),
    ("fact.f022", 767_000, None),
    ("fact.f023", 387_000, None),
    ("fact.f024", 60_000, None),
    ("fact.f025", 120_000, None),
    ("fact.f026", 300_000, None),
    ("fact.f027", 2_200_000, None),
    ("fact.f029", 600_000, None),
    ("fact.f030", 5, None),
    ("fact.f031", 41_305, None),
    ("fact.f034", 4_000, None),
    ("fact.f035", 4_500, None),
    ("fact.f036", 120_000, None),
    ("fact.f037", 63_000, None),
    ("fact.f038", 57_000, None),
    ("fact.f039", 57_200, None),
    ("fact.f040", 48_000, None),
    ("fact.f041", 25_000, None),
    ("fact.f044", 36, None),
    ("fact.f045", 248_000, None),
    ("fact.f046", 143_000, None),
    ("fact.f047", 83_600, None),
    ("fact.f048", 575_000, None),
    ("fact.f049", 258_000, None),
    ("fact.f050", 767_000, None),
    ("fact.f051", 387_000, None),
    ("fact.f053", 820_000, None),
    ("fact.f054", 437_000, Some(445_000)),
    ("fact.f055", 85, None),
    ("fact.f056", 35_000, None),
    ("fact.f057", 100_000, None),
    ("fact.f058", 20_765, None),
    ("fact.f059", 10_000, None),
    ("fact.f060", 3, None),
    ("fact.f064", 450_000, None),
    ("fact.f065", 4, None),
    ("fact.f066", 100_000, None),
    ("fact.f068", 8, None),
    ("fact.f069", 6, None),
    ("fact.f070", 5, None),
    ("fact.f071", 5_000, Some(10_000)),
    ("fact.f073", 100_000, None),
    ("fact.f077", 16, None),
    ("fact.f078", 50_000, None),
    ("fact.f079", 1_700, None),
    ("fact.f080", 500, None),
    ("outcome.1938-11-17.ussr.condemned", 767_397, None),
    ("outcome.1938-11-17.ussr.executed", 386_798, None),
    ("increase.1938-02-17.ukrainian-ssr.undivided", 30_000, None),
];

#[test]
fn headline_figures_are_the_articles() {
    let dataset = &committed().dataset;
    for (id, value, max) in HEADLINES {
        let target = dataset
            .target(id)
            .unwrap_or_else(|| panic!("{id} leads nowhere"));
        let quantity = dataset.quantity(target).unwrap();
        assert_eq!((quantity.value, quantity.max), (Some(value), max), "{id}");
    }
}

#[test]
fn every_fact_of_the_article_has_a_place() {
    let dataset = &committed().dataset;
    // Five are burial places (sites.csv), one is left out.
    let others = [82, 83, 84, 85, 86, 92];
    for number in (1..=118).filter(|n| !others.contains(n)) {
        let id = format!("fact.f{number:03}");
        assert!(dataset.target(&id).is_some(), "{id}");
    }
    assert_eq!(dataset.sites().count(), 5);
}

#[test]
fn the_article_is_there_whole() {
    let dataset = &committed().dataset;
    assert_eq!(dataset.sections().count(), 7);
    let kinds: Vec<&str> = dataset.bibliography().map(|(_, kind)| kind).collect();
    let count = |kind: &str| kinds.iter().filter(|k| **k == kind).count();
    assert_eq!(
        (count("book"), count("article"), count("website")),
        (18, 6, 1)
    );
    let a4 = dataset.paragraph_by_id("A4").unwrap();
    assert!(a4.summary.contains("\n\n") && !a4.summary.contains("\\n"));
}

#[test]
fn other_readings_follow_the_rule_of_first_place() {
    let dataset = &committed().dataset;
    let shown = |id: &str| {
        let figure = dataset.figure_by_id(id).unwrap();
        let others: Vec<i64> = dataset
            .readings_of(figure.ix)
            .filter_map(|r| r.quantity.value)
            .collect();
        (figure.quantity.value.unwrap(), others)
    };
    assert_eq!(shown("quota.ussr.total").1[0], 269_100);
    assert_eq!(
        shown("outcome.1938-01-01.ussr.condemned"),
        (575_000, vec![555_362, 577_470])
    );
    assert_eq!(
        shown("increase.1937-07-10.moscow-oblast.requested.total"),
        (41_305, vec![39_305])
    );
}

#[test]
fn circles_can_hold_the_largest_limits() {
    let dataset = &committed().dataset;
    for (id, total) in [
        ("moscow-oblast", 39_000),
        ("far-eastern-krai", 36_000),
        ("omsk-oblast", 15_500),
        ("belorussian-ssr", 22_000),
    ] {
        let territory = dataset.territory_by_id(id).unwrap().ix;
        assert_eq!(limits(dataset, territory, LAST_DAY).total(), total, "{id}");
    }
}

#[test]
fn points_lie_in_their_units() {
    let text = std::fs::read_to_string(data().join("geo/units.topo.json")).unwrap();
    let topology = topojson::decode(&text).unwrap();
    let points = &committed().dto.map.points;
    for (point, unit) in [
        ("site.butovo", "moscow-oblast"),
        ("site.levashovo", "leningrad-oblast"),
        ("site.bykivnia", "kiev-oblast"),
        ("site.sandarmokh", "karelian-assr"),
        ("site.vinnytsia", "vinnitsa-oblast"),
        ("altai-krai", "west-siberian-krai"),
        ("vologda-oblast", "northern-oblast"),
    ] {
        let at = points
            .id
            .iter()
            .position(|id| id == point)
            .unwrap_or_else(|| panic!("{point}"));
        let area = topology.units.iter().find(|area| area.id == unit).unwrap();
        assert!(
            area.contains(points.x[at], points.y[at]),
            "{point} in {unit}"
        );
    }
    assert_eq!(points.len(), 7);
    let (x, y) = grid_from_lonlat(83.763_61, 53.360_56);
    assert!((x - points.x[5]).abs() < 0.051 && (y - points.y[5]).abs() < 0.051);
}

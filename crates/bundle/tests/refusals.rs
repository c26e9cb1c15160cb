//! One fault of each kind: the message names file, line, column and reason.
//! Dates and totals are in `refusals_sums.rs`, faults of form in `refusals_form.rs`.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use common::Copy;

const MOSCOW: &str =
    "\nquota.moscow-oblast.first,1937-07-30,moscow-oblast,first,order-00447,ordered,recorded,5000,";

#[test]
fn an_unknown_territory() {
    let data = Copy::new();
    let line = data.replace(
        "quotas.csv",
        MOSCOW,
        &MOSCOW.replace(",moscow-oblast,", ",moscw-oblast,"),
    );
    data.says(&[&format!(
        "quotas.csv:{line} place: `moscw-oblast` is not in territories.csv"
    )]);
}

#[test]
fn an_unknown_territory_in_a_list() {
    let data = Copy::new();
    let line = data.replace(
        "territories.csv",
        ",northern-oblast;leningrad-oblast,",
        ",northern-oblast;leningrd-oblast,",
    );
    data.says_only(&[&format!(
        "territories.csv:{line} belongs_to: unknown territory `leningrd-oblast`"
    )]);
}

#[test]
fn an_unknown_figure() {
    let data = Copy::new();
    let line = data.replace(
        "aliases.csv",
        "fact.f007,quota.ussr.total,",
        "fact.f007,quota.ussr.totals,",
    );
    data.says(&[&format!(
        "aliases.csv:{line} figure: unknown figure `quota.ussr.totals`"
    )]);
}

#[test]
fn an_unknown_source() {
    let data = Copy::new();
    let line = data.replace(
        "citations.csv",
        "\nfact.f001,0,werth-2010,",
        "\nfact.f001,0,werth-2011,",
    );
    data.says(&[&format!(
        "citations.csv:{line} source: unknown source `werth-2011`"
    )]);
}

#[test]
fn an_unknown_paragraph_as_locator() {
    let data = Copy::new();
    let line = data.replace(
        "citations.csv",
        "\nfact.f001,0,werth-2010,A2,",
        "\nfact.f001,0,werth-2010,A9,",
    );
    data.says_only(&[&format!(
        "citations.csv:{line} locator: the article is cited by paragraph, `A9` is none"
    )]);
}

#[test]
fn a_figure_without_a_source() {
    let data = Copy::new();
    data.remove_lines("citations.csv", "quota.mari-assr.first,");
    let line = data.line("quotas.csv", "quota.mari-assr.first,");
    data.says_only(&[&format!(
        "quotas.csv:{line} id: `quota.mari-assr.first` has no source"
    )]);
}

#[test]
fn a_reading_without_a_source() {
    let data = Copy::new();
    data.remove_lines("citations.csv", "fact.f019,1,");
    let line = data.line("readings.csv", "fact.f019,1,");
    data.says_only(&[&format!(
        "readings.csv:{line} figure: reading 1 of `fact.f019` has no source"
    )]);
}

#[test]
fn an_event_without_a_source() {
    let data = Copy::new();
    data.remove_lines("citations.csv", "event.1941.war,");
    let line = data.line("events.csv", "event.1941.war,");
    data.says_only(&[&format!(
        "events.csv:{line} id: `event.1941.war` has no source"
    )]);
}

#[test]
fn a_duplicated_key() {
    let data = Copy::new();
    let first = data.line("quotas.csv", "quota.mari-assr.first,");
    let text = std::fs::read_to_string(data.path().join("quotas.csv")).unwrap();
    let row = text.lines().nth(first - 1).unwrap();
    data.replace("quotas.csv", row, &format!("{row}\n{row}"));
    data.says(&[&format!(
        "quotas.csv:{} id: `quota.mari-assr.first` is there twice, first in line {first}",
        first + 1
    )]);
}

#[test]
fn a_unit_of_1937_without_geometry() {
    let data = Copy::new();
    data.replace("geo/units.topo.json", "\"mari-assr\"", "\"mari-oblast\"");
    let line = data.line("territories.csv", "mari-assr,");
    data.says(&[
        "geo/units.topo.json: unknown territory `mari-oblast`",
        &format!(
            "territories.csv:{line} standing: `mari-assr` is a unit of July 1937 without geometry"
        ),
    ]);
}

#[test]
fn a_successor_that_is_called_a_unit() {
    let data = Copy::new();
    let line = data.replace(
        "territories.csv",
        "\ntula-oblast,oblast,successor,rsfsr,moscow-oblast,",
        "\ntula-oblast,oblast,unit-1937,rsfsr,,",
    );
    data.says(&[
        &format!("territories.csv:{line} id: `tula-oblast` has no row in the quotas"),
        &format!(
            "territories.csv:{line} standing: `tula-oblast` is a unit of July 1937 without geometry"
        ),
    ]);
}

#[test]
fn a_word_outside_its_vocabulary() {
    let data = Copy::new();
    let row = "fact.f089,1937-07-31,ussr,roubles,order-00447,ordered,recorded,75000000,,,,exact,";
    let line = data.replace("facts.csv", row, &row.replace("exact", "exactly"));
    data.says_only(&[&format!(
        "facts.csv:{line} reading: `exactly` is not one of: exact, rounded, computed, estimate, confirmed-by-sum"
    )]);
}

#[test]
fn a_token_that_leads_nowhere() {
    let data = Copy::new();
    let line = data.replace(
        "events.csv",
        "The Politburo adds {increase.1938-02-17.ukrainian-ssr.undivided}",
        "The Politburo adds {increase.1938-02-17.ukraine.undivided}",
    );
    data.says_only(&[&format!(
        "events.csv:{line} summary: unknown figure `increase.1938-02-17.ukraine.undivided`"
    )]);
}

#[test]
fn a_raw_number_in_prose() {
    let data = Copy::new();
    let line = data.replace(
        "events.csv",
        "The Politburo adds {increase.1938-02-17.ukrainian-ssr.undivided}",
        "The Politburo adds 30.000",
    );
    data.says_only(&[&format!(
        "events.csv:{line} summary: `30.000` is a number without a figure: write it as a token"
    )]);
}

#[test]
fn a_state_that_contradicts_its_value() {
    let data = Copy::new();
    let row = "quota.nkvd-camps.second,1937-07-30,nkvd-camps,second,order-00447,ordered,";
    let line = data.replace(
        "quotas.csv",
        &format!("{row}not-in-order,,"),
        &format!("{row}recorded,0,"),
    );
    data.says_only(&[&format!(
        "quotas.csv:{line} state: the value 0 needs the state zero"
    )]);
}

#[test]
fn an_id_that_does_not_say_what_its_row_says() {
    let data = Copy::new();
    let row = "increase.1938-02-17.ukrainian-ssr.undivided,1938-02-17,ukrainian-ssr,undivided,";
    let line = data.replace("increases.csv", row, &row.replace(",undivided,", ",first,"));
    data.says(&[&format!(
        "increases.csv:{line} id: `increase.1938-02-17.ukrainian-ssr.undivided` should read \
         `increase.1938-02-17.ukrainian-ssr.first`"
    )]);
}

#[test]
fn all_faults_are_listed_at_once_and_nothing_is_written() {
    let data = Copy::new();
    let row = "fact.f089,1937-07-31,ussr,roubles,order-00447,ordered,recorded,75000000,,,,exact,";
    let enumerated = data.replace("facts.csv", row, &row.replace("exact", "exactly"));
    let token = data.replace(
        "events.csv",
        "{increase.1938-02-17.ukrainian-ssr.undivided}",
        "{nothing}",
    );
    let encoding = data.line("site_names.csv", "site.butovo,en,");
    data.bytes("site_names.csv", |bytes| {
        let at = bytes.windows(7).position(|w| w == b"firing ").unwrap();
        [&bytes[..at], b"\xE9".as_slice(), &bytes[at..]].concat()
    });
    let before = listing(&data);
    data.says_only(&[
        &format!("events.csv:{token} summary: unknown figure `nothing`"),
        &format!("facts.csv:{enumerated} reading: `exactly` is not one of"),
        &format!("site_names.csv:{encoding}: not UTF-8"),
    ]);
    assert_eq!(listing(&data), before);
}

fn listing(data: &Copy) -> Vec<(String, u64)> {
    let mut files: Vec<(String, u64)> = std::fs::read_dir(data.path())
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                entry.metadata().unwrap().len(),
            )
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_census_row_under_another_name() {
    let data = Copy::new();
    let row = "population.1937-01-06.mari-assr,1937-01-06,mari-assr,";
    let line = data.replace(
        "population.csv",
        row,
        &row.replace(",mari-assr,", ",tajik-ssr,"),
    );
    data.says(&[&format!(
        "population.csv:{line} id: `population.1937-01-06.mari-assr` should read \
         `population.1937-01-06.tajik-ssr`"
    )]);
}

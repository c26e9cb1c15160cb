//! Dates outside the operation, and totals that are not what they should be.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use common::Copy;

const MOSCOW: &str =
    "\nquota.moscow-oblast.first,1937-07-30,moscow-oblast,first,order-00447,ordered,recorded,5000,";

fn moscow(value: &str) -> String {
    MOSCOW.replace("recorded,5000,", value)
}

#[test]
fn an_order_outside_the_window() {
    let data = Copy::new();
    let line = data.replace(
        "quotas.csv",
        MOSCOW,
        &MOSCOW.replace("1937-07-30", "1937-07-29"),
    );
    data.says(&[&format!(
        "quotas.csv:{line} date: 1937-07-29 lies outside 30 July 1937 – 17 November 1938"
    )]);
}

#[test]
fn a_grant_outside_the_window() {
    let data = Copy::new();
    let grant = "increase.1938-02-17.ukrainian-ssr.undivided,1938-02-17,";
    let line = data.replace(
        "increases.csv",
        grant,
        &grant.replace("d,1938-02-17", "d,1938-12-17"),
    );
    data.says(&[&format!(
        "increases.csv:{line} date: 1938-12-17 lies outside 30 July 1937 – 17 November 1938"
    )]);
}

#[test]
fn an_outcome_outside_the_window() {
    let data = Copy::new();
    let outcome = "outcome.1938-11.belorussian-ssr.condemned,1938-11,";
    let line = data.replace(
        "outcomes.csv",
        outcome,
        &outcome.replace("d,1938-11", "d,1938-12"),
    );
    data.says(&[&format!(
        "outcomes.csv:{line} date: 1938-12 lies outside 30 July 1937 – 17 November 1938"
    )]);
}

#[test]
fn a_request_may_precede_the_order() {
    // The committed data hold several; this one moves a day and stays a request.
    let data = Copy::new();
    data.replace(
        "increases.csv",
        "requested.undivided,1938-05-10,omsk-oblast,undivided,order-00447,requested,",
        "requested.undivided,1938-12-10,omsk-oblast,undivided,order-00447,requested,",
    );
    let said = data.faults().to_string();
    assert!(!said.contains("lies outside"), "{said}");
}

#[test]
fn a_date_that_is_none() {
    let data = Copy::new();
    let line = data.replace(
        "events.csv",
        "event.1941.war,1941/1945,",
        "event.1941.war,1941–1945,",
    );
    data.says(&[&format!(
        "events.csv:{line} date: `1941–1945` is not an EDTF date"
    )]);
}

#[test]
fn a_total_that_is_not_the_sum_of_its_parts() {
    let data = Copy::new();
    data.replace("quotas.csv", MOSCOW, &moscow("recorded,5001,"));
    let total = data.line("quotas.csv", "quota.moscow-oblast.total,");
    let ussr = data.line("quotas.csv", "quota.ussr.first,");
    data.says(&[
        &format!("quotas.csv:{total} value: `quota.moscow-oblast.total` is 35000, but its 2 rows make 35001"),
        &format!("quotas.csv:{ussr} value: `quota.ussr.first` is 75950, but its"),
    ]);
}

#[test]
fn printed_totals_that_are_missed() {
    let data = Copy::new();
    // Row, republic and country agree with each other, but not with print.
    data.replace("quotas.csv", MOSCOW, &moscow("recorded,5001,"));
    for (id, from, to) in [
        ("moscow-oblast.total", "35000", "35001"),
        ("rsfsr.first", "47450", "47451"),
        ("ussr.first", "75950", "75951"),
    ] {
        let text = std::fs::read_to_string(data.path().join("quotas.csv")).unwrap();
        let row = text
            .lines()
            .find(|l| l.starts_with(&format!("quota.{id},")))
            .unwrap();
        data.replace("quotas.csv", row, &row.replacen(from, to, 1));
    }
    let line = data.line("quotas.csv", "quota.ussr.first,");
    data.says(&[&format!(
        "quotas.csv:{line} value: `quota.ussr.first` must be the printed total 75950"
    )]);
}

#[test]
fn a_printed_total_that_is_gone() {
    let data = Copy::new();
    data.remove_lines("quotas.csv", "quota.kazakh-ssr.first,");
    data.says(&["quotas.csv: `quota.kazakh-ssr.first` is missing"]);
}

#[test]
fn the_decision_of_31_january_1938_is_checked_too() {
    let data = Copy::new();
    let start = "increase.1938-01-31.armenian-ssr.first,1938-01-31,armenian-ssr,first,order-00447,granted,recorded,";
    data.replace(
        "increases.csv",
        &format!("{start}1000,"),
        &format!("{start}1100,"),
    );
    let line = data.line("increases.csv", "increase.1938-01-31.ussr.first,");
    data.says(&[&format!(
        "increases.csv:{line} value: `increase.1938-01-31.ussr.first` is 48000, but its 22 rows make 48100"
    )]);
}

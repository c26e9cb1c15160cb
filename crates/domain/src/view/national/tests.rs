//! The national panel from a few figures of the real tables.

use super::*;
use crate::dataset::{Figure, Quantity};
use crate::edtf::Date;
use crate::prose::plain;
use crate::view::chart::tests::{dataset, figure};
use crate::view::chart::{Group, Tone};
use crate::vocab::{Measure, Qualifier, Role, Scope, Status, Table};

fn named(id: &str, mut figure: Figure) -> Figure {
    figure.id = id.to_owned();
    figure
}

fn sample() -> Vec<Figure> {
    use Measure::{Condemned, DeathSentences, Executed, First, Second, Total};
    let order = |id: &str, measure, n| named(id, figure(Table::Quota, "1937-07-30", 0, measure, n));
    let grant = |date: &str, measure, n| {
        let mut grant = figure(Table::Increase, date, 0, measure, n);
        if measure == Total {
            grant.role = Role::Total;
        }
        grant.quantity.qualifier = (date == "1937-10-15").then_some(Qualifier::About);
        grant
    };
    let report = |date: &str, measure, n| figure(Table::Outcome, date, 0, measure, n);
    let estimate = |measure, quantity| {
        let mut figure = figure(Table::Outcome, "1938-11-17", 0, measure, 0);
        figure.id.push_str(".adjusted");
        figure.scope = Scope::Adjusted;
        figure.status = Status::Estimated;
        figure.quantity = quantity;
        figure
    };
    let range = Quantity {
        value: Some(437_000),
        max: Some(445_000),
        ..Quantity::default()
    };
    let about = Quantity {
        value: Some(820_000),
        qualifier: Some(Qualifier::CloseTo),
        ..Quantity::default()
    };
    vec![
        order("quota.ussr.first", First, 75_950),
        order("quota.ussr.second", Second, 193_000),
        order("quota.ussr.total", Total, 268_950),
        grant("1937-10-15", First, 63_000),
        grant("1937-10-15", Second, 57_000),
        grant("1937-10-15", Total, 120_000),
        grant("1938-01-31", First, 48_000),
        grant("1938-01-31", Second, 9_200),
        grant("1938-01-31", Total, 57_200),
        report("1937-09-01", Condemned, 45_199),
        report("1937-09-01", DeathSentences, 31_530),
        report("1937-09-01", Second, 13_669),
        report("1938-01-01", Condemned, 575_000),
        report("1938-01-01", Executed, 258_000),
        named(
            "outcome.1938-11-17.ussr.condemned",
            report("1938-11-17", Condemned, 767_397),
        ),
        named(
            "outcome.1938-11-17.ussr.executed",
            report("1938-11-17", Executed, 386_798),
        ),
        estimate(Condemned, about),
        estimate(Executed, range),
    ]
}

fn view(day: Date) -> NationalView {
    let query = Query {
        date: day,
        ..Query::default()
    };
    national(&dataset(sample()), &Texts::english(), &query)
}

#[test]
fn plan_decisions_reports_and_estimate_stand_on_one_scale() {
    let chart = view(Date::new_const(1938, 11, 30)).chart;
    let ends: Vec<(Group, i64)> = chart
        .rows
        .iter()
        .map(|row| (row.group, row.parts.last().unwrap().to))
        .collect();
    assert_eq!(
        ends,
        [
            (Group::Planned, 268_950),
            (Group::Decision, 120_000),
            (Group::Decision, 57_200),
            (Group::Reported, 45_199),
            (Group::Reported, 575_000),
            (Group::Reported, 767_397),
            (Group::Estimated, 820_000),
        ]
    );
    assert_eq!(chart.line.unwrap().value, 268_950);
    assert_eq!(chart.max, 850_000);
    let estimate = chart.rows.last().unwrap();
    assert_eq!(estimate.range, Some((437_000, 445_000)));
    assert_eq!(estimate.parts[0].tone, Tone::Estimate);
    // Nothing adds the increases up, to each other or to the plan.
    let all: Vec<_> = chart.rows.iter().flat_map(|r| &r.figures).collect();
    for sum in [177_200, 326_150, 388_950, 446_150] {
        assert!(all.iter().all(|f| f.value != Some(sum)), "{sum}");
    }
}

#[test]
fn sentences_and_executions_are_told_apart() {
    let chart = view(Date::new_const(1938, 11, 30)).chart;
    assert_ne!(chart.rows[3].label, chart.rows[4].label);
    assert!(plain(&chart.rows[3].values).contains("sentenced to death"));
    assert!(plain(&chart.rows[4].values).starts_with("258,000 shot"));
    assert!(plain(&chart.rows[1].values).starts_with("about 63,000 to be shot"));
}

#[test]
fn the_day_shows_the_last_report_and_nothing_between() {
    assert!(plain(&view(Date::new_const(1937, 8, 1)).day).starts_with("There is no"));
    let words = plain(&view(Date::new_const(1937, 12, 31)).day);
    assert!(
        words.contains("of 1 September 1937: 45,199 condemned"),
        "{words}"
    );
    let later = view(Date::new_const(1937, 12, 31)).chart.rows;
    let later: Vec<_> = later.iter().map(|r| r.later).collect();
    assert_eq!(later, [false, false, true, false, true, true, true]);
}

#[test]
fn a_sentence_with_an_unknown_figure_is_left_out() {
    let view = view(Date::new_const(1937, 8, 1));
    assert!(plain(&view.lead).contains("268,950 people condemned, 75,950 of them"));
    for rich in view.passages.iter().flat_map(|p| &p.paragraphs) {
        assert!(!plain(rich).contains('{'), "{rich:?}");
    }
}

//! Bars from a dataset small enough to check by hand.

use super::*;
use crate::dataset::{Dataset, Figure, FigureIx, Target, Territory, TerritoryIx};
use crate::edtf::Date;
use crate::prose::plain;
use crate::text::{Lang, Texts};
use crate::vocab::{
    Comparable, InOrder, Measure, NameForm, Role, Scope, Standing, State, Status, Table,
    TerritoryKind,
};

/// A dataset of the Union, one unit and its successor, and the given figures.
pub(crate) fn dataset(figures: Vec<Figure>) -> Dataset {
    let territory = |at: u16, id: &str, standing, belongs_to| Territory {
        ix: TerritoryIx(at),
        id: id.to_owned(),
        kind: TerritoryKind::Oblast,
        standing,
        parent: None,
        belongs_to,
        order: InOrder::Listed,
        name: id.to_owned(),
        label: id.to_owned(),
        form: NameForm::Established,
        name_ru: String::new(),
        today: String::new(),
        note: String::new(),
    };
    let territories = vec![
        territory(0, "ussr", Standing::Aggregate, Vec::new()),
        territory(1, "old", Standing::Unit, Vec::new()),
        territory(2, "new", Standing::Successor, vec![TerritoryIx(1)]),
    ];
    let mut by_place = vec![Vec::new(); territories.len()];
    let mut figure_ids = std::collections::BTreeMap::new();
    let figures: Vec<Figure> = figures
        .into_iter()
        .enumerate()
        .map(|(at, mut figure)| {
            figure.ix = FigureIx(u16::try_from(at).unwrap());
            by_place[figure.place.at()].push(figure.ix);
            let target = Target {
                figure: figure.ix,
                seq: 0,
            };
            figure_ids.insert(figure.id.clone(), target);
            figure
        })
        .collect();
    Dataset {
        version: String::new(),
        lang: Lang::En,
        home: Lang::En,
        names: Vec::new(),
        created: None,
        ussr: territories[0].clone(),
        territories,
        figures,
        readings: Vec::new(),
        citations: Vec::new(),
        sources: Vec::new(),
        events: Vec::new(),
        changes: Vec::new(),
        approximations: Vec::new(),
        sites: Vec::new(),
        sections: Vec::new(),
        paragraphs: Vec::new(),
        bibliography: Vec::new(),
        map: crate::geo::MapShape::default().into(),
        figure_ids,
        aliases: Vec::new(),
        by_place,
    }
}

/// A recorded figure of the order's scope: table, date, place, measure, value.
pub(crate) fn figure(table: Table, date: &str, place: u16, measure: Measure, value: i64) -> Figure {
    let (status, role, comparable) = match table {
        Table::Quota => (Status::Ordered, Role::Row, Comparable::None),
        Table::Increase => (Status::Granted, Role::Addition, Comparable::None),
        _ => (Status::Reported, Role::None, Comparable::Yes),
    };
    Figure {
        ix: FigureIx(0),
        id: format!("{}.{date}.{place}.{}", table.as_str(), measure.as_str()),
        table,
        date: Some(date.parse().unwrap()),
        place: TerritoryIx(place),
        measure,
        scope: Scope::Order,
        status,
        state: State::Recorded,
        quantity: crate::dataset::Quantity {
            value: Some(value),
            ..Default::default()
        },
        reading: crate::vocab::Reading::Exact,
        note: String::new(),
        role,
        sum_ok: true,
        decision: date.to_owned(),
        authority: String::new(),
        comparable,
        comparable_note: String::new(),
        period: None,
        subject: String::new(),
        unit: String::new(),
        paragraph: None,
    }
}

fn sample() -> Vec<Figure> {
    use Measure::{Condemned, Executed, First, Second, Total};
    let mut request = figure(Table::Increase, "1937-07-10", 1, Total, 90);
    request.status = Status::Requested;
    request.role = Role::Request;
    let mut unknown = figure(Table::Increase, "1938-03-01", 1, Measure::Undivided, 0);
    unknown.state = State::NotStated;
    unknown.role = Role::WithoutAmount;
    unknown.quantity.value = None;
    let mut part = figure(Table::Increase, "1938-02-02", 1, First, 7);
    part.status = Status::SubAllocated;
    part.role = Role::Part;
    let mut unfit = figure(Table::Outcome, "1938-05", 1, Executed, 900);
    unfit.comparable = Comparable::No;
    vec![
        figure(Table::Quota, "1937-07-30", 1, First, 20),
        figure(Table::Quota, "1937-07-30", 1, Second, 50),
        figure(Table::Quota, "1937-07-30", 1, Total, 70),
        request,
        figure(Table::Increase, "1938-01-31", 2, First, 30),
        figure(Table::Increase, "1938-01-31", 2, Second, 0),
        figure(
            Table::Increase,
            "1937-10-01/1938-02-01",
            1,
            Measure::Undivided,
            5,
        ),
        unknown,
        part,
        unfit,
        figure(Table::Outcome, "1938-11-01", 1, Condemned, 160),
        figure(Table::Outcome, "1938-11-01", 1, Executed, 60),
    ]
}

fn bars(day: Date) -> ScaledBars {
    region_bars(&dataset(sample()), &Texts::english(), TerritoryIx(1), day).unwrap()
}

fn spans(row: &BarRow) -> Vec<(Tone, i64, i64)> {
    row.parts.iter().map(|p| (p.tone, p.from, p.to)).collect()
}

#[test]
fn every_decision_is_a_bar_of_its_own() {
    use Tone::{First, Second, Undivided, Unknown};
    let chart = bars(Date::new_const(1938, 11, 30));
    let found: Vec<_> = chart.rows.iter().map(|r| (r.group, spans(r))).collect();
    assert_eq!(
        found,
        [
            (Group::Requested, vec![(Undivided, 0, 90)]),
            (Group::Planned, vec![(First, 0, 20), (Second, 20, 70)]),
            (Group::Decision, vec![(Undivided, 0, 5)]),
            (Group::Decision, vec![(First, 0, 30)]),
            (Group::Decision, vec![(Unknown, 0, 0)]),
            // What the report does not divide stays undivided.
            (Group::Reported, vec![(First, 0, 60), (Undivided, 60, 160)]),
        ]
    );
    assert!(chart.rows[3].label.ends_with(", new"));
    assert_eq!(
        plain(&chart.rows[3].values),
        "30 to be shot · 0 to the camps"
    );
    assert_eq!(chart.max, 160);
    assert!(chart.rows.iter().all(|r| !r.later));
}

#[test]
fn what_comes_after_the_day_says_so() {
    let chart = bars(Date::new_const(1937, 12, 1));
    let later: Vec<_> = chart.rows.iter().map(|r| r.later).collect();
    assert_eq!(later, [false, false, true, true, true, true]);
    let texts = Texts::english();
    assert_eq!(
        chart.rows[2].remark,
        texts.get(crate::text::Msg::ChartLaterPerhaps)
    );
    assert_eq!(
        chart.rows[3].remark,
        texts.get(crate::text::Msg::ChartLater)
    );
    assert!(chart.table.columns.len() == chart.table.rows[0].cells.len() + 1);
}

#[test]
fn the_table_holds_the_numbers_of_the_bars() {
    let chart = bars(Date::new_const(1937, 12, 1));
    for (row, line) in chart.rows.iter().zip(&chart.table.rows) {
        let cells: Vec<_> = line.cells.iter().flatten().collect();
        for figure in &row.figures {
            assert!(cells.contains(&&crate::prose::Part::Figure(figure.clone())));
        }
        for part in &row.parts {
            assert!(row.figures.contains(&part.figure));
        }
        assert!(chart.summary.contains(&row.label));
    }
}

#[test]
fn nothing_to_draw_is_no_drawing() {
    let day = Date::new_const(1938, 1, 1);
    assert_eq!(
        region_bars(&dataset(Vec::new()), &Texts::english(), TerritoryIx(1), day),
        None
    );
}

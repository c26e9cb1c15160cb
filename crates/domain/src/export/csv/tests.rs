//! Tables of all sorts as CSV.

use super::*;
use crate::dataset::fixture;
use crate::view::TableRow;
use crate::vocab::Measure;

fn figure(id: &str, shown: &str, value: Option<i64>, max: Option<i64>) -> Part {
    Part::Figure(FigureRef {
        id: id.to_owned(),
        shown: shown.to_owned(),
        value,
        max,
        in_words: false,
    })
}

fn dataset() -> Dataset {
    let mut dataset = fixture::dataset();
    let (id, measure) = ("quota.moscow-oblast.first", Measure::First);
    fixture::add(&mut dataset, id, 1, measure, Some(1000), |_| {});
    dataset
}

#[test]
fn cells_are_quoted_where_they_must_be() {
    let mut out = String::new();
    record(&mut out, &["a", "b,c", "d\"e", "f\ng", ""], "\n");
    assert_eq!(out, "a,\"b,c\",\"d\"\"e\",\"f\ng\",\n");
}

#[test]
fn a_column_of_plain_numbers_keeps_them_in_machine_form() {
    let (dataset, texts) = (dataset(), Texts::english());
    let known = dataset.figures().next().unwrap();
    let view = TableView {
        caption: "C".into(),
        columns: vec!["Place".into(), "Quota".into()],
        rows: vec![TableRow {
            head: "Omsk, oblast".into(),
            cells: vec![vec![figure(&known.id, "1,000", Some(1000), None)]],
            ..TableRow::default()
        }],
    };
    let csv = table(&dataset, &texts, &view);
    let expected = format!(
        "\u{feff}Place,Quota,Quota (figure),Quota (state)\r\n\"Omsk, oblast\",1000,{},{}\r\n",
        known.id,
        known.state.as_str()
    );
    assert_eq!(csv, expected);
}

#[test]
fn words_ranges_and_several_figures_lose_nothing() {
    let (dataset, texts) = (dataset(), Texts::english());
    let known = dataset.figures().next().unwrap();
    let mixed = vec![
        Part::Text("at least ".into()),
        figure(&known.id, "1,000–2,000", Some(1000), Some(2000)),
        Part::Text(", then ".into()),
        figure("share.x", "−31", Some(-31), None),
    ];
    let view = TableView {
        caption: "C".into(),
        columns: vec!["Place".into(), "Limit".into(), "Note".into()],
        rows: vec![
            TableRow {
                territory: Some(known.place),
                head: "A".into(),
                cells: vec![mixed, crate::prose::text("a \"b\"")],
                total: false,
            },
            TableRow {
                head: "All".into(),
                total: true,
                ..TableRow::default()
            },
        ],
    };
    let rows = records(&dataset, &texts, &view);
    assert_eq!(
        rows[0],
        [
            "Place",
            "territory id",
            "total",
            "Limit",
            "Limit (number)",
            "Limit (up to)",
            "Limit (figure)",
            "Limit (state)",
            "Note"
        ]
    );
    let place = dataset.territory(known.place).id.as_str();
    let ids = format!("{}; share.x", known.id);
    let states = format!("{}; derived", known.state.as_str());
    assert_eq!(
        rows[1],
        [
            "A",
            place,
            "no",
            "at least 1,000–2,000, then −31",
            "1000; -31",
            "2000; ",
            ids.as_str(),
            states.as_str(),
            "a \"b\""
        ]
    );
    assert_eq!(rows[2], ["All", "", "yes", "", "", "", "", "", ""]);
}

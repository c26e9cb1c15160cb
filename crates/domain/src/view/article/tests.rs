use super::*;
use crate::dataset::fixture;
use crate::prose::plain;
use crate::vocab::{Measure, Reading, Relation};

fn seen() -> ArticleView {
    let mut dataset = fixture::dataset();
    let total = fixture::add(
        &mut dataset,
        "quota.ussr.total",
        0,
        Measure::Total,
        Some(268_950),
        |_| (),
    );
    fixture::reading(&mut dataset, total, 1, 269_100, Relation::Differs);
    fixture::cite(&mut dataset, "quota.ussr.total", 0, 1, "p. 1");
    fixture::cite(&mut dataset, "quota.ussr.total", 1, 0, "A4");
    let fixed = "quota.moscow-oblast.second";
    fixture::add(&mut dataset, fixed, 1, Measure::Second, Some(30_000), |f| {
        f.reading = Reading::ConfirmedBySum;
    });
    fixture::cite(&mut dataset, fixed, 0, 0, "A4");
    dataset.paragraphs[0].summary = "In all {quota.ussr.total#1}.\n\nMore.".to_owned();
    let query = Query {
        paragraph: Some(ParagraphIx(1)),
        ..Query::default()
    };
    article(&dataset, &Texts::english(), &query)
}

#[test]
fn summaries_are_live_and_parted() {
    let view = seen();
    let first = &view.sections[0].paragraphs[0];
    assert_eq!(first.label, "section A, paragraph 4");
    assert_eq!(first.summary.len(), 2);
    assert_eq!(plain(&first.summary[0]), "In all 269,100.");
    assert_eq!(view.current, Some(view.sections[1].paragraphs[0].ix));
    assert_eq!(first.works[0].label, "Doe 1998");
}

#[test]
fn a_paragraph_has_the_readings_it_prints() {
    let view = seen();
    let figures: Vec<(&str, &str)> = view.sections[0].paragraphs[0]
        .figures
        .iter()
        .map(|item| (item.figure.id.as_str(), item.figure.shown.as_str()))
        .collect();
    // What the article's totals only confirm is not among them.
    assert_eq!(figures, [("quota.ussr.total", "269,100")]);
}

#[test]
fn the_bibliography_leads_back() {
    let view = seen();
    let works = &view.sections[2].works;
    assert_eq!((works.len(), works[0].title.as_str()), (1, "Books"));
    let work = &works[0].works[0];
    assert_eq!(work.used_in.len(), 2);
    assert_eq!(work.figures[0].figure.shown, "268,950");
    assert_eq!(work.uses[0].label, "National panel");
    assert!(view.sections[2].first.is_none());
}

//! Messages: what is taken, what is refused, and that nothing falls back.

use super::*;
use crate::dataset::fixture::dataset as small;
use crate::query::View;
use crate::text::Lang;

fn outline(kind: &str, fields: &[&str]) -> Outline {
    let fields: Vec<String> = fields.iter().map(|name| (*name).to_owned()).collect();
    Outline {
        kind: kind.to_owned(),
        v: Some(1.0),
        count: u32::try_from(fields.len()).unwrap(),
        fields,
        ..Outline::default()
    }
}

fn reason(outline: &Outline) -> Option<(Reason, String)> {
    let refusal = check(outline).err()?;
    Some((refusal.reason, refusal.detail))
}

#[test]
fn every_kind_of_message_is_taken() {
    for kind in Kind::ALL {
        let outline = outline(kind.as_str(), &["type", "v", "request"]);
        assert_eq!(check(&outline), Ok(*kind));
    }
    let all: Vec<&str> = ["type", "v", "query"].into_iter().chain(VIEW).collect();
    assert_eq!(check(&outline("exhibit:setView", &all)), Ok(Kind::SetView));
}

#[test]
fn another_version_type_field_length_or_shape_is_refused() {
    let fine = outline("exhibit:setView", &["type", "v", "region"]);
    for v in [None, Some(0.0), Some(2.0), Some(1.5), Some(f64::NAN)] {
        let other = Outline { v, ..fine.clone() };
        assert_eq!(reason(&other), Some((Reason::Version, "v".into())));
    }
    let other = outline("exhibit:runCode", &["type", "v"]);
    assert_eq!(
        reason(&other),
        Some((Reason::Kind, "exhibit:runCode".into()))
    );
    let other = outline("exhibit:setView", &["type", "v", "__proto__"]);
    assert_eq!(reason(&other), Some((Reason::Field, "__proto__".into())));
    // Only a view is set by fields.
    let other = outline("exhibit:getView", &["type", "v", "region"]);
    assert_eq!(reason(&other), Some((Reason::Field, "region".into())));
    let other = Outline {
        longest: (LONGEST + 1, "region".into()),
        ..fine.clone()
    };
    assert_eq!(reason(&other), Some((Reason::Length, "region".into())));
    let other = Outline {
        count: MOST_FIELDS + 1,
        ..fine.clone()
    };
    assert_eq!(reason(&other), Some((Reason::Length, "fields".into())));
    let other = Outline {
        odd: Some("region".into()),
        ..fine
    };
    assert_eq!(reason(&other), Some((Reason::Shape, "region".into())));
}

#[test]
fn a_refusal_is_one_short_line() {
    let refusal = Refusal::new(Reason::Field, &"a\nb".repeat(100));
    assert!(refusal.line().len() < 100 && !refusal.line().contains('\n'));
}

fn ask(json: &str) -> AskDto {
    serde_json::from_str(json).unwrap()
}

#[test]
fn fields_change_the_present_view_and_keep_the_rest() {
    let dataset = small();
    let now = Query {
        lang: Lang::Ru,
        ..Query::default()
    };
    let next = ask(r#"{"region":"moscow-oblast","date":"1938-01-31"}"#).view(&dataset, &now);
    let next = next.unwrap();
    let region = dataset.territory_by_id("moscow-oblast").map(|t| t.ix);
    assert_eq!((next.region, next.lang), (region, Lang::Ru));
    assert_eq!(next.date.to_string(), "1938-01-31");
    let more = ask(r#"{"layer":"share"}"#).view(&dataset, &next).unwrap();
    assert_eq!((more.region, more.layer.as_str()), (region, "share"));
    let none = ask(r#"{"region":"","lang":"de"}"#).view(&dataset, &more);
    let none = none.unwrap();
    assert_eq!((none.region, none.lang), (None, Lang::De));
    assert_eq!(ask("{}").view(&dataset, &more), Ok(more));
}

#[test]
fn a_query_string_is_a_whole_view() {
    let dataset = small();
    let now = ask(r#"{"region":"moscow-oblast"}"#)
        .view(&dataset, &Query::default())
        .unwrap();
    let next = ask(r#"{"query":"?view=article&paragraph=A4"}"#).view(&dataset, &now);
    let next = next.unwrap();
    assert_eq!((next.view, next.region), (View::Article, None));
    assert!(next.paragraph.is_some());
    let back = ask(r#"{"paragraph":""}"#).view(&dataset, &next).unwrap();
    assert_eq!(back.paragraph, None);
}

#[test]
fn nothing_falls_back_to_something_near() {
    let dataset = small();
    for (json, field) in [
        (r#"{"region":"moscow"}"#, "region"),
        (r#"{"region":"<img src=x>"}"#, "region"),
        (r#"{"date":"1939-01-01"}"#, "date"),
        (r#"{"date":"1938-01"}"#, "date"),
        (r#"{"layer":"blood"}"#, "layer"),
        (r#"{"lang":"xx"}"#, "lang"),
        (r#"{"query":"?view=cinema"}"#, "view"),
        // One field in disguise of two is one value that is not known.
        (r#"{"region":"moscow-oblast&lang=de"}"#, "region"),
    ] {
        let refusal = ask(json).view(&dataset, &Query::default()).unwrap_err();
        assert_eq!(
            (refusal.reason, refusal.detail.as_str()),
            (Reason::Value, field),
            "{json}"
        );
    }
}

#[test]
fn a_report_is_flat_and_leaves_out_what_it_does_not_say() {
    let dataset = small();
    let view = ViewReport::new(&dataset, &Query::default(), "", "https://x/".into());
    let report = Report {
        kind: "exhibit:view",
        v: VERSION,
        request: Some("7".into()),
        view: Some(view),
        ..Report::default()
    };
    assert_eq!(
        serde_json::to_string(&report).unwrap(),
        r#"{"type":"exhibit:view","v":1,"id":"","request":"7","query":"","address":"https://x/","view":"map","region":"","date":"1937-07-30","layer":"first-quota","chart":"","figure":"","lang":"en"}"#
    );
}

use proptest::prelude::*;

use super::*;
use crate::text::Lang;

/// The texts of every language that ships.
fn shipped() -> Vec<Texts> {
    Lang::SHIPPED
        .iter()
        .filter_map(|lang| Texts::of(*lang))
        .collect()
}

#[track_caller]
fn says(lang: Lang, dates: &[(&str, &str)]) {
    // A language that does not ship has no complete texts to test.
    let Some(texts) = Texts::of(lang) else { return };
    for (text, words) in dates {
        assert_eq!(edtf(&text.parse().unwrap(), &texts), *words, "{text}");
    }
}

#[test]
fn in_english() {
    says(
        Lang::En,
        &[
            ("1937-07-30", "30 July 1937"),
            ("1938-04", "April 1938"),
            ("1937", "1937"),
            (
                "1937-09-01/1937-11-30",
                "between 1 September and 30 November 1937",
            ),
            ("1937-09-01/1937-09-15", "between 1 and 15 September 1937"),
            ("1937-09/1937-11", "between September and November 1937"),
            (
                "1937-09/1937-11-30",
                "between September and 30 November 1937",
            ),
            (
                "1937-09-05/1937-09",
                "between 5 September 1937 and September 1937",
            ),
            (
                "1937-12-31/1938-01-01",
                "between 31 December 1937 and 1 January 1938",
            ),
            ("1937/1938", "between 1937 and 1938"),
            ("1937/1937-11", "between 1937 and November 1937"),
            ("1937-07-30/1937-07-30", "30 July 1937"),
            ("1937-10-22/..", "after 22 October 1937"),
            ("../1937-12-10", "by 10 December 1937"),
            ("1937~", "about 1937"),
            ("1937-08?", "August 1937 (uncertain)"),
            ("1937-08-05%", "about 5 August 1937 (uncertain)"),
            ("1937-10~/..", "after about October 1937"),
            (
                "1937-09-01?/1937-11-30?",
                "between 1 September and 30 November 1937 (uncertain)",
            ),
            (
                "1937-09?/1937-11",
                "between September 1937 (uncertain) and November 1937",
            ),
            ("-0043", "44 BC"),
        ],
    );
}

#[test]
fn in_russian() {
    says(
        Lang::Ru,
        &[
            ("1937-07-30", "30 июля 1937 года"),
            ("1938-04", "апрель 1938 года"),
            ("1937", "1937 год"),
            (
                "1937-09-01/1937-11-30",
                "не ранее 1 сентября и не позднее 30 ноября 1937 года",
            ),
            (
                "1937-09-01/1937-09-15",
                "не ранее 1 и не позднее 15 сентября 1937 года",
            ),
            ("1937/1938", "не ранее 1937 года и не позднее 1938 года"),
            ("1937-10-22/..", "после 22 октября 1937 года"),
            ("../1937-12-10", "не позднее 10 декабря 1937 года"),
            ("1937-08~", "около августа 1937 года"),
            ("1937-08?", "август 1937 года (дата не точна)"),
        ],
    );
}

#[test]
fn in_ukrainian() {
    says(
        Lang::Uk,
        &[
            ("1937-07-30", "30 липня 1937 року"),
            ("1938-04", "квітень 1938 року"),
            ("1937", "1937 рік"),
            (
                "1937-09-01/1937-11-30",
                "не раніше 1 вересня й не пізніше 30 листопада 1937 року",
            ),
            ("1937-10-22/..", "після 22 жовтня 1937 року"),
            ("../1937-12-10", "не пізніше 10 грудня 1937 року"),
            ("1937~", "близько 1937 року"),
        ],
    );
}

#[test]
fn in_french() {
    says(
        Lang::Fr,
        &[
            ("1937-07-30", "30 juillet 1937"),
            ("1937-08-01", "1er août 1937"),
            ("1938-04", "avril 1938"),
            ("1937", "1937"),
            (
                "1937-09-01/1937-11-30",
                "entre le 1er septembre et le 30 novembre 1937",
            ),
            (
                "1937-09-01/1937-09-15",
                "entre le 1er et le 15 septembre 1937",
            ),
            ("1937-09/1937-11", "entre septembre et novembre 1937"),
            ("1937-10-22/..", "après le 22 octobre 1937"),
            ("../1937-12-10", "au plus tard le 10 décembre 1937"),
            ("1937-08-05~", "vers le 5 août 1937"),
        ],
    );
}

#[test]
fn in_german() {
    says(
        Lang::De,
        &[
            ("1937-07-30", "30. Juli 1937"),
            ("1938-04", "April 1938"),
            ("1937", "1937"),
            (
                "1937-09-01/1937-11-30",
                "zwischen dem 1. September und dem 30. November 1937",
            ),
            (
                "1937-09-01/1937-09-15",
                "zwischen dem 1. und dem 15. September 1937",
            ),
            ("1937-09/1937-11", "zwischen September und November 1937"),
            ("1937-10-22/..", "nach dem 22. Oktober 1937"),
            ("../1937-12-10", "nicht nach dem 10. Dezember 1937"),
            ("1937-08-05~", "etwa 5. August 1937"),
        ],
    );
}

#[test]
fn names_of_months() {
    for texts in shipped() {
        let names: std::collections::BTreeSet<_> = (1..=12).map(|m| month(&texts, m)).collect();
        assert_eq!(names.len(), 12, "{:?}", texts.lang());
        assert!((1..=12).all(|m| is_month(&texts, month(&texts, m))));
        assert!((1..=12).all(|m| !month_short(&texts, m).is_empty()));
        assert_eq!((month(&texts, 0), month_short(&texts, 13)), ("", ""));
    }
}

proptest! {
    #[test]
    fn every_date_has_words_and_its_year(
        year in 1000_u16..3000,
        rest in "(-(0[1-9]|1[0-2])(-[0-2][1-9])?)?[?~%]?",
        open in "(/\\.\\.)?",
    ) {
        let text = format!("{year}{rest}{open}");
        if let Ok(value) = text.parse() {
            for texts in shipped() {
                let words = edtf(&value, &texts);
                prop_assert!(words.contains(&year.to_string()), "{:?} {text}: {words}", texts.lang());
                prop_assert!(!words.contains('{'), "{words}");
            }
        }
    }

    #[test]
    fn every_span_has_both_years(a in 1900_u16..1950, b in 1950_u16..2000, month in 1..=12, day in 1..=28) {
        let value = format!("{a}-{month:02}-{day:02}/{b}-{month:02}").parse().unwrap();
        for texts in shipped() {
            let words = edtf(&value, &texts);
            prop_assert!(words.contains(&a.to_string()) && words.contains(&b.to_string()), "{words}");
            prop_assert!(!words.contains('{'), "{words}");
        }
    }
}

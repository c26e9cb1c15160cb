//! What each format must hold to for any text at all.

use super::tests::person;
use super::{CiteContext, Issued, Name, Style, Work, WorkKind, cite};
use proptest::prelude::*;
use serde_json::{Value, json};

fn titled(title: &str) -> Work {
    Work {
        id: "w".into(),
        title: title.into(),
        ..Work::default()
    }
}

fn bibtex(work: &Work) -> String {
    cite(work, Style::BibTex, &CiteContext::default())
}

fn csl(work: &Work, ctx: &CiteContext) -> Value {
    let mut items: Vec<Value> = serde_json::from_str(&cite(work, Style::CslJson, ctx)).unwrap();
    assert_eq!(items.len(), 1);
    items.remove(0)
}

/// BibTeX's own count, which a backslash does not change; the entry closes at the end only.
fn balanced(text: &str) -> bool {
    let mut depth = 0i32;
    for (at, c) in text.trim_end().char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth < 0 || depth == 0 && c == '}' && at + 1 != text.trim_end().len() {
            return false;
        }
    }
    depth == 0
}

#[test]
fn bibtex_escapes() {
    for (title, written) in [
        ("50% & more", "50\\% \\& more"),
        ("a_b #1 $2", "a\\_b \\#1 \\$2"),
        (
            "~ ^ |",
            "\\textasciitilde{} \\textasciicircum{} \\textbar{}",
        ),
        ("a{b}c", "a\\textbraceleft{}b\\textbraceright{}c"),
        ("\\Foo", "{{}\\textbackslash{}Foo}"),
        ("in the USSR's north", "in the {USSR's} north"),
        ("Большой террор", "{Большой} террор"),
        ("two\nlines", "two lines"),
    ] {
        let line = ["  title = {", written, "}\n"].concat();
        assert!(
            bibtex(&titled(title)).contains(&line),
            "{title}: {}",
            bibtex(&titled(title))
        );
    }
}

#[test]
fn bibtex_names_and_key() {
    let body = Name {
        literal: "Doe and Sons, Ltd".into(),
        ..Name::default()
    };
    let work = Work {
        id: "a b{c},d".into(),
        authors: vec![
            body,
            person("Memorial", ""),
            person("Land and Sea", "J."),
            person("King", "M., Jr"),
        ],
        ..Work::default()
    };
    let text = bibtex(&work);
    assert!(text.starts_with("@misc{a-b-c--d,\n"), "{text}");
    let names =
        "author = {{Doe and Sons, Ltd} and {Memorial} and {Land and Sea}, J. and King, {M., Jr}}";
    assert!(text.contains(names), "{text}");
}

#[test]
fn csl_fields() {
    let work = Work {
        kind: WorkKind::ArticleJournal,
        authors: vec![
            person("Иванов", "И."),
            Name {
                literal: "Memorial".into(),
                ..Name::default()
            },
            person("", "Anon"),
        ],
        issued: Some(Issued {
            year: 1937,
            end_year: None,
            month: Some(7),
            day: Some(30),
        }),
        doi: "doi:10.1/2".into(),
        ..titled("A")
    };
    let ctx = CiteContext {
        figure: Some(("fact.f1", "seven")),
        accessed: "2026-11-23".parse().ok(),
        ..CiteContext::default()
    };
    assert_eq!(
        csl(&work, &ctx),
        json!({
            "id": "w", "type": "article-journal", "title": "A",
            "author": [{"family": "Иванов", "given": "И."}, {"literal": "Memorial"}, {"literal": "Anon"}],
            "issued": {"date-parts": [[1937, 7, 30]]},
            "DOI": "10.1/2",
            "accessed": {"date-parts": [[2026, 11, 23]]},
            "note": "Figure cited: seven [fact.f1].",
        })
    );
    let range = Issued {
        year: 1999,
        end_year: Some(2006),
        ..Issued::default()
    };
    let item = csl(
        &Work {
            issued: Some(range),
            ..titled("A")
        },
        &CiteContext::default(),
    );
    assert_eq!(item["issued"], json!({"date-parts": [[1999], [2006]]}));
}

/// A work with the same awkward text in every field.
fn awkward(kind: WorkKind, text: &str) -> Work {
    let s = || text.to_owned();
    let literal = Name {
        literal: s(),
        ..Name::default()
    };
    Work {
        id: s(),
        kind,
        title: s(),
        authors: vec![person(text, text), literal, person(text, "")],
        editors: vec![person("", text)],
        issued: Some(Issued {
            year: -5,
            end_year: Some(7),
            month: Some(13),
            day: Some(40),
        }),
        container_title: s(),
        publisher: s(),
        place: s(),
        page: s(),
        volume: s(),
        issue: s(),
        version: s(),
        url: s(),
        issn: s(),
        doi: s(),
        isbn: s(),
        language: s(),
        archive: s(),
        archive_location: s(),
        note: s(),
    }
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~\n\r\tЖ“”–]{0,20}",
        "[{}\\\\A% ]{0,12}"
    ]
}

proptest! {
    #[test]
    fn every_format_holds_for_any_text(at in 0..WorkKind::ALL.len(), text in any_text()) {
        let work = awkward(WorkKind::ALL[at], &text);
        let ctx = CiteContext {
            locator: Some(&text),
            figure: Some((&text, &text)),
            accessed: "2026-11-23".parse().ok(),
            view_url: Some(&text),
            words: None,
        };

        let entry = cite(&work, Style::BibTex, &ctx);
        prop_assert!(balanced(&entry), "{}", entry);

        let record = cite(&work, Style::Ris, &ctx);
        prop_assert!(record.starts_with("TY  - ") && record.ends_with("\r\nER  - \r\n"));
        for line in record.strip_suffix("\r\n").unwrap().split("\r\n") {
            let tag = line.as_bytes();
            prop_assert!(tag.len() >= 6 && &tag[2..6] == b"  - ", "{}", line);
            prop_assert!(tag[0].is_ascii_uppercase() && (tag[1].is_ascii_uppercase() || tag[1].is_ascii_digit()));
            prop_assert!(!line.contains(['\r', '\n']));
        }

        let item = csl(&work, &ctx);
        prop_assert_eq!(item.get("title").and_then(Value::as_str).unwrap_or(""), &text);
        if !text.is_empty() {
            prop_assert_eq!(&item["author"][0], &json!({"family": text, "given": text}));
            prop_assert_eq!(&item["author"][1], &json!({"literal": text}));
        }

        let _ = cite(&work, Style::Plain, &ctx);
    }
}

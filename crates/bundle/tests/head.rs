//! What search engines and reference managers find in the static page.

// Helpers between the tests may fail like the tests themselves.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::dataset;
use exhibit_domain::cite::coins::coins;
use exhibit_domain::cite::{Work, WorkKind};
use exhibit_domain::export::head::{Site, json_ld, tags, works};
use exhibit_domain::text::Texts;
use serde_json::Value;

const SITE: Site = Site {
    base: "https://example.org/x/",
    data: "exhibit.0123abcd.json",
};

/// The pairs of a COinS string, as a reader of it would take them apart.
fn pairs(coins: &str) -> Vec<(String, String)> {
    let decoded = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            if byte == b'%' {
                let hex: Vec<u8> = rest.by_ref().take(2).collect();
                let hex = String::from_utf8(hex).unwrap();
                bytes.push(u8::from_str_radix(&hex, 16).unwrap());
            } else {
                assert!(byte.is_ascii_graphic() && byte != b'+', "{text}");
                bytes.push(byte);
            }
        }
        String::from_utf8(bytes).unwrap()
    };
    coins
        .split('&')
        .map(|pair| pair.split_once('=').unwrap())
        .map(|(key, value)| (key.to_owned(), decoded(value)))
        .collect()
}

fn first<'a>(pairs: &'a [(String, String)], key: &str) -> &'a str {
    let found = pairs.iter().find(|(name, _)| name == key);
    found.map_or("", |(_, value)| value)
}

fn all<'a>(pairs: &'a [(String, String)], key: &str) -> Vec<&'a str> {
    let found = pairs.iter().filter(|(name, _)| name == key);
    found.map(|(_, value)| value.as_str()).collect()
}

/// The work that a reader would make of the pairs, as far as the formats go.
fn check(work: &Work) {
    let read = pairs(&coins(work));
    assert_eq!(first(&read, "ctx_ver"), "Z39.88-2004");
    let format = first(&read, "rft_val_fmt");
    let format = format.strip_prefix("info:ofi/fmt:kev:mtx:").unwrap();
    let (title, container, author) = match (format, first(&read, "rft.genre")) {
        ("journal", _) => ("rft.atitle", "rft.jtitle", "rft.au"),
        ("book", "bookitem") => ("rft.atitle", "rft.btitle", "rft.au"),
        ("book", _) => ("rft.btitle", "", "rft.au"),
        ("dc", _) => ("rft.title", "rft.source", "rft.creator"),
        other => panic!("{other:?}"),
    };
    assert_eq!(first(&read, title), work.title);
    if !container.is_empty() {
        assert_eq!(first(&read, container), work.container_title);
    }
    let ids = all(&read, "rft_id");
    assert_eq!(ids.contains(&work.url.as_str()), !work.url.is_empty());
    assert_eq!(
        ids.iter().any(|id| id.starts_with("info:doi/10.")),
        !work.doi.is_empty()
    );
    let names = if work.authors.is_empty() && work.kind == WorkKind::Book {
        &work.editors
    } else {
        &work.authors
    };
    let said = all(&read, author);
    assert_eq!(said.len(), names.len(), "{}", work.id);
    for (name, said) in names.iter().zip(said) {
        assert!(said.starts_with(if name.literal.is_empty() {
            &name.family
        } else {
            &name.literal
        }));
        assert!(said.ends_with(name.given.as_str()));
    }
    if let Some(issued) = work.issued {
        assert!(first(&read, "rft.date").starts_with(&issued.year.to_string()));
    }
    for (key, value) in [
        ("rft.isbn", &work.isbn),
        ("rft.issn", &work.issn),
        ("rft.volume", &work.volume),
    ] {
        // Each format has its own fields; what is said must be right.
        assert!(
            ["", value.as_str()].contains(&first(&read, key)),
            "{}",
            work.id
        );
    }
}

#[test]
fn every_source_reads_back_from_its_string() {
    let mut count = 0;
    for source in dataset().sources() {
        check(&source.work);
        count += 1;
    }
    assert!(count > 100);
}

#[test]
fn every_work_of_the_bibliography_stands_in_the_page_once() {
    let html = works(dataset());
    let spans: Vec<&str> = html
        .split("<span class=\"Z3988\" title=\"")
        .skip(1)
        .map(|rest| rest.split_once("\"></span>").unwrap().0)
        .collect();
    let article = dataset().source_by_id("werth-2010").into_iter();
    let cited = dataset().bibliography().map(|(source, _)| source);
    let expected: Vec<String> = article
        .chain(cited)
        .map(|source| coins(&source.work))
        .collect();
    assert!(expected.len() > 20);
    let read: Vec<String> = spans.iter().map(|s| s.replace("&amp;", "&")).collect();
    assert_eq!(read, expected);
}

#[test]
fn the_data_describe_themselves_to_search_engines() {
    let read: Value =
        serde_json::from_str(&json_ld(dataset(), &Texts::english(), Some(SITE))).unwrap();
    assert_eq!(read["@context"], "https://schema.org");
    assert_eq!(read["@type"], "Dataset");
    let text = |key: &str| read[key].as_str().unwrap_or_else(|| panic!("{key}"));
    // What Google requires.
    assert!(!text("name").is_empty());
    assert!((50..=5000).contains(&text("description").chars().count()));
    assert_eq!(text("version"), dataset().version());
    assert_eq!(text("temporalCoverage"), "1937-07-30/1938-11-17");
    assert_eq!(
        read["distribution"]["contentUrl"],
        "https://example.org/x/exhibit.0123abcd.json"
    );
    assert_eq!(text("url"), SITE.base);
    assert!(text("citation").contains("Werth"));
    assert_eq!(read["isAccessibleForFree"], true);
    assert!(!read["creator"]["name"].as_str().unwrap().is_empty());
}

#[test]
fn without_an_address_nothing_claims_to_have_one() {
    let texts = Texts::english();
    let read: Value = serde_json::from_str(&json_ld(dataset(), &texts, None)).unwrap();
    assert!(read.get("url").is_none() && read.get("distribution").is_none());
    let without = tags(dataset(), &texts, None);
    let with = tags(dataset(), &texts, Some(SITE));
    for name in [
        "citation_public_url",
        "citation_fulltext_html_url",
        "DC.identifier",
    ] {
        assert!(!without.contains(name), "{name}");
        assert!(with.contains(&format!("<meta name=\"{name}\" content=\"{}\">", SITE.base)));
    }
    for name in [
        "citation_title",
        "citation_publication_date",
        "DC.title",
        "DC.date",
    ] {
        assert!(
            without.contains(&format!("<meta name=\"{name}\" content=\"")),
            "{name}"
        );
    }
    // The inert script holds nothing that could end it.
    let inside = without.split_once("application/ld+json\">").unwrap().1;
    let inside = inside.split_once("</script>").unwrap().0;
    assert!(!inside.contains('<'));
    let _: Value = serde_json::from_str(inside).unwrap();
}

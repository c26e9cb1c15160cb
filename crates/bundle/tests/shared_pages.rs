//! Pages to be shared, preview pictures and oEmbed files, on the real tables.

// A test that cannot load the data has failed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::dataset;
use exhibit_domain::address::decode;
use exhibit_domain::export::pages::{Way, oembed, page, preview, words};
use exhibit_domain::query::View;
use exhibit_domain::setting::{Mode, Setting};
use exhibit_domain::text::Texts;
use exhibit_domain::view::share::CARDS;
use serde_json::Value;

const BASE: &str = "https://example.org/x/";

/// The value of an attribute in the one tag that has this piece in it.
fn attribute(html: &str, piece: &str, name: &str) -> String {
    assert_eq!(html.matches(piece).count(), 1, "{piece} in {html}");
    let at = html.find(piece).unwrap();
    let open = html[..=at].rfind('<').unwrap();
    let tag = &html[open..open + html[open..].find('>').unwrap()];
    let (_, rest) = tag.split_once(&format!("{name}=\"")).unwrap();
    let value = rest.split_once('"').unwrap().0;
    value
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&amp;", "&")
}

#[test]
fn every_picture_says_what_it_shows_with_its_figures() {
    let texts = Texts::english();
    for view in CARDS {
        let words = words(dataset(), &texts, view).unwrap();
        assert!(
            !words.sentence.contains('{') && words.sentence.ends_with('.'),
            "{words:?}"
        );
        assert!(words.credit.contains(dataset().version()));
    }
    let map = words(dataset(), &texts, View::Map).unwrap();
    assert!(
        map.sentence
            .starts_with("268,950 people to be condemned, 75,950 of them to be shot")
    );
    assert_eq!(words(dataset(), &texts, View::Glossary), None);
}

#[test]
fn a_shared_page_leads_to_its_view_and_shows_its_picture() {
    for view in CARDS {
        let html = page(dataset(), &Texts::english(), view, Some(BASE)).unwrap();
        let refresh = attribute(&html, "http-equiv=\"refresh\"", "content");
        let target = refresh.strip_prefix("0; url=../../").unwrap();
        assert_eq!(
            attribute(&html, "<a href", "href"),
            format!("../../{target}")
        );
        assert_eq!(
            attribute(&html, "rel=\"canonical\"", "href"),
            format!("{BASE}{target}")
        );
        let (query, notices) = decode(dataset(), target);
        assert_eq!((query.view, notices), (view, Vec::new()));
        let name = view.as_str();
        assert_eq!(
            attribute(&html, "\"og:url\"", "content"),
            format!("{BASE}v/{name}/")
        );
        assert_eq!(
            attribute(&html, "\"og:image\"", "content"),
            format!("{BASE}cards/{name}.en.png")
        );
        assert_eq!(
            attribute(&html, "application/json+oembed", "href"),
            format!("{BASE}oembed/{name}.en.json")
        );
        assert_eq!(
            attribute(&html, "rel=\"icon\"", "href"),
            "../../icon-192.png"
        );
        // A strict content security policy asks for nothing here.
        assert!(
            !html.contains("<script") && !html.contains("style"),
            "{html}"
        );
    }
}

#[test]
fn without_an_address_nothing_is_promised_that_needs_one() {
    let texts = Texts::english();
    let html = page(dataset(), &texts, View::Map, None).unwrap();
    assert!(!html.contains("oembed") && !html.contains("canonical") && !html.contains("og:url"));
    assert_eq!(
        attribute(&html, "\"og:image\"", "content"),
        "../../cards/map.en.png"
    );
    let tags = preview(
        dataset(),
        &texts,
        View::Map,
        Way {
            base: None,
            up: "./",
        },
    );
    assert_eq!(
        attribute(&tags, "\"og:image\"", "content"),
        "./cards/map.en.png"
    );
    assert!(!tags.contains("oembed"));
}

#[test]
fn oembed_files_hold_a_frame_that_stands_by_itself() {
    for view in CARDS {
        let json = oembed(dataset(), &Texts::english(), view, BASE).unwrap();
        let read: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(
            (read["version"].as_str(), read["type"].as_str()),
            (Some("1.0"), Some("rich"))
        );
        assert_eq!(
            (read["width"].as_u64(), read["height"].as_u64()),
            (Some(800), Some(640))
        );
        assert_eq!(read["thumbnail_width"], 1200);
        let html = read["html"].as_str().unwrap();
        let src = attribute(html, "<iframe", "src");
        let search = src.strip_prefix(BASE).unwrap();
        let (setting, notices) = Setting::read(search);
        assert_eq!((setting.mode, notices), (Mode::Embed, Vec::new()));
        assert_eq!(setting.data.as_deref(), Some(dataset().version()));
        assert_eq!(decode(dataset(), search).0.view, view);
        assert!(!attribute(html, "<iframe", "title").is_empty());
    }
}

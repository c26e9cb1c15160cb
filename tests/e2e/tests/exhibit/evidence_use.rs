//! What can be done with opened evidence: copied, found on the map, followed.

use exhibit_e2e::{Visitor, visit};
use serde_json::json;

use crate::shared::mark;

const COPIED: &str = "[data-evidence] .copied";

fn copied(visitor: &Visitor) -> String {
    visitor.until(
        "the copying is answered",
        "return document.querySelector(arguments[0]).textContent",
        &[json!(COPIED)],
    );
    visitor.text(COPIED)
}

#[test]
fn citations_go_to_the_clipboard_in_each_form() {
    let visitor = visit!();
    visitor.open("?figure=quota.moscow-oblast.first");
    visitor.cdp(
        "Browser.grantPermissions",
        json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    );
    let forms = [
        ("BibTeX", "@"),
        ("RIS", "TY  - "),
        ("CSL-JSON", "{"),
        ("Chicago", ""),
        ("APA", ""),
        ("GOST", ""),
    ];
    let mut seen = Vec::new();
    for (form, start) in forms {
        visitor.click(&format!("[data-evidence] [data-copy='{form}']"));
        assert_eq!(copied(&visitor), "Copied.", "{form}");
        let text = visitor.until(
            "the clipboard has another text",
            "return navigator.clipboard.readText()
                .then((text) => !arguments[0].includes(text) && text)",
            &[json!(seen)],
        );
        let text = text.as_str().unwrap_or_default().to_owned();
        assert!(
            text.trim_start_matches('[').trim_start().starts_with(start),
            "{form}: {text}"
        );
        assert!(
            text.contains("Moscow Oblast"),
            "{form} says what it cites: {text}"
        );
        seen.push(text);
    }
}

#[test]
fn where_nothing_can_be_copied_the_text_is_shown() {
    let visitor = visit!();
    visitor.open("?figure=quota.moscow-oblast.first");
    visitor.js(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))",
        &[],
    );
    visitor.click("[data-evidence] [data-copy='BibTeX']");
    let text = copied(&visitor);
    assert!(
        text.contains("not possible") && text.contains('@'),
        "{text}"
    );
}

#[test]
fn it_leads_from_the_article_to_its_place_on_the_map() {
    let visitor = visit!();
    visitor.open("?view=article&figure=increase.1938-01-31.far-eastern-krai.first");
    visitor.click("[data-evidence] [data-action='locate']");
    visitor.until_there("[data-panel='map']");
    visitor.until_there(&format!(
        "{}[aria-pressed='true']",
        mark("far-eastern-krai")
    ));
    visitor.until_there("button[data-layer='increased'][aria-pressed='true']");
    visitor.until_address_has("region=far-eastern-krai");
    visitor.until_address_has("date=1938-01-31");
}

#[test]
fn it_leads_to_the_paragraph_that_tells_it() {
    let visitor = visit!();
    visitor.open("?figure=quota.ussr.total");
    visitor.click("[data-evidence] .links-article a[data-article-section]");
    visitor.until_there("[data-panel='article'] [data-paragraph].current");
    visitor.until_address_has("view=article");
}

#[test]
fn it_leads_to_its_source_and_the_source_back_to_its_figures() {
    let visitor = visit!();
    visitor.open("?figure=quota.moscow-oblast.first");
    let source = visitor.attribute("[data-evidence] [data-source]", "data-source");
    visitor.click("[data-evidence] [data-source] .source-name a");
    let entry = format!("[data-panel='sources'] [data-source='{source}'].current");
    visitor.until_there(&entry);
    visitor.until_address_has(&format!("source={source}"));
    let back = format!("{entry} [data-figure='quota.moscow-oblast.first']");
    assert_eq!(visitor.count(&back), 1, "the source lists what rests on it");
}

//! From the exhibit to the article and back.

use exhibit_e2e::visit;
use serde_json::json;

use crate::shared::open_figure;

/// Whether the first match lies within the window, at least its top.
const IN_WINDOW: &str = "const box = document.querySelector(arguments[0])?.getBoundingClientRect();
    return !!box && box.bottom > 0 && box.top < innerHeight";

#[test]
fn each_panels_link_leads_to_its_paragraph_marked_and_in_the_window() {
    let visitor = visit!();
    for (query, panel) in [
        ("", "map"),
        ("", "timeline"),
        ("", "national"),
        ("?region=moscow-oblast", "region"),
    ] {
        visitor.open(query);
        let link = format!("[data-panel='{panel}'] .links-article a[data-article-section]");
        let section = visitor.attribute(&link, "data-article-section");
        let href = visitor.attribute(&link, "href");
        let paragraph = href
            .split("paragraph=")
            .nth(1)
            .expect("a paragraph")
            .to_owned();
        assert!(
            paragraph.starts_with(&section),
            "{href} is in section {section}"
        );
        visitor.click(&link);
        let current = format!("[data-panel='article'] [data-paragraph='{paragraph}'].current");
        visitor.until_there(&current);
        visitor.until_address_has(&format!("paragraph={paragraph}"));
        visitor.until(
            "the paragraph is in the window",
            IN_WINDOW,
            &[json!(current)],
        );
        assert_eq!(visitor.count("[data-paragraph].current"), 1);
        visitor.back();
        visitor.until_there(&format!("[data-panel='{panel}']"));
        visitor.until_address(query);
    }
}

#[test]
fn the_article_has_its_sections_its_address_and_all_works() {
    let visitor = visit!();
    visitor.open("?view=article");
    for section in ["A", "B", "C", "D", "E", "F", "G"] {
        let link = format!("[data-panel='article'] .contents a[data-article-section='{section}']");
        assert_eq!(visitor.count(&link), 1, "{section}");
        assert_eq!(visitor.count(&format!("section#{section}")), 1, "{section}");
        if section != "G" {
            let told = visitor.count(&format!("section#{section} [data-paragraph]"));
            assert!(told > 0, "section {section} has no paragraph");
        }
    }
    assert_eq!(visitor.count("section#G [data-work]"), 25);
    let address = visitor.attribute("[data-panel='article'] .reference a.outside", "href");
    assert!(address.starts_with("https://"), "{address}");
    let outside = visitor.words(
        "return [...document.querySelectorAll('a[target=_blank]')]
            .filter((a) => !a.rel.includes('noopener')).map((a) => a.href)",
        &[],
    );
    assert!(outside.is_empty(), "{outside:?}");
}

#[test]
fn a_figure_in_a_paragraph_opens_and_shows_itself_on_the_map() {
    let visitor = visit!();
    visitor.open("?view=article&paragraph=C1");
    let figure = "[data-paragraph='C1'] > p a.figure";
    assert!(visitor.count(figure) > 0);
    let id = open_figure(&visitor, figure);
    assert!(visitor.count(&format!("[data-evidence='{id}'] [data-source]")) > 0);
    assert!(
        visitor.shows("[data-panel='article']"),
        "the article stays beside it"
    );
    visitor.open("?view=article&figure=quota.moscow-oblast.first");
    visitor.click("[data-action='locate']");
    visitor.until_there("[data-panel='region'][data-territory='moscow-oblast']");
}

#[test]
fn every_figure_of_the_article_opens_something() {
    let visitor = visit!();
    visitor.open("?view=article");
    let opened = visitor.js(
        "const buttons = new Map([...document.querySelectorAll('[data-paragraph] a.figure[data-figure]')]
            .map((button) => [button.dataset.figure, button]));
         const frame = () => new Promise((done) => requestAnimationFrame(done));
         return (async () => {
            const wrong = [];
            for (const [id, button] of buttons) {
                button.click();
                await frame();
                const card = document.querySelector(`[data-evidence='${id}']`);
                if (!card?.querySelector('[data-source], .figure-list [data-figure]')) wrong.push(id);
            }
            return { wrong, count: buttons.size };
         })();",
        &[],
    );
    assert_eq!(opened["wrong"], json!([]), "these open nothing");
    assert!(opened["count"].as_u64() > Some(60), "{opened}");
}

#[test]
fn a_work_leads_back_to_the_paragraphs_and_panels_that_use_it() {
    let visitor = visit!();
    visitor.open("?view=article");
    let without = visitor.words(
        "return [...document.querySelectorAll('[data-work]')]
            .filter((work) => !work.querySelector('a[data-article-section], .links-uses a'))
            .map((work) => work.dataset.work)",
        &[],
    );
    assert!(without.len() < 25, "no work is used anywhere");
    let link = "[data-work] .links-article a[data-article-section]";
    let href = visitor.attribute(link, "href");
    let paragraph = href
        .split("paragraph=")
        .nth(1)
        .expect("a paragraph")
        .to_owned();
    visitor.click(link);
    visitor.until_there(&format!("[data-paragraph='{paragraph}'].current"));
    let works = format!("[data-paragraph='{paragraph}'] .links-sources a");
    assert!(
        visitor.count(&works) > 0,
        "the paragraph names the works it cites"
    );
    let source = visitor.attribute(&works, "data-source");
    visitor.click(&works);
    visitor.until_there(&format!(
        "[data-panel='sources'] [data-source='{source}'].current"
    ));
    let panel = "[data-panel='sources'] .source";
    assert!(visitor.count(panel) > 25);
}

#[test]
fn a_panel_is_reached_from_the_bibliography() {
    let visitor = visit!();
    visitor.open("?view=article");
    let link = "[data-work] .links-uses a";
    assert!(visitor.count(link) > 0, "no work says which panel uses it");
    visitor.click(link);
    visitor.until_there("[data-panel='map']");
    visitor.until_gone("[data-panel='article']");
}

#[test]
fn the_sources_link_to_the_article_and_name_their_weight() {
    let visitor = visit!();
    visitor.open("?view=sources");
    assert!(visitor.count("[data-panel='sources'] a[data-article-section]") > 0);
    let groups = visitor.attributes("[data-trust]", "data-trust");
    assert_eq!(
        groups.first().map(String::as_str),
        Some("document"),
        "{groups:?}"
    );
    let silent = visitor.words(
        "return [...document.querySelectorAll('.source')]
            .filter((source) => !source.querySelector('.access')?.textContent.trim())
            .map((source) => source.id)",
        &[],
    );
    assert!(
        silent.is_empty(),
        "not said how far these were read: {silent:?}"
    );
}

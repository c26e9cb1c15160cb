//! The exhibit arrives.

use exhibit_e2e::visit;
use serde_json::json;

use crate::shared::{figures, open_figure, until_focus};

#[test]
fn the_first_view_has_its_panels_each_with_a_link_to_the_article() {
    let visitor = visit!();
    visitor.open("");
    assert!(
        visitor
            .word("return document.title", &[])
            .contains("Order No. 00447")
    );
    assert_eq!(visitor.count("h1"), 1);
    assert_eq!(visitor.attribute("html", "lang"), "en");
    for panel in ["map", "timeline", "national"] {
        let panel = format!("[data-panel='{panel}']");
        assert!(visitor.shows(&panel), "{panel} is not to be seen");
        assert!(
            visitor.count(&format!("{panel} a[data-article-section]")) > 0,
            "{panel}"
        );
        assert!(
            !figures(&visitor, &panel).is_empty(),
            "{panel} has no figures"
        );
    }
    assert_eq!(visitor.count("[data-panel='region']"), 0);
}

#[test]
fn the_content_note_stands_above_the_view_and_gates_nothing() {
    let visitor = visit!();
    visitor.open("");
    let note = visitor.text("[role='note']");
    assert!(note.contains("killing"), "{note}");
    let before = visitor.js(
        "const note = document.querySelector('[role=note]').getBoundingClientRect();
         const map = document.querySelector('.map-svg').getBoundingClientRect();
         return note.bottom <= map.top && map.height > 0;",
        &[],
    );
    assert_eq!(before, json!(true));
}

#[test]
fn every_unit_of_1937_is_on_the_map_with_a_name_that_says_its_values() {
    let visitor = visit!();
    visitor.open("");
    assert_eq!(visitor.count(".map-svg [data-region]"), 65);
    let names = visitor.attributes(".map-svg [data-region]", "aria-label");
    let silent: Vec<&String> = names.iter().filter(|name| name.trim().len() < 8).collect();
    assert!(silent.is_empty(), "{silent:?}");
    let moscow = visitor.attribute(".map-svg [data-region='moscow-oblast']", "aria-label");
    assert!(
        moscow.contains("Moscow Oblast") && moscow.contains("5,000") && moscow.contains("30,000"),
        "{moscow}"
    );
    assert!(visitor.count(".map-aside [data-region='nkvd-camps']") == 1);
}

#[test]
fn every_figure_carries_a_plain_value_that_its_text_shows() {
    let visitor = visit!();
    for query in [
        "",
        "?region=west-siberian-krai",
        "?view=article",
        "?view=sources",
    ] {
        visitor.open(query);
        let wrong = visitor.words(
            r"const wrong = [];
              for (const e of document.querySelectorAll('[data-figure]')) {
                const { figure, value, valueMax, valueText } = e.dataset;
                const plain = /^-?\d+(\.\d+)?$/;
                let right = figure && (value === undefined ? valueText : plain.test(value));
                right = right && (valueMax === undefined || plain.test(valueMax));
                if (right && e.matches('a.figure') && value !== undefined && valueText === undefined) {
                    const shown = (e.textContent.match(/[\d.,]*\d/g) ?? []).map((n) => n.replaceAll(',', ''));
                    right = shown.includes(value) && (valueMax === undefined || shown.includes(valueMax));
                }
                if (!right) wrong.push(e.outerHTML.slice(0, 200));
              }
              return wrong;",
            &[],
        );
        assert!(wrong.is_empty(), "{query}: {wrong:#?}");
        assert!(
            visitor.count("[data-figure]") > 10,
            "{query} has hardly a figure"
        );
    }
}

#[test]
fn any_figure_of_the_first_view_opens_its_evidence() {
    let visitor = visit!();
    visitor.open("");
    let total = visitor.count("#content a.figure[data-figure]");
    assert!(total >= 5, "{total}");
    for n in 0..5 {
        // Spread over the page; each is visible and not covered, or the click would fail.
        let nth = n * (total - 1) / 4;
        let open = visitor.js(
            "const all = [...document.querySelectorAll('#content a.figure[data-figure]')];
             const visible = all.filter((e) => e.checkVisibility());
             document.querySelectorAll('[data-probe]').forEach((e) => e.removeAttribute('data-probe'));
             visible[Math.min(arguments[0], visible.length - 1)].setAttribute('data-probe', '');
             return visible.length;",
            &[json!(nth)],
        );
        assert!(open.as_u64() >= Some(5), "{open} figures can be seen");
        let id = open_figure(&visitor, "[data-probe]");
        let sources = format!("[data-evidence='{id}'] [data-source]");
        let working = format!("[data-evidence='{id}'] .figure-list [data-figure]");
        assert!(
            visitor.count(&sources) + visitor.count(&working) > 0,
            "{id} rests on nothing"
        );
        visitor.keys(&[exhibit_e2e::Key::Escape]);
        visitor.until_gone("[data-evidence]");
        until_focus(&visitor);
    }
}

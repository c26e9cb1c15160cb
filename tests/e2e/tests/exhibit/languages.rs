//! One exhibit, several languages.

use exhibit_e2e::{Visitor, visit};
use exhibit_serve::Fault;
use exhibit_texts::Lang;

use crate::shared::panel_of;

/// The languages that ship beside English, with Moscow's name and quota in each.
fn others() -> impl Iterator<Item = (Lang, &'static str, &'static str)> {
    let known = [
        (Lang::Ru, "Московская область", "35\u{202f}000"),
        (Lang::Uk, "Московська область", "35\u{202f}000"),
        (Lang::Fr, "Oblast de Moscou", "35\u{202f}000"),
        (Lang::De, "Gebiet Moskau", "35.000"),
    ];
    known
        .into_iter()
        .filter(|(lang, ..)| Lang::SHIPPED.contains(lang))
}

fn choose(visitor: &Visitor, lang: Lang) {
    visitor.click(&format!(".languages a[lang='{}']", lang.as_str()));
}

fn until_language(visitor: &Visitor, lang: Lang) {
    visitor.until_there(&format!(
        "html[lang='{}'][data-state='ready']",
        lang.as_str()
    ));
    visitor.until_there(&format!(
        ".languages a[lang='{}'][aria-current]",
        lang.as_str()
    ));
}

/// Files of texts the server was asked for.
fn texts(visitor: &Visitor) -> Vec<String> {
    let log = visitor.server.log();
    let mut names: Vec<String> = log
        .iter()
        .filter_map(|asked| Some(asked.path.rsplit('/').next()?.to_owned()))
        .filter(|name| name.starts_with("texts."))
        .collect();
    names.dedup();
    names
}

#[test]
fn a_chosen_language_takes_the_place_and_keeps_it() {
    let visitor = visit!();
    visitor.open("?region=moscow-oblast&layer=share");
    assert_eq!(texts(&visitor).len(), 1, "only the language in use");
    for (lang, name, quota) in others() {
        choose(&visitor, lang);
        until_language(&visitor, lang);
        visitor.until_address(&format!(
            "?region=moscow-oblast&layer=share&lang={}",
            lang.as_str()
        ));
        assert_eq!(visitor.text("#region-title"), name);
        let lead = visitor.text("[data-panel='region'] .statement");
        assert!(lead.contains(quota), "{lead}");
        assert!(visitor.word("return document.title", &[]).contains(name));
        let focused = "return document.activeElement.getAttribute('lang') ?? ''";
        visitor.until(
            "the focus stays on the language",
            &focused.replace(" ?? ''", &format!(" === '{}'", lang.as_str())),
            &[],
        );
        assert_eq!(visitor.count(".languages a"), Lang::SHIPPED.len());
        let original = visitor.count("[data-panel='region'] .names [lang='ru']");
        assert_eq!(original, usize::from(lang != Lang::Ru));
    }
    if others().count() == 0 {
        return;
    }
    choose(&visitor, Lang::En);
    visitor.until_address("?region=moscow-oblast&layer=share");
    until_language(&visitor, Lang::En);
    visitor.back();
    let last = others().last().map(|(lang, ..)| lang).expect("a language");
    until_language(&visitor, last);
    assert!(visitor.shows(&panel_of("moscow-oblast")));
}

#[test]
fn an_address_opens_in_its_language_and_loads_no_other() {
    let visitor = visit!();
    for (lang, name, _) in others() {
        visitor.server.clear_log();
        visitor.open(&format!("?region=moscow-oblast&lang={}", lang.as_str()));
        until_language(&visitor, lang);
        assert_eq!(visitor.text("#region-title"), name);
        let texts = texts(&visitor);
        assert_eq!(texts.len(), 1, "{texts:?}");
        assert!(texts[0].starts_with(&format!("texts.{}.", lang.as_str())));
        let link = visitor.attribute("[data-panel='region'] a.figure", "href");
        assert!(
            link.ends_with(&format!("&lang={}", lang.as_str())),
            "{link}"
        );
    }
}

#[test]
fn a_language_that_cannot_be_loaded_keeps_the_old_one_and_says_so() {
    let visitor = visit!();
    let Some((lang, name, _)) = others().next() else {
        return;
    };
    visitor.allow_of_browser("404");
    visitor.open("?region=moscow-oblast");
    let file = format!("texts.{}.*.json", lang.as_str());
    visitor.server.fault(&file, Fault::Status(404));
    choose(&visitor, lang);
    visitor.until_there("[data-notice='lang']");
    assert!(
        visitor
            .text("[data-notice='lang']")
            .contains(lang.own_name())
    );
    assert_eq!(visitor.attribute("html", "lang"), "en");
    assert_eq!(visitor.search(), "?region=moscow-oblast");
    assert_eq!(visitor.text("#region-title"), "Moscow Oblast");
    visitor.server.clear_faults();
    choose(&visitor, lang);
    until_language(&visitor, lang);
    assert_eq!(visitor.text("#region-title"), name);
    assert_eq!(visitor.count("[data-notice='lang']"), 0);
}

#[test]
fn an_address_in_a_language_that_does_not_come_opens_in_the_pages_own() {
    let visitor = visit!();
    let Some((lang, ..)) = others().next() else {
        return;
    };
    visitor.allow_of_browser("404");
    let file = format!("texts.{}.*.json", lang.as_str());
    visitor.server.fault(&file, Fault::Status(404));
    visitor.open(&format!("?region=moscow-oblast&lang={}", lang.as_str()));
    until_language(&visitor, Lang::En);
    assert!(
        visitor
            .text("[data-notice='lang']")
            .contains(lang.own_name())
    );
    assert_eq!(visitor.search(), "?region=moscow-oblast");
}

#[test]
fn without_any_texts_the_page_says_so_in_its_own_language() {
    let visitor = visit!();
    visitor.allow_of_browser("404");
    visitor.server.fault("texts.*", Fault::Status(404));
    visitor.expect_error("the dataset answered with status 404");
    visitor.load("");
    visitor.until_state("error");
    let told = visitor.text("[role='alert']:not([hidden])");
    assert!(told.contains("could not be fetched"), "{told}");
}

#[test]
fn each_language_has_a_page_of_its_own() {
    let visitor = visit!();
    for (lang, name, _) in others() {
        visitor.open(&format!("{}/?region=moscow-oblast", lang.as_str()));
        until_language(&visitor, lang);
        assert_eq!(visitor.text("#region-title"), name);
        visitor.settle();
        assert_eq!(
            visitor.search(),
            "?region=moscow-oblast",
            "its own language goes without saying"
        );
        choose(&visitor, Lang::En);
        until_language(&visitor, Lang::En);
        visitor.until_address("?region=moscow-oblast&lang=en");
    }
}

//! The texts of every language: complete, and refused by file, line and reason where not.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Copy, committed, data};
use exhibit_bundle::texts::wanted;
use exhibit_domain::dataset::dto::PackDto;
use exhibit_domain::dataset::{load, texts_of};
use exhibit_domain::prose::{Part, parse, plain, tokens};
use exhibit_domain::query::Query;
use exhibit_domain::text::{Lang, Texts};
use exhibit_domain::view;

/// A language to make faults in.
const LANG: Lang = Lang::Ru;
const FILE: &str = "text/ru.po";
const ENGLISH: &str = "Printed as the total of the line.";

/// Whether it ships, and so is checked.
fn ships() -> bool {
    Lang::SHIPPED.contains(&LANG)
}

/// A copy in which the entry of one text is rewritten; gives the line of its `msgid`.
fn with_entry(change: impl Fn(&str) -> String) -> (Copy, usize) {
    let copy = Copy::new();
    let text = std::fs::read_to_string(copy.path().join(FILE)).unwrap();
    let start = format!("msgid \"{ENGLISH}\"\nmsgstr \"");
    let at = text.find(&start).unwrap();
    let rest = &text[at + start.len()..];
    let end = rest.find("\"\n").unwrap();
    let old = &text[at..at + start.len() + end + 2];
    copy.replace(FILE, old, &change(old));
    (copy, text[..at].matches('\n').count() + 1)
}

#[test]
fn a_text_without_an_entry() {
    if !ships() {
        return;
    }
    let (copy, _) = with_entry(|_| "msgid \"Other\"\nmsgstr \"Иное\"\n".to_owned());
    copy.says_only(&[
        "text/ru.po: there is no entry for quotas.csv:4 note, `Printed as the total of the line.`",
    ]);
}

#[test]
fn a_text_that_is_not_translated() {
    if !ships() {
        return;
    }
    let (copy, line) = with_entry(|_| format!("msgid \"{ENGLISH}\"\nmsgstr \"\"\n"));
    copy.says_only(&[&format!("text/ru.po:{line}: `{ENGLISH}`: not translated")]);
    let (copy, line) = with_entry(|old| format!("#, fuzzy\n{old}"));
    let line = line + 1;
    copy.says_only(&[&format!(
        "text/ru.po:{line}: `{ENGLISH}`: the English has changed"
    )]);
}

#[test]
fn a_translation_with_another_figure_or_a_bare_number() {
    if !ships() {
        return;
    }
    for (text, said) in [
        (
            "Итог {quota.ussr.total}",
            "{quota.ussr.total} stands 0 times in the English and 1",
        ),
        ("Итог {", "a brace is opened"),
        ("Итог 500", "`500` is a number without a figure"),
        (" Итог", "the translation starts or ends with a space"),
    ] {
        let (copy, line) = with_entry(|_| format!("msgid \"{ENGLISH}\"\nmsgstr \"{text}\"\n"));
        let faults = copy.faults();
        assert_eq!(faults.list.len(), 1, "{faults}");
        let fault = &faults.list[0];
        assert_eq!((fault.file.as_str(), fault.line), (FILE, Some(line as u64)));
        assert!(fault.reason.contains(said), "{fault}");
    }
}

#[test]
fn a_file_that_is_not_po() {
    if !ships() {
        return;
    }
    let (copy, line) = with_entry(|old| old.replacen("msgstr \"", "msgstr ", 1));
    copy.says_only(&[&format!(
        "text/ru.po:{}: the text is not in quotes",
        line + 1
    )]);
    let copy = Copy::new();
    copy.remove(FILE);
    copy.says_only(&["text/ru.po: cannot be read"]);
}

#[test]
fn a_changed_english_text_is_missing_in_every_other_language() {
    let copy = Copy::new();
    copy.replace(
        "changes.csv",
        "The North Caucasus Krai took the name of Ordzhonikidze.",
        "The North Caucasus Krai was given the name of Ordzhonikidze.",
    );
    let others = || Lang::SHIPPED.iter().filter(|lang| **lang != Lang::En);
    if others().count() == 0 {
        return;
    }
    let faults = copy.faults();
    assert_eq!(faults.list.len(), others().count(), "{faults}");
    for lang in others() {
        let file = format!("text/{}.po", lang.as_str());
        let fault = faults.list.iter().find(|fault| fault.file == file).unwrap();
        assert!(
            fault
                .reason
                .contains("there is no entry for changes.csv:3 note")
        );
    }
}

#[test]
fn a_territory_or_site_without_a_name_in_a_language() {
    if !ships() {
        return;
    }
    let copy = Copy::new();
    copy.remove_lines("names.csv", "mari-assr,ru,");
    copy.remove_lines("site_names.csv", "site.butovo,ru,");
    let unit = copy.line("territories.csv", "mari-assr,");
    let site = copy.line("sites.csv", "site.butovo,");
    copy.says(&[
        &format!("territories.csv:{unit} id: `mari-assr` has no name in the language `ru`"),
        &format!("sites.csv:{site} id: `site.butovo` has no name in the language `ru`"),
    ]);
    let copy = Copy::new();
    let line = copy.replace("names.csv", "\nmari-assr,uk,", "\nmari-assr,ru,");
    copy.says(&[&format!(
        "names.csv:{line} territory+lang: `mari-assr ru` is there twice"
    )]);
}

#[test]
fn every_pack_decodes_and_loads_in_its_language() {
    let bundle = committed();
    assert_eq!(bundle.packs.len(), Lang::SHIPPED.len());
    for pack in &bundle.packs {
        let read: PackDto = serde_json::from_slice(&pack.json).unwrap();
        assert_eq!(read, pack.dto);
        let dataset = load(&bundle.dto, &read).unwrap();
        assert_eq!(dataset.lang(), pack.lang);
        assert_eq!(Some(texts_of(&read).unwrap()), Texts::of(pack.lang));
        assert_eq!(bundle.dataset_in(pack.lang), Some(dataset));
        assert!(read.prose[0].is_empty());
        assert!(read.prose[1..].iter().all(|text| !text.is_empty()));
    }
}

#[test]
fn prose_has_the_same_figures_in_every_language() {
    let bundle = committed();
    let english = &bundle.packs[0].dto.prose;
    for pack in &bundle.packs[1..] {
        let (dataset, texts) = (
            bundle.dataset_in(pack.lang).unwrap(),
            Texts::of(pack.lang).unwrap(),
        );
        for (there, here) in english.iter().zip(&pack.dto.prose) {
            let sorted = |text: &str| {
                let mut list: Vec<String> = tokens(text).map(str::to_owned).collect();
                list.sort();
                list
            };
            assert_eq!(sorted(there), sorted(here), "{here}");
            let rich = parse(&dataset, &texts, here);
            let figures = rich.iter().filter(|part| matches!(part, Part::Figure(_)));
            assert_eq!(figures.count(), tokens(here).count(), "{here}");
            assert!(!plain(&rich).contains(['{', '}', '~']), "{here}");
        }
    }
}

#[test]
fn every_view_speaks_every_language() {
    let bundle = committed();
    for lang in Lang::SHIPPED {
        let (dataset, texts) = (bundle.dataset_in(*lang).unwrap(), Texts::of(*lang).unwrap());
        let moscow = dataset.territory_by_id("moscow-oblast").unwrap();
        let query = Query {
            region: Some(moscow.ix),
            lang: *lang,
            ..Query::default()
        };
        let region = view::region::region(&dataset, &texts, &query).unwrap();
        let map = view::map::map(&dataset, &texts, &query);
        let national = view::national::national(&dataset, &texts, &query);
        let said = format!("{region:?} {map:?} {national:?}");
        assert!(!said.contains("{quota") && !said.contains("~"), "{lang:?}");
        let (name, total) = match lang {
            Lang::En => ("Moscow Oblast", "35,000"),
            Lang::Ru => ("Московская область", "35\u{202f}000"),
            Lang::Uk => ("Московська область", "35\u{202f}000"),
            Lang::Fr => ("Oblast de Moscou", "35\u{202f}000"),
            Lang::De => ("Gebiet Moskau", "35.000"),
        };
        assert_eq!(region.name, name);
        assert!(
            plain(&region.lead).contains(total),
            "{}",
            plain(&region.lead)
        );
        assert_eq!(moscow.name_ru, "Московская область");
        assert_eq!(region.name_ru.is_empty(), *lang == Lang::Ru);
        let names = dataset.names_of(moscow.ix);
        assert_eq!(names.len(), Lang::ALL.len());
    }
}

#[test]
fn a_territory_is_found_by_its_names_in_every_language() {
    let dataset = &committed().dataset;
    for (typed, id) in [
        ("Sverdlovsk", "sverdlovsk-oblast"),
        ("Yekaterinburg", "sverdlovsk-oblast"),
        ("Екатеринбург", "sverdlovsk-oblast"),
        ("Днепропетровск", "dnepropetrovsk-oblast"),
        ("Dnipro", "dnepropetrovsk-oblast"),
        ("Дніпро", "dnepropetrovsk-oblast"),
        ("Charkiw", "kharkov-oblast"),
        ("Tcheliabinsk", "chelyabinsk-oblast"),
    ] {
        let territory = dataset.territory_by_id(id).unwrap();
        let found = view::regions::haystack(dataset, territory);
        let typed = typed.to_lowercase();
        assert!(found.contains(&format!(" {typed}")), "{typed}: {found}");
    }
}

#[test]
fn translators_get_every_text_once_and_in_order() {
    let wanted = wanted(&data()).unwrap();
    let messages = wanted.iter().take_while(|text| text.key.is_some()).count();
    assert_eq!(messages, exhibit_domain::text::KEYS.len());
    let prose = &wanted[messages..];
    assert!(
        prose
            .iter()
            .all(|text| text.key.is_none() && !text.source.is_empty())
    );
    let mut seen: Vec<&str> = prose.iter().map(|text| text.source.as_str()).collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), prose.len());
    let files: Vec<&str> = prose
        .iter()
        .map(|text| text.origin.split(' ').next().unwrap())
        .collect();
    let mut runs = files.clone();
    runs.dedup();
    assert_eq!(runs.first(), Some(&"sections.csv"));
    assert_eq!(runs.last(), Some(&"sources.json"));
    let mut unique = runs.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(runs.len(), unique.len(), "each file's texts stand together");
}

//! The texts of every language: checked, and packed to ship beside the dataset.

use std::collections::BTreeMap;
use std::path::Path;

use exhibit_domain::dataset::dto::PackDto;
use exhibit_domain::prose::raw_numbers;
use exhibit_domain::text::{Lang, Texts};
use exhibit_texts::update::Wanted;
use exhibit_texts::{check, files, messages, po, shortened};

use crate::fault::{Faults, FileFault};
use crate::package::Package;
use crate::prose::{Prose, Text};
use crate::read;
use crate::sources;

/// Folder of the texts below the data folder.
pub const FOLDER: &str = "text";

/// The file of a language below the data folder.
#[must_use]
pub fn file(lang: Lang) -> String {
    format!("{FOLDER}/{}", files::name(lang))
}

fn located(file: &str, faults: Vec<exhibit_texts::Fault>) -> Vec<FileFault> {
    let one = |fault: exhibit_texts::Fault| FileFault {
        file: file.to_owned(),
        line: fault.line.and_then(|line| u64::try_from(line).ok()),
        column: String::new(),
        reason: fault.reason,
    };
    faults.into_iter().map(one).collect()
}

/// The pack of every language that ships, English first.
pub(crate) fn packs(dir: &Path, prose: &Prose, faults: &mut Vec<FileFault>) -> Vec<PackDto> {
    let mut packs = Vec::new();
    for lang in Lang::SHIPPED {
        // Messages that are not right did not get into the program.
        let Some(texts) = Texts::of(*lang) else {
            faults.extend(messages_of(dir, *lang));
            continue;
        };
        let translated = match lang {
            Lang::En => Some(prose.texts.iter().map(|t| t.english.clone()).collect()),
            lang => translated(dir, *lang, &texts, prose, faults),
        };
        packs.extend(translated.map(|prose| PackDto {
            lang: lang.as_str().to_owned(),
            messages: texts.table().to_vec(),
            prose,
        }));
    }
    packs
}

/// What is wrong with the messages of a language.
fn messages_of(dir: &Path, lang: Lang) -> Vec<FileFault> {
    let folder = dir.join(FOLDER);
    let english = files::english(&folder).unwrap_or_default();
    let tables = files::tables(&folder, &english);
    let found = tables.into_iter().find(|table| table.lang == lang);
    match found.map(|table| table.texts) {
        Some(Err(faults)) => located(&file(lang), faults),
        _ => vec![FileFault::file(
            &file(lang),
            "the messages have changed since the program was compiled",
        )],
    }
}

/// The prose in a language, or every text that it lacks.
fn translated(
    dir: &Path,
    lang: Lang,
    texts: &Texts,
    prose: &Prose,
    faults: &mut Vec<FileFault>,
) -> Option<Vec<String>> {
    let file = file(lang);
    let catalogue = match po::parse(&read::text(dir, &file, faults)?) {
        Ok(catalogue) => catalogue,
        Err(list) => {
            faults.extend(located(&file, list));
            return None;
        }
    };
    let entries: BTreeMap<&str, &po::Entry> = catalogue
        .entries
        .iter()
        .filter(|entry| entry.key.is_none() && !entry.obsolete)
        .map(|entry| (entry.source.as_str(), entry))
        .collect();
    let before = faults.len();
    let mut list = Vec::with_capacity(prose.texts.len());
    for Text { english, place } in &prose.texts {
        let Some((from, line, column)) = place else {
            list.push(english.clone());
            continue;
        };
        let Some(entry) = entries.get(english.as_str()) else {
            let reason = format!(
                "there is no entry for {from}:{line} {column}, `{}` (`cargo xtask texts` adds it)",
                shortened(english)
            );
            faults.push(FileFault::file(&file, reason));
            continue;
        };
        let text = match check::entry(lang, entry) {
            Ok(text) => text,
            Err(fault) => {
                faults.extend(located(&file, vec![fault]));
                continue;
            }
        };
        let line = u64::try_from(entry.line).unwrap_or(1);
        // Names of documents and places in them are full of numbers.
        let raw = if ["locator", "authority"].contains(column) || from == sources::FILE {
            Vec::new()
        } else {
            raw_numbers(texts, text)
        };
        for number in raw {
            let reason = format!("`{number}` is a number without a figure: write it as a token");
            faults.push(FileFault::line(&file, line, reason));
        }
        list.push(text.to_owned());
    }
    (faults.len() == before).then_some(list)
}

/// Every English text that a language needs: messages first, then the tables in
/// their order.
///
/// # Errors
/// What of the package cannot be read.
pub fn wanted(dir: &Path) -> Result<Vec<Wanted>, Faults> {
    let package = Package::read(dir).map_err(|list| Faults { list })?;
    let mut faults = Vec::new();
    let english = file(Lang::En);
    let text = read::text(dir, &english, &mut faults).unwrap_or_default();
    let messages = messages::parse(&text).unwrap_or_else(|list| {
        faults.extend(located(&english, list));
        Vec::new()
    });
    let (tables, found) = read::all(dir, &package);
    faults.extend(found);
    let sources = sources::read(dir, &mut faults).unwrap_or_default();
    if !faults.is_empty() {
        return Err(Faults { list: faults });
    }
    let mut wanted: Vec<Wanted> = messages
        .into_iter()
        .map(|message| Wanted {
            key: Some(message.key),
            source: message.text,
            origin: english.clone(),
        })
        .collect();
    let prose = Prose::collect(&tables, &sources.notes);
    wanted.extend(prose.texts.into_iter().filter_map(|text| {
        let (file, _, column) = text.place?;
        Some(Wanted {
            key: None,
            source: text.english,
            origin: format!("{file} {column}"),
        })
    }));
    Ok(wanted)
}

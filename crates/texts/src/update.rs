//! Brings a PO file up to the English texts without losing a translation.

use std::collections::{BTreeMap, BTreeSet};

use crate::Lang;
use crate::po::{Catalogue, Entry};

/// An English text that a language needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Key of a message; `None` for prose of the tables.
    pub key: Option<String>,
    /// The English.
    pub source: String,
    /// Where it stands.
    pub origin: String,
}

/// The updated file: every wanted text in its order, translated where it was.
///
/// A message whose English has changed keeps its old translation, marked fuzzy,
/// which counts as missing. What is no longer wanted is kept at the end.
#[must_use]
pub fn update(lang: Lang, old: &Catalogue, wanted: &[Wanted]) -> Catalogue {
    let id = |key: Option<&String>, source: &str| (key.cloned(), source.to_owned());
    // A text that is used again finds its old translation.
    let mut known: BTreeMap<(Option<String>, String), &Entry> = BTreeMap::new();
    let mut by_key: BTreeMap<&str, &Entry> = BTreeMap::new();
    for entry in &old.entries {
        let place = id(entry.key.as_ref(), &entry.source);
        if !entry.obsolete || !known.contains_key(&place) {
            known.insert(place, entry);
        }
        if let Some(key) = entry.key.as_deref().filter(|_| !entry.obsolete) {
            by_key.insert(key, entry);
        }
    }
    let mut entries = Vec::with_capacity(wanted.len());
    let mut used: BTreeSet<(Option<String>, String)> = BTreeSet::new();
    for want in wanted {
        let place = id(want.key.as_ref(), &want.source);
        if !used.insert(place.clone()) {
            continue;
        }
        let changed = || want.key.as_deref().and_then(|key| by_key.get(key).copied());
        let mut entry = match (known.get(&place), changed()) {
            (Some(same), _) => (*same).clone(),
            (None, Some(before)) => {
                used.insert(id(before.key.as_ref(), &before.source));
                let translated = !before.text.is_empty();
                let previous = before.previous.clone().filter(|_| before.fuzzy);
                Entry {
                    fuzzy: translated,
                    previous: translated.then(|| previous.unwrap_or_else(|| before.source.clone())),
                    source: want.source.clone(),
                    ..before.clone()
                }
            }
            (None, None) => Entry {
                key: want.key.clone(),
                source: want.source.clone(),
                ..Entry::default()
            },
        };
        entry.obsolete = false;
        if !entry.fuzzy {
            entry.previous = None;
        }
        entry.origin.clone_from(&want.origin);
        entries.push(entry);
    }
    let left = old.entries.iter().filter(|entry| {
        !entry.text.is_empty() && !used.contains(&id(entry.key.as_ref(), &entry.source))
    });
    entries.extend(left.map(|entry| Entry {
        obsolete: true,
        ..entry.clone()
    }));
    Catalogue {
        header: if old.header.is_empty() {
            header(lang)
        } else {
            old.header.clone()
        },
        entries,
    }
}

fn header(lang: Lang) -> String {
    format!(
        "Project-Id-Version: order-00447\nLanguage: {}\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n",
        lang.as_str()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::po;

    fn want(key: Option<&str>, source: &str) -> Wanted {
        Wanted {
            key: key.map(str::to_owned),
            source: source.to_owned(),
            origin: "here".to_owned(),
        }
    }

    const OLD: &str = "msgid \"\"\nmsgstr \"Language: ru\\n\"\n\n\
        msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"А\"\n\n\
        msgctxt \"b\"\nmsgid \"B\"\nmsgstr \"Б\"\n\n\
        msgid \"Prose\"\nmsgstr \"Проза\"\n\n\
        msgid \"Untouched\"\nmsgstr \"\"\n\n\
        #~ msgid \"Back\"\n#~ msgstr \"Назад\"\n";

    #[test]
    fn nothing_translated_is_lost() {
        let old = po::parse(OLD).unwrap();
        let wanted = [
            want(Some("b"), "B now"),
            want(Some("a"), "A"),
            want(Some("c"), "C"),
            want(None, "Back"),
            want(None, "Fresh"),
            want(None, "Back"),
        ];
        let new = update(Lang::Ru, &old, &wanted);
        assert_eq!(new.header, "Language: ru\n");
        let list: Vec<(&str, Option<&str>)> = new
            .entries
            .iter()
            .map(|e| (e.source.as_str(), e.translation()))
            .collect();
        assert_eq!(
            list,
            [
                ("B now", None),
                ("A", Some("А")),
                ("C", None),
                ("Back", Some("Назад")),
                ("Fresh", None),
                ("Prose", None),
            ]
        );
        assert_eq!(new.entries[0].text, "Б");
        assert_eq!(new.entries[0].previous.as_deref(), Some("B"));
        assert!(new.entries[5].obsolete && new.entries[5].text == "Проза");
        // Once more changes nothing.
        let again = update(Lang::Ru, &new, &wanted);
        assert_eq!(po::write(&again), po::write(&new));
        // A change taken back finds its translation where it was.
        let back = update(Lang::Ru, &new, &[want(None, "Prose")]);
        assert_eq!(back.entries[0].translation(), Some("Проза"));
    }
}

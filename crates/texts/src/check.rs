//! Whether a translation says what the English says, as far as a program can tell.

use std::collections::BTreeMap;

use crate::messages::Message;
use crate::po::{Catalogue, Entry};
use crate::template::{self, Piece};
use crate::{Fault, Lang, shortened};

/// Slots of the patterns of dates, of which each language uses what it needs.
pub const DATE_SLOTS: [&str; 8] = [
    "day",
    "month",
    "month-alone",
    "year",
    "date",
    "bound",
    "from",
    "to",
];

/// Keys of the patterns of dates.
#[must_use]
pub fn is_date_pattern(key: &str) -> bool {
    key.starts_with("date-")
}

/// What is wrong with a translation; `None` if nothing is.
#[must_use]
pub fn translation(lang: Lang, english: &str, text: &str) -> Option<String> {
    if text.trim() != text {
        return Some("the translation starts or ends with a space".to_owned());
    }
    let count = |text| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for slot in template::slots(text) {
            *counts.entry(slot).or_default() += 1;
        }
        counts
    };
    let (there, here) = (count(english), count(text));
    let differs = there
        .keys()
        .chain(here.keys())
        .find(|slot| there.get(*slot) != here.get(*slot));
    if let Some(slot) = differs {
        let times = |counts: &BTreeMap<&str, usize>| counts.get(slot).copied().unwrap_or(0);
        return Some(format!(
            "{{{slot}}} stands {} times in the English and {} times in the translation",
            times(&there),
            times(&here)
        ));
    }
    form(lang, text, |slot| there.contains_key(slot))
}

/// What is wrong with the forms and braces of a text.
fn form(lang: Lang, text: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    template::pieces(text).find_map(|piece| match piece {
        Piece::Forms(slot, _) if !known(slot) => {
            Some(format!("the word forms of {{{slot}}} have no {{{slot}}}"))
        }
        Piece::Forms(slot, forms) if forms.split('|').count() != lang.forms() => Some(format!(
            "a word that counts {{{slot}}} needs {} forms, not `{forms}`",
            lang.forms()
        )),
        Piece::Text(text) if text.contains(['{', '}']) => {
            Some("a brace is opened and not closed, or the other way round".to_owned())
        }
        _ => None,
    })
}

/// What is wrong with an entry that is needed; the translation if nothing is.
///
/// # Errors
/// The fault, at the line of the entry.
pub fn entry(lang: Lang, entry: &Entry) -> Result<&str, Fault> {
    let name = shortened(entry.key.as_ref().unwrap_or(&entry.source));
    let fault = |reason: &str| Fault::line(entry.line, format!("`{name}`: {reason}"));
    let Some(text) = entry.translation() else {
        return Err(fault(if entry.fuzzy {
            "the English has changed since it was translated (fuzzy)"
        } else {
            "not translated"
        }));
    };
    let pattern = entry.key.as_deref().is_some_and(is_date_pattern);
    let reason = if pattern {
        let strange = template::slots(text).find(|slot| !DATE_SLOTS.contains(slot));
        strange.map(|slot| format!("a date has no {{{slot}}}"))
    } else {
        translation(lang, &entry.source, text)
    };
    match reason {
        Some(reason) => Err(fault(&reason)),
        None => Ok(text),
    }
}

/// The messages of a language in the order of the English ones.
///
/// # Errors
/// Every message that is missing, out of date, or has other placeholders.
pub fn messages<'a>(
    lang: Lang,
    english: &[Message],
    catalogue: &'a Catalogue,
) -> Result<Vec<&'a str>, Vec<Fault>> {
    let mut table = Vec::with_capacity(english.len());
    let mut faults = Vec::new();
    let by_key: BTreeMap<&str, &Entry> = catalogue
        .entries
        .iter()
        .filter(|entry| !entry.obsolete)
        .filter_map(|entry| Some((entry.key.as_deref()?, entry)))
        .collect();
    for Message { key, text } in english {
        let found = match by_key.get(key.as_str()) {
            None => Err(Fault::file(format!("`{key}` is missing"))),
            Some(there) if there.source != *text => Err(Fault::line(
                there.line,
                format!("`{key}`: translated from an English text that has changed"),
            )),
            Some(there) => entry(lang, there),
        };
        match found {
            Ok(text) => table.push(text),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() {
        Ok(table)
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::po;

    #[test]
    fn a_translation_keeps_the_placeholders() {
        let english = "For {known} of {all} territories";
        let check = |text| translation(Lang::Ru, english, text).unwrap_or_default();
        assert_eq!(check("Из {all} {all~а|б|в} – {known}"), "");
        assert!(check("Из {all} – много").contains("{known} stands 1 times"));
        assert!(check("{known} {all} {all}").contains("{all} stands 1 times in the English and 2"));
        assert!(check("{known} {all} {day}").contains("{day} stands 0 times"));
        assert!(check("{known} {all} {all~а|б}").contains("needs 3 forms, not `а|б`"));
        assert!(check("{known} {all} {day~а|б|в}").contains("have no {day}"));
        assert!(check("{known} {all} {").contains("brace"));
        assert!(check("{known} {all} ").contains("space"));
    }

    #[test]
    fn every_gap_is_told_at_once() {
        let english =
            crate::messages::parse("a = A\nb = B {n}\nc = C\nd = D\ne = E\ndate-x = {day}\n");
        let file = "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"А\"\n\n\
            msgctxt \"b\"\nmsgid \"B {n}\"\nmsgstr \"Б\"\n\n\
            msgctxt \"c\"\nmsgid \"C, once\"\nmsgstr \"Ц\"\n\n\
            #, fuzzy\nmsgctxt \"d\"\nmsgid \"D\"\nmsgstr \"Д\"\n\n\
            msgctxt \"date-x\"\nmsgid \"{day}\"\nmsgstr \"{month} {hour}\"\n";
        let catalogue = po::parse(file).unwrap();
        let faults = messages(Lang::Ru, &english.unwrap(), &catalogue).unwrap_err();
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "6: `b`: {n} stands 1 times in the English and 0 times in the translation",
                "10: `c`: translated from an English text that has changed",
                "15: `d`: the English has changed since it was translated (fuzzy)",
                "`e` is missing",
                "19: `date-x`: a date has no {hour}",
            ]
        );
    }
}

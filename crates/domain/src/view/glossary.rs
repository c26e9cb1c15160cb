//! Words that need explaining, and their first use on a page.

use super::page::{Block, Page, Section, TermEntry};
use crate::dataset::Dataset;
use crate::prose::{self, Part, Rich};
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// A term: its id, its form in the language of the documents, and the messages
/// that name it, list the forms it takes in a text, and explain it.
struct Entry {
    id: &'static str,
    original: &'static str,
    name: Msg,
    forms: Msg,
    meaning: Msg,
}

macro_rules! entries {
    ($($id:literal, $original:literal, $name:ident, $forms:ident, $meaning:ident;)+) => {
        &[$(Entry {
            id: $id,
            original: $original,
            name: Msg::$name,
            forms: Msg::$forms,
            meaning: Msg::$meaning,
        }),+]
    };
}

/// The glossary, in the order in which it is read.
const ENTRIES: &[Entry] = entries! {
    "order", "оперативный приказ", TermOrderName, TermOrderForms, TermOrderMeaning;
    "limit", "лимит", TermLimitName, TermLimitForms, TermLimitMeaning;
    "first-category", "первая категория", TermFirstCategoryName, TermFirstCategoryForms, TermFirstCategoryMeaning;
    "second-category", "вторая категория", TermSecondCategoryName, TermSecondCategoryForms, TermSecondCategoryMeaning;
    "kulak", "кулак", TermKulakName, TermKulakForms, TermKulakMeaning;
    "dekulakisation", "раскулачивание", TermDekulakisationName, TermDekulakisationForms, TermDekulakisationMeaning;
    "anti-soviet-elements", "антисоветские элементы", TermAntiSovietElementsName, TermAntiSovietElementsForms, TermAntiSovietElementsMeaning;
    "troika", "тройка", TermTroikaName, TermTroikaForms, TermTroikaMeaning;
    "nkvd", "НКВД", TermNkvdName, TermNkvdForms, TermNkvdMeaning;
    "politburo", "Политбюро", TermPolitburoName, TermPolitburoForms, TermPolitburoMeaning;
    "krai", "край", TermKraiName, TermKraiForms, TermKraiMeaning;
    "oblast", "область", TermOblastName, TermOblastForms, TermOblastMeaning;
    "assr", "АССР", TermAssrName, TermAssrForms, TermAssrMeaning;
    "ssr", "ССР", TermSsrName, TermSsrForms, TermSsrMeaning;
    "gulag", "ГУЛАГ", TermGulagName, TermGulagForms, TermGulagMeaning;
    "special-settlers", "спецпереселенцы", TermSpecialSettlersName, TermSpecialSettlersForms, TermSpecialSettlersMeaning;
    "great-terror", "Большой террор", TermGreatTerrorName, TermGreatTerrorForms, TermGreatTerrorMeaning;
    "rehabilitation", "реабилитация", TermRehabilitationName, TermRehabilitationForms, TermRehabilitationMeaning;
    "memorial-books", "книги памяти", TermMemorialBooksName, TermMemorialBooksForms, TermMemorialBooksMeaning;
};

/// Whether the glossary explains a term.
#[must_use]
pub fn knows(term: &str) -> bool {
    ENTRIES.iter().any(|entry| entry.id == term)
}

/// The glossary.
#[must_use]
pub fn glossary(dataset: &Dataset, texts: &Texts, query: &Query) -> Page {
    let terms = ENTRIES.iter().map(|entry| TermEntry {
        id: entry.id.to_owned(),
        term: texts.get(entry.name).to_owned(),
        original: Some(("ru".to_owned(), entry.original.to_owned())),
        meaning: prose::parse(dataset, texts, texts.get(entry.meaning)),
    });
    let mut page = Page::new(
        dataset,
        texts,
        View::Glossary,
        Msg::GlossaryTitle,
        &["A3", "A4", "A6", "B1"],
    )
    .lead(prose::text(texts.get(Msg::GlossaryLead)))
    .section(Section::new("terms", "").with(Block::Terms(terms.collect())));
    page.current = query.term.as_ref().map(|term| ["term-", term].concat());
    page
}

/// Turns the first use of each term into a link to the glossary, through any
/// number of texts in reading order.
#[derive(Debug)]
pub struct FirstUses<'a> {
    /// Entries not yet used, with the forms they take, the longest form first.
    left: Vec<(&'static str, Vec<&'a str>)>,
}

impl<'a> FirstUses<'a> {
    /// All terms, none used yet.
    #[must_use]
    pub fn new(texts: &'a Texts) -> Self {
        let left = ENTRIES
            .iter()
            .map(|entry| {
                let mut forms: Vec<&str> = texts.get(entry.forms).split('|').collect();
                crate::order::sort_by_key(&mut forms, |form| std::cmp::Reverse(form.len()));
                (entry.id, forms)
            })
            .collect();
        Self { left }
    }

    /// Marks the first uses in one text.
    pub fn mark(&mut self, rich: &mut Rich) {
        let mut out = Vec::with_capacity(rich.len());
        for part in rich.drain(..) {
            match part {
                Part::Text(words) => self.split(&words, &mut out),
                other => out.push(other),
            }
        }
        *rich = out;
    }

    /// Cuts a text at the earliest form of a term not yet used, again and again.
    fn split(&mut self, words: &str, out: &mut Rich) {
        let mut rest = words;
        while let Some((at, index, form)) = self.earliest(rest) {
            let (before, from) = rest.split_at(at);
            let (word, after) = from.split_at(form.len());
            if !before.is_empty() {
                out.push(Part::Text(before.to_owned()));
            }
            let (id, _) = self.left.remove(index);
            out.push(Part::Term(id.to_owned(), word.to_owned()));
            rest = after;
        }
        if !rest.is_empty() {
            out.push(Part::Text(rest.to_owned()));
        }
    }

    /// Where in a text a term is used first: place, entry, form.
    fn earliest(&self, text: &str) -> Option<(usize, usize, &'a str)> {
        let mut found: Option<(usize, usize, &str)> = None;
        for (index, (_, forms)) in self.left.iter().enumerate() {
            for form in forms {
                let at = text
                    .match_indices(form)
                    .map(|(at, _)| at)
                    .find(|at| whole_word(text, *at, form.len()));
                if let Some(at) = at
                    && found
                        .is_none_or(|(best, _, longest)| (at, longest.len()) < (best, form.len()))
                {
                    found = Some((at, index, form));
                }
            }
        }
        found
    }
}

fn whole_word(text: &str, at: usize, length: usize) -> bool {
    let letter = |c: char| c.is_alphanumeric();
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at + length..).and_then(|t| t.chars().next());
    !before.is_some_and(letter) && !after.is_some_and(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{plain, text};

    fn terms(rich: &[Part]) -> Vec<(&str, &str)> {
        rich.iter()
            .filter_map(|part| match part {
                Part::Term(id, word) => Some((id.as_str(), word.as_str())),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn only_the_first_use_of_a_term_is_marked_and_no_letter_is_lost() {
        let texts = Texts::english();
        let mut uses = FirstUses::new(&texts);
        let words = "A troika judged; the troikas met at night. Each troika had a krai.";
        let mut first = text(words);
        uses.mark(&mut first);
        assert_eq!(terms(&first), [("troika", "troika"), ("krai", "krai")]);
        assert_eq!(plain(&first), words);
        let mut second = text("The troikas again");
        uses.mark(&mut second);
        assert_eq!(terms(&second), []);
    }

    #[test]
    fn a_form_inside_a_longer_word_is_no_use() {
        let texts = Texts::english();
        let mut rich = text("Ukraine, unlimited, krais");
        FirstUses::new(&texts).mark(&mut rich);
        assert_eq!(terms(&rich), [("krai", "krais")]);
    }

    #[test]
    fn every_term_is_explained_and_named_by_one_of_its_forms() {
        let texts = Texts::english();
        for entry in ENTRIES {
            assert!(texts.get(entry.meaning).len() > 20, "{}", entry.id);
            assert!(
                !texts.get(entry.forms).split('|').any(str::is_empty),
                "{}",
                entry.id
            );
        }
    }
}

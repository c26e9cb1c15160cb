//! Words and numbers for readers: messages, number and date formats.

pub mod date;
pub mod number;

use crate::vocab::vocabulary;

vocabulary! {
    /// Languages of the interface.
    Lang {
        /// English.
        En = "en",
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The texts of one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    lang: Lang,
    table: Vec<String>,
}

impl Texts {
    /// English, which every build carries.
    #[must_use]
    pub fn english() -> Self {
        Self {
            lang: Lang::En,
            table: EN.iter().map(|s| (*s).to_owned()).collect(),
        }
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// One message, with its `{placeholders}` as they stand.
    #[must_use]
    pub fn get(&self, msg: Msg) -> &str {
        self.table.get(msg as usize).map_or("", String::as_str)
    }

    /// One message with its placeholders filled.
    #[must_use]
    pub fn fill(&self, msg: Msg, slots: &[(&str, &str)]) -> String {
        let mut text = self.get(msg).to_owned();
        for (name, value) in slots {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// The message whose key is `prefix-word`, for words of a vocabulary.
    /// Falls back to the word itself; a test checks that it never has to.
    #[must_use]
    pub fn word<'a>(&'a self, prefix: &str, word: &'a str) -> &'a str {
        let found = KEYS.iter().position(|key| {
            key.strip_prefix(prefix).and_then(|k| k.strip_prefix('-')) == Some(word)
        });
        found
            .and_then(|at| ALL.get(at))
            .map_or(word, |msg| self.get(*msg))
    }

    /// A whole number with this language's grouping.
    #[must_use]
    pub fn number(&self, n: i64) -> String {
        number::group_digits(n, number::GroupStyle::Comma)
    }
}

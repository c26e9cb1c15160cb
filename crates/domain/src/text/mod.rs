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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Frame, KindFilter, Layer, Room, SortKey, View};
    use crate::vocab::{
        ApproximationKind, ChangeKind, Measure, Qualifier, Reading, Scope, State, Status,
    };

    #[test]
    fn every_word_of_the_vocabularies_has_a_message() {
        fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
            all.iter().map(|value| word(*value)).collect()
        }
        let lists = [
            ("state", words(State::ALL, State::as_str)),
            ("qualifier", words(Qualifier::ALL, Qualifier::as_str)),
            ("reading", words(Reading::ALL, Reading::as_str)),
            ("status", words(Status::ALL, Status::as_str)),
            ("scope", words(Scope::ALL, Scope::as_str)),
            ("measure", words(Measure::ALL, Measure::as_str)),
            ("change", words(ChangeKind::ALL, ChangeKind::as_str)),
            ("nav", words(View::ALL, View::as_str)),
            ("room", words(Room::ALL, Room::as_str)),
            ("layer", words(Layer::ALL, Layer::as_str)),
            ("frame", words(Frame::ALL, Frame::as_str)),
            ("kind", words(KindFilter::ALL, KindFilter::as_str)),
            ("sort", words(SortKey::ALL, SortKey::as_str)),
            (
                "approximation",
                words(ApproximationKind::ALL, ApproximationKind::as_str),
            ),
        ];
        for (prefix, list) in lists {
            for word in list.into_iter().filter(|word| !word.is_empty()) {
                let key = format!("{prefix}-{word}");
                assert!(KEYS.contains(&key.as_str()), "{key}");
            }
        }
    }

    #[test]
    fn no_message_holds_a_raw_quantity() {
        // Licences and fonts are named with their versions.
        let messages = KEYS
            .iter()
            .zip(EN)
            .filter(|(key, _)| **key != "credits-text");
        for (key, text) in messages {
            let raw = crate::prose::raw_numbers(text);
            assert!(raw.is_empty(), "{key}: {raw:?}");
        }
    }

    #[test]
    fn placeholders_are_filled() {
        let texts = Texts::english();
        let line = texts.fill(Msg::ArticleParagraph, &[("section", "C"), ("number", "1")]);
        assert_eq!(line, "section C, paragraph 1");
    }
}

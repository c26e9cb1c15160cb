//! Words and numbers for readers: messages, number and date formats.

pub mod date;
pub mod number;

use exhibit_texts::template::{self, Piece};

pub use exhibit_texts::Lang;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The texts of one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    lang: Lang,
    table: Vec<String>,
}

impl Texts {
    /// The texts of a language, in the order of [`Msg`]; `None` if they are not as
    /// many as there are messages.
    #[must_use]
    pub fn new(lang: Lang, table: Vec<String>) -> Option<Self> {
        (table.len() == KEYS.len()).then_some(Self { lang, table })
    }

    /// English, for native tests and build tools. The browser fetches its texts.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn english() -> Self {
        Self::of(Lang::En).unwrap_or(Self {
            lang: Lang::En,
            table: Vec::new(),
        })
    }

    /// A language that ships, for native tests and build tools.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn of(lang: Lang) -> Option<Self> {
        let (_, table) = TABLES.iter().find(|(of, _)| *of == lang)?;
        Self::new(lang, table.iter().map(|text| (*text).to_owned()).collect())
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// All messages, in the order of [`Msg`].
    #[must_use]
    pub fn table(&self) -> &[String] {
        &self.table
    }

    /// One message, with its `{placeholders}` as they stand.
    #[must_use]
    pub fn get(&self, msg: Msg) -> &str {
        self.table.get(msg as usize).map_or("", String::as_str)
    }

    /// One message with its placeholders filled. A word that counts a slot takes
    /// the form that fits the number in it.
    #[must_use]
    pub fn fill(&self, msg: Msg, slots: &[(&str, &str)]) -> String {
        let value = |name: &str| slots.iter().find(|(slot, _)| *slot == name).map(|s| s.1);
        let mut out = String::new();
        for piece in template::pieces(self.get(msg)) {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Slot(name) => match value(name) {
                    Some(text) => out.push_str(text),
                    None => {
                        out.push('{');
                        out.push_str(name);
                        out.push('}');
                    }
                },
                Piece::Forms(name, forms) => {
                    let number = value(name).and_then(template::number_in);
                    out.push_str(template::form(self.lang, forms, number));
                }
            }
        }
        out
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
        number::group_digits(n, number::group_mark(self.lang))
    }

    /// Tenths as a number with one decimal: 427 is `42.7`, or `42,7`.
    #[must_use]
    pub fn tenths(&self, n: i64) -> String {
        number::tenths(n, self.lang)
    }

    /// A number with its per cent sign.
    #[must_use]
    pub fn percent_sign(&self, number: &str) -> String {
        [number, number::percent_sign(self.lang)].concat()
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

    fn shipped() -> impl Iterator<Item = Texts> {
        Lang::SHIPPED.iter().filter_map(|lang| Texts::of(*lang))
    }

    #[test]
    fn every_shipped_language_has_every_message() {
        let english = Texts::english();
        assert_eq!(shipped().count(), Lang::SHIPPED.len());
        for texts in shipped() {
            let lang = texts.lang();
            for ((key, text), english) in KEYS.iter().zip(texts.table()).zip(english.table()) {
                assert!(!text.is_empty(), "{lang:?} {key}");
                if !exhibit_texts::check::is_date_pattern(key) {
                    let wrong = exhibit_texts::check::translation(lang, english, text);
                    assert_eq!(wrong, None, "{lang:?} {key}");
                }
            }
            assert_eq!(Texts::new(lang, texts.table()[1..].to_vec()), None);
        }
    }

    #[test]
    fn no_message_holds_a_raw_quantity() {
        for texts in shipped() {
            let messages = KEYS.iter().zip(texts.table());
            // Licences and fonts are named with their versions, and a key of the keyboard.
            let names = [
                "credits-text",
                "card-credit",
                "card-credit-map",
                "setup-command-help",
            ];
            for (key, text) in messages.filter(|(key, _)| !names.contains(*key)) {
                let raw = crate::prose::raw_numbers(&texts, text);
                assert!(raw.is_empty(), "{:?} {key}: {raw:?}", texts.lang());
            }
        }
    }

    #[test]
    fn words_agree_with_the_number_before_them() {
        let place = Msg::EvidenceTitleTerritories as usize;
        let mut table = Texts::english().table().to_vec();
        table[place] = "{number} {number~территория|территории|территорий}".to_owned();
        let texts = Texts::new(Lang::Ru, table).unwrap();
        for (n, said) in [
            (1, "1 территория"),
            (23, "23 территории"),
            (64, "64 территории"),
            (11, "11 территорий"),
            (1_021, "1\u{202f}021 территория"),
        ] {
            let number = texts.number(n);
            let line = texts.fill(Msg::EvidenceTitleTerritories, &[("number", &number)]);
            assert_eq!(line, said);
        }
    }

    #[test]
    fn placeholders_are_filled() {
        let texts = Texts::english();
        let line = texts.fill(Msg::ArticleParagraph, &[("section", "C"), ("number", "1")]);
        assert_eq!(line, "section C, paragraph 1");
    }
}

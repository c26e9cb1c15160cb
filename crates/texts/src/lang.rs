//! The languages, and how each counts.

/// A language of the exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    En,
    /// Russian.
    Ru,
    /// Ukrainian.
    Uk,
    /// French.
    Fr,
    /// German.
    De,
}

impl Lang {
    /// Every language that is worked on, in the order in which they are offered.
    pub const ALL: &'static [Lang] = &[Lang::En, Lang::Ru, Lang::Uk, Lang::Fr, Lang::De];

    /// The languages that ship. **This list alone switches a language on**: the
    /// build then refuses any gap in its texts.
    pub const SHIPPED: &'static [Lang] = Lang::ALL;

    /// Its tag, as in `lang="ru"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ru => "ru",
            Lang::Uk => "uk",
            Lang::Fr => "fr",
            Lang::De => "de",
        }
    }

    /// The language of a tag, shipped or not.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.as_str() == tag)
    }

    /// The language of a tag, if it ships.
    #[must_use]
    pub fn shipped(tag: &str) -> Option<Self> {
        Self::parse(tag).filter(|lang| Self::SHIPPED.contains(lang))
    }

    /// What its speakers call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Ru => "Русский",
            Lang::Uk => "Українська",
            Lang::Fr => "Français",
            Lang::De => "Deutsch",
        }
    }

    /// How many forms a counted word has.
    #[must_use]
    pub const fn forms(self) -> usize {
        match self {
            Lang::Ru | Lang::Uk => 3,
            Lang::En | Lang::Fr | Lang::De => 2,
        }
    }

    /// Which of its forms a word takes after a whole number: one, (few,) other, as
    /// in the plural rules of Unicode CLDR.
    #[must_use]
    pub const fn form(self, n: u64) -> usize {
        match self {
            Lang::En | Lang::De => (n != 1) as usize,
            Lang::Fr => (n > 1) as usize,
            Lang::Ru | Lang::Uk => match (n % 10, n % 100) {
                (_, 11..=14) => 2,
                (1, _) => 0,
                (2..=4, _) => 1,
                _ => 2,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn counted_words() {
        let slavic = [
            (0, 2),
            (1, 0),
            (2, 1),
            (4, 1),
            (5, 2),
            (11, 2),
            (12, 2),
            (14, 2),
            (19, 2),
            (21, 0),
            (22, 1),
            (25, 2),
            (100, 2),
            (101, 0),
            (111, 2),
            (112, 2),
            (122, 1),
            (268_950, 2),
            (1_001, 0),
            (75_953, 1),
        ];
        for (n, form) in slavic {
            assert_eq!(Lang::Ru.form(n), form, "{n}");
            assert_eq!(Lang::Uk.form(n), form, "{n}");
        }
        for (n, english, french) in [(0, 1, 0), (1, 0, 0), (2, 1, 1), (21, 1, 1), (101, 1, 1)] {
            assert_eq!(Lang::En.form(n), english, "{n}");
            assert_eq!(Lang::De.form(n), english, "{n}");
            assert_eq!(Lang::Fr.form(n), french, "{n}");
        }
        for lang in Lang::ALL {
            assert!((0..300).all(|n| lang.form(n) < lang.forms()));
        }
    }

    #[test]
    fn tags_lead_back_and_only_shipped_ones_are_offered() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.as_str()), Some(*lang));
            let ships = Lang::SHIPPED.contains(lang);
            assert_eq!(Lang::shipped(lang.as_str()), ships.then_some(*lang));
        }
        assert_eq!(Lang::parse("xx"), None);
        assert_eq!(Lang::SHIPPED.first(), Some(&Lang::En));
    }
}

//! Finding a territory by any of its names, in whatever spelling.

use crate::dataset::{Dataset, Territory};

/// Words that say what kind of territory it is. Looking for one, they may be said
/// or left out, in whatever language.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "oblast", "oblasts", "krai", "kray", "krais", "region", "territory", "republic", "ssr", "assr",
    "область", "обл", "краи", "республика", "сср", "асср", "республіка", "рср", "арср",
    "gebiet", "republik", "republique", "rss", "rssa",
    "of", "the", "de", "la", "du", "von",
];

/// The names a territory is found by, folded, with a space before every word.
#[must_use]
pub fn haystack(dataset: &Dataset, territory: &Territory) -> String {
    let mut out = String::new();
    let made_of_it = dataset
        .territories()
        .filter(|t| t.ix != territory.ix && dataset.unit_of(t.ix) == Some(territory.ix));
    for place in std::iter::once(territory).chain(made_of_it) {
        for name in [&place.name, &place.label, &place.name_ru, &place.today] {
            fold(name, &mut out);
        }
        // In every language, and by what else it or a town in it is called.
        for other in dataset.names_of(place.ix) {
            let all = [&other.name, &other.label, &other.today];
            for name in all.into_iter().chain(&other.also) {
                fold(name, &mut out);
            }
        }
    }
    out
}

/// Whether a territory is what the visitor typed: each word begins a word of its
/// names. Words for the kind of territory count only when there are no others.
#[must_use]
pub fn found(dataset: &Dataset, territory: &Territory, typed: &str) -> bool {
    let mut wanted = String::new();
    fold(typed, &mut wanted);
    let words = || wanted.split_whitespace();
    let named = words().any(|word| !KINDS.contains(&word));
    let mut sought = words()
        .filter(|word| !named || !KINDS.contains(word))
        .peekable();
    if sought.peek().is_none() {
        return true;
    }
    let names = haystack(dataset, territory);
    sought.all(|word| names.contains(&[" ", word].concat()))
}

/// Adds the words of a text in lower case, without accents, apostrophes and
/// dashes, each after a space.
fn fold(text: &str, out: &mut String) {
    let mut inside = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let plain = match c {
            // What is written or left out within a word; accents that stand apart.
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '\u{300}'..='\u{36f}' => continue,
            'ё' | 'є' => 'е',
            'ї' => 'і',
            'й' => 'и',
            'ґ' => 'г',
            'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
            'é' | 'è' | 'ê' | 'ë' | 'ě' => 'e',
            'í' | 'î' | 'ï' => 'i',
            'ó' | 'ô' | 'ö' | 'õ' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ç' | 'č' | 'ć' => 'c',
            'š' | 'ś' => 's',
            'ž' | 'ź' | 'ż' => 'z',
            'ý' | 'ÿ' => 'y',
            'ñ' | 'ń' => 'n',
            'ł' => 'l',
            other => other,
        };
        if !plain.is_alphanumeric() {
            inside = false;
            continue;
        }
        if !inside {
            out.push(' ');
            inside = true;
        }
        match plain {
            'ß' => out.push_str("ss"),
            'œ' => out.push_str("oe"),
            other => out.push(other),
        }
    }
}

/// A name as it is sorted: folded, so that accents do not part what belongs together.
#[must_use]
pub fn sorting(name: &str) -> String {
    let mut out = String::new();
    fold(name, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_matter() {
        for (a, b) in [
            ("Могилёв", "могилев"),
            ("Biélorussie", "bielorussie"),
            ("Київ", "киів"),
            ("Край", "краи"),
            ("d’Azov–mer Noire", "dazov mer noire"),
            ("Каменець-Подільський", "Каменець Подільськии"),
            ("Weißrussland", "weissrussland"),
            ("Moscow\u{301}", "MOSCOW"),
        ] {
            assert_eq!(sorting(a), sorting(b));
        }
    }

    #[test]
    fn words_for_the_kind_are_as_they_are_after_folding() {
        for word in KINDS {
            assert_eq!(sorting(word), [" ", word].concat());
        }
    }
}

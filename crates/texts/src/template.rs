//! Texts with placeholders: `{slot}`, and `{slot~form|form}` for a word that
//! agrees with the number in the slot.

use crate::Lang;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Plain text.
    Text(&'a str),
    /// `{slot}`.
    Slot(&'a str),
    /// `{slot~one|few|many}`: the slot's name and the forms with `|` between them.
    Forms(&'a str, &'a str),
}

/// Splits a text at its placeholders. A brace that is never closed is plain text.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let placeholder = rest
            .strip_prefix('{')
            .and_then(|after| after.split_once('}'));
        if let Some((inside, tail)) = placeholder {
            rest = tail;
            return Some(match inside.split_once('~') {
                Some((slot, forms)) => Piece::Forms(slot, forms),
                None => Piece::Slot(inside),
            });
        }
        let from = usize::from(rest.starts_with('{'));
        let end = rest
            .char_indices()
            .skip(from)
            .find(|(_, c)| *c == '{')
            .map_or(rest.len(), |(at, _)| at);
        let (plain, tail) = rest.split_at(end);
        rest = tail;
        Some(Piece::Text(plain))
    })
}

/// Names of the slots of a text, each as often as it is used to show something.
pub fn slots(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).filter_map(|piece| match piece {
        Piece::Slot(name) => Some(name),
        Piece::Text(_) | Piece::Forms(..) => None,
    })
}

/// The form of a word that fits a number; the last one where there is no number.
#[must_use]
pub fn form(lang: Lang, forms: &str, number: Option<u64>) -> &str {
    let fitting = number.and_then(|n| forms.split('|').nth(lang.form(n)));
    fitting
        .or_else(|| forms.rsplit('|').next())
        .unwrap_or_default()
}

/// The last whole number in a shown text; marks between groups of digits are no end of it.
#[must_use]
pub fn number_in(shown: &str) -> Option<u64> {
    let mut last = None;
    let mut digits = String::new();
    for c in shown.chars() {
        match c {
            '0'..='9' => digits.push(c),
            ',' | '.' | '\u{202f}' | '\u{a0}' => {}
            _ => {
                last = digits.parse().ok().or(last);
                digits.clear();
            }
        }
    }
    digits.parse().ok().or(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_apart_at_their_placeholders() {
        let list = |text| pieces(text).collect::<Vec<_>>();
        assert_eq!(
            list("a {b.c#1} d{e}{b~x|y}"),
            [
                Piece::Text("a "),
                Piece::Slot("b.c#1"),
                Piece::Text(" d"),
                Piece::Slot("e"),
                Piece::Forms("b", "x|y"),
            ]
        );
        assert_eq!(list(""), []);
        assert_eq!(list("я } {b"), [Piece::Text("я } "), Piece::Text("{b")]);
        assert_eq!(list("{a{b}"), [Piece::Slot("a{b")]);
        assert_eq!(
            slots("{n} {n~a|b} {m}{n}").collect::<Vec<_>>(),
            ["n", "m", "n"]
        );
    }

    #[test]
    fn words_agree_with_what_is_shown() {
        for (shown, number) in [
            ("1", Some(1)),
            ("75,950", Some(75_950)),
            ("75\u{202f}950", Some(75_950)),
            ("75.950", Some(75_950)),
            ("10–21", Some(21)),
            ("at least 2", Some(2)),
            ("several hundred", None),
            ("", None),
        ] {
            assert_eq!(number_in(shown), number, "{shown}");
        }
        let word = |n| form(Lang::Ru, "человек|человека|человек!", n);
        assert_eq!(word(Some(21)), "человек");
        assert_eq!(word(Some(3)), "человека");
        assert_eq!(word(Some(12)), "человек!");
        assert_eq!(word(None), "человек!");
        assert_eq!(form(Lang::De, "eins", Some(5)), "eins");
    }
}

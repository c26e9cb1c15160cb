//! Dates in words for readers of English.

use crate::edtf::{Date, Edtf, Mark, Point, Precision};

/// The names of the twelve months, January first.
#[derive(Clone, Copy, Debug)]
pub struct Months {
    /// In full.
    pub long: [&'static str; 12],
    /// Shortened, for tight places.
    pub short: [&'static str; 12],
}

/// The English names.
#[rustfmt::skip]
pub const ENGLISH: Months = Months {
    long: [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ],
    short: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
};

impl Months {
    /// The full name of month 1 to 12; empty for any other number.
    pub fn long(&self, month: u8) -> &'static str {
        name(&self.long, month)
    }

    /// The short name of month 1 to 12; empty for any other number.
    pub fn short(&self, month: u8) -> &'static str {
        name(&self.short, month)
    }
}

fn name(names: &[&'static str; 12], month: u8) -> &'static str {
    names
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or_default()
}

/// `30 July 1937`.
pub fn day(date: Date, months: &Months) -> String {
    spell(date, Precision::Day, &months.long, Upto::Year)
}

/// `30 Sept 1937`.
pub fn day_short(date: Date, months: &Months) -> String {
    spell(date, Precision::Day, &months.short, Upto::Year)
}

/// `by 10 December 1937`: for a state that a source reports as of that day.
pub fn by(date: Date, months: &Months) -> String {
    let mut out = String::from("by ");
    out.push_str(&day(date, months));
    out
}

/// Any date in words: `April 1938`, `about 1937`,
/// `between 1 September and 30 November 1937`, `after 22 October 1937`.
pub fn edtf(value: &Edtf, months: &Months) -> String {
    in_words(value, &months.long)
}

/// As [`edtf`], with short month names.
pub fn edtf_short(value: &Edtf, months: &Months) -> String {
    in_words(value, &months.short)
}

fn in_words(value: &Edtf, names: &[&'static str; 12]) -> String {
    match (value.start(), value.end()) {
        (Some(from), Some(to)) if from != to => between(from, to, names),
        (Some(point), Some(_)) => one("", point, names),
        (Some(from), None) => one("after ", from, names),
        (None, Some(to)) => one("by ", to, names),
        (None, None) => String::new(),
    }
}

fn one(before: &str, point: Point, names: &[&'static str; 12]) -> String {
    let mut out = String::from(before);
    push_point(&mut out, point, names, Upto::Year);
    push_doubt(&mut out, point.mark());
    out
}

fn between(from: Point, to: Point, names: &[&'static str; 12]) -> String {
    let same_mark = from.mark() == to.mark();
    let upto = if same_mark {
        shared(from, to)
    } else {
        Upto::Year
    };
    let mut out = String::from("between ");
    push_point(&mut out, from, names, upto);
    // One word of doubt after both is enough if it holds for both.
    if !same_mark {
        push_doubt(&mut out, from.mark());
    }
    out.push_str(" and ");
    push_point(&mut out, to, names, Upto::Year);
    push_doubt(&mut out, to.mark());
    out
}

/// How far a date is spelled out: what the second date repeats is left to it.
#[derive(Clone, Copy, PartialEq)]
enum Upto {
    Day,
    Month,
    Year,
}

fn shared(from: Point, to: Point) -> Upto {
    let (a, b) = (from.earliest(), to.earliest());
    let coarsest = from.precision().max(to.precision());
    if a.year() != b.year() || coarsest >= Precision::Year {
        Upto::Year
    } else if a.month() == b.month() && coarsest == Precision::Day {
        Upto::Day
    } else if a.month() == b.month() {
        // "between 5 September and September 1937" would puzzle.
        Upto::Year
    } else {
        Upto::Month
    }
}

fn push_point(out: &mut String, point: Point, names: &[&'static str; 12], upto: Upto) {
    if point.mark().is_approximate() {
        out.push_str("about ");
    }
    out.push_str(&spell(point.earliest(), point.precision(), names, upto));
}

fn push_doubt(out: &mut String, mark: Mark) {
    if mark.is_uncertain() {
        out.push_str(" (uncertain)");
    }
}

fn spell(date: Date, precision: Precision, names: &[&'static str; 12], upto: Upto) -> String {
    let mut out = String::new();
    if matches!(precision, Precision::Day) {
        out.push_str(&date.day().to_string());
    }
    if upto != Upto::Day && matches!(precision, Precision::Day | Precision::Month) {
        push_word(&mut out, name(names, date.month()));
    }
    if upto == Upto::Year {
        let year = date.year();
        if year > 0 {
            push_word(&mut out, &year.to_string());
        } else {
            push_word(&mut out, &(1 - year).to_string());
            out.push_str(" BC");
        }
    }
    out
}

fn push_word(out: &mut String, word: &str) {
    if !out.is_empty() {
        out.push(' ');
    }
    out.push_str(word);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn in_english() {
        for (text, words) in [
            ("1937-07-30", "30 July 1937"),
            ("1938-04", "April 1938"),
            ("1937", "1937"),
            (
                "1937-09-01/1937-11-30",
                "between 1 September and 30 November 1937",
            ),
            ("1937-09-01/1937-09-15", "between 1 and 15 September 1937"),
            ("1937-09/1937-11", "between September and November 1937"),
            (
                "1937-09/1937-11-30",
                "between September and 30 November 1937",
            ),
            (
                "1937-09-05/1937-09",
                "between 5 September 1937 and September 1937",
            ),
            (
                "1937-12-31/1938-01-01",
                "between 31 December 1937 and 1 January 1938",
            ),
            ("1937/1938", "between 1937 and 1938"),
            ("1937/1937-11", "between 1937 and November 1937"),
            ("1937-07-30/1937-07-30", "30 July 1937"),
            ("1937-10-22/..", "after 22 October 1937"),
            ("../1937-12-10", "by 10 December 1937"),
            ("1937~", "about 1937"),
            ("1937-08?", "August 1937 (uncertain)"),
            ("1937-08-05%", "about 5 August 1937 (uncertain)"),
            ("1937-10~/..", "after about October 1937"),
            (
                "1937-09-01?/1937-11-30?",
                "between 1 September and 30 November 1937 (uncertain)",
            ),
            (
                "1937-09?/1937-11",
                "between September 1937 (uncertain) and November 1937",
            ),
            ("-0043", "44 BC"),
        ] {
            assert_eq!(edtf(&text.parse().unwrap(), &ENGLISH), words, "{text}");
        }
    }

    #[test]
    fn helpers_and_short_names() {
        let date = "1937-12-10".parse().unwrap();
        assert_eq!(by(date, &ENGLISH), "by 10 December 1937");
        assert_eq!(day(date, &ENGLISH), "10 December 1937");
        assert_eq!(day_short(date, &ENGLISH), "10 Dec 1937");
        let span = "1937-09-01/1937-11-30".parse().unwrap();
        assert_eq!(
            edtf_short(&span, &ENGLISH),
            "between 1 Sept and 30 Nov 1937"
        );
        assert_eq!((ENGLISH.long(1), ENGLISH.short(12)), ("January", "Dec"));
        assert_eq!((ENGLISH.long(0), ENGLISH.long(13)), ("", ""));
    }

    proptest! {
        #[test]
        fn every_date_has_words(text in "[0-9]{4}(-(0[1-9]|1[0-2])(-[0-2][1-9])?)?[?~%]?(/..)?") {
            if let Ok(value) = text.parse() {
                prop_assert!(!edtf(&value, &ENGLISH).is_empty());
            }
        }
    }
}

//! Dates in words, by the patterns among the messages.

use super::{Msg, Texts};
use crate::edtf::{Date, Edtf, Mark, Point, Precision};

/// After a day or a preposition ("30 июля").
const MONTHS: [Msg; 12] = [
    Msg::Month1,
    Msg::Month2,
    Msg::Month3,
    Msg::Month4,
    Msg::Month5,
    Msg::Month6,
    Msg::Month7,
    Msg::Month8,
    Msg::Month9,
    Msg::Month10,
    Msg::Month11,
    Msg::Month12,
];
/// By itself ("июль").
const ALONE: [Msg; 12] = [
    Msg::MonthAlone1,
    Msg::MonthAlone2,
    Msg::MonthAlone3,
    Msg::MonthAlone4,
    Msg::MonthAlone5,
    Msg::MonthAlone6,
    Msg::MonthAlone7,
    Msg::MonthAlone8,
    Msg::MonthAlone9,
    Msg::MonthAlone10,
    Msg::MonthAlone11,
    Msg::MonthAlone12,
];
/// Shortened, for tight places.
const SHORT: [Msg; 12] = [
    Msg::MonthShort1,
    Msg::MonthShort2,
    Msg::MonthShort3,
    Msg::MonthShort4,
    Msg::MonthShort5,
    Msg::MonthShort6,
    Msg::MonthShort7,
    Msg::MonthShort8,
    Msg::MonthShort9,
    Msg::MonthShort10,
    Msg::MonthShort11,
    Msg::MonthShort12,
];

fn name<'a>(texts: &'a Texts, names: &[Msg; 12], month: u8) -> &'a str {
    names
        .get(usize::from(month).wrapping_sub(1))
        .map_or("", |msg| texts.get(*msg))
}

/// The short name of month 1 to 12; empty for any other number.
#[must_use]
pub fn month_short(texts: &Texts, month: u8) -> &str {
    name(texts, &SHORT, month)
}

/// A month on an axis, with its year where asked: `Jan 1938`. A January of many
/// letters leaves its place to the year alone.
#[must_use]
pub fn tick(texts: &Texts, day: Date, with_year: bool) -> String {
    const LONGEST: usize = 4;
    let name = month_short(texts, day.month());
    let year = day.year().to_string();
    match with_year {
        false => name.to_owned(),
        true if day.month() == 1 && name.chars().count() > LONGEST => year,
        true => [name, " ", &year].concat(),
    }
}

/// The name of month 1 to 12 by itself; empty for any other number.
#[must_use]
pub fn month(texts: &Texts, month: u8) -> &str {
    name(texts, &ALONE, month)
}

/// Whether a word is the name of a month.
#[must_use]
pub fn is_month(texts: &Texts, word: &str) -> bool {
    MONTHS
        .iter()
        .chain(&ALONE)
        .any(|msg| word.starts_with(texts.get(*msg)))
}

/// `30 July 1937`.
#[must_use]
pub fn day(date: Date, texts: &Texts) -> String {
    spell(texts, date, Msg::DateDay)
}

/// Any date in words: `April 1938`, `about 1937`,
/// `between 1 September and 30 November 1937`, `after 22 October 1937`.
#[must_use]
pub fn edtf(value: &Edtf, texts: &Texts) -> String {
    match (value.start(), value.end()) {
        (Some(from), Some(to)) if from != to => between(texts, from, to),
        (Some(point), Some(_)) => {
            let date = spell(texts, point.earliest(), alone(point));
            let date = if point.mark().is_approximate() {
                let bound = spell(texts, point.earliest(), bound(point, Upto::Year));
                texts.fill(Msg::DateAbout, &[("date", &date), ("bound", &bound)])
            } else {
                date
            };
            doubted(texts, date, point.mark())
        }
        (Some(from), None) => open(texts, Msg::DateAfter, from),
        (None, Some(to)) => open(texts, Msg::DateBy, to),
        (None, None) => String::new(),
    }
}

fn open(texts: &Texts, msg: Msg, point: Point) -> String {
    let date = after_preposition(texts, point, Upto::Year);
    doubted(texts, texts.fill(msg, &[("bound", &date)]), point.mark())
}

fn between(texts: &Texts, from: Point, to: Point) -> String {
    let same_mark = from.mark() == to.mark();
    let upto = if same_mark {
        shared(from, to)
    } else {
        Upto::Year
    };
    let mut first = after_preposition(texts, from, upto);
    let mut second = after_preposition(texts, to, Upto::Year);
    // One word of doubt after both is enough if it holds for both.
    if !same_mark {
        first = doubted(texts, first, from.mark());
        second = doubted(texts, second, to.mark());
    }
    let both = texts.fill(Msg::DateBetween, &[("from", &first), ("to", &second)]);
    if same_mark {
        doubted(texts, both, to.mark())
    } else {
        both
    }
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

/// The pattern of a date by itself.
fn alone(point: Point) -> Msg {
    match point.precision() {
        Precision::Day => Msg::DateDay,
        Precision::Month => Msg::DateMonth,
        Precision::Year | Precision::Interval => Msg::DateYear,
    }
}

/// The pattern of a date after a preposition.
fn bound(point: Point, upto: Upto) -> Msg {
    match (point.precision(), upto) {
        (Precision::Day, Upto::Year) => Msg::DateBoundDay,
        (Precision::Day, Upto::Month) => Msg::DateBoundDayMonth,
        (Precision::Day, Upto::Day) => Msg::DateBoundDayAlone,
        (Precision::Month, Upto::Year) => Msg::DateBoundMonth,
        (Precision::Month, _) => Msg::DateBoundMonthAlone,
        (Precision::Year | Precision::Interval, _) => Msg::DateBoundYear,
    }
}

fn after_preposition(texts: &Texts, point: Point, upto: Upto) -> String {
    let date = spell(texts, point.earliest(), bound(point, upto));
    if point.mark().is_approximate() {
        texts.fill(Msg::DateAbout, &[("date", &date), ("bound", &date)])
    } else {
        date
    }
}

fn doubted(texts: &Texts, date: String, mark: Mark) -> String {
    if mark.is_uncertain() {
        texts.fill(Msg::DateUncertain, &[("date", &date)])
    } else {
        date
    }
}

fn spell(texts: &Texts, date: Date, pattern: Msg) -> String {
    let number = date.day().to_string();
    let day = if date.day() == 1 {
        texts.fill(Msg::DateFirst, &[("day", &number)])
    } else {
        number
    };
    let year = date.year();
    let year = if year > 0 {
        year.to_string()
    } else {
        texts.fill(Msg::DateBc, &[("year", &(1 - year).to_string())])
    };
    let month = date.month();
    let slots = [
        ("day", day.as_str()),
        ("month", name(texts, &MONTHS, month)),
        ("month-alone", name(texts, &ALONE, month)),
        ("year", &year),
    ];
    texts.fill(pattern, &slots)
}

#[cfg(test)]
mod tests;

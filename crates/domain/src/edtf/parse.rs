//! Reading EDTF text.

use super::{Date, Edtf, Mark, Point, Precision};
use core::fmt;
use core::str::FromStr;

/// Why a text is no date that this module reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// Nothing was given, or nothing on one side of an interval.
    Empty,
    /// The year is not four digits (with a minus sign if before year 0).
    BadYear,
    /// The month is not two digits from 01 to 12.
    BadMonth,
    /// The day is not two digits, or the month has no such day.
    BadDay,
    /// Something follows the day, or the second end of an interval.
    Trailing,
    /// A day was needed and a coarser, marked or double date was given.
    NotADay,
    /// `..` stands alone: only a side of an interval can be open.
    OpenAlone,
    /// Both sides of the interval are open.
    BothOpen,
    /// The interval ends before it starts.
    Backwards,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            EdtfError::Empty => "a date is missing",
            EdtfError::BadYear => "the year must have four digits",
            EdtfError::BadMonth => "the month must be 01 to 12",
            EdtfError::BadDay => "the month has no such day, or the day is not two digits",
            EdtfError::Trailing => "something follows the date",
            EdtfError::NotADay => "a single full date is needed",
            EdtfError::OpenAlone => "an open side needs an interval",
            EdtfError::BothOpen => "both sides of the interval are open",
            EdtfError::Backwards => "the interval ends before it starts",
        })
    }
}

impl core::error::Error for EdtfError {}

impl FromStr for Date {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let value: Edtf = text.parse()?;
        match value.start() {
            Some(point) if value.precision() == Precision::Day && point.mark() == Mark::Plain => {
                Ok(point.earliest())
            }
            _ => Err(EdtfError::NotADay),
        }
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        match text.split_once('/') {
            Some((_, right)) if right.contains('/') => Err(EdtfError::Trailing),
            Some((left, right)) => Edtf::interval(side(left)?, side(right)?),
            None => match side(text)? {
                Some(point) => Ok(point.into()),
                None => Err(EdtfError::OpenAlone),
            },
        }
    }
}

fn side(text: &str) -> Result<Option<Point>, EdtfError> {
    if text == ".." {
        Ok(None)
    } else {
        point(text).map(Some)
    }
}

fn point(text: &str) -> Result<Point, EdtfError> {
    if text.is_empty() {
        return Err(EdtfError::Empty);
    }
    let marks = [
        ('?', Mark::Uncertain),
        ('~', Mark::Approximate),
        ('%', Mark::Both),
    ];
    let (text, mark) = marks
        .into_iter()
        .find_map(|(sign, mark)| text.strip_suffix(sign).map(|rest| (rest, mark)))
        .unwrap_or((text, Mark::Plain));

    let (before_zero, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut parts = text.split('-');
    let year = digits(parts.next(), 4).ok_or(EdtfError::BadYear)?;
    let year = match (before_zero, i16::try_from(year)) {
        (false, Ok(year)) => year,
        // "-0000" would be a second spelling of year 0.
        (true, Ok(year)) if year > 0 => -year,
        _ => return Err(EdtfError::BadYear),
    };

    let month = parts.next();
    let day = parts.next();
    if parts.next().is_some() {
        return Err(EdtfError::Trailing);
    }
    let precision = match (month, day) {
        (None, _) => Precision::Year,
        (Some(_), None) => Precision::Month,
        (Some(_), Some(_)) => Precision::Day,
    };
    let month = two(month)
        .filter(|m| (1..=12).contains(m))
        .ok_or(EdtfError::BadMonth)?;
    let first = two(day)
        .and_then(|day| Date::new(year, month, day))
        .ok_or(EdtfError::BadDay)?;
    Ok(Point {
        first,
        precision,
        mark,
    })
}

/// A two-digit part; one that is not written stands for the first of its kind.
fn two(part: Option<&str>) -> Option<u8> {
    match part {
        None => Some(1),
        some => digits(some, 2).and_then(|n| u8::try_from(n).ok()),
    }
}

fn digits(part: Option<&str>, len: usize) -> Option<u16> {
    let part = part?.as_bytes();
    if part.len() != len || !part.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(
        part.iter()
            .fold(0, |n, digit| n * 10 + u16::from(digit - b'0')),
    )
}

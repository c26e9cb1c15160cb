//! Dates as the sources give them: a subset of EDTF levels 0 and 1.
//!
//! A value is a year, a month or a day, or an interval between two of these.
//! Either end of an interval may be open (`..`), and each end may carry one
//! mark: `?` uncertain, `~` approximate, `%` both.

mod date;
mod parse;
#[cfg(test)]
mod tests;

pub use date::Date;
pub use parse::EdtfError;

use core::fmt;

/// The mark after a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mark {
    /// No mark: the source gives the date plainly.
    #[default]
    Plain,
    /// `?`: the date may be wrong.
    Uncertain,
    /// `~`: the date is near this value.
    Approximate,
    /// `%`: both at once.
    Both,
}

impl Mark {
    /// Whether the date may be wrong (`?` or `%`).
    pub fn is_uncertain(self) -> bool {
        matches!(self, Mark::Uncertain | Mark::Both)
    }

    /// Whether the date is only near the value (`~` or `%`).
    pub fn is_approximate(self) -> bool {
        matches!(self, Mark::Approximate | Mark::Both)
    }

    fn symbol(self) -> &'static str {
        match self {
            Mark::Plain => "",
            Mark::Uncertain => "?",
            Mark::Approximate => "~",
            Mark::Both => "%",
        }
    }
}

/// How finely a date is known. The finest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
    /// Two ends, or one and an open side; each end has a precision of its own.
    Interval,
}

/// One year, month or day with its mark: what stands on one side of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Point {
    first: Date,
    precision: Precision,
    mark: Mark,
}

impl Point {
    /// A point known to the day.
    pub fn of_day(date: Date, mark: Mark) -> Self {
        Self {
            first: date,
            precision: Precision::Day,
            mark,
        }
    }

    /// The first day the point covers.
    pub fn earliest(self) -> Date {
        self.first
    }

    /// The last day the point covers.
    pub fn latest(self) -> Date {
        match self.precision {
            Precision::Year => self.first.end_of_year(),
            Precision::Month => self.first.end_of_month(),
            Precision::Day | Precision::Interval => self.first,
        }
    }

    /// Day, month or year; never an interval.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// The mark after the date.
    pub fn mark(self) -> Mark {
        self.mark
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Year => date::write_year(f, self.first.year())?,
            Precision::Month => date::write_month(f, self.first)?,
            Precision::Day | Precision::Interval => write!(f, "{}", self.first)?,
        }
        f.write_str(self.mark.symbol())
    }
}

/// A date or an interval of dates. At least one side is always known, and the
/// first day is never after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edtf {
    // A single point is held on both sides with `interval` unset.
    from: Option<Point>,
    to: Option<Point>,
    interval: bool,
}

impl Edtf {
    /// An interval; `None` is an open side.
    ///
    /// # Errors
    /// If both sides are open, or the interval would end before it starts.
    pub fn interval(from: Option<Point>, to: Option<Point>) -> Result<Self, EdtfError> {
        match (from, to) {
            (None, None) => Err(EdtfError::BothOpen),
            (Some(a), Some(b)) if a.earliest() > b.latest() => Err(EdtfError::Backwards),
            _ => Ok(Self {
                from,
                to,
                interval: true,
            }),
        }
    }

    /// The first day covered; `None` if that side is open.
    pub fn earliest(&self) -> Option<Date> {
        self.from.map(Point::earliest)
    }

    /// The last day covered; `None` if that side is open.
    pub fn latest(&self) -> Option<Date> {
        self.to.map(Point::latest)
    }

    /// The left side as written; the date itself if this is no interval.
    pub fn start(&self) -> Option<Point> {
        self.from
    }

    /// The right side as written; the date itself if this is no interval.
    pub fn end(&self) -> Option<Point> {
        self.to
    }

    /// Whether this is an interval, even one that starts and ends on one day.
    pub fn is_interval(&self) -> bool {
        self.interval
    }

    /// How finely the date is known.
    pub fn precision(&self) -> Precision {
        match self.from {
            Some(point) if !self.interval => point.precision,
            _ => Precision::Interval,
        }
    }

    /// Whether either side is marked as possibly wrong (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.any_side(Mark::is_uncertain)
    }

    /// Whether either side is marked as only near the truth (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.any_side(Mark::is_approximate)
    }

    fn any_side(&self, test: fn(Mark) -> bool) -> bool {
        [self.from, self.to]
            .into_iter()
            .flatten()
            .any(|point| test(point.mark))
    }
}

impl From<Point> for Edtf {
    fn from(point: Point) -> Self {
        Self {
            from: Some(point),
            to: Some(point),
            interval: false,
        }
    }
}

impl From<Date> for Edtf {
    fn from(date: Date) -> Self {
        Point::of_day(date, Mark::Plain).into()
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_side(f, self.from)?;
        if self.interval {
            f.write_str("/")?;
            write_side(f, self.to)?;
        }
        Ok(())
    }
}

fn write_side(f: &mut fmt::Formatter<'_>, side: Option<Point>) -> fmt::Result {
    match side {
        Some(point) => write!(f, "{point}"),
        None => f.write_str(".."),
    }
}

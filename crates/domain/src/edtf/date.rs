//! One day of the proleptic Gregorian calendar.

use core::fmt;

/// A day that exists, in the years -9999 to 9999 (year 0 is 1 BC).
// The field order is what makes the derived order the order in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

const DAYS_IN_ERA: i32 = 146_097; // 400 years
const EPOCH_SHIFT: i32 = 719_468; // days from 0000-03-01 to 1970-01-01

impl Date {
    /// The day, if the calendar has it.
    pub const fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        if exists(year, month, day) {
            Some(Self { year, month, day })
        } else {
            None
        }
    }

    /// A day known to exist, for constants: a wrong one does not compile.
    ///
    /// # Panics
    /// Outside a constant, if there is no such day.
    pub const fn new_const(year: i16, month: u8, day: u8) -> Self {
        assert!(exists(year, month, day), "the calendar has no such day");
        Self { year, month, day }
    }

    /// The year; 0 is 1 BC.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The number of days since 1970-01-01, negative before it.
    pub fn days(self) -> i32 {
        // Counting years from March puts the leap day last, so that the lengths
        // of the months before any month follow one formula.
        let month = i32::from(self.month);
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * DAYS_IN_ERA + day_of_era - EPOCH_SHIFT
    }

    /// The day so many days after 1970-01-01; `None` outside the years held.
    pub fn from_days(days: i32) -> Option<Self> {
        let shifted = days.checked_add(EPOCH_SHIFT)?;
        let era = shifted.div_euclid(DAYS_IN_ERA);
        let day_of_era = shifted.rem_euclid(DAYS_IN_ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        Self::new(
            i16::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        )
    }

    /// The day so many days later, or earlier if negative.
    pub fn add_days(self, days: i32) -> Option<Self> {
        Self::from_days(self.days().checked_add(days)?)
    }

    pub(super) fn end_of_month(self) -> Self {
        Self {
            day: days_in_month(self.year, self.month),
            ..self
        }
    }

    pub(super) fn end_of_year(self) -> Self {
        Self {
            month: 12,
            day: 31,
            ..self
        }
    }
}

const fn exists(year: i16, month: u8, day: u8) -> bool {
    let in_range = -9999 <= year && year <= 9999 && 1 <= month && month <= 12;
    in_range && 1 <= day && day <= days_in_month(year, month)
}

const fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// ISO 8601, as in `1937-07-30`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_month(f, *self)?;
        write!(f, "-{:02}", self.day)
    }
}

pub(super) fn write_month(f: &mut fmt::Formatter<'_>, date: Date) -> fmt::Result {
    write_year(f, date.year)?;
    write!(f, "-{:02}", date.month)
}

pub(super) fn write_year(f: &mut fmt::Formatter<'_>, year: i16) -> fmt::Result {
    if year < 0 {
        f.write_str("-")?;
    }
    write!(f, "{:04}", year.unsigned_abs())
}

//! Days and their places on the axis.

use super::Tick;
use crate::edtf::Date;
use crate::query::{TIMELINE_FROM, TIMELINE_TO};
use crate::text::{Texts, date};

/// First and last year of the overview strip.
const OVERVIEW: (i16, i16) = (1930, 2010);

/// Position of a day between July 1937 and November 1938, 0 to 1.
#[must_use]
pub fn fraction(day: Date) -> f64 {
    f64::from(day.days() - TIMELINE_FROM.days())
        / f64::from(TIMELINE_TO.days() - TIMELINE_FROM.days())
}

/// The day at a position: the inverse of [`fraction`], kept on the timeline.
#[must_use]
pub fn day_at(x: f64) -> Date {
    let span = f64::from(TIMELINE_TO.days() - TIMELINE_FROM.days());
    let x = if x.is_finite() {
        x.clamp(0.0, 1.0)
    } else {
        0.0
    };
    #[allow(clippy::cast_possible_truncation)] // within one timeline of days
    let offset = (x * span).round() as i32;
    TIMELINE_FROM.add_days(offset).unwrap_or(TIMELINE_FROM)
}

/// The same day a number of months later (or earlier), kept on the timeline.
#[must_use]
pub fn add_months(day: Date, months: i32) -> Date {
    let count = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    let year = i16::try_from(year).unwrap_or(1937);
    let month = u8::try_from(month).unwrap_or(1);
    let found = (1..=day.day())
        .rev()
        .find_map(|d| Date::new(year, month, d));
    found.unwrap_or(day).clamp(TIMELINE_FROM, TIMELINE_TO)
}

/// Position of a day on the overview strip, 0 to 1 within its years.
pub(super) fn overview_x(day: Date) -> f64 {
    let from = Date::new_const(OVERVIEW.0, 1, 1).days();
    let to = Date::new_const(OVERVIEW.1, 12, 31).days();
    f64::from(day.days() - from) / f64::from(to - from)
}

/// A tick for each month, named for the year where one begins.
pub(super) fn months(texts: &Texts) -> Vec<Tick> {
    let mut ticks = Vec::new();
    let mut day = TIMELINE_FROM;
    loop {
        let first = day.month() == 1 || day == TIMELINE_FROM;
        let label = date::tick(texts, day, first);
        ticks.push(Tick {
            x: fraction(day),
            label,
        });
        let next = add_months(day, 1);
        if next <= day || next.month() == day.month() || next.day() != 1 {
            return ticks;
        }
        day = next;
    }
}

/// A tick for each decade of the overview strip.
pub(super) fn decades() -> Vec<Tick> {
    (OVERVIEW.0..=OVERVIEW.1)
        .step_by(10)
        .filter_map(|year| {
            Some(Tick {
                x: overview_x(Date::new(year, 1, 1)?),
                label: year.to_string(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn months_end_where_the_next_one_is_shorter() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(add_months(day("1938-01-31"), 1), day("1938-02-28"));
        assert_eq!(add_months(day("1937-12-15"), 1), day("1938-01-15"));
        assert_eq!(add_months(day("1937-07-15"), -1), TIMELINE_FROM);
        assert_eq!(add_months(day("1938-11-15"), 1), TIMELINE_TO);
    }

    #[test]
    fn the_axis_names_every_month_once() {
        let ticks = months(&Texts::english());
        assert_eq!(ticks.len(), 17);
        assert!(ticks.windows(2).all(|pair| pair[0].x < pair[1].x));
        assert!(ticks[6].label.ends_with("1938"));
    }

    proptest! {
        #[test]
        fn a_day_and_its_place_are_inverses(day in TIMELINE_FROM.days()..=TIMELINE_TO.days()) {
            let day = Date::from_days(day).unwrap();
            prop_assert_eq!(day_at(fraction(day)), day);
            prop_assert!((0.0..=1.0).contains(&fraction(day)));
        }

        #[test]
        fn any_place_is_a_day_of_the_timeline(x in prop::num::f64::ANY) {
            prop_assert!((TIMELINE_FROM..=TIMELINE_TO).contains(&day_at(x)));
        }
    }
}

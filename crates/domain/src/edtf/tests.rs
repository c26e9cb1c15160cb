use super::{Date, Edtf, EdtfError, Mark, Point, Precision};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn edtf(text: &str) -> Edtf {
    text.parse().unwrap()
}

#[test]
fn day_numbers_of_known_days() {
    for (text, number) in [
        ("1970-01-01", 0),
        ("1969-12-31", -1),
        ("2000-02-29", 11_016),
        ("2000-03-01", 11_017),
        ("1937-07-30", -11_843),
        ("0000-03-01", -719_468),
    ] {
        assert_eq!(day(text).days(), number, "{text}");
        assert_eq!(Date::from_days(number), Some(day(text)), "{text}");
    }
    assert_eq!(day("1937-08-05").days() - day("1937-07-30").days(), 6);
    assert_eq!(day("1937-12-31").add_days(1), Some(day("1938-01-01")));
    assert_eq!(day("9999-12-31").add_days(1), None);
    assert_eq!(day("-9999-01-01").add_days(-1), None);
    assert_eq!(Date::from_days(i32::MAX), None);
    assert_eq!(Date::from_days(i32::MIN), None);
}

#[test]
fn days_that_do_not_exist() {
    assert_eq!(Date::new(1900, 2, 29), None);
    assert!(Date::new(2000, 2, 29).is_some());
    assert_eq!(Date::new(1937, 4, 31), None);
    assert_eq!(Date::new(1937, 0, 1), None);
    assert_eq!(Date::new(1937, 13, 1), None);
    assert_eq!(Date::new(10_000, 1, 1), None);
}

#[test]
fn bounds_and_precision() {
    for (text, first, last, precision) in [
        (
            "1937",
            Some("1937-01-01"),
            Some("1937-12-31"),
            Precision::Year,
        ),
        (
            "1938-02",
            Some("1938-02-01"),
            Some("1938-02-28"),
            Precision::Month,
        ),
        (
            "1936-02~",
            Some("1936-02-01"),
            Some("1936-02-29"),
            Precision::Month,
        ),
        (
            "1937-07-30?",
            Some("1937-07-30"),
            Some("1937-07-30"),
            Precision::Day,
        ),
        (
            "1937-09-01/1937-11",
            Some("1937-09-01"),
            Some("1937-11-30"),
            Precision::Interval,
        ),
        (
            "1937-10-22/..",
            Some("1937-10-22"),
            None,
            Precision::Interval,
        ),
        (
            "../1937-12-10",
            None,
            Some("1937-12-10"),
            Precision::Interval,
        ),
        (
            "-0044-03-15",
            Some("-0044-03-15"),
            Some("-0044-03-15"),
            Precision::Day,
        ),
    ] {
        let value = edtf(text);
        assert_eq!(value.earliest(), first.map(day), "{text}");
        assert_eq!(value.latest(), last.map(day), "{text}");
        assert_eq!(value.precision(), precision, "{text}");
        assert_eq!(value.to_string(), text);
    }
}

#[test]
fn marks() {
    for (text, uncertain, approximate) in [
        ("1937", false, false),
        ("1937?", true, false),
        ("1937~", false, true),
        ("1937-05%", true, true),
        ("1937/1938?", true, false),
        ("1937~/..", false, true),
    ] {
        assert_eq!(edtf(text).is_uncertain(), uncertain, "{text}");
        assert_eq!(edtf(text).is_approximate(), approximate, "{text}");
    }
}

#[test]
fn what_is_refused_and_why() {
    for (text, error) in [
        ("", EdtfError::Empty),
        ("1937/", EdtfError::Empty),
        ("/1937", EdtfError::Empty),
        ("?", EdtfError::BadYear),
        ("37", EdtfError::BadYear),
        ("+1937", EdtfError::BadYear),
        ("-0000", EdtfError::BadYear),
        ("193X", EdtfError::BadYear),
        (" 1937", EdtfError::BadYear),
        ("1937-13", EdtfError::BadMonth),
        ("1937-00", EdtfError::BadMonth),
        ("1937-7-30", EdtfError::BadMonth),
        ("1937-", EdtfError::BadMonth),
        ("1937-02-29", EdtfError::BadDay),
        ("1937-07-3", EdtfError::BadDay),
        ("1937-07-30??", EdtfError::BadDay),
        ("1937-07-30-01", EdtfError::Trailing),
        ("1937/1938/1939", EdtfError::Trailing),
        ("..", EdtfError::OpenAlone),
        ("../..", EdtfError::BothOpen),
        ("1938/1937", EdtfError::Backwards),
        ("1937-07-30/1937-07-29", EdtfError::Backwards),
    ] {
        assert_eq!(text.parse::<Edtf>(), Err(error), "{text}");
        assert!(!error.to_string().is_empty());
    }
    for text in [
        "1937",
        "1937-07-30?",
        "1937-07-30/1937-07-30",
        "1937-07-30/..",
    ] {
        assert_eq!(text.parse::<Date>(), Err(EdtfError::NotADay), "{text}");
    }
}

#[test]
fn constant_days() {
    const DAY: Date = Date::new_const(1937, 7, 30);
    assert_eq!(DAY, day("1937-07-30"));
}

fn any_date() -> impl Strategy<Value = Date> {
    (day("-9999-01-01").days()..=day("9999-12-31").days())
        .prop_map(|days| Date::from_days(days).unwrap())
}

fn any_point() -> impl Strategy<Value = Point> {
    let mark = prop_oneof![
        Just(Mark::Plain),
        Just(Mark::Uncertain),
        Just(Mark::Approximate),
        Just(Mark::Both)
    ];
    (any_date(), 0..3, mark).prop_map(|(date, fineness, mark)| {
        let (first, precision) = match fineness {
            0 => (date, Precision::Day),
            1 => (
                Date::new(date.year(), date.month(), 1).unwrap(),
                Precision::Month,
            ),
            _ => (Date::new(date.year(), 1, 1).unwrap(), Precision::Year),
        };
        Point {
            first,
            precision,
            mark,
        }
    })
}

proptest! {
    #[test]
    fn dates_round_trip(date in any_date()) {
        prop_assert_eq!(Date::from_days(date.days()), Some(date));
        prop_assert_eq!(date.to_string().parse(), Ok(date));
    }

    #[test]
    fn order_is_order_in_time(a in any_date(), b in any_date()) {
        prop_assert_eq!(a.cmp(&b), a.days().cmp(&b.days()));
    }

    #[test]
    fn points_round_trip(point in any_point()) {
        let value = Edtf::from(point);
        prop_assert_eq!(value.to_string().parse(), Ok(value));
    }

    #[test]
    fn intervals_round_trip(from in proptest::option::of(any_point()), to in proptest::option::of(any_point())) {
        if let Ok(value) = Edtf::interval(from, to) {
            prop_assert_eq!(value.to_string().parse(), Ok(value));
            if let (Some(first), Some(last)) = (value.earliest(), value.latest()) {
                prop_assert!(first <= last);
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), near in "[0-9.?~%/-]{0,24}") {
        for text in [text, near] {
            if let Ok(value) = text.parse::<Edtf>() {
                prop_assert_eq!(value.to_string(), text);
            }
        }
    }
}

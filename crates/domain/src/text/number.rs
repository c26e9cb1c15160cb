//! Numbers as readers see them, in integers throughout, and decimals for drawings.

use super::Lang;

/// What stands between groups of three digits, in numbers of four digits too, so
/// that columns of numbers align: a narrow no-break space in Russian, Ukrainian
/// and French, a full stop in German.
#[must_use]
pub const fn group_mark(lang: Lang) -> char {
    match lang {
        Lang::En => ',',
        Lang::Ru | Lang::Uk | Lang::Fr => '\u{202f}',
        Lang::De => '.',
    }
}

/// The decimal mark.
#[must_use]
pub const fn decimal_mark(lang: Lang) -> char {
    match lang {
        Lang::En => '.',
        Lang::Ru | Lang::Uk | Lang::Fr | Lang::De => ',',
    }
}

/// The per cent sign with the space before it, which never breaks.
#[must_use]
pub const fn percent_sign(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "%",
        Lang::Ru | Lang::Uk | Lang::De => "\u{a0}%",
        Lang::Fr => "\u{202f}%",
    }
}

/// The minus sign readers see; a hyphen is too short for one.
const MINUS: char = '\u{2212}';

/// The number with its digits in groups of three: `4,000`.
pub fn group_digits(n: i64, mark: char) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() * 2 + 3);
    if n < 0 {
        out.push(MINUS);
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// `part` of `whole` in whole per cent, halves rounded up.
///
/// `None` if `whole` is not above zero, or the numbers are too large to multiply.
pub fn percent(part: i64, whole: i64) -> Option<i64> {
    share(part, whole, 100)
}

/// `part` of `whole` in thousandths, halves rounded up: what [`tenths`] prints as per cent.
///
/// For whole per cent use [`percent`]; rounding this result again would round twice.
pub fn thousandths(part: i64, whole: i64) -> Option<i64> {
    share(part, whole, 1000)
}

fn share(part: i64, whole: i64, unit: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    // floor(part * unit / whole + 1/2), over the common denominator 2 * whole.
    let numerator = part.checked_mul(unit * 2)?.checked_add(whole)?;
    Some(numerator.div_euclid(whole.checked_mul(2)?))
}

/// Tenths as a number with one decimal: 427 is `42.7`, or `42,7`. A share in
/// thousandths comes out in per cent, without the `%`.
pub fn tenths(n: i64, lang: Lang) -> String {
    let size = n.unsigned_abs();
    let whole = i64::try_from(size / 10).unwrap_or(i64::MAX);
    let mut out = String::new();
    if n < 0 {
        out.push(MINUS);
    }
    out.push_str(&group_digits(whole, group_mark(lang)));
    out.push(decimal_mark(lang));
    out.push_str(&(size % 10).to_string());
    out
}

/// A number for machines, rounded to some places: no grouping, ASCII minus, no needless zeros.
///
/// What is not finite becomes `0`; the places are capped at nine.
pub fn decimal(value: f64, places: u32) -> String {
    let unit = 10u64.pow(places.min(9));
    if !value.is_finite() {
        return String::from("0");
    }
    // A cast of a float that is too large stops at the largest integer.
    let scaled = (value.abs() * unit as f64).round() as u64;
    let mut out = String::new();
    if value < 0.0 && scaled > 0 {
        out.push('-');
    }
    out.push_str(&(scaled / unit).to_string());
    let (mut rest, mut unit) = (scaled % unit, unit);
    if rest > 0 {
        out.push('.');
    }
    while rest > 0 {
        unit /= 10;
        out.push_str(&(rest / unit).to_string());
        rest %= unit;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn grouping() {
        for (n, comma) in [
            (0, "0"),
            (7, "7"),
            (999, "999"),
            (1000, "1,000"),
            (9999, "9,999"),
            (10_000, "10,000"),
            (75_950, "75,950"),
            (123_456, "123,456"),
            (1_234_567, "1,234,567"),
            (-4000, "−4,000"),
            (i64::MIN, "−9,223,372,036,854,775,808"),
        ] {
            assert_eq!(group_digits(n, ','), comma);
        }
    }

    #[test]
    fn each_language_writes_numbers_its_own_way() {
        for (lang, thousands, part, sign) in [
            (Lang::En, "268,950", "1,042.7", "%"),
            (Lang::Ru, "268\u{202f}950", "1\u{202f}042,7", "\u{a0}%"),
            (Lang::Uk, "268\u{202f}950", "1\u{202f}042,7", "\u{a0}%"),
            (Lang::Fr, "268\u{202f}950", "1\u{202f}042,7", "\u{202f}%"),
            (Lang::De, "268.950", "1.042,7", "\u{a0}%"),
        ] {
            assert_eq!(group_digits(268_950, group_mark(lang)), thousands);
            assert_eq!(tenths(10_427, lang), part);
            assert_eq!(percent_sign(lang), sign);
        }
    }

    #[test]
    fn shares() {
        for (part, whole, cents, tenths) in [
            (0, 10, 0, 0),
            (10, 10, 100, 1000),
            (1, 3, 33, 333),
            (2, 3, 67, 667),
            (1, 200, 1, 5),
            (1, 8, 13, 125),
            (995, 1000, 100, 995),
            (30, 10, 300, 3000),
            (-1, 200, 0, -5),
        ] {
            assert_eq!(percent(part, whole), Some(cents), "{part}/{whole}");
            assert_eq!(thousandths(part, whole), Some(tenths), "{part}/{whole}");
        }
        assert_eq!(percent(1, 0), None);
        assert_eq!(percent(1, -3), None);
        assert_eq!(percent(i64::MAX, 1), None);
        assert_eq!(percent(1, i64::MAX), None);
    }

    #[test]
    fn decimals() {
        for (value, places, text) in [
            (0.0, 2, "0"),
            (1.5, 2, "1.5"),
            (-1.005_1, 2, "-1.01"),
            (-0.001, 2, "0"),
            (12.0301, 5, "12.0301"),
            (2.999, 2, "3"),
            (7.6, 0, "8"),
            (f64::NAN, 2, "0"),
            (f64::NEG_INFINITY, 2, "0"),
        ] {
            assert_eq!(decimal(value, places), text);
        }
    }

    #[test]
    fn one_decimal() {
        for (n, text) in [
            (0, "0.0"),
            (5, "0.5"),
            (427, "42.7"),
            (1000, "100.0"),
            (-5, "−0.5"),
        ] {
            assert_eq!(tenths(n, Lang::En), text);
        }
    }

    proptest! {
        #[test]
        fn grouping_loses_no_digit(n in any::<i64>()) {
            let plain: String = group_digits(n, ',').replace(',', "").replace(MINUS, "-");
            prop_assert_eq!(plain, n.to_string());
        }

        #[test]
        fn parts_of_a_whole_stay_within_it(whole in 1i64..2_000_000, part in 0i64..2_000_000) {
            let part = part.min(whole);
            let cents = percent(part, whole).unwrap();
            prop_assert!((0..=100).contains(&cents));
            // At most half a per cent away from the true share.
            prop_assert!((cents * whole - part * 100).abs() * 2 <= whole);
        }
    }
}

//! What the staff of a museum set.

use super::note;
use crate::address::Notice;
use crate::screen::{Look, TextSize};
use crate::text::Lang;
use crate::vocab::vocabulary;

vocabulary! {
    /// What an axis of a dial does.
    Dial {
        /// It goes through time.
        Time = "time",
        /// It goes from region to region.
        Regions = "regions",
        /// Nothing.
        None = "none",
    }
}

/// How a kiosk stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kiosk {
    /// The languages it offers, in their order; the first is the one it starts in.
    /// Key `langs`, as `ru,en`.
    pub langs: Vec<Lang>,
    /// Seconds without input until it asks whether anybody is there. Key `idle`,
    /// with the two that follow, as `60,90,180`.
    pub warn: u32,
    /// Seconds without input until it starts anew.
    pub reset: u32,
    /// The same where a long text is read; the warning comes as long before it.
    pub reading: u32,
    /// Whether the content note stands above the first view. Key `note`.
    pub note: bool,
    /// The size of text it starts with. Key `text`.
    pub text: TextSize,
    /// The colours it starts with. Key `look`.
    pub look: Look,
    /// CSS pixels per 100 mm of this screen, measured on the setup page. Key `mm`, as
    /// pixels per millimetre: `3.78` is 378.
    pub mm: u32,
    /// Where visitors find the exhibit on their own devices: the beginning of the
    /// address in the QR code, ending in a slash. Key `qr`.
    pub qr: Option<String>,
    /// What each axis of a dial does, by the number of the axis. Key `dials`.
    pub dials: Vec<Dial>,
    /// When it loads itself anew at night, as hour and minute of its clock. Key `night`.
    pub night: Option<(u8, u8)>,
    /// Whether it tells its own server that it lives. Key `heart`.
    pub heart: bool,
    /// The digits that show staff the status line; without them there is none. Key `code`.
    pub code: String,
}

impl Default for Kiosk {
    fn default() -> Self {
        Self {
            langs: Lang::SHIPPED.to_vec(),
            warn: 60,
            reset: 90,
            reading: 180,
            note: true,
            text: TextSize::Normal,
            look: Look::Light,
            mm: 378,
            qr: None,
            dials: vec![Dial::Time, Dial::Regions],
            night: None,
            heart: false,
            code: String::new(),
        }
    }
}

/// The shortest time to answer a warning, in seconds (WCAG 2.2.1).
pub const SHORTEST_ANSWER: u32 = 20;
/// Fewest and most digits of a code for staff.
pub const CODE: (usize, usize) = (4, 8);
/// Most seconds until a kiosk starts anew: an hour.
const LONGEST: u32 = 3600;

pub(super) fn take(kiosk: &mut Kiosk, notices: &mut Vec<Notice>, key: &str, value: &str) {
    match key {
        "langs" => keep(&mut kiosk.langs, langs(value), "langs", value, notices),
        "idle" => match idle(value) {
            Some((warn, reset, reading)) => {
                (kiosk.warn, kiosk.reset, kiosk.reading) = (warn, reset, reading);
            }
            None if value.is_empty() => {}
            None => note(notices, "idle", value, ""),
        },
        "note" => keep(&mut kiosk.note, yes_or_no(value), "note", value, notices),
        "text" => keep(
            &mut kiosk.text,
            TextSize::parse(value),
            "text",
            value,
            notices,
        ),
        "look" => keep(&mut kiosk.look, Look::parse(value), "look", value, notices),
        "mm" => keep(&mut kiosk.mm, pixels(value), "mm", value, notices),
        "qr" => keep(&mut kiosk.qr, base(value).map(Some), "qr", value, notices),
        "dials" => {
            let dials = value
                .split(',')
                .map(|word| Dial::parse(word.trim()))
                .collect();
            keep(&mut kiosk.dials, dials, "dials", value, notices);
        }
        "night" => keep(
            &mut kiosk.night,
            clock(value).map(Some),
            "night",
            value,
            notices,
        ),
        "heart" => keep(&mut kiosk.heart, yes_or_no(value), "heart", value, notices),
        "code" => {
            let digits = (CODE.0..=CODE.1).contains(&value.len())
                && value.bytes().all(|b| b.is_ascii_digit());
            keep(
                &mut kiosk.code,
                digits.then(|| value.to_owned()),
                "code",
                value,
                notices,
            );
        }
        _ => {}
    }
}

/// Takes a value over, or notes that it made no sense. An empty one means the usual.
fn keep<T>(
    place: &mut T,
    read: Option<T>,
    key: &'static str,
    given: &str,
    notices: &mut Vec<Notice>,
) {
    match read {
        Some(value) => *place = value,
        None if given.is_empty() => {}
        None => note(notices, key, given, ""),
    }
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn langs(value: &str) -> Option<Vec<Lang>> {
    let mut langs = Vec::new();
    for word in value.split(',').map(str::trim) {
        let lang = Lang::shipped(word)?;
        if !langs.contains(&lang) {
            langs.push(lang);
        }
    }
    Some(langs)
}

/// The three times of idleness: the warning, the new start, the new start where a text
/// is read. Between warning and new start there is time to answer.
fn idle(value: &str) -> Option<(u32, u32, u32)> {
    let mut times = value.split(',').map(|word| word.trim().parse::<u32>().ok());
    let (warn, reset) = (times.next()??, times.next()??);
    let reading = times.next().unwrap_or(Some(reset.saturating_mul(2)))?;
    let fits = warn > 0
        && reset >= warn + SHORTEST_ANSWER
        && (reset..=LONGEST).contains(&reading)
        && times.next().is_none();
    fits.then_some((warn, reset, reading))
}

/// `3.78` pixels per millimetre is 378 per 100 mm; from a wall of screens to a phone.
fn pixels(value: &str) -> Option<u32> {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let part: String = part.chars().chain("00".chars()).take(2).collect();
    let mm = whole.parse::<u32>().ok()?.checked_mul(100)? + part.parse::<u32>().ok()?;
    (50..=3000).contains(&mm).then_some(mm)
}

/// The beginning of an address that a phone may open.
fn base(value: &str) -> Option<String> {
    let rest = value
        .strip_prefix("https://")
        .or(value.strip_prefix("http://"))?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/:[]%".contains(c);
    let fits =
        rest.len() > 1 && value.len() <= 120 && value.ends_with('/') && rest.chars().all(plain);
    fits.then(|| value.to_owned())
}

fn clock(value: &str) -> Option<(u8, u8)> {
    let (hour, minute) = value.split_once(':')?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

//! The way of the museum's staff to the status line: a long press, then a code.

/// Milliseconds for which a press is long.
pub const PRESS: u32 = 2_000;
/// CSS pixels that a resting finger may drift.
const DRIFT: f64 = 12.0;
/// Seconds for which the status is shown.
pub const SHOWN: u32 = 30;
/// Seconds after which a keypad that nobody uses goes away.
pub const UNUSED: u32 = 20;
/// Wrong codes after which the keypad goes away.
const TRIES: u8 = 3;
/// Most digits of a code.
const LONGEST: usize = 8;

/// A finger that may become a long press.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Press {
    /// The finger.
    pub pointer: i32,
    /// Where it went down, in CSS pixels.
    pub x: f64,
    /// The same downwards.
    pub y: f64,
}

impl Press {
    /// Whether it is still the same press when a pointer is seen somewhere. A second
    /// finger is another matter altogether.
    #[must_use]
    pub fn holds(self, pointer: i32, x: f64, y: f64) -> bool {
        pointer == self.pointer && (x - self.x).hypot(y - self.y) <= DRIFT
    }
}

/// What staff see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Desk {
    /// Nothing.
    #[default]
    Closed,
    /// The keypad.
    Keypad {
        /// The digits typed so far.
        typed: String,
        /// Wrong codes so far.
        wrong: u8,
    },
    /// The status line.
    Status,
}

/// What staff do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The long press, or the keys in its place.
    Call,
    /// A digit.
    Digit(u8),
    /// Erase the last digit.
    Erase,
    /// The code is complete.
    Enter,
    /// Away with it; also what time does.
    Close,
}

impl Desk {
    /// What is seen after a key, where this is the code. Without a code, nothing ever.
    #[must_use]
    pub fn after(&self, key: Key, code: &str) -> Self {
        let empty = |wrong| Self::Keypad {
            typed: String::new(),
            wrong,
        };
        match (self, key) {
            (_, Key::Close) => Self::Closed,
            (Self::Closed, Key::Call) if !code.is_empty() => empty(0),
            (Self::Keypad { typed, wrong }, Key::Digit(digit)) if typed.len() < LONGEST => {
                let mut typed = typed.clone();
                typed.extend(char::from_digit(digit.into(), 10));
                Self::Keypad {
                    typed,
                    wrong: *wrong,
                }
            }
            (Self::Keypad { typed, wrong }, Key::Erase) => {
                let mut typed = typed.clone();
                typed.pop();
                Self::Keypad {
                    typed,
                    wrong: *wrong,
                }
            }
            (Self::Keypad { typed, .. }, Key::Enter) if typed.is_empty() => self.clone(),
            (Self::Keypad { typed, .. }, Key::Enter) if typed == code => Self::Status,
            (Self::Keypad { wrong, .. }, Key::Enter) if wrong + 1 < TRIES => empty(wrong + 1),
            (Self::Keypad { .. }, Key::Enter) => Self::Closed,
            _ => self.clone(),
        }
    }
}

/// What a key of the keyboard does at the keypad.
#[must_use]
pub fn key(name: &str) -> Option<Key> {
    match name {
        "Backspace" => Some(Key::Erase),
        "Enter" => Some(Key::Enter),
        "Escape" => Some(Key::Close),
        _ => {
            let mut letters = name.chars();
            let digit = letters.next()?.to_digit(10)?;
            let digit = u8::try_from(digit).ok()?;
            letters.next().is_none().then_some(Key::Digit(digit))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(desk: &Desk, digits: &str, code: &str) -> Desk {
        let keys = digits.chars().filter_map(|digit| key(&digit.to_string()));
        keys.chain([Key::Enter])
            .fold(desk.clone(), |desk, key| desk.after(key, code))
    }

    #[test]
    fn the_right_code_shows_the_status_until_it_is_closed() {
        let pad = Desk::Closed.after(Key::Call, "4711");
        assert_eq!(typed(&pad, "4711", "4711"), Desk::Status);
        assert_eq!(Desk::Status.after(Key::Close, "4711"), Desk::Closed);
        let slip = pad.after(Key::Digit(9), "4711").after(Key::Erase, "4711");
        assert_eq!(slip, pad);
    }

    #[test]
    fn wrong_codes_say_nothing_and_close_it_in_the_end() {
        let pad = Desk::Closed.after(Key::Call, "4711");
        let once = typed(&pad, "471", "4711");
        let wrong = |wrong| Desk::Keypad {
            typed: String::new(),
            wrong,
        };
        assert_eq!(once, wrong(1));
        let twice = typed(&once, "47110", "4711");
        assert_eq!(twice, wrong(2));
        assert_eq!(typed(&twice, "0000", "4711"), Desk::Closed);
        // Nothing typed is no try.
        assert_eq!(once.after(Key::Enter, "4711"), once);
        assert!(matches!(
            typed(&pad, "", "4711"),
            Desk::Keypad { wrong: 0, .. }
        ));
        let long = "123456789".chars().filter_map(|c| key(&c.to_string()));
        let Desk::Keypad { typed, .. } = long.fold(pad, |desk, key| desk.after(key, "4711")) else {
            panic!("the keypad is open");
        };
        assert_eq!(typed, "12345678");
    }

    #[test]
    fn without_a_code_there_is_nothing() {
        assert_eq!(Desk::Closed.after(Key::Call, ""), Desk::Closed);
        assert_eq!(Desk::Closed.after(Key::Enter, ""), Desk::Closed);
        assert_eq!(Desk::Closed.after(Key::Digit(1), "4711"), Desk::Closed);
    }

    #[test]
    fn a_finger_that_drifts_or_a_second_one_is_no_long_press() {
        let press = Press {
            pointer: 1,
            x: 100.0,
            y: 50.0,
        };
        assert!(press.holds(1, 108.0, 54.0));
        assert!(!press.holds(1, 110.0, 60.0));
        assert!(!press.holds(2, 100.0, 50.0));
    }

    #[test]
    fn keys_of_a_keyboard() {
        assert_eq!(key("7"), Some(Key::Digit(7)));
        for other in ["a", "F1", "12", "", "٣"] {
            assert_eq!(key(other), None, "{other}");
        }
    }
}

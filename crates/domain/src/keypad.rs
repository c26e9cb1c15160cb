//! Where keys lead in a kiosk: a keypad has arrows, Enter and Escape, and no Tab.
//!
//! Arrows go from one control to the next, except where a control uses them itself
//! (the map, the timeline, a field). Escape leaves such a control when there is nothing
//! for it to close. With its number lock on, a keypad sends digits where arrows are meant.

/// What has the focus, as far as keys are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nothing in particular.
    Nowhere,
    /// A button, a link: arrows lead on.
    Control,
    /// The map, the timeline, a choice: arrows are its own.
    Own,
    /// A line to type in: up and down lead on, everything else is its own.
    Line,
}

/// What a key does, beyond what it does by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next control.
    Next,
    /// To the one before.
    Previous,
    /// Out of what uses the arrows itself.
    Leave,
    /// The key stands for this one.
    Means(&'static str),
}

/// What a key does. `key` and `code` are the browser's names of what it writes and of
/// where it lies; `closes` is whether Escape has something to close.
#[must_use]
pub fn step(key: &str, code: &str, place: Place, closes: bool) -> Option<Step> {
    if place != Place::Line
        && let Some(meant) = digit(key, code)
    {
        return Some(Step::Means(meant));
    }
    match (key, place) {
        ("ArrowDown", Place::Nowhere | Place::Control | Place::Line)
        | ("ArrowRight", Place::Nowhere | Place::Control) => Some(Step::Next),
        ("ArrowUp", Place::Nowhere | Place::Control | Place::Line)
        | ("ArrowLeft", Place::Nowhere | Place::Control) => Some(Step::Previous),
        ("Escape", Place::Own | Place::Line) if !closes => Some(Step::Leave),
        _ => None,
    }
}

/// The key that a digit of the keypad's own block stands for.
fn digit(key: &str, code: &str) -> Option<&'static str> {
    match (code, key) {
        ("Numpad8", "8") => Some("ArrowUp"),
        ("Numpad2", "2") => Some("ArrowDown"),
        ("Numpad4", "4") => Some("ArrowLeft"),
        ("Numpad6", "6") => Some("ArrowRight"),
        ("Numpad9", "9") => Some("PageUp"),
        ("Numpad3", "3") => Some("PageDown"),
        ("Numpad7", "7") => Some("Home"),
        ("Numpad1", "1") => Some("End"),
        ("Numpad5", "5") => Some("Enter"),
        ("NumpadDecimal", "." | ",") => Some("Escape"),
        _ => None,
    }
}

/// Whether the page is moved before the focus is: the next control lies so far below
/// (or above) that what stands between would never be seen. Lengths in pixels from the
/// top of the window.
#[must_use]
pub fn scrolls_first(step: Step, top: f64, bottom: f64, height: f64) -> bool {
    match step {
        Step::Next => top > height * 1.2,
        Step::Previous => bottom < height * -0.2,
        Step::Leave | Step::Means(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_lead_on_from_controls_and_belong_to_what_uses_them() {
        for place in [Place::Nowhere, Place::Control] {
            for (key, step_) in [
                ("ArrowDown", Step::Next),
                ("ArrowRight", Step::Next),
                ("ArrowUp", Step::Previous),
                ("ArrowLeft", Step::Previous),
            ] {
                assert_eq!(step(key, key, place, false), Some(step_));
                assert_eq!(step(key, key, Place::Own, false), None);
            }
        }
        assert_eq!(step("ArrowLeft", "ArrowLeft", Place::Line, false), None);
        assert_eq!(
            step("ArrowDown", "ArrowDown", Place::Line, false),
            Some(Step::Next)
        );
    }

    #[test]
    fn escape_closes_first_and_leaves_then() {
        assert_eq!(step("Escape", "Escape", Place::Own, true), None);
        assert_eq!(
            step("Escape", "Escape", Place::Own, false),
            Some(Step::Leave)
        );
        assert_eq!(step("Escape", "Escape", Place::Control, false), None);
    }

    #[test]
    fn digits_of_the_keypad_are_arrows_but_in_a_line() {
        assert_eq!(
            step("8", "Numpad8", Place::Own, false),
            Some(Step::Means("ArrowUp"))
        );
        assert_eq!(step("8", "Numpad8", Place::Line, false), None);
        // A digit of the row above the letters is a digit.
        assert_eq!(step("8", "Digit8", Place::Control, false), None);
        // With the number lock off the keypad sends the arrow itself.
        assert_eq!(
            step("ArrowUp", "Numpad8", Place::Control, false),
            Some(Step::Previous)
        );
    }

    #[test]
    fn long_texts_are_scrolled_through() {
        assert!(scrolls_first(Step::Next, 2000.0, 2040.0, 1000.0));
        assert!(!scrolls_first(Step::Next, 1100.0, 1140.0, 1000.0));
        assert!(scrolls_first(Step::Previous, -900.0, -860.0, 1000.0));
        assert!(!scrolls_first(Step::Leave, 9000.0, 9040.0, 1000.0));
    }
}

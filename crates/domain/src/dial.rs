//! A dial on the USB port: what its axes and buttons mean, from what they say over time.
//!
//! An axis is either pushed (it rests in the middle, and as long as it is held away from
//! there it steps again and again, at a limited rate) or turned (it stays where it is
//! put, and each part of a turn is a step). Which of the two shows by itself: what rests
//! away from the middle is turned. Whatever cannot be, a value that is no number or
//! outside −1 … 1, changes nothing.

mod act;
mod axis;
#[cfg(test)]
mod tests;

pub use act::{actions, first_figure, region_after};
use axis::Axis;

use crate::setting::Dial;

/// What a dial says at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pad {
    /// Which of the plugged-in ones it is.
    pub index: u32,
    /// Where its axes stand, from −1 to 1.
    pub axes: Vec<f64>,
    /// Which of its buttons are pressed.
    pub buttons: Vec<bool>,
}

/// What a visitor did with a dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// So many steps of time.
    Time(i32),
    /// So many regions on.
    Regions(i32),
    /// The first button: opens what is chosen, or closes it.
    Press,
    /// Any other button: goes back.
    Back,
}

/// More axes and buttons than any dial has.
const MOST: usize = 32;
/// More dials than a kiosk has.
const MOST_PADS: usize = 8;

/// All dials, as they were a moment ago.
#[derive(Clone, Debug, Default)]
pub struct Dials {
    meaning: Vec<Dial>,
    pads: Vec<Known>,
}

#[derive(Clone, Debug)]
struct Known {
    index: u32,
    axes: Vec<Axis>,
    buttons: Vec<bool>,
}

impl Dials {
    /// Dials whose axes mean what the setting says.
    #[must_use]
    pub fn new(meaning: &[Dial]) -> Self {
        Self {
            meaning: meaning.to_vec(),
            pads: Vec::new(),
        }
    }

    /// What was done since the last reading. `now` is in milliseconds of a clock that
    /// never goes back. A dial that is new, or came back, is only looked at.
    pub fn read(&mut self, now: f64, pads: &[Pad]) -> Vec<Turn> {
        let mut turns = Vec::new();
        if !now.is_finite() {
            return turns;
        }
        let pads = pads.get(..pads.len().min(MOST_PADS)).unwrap_or(pads);
        self.pads
            .retain(|known| pads.iter().any(|pad| pad.index == known.index));
        for pad in pads {
            match self.pads.iter_mut().find(|known| known.index == pad.index) {
                Some(known) => known.read(now, pad, &self.meaning, &mut turns),
                None => self.pads.push(Known::new(now, pad)),
            }
        }
        turns
    }
}

impl Known {
    fn new(now: f64, pad: &Pad) -> Self {
        Self {
            index: pad.index,
            axes: pad
                .axes
                .iter()
                .take(MOST)
                .map(|v| Axis::new(now, *v))
                .collect(),
            buttons: pad.buttons.iter().take(MOST).copied().collect(),
        }
    }

    fn read(&mut self, now: f64, pad: &Pad, meaning: &[Dial], turns: &mut Vec<Turn>) {
        for (at, value) in pad.axes.iter().take(MOST).enumerate() {
            let Some(axis) = self.axes.get_mut(at) else {
                self.axes.push(Axis::new(now, *value));
                continue;
            };
            let steps = axis.read(now, *value);
            match meaning.get(at) {
                Some(Dial::Time) if steps != 0 => turns.push(Turn::Time(steps)),
                Some(Dial::Regions) if steps != 0 => turns.push(Turn::Regions(steps)),
                _ => {}
            }
        }
        self.axes.truncate(pad.axes.len());
        for (at, pressed) in pad.buttons.iter().take(MOST).enumerate() {
            match self.buttons.get_mut(at) {
                Some(before) => {
                    if *pressed && !*before {
                        turns.push(if at == 0 { Turn::Press } else { Turn::Back });
                    }
                    *before = *pressed;
                }
                None => self.buttons.push(*pressed),
            }
        }
        self.buttons.truncate(pad.buttons.len());
    }
}

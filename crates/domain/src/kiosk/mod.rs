//! When a kiosk rests, asks and starts anew: a machine that time and touches drive.
//!
//! Times are milliseconds of one steady clock, from wherever it began. Only times are
//! compared; ticks may come late, seldom or not at all.

mod fingers;

pub use fingers::{Contact, Fingers, Surface};

use crate::query::View;
use crate::setting::Kiosk;

/// Milliseconds between two looks at the clock after which the device has slept: more
/// than a browser ever puts a timer off. Whoever is there then is another visitor.
const SLEPT: i64 = 180_000;
/// Seconds between two sayings of what is left, for those who hear it.
const SAY_EVERY: u32 = 10;

/// How long a kiosk waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Milliseconds without input until it asks.
    pub warn: i64,
    /// Milliseconds without input until it starts anew.
    pub reset: i64,
    /// The same where a long text is read or heard.
    pub reading: i64,
}

impl Limits {
    /// The limits the staff set.
    #[must_use]
    pub fn of(kiosk: &Kiosk) -> Self {
        let [warn, reset, reading] =
            [kiosk.warn, kiosk.reset, kiosk.reading].map(|s| i64::from(s) * 1000);
        Self {
            warn,
            reset,
            reading,
        }
    }

    /// When it asks and when it starts anew. There is as much time to answer everywhere.
    fn now(&self, reading: bool) -> (i64, i64) {
        let answer = self.reset - self.warn;
        if reading {
            (self.reading - answer, self.reading)
        } else {
            (self.warn, self.reset)
        }
    }
}

/// What a kiosk is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nobody is there; it says what it is about.
    Attract,
    /// Somebody is there.
    Active,
    /// It asks whether anybody is there.
    Warning {
        /// Seconds until it starts anew, from one up.
        left: u32,
    },
}

/// What came of an input or of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing that shows, or the seconds left alone.
    None,
    /// A visitor has come.
    Begin,
    /// Nobody has touched anything for long.
    Warn,
    /// The visitor is still there.
    Stay,
    /// The visitor has gone: everything goes back to the start.
    Reset,
}

/// The machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    limits: Limits,
    phase: Phase,
    /// When the last input came.
    last: i64,
    /// When the clock was last looked at.
    seen: i64,
}

impl Rest {
    /// A kiosk that rests.
    #[must_use]
    pub fn new(limits: Limits, now: i64) -> Self {
        Self {
            limits,
            phase: Phase::Attract,
            last: now,
            seen: now,
        }
    }

    /// What it is doing.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Time has passed; `reading` where a long text is read or heard.
    pub fn tick(&mut self, now: i64, reading: bool) -> Change {
        let slept = self.look(now);
        if self.phase == Phase::Attract {
            return Change::None;
        }
        let idle = now.saturating_sub(self.last);
        let (warn, reset) = self.limits.now(reading);
        if slept || idle >= reset {
            self.phase = Phase::Attract;
            return Change::Reset;
        }
        let asked = matches!(self.phase, Phase::Warning { .. });
        if idle < warn {
            // The visitor turned to a longer text by an input that was one, or there
            // was none and the limits are longer now.
            self.phase = Phase::Active;
            return if asked { Change::Stay } else { Change::None };
        }
        let left = (reset - idle).saturating_add(999) / 1000;
        self.phase = Phase::Warning {
            left: u32::try_from(left).unwrap_or(u32::MAX).max(1),
        };
        if asked { Change::None } else { Change::Warn }
    }

    /// Somebody did something, anything.
    pub fn input(&mut self, now: i64) -> Change {
        let slept = self.look(now);
        self.last = now;
        match self.phase {
            // What the last visitor left must not greet the next one.
            Phase::Active | Phase::Warning { .. } if slept => {
                self.phase = Phase::Attract;
                Change::Reset
            }
            Phase::Attract => {
                self.phase = Phase::Active;
                Change::Begin
            }
            Phase::Active => Change::None,
            Phase::Warning { .. } => {
                self.phase = Phase::Active;
                Change::Stay
            }
        }
    }

    /// Looks at the clock; says whether the device has slept. A clock that was set back
    /// takes the last input with it, so that nobody has to wait for it to catch up.
    fn look(&mut self, now: i64) -> bool {
        let passed = now.saturating_sub(self.seen);
        if passed < 0 {
            self.last = self.last.saturating_add(passed);
        }
        self.seen = now;
        passed > SLEPT
    }
}

/// Whether a view is a long text, where visitors stay without touching anything.
#[must_use]
pub fn is_reading(view: View) -> bool {
    match view {
        View::Map | View::Numbers | View::Regions | View::Compare => false,
        View::Disagreement
        | View::Check
        | View::Before
        | View::Memory
        | View::Person
        | View::Article
        | View::Sources
        | View::Glossary
        | View::About
        | View::Teachers => true,
    }
}

/// What is said of the seconds left: every second would drown everything else.
#[must_use]
pub fn said(left: u32) -> u32 {
    left.div_ceil(SAY_EVERY) * SAY_EVERY
}

/// The side of a touch target of 20 mm, in CSS pixels, for CSS pixels per 100 mm.
#[must_use]
pub fn target(mm: u32) -> u32 {
    mm.div_ceil(5)
}

#[cfg(test)]
mod tests;

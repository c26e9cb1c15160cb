//! One axis over time.

/// So far from the middle an axis is at rest.
const REST: f64 = 0.25;
/// Nearer than this to where it was it has not moved: no axis is ever quite still.
const STILL: f64 = 0.02;
/// Farther than this from the middle it is pushed as far as it goes.
const FULL: f64 = 0.95;
/// Beyond −1 … 1 by rounding.
const SLACK: f64 = 1.001;
/// Milliseconds in one place, away from the middle, that show a turned axis. A hand that
/// pushes is not that still.
const SETTLED: f64 = 600.0;
/// Milliseconds after which a pushed axis that never moves is taken to be stuck.
const STUCK: f64 = 15_000.0;
/// Milliseconds from a push to its second step, and from then on between two.
const FIRST_REPEAT: f64 = 450.0;
const REPEAT: f64 = 90.0;
/// Steps of a whole turn, whose axis goes from −1 to 1.
const STEPS_A_TURN: f64 = 48.0;
/// Most steps of one reading.
const MOST_STEPS: i32 = 12;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// At rest in the middle when last seen so.
    Pushed,
    /// Counted from the place of the last step.
    Turned { from: f64 },
}

/// An axis as it was a moment ago.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    kind: Kind,
    /// Where it last moved to, and when.
    place: f64,
    since: f64,
    /// When a pushed axis may step again; `None` at rest.
    next: Option<f64>,
    /// Whether it has ever said something that can be.
    known: bool,
}

impl Axis {
    /// An axis seen for the first time.
    pub(super) fn new(now: f64, value: f64) -> Self {
        let known = possible(value);
        let place = if known { value } else { 0.0 };
        Self {
            kind: kind_at(place),
            place,
            since: now,
            next: None,
            known,
        }
    }

    /// Steps since the last reading: forward above zero.
    pub(super) fn read(&mut self, now: f64, value: f64) -> i32 {
        if !possible(value) {
            return 0;
        }
        if !self.known {
            *self = Self::new(now, value);
            return 0;
        }
        let moved = (value - self.place).abs() > STILL;
        if moved {
            self.place = value;
            self.since = now;
        }
        match self.kind {
            Kind::Turned { from } => self.turned(from, value),
            Kind::Pushed => self.pushed(now, value),
        }
    }

    fn turned(&mut self, from: f64, value: f64) -> i32 {
        let mut way = value - from;
        // Past the end of the scale it begins anew at the other one.
        if way.abs() > 1.0 {
            way -= 2.0 * way.signum();
        }
        let steps = (way * STEPS_A_TURN / 2.0).trunc();
        let mut next = from + steps * 2.0 / STEPS_A_TURN;
        if next.abs() > 1.0 {
            next -= 2.0 * next.signum();
        }
        self.kind = Kind::Turned { from: next };
        #[allow(clippy::cast_possible_truncation)] // at most half a turn
        let steps = steps as i32;
        steps.clamp(-MOST_STEPS, MOST_STEPS)
    }

    fn pushed(&mut self, now: f64, value: f64) -> i32 {
        if value.abs() < REST {
            self.next = None;
            return 0;
        }
        let still = now - self.since;
        if still > SETTLED && value.abs() < FULL {
            self.kind = Kind::Turned { from: value };
            self.next = None;
            return 0;
        }
        if still > STUCK {
            return 0;
        }
        let step = if value > 0.0 { 1 } else { -1 };
        match self.next {
            None => {
                self.next = Some(now + FIRST_REPEAT);
                step
            }
            // One step a reading, however late it comes.
            Some(next) if now >= next => {
                self.next = Some(now + REPEAT);
                step
            }
            Some(_) => 0,
        }
    }
}

/// What rests away from the middle is turned, not pushed.
fn kind_at(place: f64) -> Kind {
    if place.abs() < REST {
        Kind::Pushed
    } else {
        Kind::Turned { from: place }
    }
}

fn possible(value: f64) -> bool {
    value.is_finite() && value.abs() <= SLACK
}

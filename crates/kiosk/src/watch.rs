//! When the browser is started, and when it is started anew. Knows no process and no
//! clock: both are told.

use std::time::Duration;

/// The first pause before the browser is started anew.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
/// The longest.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
/// A browser that has lived so long was well: the next pause is the first again.
const WELL: Duration = Duration::from_secs(600);

/// Why a browser is started anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It has ended, or could not be started.
    Ended,
    /// The exhibit in it no longer tells that it lives.
    Silent,
    /// The exhibit in it never told that it lives.
    NeverSpoke,
}

/// What is to be done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Wait,
    /// Start the browser.
    Start,
    /// End what is left of the browser; it will be started after the pause.
    End(Reason, Duration),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Without a browser until then.
    Resting(Duration),
    /// With a browser since then.
    Running(Duration),
}

/// The watch over one browser. Times are since the start of the watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watch {
    patience: Duration,
    start_patience: Duration,
    state: State,
    /// Failures in a row.
    failures: u32,
    starts: u32,
}

impl Watch {
    /// A watch that starts a browser at once.
    #[must_use]
    pub fn new(patience: Duration, start_patience: Duration) -> Self {
        Self {
            patience,
            start_patience,
            state: State::Resting(Duration::ZERO),
            failures: 0,
            starts: 0,
        }
    }

    /// How often the browser has been started anew.
    #[must_use]
    pub fn restarts(&self) -> u32 {
        self.starts.saturating_sub(1)
    }

    /// What is to be done: whether the browser is alive, and when a heartbeat last came.
    pub fn next(&mut self, now: Duration, alive: bool, beat: Option<Duration>) -> Step {
        let since = match self.state {
            State::Resting(until) if now < until => return Step::Wait,
            State::Resting(_) => {
                self.state = State::Running(now);
                self.starts += 1;
                return Step::Start;
            }
            State::Running(since) => since,
        };
        // A heartbeat of the browser before this one says nothing about this one.
        let beat = beat.filter(|beat| *beat >= since);
        let reason = match beat {
            _ if !alive => Reason::Ended,
            Some(beat) if now.saturating_sub(beat) > self.patience => Reason::Silent,
            None if now.saturating_sub(since) > self.start_patience => Reason::NeverSpoke,
            _ => return Step::Wait,
        };
        // Only one that spoke, and kept speaking, was well.
        let well = beat.is_some_and(|beat| beat.saturating_sub(since) >= WELL);
        self.failures = if well { 0 } else { self.failures };
        let pause = pause(self.failures);
        self.failures += 1;
        self.state = State::Resting(now + pause);
        Step::End(reason, pause)
    }
}

/// The pause after so many failures in a row: each twice as long as the one before.
fn pause(failures: u32) -> Duration {
    FIRST_PAUSE
        .saturating_mul(2_u32.saturating_pow(failures))
        .min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn watch() -> Watch {
        Watch::new(at(30), at(120))
    }

    #[test]
    fn a_browser_that_speaks_is_left_alone() {
        let mut watch = watch();
        assert_eq!(watch.next(at(0), false, None), Step::Start);
        assert_eq!(watch.next(at(119), true, None), Step::Wait);
        for second in 120..4000 {
            let beat = at(second - second % 5);
            assert_eq!(watch.next(at(second), true, Some(beat)), Step::Wait);
        }
        assert_eq!(watch.restarts(), 0);
    }

    #[test]
    fn a_silent_one_is_ended_and_started_anew() {
        let mut watch = watch();
        watch.next(at(0), false, None);
        assert_eq!(watch.next(at(40), true, Some(at(10))), Step::Wait);
        let end = Step::End(Reason::Silent, at(1));
        assert_eq!(watch.next(at(41), true, Some(at(10))), end);
        assert_eq!(watch.next(at(41), false, Some(at(10))), Step::Wait);
        assert_eq!(watch.next(at(42), false, Some(at(10))), Step::Start);
        assert_eq!(watch.restarts(), 1);
        // The old heartbeat is none of the new browser's.
        assert_eq!(watch.next(at(100), true, Some(at(10))), Step::Wait);
        let end = Step::End(Reason::NeverSpoke, at(2));
        assert_eq!(watch.next(at(163), true, Some(at(10))), end);
    }

    #[test]
    fn one_that_keeps_ending_is_started_ever_more_rarely() {
        let mut watch = watch();
        let (mut now, mut pauses) = (at(0), Vec::new());
        for _ in 0..9 {
            assert_eq!(watch.next(now, false, None), Step::Start);
            let Step::End(Reason::Ended, pause) = watch.next(now, false, None) else {
                panic!("it has ended");
            };
            pauses.push(pause.as_secs());
            now += pause;
        }
        assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        // After a good while it counts anew.
        assert_eq!(watch.next(now, false, None), Step::Start);
        let end = Step::End(Reason::Ended, at(1));
        assert_eq!(watch.next(now + at(700), false, Some(now + at(699))), end);
    }
}

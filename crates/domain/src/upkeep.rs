//! What a kiosk does for itself: heartbeats, reloads in a pause, the line for staff.
//!
//! Every decision is here, with time, memory and rest passed in.

use crate::text::{Msg, Texts};

/// Seconds between two heartbeats.
pub const BEAT: u32 = 5;
/// Memory of the program from which a pause is used to start afresh, in bytes; wasm
/// memory never shrinks. It runs in a quarter of that.
pub const MUCH_MEMORY: u64 = 256 * 1024 * 1024;
/// Minutes between two reloads for memory: one that does not help must not become a loop.
const MEMORY_PAUSE: i64 = 30;
/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// Why the page is loaded anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reload {
    /// The hour that the staff set has passed.
    Night,
    /// Memory has grown large.
    Memory,
}

/// How a kiosk is at a moment. Minutes are those of the local clock, since any one midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When the page was loaded.
    pub loaded: i64,
    /// Now.
    pub now: i64,
    /// Whether nobody uses it.
    pub at_rest: bool,
    /// Memory of the program, in bytes.
    pub memory: u64,
}

/// Whether the page is to be loaded anew: at rest, once the hour set for the night has
/// passed since it was loaded, or where memory has grown large.
#[must_use]
pub fn due(night: Option<(u8, u8)>, moment: Moment) -> Option<Reload> {
    let Moment { loaded, now, .. } = moment;
    if !moment.at_rest {
        return None;
    }
    if night.is_some_and(|(hour, minute)| {
        let hour = i64::from(hour) * 60 + i64::from(minute);
        // The last time it was that hour. A clock set back finds it in the past.
        let last = now - (now - hour).rem_euclid(DAY);
        loaded < last
    }) {
        return Some(Reload::Night);
    }
    let while_since = now.abs_diff(loaded) >= MEMORY_PAUSE.unsigned_abs();
    (moment.memory > MUCH_MEMORY && while_since).then_some(Reload::Memory)
}

/// Whether heartbeats go to a host: to this machine alone.
#[must_use]
pub fn is_own_machine(host: &str) -> bool {
    ["127.0.0.1", "localhost", "[::1]"].contains(&host)
}

/// How the running exhibit is. Nothing in it is about a visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Version of the exhibit.
    pub version: String,
    /// Version of the data.
    pub data: String,
    /// Seconds since the page was loaded.
    pub uptime: u64,
    /// How often the page has started anew after a failure.
    pub restarts: u32,
    /// How often its browser has, where the kiosk's own server told.
    pub browser_restarts: Option<u32>,
    /// Memory of the program, in bytes.
    pub memory: u64,
}

impl Status {
    /// The body of a heartbeat: lines of `key=value`.
    #[must_use]
    pub fn beat(&self) -> String {
        format!(
            "version={}\ndata={}\nuptime={}\nrestarts={}\nmemory={}\n",
            self.version, self.data, self.uptime, self.restarts, self.memory
        )
    }

    /// The lines for staff.
    #[must_use]
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let number = |n: u64| n.to_string();
        let (minutes, page) = (self.uptime / 60, number(self.restarts.into()));
        let restarts = match self.browser_restarts {
            Some(browser) => texts.fill(
                Msg::StaffRestarts,
                &[("page", &page), ("browser", &number(browser.into()))],
            ),
            None => texts.fill(Msg::StaffRestartsPage, &[("page", &page)]),
        };
        vec![
            texts.fill(
                Msg::StaffVersion,
                &[("version", &self.version), ("data", &self.data)],
            ),
            texts.fill(
                Msg::StaffUptime,
                &[
                    ("days", &number(minutes / 60 / 24)),
                    ("hours", &number(minutes / 60 % 24)),
                    ("minutes", &number(minutes % 60)),
                ],
            ),
            restarts,
            texts.fill(
                Msg::StaffMemory,
                &[("megabytes", &number(self.memory / 1024 / 1024))],
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NIGHT: Option<(u8, u8)> = Some((4, 0));

    fn moment(loaded: (i64, i64), now: (i64, i64)) -> Moment {
        let minutes = |(day, minute): (i64, i64)| 1000 * DAY + day * DAY + minute;
        Moment {
            loaded: minutes(loaded),
            now: minutes(now),
            at_rest: true,
            memory: 0,
        }
    }

    #[test]
    fn at_the_hour_set_it_is_loaded_anew_once() {
        let (noon, three, four) = (12 * 60, 3 * 60 + 59, 4 * 60);
        assert_eq!(due(NIGHT, moment((0, noon), (1, three))), None);
        let night = Some(Reload::Night);
        assert_eq!(due(NIGHT, moment((0, noon), (1, four))), night);
        // Loaded within that minute: it was done.
        assert_eq!(due(NIGHT, moment((1, four), (1, four))), None);
        assert_eq!(due(NIGHT, moment((1, four), (1, noon))), None);
        assert_eq!(due(NIGHT, moment((1, four), (2, four))), night);
        assert_eq!(due(None, moment((0, noon), (9, noon))), None);
    }

    #[test]
    fn it_waits_for_a_pause_and_makes_up_for_it() {
        let used = Moment {
            at_rest: false,
            memory: u64::MAX,
            ..moment((0, 0), (1, 4 * 60))
        };
        assert_eq!(due(NIGHT, used), None);
        let later = moment((0, 0), (1, 9 * 60));
        assert_eq!(due(NIGHT, later), Some(Reload::Night));
    }

    #[test]
    fn a_clock_set_back_or_forward_over_the_hour_makes_no_loop() {
        // Summer time ends: loaded at the hour, which then comes again.
        assert_eq!(due(Some((2, 30)), moment((1, 150), (1, 125))), None);
        assert_eq!(due(Some((2, 30)), moment((1, 150), (1, 150))), None);
        // It begins: the hour is jumped over, and counts as passed.
        assert_eq!(
            due(Some((2, 30)), moment((1, 119), (1, 180))),
            Some(Reload::Night)
        );
    }

    #[test]
    fn much_memory_is_given_back_in_a_pause_but_not_all_the_time() {
        let full = |now| Moment {
            memory: MUCH_MEMORY + 1,
            ..moment((0, 0), (0, now))
        };
        assert_eq!(due(None, full(29)), None);
        assert_eq!(due(None, full(30)), Some(Reload::Memory));
        let less = Moment {
            memory: MUCH_MEMORY,
            ..full(30)
        };
        assert_eq!(due(None, less), None);
    }

    #[test]
    fn heartbeats_stay_on_this_machine() {
        for host in ["127.0.0.1", "localhost", "[::1]"] {
            assert!(is_own_machine(host));
        }
        for host in ["", "museum.example", "127.0.0.1.example", "192.168.0.1"] {
            assert!(!is_own_machine(host), "{host}");
        }
    }

    #[test]
    fn the_status_is_told_to_server_and_staff() {
        let status = Status {
            version: "0.1.0".into(),
            data: "2026-01".into(),
            uptime: 2 * 86_400 + 3 * 3_600 + 61,
            restarts: 1,
            browser_restarts: Some(4),
            memory: 17 * 1024 * 1024 + 5,
        };
        let beat = "version=0.1.0\ndata=2026-01\nuptime=183661\nrestarts=1\nmemory=17825797\n";
        assert_eq!(status.beat(), beat);
        let lines = status.lines(&Texts::english());
        assert_eq!(
            lines,
            [
                "Exhibit 0.1.0, data 2026-01",
                "Running for 2 d 3 h 1 min",
                "Restarts: page 1, browser 4",
                "Memory of the program: 17 MB",
            ]
        );
        let alone = Status {
            browser_restarts: None,
            ..status
        };
        assert_eq!(alone.lines(&Texts::english())[2], "Restarts: page 1");
    }
}

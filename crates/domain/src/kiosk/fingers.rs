//! Which contacts of a shared touchscreen count.
//!
//! The first finger owns the screen for as long as it does something. A second one is
//! let in only where two make a gesture, on the map, before the first has begun to drag.
//! Palms, sleeves at the edge of the screen and further fingers do nothing.

/// Nearer than this to the edge of the screen, in CSS pixels, a touch is a sleeve or the
/// hand that holds the frame.
const EDGE: f64 = 8.0;
/// Wider than this, in millimetres, a contact is no finger.
const PALM: f64 = 32.0;
/// Farther than this, in millimetres, two fingers are not of one hand.
const HAND: f64 = 200.0;
/// How far a finger may wander and still lie still, in CSS pixels.
const STILL: f64 = 6.0;
/// Milliseconds after which a finger that has done nothing owns the screen no longer: a
/// hand at rest, or a drop of water.
const RESTING: i64 = 3_000;

/// Where a contact begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// The map, where two fingers zoom.
    Map,
    /// Anywhere else.
    Other,
}

/// A contact that begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    /// The pointer's id.
    pub id: i32,
    /// Where, in CSS pixels from the top left of the screen.
    pub at: (f64, f64),
    /// How large, in CSS pixels.
    pub size: (f64, f64),
    /// What it begins on.
    pub surface: Surface,
    /// When, in milliseconds.
    pub now: i64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Finger {
    id: i32,
    start: (f64, f64),
    surface: Surface,
    /// Whether it has begun to drag.
    moved: bool,
    /// When it last did something.
    since: i64,
    counts: bool,
}

/// The contacts that are down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fingers {
    down: Vec<Finger>,
}

/// More contacts than any hand has are forgotten, oldest first: some devices never tell
/// that a contact has ended.
const MOST: usize = 12;

impl Fingers {
    /// A contact begins on a screen of this size with so many CSS pixels per 100 mm.
    /// Says whether it counts.
    pub fn down(&mut self, contact: Contact, screen: (f64, f64), mm: u32) -> bool {
        let (x, y) = contact.at;
        self.up(contact.id);
        let px = f64::from(mm) / 100.0;
        let edge = x < EDGE || y < EDGE || x > screen.0 - EDGE || y > screen.1 - EDGE;
        let palm = contact.size.0.max(contact.size.1) > PALM * px;
        let counts = !edge && !palm && self.lets_in(contact, HAND * px);
        self.down.push(Finger {
            id: contact.id,
            start: contact.at,
            surface: contact.surface,
            moved: false,
            since: contact.now,
            counts,
        });
        if self.down.len() > MOST {
            self.down.remove(0);
        }
        counts
    }

    /// Whether a further finger may come beside those that count and are doing something.
    fn lets_in(&self, contact: Contact, hand: f64) -> bool {
        let mut busy = self
            .down
            .iter()
            .filter(|f| f.counts && contact.now.saturating_sub(f.since) < RESTING);
        let Some(first) = busy.next() else {
            return true;
        };
        let both_on_map = first.surface == Surface::Map && contact.surface == Surface::Map;
        let apart = (contact.at.0 - first.start.0).hypot(contact.at.1 - first.start.1);
        both_on_map && !first.moved && apart <= hand && busy.next().is_none()
    }

    /// A contact moves. Says whether it counts.
    pub fn moved(&mut self, id: i32, at: (f64, f64), now: i64) -> bool {
        let Some(finger) = self.down.iter_mut().find(|f| f.id == id) else {
            // A mouse that hovers.
            return true;
        };
        if (at.0 - finger.start.0).hypot(at.1 - finger.start.1) > STILL {
            finger.moved = true;
            finger.since = now;
        }
        finger.counts
    }

    /// A contact ends. Says whether it counted.
    pub fn up(&mut self, id: i32) -> bool {
        let counted = self.counts(id);
        self.down.retain(|f| f.id != id);
        counted
    }

    /// Whether a contact counts; one that is not known does.
    #[must_use]
    pub fn counts(&self, id: i32) -> bool {
        self.down
            .iter()
            .find(|f| f.id == id)
            .is_none_or(|f| f.counts)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SCREEN: (f64, f64) = (1080.0, 1920.0);

    fn contact(id: i32, at: (f64, f64), surface: Surface, now: i64) -> Contact {
        Contact {
            id,
            at,
            size: (40.0, 40.0),
            surface,
            now,
        }
    }

    fn down(fingers: &mut Fingers, id: i32, at: (f64, f64), surface: Surface, now: i64) -> bool {
        fingers.down(contact(id, at, surface, now), SCREEN, 378)
    }

    #[test]
    fn edges_and_palms_do_nothing() {
        for at in [(3.0, 900.0), (1077.0, 900.0), (500.0, 2.0), (500.0, 1918.0)] {
            assert!(
                !down(&mut Fingers::default(), 1, at, Surface::Other, 0),
                "{at:?}"
            );
        }
        assert!(down(
            &mut Fingers::default(),
            1,
            (9.0, 9.0),
            Surface::Other,
            0
        ));
        let palm = Contact {
            size: (50.0, 160.0),
            ..contact(1, (500.0, 900.0), Surface::Map, 0)
        };
        let mut fingers = Fingers::default();
        assert!(!fingers.down(palm, SCREEN, 378));
        assert!(!fingers.counts(1));
        // It keeps nobody else out.
        assert!(down(&mut fingers, 2, (300.0, 900.0), Surface::Map, 10));
        assert!(!fingers.up(1));
        assert!(fingers.up(2));
    }

    #[test]
    fn a_second_visitor_takes_no_gesture_over() {
        let mut fingers = Fingers::default();
        assert!(down(&mut fingers, 1, (500.0, 1200.0), Surface::Other, 0));
        assert!(fingers.moved(1, (560.0, 1200.0), 100));
        assert!(!down(&mut fingers, 2, (500.0, 600.0), Surface::Map, 200));
        assert!(!fingers.moved(2, (600.0, 600.0), 300));
        fingers.up(1);
        // Not even when the first has gone: that finger began as none.
        assert!(!fingers.moved(2, (650.0, 600.0), 400));
        assert!(!fingers.up(2));
        assert!(down(&mut fingers, 3, (500.0, 600.0), Surface::Map, 500));
    }

    #[test]
    fn two_fingers_of_one_hand_zoom_the_map_and_a_third_does_nothing() {
        let mut fingers = Fingers::default();
        assert!(down(&mut fingers, 1, (500.0, 600.0), Surface::Map, 0));
        assert!(down(&mut fingers, 2, (600.0, 600.0), Surface::Map, 40));
        assert!(!down(&mut fingers, 3, (550.0, 650.0), Surface::Map, 80));
        fingers.up(1);
        fingers.up(2);
        assert!(down(&mut fingers, 1, (100.0, 600.0), Surface::Map, 1_000));
        assert!(
            !down(&mut fingers, 2, (1000.0, 600.0), Surface::Map, 1_040),
            "of two hands"
        );
    }

    #[test]
    fn no_zoom_begins_once_the_first_finger_drags() {
        let mut fingers = Fingers::default();
        assert!(down(&mut fingers, 1, (500.0, 600.0), Surface::Map, 0));
        fingers.moved(1, (520.0, 600.0), 50);
        assert!(!down(&mut fingers, 2, (600.0, 600.0), Surface::Map, 90));
    }

    #[test]
    fn a_finger_that_lies_still_blocks_nobody_for_long() {
        let mut fingers = Fingers::default();
        assert!(down(&mut fingers, 1, (500.0, 600.0), Surface::Map, 0));
        assert!(!down(
            &mut fingers,
            2,
            (500.0, 1300.0),
            Surface::Other,
            2_000
        ));
        fingers.up(2);
        assert!(down(
            &mut fingers,
            3,
            (500.0, 1300.0),
            Surface::Other,
            3_500
        ));
    }

    proptest! {
        #[test]
        fn never_more_than_two_busy_fingers_count(
            events in prop::collection::vec(
                (0..8_i32, 0..4_u8, -10.0..1100.0_f64, -10.0..1930.0_f64, 1.0..200.0_f64, 0..2_000_i64),
                0..200,
            ),
        ) {
            let mut fingers = Fingers::default();
            let mut now = 0;
            for (id, kind, x, y, size, pass) in events {
                now += pass;
                match kind {
                    0 | 1 => {
                        let surface = if kind == 0 { Surface::Map } else { Surface::Other };
                        let begun = Contact { size: (size, size), ..contact(id, (x, y), surface, now) };
                        let counts = fingers.down(begun, SCREEN, 378);
                        let near = x < EDGE || y < EDGE || x > SCREEN.0 - EDGE || y > SCREEN.1 - EDGE;
                        prop_assert!(!(counts && near));
                        prop_assert_eq!(fingers.counts(id), counts);
                    }
                    2 => { fingers.moved(id, (x, y), now); }
                    _ => { fingers.up(id); prop_assert!(fingers.counts(id)); }
                }
                let busy = fingers.down.iter().filter(|f| f.counts && now - f.since < RESTING);
                // Two that zoom; who moves again after a rest comes on top of them.
                let on_other = busy.clone().filter(|f| f.surface == Surface::Other && !f.moved).count();
                prop_assert!(on_other <= 1);
                prop_assert!(fingers.down.len() <= MOST);
            }
        }
    }
}

//! The machine of the kiosk's rest.

use proptest::prelude::*;

use super::*;

const LIMITS: Limits = Limits {
    warn: 60_000,
    reset: 90_000,
    reading: 180_000,
};

fn begun() -> Rest {
    let mut rest = Rest::new(LIMITS, 5);
    assert_eq!(rest.input(1_000), Change::Begin);
    rest
}

#[test]
fn a_visit_that_ends_by_itself() {
    let mut rest = begun();
    assert_eq!(rest.tick(60_999, false), Change::None);
    assert_eq!(rest.tick(61_000, false), Change::Warn);
    assert_eq!(rest.phase(), Phase::Warning { left: 30 });
    assert_eq!(rest.tick(61_001, false), Change::None);
    assert_eq!(rest.tick(90_999, false), Change::None);
    assert_eq!(rest.phase(), Phase::Warning { left: 1 });
    assert_eq!(rest.tick(91_000, false), Change::Reset);
    assert_eq!(rest.phase(), Phase::Attract);
    // Nothing happens then, however long.
    assert_eq!(rest.tick(10_000_000, false), Change::None);
    assert_eq!(rest.input(10_000_001), Change::Begin);
    assert_eq!(rest.tick(10_001_000, false), Change::None);
}

#[test]
fn who_answers_stays() {
    let mut rest = begun();
    rest.tick(70_000, false);
    assert_eq!(rest.input(80_000), Change::Stay);
    assert_eq!(rest.tick(139_999, false), Change::None);
    assert_eq!(rest.tick(140_000, false), Change::Warn);
}

#[test]
fn readers_have_longer_and_as_much_time_to_answer() {
    let mut rest = begun();
    assert_eq!(rest.tick(150_999, true), Change::None);
    assert_eq!(rest.tick(151_000, true), Change::Warn);
    assert_eq!(rest.phase(), Phase::Warning { left: 30 });
    assert_eq!(rest.tick(181_000, true), Change::Reset);
}

#[test]
fn a_warning_goes_when_the_limits_are_longer_now() {
    let mut rest = begun();
    rest.tick(70_000, false);
    assert_eq!(rest.tick(71_000, true), Change::Stay);
    assert_eq!(rest.phase(), Phase::Active);
}

#[test]
fn ticks_that_come_late_are_enough() {
    let mut rest = begun();
    // A browser in the background looks at timers once a minute.
    assert_eq!(rest.tick(61_500, false), Change::Warn);
    assert_eq!(rest.tick(121_500, false), Change::Reset);
}

#[test]
fn a_device_that_slept_starts_anew() {
    let mut by_time = begun();
    assert_eq!(by_time.tick(1_000 + SLEPT + 1, true), Change::Reset);
    let mut by_touch = begun();
    assert_eq!(by_touch.input(1_000 + SLEPT + 1), Change::Reset);
    assert_eq!(by_touch.phase(), Phase::Attract);
    assert_eq!(by_touch.input(1_000 + SLEPT + 50), Change::Begin);
}

#[test]
fn a_clock_set_back_delays_nothing() {
    let mut rest = begun();
    assert_eq!(rest.tick(41_000, false), Change::None);
    // Forty seconds have been idle; the clock then goes back by far.
    assert_eq!(rest.tick(-5_000_000, false), Change::None);
    assert_eq!(rest.tick(-5_000_000 + 19_999, false), Change::None);
    assert_eq!(rest.tick(-5_000_000 + 20_000, false), Change::Warn);
}

#[test]
fn what_is_left_is_said_seldom() {
    assert_eq!(
        [30, 29, 21, 20, 11, 10, 1].map(said),
        [30, 30, 30, 20, 20, 10, 10]
    );
}

#[test]
fn twenty_millimetres() {
    assert_eq!(target(378), 76);
    assert_eq!(target(270), 54);
}

#[derive(Clone, Debug)]
enum Event {
    Tick(i64, bool),
    Input(i64),
}

fn event() -> impl Strategy<Value = Event> {
    let pass = prop_oneof![
        4 => 0..40_000_i64,
        1 => -10_000_000..10_000_000_i64,
        1 => any::<i64>(),
    ];
    (pass, any::<bool>(), any::<bool>()).prop_map(|(by, input, reading)| {
        if input {
            Event::Input(by)
        } else {
            Event::Tick(by, reading)
        }
    })
}

proptest! {
    #[test]
    fn whatever_happens_the_state_is_legal(
        start in any::<i64>(),
        warn in 1..3_000_i64,
        answer in 20..600_i64,
        longer in 0..3_000_i64,
        events in prop::collection::vec(event(), 0..60),
    ) {
        let reset = warn + answer;
        let limits = Limits { warn: warn * 1000, reset: reset * 1000, reading: (reset + longer) * 1000 };
        let mut rest = Rest::new(limits, start);
        let mut now = start;
        for event in events {
            let before = rest.phase();
            let change = match event {
                Event::Tick(by, reading) => { now = now.saturating_add(by); rest.tick(now, reading) }
                Event::Input(by) => { now = now.saturating_add(by); rest.input(now) }
            };
            let after = rest.phase();
            if let Phase::Warning { left } = after {
                // Never longer than there is to answer, never none.
                prop_assert!((1..=u32::try_from(answer).unwrap()).contains(&left));
            }
            let asks = |phase| matches!(phase, Phase::Warning { .. });
            let asked = asks(before);
            match change {
                Change::Begin => prop_assert!(before == Phase::Attract && after == Phase::Active),
                Change::Warn => prop_assert!(before == Phase::Active && asks(after)),
                Change::Stay => prop_assert!(asked && after == Phase::Active),
                Change::Reset => prop_assert!(before != Phase::Attract && after == Phase::Attract),
                Change::None => prop_assert!(before == after || asked && asks(after)),
            }
        }
        // From anywhere, quiet ends at rest and a touch begins.
        for _ in 0..8 {
            now = now.saturating_add(600_000);
            rest.tick(now, false);
        }
        if now < i64::MAX {
            prop_assert_eq!(rest.phase(), Phase::Attract);
        }
        let mut rest = Rest { phase: Phase::Attract, ..rest };
        prop_assert_eq!(rest.input(now), Change::Begin);
    }
}

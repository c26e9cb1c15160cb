use super::*;

const BOTH: [Dial; 2] = [Dial::Time, Dial::Regions];

fn pad(axes: &[f64], buttons: &[bool]) -> Pad {
    Pad {
        index: 0,
        axes: axes.to_vec(),
        buttons: buttons.to_vec(),
    }
}

/// Readings every 16 ms from a moment on, while axis 0 stands in one place.
fn hold(dials: &mut Dials, from: f64, milliseconds: u32, value: f64) -> Vec<Turn> {
    (0..milliseconds / 16)
        .flat_map(|frame| dials.read(from + f64::from(frame) * 16.0, &[pad(&[value, 0.0], &[])]))
        .collect()
}

fn steps(turns: &[Turn]) -> i32 {
    turns
        .iter()
        .map(|turn| match turn {
            Turn::Time(steps) => *steps,
            other => panic!("{other:?}"),
        })
        .sum()
}

#[test]
fn a_pushed_axis_steps_once_and_then_at_a_limited_rate() {
    let mut dials = Dials::new(&BOTH);
    assert!(hold(&mut dials, 0.0, 1000, 0.0).is_empty());
    // A short push is one step.
    assert_eq!(hold(&mut dials, 1000.0, 200, 1.0), [Turn::Time(1)]);
    assert!(hold(&mut dials, 1200.0, 200, 0.05).is_empty());
    assert_eq!(hold(&mut dials, 1400.0, 200, -1.0), [Turn::Time(-1)]);
    assert!(hold(&mut dials, 1600.0, 200, 0.0).is_empty());
    // Two seconds: one, a pause, then no more than eleven a second.
    let held = steps(&hold(&mut dials, 2000.0, 2000, 1.0));
    assert!((12..=19).contains(&held), "{held}");
}

#[test]
fn what_lies_in_the_dead_zone_is_rest() {
    let mut dials = Dials::new(&BOTH);
    for frame in 0..500_u32 {
        let noise = if frame % 2 == 0 { 0.2 } else { -0.2 };
        let turns = dials.read(f64::from(frame) * 16.0, &[pad(&[noise, noise], &[])]);
        assert!(turns.is_empty());
    }
}

#[test]
fn a_turned_axis_counts_the_parts_of_its_turn_in_both_directions_and_over_its_end() {
    let mut dials = Dials::new(&[Dial::Time]);
    let mut now = 0.0;
    let mut at = |dials: &mut Dials, value: f64| {
        now += 16.0;
        steps(&dials.read(now, &[pad(&[value], &[])]))
    };
    // It rests where it was left.
    assert_eq!(at(&mut dials, 0.5), 0);
    let mut forward = 0;
    for step in 1..=48 {
        let turned = 0.5 + f64::from(step) / 24.0;
        let shown = if turned > 1.0 { turned - 2.0 } else { turned };
        forward += at(&mut dials, shown);
    }
    assert!((47..=48).contains(&forward), "{forward}");
    let before = at(&mut dials, 0.5);
    let back: i32 = (1..=12)
        .map(|step| at(&mut dials, 0.5 - f64::from(step) / 24.0))
        .sum();
    assert!((-12..=-11).contains(&(back + before)), "{back}");
    // Shaking on the spot is no step.
    let shaken: i32 = (0..50)
        .map(|i| at(&mut dials, if i % 2 == 0 { 0.003 } else { -0.003 }))
        .sum();
    assert!(shaken.abs() <= 1, "{shaken}");
}

#[test]
fn a_turned_axis_that_started_in_the_middle_is_found_out() {
    let mut dials = Dials::new(&BOTH);
    hold(&mut dials, 0.0, 100, 0.0);
    let wrong = steps(&hold(&mut dials, 100.0, 10_000, 0.5));
    assert!(wrong <= 3, "it ran away by {wrong}");
    // From then on it is counted.
    let turned = steps(&hold(&mut dials, 11_000.0, 32, 0.75));
    assert_eq!(turned, 6);
}

#[test]
fn a_stuck_axis_comes_to_rest() {
    let mut dials = Dials::new(&BOTH);
    hold(&mut dials, 0.0, 100, 0.0);
    hold(&mut dials, 100.0, 20_000, 1.0);
    assert!(hold(&mut dials, 20_100.0, 5000, 1.0).is_empty());
    // One that was pushed to its end when it was plugged in does nothing at all.
    let mut dials = Dials::new(&BOTH);
    assert!(hold(&mut dials, 0.0, 5000, 1.0).is_empty());
}

#[test]
fn hostile_values_change_nothing() {
    let mut dials = Dials::new(&BOTH);
    hold(&mut dials, 0.0, 100, 0.0);
    let hostile = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e300,
        -3.285_71,
        1.5,
    ];
    for (i, value) in (0_u32..).zip(hostile) {
        let turns = hold(&mut dials, 200.0 + f64::from(i) * 1000.0, 1000, value);
        assert!(turns.is_empty(), "{value}: {turns:?}");
    }
    assert!(dials.read(f64::NAN, &[pad(&[1.0], &[true])]).is_empty());
    // And it works on as before.
    assert_eq!(hold(&mut dials, 9000.0, 100, 1.0), [Turn::Time(1)]);
}

#[test]
fn axes_and_dials_may_come_and_go() {
    let mut dials = Dials::new(&BOTH);
    assert!(dials.read(0.0, &[pad(&[], &[])]).is_empty());
    assert!(dials.read(16.0, &[pad(&[0.0, 0.0], &[false])]).is_empty());
    assert!(dials.read(32.0, &[]).is_empty());
    // Back with a button held down: that is how it woke up, not a press.
    assert!(dials.read(48.0, &[pad(&[0.0, 0.0], &[true])]).is_empty());
    assert!(dials.read(64.0, &[pad(&[0.0], &[])]).is_empty());
    assert!(dials.read(80.0, &[pad(&[0.0, 1.0], &[true])]).is_empty());
    let many = Pad {
        index: 7,
        axes: vec![1.0; 100_000],
        buttons: vec![true; 100_000],
    };
    let crowd: Vec<Pad> = (0..1000)
        .map(|index| Pad {
            index,
            ..many.clone()
        })
        .take(20)
        .collect();
    assert!(dials.read(96.0, &crowd).len() < 3);
    assert!(dials.pads.len() <= MOST_PADS);
    assert!(dials.pads.iter().all(|pad| pad.axes.len() <= MOST));
}

#[test]
fn a_button_counts_once_however_long_it_is_held() {
    let mut dials = Dials::new(&BOTH);
    let mut read = |now: f64, buttons: &[bool]| dials.read(now, &[pad(&[0.0], buttons)]);
    assert!(read(0.0, &[false, false]).is_empty());
    assert_eq!(read(16.0, &[true, false]), [Turn::Press]);
    assert!(read(32.0, &[true, false]).is_empty());
    assert!(read(48.0, &[false, false]).is_empty());
    assert_eq!(read(64.0, &[false, true]), [Turn::Back]);
}

#[test]
fn the_setting_says_what_an_axis_does() {
    let mut dials = Dials::new(&[Dial::None, Dial::Time]);
    let mut read = |now: f64, axes: &[f64]| dials.read(now, &[pad(axes, &[])]);
    assert!(read(0.0, &[0.0, 0.0, 0.0]).is_empty());
    assert_eq!(read(16.0, &[1.0, 1.0, 1.0]), [Turn::Time(1)]);
}

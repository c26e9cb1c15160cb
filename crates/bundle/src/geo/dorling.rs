//! Circles pushed apart until none hides another (a Dorling layout).

use std::f64::consts::PI;

/// The rectangle that circles stay inside, in grid units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Smallest x.
    pub left: f64,
    /// Smallest y.
    pub top: f64,
    /// Largest x.
    pub right: f64,
    /// Largest y.
    pub bottom: f64,
}

/// How far two circles may still come short of their gap when the layout is done, grid units.
const TOLERANCE: f64 = 0.2;
/// The circles grow to their size in this many steps, so that each finds its way outward early.
const GROWTH_STEPS: u32 = 32;
const ROUNDS_PER_STEP: u32 = 30;
const LAST_ROUNDS: u32 = 6000;
const HOMING_ROUNDS: u32 = 60;
/// The share of the way home that a circle is drawn back in a round while the circles grow.
const PULL: f64 = 0.03;

/// Places circles of the given `radii` near their `anchors`, at least `gap` apart.
///
/// All lengths are grid units. The result depends on nothing but the arguments. A circle that
/// is larger than the bounds is centred in them. Where the circles fill the bounds so far that
/// they cannot all be parted, the least bad state found is returned; [`overlap`] tells.
pub fn layout(anchors: &[(f64, f64)], radii: &[f64], bounds: Bounds, gap: f64) -> Vec<(f64, f64)> {
    let mut circles: Vec<Circle> = anchors
        .iter()
        .zip(radii)
        .map(|(&home, &full)| Circle {
            home,
            at: home,
            full,
            radius: 0.0,
        })
        .collect();
    for step in 1..=GROWTH_STEPS {
        let size = f64::from(step) / f64::from(GROWTH_STEPS);
        for circle in &mut circles {
            circle.radius = circle.full * size;
        }
        for _ in 0..ROUNDS_PER_STEP {
            for circle in &mut circles {
                circle.at = towards(circle.at, circle.home, PULL);
            }
            separate(&mut circles, bounds, gap * size);
        }
    }
    settle(&mut circles, bounds, gap);
    for _ in 0..HOMING_ROUNDS {
        if !homeward(&mut circles, bounds, gap) {
            break;
        }
    }
    circles.iter().map(|circle| circle.at).collect()
}

/// The deepest overlap of two circles, in grid units; 0 if none overlap.
pub fn overlap(centres: &[(f64, f64)], radii: &[f64]) -> f64 {
    let circles: Vec<_> = centres.iter().zip(radii).collect();
    let mut deepest = 0.0_f64;
    for (index, (a, ra)) in circles.iter().enumerate() {
        for (b, rb) in circles.iter().skip(index + 1) {
            deepest = deepest.max(*ra + *rb - distance(**a, **b));
        }
    }
    deepest
}

#[derive(Clone, Copy)]
struct Circle {
    home: (f64, f64),
    at: (f64, f64),
    full: f64,
    radius: f64,
}

/// Parts the circles without drawing them home, until none comes short of its gap.
fn settle(circles: &mut [Circle], bounds: Bounds, gap: f64) {
    for _ in 0..LAST_ROUNDS {
        if separate(circles, bounds, gap) <= TOLERANCE {
            break;
        }
    }
}

/// One round of pushing every pair apart; the smaller circle gives way more.
/// Returns the largest shortfall met.
fn separate(circles: &mut [Circle], bounds: Bounds, gap: f64) -> f64 {
    let mut worst = 0.0_f64;
    let mut rest = &mut *circles;
    let mut number = 0.0;
    while let Some((a, others)) = rest.split_first_mut() {
        number += 1.0;
        for b in others.iter_mut() {
            let short = a.radius + b.radius + gap - distance(a.at, b.at);
            if short <= 0.0 {
                continue;
            }
            worst = worst.max(short);
            let (ux, uy) = direction(a.at, b.at, number);
            let share = b.radius / (a.radius + b.radius).max(f64::MIN_POSITIVE);
            let (back, on) = (short * share, short * (1.0 - share));
            a.at = (a.at.0 - ux * back, a.at.1 - uy * back);
            b.at = (b.at.0 + ux * on, b.at.1 + uy * on);
        }
        rest = others;
    }
    for circle in circles {
        circle.at = clamp(circle.at, circle.radius, bounds);
    }
    worst
}

/// Moves each circle as far home as the others let it, sliding along them. Returns whether any moved.
fn homeward(circles: &mut [Circle], bounds: Bounds, gap: f64) -> bool {
    let mut moved = false;
    let mut order: Vec<usize> = (0..circles.len()).collect();
    let size = |i: &usize| circles.get(*i).map_or(0.0, |c| c.full);
    order.sort_by(|a, b| size(b).total_cmp(&size(a)));
    for index in order {
        let Some(circle) = circles.get(index).copied() else {
            continue;
        };
        let way = distance(circle.at, circle.home);
        if way < 0.5 {
            continue;
        }
        let room = |at: (f64, f64)| {
            circles.iter().enumerate().all(|(other, c)| {
                other == index || distance(at, c.at) >= circle.radius + c.radius + gap - TOLERANCE
            })
        };
        let (ux, uy) = direction(circle.at, circle.home, 0.0);
        let tries = [1.0, 0.5, 0.25, 0.1, 0.03].into_iter().flat_map(|part| {
            [0.0, 30.0, -30.0, 60.0, -60.0, 80.0, -80.0].map(|turn: f64| {
                let (sin, cos) = turn.to_radians().sin_cos();
                let step = way * part * cos;
                let (dx, dy) = (ux * cos - uy * sin, ux * sin + uy * cos);
                clamp(
                    (circle.at.0 + dx * step, circle.at.1 + dy * step),
                    circle.radius,
                    bounds,
                )
            })
        });
        let better = tries
            .filter(|at| distance(*at, circle.home) < way - 0.2 && room(*at))
            .min_by(|a, b| distance(*a, circle.home).total_cmp(&distance(*b, circle.home)));
        if let (Some(at), Some(circle)) = (better, circles.get_mut(index)) {
            circle.at = at;
            moved = true;
        }
    }
    moved
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    (b.0 - a.0).hypot(b.1 - a.1)
}

/// Unit vector from `a` to `b`; for one and the same point, a direction that `number` picks.
fn direction(a: (f64, f64), b: (f64, f64), number: f64) -> (f64, f64) {
    let length = distance(a, b);
    if length > 1e-9 {
        return ((b.0 - a.0) / length, (b.1 - a.1) / length);
    }
    let (sin, cos) = (number * PI * (3.0 - 5.0_f64.sqrt())).sin_cos();
    (cos, sin)
}

fn towards(from: (f64, f64), to: (f64, f64), part: f64) -> (f64, f64) {
    (
        from.0 + (to.0 - from.0) * part,
        from.1 + (to.1 - from.1) * part,
    )
}

fn clamp(at: (f64, f64), radius: f64, bounds: Bounds) -> (f64, f64) {
    let within = |value: f64, low: f64, high: f64| {
        if low <= high {
            value.clamp(low, high)
        } else {
            f64::midpoint(low, high)
        }
    };
    (
        within(at.0, bounds.left + radius, bounds.right - radius),
        within(at.1, bounds.top + radius, bounds.bottom - radius),
    )
}

//! Which unit a touch means.

use crate::geo::Point;

/// The unit to choose for a touch: the circle it falls in (the one it is most
/// inside of), else the nearest circle within a finger's width.
///
/// `circles` are centres and radii on the screen; `reach` is in the same unit.
#[must_use]
pub fn pick(circles: &[(Point, f64)], at: Point, reach: f64) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (i, (centre, radius)) in circles.iter().enumerate() {
        let distance = (at.0 - centre.0).hypot(at.1 - centre.1);
        let outside = distance - radius;
        // A position that is no number is nowhere near.
        if outside.is_nan() || outside > reach {
            continue;
        }
        // Inside: between -1 (centre) and 0 (edge); outside: the gap in pixels.
        let score = if outside <= 0.0 {
            distance / radius.max(1e-9) - 1.0
        } else {
            outside
        };
        if best.is_none_or(|(_, s)| score < s) {
            best = Some((i, score));
        }
    }
    best.map(|(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::pick;

    #[test]
    fn the_circle_one_is_most_inside_of_wins_and_a_near_one_is_reached() {
        let circles = [((0.0, 0.0), 40.0), ((30.0, 0.0), 5.0), ((100.0, 0.0), 2.0)];
        assert_eq!(pick(&circles, (31.0, 0.0), 22.0), Some(1));
        assert_eq!(pick(&circles, (5.0, 0.0), 22.0), Some(0));
        assert_eq!(pick(&circles, (110.0, 10.0), 22.0), Some(2));
        assert_eq!(pick(&circles, (300.0, 0.0), 22.0), None);
        assert_eq!(pick(&circles, (f64::NAN, 0.0), 22.0), None);
    }
}

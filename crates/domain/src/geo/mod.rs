//! The map of July 1937: shapes, circle positions, frames, and the arithmetic
//! between the map's grid and the screen.
//!
//! Two spaces: *grid* (the units of the bundled geometry) and *screen* (CSS
//! pixels of the map's box). Names say which: `screen_from_grid`.

mod shape;
mod viewport;

pub use shape::{MapShape, Preset, UnitShape};
pub use viewport::Viewport;

/// A position or a vector, in whichever space its name says.
pub type Point = (f64, f64);

/// Index of the nearest of `points` to `at` within `reach`, by distance.
/// Ties go to the earlier point. `NaN`s never win.
#[must_use]
pub fn nearest(points: &[Point], at: Point, reach: f64) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (i, p) in points.iter().enumerate() {
        let d = (p.0 - at.0).hypot(p.1 - at.1);
        if d <= reach && best.is_none_or(|(_, b)| d < b) {
            best = Some((i, d));
        }
    }
    best.map(|(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_within_reach_wins() {
        let points = [(0.0, 0.0), (10.0, 0.0), (11.0, 0.0)];
        assert_eq!(nearest(&points, (9.0, 0.0), 24.0), Some(1));
        assert_eq!(nearest(&points, (10.9, 0.0), 24.0), Some(2));
        assert_eq!(nearest(&points, (100.0, 0.0), 24.0), None);
        assert_eq!(nearest(&[], (0.0, 0.0), 24.0), None);
        assert_eq!(nearest(&points, (f64::NAN, 0.0), 24.0), None);
    }
}

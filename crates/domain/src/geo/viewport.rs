//! Which part of the map is on the screen: pan, zoom, turn.

use super::{MapShape, Point, Preset};

/// The widest magnification over the whole map.
const MAX_ZOOM: f64 = 16.0;

/// A view of the map: centre, magnification, turn, and the size of its box.
///
/// `zoom` 1 shows the whole map in the box; circles keep their size on the
/// screen, so zooming in makes room between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// The grid point in the middle of the box.
    pub centre: Point,
    /// Magnification over the whole map.
    pub zoom: f64,
    /// Clockwise turn of the picture in degrees.
    pub rotation: f64,
    /// The box in CSS pixels.
    pub size: Point,
    /// CSS pixels per grid unit at zoom 1.
    base: f64,
}

impl Viewport {
    /// A view of one frame of the map.
    #[must_use]
    pub fn of_preset(map: &MapShape, preset: &Preset, size: Point) -> Self {
        let size = (size.0.max(1.0), size.1.max(1.0));
        let whole = map.presets().first().unwrap_or(preset);
        let base = fit(whole.size, size);
        Self {
            centre: preset.centre,
            zoom: (fit(preset.size, size) / base).clamp(1.0, MAX_ZOOM),
            rotation: preset.rotation,
            size,
            base,
        }
    }

    /// The same view in a box of another size.
    #[must_use]
    pub fn resized(mut self, map: &MapShape, size: Point) -> Self {
        if let Some(whole) = map.presets().first() {
            self.size = (size.0.max(1.0), size.1.max(1.0));
            self.base = fit(whole.size, self.size);
        }
        self
    }

    /// CSS pixels per grid unit.
    #[must_use]
    pub fn scale(&self) -> f64 {
        self.base * self.zoom
    }

    /// CSS pixels per grid unit at zoom 1: what circle radii are measured with.
    #[must_use]
    pub fn base_scale(&self) -> f64 {
        self.base
    }

    /// A grid point on the screen.
    #[must_use]
    pub fn screen_from_grid(&self, p: Point) -> Point {
        let (sin, cos) = self.rotation.to_radians().sin_cos();
        let d = (
            (p.0 - self.centre.0) * self.scale(),
            (p.1 - self.centre.1) * self.scale(),
        );
        (
            self.size.0 / 2.0 + d.0 * cos - d.1 * sin,
            self.size.1 / 2.0 + d.0 * sin + d.1 * cos,
        )
    }

    /// The grid point under a screen point: the inverse of [`Self::screen_from_grid`].
    #[must_use]
    pub fn grid_from_screen(&self, p: Point) -> Point {
        let (sin, cos) = self.rotation.to_radians().sin_cos();
        let d = (p.0 - self.size.0 / 2.0, p.1 - self.size.1 / 2.0);
        (
            self.centre.0 + (d.0 * cos + d.1 * sin) / self.scale(),
            self.centre.1 + (d.1 * cos - d.0 * sin) / self.scale(),
        )
    }

    /// Zooms by a factor, keeping the grid point under `anchor` (screen) where it is.
    #[must_use]
    pub fn zoomed(mut self, factor: f64, anchor: Point, map: &MapShape) -> Self {
        if !factor.is_finite() || factor <= 0.0 {
            return self;
        }
        let held = self.grid_from_screen(anchor);
        self.zoom = (self.zoom * factor).clamp(1.0, MAX_ZOOM);
        let now = self.screen_from_grid(held);
        self.panned((anchor.0 - now.0, anchor.1 - now.1), map)
    }

    /// Moves the picture by screen pixels, never past the map's edge.
    #[must_use]
    pub fn panned(mut self, by: Point, map: &MapShape) -> Self {
        if !(by.0.is_finite() && by.1.is_finite()) {
            return self;
        }
        let middle = (self.size.0 / 2.0 - by.0, self.size.1 / 2.0 - by.1);
        self.centre = self.grid_from_screen(middle);
        self.clamped(map)
    }

    /// The centre brought back onto the map.
    #[must_use]
    pub fn clamped(mut self, map: &MapShape) -> Self {
        let (width, height) = map.size();
        self.centre = (
            self.centre.0.clamp(0.0, width.max(0.0)),
            self.centre.1.clamp(0.0, height.max(0.0)),
        );
        self
    }

    /// The SVG transform that draws grid paths in this view.
    #[must_use]
    pub fn transform(&self) -> String {
        format!(
            "translate({} {}) rotate({}) scale({}) translate({} {})",
            short(self.size.0 / 2.0),
            short(self.size.1 / 2.0),
            short(self.rotation),
            crate::text::number::decimal(self.scale(), 5),
            short(-self.centre.0),
            short(-self.centre.1),
        )
    }
}

fn short(value: f64) -> String {
    crate::text::number::decimal(value, 2)
}

fn fit(content: Point, size: Point) -> f64 {
    (size.0 / content.0.max(1.0)).min(size.1 / content.1.max(1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A map of 4000 × 2500 with a whole frame and a turned one.
    fn map() -> MapShape {
        MapShape::framed(
            (4000.0, 2500.0),
            vec![
                Preset {
                    id: "whole".to_owned(),
                    centre: (2000.0, 1250.0),
                    rotation: 0.0,
                    size: (4000.0, 2500.0),
                },
                Preset {
                    id: "west".to_owned(),
                    centre: (600.0, 1200.0),
                    rotation: -52.5,
                    size: (611.0, 1088.0),
                },
            ],
        )
    }

    fn view(frame: usize, size: Point) -> (MapShape, Viewport) {
        let map = map();
        let view = Viewport::of_preset(&map, &map.presets()[frame], size);
        (map, view)
    }

    #[test]
    fn the_whole_frame_fits_its_box() {
        let (_, v) = view(0, (800.0, 400.0));
        let (left, top) = v.screen_from_grid((0.0, 0.0));
        let (right, bottom) = v.screen_from_grid((4000.0, 2500.0));
        assert!(left >= 0.0 && top >= -1e-9 && right <= 800.0 && bottom <= 400.0 + 1e-9);
        assert!((bottom - top - 400.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn screen_and_grid_are_inverses(
            frame in 0_usize..2,
            size in (200.0..2000.0_f64, 200.0..1200.0_f64),
            p in (0.0..4000.0_f64, 0.0..2500.0_f64),
            zoom in 0.2..8.0_f64,
        ) {
            let (map, v) = view(frame, size);
            let v = v.zoomed(zoom, (size.0 / 3.0, size.1 / 2.0), &map);
            let back = v.grid_from_screen(v.screen_from_grid(p));
            prop_assert!((back.0 - p.0).abs() < 1e-6 && (back.1 - p.1).abs() < 1e-6);
        }

        #[test]
        fn zooming_holds_the_point_under_the_finger(
            frame in 0_usize..2,
            anchor in (100.0..700.0_f64, 100.0..300.0_f64),
            factor in 1.0..3.0_f64,
        ) {
            let (map, v) = view(frame, (800.0, 400.0));
            let held = v.grid_from_screen(anchor);
            let zoomed = v.zoomed(factor, anchor, &map);
            let now = zoomed.screen_from_grid(held);
            let inside = |p: f64, end: f64| p > 0.0 && p < end;
            // Unless the edge of the map stopped it.
            if inside(zoomed.centre.0, 4000.0) && inside(zoomed.centre.1, 2500.0) {
                prop_assert!((now.0 - anchor.0).abs() < 1e-6 && (now.1 - anchor.1).abs() < 1e-6);
            }
        }

        #[test]
        fn no_gesture_leaves_the_map(
            frame in 0_usize..2,
            steps in prop::collection::vec((-900.0..900.0_f64, -900.0..900.0_f64, 0.05..9.0_f64), 0..12),
        ) {
            let (map, mut v) = view(frame, (800.0, 400.0));
            for (x, y, factor) in steps {
                v = v.panned((x, y), &map).zoomed(factor, (10.0, 390.0), &map);
                prop_assert!((0.0..=4000.0).contains(&v.centre.0));
                prop_assert!((0.0..=2500.0).contains(&v.centre.1));
                prop_assert!((1.0..=MAX_ZOOM).contains(&v.zoom));
            }
            prop_assert_eq!(v.clamped(&map), v);
        }

        #[test]
        fn nonsense_input_changes_nothing(x in prop::sample::select(vec![f64::NAN, f64::INFINITY, -1.0, 0.0])) {
            let (map, v) = view(0, (800.0, 400.0));
            prop_assert_eq!(v.zoomed(x, (1.0, 1.0), &map), v);
            if !x.is_finite() {
                prop_assert_eq!(v.panned((x, 0.0), &map), v);
            }
        }
    }
}

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

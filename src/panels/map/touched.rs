//! Which unit a tap means.

use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::geo::Point;
use exhibit_domain::view::map::{UnitMark, pick};
use leptos::prelude::*;

use super::gestures::Gestures;
use super::marks::circle_position;

impl Gestures {
    /// The unit a tap means: a circle first, then the land under it.
    pub(super) fn unit_at(&self, at: Point, reach: f64, land: Option<&str>) -> Option<TerritoryIx> {
        let v = self.viewport.get_untracked();
        self.view.with_untracked(|view| {
            let units: Vec<(&UnitMark, (Point, f64))> = self
                .shape
                .units()
                .iter()
                .filter_map(|unit| {
                    let mark = view.units.iter().find(|u| u.territory == unit.territory)?;
                    let radius = mark.radius() * v.base_scale();
                    Some((mark, (circle_position(&self.shape, unit, &v), radius)))
                })
                .collect();
            let circles: Vec<(Point, f64)> = units.iter().map(|(_, c)| *c).collect();
            let inside = pick(&circles, at, 0.0);
            let on_land = || view.units.iter().find(|u| Some(u.id.as_str()) == land);
            // Without circles (the share layer) the land itself is the mark.
            let near = || {
                if circles.iter().all(|(_, r)| *r <= 0.0) {
                    None
                } else {
                    pick(&circles, at, reach)
                }
            };
            inside
                .or_else(near)
                .and_then(|i| units.get(i))
                .map(|(mark, _)| mark.territory)
                .or_else(|| on_land().map(|u| u.territory))
        })
    }
}

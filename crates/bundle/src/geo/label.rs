//! The anchor of a unit: where its label and its circle belong.

use super::fault::GeoFault;
use super::topojson::Area;

/// A unit's anchor: the point of the unit farthest from its borders and from the lakes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchor {
    /// Grid x.
    pub x: f64,
    /// Grid y.
    pub y: f64,
    /// Distance to the nearest border, grid units.
    pub clearance: f64,
}

/// The anchor stored with the unit.
///
/// # Errors
/// If the unit has none, or if it does not lie inside the unit.
pub fn anchor(unit: &Area) -> Result<Anchor, GeoFault> {
    let Some([x, y, clearance]) = unit.label else {
        return Err(GeoFault::new(&unit.id, "the unit has no label point"));
    };
    if !unit.contains(x, y) {
        return Err(GeoFault::new(
            &unit.id,
            "the label point lies outside the unit",
        ));
    }
    Ok(Anchor { x, y, clearance })
}

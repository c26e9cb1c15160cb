//! The geometry of the map: what is read from `data/geo/`, and the layout made of it.
//!
//! All lengths are grid units: the grid is 4000 wide and 2501 high, x to the right, y down,
//! one unit is some 2.118 km. The projection is an Albers equal-area conic (see [`projection`]).

pub mod dorling;
mod fault;
mod label;
mod layout;
pub mod neighbours;
pub mod path;
mod presets;
pub mod projection;
mod raw;
pub mod topojson;

#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use serde::Serialize;

pub use fault::GeoFault;
pub use label::{Anchor, anchor};
pub use presets::Preset;
pub use projection::{Projection, grid_from_lonlat, north_up_rotation};

use layout::{circles, framed};
use topojson::Point;

/// The file read from the folder of the geometry.
pub const FILE: &str = "units.topo.json";

/// The magnifications circles are laid out for. A circle's radius is divided by the
/// magnification, so that it keeps its size on the screen.
pub const ZOOM_LEVELS: [f64; 4] = [1.0, 2.0, 4.0, 8.0];

/// The map, laid out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MapLayout {
    /// Width of the grid.
    pub width: f64,
    /// Height of the grid.
    pub height: f64,
    /// The units of July 1937, in the order of the file (by id).
    pub units: Vec<UnitShape>,
    /// The magnifications, in the order of [`UnitShape::dorling`].
    pub zoom_levels: Vec<f64>,
    /// Path of the inner borders that follow a modern administrative line.
    pub lines_modern: String,
    /// Path of the approximate inner borders.
    pub lines_approx: String,
    /// Path of the lakes, to be filled by the even-odd rule.
    pub lakes: String,
    /// Path of the outline: state border and coast.
    pub border: String,
    /// The framed views, the whole map first.
    pub presets: Vec<Preset>,
    /// The projection, for placing points.
    pub projection: Projection,
}

/// A unit on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitShape {
    /// Territory id.
    pub id: String,
    /// Path of its land, to be filled by the even-odd rule.
    pub path: String,
    /// Its true place: the point farthest from its borders and from the lakes.
    pub anchor: (f64, f64),
    /// The centre of its circle at each magnification.
    pub dorling: Vec<(f64, f64)>,
    /// Where the arrow keys lead, as indices of units: left, right, up, down; itself at an edge.
    pub arrow: [u16; 4],
    /// The units that touch it, as indices.
    pub neighbours: Vec<u16>,
}

/// Reads the geometry from `dir` and lays the map out.
///
/// `radii` gives the radius of a territory's circle on the whole map, by territory id; give the
/// largest it ever has, since a smaller circle fits wherever a larger one did.
///
/// # Errors
/// Every fault found: the file is missing or is not what it should be (see
/// [`topojson::decode`]), a label point is missing or misplaced, a radius is not a length, a unit
/// cannot be reached by the arrow keys, circles hide one another, a view names an unknown unit.
pub fn map_layout(dir: &Path, radii: &dyn Fn(&str) -> f64) -> Result<MapLayout, Vec<GeoFault>> {
    let text =
        fs::read_to_string(dir.join(FILE)).map_err(|e| vec![GeoFault::new(FILE, e.to_string())])?;
    let topology = topojson::decode(&text)?;
    let mut faults = Vec::new();
    let (mut anchors, mut sizes) = (Vec::new(), Vec::new());
    for unit in &topology.units {
        match anchor(unit) {
            Ok(anchor) => anchors.push((anchor.x, anchor.y)),
            Err(fault) => faults.push(fault),
        }
        let radius = radii(&unit.id);
        if !(radius.is_finite() && radius >= 0.0) {
            faults.push(GeoFault::new(
                &unit.id,
                format!("the radius {radius} is not a length"),
            ));
        }
        sizes.push(radius);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let layouts = circles(&topology, &anchors, &sizes, &mut faults);
    let touching = neighbours::neighbours(&topology.units);
    let arrows = neighbours::arrows(&anchors, &touching);
    if !neighbours::strongly_connected(&arrows) {
        faults.push(GeoFault::new(
            FILE,
            "the arrow keys do not reach every unit",
        ));
    }
    let presets = framed(&topology, &sizes, &layouts, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let lake_rings: Vec<Vec<Point>> = topology
        .lakes
        .iter()
        .flat_map(|l| l.rings.clone())
        .collect();
    let units = topology
        .units
        .iter()
        .zip(anchors)
        .zip(arrows)
        .zip(touching)
        .enumerate();
    Ok(MapLayout {
        width: topology.width,
        height: topology.height,
        units: units
            .map(|(index, (((unit, anchor), arrow), neighbours))| UnitShape {
                id: unit.id.clone(),
                path: path::rings(&unit.rings),
                anchor,
                dorling: layouts
                    .iter()
                    .filter_map(|l| l.get(index).copied())
                    .collect(),
                arrow,
                neighbours,
            })
            .collect(),
        zoom_levels: ZOOM_LEVELS.to_vec(),
        lines_modern: path::lines(&topology.lines_modern),
        lines_approx: path::lines(&topology.lines_approx),
        lakes: path::rings(&lake_rings),
        border: path::lines(&topology.outline),
        presets,
        projection: *projection::projection(),
    })
}

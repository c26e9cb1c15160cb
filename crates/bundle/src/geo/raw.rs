//! The TopoJSON file as it is written, before its arcs are joined.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The file.
#[derive(Deserialize)]
pub(super) struct RawTopology {
    pub(super) bbox: [f64; 4],
    pub(super) transform: Option<RawTransform>,
    pub(super) objects: BTreeMap<String, RawObject>,
    pub(super) arcs: Vec<Vec<[f64; 2]>>,
}

/// How whole numbers become coordinates.
#[derive(Deserialize)]
pub(super) struct RawTransform {
    pub(super) scale: [f64; 2],
    pub(super) translate: [f64; 2],
}

/// A named object: areas or lines.
#[derive(Deserialize)]
#[serde(tag = "type")]
pub(super) enum RawObject {
    GeometryCollection { geometries: Vec<RawGeometry> },
    MultiLineString { arcs: Vec<Vec<i64>> },
}

/// What an area carries besides its rings.
#[derive(Deserialize, Default)]
pub(super) struct RawProperties {
    pub(super) label: Option<[f64; 3]>,
}

/// One area.
#[derive(Deserialize)]
#[serde(tag = "type")]
pub(super) enum RawGeometry {
    Polygon {
        id: String,
        #[serde(default)]
        properties: RawProperties,
        arcs: Vec<Vec<i64>>,
    },
    MultiPolygon {
        id: String,
        #[serde(default)]
        properties: RawProperties,
        arcs: Vec<Vec<Vec<i64>>>,
    },
}

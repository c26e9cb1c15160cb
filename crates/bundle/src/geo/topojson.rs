//! Reads `units.topo.json`: TopoJSON whose arcs are shared by neighbouring units.

use std::collections::BTreeMap;

use super::fault::GeoFault;
use super::raw::{RawGeometry, RawObject, RawTopology, RawTransform};

/// A point of the map grid: x to the right, y down, in whole grid units.
pub type Point = (i32, i32);

/// A polygonal thing on the map: a unit of July 1937, or a lake.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Territory id, or the name of the lake.
    pub id: String,
    /// The label point stored with it: x, y and the clearance around it, in grid units.
    pub label: Option<[f64; 3]>,
    /// Closed rings without a repeated last point; holes are told by the even-odd rule.
    pub rings: Vec<Vec<Point>>,
    /// The arcs of its rings, each named once, in rising order.
    pub arcs: Vec<usize>,
}

impl Area {
    /// Whether the point (grid units) lies inside, by the even-odd rule.
    pub fn contains(&self, x: f64, y: f64) -> bool {
        self.rings.iter().fold(false, |inside, ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next).fold(inside, |inside, (a, b)| {
                let (ax, ay, bx, by) = (
                    f64::from(a.0),
                    f64::from(a.1),
                    f64::from(b.0),
                    f64::from(b.1),
                );
                let crosses = (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax;
                inside != crosses
            })
        })
    }
}

/// The decoded file: everything the map is drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct Topology {
    /// Width of the grid, in grid units.
    pub width: f64,
    /// Height of the grid, in grid units.
    pub height: f64,
    /// The units, in the order of the file.
    pub units: Vec<Area>,
    /// The lakes, in the order of the file.
    pub lakes: Vec<Area>,
    /// Inner borders that follow a modern administrative line.
    pub lines_modern: Vec<Vec<Point>>,
    /// Inner borders that are approximate: cut between the towns of either side.
    pub lines_approx: Vec<Vec<Point>>,
    /// The outline: state border and coast, that is every stretch that has one unit only.
    pub outline: Vec<Vec<Point>>,
}

/// Decodes the text of a TopoJSON file with the objects `units`, `lines_modern`,
/// `lines_approx` and `lakes`.
///
/// # Errors
/// Every fault found: text that is not such a file, a missing object, a reference to an arc
/// that is not there, a ring that does not close or is too short, an id used twice.
pub fn decode(text: &str) -> Result<Topology, Vec<GeoFault>> {
    let raw: RawTopology = serde_json::from_str(text)
        .map_err(|e| vec![GeoFault::new("units.topo.json", e.to_string())])?;
    let mut reader = Reader {
        arcs: points(&raw),
        faults: Vec::new(),
    };
    let [left, top, right, bottom] = raw.bbox;
    if left != 0.0 || top != 0.0 || right.min(bottom) <= 0.0 {
        reader.fault("bbox", "the grid does not begin at 0 0 or is empty");
    }
    let rings_of = |name: &str| match raw.objects.get(name) {
        Some(RawObject::GeometryCollection { geometries }) => Some(geometries.as_slice()),
        _ => None,
    };
    let (units, unit_rings) = reader.areas("units", rings_of("units"));
    let (lakes, _) = reader.areas("lakes", rings_of("lakes"));
    let mut lines = |name: &str| match raw.objects.get(name) {
        Some(RawObject::MultiLineString { arcs }) => {
            arcs.iter().map(|line| reader.chain(name, line)).collect()
        }
        _ => {
            reader.fault(name, "no such object of lines");
            Vec::new()
        }
    };
    let (lines_modern, lines_approx) = (lines("lines_modern"), lines("lines_approx"));
    let outline = reader.outline(&units, &unit_rings);
    if !reader.faults.is_empty() {
        return Err(reader.faults);
    }
    Ok(Topology {
        width: right,
        height: bottom,
        units,
        lakes,
        lines_modern,
        lines_approx,
        outline,
    })
}

/// The arcs in whole grid units. With a `transform` they are stored as steps from point to point.
fn points(raw: &RawTopology) -> Vec<Vec<Point>> {
    let arc = |steps: &Vec<[f64; 2]>| {
        let (mut x, mut y) = (0.0, 0.0);
        let place = |[dx, dy]: &[f64; 2]| match &raw.transform {
            Some(RawTransform { scale, translate }) => {
                (x, y) = (x + dx, y + dy);
                let ([sx, sy], [tx, ty]) = (scale, translate);
                ((x * sx + tx).round() as i32, (y * sy + ty).round() as i32)
            }
            None => (dx.round() as i32, dy.round() as i32),
        };
        steps.iter().map(place).collect()
    };
    raw.arcs.iter().map(arc).collect()
}

struct Reader {
    arcs: Vec<Vec<Point>>,
    faults: Vec<GeoFault>,
}

impl Reader {
    fn fault(&mut self, place: &str, message: impl Into<String>) {
        self.faults.push(GeoFault::new(place, message));
    }

    /// The points of arcs one after another; a negative reference runs the arc backwards.
    fn chain(&mut self, place: &str, refs: &[i64]) -> Vec<Point> {
        let mut out: Vec<Point> = Vec::new();
        for &reference in refs {
            let Some(arc) = self.arcs.get(number(reference)) else {
                self.fault(place, format!("arc {reference} is not in the file"));
                continue;
            };
            let mut arc = arc.clone();
            if reference < 0 {
                arc.reverse();
            }
            if out.last().is_some_and(|last| arc.first() != Some(last)) {
                self.fault(
                    place,
                    format!("arc {reference} does not join the one before it"),
                );
            }
            out.extend(arc);
        }
        out.dedup();
        out
    }

    fn ring(&mut self, place: &str, refs: &[i64]) -> Vec<Point> {
        let mut ring = self.chain(place, refs);
        if ring.first() != ring.last() {
            self.fault(place, "a ring does not close");
        }
        ring.pop();
        if ring.len() < 3 {
            self.fault(place, "a ring has fewer than three points");
        }
        ring
    }

    /// Areas, and for each the arc references of its rings.
    fn areas(
        &mut self,
        name: &str,
        raw: Option<&[RawGeometry]>,
    ) -> (Vec<Area>, Vec<Vec<Vec<i64>>>) {
        let Some(raw) = raw else {
            self.fault(name, "no such object of areas");
            return (Vec::new(), Vec::new());
        };
        let (mut areas, mut all_refs): (Vec<Area>, Vec<Vec<Vec<i64>>>) = (Vec::new(), Vec::new());
        for geometry in raw {
            let (id, properties, refs) = match geometry {
                RawGeometry::Polygon {
                    id,
                    properties,
                    arcs,
                } => (id, properties, arcs.clone()),
                RawGeometry::MultiPolygon {
                    id,
                    properties,
                    arcs,
                } => (id, properties, arcs.concat()),
            };
            if areas.iter().any(|a| &a.id == id) {
                self.fault(id, "the id is used twice");
            }
            let rings = refs.iter().map(|ring| self.ring(id, ring)).collect();
            let mut arcs: Vec<usize> = refs.iter().flatten().map(|&r| number(r)).collect();
            arcs.sort_unstable();
            arcs.dedup();
            areas.push(Area {
                id: id.clone(),
                label: properties.label,
                rings,
                arcs,
            });
            all_refs.push(refs);
        }
        (areas, all_refs)
    }

    /// Runs of arcs that belong to a single unit.
    fn outline(&mut self, units: &[Area], rings: &[Vec<Vec<i64>>]) -> Vec<Vec<Point>> {
        let mut uses: BTreeMap<usize, usize> = BTreeMap::new();
        for arc in units.iter().flat_map(|u| &u.arcs) {
            *uses.entry(*arc).or_default() += 1;
        }
        let shared = |r: &i64| uses.get(&number(*r)) != Some(&1);
        let mut lines = Vec::new();
        for ring in rings.iter().flatten() {
            let mut refs = ring.clone();
            // Begin behind a shared arc, so that no run is cut where the ring happens to start.
            if let Some(first) = refs.iter().position(&shared) {
                refs.rotate_left(first);
            }
            let runs = refs.split(&shared).filter(|run| !run.is_empty());
            for run in runs {
                lines.push(self.chain("outline", run));
            }
        }
        lines
    }
}

fn number(reference: i64) -> usize {
    let arc = if reference < 0 { !reference } else { reference };
    usize::try_from(arc).unwrap_or(usize::MAX)
}

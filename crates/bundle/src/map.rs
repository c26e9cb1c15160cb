//! The map that ships: shapes, circles, frames and points.

use std::collections::BTreeSet;
use std::path::Path;

use exhibit_domain::dataset::dto::{
    DatasetDto, MapDto, MapUnitsDto, PointsDto, PresetsDto, TerritoriesDto,
};
use exhibit_domain::dataset::{Dataset, FIRST_DAY, LAST_DAY, TerritoryIx};
use exhibit_domain::vocab::Table;
use exhibit_domain::{limit, outcome};

use crate::columns::Columns;
use crate::fault::FileFault;
use crate::geo::topojson::{self, Topology};
use crate::geo::{self, MapLayout, grid_from_lonlat, map_layout};
use crate::read::Tables;

/// Folder of the geometry.
const FOLDER: &str = "geo";
/// Radius of one person's circle on the whole map, in grid units: 35,000
/// people make a circle of 170.
pub const RADIUS_PER_ROOT: f64 = 0.909;

/// The most people any layer may draw in a unit's own circle, on any day: its
/// known limit, or a comparable outcome where that is larger.
fn most(dataset: &Dataset, unit: TerritoryIx) -> i64 {
    let mut days: BTreeSet<_> = dataset
        .figures()
        .filter(|figure| figure.table == Table::Increase)
        .filter_map(limit::counts_from)
        .filter(|day| (FIRST_DAY..=LAST_DAY).contains(day))
        .collect();
    days.extend([FIRST_DAY, LAST_DAY]);
    let limits = days
        .iter()
        .map(|day| limit::limits(dataset, unit, *day).total());
    let outcomes = dataset
        .figures_of(unit)
        .filter(|figure| outcome::comparable(figure))
        .filter_map(|figure| figure.quantity.max.or(figure.quantity.value));
    limits.chain(outcomes).max().unwrap_or(0)
}

/// The radius of every unit's largest circle on the whole map, by territory id.
fn radii(dataset: &Dataset) -> impl Fn(&str) -> f64 {
    let sizes: Vec<(String, f64)> = dataset
        .units()
        .map(|unit| {
            #[allow(clippy::cast_precision_loss)] // numbers of people are far below 2^52
            let people = most(dataset, unit.ix) as f64;
            (unit.id.clone(), RADIUS_PER_ROOT * people.sqrt())
        })
        .collect();
    move |id| {
        sizes
            .iter()
            .find(|(unit, _)| unit == id)
            .map_or(0.0, |(_, radius)| *radius)
    }
}

/// A map without shapes, so that the tables can be loaded and the sizes of the
/// circles taken from them before the real map is laid out.
pub(crate) fn blank(territories: &TerritoriesDto) -> MapDto {
    let units = territories.id.iter().zip(&territories.standing);
    let mut id: Vec<String> = Vec::new();
    for (unit, standing) in units {
        if standing == "unit-1937" && !id.contains(unit) {
            id.push(unit.clone());
        }
    }
    let zeros = vec![0.0; id.len()];
    MapDto {
        width: 1.0,
        height: 1.0,
        circles: vec![0.0; id.len() * 2],
        arrows: (0..id.len()).flat_map(|row| [row_number(row); 4]).collect(),
        zoom_levels: vec![1.0],
        presets: PresetsDto {
            id: vec!["whole".to_owned()],
            cx: vec![0.5],
            cy: vec![0.5],
            rotation: vec![0.0],
            width: vec![1.0],
            height: vec![1.0],
        },
        units: MapUnitsDto {
            path: vec![String::new(); id.len()],
            neighbours: vec![String::new(); id.len()],
            x: zeros.clone(),
            y: zeros,
            id,
        },
        ..MapDto::default()
    }
}

fn row_number(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

/// Lays the map out. `dataset` is what the tables say, if they say anything whole.
pub(crate) fn lay_out(
    dir: &Path,
    dto: &DatasetDto,
    dataset: Option<&Dataset>,
    tables: &Tables,
    faults: &mut Vec<FileFault>,
) -> MapDto {
    let size: Box<dyn Fn(&str) -> f64> = match dataset {
        Some(dataset) => Box::new(radii(dataset)),
        None => Box::new(|_| 0.0),
    };
    let folder = dir.join(FOLDER);
    // The ids first: a layout that lacks a unit complains of much else.
    let text = std::fs::read_to_string(folder.join(geo::FILE)).unwrap_or_default();
    if let Ok(topology) = topojson::decode(&text) {
        check_units(&topology, tables, faults);
    }
    let layout = match map_layout(&folder, &*size) {
        Ok(layout) => layout,
        Err(list) => {
            let file = format!("{FOLDER}/{}", geo::FILE);
            faults.extend(list.iter().map(|f| FileFault::file(&file, f.to_string())));
            return MapDto::default();
        }
    };
    let mut map = columns(&layout);
    map.points = points(dto, tables, faults);
    map
}

/// Every unit of July 1937 has geometry, and nothing else has.
fn check_units(topology: &Topology, tables: &Tables, faults: &mut Vec<FileFault>) {
    let Some(table) = tables.get("territories") else {
        return;
    };
    let (Some(id), Some(standing)) = (table.at("id"), table.at("standing")) else {
        return;
    };
    let drawn: BTreeSet<&str> = topology.units.iter().map(|unit| unit.id.as_str()).collect();
    let mut known = BTreeSet::new();
    for row in &table.rows {
        let cell = |at| crate::read::Table::cell(row, at);
        let (id, unit) = (cell(id), cell(standing) == "unit-1937");
        known.insert(id);
        let reason = match (unit, drawn.contains(id)) {
            (true, false) => format!("`{id}` is a unit of July 1937 without geometry"),
            (false, true) => format!("`{id}` has geometry but is no unit of July 1937"),
            _ => continue,
        };
        faults.push(FileFault::cell(&table.file, row.line, "standing", reason));
    }
    let file = format!("{FOLDER}/{}", geo::FILE);
    for unit in drawn.difference(&known) {
        faults.push(FileFault::file(
            &file,
            format!("unknown territory `{unit}`"),
        ));
    }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn columns(layout: &MapLayout) -> MapDto {
    let neighbours = |list: &Vec<u16>| {
        let rows: Vec<String> = list.iter().map(ToString::to_string).collect();
        rows.join(",")
    };
    let units = &layout.units;
    let presets = &layout.presets;
    MapDto {
        width: layout.width,
        height: layout.height,
        circles: units
            .iter()
            .flat_map(|unit| {
                unit.dorling
                    .iter()
                    .flat_map(|(x, y)| [tenth(*x), tenth(*y)])
            })
            .collect(),
        arrows: units
            .iter()
            .flat_map(|unit| unit.arrow.map(u32::from))
            .collect(),
        zoom_levels: layout.zoom_levels.clone(),
        lines_modern: layout.lines_modern.clone(),
        lines_approx: layout.lines_approx.clone(),
        border: layout.border.clone(),
        lakes: layout.lakes.clone(),
        radius_per_root: RADIUS_PER_ROOT,
        presets: PresetsDto {
            id: presets.iter().map(|p| p.id.to_owned()).collect(),
            cx: presets.iter().map(|p| tenth(p.cx)).collect(),
            cy: presets.iter().map(|p| tenth(p.cy)).collect(),
            // A hundredth of a degree moves no point of a frame by a grid unit.
            rotation: presets
                .iter()
                .map(|p| (p.rotation_deg * 100.0).round() / 100.0)
                .collect(),
            width: presets.iter().map(|p| tenth(p.width)).collect(),
            height: presets.iter().map(|p| tenth(p.height)).collect(),
        },
        units: MapUnitsDto {
            id: units.iter().map(|unit| unit.id.clone()).collect(),
            path: units.iter().map(|unit| unit.path.clone()).collect(),
            x: units.iter().map(|unit| tenth(unit.anchor.0)).collect(),
            y: units.iter().map(|unit| tenth(unit.anchor.1)).collect(),
            neighbours: units
                .iter()
                .map(|unit| neighbours(&unit.neighbours))
                .collect(),
        },
        points: PointsDto::default(),
    }
}

/// Burial places, and the seats of successors whose outcome is drawn.
fn points(dto: &DatasetDto, tables: &Tables, faults: &mut Vec<FileFault>) -> PointsDto {
    let mut points = PointsDto::default();
    let mut add = |id: &str, lon: f64, lat: f64| {
        let (x, y) = grid_from_lonlat(lon, lat);
        points.id.push(id.to_owned());
        points.x.push(tenth(x));
        points.y.push(tenth(y));
    };
    let sites = &dto.sites;
    for (id, (lon, lat)) in sites.id.iter().zip(sites.lon.iter().zip(&sites.lat)) {
        add(id, *lon, *lat);
    }
    let mut table = Columns::of(tables, "territories", faults);
    let (lon, lat) = (table.optional("seat_lon"), table.optional("seat_lat"));
    for (id, seat) in dto.territories.id.iter().zip(lon.into_iter().zip(lat)) {
        if let (Some(lon), Some(lat)) = seat {
            add(id, lon, lat);
        }
    }
    points
}

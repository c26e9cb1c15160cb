//! Checks of the stored geometry and of the layout made of it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod circles;
mod fixtures;

use std::path::Path;

use super::presets::turn;
use super::topojson::decode;
use super::{FILE, anchor, grid_from_lonlat, map_layout, neighbours};
use fixtures::{TOWNS, folder, laid_out, radii, topology};

#[test]
fn towns_fall_into_their_units() {
    let topology = topology();
    for (town, lon, lat, unit) in TOWNS {
        let (x, y) = grid_from_lonlat(*lon, *lat);
        let found: Vec<&str> = topology
            .units
            .iter()
            .filter(|u| u.contains(x, y))
            .map(|u| u.id.as_str())
            .collect();
        let wanted: &[&str] = if unit.is_empty() { &[] } else { &[unit] };
        assert_eq!(found, wanted, "{town}");
    }
}

#[test]
fn all_units_are_there_with_their_anchor_inside() {
    let topology = topology();
    assert_eq!(topology.units.len(), 65);
    let radii = radii(false);
    for unit in &topology.units {
        let found = anchor(unit).unwrap();
        assert!(found.clearance > 5.0, "{}", unit.id);
        assert!(
            unit.id == "yakut-assr" || radii.contains_key(&unit.id),
            "{}",
            unit.id
        );
    }
}

#[test]
fn arrow_keys_reach_every_unit_from_every_other() {
    let (map, _) = laid_out(false);
    let moves: Vec<[u16; 4]> = map.units.iter().map(|u| u.arrow).collect();
    assert!(neighbours::strongly_connected(&moves));
    for (index, unit) in map.units.iter().enumerate() {
        for (slot, to) in unit.arrow.iter().enumerate() {
            let to = usize::from(*to);
            let (dx, dy) = (
                map.units[to].anchor.0 - unit.anchor.0,
                map.units[to].anchor.1 - unit.anchor.1,
            );
            let ahead = [-dx, dx, -dy, dy][slot];
            assert!(ahead > 0.0 || to == index, "{} {slot}", unit.id);
        }
    }
}

#[test]
fn neighbours_are_mutual_and_right() {
    let (map, _) = laid_out(false);
    let index = |id: &str| map.units.iter().position(|u| u.id == id).unwrap();
    let names = |id: &str| -> Vec<&str> {
        map.units[index(id)]
            .neighbours
            .iter()
            .map(|n| map.units[usize::from(*n)].id.as_str())
            .collect()
    };
    assert_eq!(
        names("crimean-assr"),
        ["dnepropetrovsk-oblast", "odessa-oblast"]
    );
    assert_eq!(
        names("yakut-assr"),
        [
            "east-siberian-oblast",
            "far-eastern-krai",
            "krasnoyarsk-krai"
        ]
    );
    for (own, unit) in (0_u16..).zip(&map.units) {
        assert!(!unit.neighbours.is_empty(), "{}", unit.id);
        assert!(
            unit.neighbours
                .iter()
                .all(|n| map.units[usize::from(*n)].neighbours.contains(&own))
        );
    }
}

#[test]
fn the_whole_view_holds_all_land_and_all_circles() {
    let (map, radii) = laid_out(true);
    let whole = &map.presets[0];
    assert_eq!((whole.id, whole.rotation_deg), ("whole", 0.0));
    let inside = |x: f64, y: f64, r: f64| {
        (x - whole.cx).abs() + r <= whole.width / 2.0
            && (y - whole.cy).abs() + r <= whole.height / 2.0
    };
    for unit in &topology().units {
        for p in unit.rings.iter().flatten() {
            assert!(inside(f64::from(p.0), f64::from(p.1), 0.0), "{}", unit.id);
        }
    }
    for unit in &map.units {
        let r = radii.get(&unit.id).copied().unwrap_or(0.0);
        assert!(
            inside(unit.dorling[0].0, unit.dorling[0].1, r),
            "{}",
            unit.id
        );
    }
}

#[test]
fn each_view_holds_its_towns_with_north_up() {
    let (map, _) = laid_out(false);
    let ids: Vec<&str> = map.presets.iter().map(|p| p.id).collect();
    assert_eq!(
        ids,
        [
            "whole",
            "west",
            "caucasus",
            "volga-urals",
            "central-asia",
            "east"
        ]
    );
    let towns = [
        ("west", "Moscow"),
        ("caucasus", "Grozny"),
        ("volga-urals", "Kazan"),
        ("central-asia", "Tashkent"),
        ("east", "Bilibino"),
    ];
    for (view, town) in towns {
        let preset = map.presets.iter().find(|p| p.id == view).unwrap();
        let (_, lon, lat, _) = TOWNS.iter().find(|t| t.0 == town).unwrap();
        let on_screen = |lat: f64| {
            let (x, y) = grid_from_lonlat(*lon, lat);
            turn((x - preset.cx, y - preset.cy), preset.rotation_deg)
        };
        let ((x, y), (x1, y1)) = (on_screen(*lat), on_screen(lat + 0.1));
        assert!(
            x.abs() < preset.width / 2.0 && y.abs() < preset.height / 2.0,
            "{town} in {view}"
        );
        // East spans sixty degrees of longitude; elsewhere north is up to within some degrees.
        let tilt = (x1 - x).atan2(y - y1).to_degrees();
        assert!(
            tilt.abs() < if view == "east" { 50.0 } else { 8.0 },
            "{view}: {tilt}"
        );
    }
}

#[test]
fn faults_are_listed() {
    let broken = r#"{"type":"Topology","bbox":[0,0,9,9],"arcs":[[[0,0],[5,0]]],"objects":{
        "units":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","id":"a","arcs":[[0]]},{"type":"Polygon","id":"a","arcs":[[7]]}]},
        "lines_modern":{"type":"MultiLineString","arcs":[[-3]]}}}"#;
    let faults = decode(broken).unwrap_err();
    let all = faults
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("; ");
    for part in [
        "a: a ring does not close",
        "a: the id is used twice",
        "arc 7 is not",
        "arc -3 is not",
        "lakes: no such",
        "lines_approx: no such",
    ] {
        assert!(all.contains(part), "{part} in {all}");
    }
    assert_eq!(
        map_layout(Path::new("nowhere"), &|_| 1.0).unwrap_err()[0].place,
        FILE
    );
    let faults = map_layout(&folder(), &|_| f64::NAN).unwrap_err();
    assert_eq!(faults.len(), 65);
}

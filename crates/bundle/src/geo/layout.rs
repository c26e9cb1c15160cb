//! Circles and views, laid out for every magnification.

use super::ZOOM_LEVELS;
use super::dorling::{Bounds, layout, overlap};
use super::fault::GeoFault;
use super::presets::{Framed, Preset, VIEWS, frame};
use super::topojson::{Point, Topology};

/// Free space between two circles on the whole map.
const GAP: f64 = 8.0;
/// Free space around a frame, as a share of its longer side.
const PADDING: f64 = 0.02;

/// The circles' centres at each magnification, to a tenth of a grid unit.
pub(super) fn circles(
    topology: &Topology,
    anchors: &[(f64, f64)],
    sizes: &[f64],
    faults: &mut Vec<GeoFault>,
) -> Vec<Vec<(f64, f64)>> {
    let bounds = Bounds {
        left: 0.0,
        top: 0.0,
        right: topology.width,
        bottom: topology.height,
    };
    let tenth = |value: f64| (value * 10.0).round() / 10.0;
    let mut layouts = Vec::new();
    for zoom in ZOOM_LEVELS {
        let radii: Vec<f64> = sizes.iter().map(|r| r / zoom).collect();
        let centres: Vec<(f64, f64)> = layout(anchors, &radii, bounds, GAP / zoom)
            .into_iter()
            .map(|(x, y)| (tenth(x), tenth(y)))
            .collect();
        let deepest = overlap(&centres, &radii);
        if deepest > 0.5 {
            faults.push(GeoFault::new(
                format!("circles at zoom {zoom}"),
                format!("two circles overlap by {deepest:.1} grid units"),
            ));
        }
        layouts.push(centres);
    }
    layouts
}

/// The views, each framed with the circles of the magnification it is seen at.
pub(super) fn framed(
    topology: &Topology,
    sizes: &[f64],
    layouts: &[Vec<(f64, f64)>],
    faults: &mut Vec<GeoFault>,
) -> Vec<Preset> {
    let at = |zoom: f64, layout: &[(f64, f64)]| -> Vec<Framed<'_>> {
        let land = |rings: &[Vec<Point>]| {
            let points = rings.iter().flatten();
            points.map(|p| (f64::from(p.0), f64::from(p.1))).collect()
        };
        let units = topology.units.iter().zip(sizes).zip(layout);
        units
            .map(|((unit, size), centre)| Framed {
                id: &unit.id,
                land: land(&unit.rings),
                circle: (*centre, size / zoom),
            })
            .collect()
    };
    let levels: Vec<(f64, Vec<Framed<'_>>)> = ZOOM_LEVELS
        .iter()
        .zip(layouts)
        .map(|(zoom, layout)| (*zoom, at(*zoom, layout)))
        .collect();
    let mut presets = Vec::new();
    for view in &VIEWS {
        // The largest magnification at which the frame is no wider than what it leaves in sight.
        let mut chosen = None;
        for (zoom, units) in &levels {
            match frame(view, units, PADDING) {
                Ok(preset) => {
                    let fits = preset.width * zoom <= topology.width
                        && preset.height * zoom <= topology.height;
                    if chosen.is_none() || fits {
                        chosen = Some(preset);
                    }
                }
                Err(mut unknown) => {
                    faults.append(&mut unknown);
                    break;
                }
            }
        }
        presets.extend(chosen);
    }
    presets
}

//! The framed views of the map: the whole, and five parts turned so that north is up there.

use serde::Serialize;

use super::fault::GeoFault;
use super::projection::north_up_rotation;

/// A framed view of the map.
///
/// To draw it: a view box of `width` by `height` centred on 0 0, with the map under
/// `rotate(rotation_deg) translate(-cx, -cy)`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preset {
    /// `whole`, `west`, `caucasus`, `volga-urals`, `central-asia` or `east`.
    pub id: &'static str,
    /// Grid x of the middle of the frame, on the unturned map.
    pub cx: f64,
    /// Grid y of the middle of the frame, on the unturned map.
    pub cy: f64,
    /// Degrees to turn the map, positive clockwise.
    pub rotation_deg: f64,
    /// Width of the frame after turning, grid units.
    pub width: f64,
    /// Height of the frame after turning, grid units.
    pub height: f64,
}

/// What a view shows.
pub(super) struct View {
    id: &'static str,
    /// The meridian (degrees east) that is to run upright; none leaves the map unturned.
    meridian: Option<f64>,
    /// Territory ids framed with all their land; empty means every unit.
    land: &'static [&'static str],
    /// Territory ids framed with their circle only.
    circles: &'static [&'static str],
}

/// The views, the whole map first.
pub(super) const VIEWS: [View; 6] = [
    View {
        id: "whole",
        meridian: None,
        land: &[],
        circles: &[],
    },
    View {
        id: "west",
        meridian: Some(35.0),
        land: &[
            "belorussian-ssr",
            "chernigov-oblast",
            "crimean-assr",
            "dnepropetrovsk-oblast",
            "donetsk-oblast",
            "ivanovo-oblast",
            "kalinin-oblast",
            "kharkov-oblast",
            "kiev-oblast",
            "kursk-oblast",
            "moldavian-assr",
            "moscow-oblast",
            "odessa-oblast",
            "vinnitsa-oblast",
            "voronezh-oblast",
            "western-oblast",
            "yaroslavl-oblast",
        ],
        circles: &["karelian-assr", "leningrad-oblast"],
    },
    View {
        id: "caucasus",
        meridian: Some(44.0),
        land: &[
            "armenian-ssr",
            "azerbaijan-ssr",
            "azov-black-sea-krai",
            "chechen-ingush-assr",
            "dagestan-assr",
            "georgian-ssr",
            "kabardino-balkar-assr",
            "north-ossetian-assr",
            "ordzhonikidze-krai",
        ],
        circles: &["kalmyk-assr"],
    },
    View {
        id: "volga-urals",
        meridian: Some(53.0),
        land: &[
            "bashkir-assr",
            "chelyabinsk-oblast",
            "chuvash-assr",
            "gorky-oblast",
            "kirov-oblast",
            "kuibyshev-oblast",
            "mari-assr",
            "mordvin-assr",
            "orenburg-oblast",
            "saratov-oblast",
            "stalingrad-oblast",
            "sverdlovsk-oblast",
            "tatar-assr",
            "udmurt-assr",
            "volga-german-assr",
        ],
        circles: &[],
    },
    View {
        id: "central-asia",
        meridian: Some(67.0),
        land: &[
            "aktyubinsk-oblast",
            "alma-ata-oblast",
            "east-kazakhstan-oblast",
            "karaganda-oblast",
            "kirghiz-ssr",
            "kustanai-oblast",
            "north-kazakhstan-oblast",
            "south-kazakhstan-oblast",
            "tajik-ssr",
            "turkmen-ssr",
            "uzbek-ssr",
            "west-kazakhstan-oblast",
        ],
        circles: &[],
    },
    View {
        id: "east",
        meridian: Some(120.0),
        land: &[
            "buryat-mongol-assr",
            "east-siberian-oblast",
            "far-eastern-krai",
            "yakut-assr",
        ],
        circles: &["krasnoyarsk-krai", "omsk-oblast", "west-siberian-krai"],
    },
];

/// What framing needs to know of a unit.
pub(super) struct Framed<'a> {
    /// Territory id.
    pub(super) id: &'a str,
    /// Points of its outline.
    pub(super) land: Vec<(f64, f64)>,
    /// Its circle at the zoom the view is seen at: centre and radius.
    pub(super) circle: ((f64, f64), f64),
}

/// Frames a view around the units, with `padding` as a share of the longer side.
///
/// # Errors
/// If the view names an id that no unit has.
pub(super) fn frame(
    view: &View,
    units: &[Framed<'_>],
    padding: f64,
) -> Result<Preset, Vec<GeoFault>> {
    let named = view.land.iter().chain(view.circles);
    let unknown: Vec<GeoFault> = named
        .filter(|id| !units.iter().any(|u| u.id == **id))
        .map(|id| GeoFault::new(view.id, format!("the view frames an unknown unit: {id}")))
        .collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let rotation_deg = view.meridian.map_or(0.0, north_up_rotation);
    let mut frame = Rectangle::EMPTY;
    for unit in units {
        let land = view.land.is_empty() || view.land.contains(&unit.id);
        if land {
            unit.land
                .iter()
                .for_each(|p| frame.add(turn(*p, rotation_deg), 0.0));
        }
        if land || view.circles.contains(&unit.id) {
            let (centre, radius) = unit.circle;
            frame.add(turn(centre, rotation_deg), radius);
        }
    }
    let (width, height) = (frame.right - frame.left, frame.bottom - frame.top);
    let margin = 2.0 * padding * width.max(height);
    let middle = (
        f64::midpoint(frame.left, frame.right),
        f64::midpoint(frame.top, frame.bottom),
    );
    let (cx, cy) = turn(middle, -rotation_deg);
    let tenth = |value: f64| (value * 10.0).round() / 10.0;
    Ok(Preset {
        id: view.id,
        cx: tenth(cx),
        cy: tenth(cy),
        rotation_deg: (rotation_deg * 1000.0).round() / 1000.0,
        width: (width + margin).ceil(),
        height: (height + margin).ceil(),
    })
}

/// A point turned about 0 0 by degrees, clockwise on a screen.
pub(super) fn turn((x, y): (f64, f64), degrees: f64) -> (f64, f64) {
    let (sin, cos) = degrees.to_radians().sin_cos();
    (x * cos - y * sin, x * sin + y * cos)
}

struct Rectangle {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Rectangle {
    const EMPTY: Self = Self {
        left: f64::INFINITY,
        top: f64::INFINITY,
        right: f64::NEG_INFINITY,
        bottom: f64::NEG_INFINITY,
    };

    fn add(&mut self, (x, y): (f64, f64), radius: f64) {
        self.left = self.left.min(x - radius);
        self.top = self.top.min(y - radius);
        self.right = self.right.max(x + radius);
        self.bottom = self.bottom.max(y + radius);
    }
}

//! The map projection: Albers equal-area conic on WGS 84, and its place on the grid.

use std::f64::consts::PI;
use std::sync::OnceLock;

use serde::Serialize;

const EQUATORIAL_RADIUS: f64 = 6_378_137.0;
const FLATTENING: f64 = 1.0 / 298.257_223_563;

/// Southern standard parallel, degrees north.
pub const PARALLEL_SOUTH: f64 = 47.0;
/// Northern standard parallel, degrees north.
pub const PARALLEL_NORTH: f64 = 62.0;
/// Latitude of the origin of the projected metres, degrees north.
pub const ORIGIN_LAT: f64 = 56.0;
/// Central meridian: it runs straight up the unturned map. Degrees east.
pub const CENTRAL_MERIDIAN: f64 = 100.0;
/// Grid units to the projected metre (one unit is some 2.118 km).
pub const GRID_PER_METRE: f64 = 0.000_472_091_158_872;
/// Grid x of the projection's origin.
pub const ORIGIN_X: f64 = 2_198.067_707_666;
/// Grid y of the projection's origin.
pub const ORIGIN_Y: f64 = 1_669.224_926_524;

/// The projection with its derived constants.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Projection {
    /// Cone constant: degrees the map turns for each degree of longitude.
    pub cone: f64,
    /// Albers' constant C, without unit.
    pub c: f64,
    /// Distance of the origin from the apex of the cone, metres.
    pub rho_origin: f64,
    /// Central meridian, degrees east.
    pub central_meridian: f64,
    /// Grid units to the projected metre.
    pub grid_per_metre: f64,
    /// Grid x of the projection's origin.
    pub origin_x: f64,
    /// Grid y of the projection's origin.
    pub origin_y: f64,
}

/// The projection of this map.
pub fn projection() -> &'static Projection {
    static MAP: OnceLock<Projection> = OnceLock::new();
    MAP.get_or_init(|| {
        let (south, north) = (PARALLEL_SOUTH.to_radians(), PARALLEL_NORTH.to_radians());
        let (m_south, m_north) = (parallel_radius(south), parallel_radius(north));
        let cone = (m_south.powi(2) - m_north.powi(2)) / (authalic(north) - authalic(south));
        let c = m_south.powi(2) + cone * authalic(south);
        Projection {
            cone,
            c,
            rho_origin: rho(cone, c, ORIGIN_LAT.to_radians()),
            central_meridian: CENTRAL_MERIDIAN,
            grid_per_metre: GRID_PER_METRE,
            origin_x: ORIGIN_X,
            origin_y: ORIGIN_Y,
        }
    })
}

impl Projection {
    /// Projected metres (east, north) of a place in degrees east and north.
    pub fn forward(&self, lon: f64, lat: f64) -> (f64, f64) {
        let theta = self.north_up_rotation(lon).to_radians();
        let radius = rho(self.cone, self.c, lat.to_radians());
        (radius * theta.sin(), self.rho_origin - radius * theta.cos())
    }

    /// Degrees east and north of a place in projected metres; the longitude is in -180 to 180.
    pub fn inverse(&self, east: f64, north: f64) -> (f64, f64) {
        let down = self.rho_origin - north;
        let theta = east.atan2(down);
        let radius = east.hypot(down);
        let q = (self.c - (radius * self.cone / EQUATORIAL_RADIUS).powi(2)) / self.cone;
        let lat = latitude(q).to_degrees();
        (
            wrap(self.central_meridian + theta.to_degrees() / self.cone),
            lat,
        )
    }

    /// Grid point (x right, y down) of a place in degrees east and north.
    pub fn grid_from_lonlat(&self, lon: f64, lat: f64) -> (f64, f64) {
        let (east, north) = self.forward(lon, lat);
        (
            self.origin_x + east * self.grid_per_metre,
            self.origin_y - north * self.grid_per_metre,
        )
    }

    /// Degrees east and north of a grid point.
    pub fn lonlat_from_grid(&self, x: f64, y: f64) -> (f64, f64) {
        self.inverse(
            (x - self.origin_x) / self.grid_per_metre,
            (self.origin_y - y) / self.grid_per_metre,
        )
    }

    /// Degrees to turn the map so that north is up along the meridian `lon` (degrees east).
    ///
    /// Positive turns clockwise on a screen, as `rotate()` does in SVG and CSS.
    pub fn north_up_rotation(&self, lon: f64) -> f64 {
        self.cone * wrap(lon - self.central_meridian)
    }
}

/// Grid point (x right, y down) of a place in degrees east and north.
pub fn grid_from_lonlat(lon: f64, lat: f64) -> (f64, f64) {
    projection().grid_from_lonlat(lon, lat)
}

/// Degrees to turn the map so that north is up along the meridian `lon`; positive is clockwise.
pub fn north_up_rotation(lon: f64) -> f64 {
    projection().north_up_rotation(lon)
}

/// Degrees in -180 to 180.
fn wrap(degrees: f64) -> f64 {
    (degrees + 180.0).rem_euclid(360.0) - 180.0
}

fn eccentricity() -> f64 {
    (FLATTENING * (2.0 - FLATTENING)).sqrt()
}

/// Snyder's m: radius of the parallel, in equatorial radii.
fn parallel_radius(lat: f64) -> f64 {
    lat.cos() / (1.0 - (eccentricity() * lat.sin()).powi(2)).sqrt()
}

/// Snyder's q, proportional to the area between the equator and the latitude.
fn authalic(lat: f64) -> f64 {
    let e = eccentricity();
    let es = e * lat.sin();
    (1.0 - e * e) * (lat.sin() / (1.0 - es * es) + es.atanh() / e)
}

/// The latitude (radians) of a q, by Newton's method.
fn latitude(q: f64) -> f64 {
    let e2 = eccentricity().powi(2);
    let mut lat = (q / 2.0).clamp(-1.0, 1.0).asin();
    for _ in 0..12 {
        let slope = 2.0 * (1.0 - e2) * lat.cos() / (1.0 - e2 * lat.sin().powi(2)).powi(2);
        if slope.abs() < 1e-12 {
            break;
        }
        lat = (lat + (q - authalic(lat)) / slope).clamp(-PI / 2.0, PI / 2.0);
    }
    lat
}

fn rho(cone: f64, c: f64, lat: f64) -> f64 {
    EQUATORIAL_RADIUS * (c - cone * authalic(lat)).max(0.0).sqrt() / cone
}

#[cfg(test)]
mod tests {
    use super::{grid_from_lonlat, north_up_rotation, projection};

    #[test]
    fn agrees_with_proj() {
        // +proj=aea +lat_1=47 +lat_2=62 +lat_0=56 +lon_0=100 +datum=WGS84, by PROJ.
        for (lon, lat, east, north) in PROJ {
            let (e, n) = projection().forward(lon, lat);
            assert!(
                (e - east).abs() < 0.01 && (n - north).abs() < 0.01,
                "{lon} {lat}: {e} {n}"
            );
        }
    }

    const PROJ: [(f64, f64, f64, f64); 5] = [
        (37.6156, 55.7522, -3402894.835, 1571866.960),
        (30.19056, 60.09389, -3273306.042, 2212441.510),
        (100.0, 56.0, 0.000, 0.000),
        (-169.0, 65.8, 3162013.814, 3452006.959),
        (74.9, 37.2, -2241852.750, -1682001.338),
    ];

    #[test]
    fn goes_there_and_back() {
        for lon in (20..=190).step_by(5) {
            for lat in (35..=82).step_by(3) {
                let (lon, lat) = (f64::from(lon), f64::from(lat));
                let (x, y) = grid_from_lonlat(lon, lat);
                let (lon2, lat2) = projection().lonlat_from_grid(x, y);
                let turn = (lon - lon2).rem_euclid(360.0);
                assert!(turn.min(360.0 - turn) < 1e-9 && (lat - lat2).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn rotation_brings_the_meridian_upright() {
        for lon in [-170.0, 25.0, 37.6, 44.0, 100.0, 135.0, 179.0] {
            let (x0, y0) = grid_from_lonlat(lon, 55.0);
            let (x1, y1) = grid_from_lonlat(lon, 55.001);
            let (dx, dy) = (x1 - x0, y1 - y0);
            let turn = north_up_rotation(lon).to_radians();
            let (rx, ry) = (
                dx * turn.cos() - dy * turn.sin(),
                dx * turn.sin() + dy * turn.cos(),
            );
            assert!(rx.abs() < 1e-6 * ry.abs() && ry < 0.0, "{lon}");
        }
    }
}

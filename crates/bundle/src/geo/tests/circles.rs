//! Checks of the circles: none hides another, all stay inside.

use super::fixtures::laid_out;
use crate::geo::dorling::{Bounds, layout, overlap};

#[test]
fn no_circle_hides_another_at_any_zoom() {
    for larger in [false, true] {
        let (map, radii) = laid_out(larger);
        let mut before = f64::INFINITY;
        for (level, zoom) in map.zoom_levels.iter().enumerate() {
            let sizes: Vec<f64> = map
                .units
                .iter()
                .map(|u| radii.get(&u.id).copied().unwrap_or(0.0) / zoom)
                .collect();
            let centres: Vec<(f64, f64)> = map.units.iter().map(|u| u.dorling[level]).collect();
            assert!(overlap(&centres, &sizes) <= 0.5, "zoom {zoom}");
            let moved: f64 = map
                .units
                .iter()
                .zip(&centres)
                .map(|(u, c)| (u.anchor.0 - c.0).hypot(u.anchor.1 - c.1))
                .sum();
            assert!(
                moved <= before && moved < 1800.0,
                "zoom {zoom}: moved {moved}"
            );
            before = moved;
            for ((x, y), r) in centres.iter().zip(&sizes) {
                assert!(x - r >= -0.1 && x + r <= map.width + 0.1);
                assert!(y - r >= -0.1 && y + r <= map.height + 0.1);
            }
        }
        assert_eq!(map, laid_out(larger).0, "the layout is the same every time");
    }
}

#[test]
fn random_circles_part_and_stay_inside() {
    let mut state = 20_260_723_u64;
    let mut random = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / (1_u64 << 24) as f64
    };
    let bounds = Bounds {
        left: 0.0,
        top: -50.0,
        right: 1000.0,
        bottom: 750.0,
    };
    for round in 0..150 {
        let count = 1 + (random() * 70.0) as usize;
        let mut sizes: Vec<f64> = (0..count).map(|_| 0.05 + random().powi(3)).collect();
        // At most three tenths of the bounds are covered.
        let area: f64 = sizes.iter().map(|r| std::f64::consts::PI * r * r).sum();
        let scale = (0.3 * random() * 800_000.0 / area).sqrt().min(150.0);
        sizes.iter_mut().for_each(|r| *r *= scale);
        // Every third round all circles want the same few places.
        let spread = if round % 3 == 0 { 4.0 } else { 1000.0 };
        let anchors: Vec<(f64, f64)> = (0..count)
            .map(|_| {
                (
                    (random() * spread).round(),
                    (random() * spread * 0.75).round(),
                )
            })
            .collect();
        let centres = layout(&anchors, &sizes, bounds, 2.0);
        assert!(overlap(&centres, &sizes) <= 0.5, "round {round}");
        for ((x, y), r) in centres.iter().zip(&sizes) {
            assert!(x - r >= -1e-9 && x + r <= 1000.0 + 1e-9, "round {round}");
            assert!(
                y - r >= -50.0 - 1e-9 && y + r <= 750.0 + 1e-9,
                "round {round}"
            );
        }
    }
}

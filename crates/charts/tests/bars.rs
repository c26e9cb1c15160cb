//! The drawing of a small sample, through plotters' SVG backend.

mod common;

use common::{misplaced, sample, svg};
use exhibit_charts::{ChartError, ChartTheme, Rough, draw_on, height_for};
use exhibit_domain::view::chart::Drawing;
use plotters::prelude::SVGBackend;

fn drawing() -> Drawing {
    Drawing::Bars(sample())
}

#[test]
fn narrow() {
    insta::assert_snapshot!("bars-320", svg(&drawing(), 320).0);
}

#[test]
fn medium() {
    insta::assert_snapshot!("bars-640", svg(&drawing(), 640).0);
}

#[test]
fn every_row_is_drawn_once_and_below_the_last() {
    let chart = sample();
    for width in [280, 320, 480, 640, 900] {
        let (picture, layout) = svg(&Drawing::Bars(chart.clone()), width);
        assert_eq!(layout.rows.len(), chart.rows.len());
        for pair in layout.rows.windows(2) {
            assert!(pair[0].area.bottom <= pair[1].area.top);
        }
        for (row, drawn) in chart.rows.iter().zip(&layout.rows) {
            assert_eq!(row.parts.len(), drawn.parts.len());
            let first = row.label.split(' ').next().unwrap();
            assert!(picture.contains(first), "{first} at {width}");
        }
    }
}

#[test]
fn lengths_are_as_the_values() {
    let chart = sample();
    for width in [280, 320, 480, 640, 900] {
        let (_, layout) = svg(&Drawing::Bars(chart.clone()), width);
        let scale = f64::from(layout.scale.1 - layout.scale.0) / 1100.0;
        for (row, drawn) in chart.rows.iter().zip(&layout.rows) {
            for (part, place) in row.parts.iter().zip(&drawn.parts) {
                if part.to > part.from {
                    #[allow(clippy::cast_precision_loss)]
                    let due = (part.to - part.from) as f64 * scale;
                    let off = (f64::from(place.rect.width()) - due).abs();
                    assert!(off <= 1.0, "{} at {width}: {off}", row.label);
                }
                assert!(place.rect.left >= 0 && place.rect.right <= layout.size.0);
            }
            for pair in drawn.parts.windows(2) {
                assert_eq!(pair[0].rect.right, pair[1].rect.left);
            }
        }
    }
}

#[test]
fn the_svg_has_the_bars_of_the_layout() {
    let (picture, layout) = svg(&drawing(), 640);
    let first = layout.rows[0].parts[0].rect;
    let tag = format!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" opacity=\"1\" fill=\"#221F1C\"",
        first.left,
        first.top,
        first.width(),
        first.height()
    );
    assert!(picture.contains(&tag), "{tag}");
}

#[test]
fn words_stay_inside_and_apart() {
    for width in (280..=900).step_by(20) {
        let (picture, layout) = svg(&drawing(), width);
        assert_eq!(misplaced(&picture, &layout), [""; 0], "at {width}");
    }
}

#[test]
fn a_touch_finds_the_nearest_part_of_its_row() {
    let (_, layout) = svg(&drawing(), 640);
    let ordered = &layout.rows[0];
    let bar = ordered.parts[0].rect;
    assert_eq!(
        layout.figure_at(bar.left + 1, bar.top + 1),
        Some("Ordered.0")
    );
    assert_eq!(
        layout.figure_at(bar.right + 1, bar.top + 1),
        Some("Ordered.1")
    );
    // Above and beside the bar, but in its row.
    assert_eq!(layout.figure_at(0, ordered.area.top), Some("Ordered.0"));
    assert_eq!(
        layout.figure_at(639, ordered.area.bottom - 1),
        Some("Ordered.1")
    );
    assert_eq!(layout.figure_at(10, layout.size.1 - 1), None);
}

#[test]
fn an_area_that_is_too_low_is_refused() {
    let mut out = String::new();
    let refused = draw_on(
        SVGBackend::with_string(&mut out, (320, 50)),
        &drawing(),
        &ChartTheme::default(),
    );
    assert!(matches!(
        refused,
        Err(ChartError::TooLow { height: 50, .. })
    ));
}

#[test]
fn the_rough_height_is_enough() {
    let theme = ChartTheme::default();
    for width in [280, 640, 900] {
        let rough = height_for(&drawing(), width, &theme, &Rough);
        assert!(rough >= height_for(&drawing(), width, &theme, &common::Naive));
    }
}

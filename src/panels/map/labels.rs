//! Names on the map, where there is room for them.

use std::sync::Arc;

use exhibit_domain::geo::{MapShape, UnitShape, Viewport};
use exhibit_domain::text::number::decimal;
use exhibit_domain::view::map::{MapView, UnitMark};
use exhibit_domain::view::map_labels::{Labelled, place};
use leptos::prelude::*;

use super::marks::circle_position;

/// Width of a letter of the map's labels in pixels, on average.
const LETTER: f64 = 6.9;

/// Height of a label in pixels.
const LABEL_HEIGHT: f64 = 14.0;

/// The labels; the chosen unit and the larger circles come first.
pub(super) fn labels(
    view: Signal<MapView>,
    viewport: RwSignal<Viewport>,
    shape: &Arc<MapShape>,
) -> AnyView {
    let shape = Arc::clone(shape);
    let placed = Memo::new(move |_| {
        let v = viewport.get();
        view.with(|view| {
            let units: Vec<(&UnitMark, Labelled)> = shape
                .units()
                .iter()
                .filter_map(|unit| {
                    let mark = view.units.iter().find(|u| u.territory == unit.territory)?;
                    Some((mark, labelled(&shape, unit, mark, &v)))
                })
                .collect();
            let marks: Vec<Labelled> = units.iter().map(|(_, l)| l.clone()).collect();
            // Fewer labels where there is little room; all of them when zoomed in.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let limit = ((v.size.0 / 60.0) * v.zoom).clamp(3.0, 65.0) as usize;
            place(&marks, v.size, LABEL_HEIGHT, limit)
                .into_iter()
                .filter_map(|p| {
                    let (mark, _) = units.get(p.mark)?;
                    Some((mark.label.clone(), p.at, mark.selected))
                })
                .collect::<Vec<_>>()
        })
    });
    view! {
        <g class="map-labels" aria-hidden="true">
            {move || placed.with(|placed| {
                placed
                    .iter()
                    .map(|(label, (x, y), selected)| view! {
                        <text x=decimal(*x, 1) y=decimal(*y, 1) class:selected=*selected>
                            {label.clone()}
                        </text>
                    })
                    .collect_view()
            })}
        </g>
    }
    .into_any()
}

fn labelled(shape: &MapShape, unit: &UnitShape, mark: &UnitMark, v: &Viewport) -> Labelled {
    #[allow(clippy::cast_precision_loss)] // a short label
    let width = mark.label.chars().count() as f64 * LETTER;
    Labelled {
        centre: circle_position(shape, unit, v),
        radius: (mark.radius() * v.base_scale()).max(3.0),
        width,
        weight: if mark.selected {
            f64::MAX
        } else {
            mark.radius()
        },
    }
}

//! Circles and what belongs to them: leaders and the rings of later regions.

use std::sync::Arc;

use exhibit_domain::geo::{MapShape, Point, UnitShape, Viewport};
use exhibit_domain::text::number::decimal;
use exhibit_domain::view::map::{MapView, UnitMark};
use leptos::prelude::*;

use super::land::mark_of;

/// Where a unit's circle stands on the screen.
pub fn circle_position(shape: &MapShape, unit: &UnitShape, viewport: &Viewport) -> Point {
    viewport.screen_from_grid(shape.circle_at(unit, viewport.zoom))
}

/// Lines from circles that had to move to the land they speak of.
pub(super) fn leaders(
    view: Signal<MapView>,
    viewport: RwSignal<Viewport>,
    shape: &Arc<MapShape>,
) -> AnyView {
    let lines = shape
        .units()
        .iter()
        .map(|unit| {
            let mark = mark_of(view, unit);
            let (shape, unit) = (Arc::clone(shape), unit.clone());
            move || {
                let radius = mark.with(|m| m.as_ref().map_or(0.0, UnitMark::radius));
                let v = viewport.get();
                let circle = circle_position(&shape, &unit, &v);
                let anchor = v.screen_from_grid(unit.anchor);
                let shift = (circle.0 - anchor.0).hypot(circle.1 - anchor.1);
                (radius > 0.0 && shift > (radius * v.base_scale()).max(4.0)).then(|| {
                    view! {
                        <line
                            x1=decimal(circle.0, 1)
                            y1=decimal(circle.1, 1)
                            x2=decimal(anchor.0, 1)
                            y2=decimal(anchor.1, 1)
                        />
                    }
                })
            }
        })
        .collect_view();
    view! { <g class="leaders" aria-hidden="true">{lines}</g> }.into_any()
}

/// One group per unit: its circles, its name, its place in the order of the keys.
pub(super) fn marks(
    view: Signal<MapView>,
    viewport: RwSignal<Viewport>,
    shape: &Arc<MapShape>,
    focus: RwSignal<usize>,
) -> AnyView {
    let marks = shape
        .units()
        .iter()
        .enumerate()
        .map(|(at, unit)| {
            let mark = mark_of(view, unit);
            let (shape, unit) = (Arc::clone(shape), unit.clone());
            let position = Memo::new(move |_| viewport.with(|v| circle_position(&shape, &unit, v)));
            let base = Memo::new(move |_| viewport.with(Viewport::base_scale));
            view! {
                <g
                    class="mark"
                    role="button"
                    data-region=move || mark.with(|m| m.as_ref().map(|m| m.id.clone()))
                    aria-label=move || mark.with(|m| m.as_ref().map(|m| m.name.clone()))
                    aria-pressed=move || mark.with(|m| m.as_ref().is_some_and(|m| m.selected).to_string())
                    class:selected=move || mark.with(|m| m.as_ref().is_some_and(|m| m.selected))
                    tabindex=move || if focus.get() == at { "0" } else { "-1" }
                    transform=move || {
                        let (x, y) = position.get();
                        format!("translate({} {})", decimal(x, 1), decimal(y, 1))
                    }
                >
                    <circle class="dot" r="3"/>
                    {move || {
                        let base = base.get();
                        mark.with(|m| m.as_ref().map(|m| circles(m, base)))
                    }}
                </g>
            }
        })
        .collect_view();
    view! { <g class="marks">{marks}</g> }.into_any()
}

fn circles(mark: &UnitMark, base: f64) -> AnyView {
    let own = mark.circles.iter().filter(|c| c.at.is_none());
    let rings = own
        .map(|c| {
            view! {
                <circle
                    class="tone"
                    data-tone=c.tone.as_str()
                    data-figure=c.figure.id.clone()
                    data-value=c.figure.value.map(|v| v.to_string())
                    r=decimal(c.radius * base, 1)
                />
            }
        })
        .collect_view();
    let halo = mark.selected.then(|| {
        let r = (mark.radius() * base).max(6.0) + 4.0;
        view! { <circle class="halo" r=decimal(r, 1)/> }
    });
    view! { {rings} {halo} }.into_any()
}

/// Broken rings of regions made after July 1937, at their own places.
pub(super) fn successors(view: Signal<MapView>, viewport: RwSignal<Viewport>) -> AnyView {
    let rings = Memo::new(move |_| {
        view.with(|v| {
            let all = v.units.iter().flat_map(|u| &u.circles);
            all.filter(|c| c.at.is_some()).cloned().collect::<Vec<_>>()
        })
    });
    view! {
        <g class="successors" aria-hidden="true">
            {move || {
                let v = viewport.get();
                rings.with(|rings| {
                    rings
                        .iter()
                        .filter_map(|c| {
                            let (x, y) = v.screen_from_grid(c.at?);
                            Some(view! {
                                <circle
                                    class="tone"
                                    data-tone=c.tone.as_str()
                                    data-figure=c.figure.id.clone()
                                    data-value=c.figure.value.map(|n| n.to_string())
                                    cx=decimal(x, 1)
                                    cy=decimal(y, 1)
                                    r=decimal(c.radius * v.base_scale(), 1)
                                />
                            })
                        })
                        .collect_view()
                })
            }}
        </g>
    }
    .into_any()
}

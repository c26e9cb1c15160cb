//! The land under the circles, drawn in grid units under one transform.

use std::sync::Arc;

use exhibit_domain::geo::{MapShape, UnitShape, Viewport};
use exhibit_domain::view::map::{MapView, UnitMark};
use leptos::prelude::*;

/// Hatches: for land the order does not name, for the unknown, for people whose
/// category no source states.
pub(super) fn patterns() -> AnyView {
    view! {
        <defs>
            <pattern id="hatch-not-named" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="7" height="7" class="hatch-ground"/>
                <line x1="0" y1="0" x2="0" y2="7" class="hatch-line"/>
            </pattern>
            <pattern id="hatch-unknown" width="9" height="9" patternUnits="userSpaceOnUse">
                <rect width="9" height="9" class="hatch-ground"/>
                <circle cx="3" cy="3" r="1.1" class="hatch-dot"/>
            </pattern>
            <pattern id="hatch-undivided" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
                <line x1="0" y1="0" x2="0" y2="4" class="hatch-undivided"/>
            </pattern>
        </defs>
    }
    .into_any()
}

/// What the view says of a unit.
pub(super) fn mark_of(view: Signal<MapView>, unit: &UnitShape) -> Memo<Option<UnitMark>> {
    let territory = unit.territory;
    Memo::new(move |_| view.with(|v| v.units.iter().find(|u| u.territory == territory).cloned()))
}

/// Every unit, then water and lines.
pub(super) fn land(
    view: Signal<MapView>,
    viewport: RwSignal<Viewport>,
    shape: &Arc<MapShape>,
) -> AnyView {
    let transform = Memo::new(move |_| viewport.with(Viewport::transform));
    let units = shape
        .units()
        .iter()
        .map(|unit| {
            let mark = mark_of(view, unit);
            let kind =
                move || mark.with(|m| m.as_ref().map_or("plain", |m| m.land.as_str()).to_owned());
            view! {
                <path
                    class="land-unit"
                    data-land=kind
                    data-unit=move || mark.with(|m| m.as_ref().map(|m| m.id.clone()))
                    class:selected=move || mark.with(|m| m.as_ref().is_some_and(|m| m.selected))
                    class:outlined=move || mark.with(|m| m.as_ref().is_some_and(|m| m.outlined))
                    d=unit.path.clone()
                />
            }
        })
        .collect_view();
    view! {
        <g class="land" transform=move || transform.get() aria-hidden="true">
            {units}
            <path class="lakes" d=shape.lakes.clone()/>
            <path class="lines" d=shape.lines_modern.clone()/>
            <path class="lines approximate" d=shape.lines_approx.clone()/>
            <path class="border" d=shape.border.clone()/>
        </g>
    }
    .into_any()
}

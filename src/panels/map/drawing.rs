//! The drawing itself: land, circles, leaders and labels in one SVG.
//!
//! Land is drawn in grid units under one transform; circles, leaders and labels
//! are placed in screen pixels, so they stay upright and keep their size.

use std::sync::Arc;

use exhibit_domain::geo::{MapShape, Point, UnitShape, Viewport};
use exhibit_domain::text::number::decimal;
use exhibit_domain::view::map::{MapView, UnitMark};
use exhibit_domain::view::map_labels::{Labelled, place};
use leptos::prelude::*;

use super::MapInput;
use super::gestures::{self, Gestures};
use crate::parts::Act;

/// Width of a letter of the map's labels in pixels, on average.
const LETTER: f64 = 6.9;
/// Height of a label in pixels.
const LABEL_HEIGHT: f64 = 14.0;

/// The SVG.
pub fn drawing(
    view: Signal<MapView>,
    viewport: RwSignal<Viewport>,
    input: &MapInput,
    act: Act,
) -> AnyView {
    let shape = Arc::clone(&input.shape);
    let node: NodeRef<leptos::svg::Svg> = NodeRef::new();
    let focus = RwSignal::new(0_usize);
    let gestures = Gestures::new(Arc::clone(&shape), viewport, view, focus, node, act);
    gestures::observe(node, Arc::clone(&shape), viewport, input.frame);
    let size = Memo::new(move |_| viewport.with(|v| v.size));
    let (down, moved, up, cancel, wheel, key) = (
        gestures.clone(),
        gestures.clone(),
        gestures.clone(),
        gestures.clone(),
        gestures.clone(),
        gestures,
    );
    view! {
        <div class="map-box"><svg
            node_ref=node
            class="map-svg"
            role="group"
            aria-labelledby="map-title"
            aria-describedby="map-help"
            viewBox=move || {
                let (w, h) = size.get();
                format!("0 0 {} {}", decimal(w, 0), decimal(h, 0))
            }
            on:pointerdown=move |event| down.down(&event)
            on:pointermove=move |event| moved.moved(&event)
            on:pointerup=move |event| up.up(&event)
            on:pointercancel=move |event| cancel.cancel(&event)
            on:wheel=move |event| wheel.wheel(&event)
            on:keydown=move |event| key.key(&event)
        >
            {patterns()}
            {land(view, viewport, &shape)}
            {leaders(view, viewport, &shape)}
            {marks(view, viewport, &shape, focus)}
            {successors(view, viewport)}
            {labels(view, viewport, &shape)}
        </svg></div>
    }
    .into_any()
}

/// Hatches: for land the order does not name, for the unknown, for people whose
/// category no source states.
fn patterns() -> AnyView {
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

fn mark_of(view: Signal<MapView>, unit: &UnitShape) -> Memo<Option<UnitMark>> {
    let territory = unit.territory;
    Memo::new(move |_| view.with(|v| v.units.iter().find(|u| u.territory == territory).cloned()))
}

fn land(view: Signal<MapView>, viewport: RwSignal<Viewport>, shape: &Arc<MapShape>) -> AnyView {
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

/// Where a unit's circle stands on the screen.
pub fn circle_position(shape: &MapShape, unit: &UnitShape, viewport: &Viewport) -> Point {
    viewport.screen_from_grid(shape.circle_at(unit, viewport.zoom))
}

fn leaders(view: Signal<MapView>, viewport: RwSignal<Viewport>, shape: &Arc<MapShape>) -> AnyView {
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

fn marks(
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
fn successors(view: Signal<MapView>, viewport: RwSignal<Viewport>) -> AnyView {
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

fn labels(view: Signal<MapView>, viewport: RwSignal<Viewport>, shape: &Arc<MapShape>) -> AnyView {
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

//! The drawing itself: land, circles, leaders and labels in one SVG.
//!
//! Land is drawn in grid units under one transform; circles, leaders and labels
//! are placed in screen pixels, so they stay upright and keep their size.

use std::sync::Arc;

use exhibit_domain::geo::Viewport;
use exhibit_domain::text::number::decimal;
use exhibit_domain::view::map::MapView;
use leptos::prelude::*;

use super::MapInput;
use super::follow::observe;
use super::gestures::Gestures;
use super::labels::labels;
use super::land::{land, patterns};
use super::marks::{leaders, marks, successors};
use crate::parts::Act;

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
    observe(node, Arc::clone(&shape), viewport, input.frame);
    let size = Memo::new(move |_| viewport.with(|v| v.size));
    let (down, moved, up, cancel, lost, wheel, key) = (
        gestures.clone(),
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
            on:lostpointercapture=move |event| lost.cancel(&event)
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

//! The slider on the timeline: drag, tap or keys choose a day.

use std::sync::Arc;

use exhibit_domain::query::{Action, TIMELINE_FROM, TIMELINE_TO};
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::timeline::{TimelineView, add_months, day_at};
use leptos::ev;
use leptos::prelude::*;

use crate::parts::Act;

/// Wider than this, in CSS pixels, a contact is a palm (some 32 mm), which means nothing.
const PALM: i32 = 120;

/// The invisible track over the drawing, with slider semantics.
pub fn slider(view: Signal<TimelineView>, texts: &Arc<Texts>, act: Act) -> AnyView {
    let node: NodeRef<leptos::html::Div> = NodeRef::new();
    let dragging = StoredValue::new(None::<i32>);
    let choose = move |x: i32| {
        let (left, width) = crate::platform::horizontal(node);
        if width > 0.0 {
            act.run(Action::SetDate(day_at((f64::from(x) - left) / width)));
        }
    };
    let down = move |event: ev::PointerEvent| {
        // A second finger never takes a running drag over, and a palm begins none.
        let palm = event.width().max(event.height()) > PALM;
        if event.button() > 0 || palm || dragging.get_value().is_some() {
            return;
        }
        dragging.set_value(Some(event.pointer_id()));
        crate::platform::capture_html(node, event.pointer_id());
        choose(event.client_x());
    };
    let moved = move |event: ev::PointerEvent| {
        if dragging.get_value() == Some(event.pointer_id()) {
            choose(event.client_x());
        }
    };
    let end = move |event: ev::PointerEvent| {
        if dragging.get_value() == Some(event.pointer_id()) {
            dragging.set_value(None);
        }
    };
    view! {
        <div
            node_ref=node
            class="track"
            role="slider"
            tabindex="0"
            aria-label=texts.get(Msg::TimelineSlider).to_owned()
            aria-valuemin="0"
            aria-valuemax=move || view.with(|v| v.last.to_string())
            aria-valuenow=move || view.with(|v| v.value.to_string())
            aria-valuetext=move || view.with(|v| v.value_text.clone())
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=end
            on:pointercancel=end
            on:lostpointercapture=end
            on:keydown=move |event| key(&event, view, act)
        ></div>
    }
    .into_any()
}

/// Arrow keys step a day, Page keys a month, Home and End go to the ends.
fn key(event: &ev::KeyboardEvent, view: Signal<TimelineView>, act: Act) {
    let day = view.with_untracked(|v| v.date);
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => day.add_days(1),
        "ArrowLeft" | "ArrowDown" => day.add_days(-1),
        "PageUp" => Some(add_months(day, 1)),
        "PageDown" => Some(add_months(day, -1)),
        "Home" => Some(TIMELINE_FROM),
        "End" => Some(TIMELINE_TO),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next {
        act.run(Action::SetDate(next));
    }
}

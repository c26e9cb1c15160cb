//! The main strip: the drawing, the slider on it, the numbers on both.

use std::sync::Arc;

use exhibit_domain::text::Texts;
use exhibit_domain::text::number::decimal;
use exhibit_domain::view::timeline::TimelineView;
use leptos::prelude::*;

use super::DEFAULT_WIDTH;
use super::figures::figures;
use super::plot::plot;
use super::scale::HEIGHT;
use super::slider::slider;
use crate::parts::{Act, text_scale};

/// The main strip with its slider.
pub fn strip(view: Signal<TimelineView>, texts: &Arc<Texts>, act: Act) -> AnyView {
    let wrapper: NodeRef<leptos::html::Div> = NodeRef::new();
    let measured = RwSignal::new(DEFAULT_WIDTH);
    crate::platform::on_resize_html(wrapper, move |(w, _)| {
        if w > 0.0 {
            measured.set(w);
        }
    });
    // Larger text: the same drawing, less wide, shown larger.
    let scale = text_scale();
    let width = Memo::new(move |_| measured.get() / scale.get());
    view! {
        <div class="strip" node_ref=wrapper>
            <svg
                class="timeline-svg"
                role="img"
                aria-labelledby="timeline-title"
                viewBox=move || format!("0 0 {} {}", decimal(width.get(), 0), decimal(HEIGHT, 0))
            >
                {move || {
                    let w = width.get();
                    view.with(|v| plot(v, w))
                }}
            </svg>
            {slider(view, texts, act)}
            {figures(view, width.into(), texts, act)}
        </div>
    }
    .into_any()
}

//! The main strip: the drawing with the slider on it.

use std::sync::Arc;

use exhibit_domain::text::number::decimal;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::timeline::TimelineView;
use leptos::prelude::*;

use super::DEFAULT_WIDTH;
use super::plot::plot;
use super::scale::{AXIS, PLOT, TOP};
use super::slider::slider;
use crate::parts::Act;

/// The main strip with its slider.
pub fn strip(view: Signal<TimelineView>, texts: &Arc<Texts>, act: Act) -> AnyView {
    let wrapper: NodeRef<leptos::html::Div> = NodeRef::new();
    let width = RwSignal::new(DEFAULT_WIDTH);
    crate::platform::on_resize_html(wrapper, move |(w, _)| {
        if w > 0.0 {
            width.set(w);
        }
    });
    let height = TOP + PLOT + AXIS;
    let words = Words {
        planned: texts.get(Msg::TimelinePlanned).to_owned(),
        condemned: texts.get(Msg::TimelineCondemned).to_owned(),
        deaths: texts.get(Msg::TimelineDeaths).to_owned(),
    };
    view! {
        <div class="strip" node_ref=wrapper>
            <svg
                class="timeline-svg"
                role="img"
                aria-labelledby="timeline-title"
                viewBox=move || format!("0 0 {} {}", decimal(width.get(), 0), decimal(height, 0))
            >
                {move || {
                    let w = width.get();
                    view.with(|v| plot(v, w, &words))
                }}
            </svg>
            {slider(view, texts, act)}
        </div>
    }
    .into_any()
}

/// Words beside the numbers of the drawing.
pub(super) struct Words {
    pub(super) planned: String,
    pub(super) condemned: String,
    pub(super) deaths: String,
}

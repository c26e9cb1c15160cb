//! Buttons of the map: layers, frames, zoom, table.

use std::sync::Arc;

use exhibit_domain::geo::Viewport;
use exhibit_domain::query::{Action, Frame, Layer};
use exhibit_domain::text::{Msg, Texts};
use leptos::prelude::*;

use super::MapInput;
use crate::parts::Act;

/// What one press of a zoom button does.
const ZOOM_STEP: f64 = 1.6;

/// The layers as one group of toggles.
pub fn layers(texts: &Arc<Texts>, layer: Signal<Layer>, act: Act) -> AnyView {
    let buttons = Layer::ALL
        .iter()
        .map(|choice| {
            let choice = *choice;
            view! {
                <button
                    type="button"
                    data-layer=choice.as_str()
                    aria-pressed=move || (layer.get() == choice).to_string()
                    on:click=move |_| act.run(Action::SetLayer(choice))
                >
                    {texts.word("layer", choice.as_str()).to_owned()}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="segmented" role="group" aria-label=texts.get(Msg::LayerLabel).to_owned()>
            {buttons}
        </div>
    }
    .into_any()
}

/// The named frames, and the switch to the table twin.
pub fn frames(
    texts: &Arc<Texts>,
    frame: Signal<Frame>,
    as_table: Signal<bool>,
    act: Act,
) -> AnyView {
    let buttons = Frame::ALL
        .iter()
        .map(|choice| {
            let choice = *choice;
            view! {
                <button
                    type="button"
                    data-frame=choice.as_str()
                    aria-pressed=move || (frame.get() == choice).to_string()
                    on:click=move |_| act.run(Action::SetFrame(choice))
                >
                    {texts.word("frame", choice.as_str()).to_owned()}
                </button>
            }
        })
        .collect_view();
    let (to_table, to_map) = (
        texts.get(Msg::MapAsTable).to_owned(),
        texts.get(Msg::MapAsMap).to_owned(),
    );
    view! {
        <div class="chips" role="group" aria-label=texts.get(Msg::FrameLabel).to_owned()>
            {buttons}
        </div>
        <button
            type="button"
            class="quiet"
            data-action="table"
            aria-pressed=move || as_table.get().to_string()
            on:click=move |_| act.run(Action::SetTable(!as_table.get_untracked()))
        >
            {move || if as_table.get() { to_map.clone() } else { to_table.clone() }}
        </button>
    }
    .into_any()
}

/// Zoom in, zoom out, whole map.
pub fn zoom(
    texts: &Arc<Texts>,
    viewport: RwSignal<Viewport>,
    input: &MapInput,
    act: Act,
) -> AnyView {
    let shape = Arc::clone(&input.shape);
    let zoom_by = move |factor: f64| {
        let shape = Arc::clone(&shape);
        move |_| {
            viewport.update(|v| {
                let middle = (v.size.0 / 2.0, v.size.1 / 2.0);
                *v = v.zoomed(factor, middle, &shape);
            });
        }
    };
    let shape = Arc::clone(&input.shape);
    let reset = move |_| {
        if let Some(whole) = shape.presets().first() {
            viewport.update(|v| *v = Viewport::of_preset(&shape, whole, v.size));
        }
        act.run(Action::SetFrame(Frame::Whole));
    };
    let button = |action: &'static str, sign: &'static str, msg: Msg| {
        (action, sign, texts.get(msg).to_owned())
    };
    let (a_in, s_in, l_in) = button("zoom-in", "+", Msg::MapZoomIn);
    let (a_out, s_out, l_out) = button("zoom-out", "−", Msg::MapZoomOut);
    let (a_all, s_all, l_all) = button("zoom-reset", "⤢", Msg::MapReset);
    view! {
        <div class="zoom">
            <button type="button" data-action=a_in aria-label=l_in on:click=zoom_by(ZOOM_STEP)>
                {s_in}
            </button>
            <button type="button" data-action=a_out aria-label=l_out on:click=zoom_by(1.0 / ZOOM_STEP)>
                {s_out}
            </button>
            <button type="button" data-action=a_all aria-label=l_all on:click=reset>{s_all}</button>
        </div>
    }
    .into_any()
}

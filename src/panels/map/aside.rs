//! What has no place on the map: the camps, and allotments never divided up.

use std::sync::Arc;

use exhibit_domain::geo::Viewport;
use exhibit_domain::query::Action;
use exhibit_domain::text::number::decimal;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::map::{AsideMark, MapView};
use leptos::prelude::*;

use crate::parts::{Act, rich, text_scale};

/// The list of entries beside the map, their circles on the map's scale.
pub fn aside(
    view: Signal<MapView>,
    viewport: RwSignal<Viewport>,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let marks = Memo::new(move |_| view.with(|v| v.aside.clone()));
    let scale = text_scale();
    // As large as on the map, which is shown larger where text is.
    let base = Memo::new(move |_| viewport.with(Viewport::base_scale) * scale.get());
    view! {
        <ul class="map-aside" aria-label=texts.get(Msg::AsideTitle).to_owned()>
            {move || {
                let base = base.get();
                marks.with(|marks| marks.iter().map(|mark| entry(mark, base, act)).collect_view())
            }}
        </ul>
    }
    .into_any()
}

fn entry(mark: &AsideMark, base: f64, act: Act) -> AnyView {
    let territory = mark.territory;
    let radius = mark.circles.iter().map(|c| c.radius).fold(0.0, f64::max) * base;
    let side = radius * 2.0 + 2.0;
    let drawing = (!mark.circles.is_empty()).then(|| {
        view! {
            <svg
                class="aside-circles"
                aria-hidden="true"
                width=decimal(side, 0)
                height=decimal(side, 0)
                viewBox=format!("{0} {0} {1} {1}", decimal(-side / 2.0, 1), decimal(side, 1))
            >
                {mark
                    .circles
                    .iter()
                    .map(|c| view! {
                        <circle
                            class="tone"
                            data-tone=c.tone.as_str()
                            r=decimal(c.radius * base, 1)
                        />
                    })
                    .collect_view()}
            </svg>
        }
    });
    view! {
        <li class:selected=mark.selected>
            <button
                type="button"
                class="aside-pick"
                data-region=mark.id.clone()
                aria-pressed=mark.selected.to_string()
                on:click=move |_| act.run(Action::Select(Some(territory)))
            >
                {drawing}
                <span>{mark.label.clone()}</span>
            </button>
            <p>{rich(&mark.text, act)}</p>
        </li>
    }
    .into_any()
}

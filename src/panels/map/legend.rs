//! The legend: circles at the map's own scale, tones and kinds of land.

use std::sync::Arc;

use exhibit_domain::geo::Viewport;
use exhibit_domain::text::number::decimal;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::map::{Legend, MapView};
use leptos::prelude::*;

use crate::parts::text_scale;

/// The legend of the layer shown.
pub fn legend(view: Signal<MapView>, viewport: RwSignal<Viewport>, texts: &Arc<Texts>) -> AnyView {
    let content = Memo::new(move |_| view.with(|v| v.legend.clone()));
    let scale = text_scale();
    let base = Memo::new(move |_| viewport.with(Viewport::base_scale));
    let people = texts.get(Msg::LegendPeople).to_owned();
    view! {
        <div class="legend" role="group" aria-label=texts.get(Msg::LegendTitle).to_owned()>
            {move || content.with(|legend| sizes(legend, base.get(), scale.get(), &people))}
            <ul>
                {move || content.with(|legend| {
                    legend
                        .tones
                        .iter()
                        .map(|(tone, words)| view! {
                            <li>
                                <svg class="key" viewBox="0 0 20 20" aria-hidden="true">
                                    <circle cx="10" cy="10" r="8" class="tone" data-tone=tone.as_str()/>
                                </svg>
                                {words.clone()}
                            </li>
                        })
                        .collect_view()
                })}
                {move || content.with(|legend| {
                    legend
                        .lands
                        .iter()
                        .map(|(land, words)| view! {
                            <li>
                                <svg class="key" viewBox="0 0 20 20" aria-hidden="true">
                                    <rect x="1" y="1" width="18" height="18" class="land-unit" data-land=land.as_str()/>
                                </svg>
                                {words.clone()}
                            </li>
                        })
                        .collect_view()
                })}
            </ul>
        </div>
    }
    .into_any()
}

/// Nested sample circles with their numbers beside them: drawn like the map, and shown
/// larger with it where text is larger.
fn sizes(legend: &Legend, base: f64, scale: f64, people: &str) -> AnyView {
    let Some((_, largest)) = legend.sizes.first() else {
        return ().into_any();
    };
    let top = largest * base;
    let height = top * 2.0 + 4.0;
    let width = height + 74.0;
    let rings = legend
        .sizes
        .iter()
        .enumerate()
        .map(|(i, (number, radius))| {
            let r = radius * base;
            #[allow(clippy::cast_precision_loss)] // three samples
            let label_y = 14.0 + i as f64 * (height - 18.0).max(34.0) / 2.0;
            let y = height - 2.0 - r;
            view! {
                <circle cx=decimal(top + 2.0, 1) cy=decimal(y, 1) r=decimal(r, 1) class="sample"/>
                <line
                    class="sample-line"
                    x1=decimal(top + 2.0, 1)
                    y1=decimal(y - r, 1)
                    x2=decimal(height + 4.0, 1)
                    y2=decimal(label_y - 5.0, 1)
                />
                <text x=decimal(height + 8.0, 1) y=decimal(label_y, 1)>{number.clone()}</text>
            }
        })
        .collect_view();
    let numbers: Vec<&str> = legend.sizes.iter().map(|(n, _)| n.as_str()).collect();
    let label = format!("{} {people}", numbers.join(", "));
    view! {
        <svg
            class="sizes"
            role="img"
            aria-label=label
            viewBox=format!("0 0 {} {}", decimal(width, 1), decimal(height.max(56.0), 1))
            width=decimal(width * scale, 0)
            height=decimal(height.max(56.0) * scale, 0)
        >
            {rings}
        </svg>
        <span class="sizes-unit" aria-hidden="true">{people.to_owned()}</span>
    }
    .into_any()
}

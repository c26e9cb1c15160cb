//! The map panel: heading, layers, frames, the drawing and its table twin.

mod aside;
mod controls;
mod drawing;
mod follow;
mod gestures;
mod keys;
mod labels;
mod land;
mod legend;
mod marks;
mod touched;

use std::sync::Arc;

use exhibit_domain::geo::{MapShape, Viewport};
use exhibit_domain::prose::Rich;
use exhibit_domain::query::{Frame, Layer};
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::TableView;
use exhibit_domain::view::map::MapView;
use leptos::prelude::*;

use crate::parts::take::map_menu;
use crate::parts::{Act, article_links, data_table, rich};

/// The size the map is drawn at before it is measured (and in the static page).
pub const DEFAULT_SIZE: (f64, f64) = (1200.0, 700.0);

/// What the map panel is told besides its view.
#[derive(Clone)]
pub struct MapInput {
    /// Shapes and frames.
    pub shape: Arc<MapShape>,
    /// The layer chosen.
    pub layer: Signal<Layer>,
    /// The frame chosen.
    pub frame: Signal<Frame>,
    /// Whether the table twin is shown instead of the drawing.
    pub as_table: Signal<bool>,
    /// The table twin.
    pub table: Signal<TableView>,
}

/// The map panel.
#[component]
pub fn MapPanel(
    /// What to show.
    #[prop(into)]
    view: Signal<MapView>,
    /// Shapes, layer, frame, table.
    input: MapInput,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    let frame_now = input.frame.get_untracked();
    let start = input
        .shape
        .preset(frame_now.as_str())
        .or(input.shape.presets().first())
        .map(|preset| Viewport::of_preset(&input.shape, preset, DEFAULT_SIZE));
    let Some(start) = start else {
        return ().into_any();
    };
    let viewport = RwSignal::new(start);
    let as_table = input.as_table;
    let table = input.table;
    let help = texts.get(Msg::MapHelp).to_owned();
    let about = texts.get(Msg::MapAbout).to_owned();
    let links_label = texts.get(Msg::ArticleLinksLabel).to_owned();
    view! {
        <section class="panel map-panel" data-panel="map" aria-labelledby="map-title">
            <div class="map-head">
                <div class="map-words">
                    <h2 id="map-title">{move || view.with(|v| v.title.clone())}</h2>
                    <p class="lead">{move || view.with(|v| rich(&v.lead, act))}</p>
                </div>
                {controls::layers(&texts, input.layer, act)}
            </div>
            <p class="visually-hidden">{move || view.with(|v| v.summary.clone())}</p>
            <p class="visually-hidden" id="map-help">{help}</p>
            <div class="map-stage" class:as-table=move || as_table.get()>
                {drawing::drawing(view, viewport, &input, act)}
                {controls::zoom(&texts, viewport, &input, act)}
                {aside::aside(view, viewport, &texts, act)}
                {legend::legend(view, viewport, &texts)}
                <div class="map-table">
                    {move || as_table.get().then(|| table.with(|t| data_table(t, act)))}
                </div>
            </div>
            <div class="map-foot">
                {controls::frames(&texts, input.frame, as_table, act)}
                {move || view.with(|v| notes(&v.notes, &about, act))}
                {map_menu(&texts)}
                {move || view.with(|v| article_links(links_label.clone(), &v.links, act))}
            </div>
        </section>
    }
    .into_any()
}

/// What must be said beside a layer, one press away; its heading says the first of it.
fn notes(notes: &[Rich], about: &str, act: Act) -> AnyView {
    if notes.is_empty() {
        return ().into_any();
    }
    let lines = notes
        .iter()
        .map(|note| view! { <p>{rich(note, act)}</p> })
        .collect_view();
    view! {
        <details class="map-notes">
            <summary>{about.to_owned()}</summary>
            <div>{lines}</div>
        </details>
    }
    .into_any()
}

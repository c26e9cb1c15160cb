//! The element that shows a drawing.

use exhibit_charts::Layout;
use exhibit_domain::query::Action;
use exhibit_domain::view::chart::Drawing;
use leptos::html;
use leptos::prelude::*;

use crate::parts::Act;

/// A drawing on a canvas. A touch opens the figure under it; readers who do not
/// see or point have the summary and the table beside it.
///
/// On the build machine this is an empty canvas, and the place that it will take.
#[component]
pub fn Surface(
    /// What to draw.
    #[prop(into)]
    chart: Signal<Drawing>,
    /// How to open a figure.
    act: Act,
) -> impl IntoView {
    let wrapper = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<html::Canvas>::new();
    let layout = StoredValue::new(Layout::default());
    #[cfg(target_arch = "wasm32")]
    super::live::run(chart, wrapper, canvas, layout);
    #[cfg(target_arch = "wasm32")]
    let places = ();
    #[cfg(not(target_arch = "wasm32"))]
    let places = chart.with_untracked(super::place::places);
    let open = move |event: leptos::ev::MouseEvent| {
        let (x, y) = (event.offset_x(), event.offset_y());
        let figure = layout
            .try_with_value(|layout| layout.figure_at(x, y).map(str::to_owned))
            .flatten();
        if let Some(figure) = figure {
            act.run(Action::OpenFigure(figure));
        }
    };
    view! {
        <div class="chart-surface" node_ref=wrapper>
            {places}
            <canvas
                node_ref=canvas
                role="img"
                dir="ltr"
                aria-label=move || chart.with(|chart| chart.summary().to_owned())
                on:click=open
            ></canvas>
        </div>
    }
}

//! The element that keeps a drawing up to date, in a real browser.
#![cfg(target_arch = "wasm32")]
// The helpers here may panic as tests may.
#![allow(clippy::unwrap_used)]

mod web_common;

use exhibit::canvas::Surface;
use exhibit::canvas::backend::{Ruler, pen};
use exhibit_charts::ChartTheme;
use exhibit_domain::query::Action;
use exhibit_domain::view::chart::Drawing;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_common::{document, drawing, middle, pixel, rect};
use web_sys::{HtmlCanvasElement, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

async fn frames(count: u32) {
    for _ in 0..count {
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            web_sys::window()
                .unwrap()
                .request_animation_frame(&resolve)
                .unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

/// The element's own styles; leptos has a method of the same name.
fn style(element: &HtmlElement) -> web_sys::CssStyleDeclaration {
    HtmlElement::style(element)
}

/// A place in the page, 400 px wide.
fn place() -> HtmlElement {
    let place: HtmlElement = document()
        .create_element("div")
        .unwrap()
        .dyn_into()
        .unwrap();
    style(&place).set_property("width", "400px").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    place
}

#[wasm_bindgen_test]
async fn a_surface_draws_follows_its_width_opens_figures_and_cleans_up() {
    let place = place();
    let opened = RwSignal::new(None::<String>);
    let act = Callback::new(move |action: Action| {
        if let Action::OpenFigure(id) = action {
            opened.set(Some(id));
        }
    });
    let chart = RwSignal::new(drawing());
    let mounted = leptos::mount::mount_to(place.clone(), move || {
        view! { <Surface chart=chart act=act/> }
    });
    frames(4).await;
    let canvas: HtmlCanvasElement = place
        .query_selector("canvas")
        .unwrap()
        .unwrap()
        .dyn_into()
        .unwrap();
    let ratio = web_sys::window().unwrap().device_pixel_ratio();
    assert_eq!(
        canvas.get_attribute("aria-label").as_deref(),
        Some("A sample.")
    );
    assert_eq!(f64::from(canvas.width()), (400.0 * ratio).round());
    assert_eq!(canvas.client_width(), 400);

    // A touch on the row opens its figure.
    let init = web_sys::MouseEventInit::new();
    init.set_bubbles(true);
    let box_ = canvas.get_bounding_client_rect();
    #[allow(clippy::cast_possible_truncation)]
    let at = ((box_.left() + 20.0) as i32, (box_.top() + 30.0) as i32);
    init.set_client_x(at.0);
    init.set_client_y(at.1);
    let click = web_sys::MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap();
    canvas.dispatch_event(&click).unwrap();
    assert_eq!(opened.get_untracked().as_deref(), Some("figure.0"));

    style(&place).set_property("width", "300px").unwrap();
    frames(4).await;
    assert_eq!(f64::from(canvas.width()), (300.0 * ratio).round());

    let low = canvas.height();
    chart.update(|chart| {
        if let Drawing::Bars(bars) = chart {
            let again = bars.rows.clone();
            bars.rows.extend(again);
        }
    });
    frames(3).await;
    assert!(canvas.height() > low, "new bars are drawn");

    drop(mounted);
    assert_eq!((canvas.width(), canvas.height()), (0, 0));
    place.remove();
    frames(2).await;
}

#[wasm_bindgen_test]
async fn colours_come_from_the_styles() {
    let place = place();
    let style = style(&place);
    style
        .set_property("--chart-first", "rgb(10 120 30)")
        .unwrap();
    style.set_property("--chart-paper", "white").unwrap();
    style
        .set_property("--chart-second-soft", "not a colour")
        .unwrap();
    let act = Callback::new(|_: Action| {});
    let mounted = leptos::mount::mount_to(place.clone(), move || {
        view! { <Surface chart=Signal::stored(drawing()) act=act/> }
    });
    frames(4).await;
    let canvas: HtmlCanvasElement = place
        .query_selector("canvas")
        .unwrap()
        .unwrap()
        .dyn_into()
        .unwrap();
    let ratio = web_sys::window().unwrap().device_pixel_ratio();
    let ruler = Ruler::new(pen(&canvas).unwrap());
    let theme = ChartTheme {
        family: web_sys::window()
            .unwrap()
            .get_computed_style(&place)
            .unwrap()
            .unwrap()
            .get_property_value("font-family")
            .unwrap(),
        ..ChartTheme::default()
    };
    let layout = exhibit_charts::plan(&drawing(), 400, &theme, &ruler).layout;
    let (x, y) = middle(rect(&layout, 0));
    // Measuring has reset nothing that was drawn.
    assert_eq!(pixel(&canvas, ratio, x, y), (10, 120, 30));
    let (x, y) = middle(rect(&layout, 1));
    assert_eq!(pixel(&canvas, ratio, x, y), theme.second_soft);
    assert_eq!(pixel(&canvas, ratio, 1.0, 1.0), (255, 255, 255));
    drop(mounted);
    place.remove();
}

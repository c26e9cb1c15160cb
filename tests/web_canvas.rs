//! Drawings in a real browser: sharp at every pixel ratio, in the right
//! colours, and nothing added to the page for measuring.
#![cfg(target_arch = "wasm32")]
// Attributes of the browser test hide from the linter that these are tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod web_common;

use std::rc::Rc;

use exhibit::canvas::backend::{CanvasFault, CssPixelBackend, Ruler, pen};
use exhibit_charts::{ChartTheme, Font, Layout, Measure as _, draw_on, height_for};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_common::{canvas, document, drawing, middle, pixel, rect};
use web_sys::HtmlCanvasElement;

wasm_bindgen_test_configure!(run_in_browser);

const RATIOS: [f64; 3] = [1.0, 1.5, 2.0];

fn draw(canvas: &HtmlCanvasElement, ratio: f64) -> (Layout, u32) {
    let theme = ChartTheme::default();
    let ruler = Rc::new(Ruler::new(pen(canvas).unwrap()));
    let height = height_for(&drawing(), 400, &theme, &*ruler);
    let backend = CssPixelBackend::new(canvas.clone(), (400, height), ratio, ruler).unwrap();
    (draw_on(backend, &drawing(), &theme).unwrap(), height)
}

#[wasm_bindgen_test]
fn the_canvas_has_a_device_pixel_for_every_device_pixel() {
    for ratio in RATIOS {
        let canvas = canvas();
        let (_, height) = draw(&canvas, ratio);
        assert_eq!(f64::from(canvas.width()), 400.0 * ratio);
        assert_eq!(
            f64::from(canvas.height()),
            (f64::from(height) * ratio).round()
        );
    }
}

#[wasm_bindgen_test]
fn bars_have_their_colours_where_the_layout_says() {
    let theme = ChartTheme::default();
    for ratio in RATIOS {
        let canvas = canvas();
        let (layout, _) = draw(&canvas, ratio);
        let (x, y) = middle(rect(&layout, 0));
        assert_eq!(pixel(&canvas, ratio, x, y), theme.first, "{ratio}");
        let (x, y) = middle(rect(&layout, 1));
        assert_eq!(pixel(&canvas, ratio, x, y), theme.second_soft, "{ratio}");
        // Edges: one CSS pixel inside and outside the dark core.
        let first = rect(&layout, 0);
        let left = f64::from(first.left) + 0.5;
        assert_eq!(pixel(&canvas, ratio, left, y), theme.first, "{ratio}");
        let above = f64::from(first.top) - 2.0;
        assert_eq!(
            pixel(&canvas, ratio, x - 3.0, above),
            theme.paper,
            "{ratio}"
        );
    }
}

#[wasm_bindgen_test]
fn what_has_no_category_is_hatched() {
    let theme = ChartTheme::default();
    for ratio in RATIOS {
        let canvas = canvas();
        let (layout, _) = draw(&canvas, ratio);
        let rect = rect(&layout, 2);
        let y = middle(rect).1;
        let colours: Vec<_> = (rect.left + 3..rect.right - 3)
            .map(|x| pixel(&canvas, ratio, f64::from(x), y))
            .collect();
        assert!(colours.contains(&theme.paper), "{ratio}: ground");
        let lines = colours.iter().filter(|c| **c != theme.paper).count();
        assert!(
            lines * 8 > colours.len(),
            "{ratio}: {lines} of {}",
            colours.len()
        );
    }
}

#[wasm_bindgen_test]
fn words_are_drawn() {
    let theme = ChartTheme::default();
    let canvas = canvas();
    let (layout, _) = draw(&canvas, 2.0);
    let top = layout.rows[0].area.top;
    let mut ink = 0;
    for y in top..top + 20 {
        for x in 0..60 {
            let (red, ..) = pixel(&canvas, 2.0, f64::from(x), f64::from(y));
            ink += usize::from(red < theme.muted.0);
        }
    }
    assert!(ink > 40, "{ink}");
}

#[wasm_bindgen_test]
fn fonts_are_taken_or_refused_knowingly() {
    let canvas = canvas();
    let ruler = Ruler::new(pen(&canvas).unwrap());
    let font = |family| Font {
        family,
        size: 16.0,
        bold: true,
    };
    assert!(ruler.accepts(&font("sans-serif")));
    assert!(ruler.accepts(&font("\"Source Sans 3\", Arial, sans-serif")));
    assert!(!ruler.accepts(&font("12 {")));
    let narrow = ruler.width("condemned", &font("sans-serif"));
    let wide = ruler.width("condemned condemned", &font("sans-serif"));
    assert!(narrow > 40 && wide > narrow * 2 - 4, "{narrow} {wide}");
    ruler.forget();
    assert_eq!(ruler.width("condemned", &font("sans-serif")), narrow);
}

#[wasm_bindgen_test]
fn nothing_is_added_to_the_page() {
    let body = document().body().unwrap();
    let before = body.get_elements_by_tag_name("*").length();
    for ratio in RATIOS {
        draw(&canvas(), ratio);
    }
    assert_eq!(body.get_elements_by_tag_name("*").length(), before);
    assert_eq!(body.get_elements_by_tag_name("span").length(), 0);
}

#[wasm_bindgen_test]
fn a_canvas_without_size_is_refused() {
    let canvas = canvas();
    let ruler = || Rc::new(Ruler::new(pen(&canvas).unwrap()));
    for (size, ratio) in [((0, 10), 1.0), ((10, 10), 0.0), ((10, 10), f64::NAN)] {
        let refused = CssPixelBackend::new(canvas.clone(), size, ratio, ruler());
        assert_eq!(refused.err(), Some(CanvasFault::Size));
    }
}

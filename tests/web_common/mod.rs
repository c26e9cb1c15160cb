//! A small drawing and the means to look at it, for tests in a browser.
#![allow(dead_code)]
// Helpers of tests, which may panic as tests may.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use exhibit_charts::{Layout, Rect};
use exhibit_domain::prose::FigureRef;
use exhibit_domain::view::TableView;
use exhibit_domain::view::chart::{BarPart, BarRow, Drawing, Group, ScaledBars, Tone};
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement};

/// The page.
pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A canvas that is not in the page.
pub fn canvas() -> HtmlCanvasElement {
    let canvas = document().create_element("canvas").unwrap();
    canvas.dyn_into().unwrap()
}

fn part(tone: Tone, from: i64, to: i64) -> BarPart {
    BarPart {
        tone,
        from,
        to,
        figure: FigureRef {
            id: format!("figure.{from}"),
            shown: (to - from).to_string(),
            value: Some(to - from),
            max: None,
            in_words: false,
        },
    }
}

/// One bar: a first category, a second, and people without a category.
pub fn bars() -> ScaledBars {
    let parts = vec![
        part(Tone::First, 0, 400),
        part(Tone::Second, 400, 800),
        part(Tone::Undivided, 800, 1000),
    ];
    let row = BarRow {
        heading: String::new(),
        label: "Ordered".to_owned(),
        date: "30 July 1937".to_owned(),
        values: exhibit_domain::prose::text("400 to be shot"),
        figures: parts.iter().map(|part| part.figure.clone()).collect(),
        parts,
        range: None,
        group: Group::Planned,
        later: false,
        remark: String::new(),
    };
    ScaledBars {
        title: "Sample".to_owned(),
        summary: "A sample.".to_owned(),
        unit: "people".to_owned(),
        max: 1000,
        ticks: vec![(0, "0".to_owned()), (1000, "1,000".to_owned())],
        rows: vec![row],
        line: None,
        legend: Vec::new(),
        table: TableView::default(),
        table_label: String::new(),
        notes: Vec::new(),
    }
}

/// The same as a drawing.
pub fn drawing() -> Drawing {
    Drawing::Bars(bars())
}

/// The colour at a place given in CSS pixels.
pub fn pixel(canvas: &HtmlCanvasElement, ratio: f64, x: f64, y: f64) -> (u8, u8, u8) {
    let context = canvas.get_context("2d").unwrap().unwrap();
    let context: CanvasRenderingContext2d = context.dyn_into().unwrap();
    let data = context
        .get_image_data(x * ratio, y * ratio, 1.0, 1.0)
        .unwrap()
        .data();
    (data[0], data[1], data[2])
}

/// The middle of a rectangle.
pub fn middle(rect: Rect) -> (f64, f64) {
    (
        f64::from(rect.left + rect.right) / 2.0,
        f64::from(rect.top + rect.bottom) / 2.0,
    )
}

/// Where a part of the first bar is.
pub fn rect(layout: &Layout, part: usize) -> Rect {
    layout.rows[0].parts[part].rect
}

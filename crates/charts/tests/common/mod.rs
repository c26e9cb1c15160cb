//! A drawing small enough to check by hand, and its SVG.
#![allow(dead_code)]
// Helpers of tests, which may panic as tests may.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use exhibit_charts::{ChartTheme, Layout, Measure, draw_area, height_for};
use exhibit_domain::prose::{FigureRef, Part};
use exhibit_domain::view::TableView;
use exhibit_domain::view::chart::{
    BarPart, BarRow, Drawing, Group, ReferenceLine, ScaledBars, Tone,
};
use plotters::prelude::{IntoDrawingArea as _, SVGBackend};

/// One row: label, group, whether later, parts, range.
type Sample<'a> = (
    &'a str,
    Group,
    bool,
    &'a [(Tone, i64, i64)],
    Option<(i64, i64)>,
);

fn figure(row: &str, at: usize, value: i64) -> FigureRef {
    FigureRef {
        id: format!("{row}.{at}"),
        shown: value.to_string(),
        value: Some(value),
        max: None,
        in_words: false,
    }
}

fn row(at: usize, (label, group, later, parts, range): &Sample<'_>) -> BarRow {
    let parts: Vec<BarPart> = parts
        .iter()
        .enumerate()
        .map(|(n, (tone, from, to))| BarPart {
            tone: *tone,
            from: *from,
            to: *to,
            figure: figure(label, n, to - from),
        })
        .collect();
    BarRow {
        heading: if at.is_multiple_of(2) {
            format!("Group of {label}")
        } else {
            String::new()
        },
        label: (*label).to_owned(),
        date: format!("{} January 1938", at + 1),
        values: parts
            .iter()
            .map(|p| Part::Figure(p.figure.clone()))
            .collect(),
        figures: parts.iter().map(|p| p.figure.clone()).collect(),
        parts,
        range: *range,
        group: *group,
        later: *later,
        remark: if *later {
            "after the chosen day".to_owned()
        } else {
            String::new()
        },
    }
}

/// Every group and every tone once.
pub fn sample() -> ScaledBars {
    use Tone::{Estimate, First, Second, Undivided, Unknown};
    let rows: [Sample<'_>; 6] = [
        (
            "Ordered",
            Group::Planned,
            false,
            &[(First, 0, 200), (Second, 200, 700)],
            None,
        ),
        (
            "Asked for",
            Group::Requested,
            false,
            &[(First, 0, 50), (Second, 50, 300)],
            None,
        ),
        (
            "Granted",
            Group::Decision,
            true,
            &[(First, 0, 100), (Second, 100, 103)],
            None,
        ),
        (
            "Granted, amount not stated",
            Group::Decision,
            false,
            &[(Unknown, 0, 0)],
            None,
        ),
        (
            "Reported",
            Group::Reported,
            false,
            &[(First, 0, 600), (Undivided, 600, 1000)],
            None,
        ),
        (
            "Estimate that adds deaths in custody and unreported killings",
            Group::Estimated,
            false,
            &[(Estimate, 0, 640), (Undivided, 640, 1100)],
            Some((640, 660)),
        ),
    ];
    ScaledBars {
        title: "Sample".to_owned(),
        summary: "Sample.".to_owned(),
        unit: "people".to_owned(),
        max: 1100,
        ticks: [0, 200, 400, 600, 800, 1000]
            .map(|n| (n, n.to_string()))
            .to_vec(),
        rows: rows.iter().enumerate().map(|(at, r)| row(at, r)).collect(),
        line: Some(ReferenceLine {
            value: 700,
            label: "planned".to_owned(),
        }),
        legend: Vec::new(),
        table: TableView::default(),
        table_label: String::new(),
        notes: Vec::new(),
    }
}

/// Text as the SVG backend measures it.
pub struct Naive;

impl Measure for Naive {
    fn width(&self, text: &str, font: &exhibit_charts::Font<'_>) -> i32 {
        // The backend counts bytes and takes 0.7 of an em of size / 1.24².
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
        let width = (font.size / 1.24 / 1.24 * 0.7 * text.len() as f64).round() as i32;
        width
    }
}

/// Draws at a width, as high as is needed.
pub fn svg(chart: &Drawing, width: u32) -> (String, Layout) {
    let theme = ChartTheme::default();
    let height = height_for(chart, width, &theme, &Naive);
    let mut out = String::new();
    let layout = {
        let root = SVGBackend::with_string(&mut out, (width, height)).into_drawing_area();
        let layout = draw_area(&root, chart, &theme).unwrap();
        root.present().unwrap();
        layout
    };
    (out, layout)
}

/// The value of an attribute in an SVG tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let start = tag.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
    let rest = &tag[start..];
    &rest[..rest.find('"').unwrap()]
}

/// Texts that leave the canvas, and texts that lie on each other.
pub fn misplaced(svg: &str, layout: &Layout) -> Vec<String> {
    let theme = ChartTheme::default();
    let font = exhibit_charts::Font {
        family: "",
        size: theme.size,
        bold: false,
    };
    let mut boxes: Vec<(i32, i32, i32, i32, String)> = Vec::new();
    for piece in svg.split("<text").skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap();
        let text = rest.split("</text>").next().unwrap().trim().to_owned();
        // Escapes are a single letter to the reader.
        let plain = text.replace("&quot;", "\"").replace("&amp;", "&");
        let width = Naive.width(&plain, &font);
        let x: i32 = attribute(tag, "x").parse().unwrap();
        let y: i32 = attribute(tag, "y").parse().unwrap();
        let left = if attribute(tag, "text-anchor") == "end" {
            x - width
        } else {
            x
        };
        boxes.push((left, y - 9, left + width, y + 9, text));
    }
    let mut found = Vec::new();
    for (at, (left, top, right, bottom, text)) in boxes.iter().enumerate() {
        if *left < 0 || *top < 0 || *right > layout.size.0 || *bottom > layout.size.1 {
            found.push(format!(
                "`{text}` leaves the canvas: {left}..{right}, {top}..{bottom}"
            ));
        }
        for (l, t, r, b, other) in &boxes[at + 1..] {
            if l < right && r > left && t < bottom && b > top {
                found.push(format!("`{text}` lies on `{other}`"));
            }
        }
    }
    found
}

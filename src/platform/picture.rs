//! The page's own drawings, taken off the page with the styles that they need.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::styles::Styles;

/// A drawing without the style sheet.
#[derive(Clone, Debug, Default)]
pub struct Captured {
    /// Its elements.
    pub drawing: String,
    /// Its size in CSS pixels.
    pub size: (i32, i32),
}

/// Attributes that say what is drawn and where.
const GEOMETRY: [&str; 19] = [
    "id",
    "d",
    "cx",
    "cy",
    "r",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "width",
    "height",
    "points",
    "transform",
    "viewBox",
    "patternUnits",
    "patternTransform",
    "preserveAspectRatio",
];

/// Styles that say how, with the value that is left out because it is the usual one.
const STYLES: [(&str, &str); 14] = [
    ("fill", "rgb(0, 0, 0)"),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1px"),
    ("stroke-opacity", "1"),
    ("stroke-dasharray", "none"),
    ("stroke-linejoin", "miter"),
    ("opacity", "1"),
    ("vector-effect", "none"),
    ("paint-order", "normal"),
    ("font-family", ""),
    ("font-size", ""),
    ("font-weight", "400"),
    ("text-anchor", "start"),
];

/// The first match as it is drawn now; `None` if it is not on the page or hidden.
#[must_use]
pub fn captured(selector: &str) -> Option<Captured> {
    capture(&document().query_selector(selector).ok().flatten()?)
}

fn capture(svg: &Element) -> Option<Captured> {
    let rect = svg.get_bounding_client_rect();
    #[allow(clippy::cast_possible_truncation)] // a size on a screen
    let size = (rect.width().round() as i32, rect.height().round() as i32);
    if size.0 == 0 || size.1 == 0 {
        return None;
    }
    let mut drawing = String::new();
    // Its own view box stays with it, whatever size it is given.
    drawing.push_str("<svg");
    for name in ["width", "height"] {
        attribute(&mut drawing, name, "100%");
    }
    if let Some(frame) = svg.get_attribute("viewBox") {
        attribute(&mut drawing, "viewBox", &frame);
    }
    drawing.push('>');
    in_light(|| children(&mut drawing, svg));
    drawing.push_str("</svg>");
    Some(Captured { drawing, size })
}

/// Reads the page in its light look: a picture is the same whatever the screen it was
/// taken on. Nothing is painted meanwhile.
fn in_light(read: impl FnOnce()) {
    const THEME: &str = "data-theme";
    let root = document().document_element();
    let chosen = root.as_ref().and_then(|root| root.get_attribute(THEME));
    if let Some(root) = &root {
        let _ = root.set_attribute(THEME, "light");
    }
    read();
    if let Some(root) = &root {
        let _ = match &chosen {
            Some(look) => root.set_attribute(THEME, look),
            None => root.remove_attribute(THEME),
        };
    }
}

/// The entries of a legend: each sample with the words beside it.
#[must_use]
pub fn keys(selector: &str) -> Vec<(Captured, String)> {
    let mut found = Vec::new();
    for group in all(&document().document_element(), selector) {
        // Nested sample circles stand by themselves, with their unit beside them.
        let sizes = all(&Some(group.clone()), ":scope > .sizes");
        for sample in &sizes {
            let unit = all(&Some(group.clone()), ":scope > .sizes-unit");
            found.extend(capture(sample).map(|drawn| (drawn, words(&unit))));
        }
        for entry in all(&Some(group), "li") {
            let sample = entry.query_selector("svg").ok().flatten();
            let drawn = sample.as_ref().and_then(capture).unwrap_or_default();
            // "Name" and what is said of it, or the words of the entry itself.
            let parts = all(&Some(entry.clone()), ".aside-pick > span, p");
            let said = if parts.is_empty() {
                entry.text_content().unwrap_or_default()
            } else {
                words(&parts)
            };
            found.push((drawn, said.trim().to_owned()));
        }
    }
    found
}

fn all(root: &Option<Element>, selector: &str) -> Vec<Element> {
    let list = root
        .as_ref()
        .and_then(|root| root.query_selector_all(selector).ok());
    let list = list.into_iter();
    list.flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)))
        .filter_map(|node| node.dyn_into().ok())
        .collect()
}

fn words(elements: &[Element]) -> String {
    let said: Vec<String> = elements.iter().filter_map(|e| e.text_content()).collect();
    said.join(": ")
}

fn children(out: &mut String, parent: &Element) {
    let children = parent.children();
    for at in 0..children.length() {
        if let Some(child) = children.item(at) {
            element(out, &child);
        }
    }
}

fn element(out: &mut String, element: &Element) {
    let tag = element.tag_name();
    out.push('<');
    out.push_str(&tag);
    for name in GEOMETRY {
        if let Some(value) = element.get_attribute(name) {
            attribute(out, name, &value);
        }
    }
    let leaf = matches!(
        tag.as_str(),
        "path" | "circle" | "rect" | "line" | "text" | "polyline" | "polygon"
    );
    let styles = Styles::of(element).filter(|_| leaf || tag == "g");
    for (name, usual) in STYLES {
        // What a group has is in the styles of what it holds, but for its opacity.
        if !leaf && name != "opacity" {
            continue;
        }
        let font = name.starts_with("font") || name == "text-anchor";
        if font && tag != "text" {
            continue;
        }
        let value = styles.as_ref().map(|styles| styles.property(name));
        if let Some(value) = value.filter(|value| value != usual && !value.is_empty()) {
            attribute(out, name, &value);
        }
    }
    out.push('>');
    if tag == "text" {
        out.push_str(&escaped(&element.text_content().unwrap_or_default()));
    }
    children(out, element);
    out.push_str("</");
    out.push_str(&tag);
    out.push('>');
}

fn attribute(out: &mut String, name: &str, value: &str) {
    for part in [" ", name, "=\"", &escaped(value), "\""] {
        out.push_str(part);
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

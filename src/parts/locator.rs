//! A small map that says where places lie.

use exhibit_domain::text::number::decimal;
use exhibit_domain::view::memory::{LocatorMap, LocatorMark};
use leptos::prelude::*;

/// Radius of a mark.
const MARK: f64 = 6.0;

/// The map. The list of places beside it says the same.
pub fn locator(map: &LocatorMap) -> AnyView {
    let frame = format!("0 0 {} {}", decimal(map.size.0, 0), decimal(map.size.1, 0));
    let marks = map.marks.iter().map(mark).collect_view();
    view! {
        <svg class="locator" viewBox=frame role="img" aria-label=map.summary.clone()>
            <g transform=map.transform.clone()>
                <path class="locator-land" d=map.border.clone()/>
                <path class="locator-lines" d=map.lines.clone()/>
            </g>
            {marks}
        </svg>
    }
    .into_any()
}

fn mark(mark: &LocatorMark) -> AnyView {
    let (x, y) = mark.at;
    let (anchor, from) = if mark.left {
        ("end", x - MARK - 6.0)
    } else {
        ("start", x + MARK + 6.0)
    };
    view! {
        <g class="locator-mark" class:near=mark.near data-site=mark.id.clone()>
            <circle cx=decimal(x, 1) cy=decimal(y, 1) r=decimal(MARK, 0)/>
            <text x=decimal(from, 1) y=decimal(y + 5.0, 1) text-anchor=anchor>
                {mark.label.clone()}
            </text>
        </g>
    }
    .into_any()
}

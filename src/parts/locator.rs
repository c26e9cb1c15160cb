//! A small map that says where places lie.

use exhibit_domain::text::number::decimal;
use exhibit_domain::view::memory::{LocatorMap, LocatorMark};
use leptos::prelude::*;

/// Radius of a mark.
const MARK: f64 = 6.0;

/// The map. The list of places beside it says the same.
pub fn locator(map: &LocatorMap) -> AnyView {
    let frame = format!("0 0 {} {}", decimal(map.size.0, 0), decimal(map.size.1, 0));
    let land = map
        .land
        .iter()
        .map(|path| view! { <path class="locator-land" d=path.clone()/> })
        .collect_view();
    let marks = map.marks.iter().map(mark).collect_view();
    view! {
        <svg class="locator" viewBox=frame role="img" aria-label=map.summary.clone()>
            <g transform=map.transform.clone()>
                {land}
                <path class="locator-border" d=map.border.clone()/>
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
    let near = !mark.near.is_empty();
    let town = near.then(|| {
        view! {
            <text x=decimal(from, 1) y=decimal(y + 23.0, 1) text-anchor=anchor>
                {mark.near.clone()}
            </text>
        }
    });
    view! {
        <g class="locator-mark" class:near=near data-site=mark.id.clone()>
            <circle cx=decimal(x, 1) cy=decimal(y, 1) r=decimal(MARK, 0)/>
            <text class="locator-name" x=decimal(from, 1) y=decimal(y + 5.0, 1) text-anchor=anchor>
                {mark.name.clone()}
            </text>
            {town}
        </g>
    }
    .into_any()
}

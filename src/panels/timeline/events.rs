//! Event marks above the plot.

use exhibit_domain::text::number::decimal;
use exhibit_domain::view::map_labels::{Labelled, place};
use exhibit_domain::view::timeline::EventMark;
use leptos::prelude::*;

use super::scale::{LETTER, TOP, x_at};

/// Event marks above the plot; labels where there is room.
pub(super) fn events(events: &[EventMark], width: f64) -> AnyView {
    let placed = event_labels(events, width);
    let dots = events
        .iter()
        .map(|event| {
            view! {
                <circle
                    class="event-dot"
                    class:current=event.current
                    cx=decimal(x_at(width, event.x), 1)
                    cy=decimal(TOP - 6.0, 1)
                    r="5"
                >
                    <title>{format!("{}: {}", event.when, event.title)}</title>
                </circle>
            }
        })
        .collect_view();
    let labels = placed
        .into_iter()
        .map(|(x, y, title)| view! { <text x=decimal(x, 1) y=decimal(y, 1)>{title}</text> })
        .collect_view();
    view! { {dots} {labels} }.into_any()
}

/// Two rows of labels; the heavier event wins, nothing collides.
fn event_labels(events: &[EventMark], width: f64) -> Vec<(f64, f64, String)> {
    let marks: Vec<Labelled> = events
        .iter()
        .map(|event| {
            #[allow(clippy::cast_precision_loss)] // a short title
            let text = event.title.chars().count() as f64 * LETTER;
            let x = x_at(width, event.x).clamp(
                text / 2.0 + 4.0,
                (width - text / 2.0 - 4.0).max(text / 2.0 + 4.0),
            );
            Labelled {
                centre: (x, 0.0),
                radius: 0.0,
                width: text,
                weight: f64::from(event.weight) + if event.current { 100.0 } else { 0.0 },
            }
        })
        .collect();
    let mut out = Vec::new();
    let mut left: Vec<usize> = (0..marks.len()).collect();
    for y in [TOP - 18.0, TOP - 34.0] {
        let row: Vec<Labelled> = left
            .iter()
            .filter_map(|i| marks.get(*i))
            .map(|m| Labelled {
                centre: (m.centre.0, 20.0),
                ..m.clone()
            })
            .collect();
        // Only the first place (below the point) is one row; others are refused by height.
        let placed: Vec<_> = place(&row, (width, 42.0), 14.0, 99)
            .into_iter()
            .filter(|p| p.at.1 > 20.0)
            .collect();
        for p in &placed {
            if let Some(event) = left.get(p.mark).and_then(|i| events.get(*i)) {
                out.push((p.at.0, y, event.title.clone()));
            }
        }
        let taken: Vec<usize> = placed
            .iter()
            .filter_map(|p| left.get(p.mark).copied())
            .collect();
        left.retain(|i| !taken.contains(i));
    }
    out
}

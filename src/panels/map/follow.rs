//! How the picture follows fingers, its box and the frame.

use std::sync::Arc;

use exhibit_domain::geo::{MapShape, Point, Viewport};
use exhibit_domain::query::Frame;
use leptos::prelude::*;

use super::gestures::Pointer;
use crate::parts::text_scale;

/// The view after pointers moved: one pans, two pan and zoom about their middle.
pub(super) fn follow(
    before: &[Pointer],
    after: &[Pointer],
    v: Viewport,
    shape: &MapShape,
) -> Viewport {
    match (before, after) {
        ([a], [b]) => v.panned((b.at.0 - a.at.0, b.at.1 - a.at.1), shape),
        ([a, b], [c, d]) => {
            let middle = |p: Point, q: Point| ((p.0 + q.0) / 2.0, (p.1 + q.1) / 2.0);
            let (from, to) = (middle(a.at, b.at), middle(c.at, d.at));
            let spread = |p: Point, q: Point| (p.0 - q.0).hypot(p.1 - q.1).max(1.0);
            let factor = spread(c.at, d.at) / spread(a.at, b.at);
            v.panned((to.0 - from.0, to.1 - from.1), shape)
                .zoomed(factor, to, shape)
        }
        _ => v,
    }
}

/// Follows the size of the drawing's box and the frame the address asks for.
pub fn observe(
    node: NodeRef<leptos::svg::Svg>,
    shape: Arc<MapShape>,
    viewport: RwSignal<Viewport>,
    frame: Signal<Frame>,
) {
    let sized = Arc::clone(&shape);
    let box_size = RwSignal::new(None);
    crate::platform::on_resize(node, move |size| box_size.set(Some(size)));
    // Larger text: the same picture, drawn smaller and shown larger.
    let scale = text_scale();
    Effect::new(move |_| {
        let scale = scale.get();
        let Some((width, height)) = box_size.get() else {
            return;
        };
        let size = (width / scale, height / scale);
        viewport.update(|v| {
            // Until something was moved, the frame is kept whole in the new box.
            let preset = sized.preset(frame.get_untracked().as_str());
            let untouched = preset
                .map(|p| Viewport::of_preset(&sized, p, v.size))
                .filter(|framed| framed == v);
            *v = match (untouched, preset) {
                (Some(_), Some(p)) => Viewport::of_preset(&sized, p, size),
                _ => v.resized(&sized, size),
            };
        });
    });
    Effect::new(move |previous: Option<Frame>| {
        let now = frame.get();
        if previous.is_some_and(|p| p != now)
            && let Some(preset) = shape.preset(now.as_str())
        {
            viewport.update(|v| *v = Viewport::of_preset(&shape, preset, v.size));
        }
        now
    });
}

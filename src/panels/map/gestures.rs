//! Pan, pinch, wheel and tap on the map.
//!
//! One set of listeners on the drawing. A press that does not move is a tap and
//! picks the nearest unit within a finger's width. Pointers beyond the second
//! are ignored, so a second visitor cannot take a gesture over.

use std::sync::Arc;

use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::geo::{MapShape, Point, Viewport};
use exhibit_domain::query::Action;
use exhibit_domain::setting::Mode;
use exhibit_domain::view::map::MapView;
use leptos::ev;
use leptos::prelude::*;

use super::follow::follow;
use crate::parts::{Act, Finger, text_scale};

/// Wider than this, in CSS pixels, a contact is a palm (some 32 mm), which means nothing.
const PALM: i32 = 120;
/// How far a press may wander and still be a tap.
const TAP_SLOP: f64 = 6.0;

/// A pointer that is down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pointer {
    pub(super) id: i32,
    pub(super) at: Point,
}

/// The state of the running gesture.
#[derive(Clone, Debug, Default)]
struct Running {
    pointers: Vec<Pointer>,
    start: Point,
    moved: bool,
}

/// Handles the map's input.
#[derive(Clone)]
pub struct Gestures {
    pub(super) shape: Arc<MapShape>,
    pub(super) viewport: RwSignal<Viewport>,
    pub(super) view: Signal<MapView>,
    pub(super) focus: RwSignal<usize>,
    pub(super) node: NodeRef<leptos::svg::Svg>,
    pub(super) act: Act,
    /// Pixels of the screen per pixel of the drawing.
    scale: Signal<f64>,
    finger: f64,
    running: StoredValue<Running>,
    /// Whether one finger up or down belongs to the page around the frame.
    yields: bool,
}

impl Gestures {
    /// Input for one drawing.
    pub fn new(
        shape: Arc<MapShape>,
        viewport: RwSignal<Viewport>,
        view: Signal<MapView>,
        focus: RwSignal<usize>,
        node: NodeRef<leptos::svg::Svg>,
        act: Act,
    ) -> Self {
        Self {
            shape,
            viewport,
            view,
            focus,
            node,
            act,
            scale: text_scale(),
            finger: use_context::<Finger>().unwrap_or_default().0,
            running: StoredValue::new(Running::default()),
            yields: use_context::<Mode>() == Some(Mode::Embed),
        }
    }

    /// A position in the drawing's pixels.
    fn local(&self, x: i32, y: i32) -> Point {
        let (left, top) = crate::platform::offset(self.node);
        let scale = self.scale.get_untracked();
        ((f64::from(x) - left) / scale, (f64::from(y) - top) / scale)
    }

    /// A finger, a pen or a button goes down.
    pub fn down(&self, event: &ev::PointerEvent) {
        if event.button() > 0 || event.width().max(event.height()) > PALM {
            return;
        }
        let at = self.local(event.client_x(), event.client_y());
        self.running.update_value(|running| {
            // One that comes down again has gone up elsewhere, unseen.
            running.pointers.retain(|p| p.id != event.pointer_id());
            if running.pointers.len() >= 2 {
                return;
            }
            running.pointers.push(Pointer {
                id: event.pointer_id(),
                at,
            });
            if running.pointers.len() == 1 {
                running.start = at;
                running.moved = false;
            } else {
                running.moved = true;
            }
        });
    }

    /// A pointer moves: pan with one, pinch with two.
    pub fn moved(&self, event: &ev::PointerEvent) {
        let id = event.pointer_id();
        let at = self.local(event.client_x(), event.client_y());
        let mut running = self.running.get_value();
        let Some(index) = running.pointers.iter().position(|p| p.id == id) else {
            return;
        };
        let before = running.pointers.clone();
        if let Some(pointer) = running.pointers.get_mut(index) {
            pointer.at = at;
        }
        let wandered = (at.0 - running.start.0).hypot(at.1 - running.start.1) > TAP_SLOP;
        // The browser takes such a finger away soon; until then the map must not stir.
        let scrolls = self.yields
            && running.pointers.len() == 1
            && event.pointer_type() == "touch"
            && (at.1 - running.start.1).abs() > (at.0 - running.start.0).abs();
        if wandered && !running.moved && !scrolls {
            running.moved = true;
            // Only a drag captures: a captured tap would lose its target.
            crate::platform::capture(self.node, id);
        }
        if running.moved {
            self.viewport.update(|v| {
                *v = follow(&before, &running.pointers, *v, &self.shape);
            });
        }
        self.running.set_value(running);
    }

    /// A pointer goes up: a tap if it never moved.
    pub fn up(&self, event: &ev::PointerEvent) {
        let running = self.running.get_value();
        let known = running.pointers.iter().any(|p| p.id == event.pointer_id());
        self.cancel(event);
        if !known || running.moved || running.pointers.len() > 1 {
            return;
        }
        let at = self.local(event.client_x(), event.client_y());
        if (at.0 - running.start.0).hypot(at.1 - running.start.1) > TAP_SLOP {
            return;
        }
        let reach = if event.pointer_type() == "mouse" {
            self.finger / 2.0
        } else {
            self.finger
        };
        let land = crate::platform::attribute_of_target(event, "data-unit");
        if let Some(territory) = self.unit_at(at, reach, land.as_deref()) {
            self.set_focus(territory);
            self.act.run(Action::Select(Some(territory)));
        }
    }

    /// A pointer is gone.
    pub fn cancel(&self, event: &ev::PointerEvent) {
        self.running.update_value(|running| {
            running.pointers.retain(|p| p.id != event.pointer_id());
        });
    }

    /// Ctrl and the wheel zoom; the wheel alone scrolls the page.
    pub fn wheel(&self, event: &ev::WheelEvent) {
        if !event.ctrl_key() && !event.meta_key() {
            return;
        }
        event.prevent_default();
        let at = self.local(event.client_x(), event.client_y());
        let factor = (-event.delta_y() / 300.0).clamp(-1.0, 1.0).exp();
        self.viewport
            .update(|v| *v = v.zoomed(factor, at, &self.shape));
    }

    pub(super) fn set_focus(&self, territory: TerritoryIx) {
        let at = self
            .shape
            .units()
            .iter()
            .position(|u| u.territory == territory);
        if let Some(at) = at {
            self.focus.set(at);
        }
    }
}

//! Pan, pinch, wheel, tap and keys on the map.
//!
//! One set of listeners on the drawing. A press that does not move is a tap and
//! picks the nearest unit within a finger's width. Pointers beyond the second
//! are ignored, so a second visitor cannot take a gesture over.

use std::sync::Arc;

use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::geo::{MapShape, Point, Viewport};
use exhibit_domain::query::{Action, Frame};
use exhibit_domain::view::map::{MapView, UnitMark, pick};
use leptos::ev;
use leptos::prelude::*;

use super::drawing::circle_position;
use crate::parts::Act;

/// Half a finger's width in CSS pixels.
const FINGER: f64 = 22.0;
/// How far a press may wander and still be a tap.
const TAP_SLOP: f64 = 6.0;
/// How far an arrow key with Shift moves the picture.
const PAN_STEP: f64 = 80.0;

/// A pointer that is down.
#[derive(Clone, Copy, Debug)]
struct Pointer {
    id: i32,
    at: Point,
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
    shape: Arc<MapShape>,
    viewport: RwSignal<Viewport>,
    view: Signal<MapView>,
    focus: RwSignal<usize>,
    node: NodeRef<leptos::svg::Svg>,
    act: Act,
    running: StoredValue<Running>,
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
            running: StoredValue::new(Running::default()),
        }
    }

    /// A position in the drawing's pixels.
    fn local(&self, x: i32, y: i32) -> Point {
        let (left, top) = crate::platform::offset(self.node);
        (f64::from(x) - left, f64::from(y) - top)
    }

    /// A finger, a pen or a button goes down.
    pub fn down(&self, event: &ev::PointerEvent) {
        if event.button() > 0 {
            return;
        }
        let at = self.local(event.client_x(), event.client_y());
        self.running.update_value(|running| {
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
        if wandered && !running.moved {
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
        let reach = if event.pointer_type() == "mouse" {
            FINGER / 2.0
        } else {
            FINGER
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

    /// Arrows go to the geographic neighbour, Enter opens, + and − zoom.
    pub fn key(&self, event: &ev::KeyboardEvent) {
        let focused = self.shape.units().get(self.focus.get_untracked()).cloned();
        let key = event.key();
        let direction = match key.as_str() {
            "ArrowLeft" => Some(0),
            "ArrowRight" => Some(1),
            "ArrowUp" => Some(2),
            "ArrowDown" => Some(3),
            _ => None,
        };
        if let Some(direction) = direction {
            event.prevent_default();
            if event.shift_key() {
                let by = [
                    (PAN_STEP, 0.0),
                    (-PAN_STEP, 0.0),
                    (0.0, PAN_STEP),
                    (0.0, -PAN_STEP),
                ];
                if let Some(by) = by.get(direction) {
                    self.viewport.update(|v| *v = v.panned(*by, &self.shape));
                }
            } else if let Some(next) = focused.and_then(|u| u.arrows.get(direction).copied()) {
                self.set_focus(next);
                self.reveal(next);
                let id = self.id_of(next);
                crate::platform::focus_within(self.node, &format!("[data-region=\"{id}\"]"));
            }
            return;
        }
        match key.as_str() {
            "Enter" | " " => {
                event.prevent_default();
                if let Some(unit) = focused {
                    self.act.run(Action::Select(Some(unit.territory)));
                }
            }
            "+" | "=" => self.zoom_middle(1.6),
            "-" | "_" => self.zoom_middle(1.0 / 1.6),
            "0" => self.act.run(Action::SetFrame(Frame::Whole)),
            _ => {}
        }
    }

    fn zoom_middle(&self, factor: f64) {
        self.viewport.update(|v| {
            let middle = (v.size.0 / 2.0, v.size.1 / 2.0);
            *v = v.zoomed(factor, middle, &self.shape);
        });
    }

    fn set_focus(&self, territory: TerritoryIx) {
        let at = self
            .shape
            .units()
            .iter()
            .position(|u| u.territory == territory);
        if let Some(at) = at {
            self.focus.set(at);
        }
    }

    fn id_of(&self, territory: TerritoryIx) -> String {
        self.view.with_untracked(|v| {
            let unit = v.units.iter().find(|u| u.territory == territory);
            unit.map(|u| u.id.clone()).unwrap_or_default()
        })
    }

    /// Brings a unit into the picture when it lies outside.
    fn reveal(&self, territory: TerritoryIx) {
        let Some(unit) = self.shape.unit(territory) else {
            return;
        };
        self.viewport.update(|v| {
            let (x, y) = circle_position(&self.shape, unit, v);
            let outside = x < 0.0 || y < 0.0 || x > v.size.0 || y > v.size.1;
            if outside {
                let by = (v.size.0 / 2.0 - x, v.size.1 / 2.0 - y);
                *v = v.panned(by, &self.shape);
            }
        });
    }

    /// The unit a tap means: a circle first, then the land under it.
    fn unit_at(&self, at: Point, reach: f64, land: Option<&str>) -> Option<TerritoryIx> {
        let v = self.viewport.get_untracked();
        self.view.with_untracked(|view| {
            let units: Vec<(&UnitMark, (Point, f64))> = self
                .shape
                .units()
                .iter()
                .filter_map(|unit| {
                    let mark = view.units.iter().find(|u| u.territory == unit.territory)?;
                    let radius = mark.radius() * v.base_scale();
                    Some((mark, (circle_position(&self.shape, unit, &v), radius)))
                })
                .collect();
            let circles: Vec<(Point, f64)> = units.iter().map(|(_, c)| *c).collect();
            let inside = pick(&circles, at, 0.0);
            let on_land = || view.units.iter().find(|u| Some(u.id.as_str()) == land);
            // Without circles (the share layer) the land itself is the mark.
            let near = || {
                if circles.iter().all(|(_, r)| *r <= 0.0) {
                    None
                } else {
                    pick(&circles, at, reach)
                }
            };
            inside
                .or_else(near)
                .and_then(|i| units.get(i))
                .map(|(mark, _)| mark.territory)
                .or_else(|| on_land().map(|u| u.territory))
        })
    }
}

/// The view after pointers moved: one pans, two pan and zoom about their middle.
fn follow(before: &[Pointer], after: &[Pointer], v: Viewport, shape: &MapShape) -> Viewport {
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
    crate::platform::on_resize(node, move |size| {
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

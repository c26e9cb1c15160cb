//! Keys on the map.

use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::query::{Action, Frame};
use leptos::ev;
use leptos::prelude::*;

use super::gestures::Gestures;
use super::marks::circle_position;

/// How far an arrow key with Shift moves the picture.
const PAN_STEP: f64 = 80.0;

impl Gestures {
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
}

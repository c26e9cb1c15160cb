//! Turning to what comes before or after: by arrow keys and by a finger.

use exhibit_domain::query::Action;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use super::Act;

/// How far a finger must go sideways to turn, in CSS pixels.
const SWIPE: i32 = 60;

/// What lies before and after, and where a finger went down.
#[derive(Clone, Copy)]
pub struct Turning {
    back: StoredValue<Option<Action>>,
    next: StoredValue<Option<Action>>,
    pressed: StoredValue<Option<(i32, i32)>>,
    act: Act,
}

impl Turning {
    /// Between two neighbours; at an end there is only one.
    pub fn new(back: Option<Action>, next: Option<Action>, act: Act) -> Self {
        Self {
            back: StoredValue::new(back),
            next: StoredValue::new(next),
            pressed: StoredValue::new(None),
            act,
        }
    }

    /// Turns back or on.
    pub fn turn(self, on: bool) {
        let to = if on { self.next } else { self.back };
        if let Some(action) = to.get_value() {
            self.act.run(action);
        }
    }

    /// A key was pressed.
    pub fn key(self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "ArrowLeft" => self.turn(false),
            "ArrowRight" => self.turn(true),
            _ => {}
        }
    }

    /// A pointer went down.
    pub fn press(self, event: &PointerEvent) {
        let touch = event.pointer_type() == "touch";
        self.pressed
            .set_value(touch.then(|| (event.client_x(), event.client_y())));
    }

    /// A pointer was lifted.
    pub fn release(self, event: &PointerEvent) {
        let Some((x, y)) = self.pressed.try_update_value(Option::take).flatten() else {
            return;
        };
        let (across, down) = (event.client_x() - x, event.client_y() - y);
        if across.abs() >= SWIPE && across.abs() > 2 * down.abs() {
            self.turn(across < 0);
        }
    }
}

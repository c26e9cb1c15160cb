//! Mouse, finger, keys and window, as the devices themselves send them.

use serde_json::{Value, json};

use crate::visitor::Visitor;

/// The bit of the Ctrl key in the browser's protocol.
const CTRL: u32 = 2;

/// A place in the window, in CSS pixels.
pub type Place = (f64, f64);

impl Visitor {
    /// Makes the window's inside exactly so large.
    pub fn resize(&self, width: u32, height: u32) {
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
        self.until(
            "the window has its size",
            "return innerWidth === arguments[0] && innerHeight === arguments[1]",
            &[json!(width), json!(height)],
        );
        self.settle();
    }

    /// Sets features of the medium, as in `forced-colors` to `active`.
    pub fn prefer(&self, name: &str, value: &str) {
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": name, "value": value }] }),
        );
    }

    /// The middle of the first match, scrolled into the window.
    #[track_caller]
    pub fn middle(&self, css: &str) -> Place {
        self.place(css, 0.5, 0.5)
    }

    /// A place within the first match, from (0, 0) at its top left to (1, 1).
    #[track_caller]
    pub fn place(&self, css: &str, x: f64, y: f64) -> Place {
        let place = self.js(
            "const element = document.querySelector(arguments[0]);
             if (!element) return null;
             element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
             const box = element.getBoundingClientRect();
             return [box.left + box.width * arguments[1], box.top + box.height * arguments[2]];",
            &[json!(css), json!(x), json!(y)],
        );
        match (place[0].as_f64(), place[1].as_f64()) {
            (Some(x), Some(y)) => (x, y),
            _ => panic!("there is no {css}"),
        }
    }

    fn mouse(&self, kind: &str, (x, y): Place, more: &[(&str, Value)]) {
        let mut event = json!({ "type": kind, "x": x, "y": y });
        for (key, value) in more {
            event[*key] = value.clone();
        }
        self.cdp("Input.dispatchMouseEvent", event);
    }

    /// A press and release of the mouse at one place.
    pub fn mouse_click(&self, at: Place) {
        let left = [("button", json!("left")), ("clickCount", json!(1))];
        self.mouse("mouseMoved", at, &[]);
        self.mouse("mousePressed", at, &left);
        self.mouse("mouseReleased", at, &left);
    }

    /// A drag with the mouse, in steps.
    pub fn mouse_drag(&self, from: Place, to: Place) {
        let left = [("button", json!("left")), ("clickCount", json!(1))];
        let held = [("button", json!("left")), ("buttons", json!(1))];
        self.mouse("mouseMoved", from, &[]);
        self.mouse("mousePressed", from, &left);
        for step in 1..=8 {
            let part = f64::from(step) / 8.0;
            let at = (
                from.0 + (to.0 - from.0) * part,
                from.1 + (to.1 - from.1) * part,
            );
            self.mouse("mouseMoved", at, &held);
        }
        self.mouse("mouseReleased", to, &left);
    }

    /// A turn of the wheel, with Ctrl or without.
    pub fn wheel(&self, at: Place, down: f64, ctrl: bool) {
        let modifiers = if ctrl { CTRL } else { 0 };
        let turn = [
            ("deltaX", json!(0)),
            ("deltaY", json!(down)),
            ("modifiers", json!(modifiers)),
        ];
        self.mouse("mouseMoved", at, &[]);
        self.mouse("mouseWheel", at, &turn);
    }

    /// Turns the window into a touch screen.
    pub fn touch_screen(&self) {
        self.cdp(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": true, "maxTouchPoints": 5 }),
        );
    }

    fn touch(&self, kind: &str, fingers: &[Place]) {
        let points: Vec<Value> = fingers
            .iter()
            .enumerate()
            .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
            .collect();
        self.cdp(
            "Input.dispatchTouchEvent",
            json!({ "type": kind, "touchPoints": points }),
        );
    }

    /// A tap with one finger.
    pub fn tap(&self, at: Place) {
        self.touch("touchStart", &[at]);
        self.touch("touchEnd", &[]);
    }

    /// One finger rests on a place until something has happened.
    pub fn press(&self, at: Place, until: impl FnOnce()) {
        self.touch("touchStart", &[at]);
        until();
        self.touch("touchEnd", &[]);
    }

    /// One finger goes sideways from a place, to the right or (below zero) to the left.
    pub fn swipe(&self, (x, y): Place, by: f64) {
        self.touch("touchStart", &[(x, y)]);
        for step in 1..=6 {
            self.touch("touchMove", &[(x + by * f64::from(step) / 6.0, y)]);
        }
        self.touch("touchEnd", &[]);
    }

    /// One finger goes up (below zero) or down from a place, and rests before it leaves.
    pub fn finger_scroll(&self, (x, y): Place, by: f64) {
        self.touch("touchStart", &[(x, y)]);
        for step in 1..=12 {
            self.touch("touchMove", &[(x, y + by * f64::from(step) / 12.0)]);
            self.settle();
        }
        self.touch("touchEnd", &[]);
    }

    /// Two fingers around a place move from one distance to another.
    pub fn pinch(&self, (x, y): Place, from: f64, to: f64) {
        let fingers = |apart: f64| [(x - apart / 2.0, y), (x + apart / 2.0, y)];
        self.touch("touchStart", &fingers(from));
        for step in 1..=8 {
            self.touch(
                "touchMove",
                &fingers(from + (to - from) * f64::from(step) / 8.0),
            );
        }
        self.touch("touchEnd", &[]);
    }

    /// Presses keys one after the other, wherever the focus is.
    #[track_caller]
    pub fn keys(&self, keys: &[thirtyfour::Key]) {
        for key in keys {
            let press = self
                .web()
                .action_chain()
                .key_down(key.clone())
                .key_up(key.clone());
            self.wait(press.perform());
        }
    }

    /// Presses one key with others held: `modifiers` are 1 for Alt, 2 for Ctrl, 8 for
    /// Shift, added up.
    pub fn key_with(&self, key: &str, code: &str, modifiers: u8) {
        for kind in ["rawKeyDown", "keyUp"] {
            self.cdp(
                "Input.dispatchKeyEvent",
                json!({ "type": kind, "modifiers": modifiers, "key": key, "code": code }),
            );
        }
    }

    /// Presses Tab until the focus is on a match, as a visitor without a mouse does.
    #[track_caller]
    pub fn tab_to(&self, css: &str) {
        for _ in 0..300 {
            self.keys(&[thirtyfour::Key::Tab]);
            let there = "return document.activeElement?.matches(arguments[0]) ?? false";
            if self.js(there, &[json!(css)]) == json!(true) {
                return;
            }
        }
        panic!("Tab does not reach {css}");
    }

    /// Puts the focus on the first match.
    #[track_caller]
    pub fn focus(&self, css: &str) {
        self.focus_nth(css, 0);
    }

    /// Puts the focus on the nth match, from zero.
    #[track_caller]
    pub fn focus_nth(&self, css: &str, n: usize) {
        let focused = self.js(
            "const element = document.querySelectorAll(arguments[0])[arguments[1]] ?? null;
             element?.focus();
             return element !== null && document.activeElement === element;",
            &[json!(css), json!(n)],
        );
        assert_eq!(focused, json!(true), "{css} does not take the focus");
    }
}

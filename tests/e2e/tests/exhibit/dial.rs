//! A kiosk by its dial, by its keypad, and with its screen awake.

use exhibit_e2e::{Visitor, visit};
use serde_json::json;
use thirtyfour::Key;

use crate::screen::begin;

/// The browser's side of the Gamepad API: a dial that stands as the test says.
const DIAL: &str = "
    window.dial = { list: [] };
    navigator.getGamepads = () => window.dial.list;
    window.plug = (axes, buttons = []) => {
        window.dial.list = [{ index: 0, connected: true, axes,
            buttons: buttons.map((pressed) => ({ pressed, value: Number(pressed) })) }];
        window.dispatchEvent(new Event('gamepadconnected'));
    };
    window.requests = 0;
    Object.defineProperty(navigator, 'wakeLock', { value: { request(kind) {
        window.requests += kind === 'screen';
        return window.refused ? Promise.reject(new DOMException('no power', 'NotAllowedError')) : Promise.resolve({});
    } } });";

fn kiosk(query: &str) -> Visitor {
    let visitor = Visitor::new("exhibit::dial::kiosk");
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": DIAL }),
    );
    begin(&visitor, &format!("?mode=kiosk{query}"));
    visitor
}

/// Turns the dial, and lets the exhibit look at it.
fn turn(visitor: &Visitor, axes: &[f64], buttons: &[bool]) {
    visitor.js(
        "plug(arguments[0], arguments[1])",
        &[json!(axes), json!(buttons)],
    );
    visitor.settle();
    visitor.settle();
}

fn day(visitor: &Visitor) -> String {
    visitor.attribute(".track", "aria-valuetext")
}

fn chosen(visitor: &Visitor) -> String {
    visitor.word(
        "return document.querySelector('[data-panel=region] h2')?.textContent ?? ''",
        &[],
    )
}

#[test]
fn one_axis_is_time_one_walks_the_regions_and_the_button_opens() {
    let visitor = kiosk("");
    let start = day(&visitor);
    turn(&visitor, &[0.0, 0.0], &[false]);
    turn(&visitor, &[1.0, 0.0], &[false]);
    turn(&visitor, &[0.0, 0.0], &[false]);
    assert_ne!(day(&visitor), start);
    turn(&visitor, &[-1.0, 0.0], &[false]);
    turn(&visitor, &[0.0, 0.0], &[false]);
    assert_eq!(day(&visitor), start);
    turn(&visitor, &[0.0, 1.0], &[false]);
    turn(&visitor, &[0.0, 0.0], &[false]);
    let first = chosen(&visitor);
    assert!(!first.is_empty());
    turn(&visitor, &[0.0, 1.0], &[false]);
    turn(&visitor, &[0.0, 0.0], &[false]);
    assert!(!chosen(&visitor).is_empty() && chosen(&visitor) != first);
    turn(&visitor, &[0.0, 0.0], &[true]);
    visitor.until_there("[data-evidence]");
    turn(&visitor, &[0.0, 0.0], &[false]);
    turn(&visitor, &[0.0, 0.0], &[true]);
    visitor.until_gone("[data-evidence]");
    // A kiosk's address stays its start.
    assert!(!visitor.search().contains("region="));
}

#[test]
fn the_staff_say_what_an_axis_does() {
    let visitor = kiosk("&dials=none,time");
    let start = day(&visitor);
    turn(&visitor, &[0.0, 0.0], &[]);
    turn(&visitor, &[1.0, 0.0], &[]);
    assert_eq!(
        (day(&visitor), chosen(&visitor)),
        (start.clone(), String::new())
    );
    turn(&visitor, &[0.0, 1.0], &[]);
    assert_ne!(day(&visitor), start);
}

#[test]
fn what_no_dial_says_changes_nothing() {
    let visitor = kiosk("");
    turn(&visitor, &[0.0, 0.0], &[false]);
    let before = (day(&visitor), chosen(&visitor));
    for hostile in [
        "[{ index: 0, connected: true, axes: [NaN, Infinity, -1e300], buttons: [] }]",
        "[{ index: 0, connected: true, axes: ['1', null, {}], buttons: [null, 3, 'x'] }]",
        "[{ index: 0, connected: true, axes: { length: 4e9 }, buttons: { length: -1 } }]",
        "[{ index: -7e30, axes: [7, 7] }, null, undefined, 5, 'pad', {}]",
        "[{ get axes() { throw new Error('gone'); }, get buttons() { throw new Error('gone'); } }]",
        "null",
        "{ length: 'many' }",
        "[]",
    ] {
        visitor.js(
            &format!(
                "window.dial.list = {hostile}; window.dispatchEvent(new Event('gamepadconnected'));"
            ),
            &[],
        );
        visitor.settle();
        visitor.settle();
        assert_eq!((day(&visitor), chosen(&visitor)), before, "{hostile}");
    }
    visitor.js(
        "navigator.getGamepads = () => { throw new Error('no'); }",
        &[],
    );
    visitor.settle();
    assert!(visitor.console_errors().is_empty());
    // It works on.
    visitor.js("navigator.getGamepads = () => window.dial.list", &[]);
    turn(&visitor, &[0.0, 0.0], &[]);
    turn(&visitor, &[1.0, 0.0], &[]);
    assert_ne!(day(&visitor), before.0);
}

#[test]
fn elsewhere_a_dial_does_nothing() {
    let visitor = Visitor::new("exhibit::dial::web");
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": DIAL }),
    );
    visitor.open("");
    let start = day(&visitor);
    turn(&visitor, &[0.0, 0.0], &[]);
    turn(&visitor, &[1.0, 1.0], &[true]);
    assert_eq!(day(&visitor), start);
    assert_eq!(visitor.js("return window.requests", &[]), json!(0));
}

#[test]
fn the_screen_is_kept_awake() {
    let visitor = kiosk("");
    visitor.until("it is asked for", "return window.requests === 1", &[]);
    // A browser lets go whenever the page is out of sight.
    visitor.js(
        "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
        &[],
    );
    visitor.until("it is asked again", "return window.requests === 2", &[]);
    visitor.js("window.refused = true", &[]);
    for _ in 0..3 {
        visitor.js(
            "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
            &[],
        );
    }
    visitor.until("it is refused", "return window.requests === 5", &[]);
    visitor.settle();
    let said = visitor.console();
    let lines = said.iter().filter(|line| line.text.contains("no power"));
    assert_eq!(lines.count(), 1, "{said:?}");
}

#[test]
fn everything_is_reached_by_arrows_enter_and_escape() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    begin(&visitor, "?mode=kiosk");
    let mut seen = std::collections::BTreeSet::new();
    let name = "const e = document.activeElement; const all = ['header nav a', '.tools button', '.languages a',
         '.segmented button', '.chips button', '.map-svg', '.zoom button', '.aside-pick', '.track', '.steps button',
         '.timeline-more button', '.side .figure', '.map-foot button, .map-foot summary'];
         return all.find((css) => e?.closest(css)) ?? '';";
    // A visit begins at the content: first up to the header, then down through all.
    let walk = std::iter::repeat_n(Key::Up, 40).chain(std::iter::repeat_n(Key::Down, 200));
    for key in walk {
        visitor.keys(&[key]);
        visitor.settle();
        let here = visitor.word(name, &[]);
        let own = here == ".map-svg" || here == ".track";
        seen.insert(here);
        if own {
            // The arrows are theirs; Escape leaves them.
            visitor.keys(&[Key::Escape]);
            visitor.settle();
        }
    }
    for part in [
        "header nav a",
        ".tools button",
        ".languages a",
        ".segmented button",
        ".chips button",
        ".map-svg",
        ".zoom button",
        ".track",
        ".steps button",
        ".side .figure",
    ] {
        assert!(seen.contains(part), "{part} is not reached: {seen:?}");
    }
}

#[test]
fn a_region_is_chosen_and_left_by_a_keypad() {
    let visitor = visit!();
    begin(&visitor, "?mode=kiosk");
    visitor.focus(".map-svg [tabindex='0']");
    visitor.keys(&[Key::Right, Key::Enter]);
    visitor.until_there("[data-panel='region']");
    // Out of the map, with the region still chosen.
    visitor.keys(&[Key::Escape]);
    visitor.until(
        "the focus has left the map",
        "return !document.activeElement?.closest('.map-svg')",
        &[],
    );
    assert_eq!(visitor.count("[data-panel='region']"), 1);
    visitor.keys(&[Key::Escape]);
    visitor.until_there("[data-panel='national']");
    // With the number lock on, digits are arrows.
    visitor.focus(".track");
    let before = day(&visitor);
    visitor.cdp(
        "Input.dispatchKeyEvent",
        json!({ "type": "keyDown", "key": "6", "code": "Numpad6", "windowsVirtualKeyCode": 102 }),
    );
    visitor.until(
        "the day has changed",
        "return document.querySelector('.track').getAttribute('aria-valuetext') !== arguments[0]",
        &[json!(before)],
    );
}

//! Reading aloud, with a voice of the device and without one.

use exhibit_e2e::{Visitor, visit};
use serde_json::json;

use crate::screen::begin;

/// A device with voices: the browser's side of speech, which a headless one lacks. What
/// is said is written down; it is over when the test says so.
const VOICES: &str = "
    const voice = (name, lang, localService) => ({ name, lang, localService, default: false, voiceURI: name });
    const events = new EventTarget();
    const speech = {
        voices: [voice('far', 'en-US', false), voice('near', 'en-GB', true), voice('nah', 'de_DE', true)],
        said: [], now: null, cancelled: 0,
        getVoices() { return this.voices; },
        speak(utterance) { this.now = utterance; this.said.push([utterance.text, utterance.voice.name]); },
        cancel() { this.cancelled += 1; const old = this.now; this.now = null;
            old?.onerror?.({ type: 'error', error: 'canceled', target: old }); },
        end(type = 'end') { const old = this.now; this.now = null;
            old?.[`on${type}`]?.(new Event(type)); },
        addEventListener: (...all) => events.addEventListener(...all),
        removeEventListener: (...all) => events.removeEventListener(...all),
        change() { events.dispatchEvent(new Event('voiceschanged')); },
    };
    Object.setPrototypeOf(speech, EventTarget.prototype);
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };";

fn with_voices() -> Visitor {
    let visitor = Visitor::new("exhibit::aloud::voices");
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": VOICES }),
    );
    visitor
}

fn said(visitor: &Visitor) -> Vec<String> {
    visitor.words("return speechSynthesis.said.map(([text]) => text)", &[])
}

fn until_said(visitor: &Visitor, words: &str) {
    visitor.until(
        &format!("“{words}” is said"),
        "return speechSynthesis.now?.text?.includes(arguments[0]) ?? false",
        &[json!(words)],
    );
}

fn open_panel(visitor: &Visitor) {
    visitor.click("[data-opens='screen']");
    visitor.until_there("[data-overlay='screen']");
}

#[test]
fn without_a_voice_of_the_device_the_page_says_so() {
    let visitor = visit!();
    visitor.open("");
    open_panel(&visitor);
    let note = visitor.text(".overlay .aloud-note");
    assert!(note.contains("no voice of its own"), "{note}");
    assert_eq!(visitor.count(".overlay [data-action='read-aloud']"), 0);
    // In a kiosk the button stands on the screen itself, and leads to the reason.
    begin(&visitor, "?mode=kiosk");
    visitor.click(".tools [data-action='read-aloud']");
    visitor.until_there(".overlay .aloud-note");
    assert!(
        visitor
            .text(".overlay .aloud-note")
            .contains("no voice of its own")
    );
}

#[test]
fn a_voice_on_the_internet_is_none() {
    let visitor = with_voices();
    visitor.open("?lang=fr");
    open_panel(&visitor);
    assert_eq!(visitor.count(".overlay [data-action='read-aloud']"), 0);
    // It may come later.
    visitor.js(
        "speechSynthesis.voices.push({ name: 'ici', lang: 'fr-FR', localService: true });
         speechSynthesis.change();",
        &[],
    );
    visitor.until_there(".overlay [data-action='read-aloud']");
}

#[test]
fn the_view_is_read_piece_by_piece_by_the_devices_voice() {
    let visitor = with_voices();
    visitor.open("?region=moscow-oblast");
    open_panel(&visitor);
    visitor.click(".overlay [data-action='read-aloud']");
    until_said(&visitor, "Moscow Oblast");
    let mut pieces = 0;
    while visitor.js("return speechSynthesis.now !== null", &[]) == json!(true) && pieces < 400 {
        visitor.js("speechSynthesis.end()", &[]);
        pieces += 1;
    }
    let all = said(&visitor);
    assert!(pieces > 5 && all.len() == pieces, "{pieces}: {all:?}");
    assert!(all.iter().all(|piece| piece.chars().count() <= 180));
    let whole = all.join(" ");
    assert!(
        whole.contains("5,000") && whole.contains("30,000"),
        "{whole}"
    );
    let voices = visitor.words("return speechSynthesis.said.map(([, voice]) => voice)", &[]);
    assert!(voices.iter().all(|voice| voice == "near"), "{voices:?}");
    // What is opened next is read as well, and only that.
    visitor.click("[data-action='close-overlay']");
    visitor.click("[data-panel='region'] .figure");
    visitor.until_there("[data-evidence]");
    until_said(&visitor, "Evidence");
    // Closed, it is silent at once.
    visitor.click("[data-action='close-evidence']");
    visitor.until("silence", "return speechSynthesis.now === null", &[]);
    let before = said(&visitor).len();
    visitor.settle();
    assert_eq!(said(&visitor).len(), before);
}

#[test]
fn it_stops_when_the_visitor_says_so_or_speaks_another_language() {
    let visitor = with_voices();
    visitor.open("");
    open_panel(&visitor);
    visitor.click(".overlay [data-action='read-aloud']");
    until_said(&visitor, "");
    visitor.click(".overlay [data-action='read-aloud']");
    visitor.until("silence", "return speechSynthesis.now === null", &[]);
    visitor.click(".overlay [data-action='read-aloud']");
    visitor.until("speech", "return speechSynthesis.now !== null", &[]);
    // In German it goes on with the German voice.
    visitor.click("[data-action='close-overlay']");
    visitor.click(".languages [lang='de']");
    visitor.until_there("html[lang='de']");
    visitor.until(
        "the German voice",
        "return speechSynthesis.now?.voice.name === 'nah'",
        &[],
    );
    // There is no French one: silence, and the reason.
    visitor.click(".languages [lang='fr']");
    visitor.until_there("html[lang='fr']");
    visitor.until("silence", "return speechSynthesis.now === null", &[]);
    open_panel(&visitor);
    assert!(visitor.shows(".overlay .aloud-note"));
}

#[test]
fn a_voice_that_fails_is_told_and_can_be_tried_again() {
    let visitor = with_voices();
    visitor.open("");
    open_panel(&visitor);
    visitor.click(".overlay [data-action='read-aloud']");
    visitor.until("speech", "return speechSynthesis.now !== null", &[]);
    visitor.js("speechSynthesis.end('error')", &[]);
    visitor.until(
        "the failure is told",
        "return document.querySelector('.overlay .aloud-note')?.textContent.length > 0",
        &[],
    );
    visitor.click(".overlay [data-action='read-aloud']");
    visitor.until("speech", "return speechSynthesis.now !== null", &[]);
}

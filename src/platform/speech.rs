//! The device's own voices. Voices on the internet are never used: they would be sent
//! the texts.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use exhibit_domain::text::Lang;
use exhibit_domain::view::spoken::speaks;
use leptos::prelude::{Dispose as _, StoredValue, on_cleanup};
use wasm_bindgen::prelude::*;
use web_sys::{Event, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::watch::Listener;

/// Whether the device has a voice of its own for a language.
#[must_use]
pub fn has_voice(lang: Lang) -> bool {
    voice(lang).is_some()
}

/// Calls back when the device's voices have come or gone, until the owner is cleaned up.
pub fn on_voices(callback: impl FnMut() + 'static) {
    let target = synthesis().and_then(|synthesis| synthesis.dyn_into().ok());
    let listener = target.and_then(|target| Listener::on(target, "voiceschanged", callback));
    let held = StoredValue::new_local(listener);
    on_cleanup(move || held.dispose());
}

fn synthesis() -> Option<SpeechSynthesis> {
    // A browser without speech has no such property at all.
    let window = web_sys::window()?;
    let found = js_sys::Reflect::get(&window, &JsValue::from_str("speechSynthesis")).ok()?;
    (!found.is_undefined() && !found.is_null()).then(|| found.unchecked_into())
}

fn voice(lang: Lang) -> Option<SpeechSynthesisVoice> {
    let voices = synthesis()?.get_voices();
    let own = || {
        voices
            .iter()
            .map(JsCast::unchecked_into::<SpeechSynthesisVoice>)
            .filter(|voice| voice.local_service() && speaks(&voice.lang(), lang))
    };
    own()
        .find(SpeechSynthesisVoice::default)
        .or_else(|| own().next())
}

/// Reads pieces of text one after the other. Dropping it falls silent.
pub struct Speaker(Rc<Inner>);

/// What is called when a piece has come to its end.
type Hearing = Closure<dyn FnMut(Event)>;

struct Inner {
    lang: Lang,
    left: RefCell<VecDeque<String>>,
    /// What is being said. It is kept: browsers forget what nobody holds, and then never
    /// tell its end.
    now: RefCell<Option<SpeechSynthesisUtterance>>,
    heard: RefCell<Option<Hearing>>,
    failed: Box<dyn Fn()>,
    /// Leaving the page ends it as well.
    leaving: RefCell<Option<Listener>>,
    stopped: Cell<bool>,
}

impl Speaker {
    /// A speaker of a language. `failed` is called when the device breaks off.
    pub fn new(lang: Lang, failed: impl Fn() + 'static) -> Self {
        let inner = Rc::new(Inner {
            lang,
            left: RefCell::default(),
            now: RefCell::default(),
            heard: RefCell::default(),
            failed: Box::new(failed),
            leaving: RefCell::default(),
            stopped: Cell::new(true),
        });
        let weak = Rc::downgrade(&inner);
        let heard = Closure::<dyn FnMut(Event)>::new(move |event| Inner::heard(&weak, &event));
        inner.heard.replace(Some(heard));
        let weak = Rc::downgrade(&inner);
        let leaving = Listener::window("pagehide", move || {
            if let Some(inner) = weak.upgrade() {
                inner.stop();
            }
        });
        inner.leaving.replace(leaving);
        Self(inner)
    }

    /// Says some pieces instead of whatever it was saying.
    pub fn say(&self, pieces: Vec<String>) {
        self.0.stop();
        self.0.left.replace(pieces.into());
        self.0.stopped.set(false);
        self.0.next();
    }

    /// Falls silent.
    pub fn stop(&self) {
        self.0.stop();
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        self.0.stop();
    }
}

impl Inner {
    fn stop(&self) {
        self.left.borrow_mut().clear();
        self.now.replace(None);
        // Nobody else in the page speaks; what was never begun needs no end.
        if !self.stopped.replace(true)
            && let Some(synthesis) = synthesis()
        {
            synthesis.cancel();
        }
    }

    fn next(&self) {
        let piece = self.left.borrow_mut().pop_front();
        let Some(piece) = piece else {
            self.now.replace(None);
            return;
        };
        let (Some(synthesis), Some(voice)) = (synthesis(), voice(self.lang)) else {
            self.fail();
            return;
        };
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&piece) else {
            self.fail();
            return;
        };
        utterance.set_voice(Some(&voice));
        utterance.set_lang(&voice.lang());
        if let Some(heard) = self.heard.borrow().as_ref() {
            let function = heard.as_ref().unchecked_ref();
            utterance.set_onend(Some(function));
            utterance.set_onerror(Some(function));
        }
        self.now.replace(Some(utterance.clone()));
        synthesis.speak(&utterance);
    }

    fn fail(&self) {
        self.stop();
        (self.failed)();
    }

    /// What is being said has come to its end, one way or the other. Ends of what was
    /// broken off before do not count.
    fn heard(weak: &Weak<Self>, event: &Event) {
        let Some(inner) = weak.upgrade() else { return };
        let own = {
            let now = inner.now.borrow();
            now.as_ref().is_some_and(|now| {
                event.target().is_none_or(|target| {
                    let target: &JsValue = target.as_ref();
                    target == AsRef::<JsValue>::as_ref(now)
                })
            })
        };
        if !own {
            return;
        }
        if event.type_() == "error" {
            inner.fail();
        } else {
            inner.next();
        }
    }
}

//! Reading the view aloud: from what it says to the device's voice.

use std::time::Duration;

use exhibit_domain::screen::ScreenAction;
use exhibit_domain::view::spoken::{news, spoken};
use leptos::prelude::*;

use crate::panels::screen::Voice;
use crate::platform::speech::{Speaker, has_voice, on_voices};
use crate::platform::timer;
use crate::state::Exhibit;

/// How long the view must stand still before it is read: time may be running, or a
/// slider be drawn.
const PAUSE: Duration = Duration::from_millis(350);

/// Reads the view aloud while the visitor wants it, and what is new whenever it changes.
/// Says what the device can do.
pub fn follow(exhibit: Exhibit) -> Signal<Voice> {
    let stand = exhibit.stand();
    let lang = exhibit.dataset().lang();
    let able = move || {
        if has_voice(lang) {
            Voice::Ready
        } else {
            Voice::None
        }
    };
    let voice = RwSignal::new(able());
    // Browsers find their voices only after a while.
    on_voices(move || {
        if voice.try_get_untracked() != Some(Voice::Failed) {
            voice.try_set(able());
        }
    });
    let failed = move || {
        voice.try_set(Voice::Failed);
        stand.act(ScreenAction::Speak(false));
    };
    let speaker = StoredValue::new_local(Speaker::new(lang, failed));
    let wanted = Memo::new(move |_| stand.screen().speaking);
    let pending = StoredValue::new(None::<timer::Pending>);
    Effect::new(move |before: Option<Vec<String>>| {
        if let Some(pending) = pending.try_update_value(Option::take).flatten() {
            pending.call_off();
        }
        speaker.with_value(Speaker::stop);
        if !wanted.get() {
            return Vec::new();
        }
        if voice.get_untracked() == Voice::None {
            stand.act(ScreenAction::Speak(false));
            return Vec::new();
        }
        voice.set(Voice::Ready);
        let now = spoken(&exhibit.dataset(), &exhibit.texts(), &exhibit.query());
        let new = news(&before.unwrap_or_default(), &now);
        if !new.is_empty() {
            let say = move || {
                let _ = speaker.try_with_value(|speaker| speaker.say(new));
            };
            pending.set_value(timer::after(PAUSE, say));
        }
        now
    });
    on_cleanup(move || {
        if let Some(pending) = pending.try_update_value(Option::take).flatten() {
            pending.call_off();
        }
        speaker.dispose();
    });
    voice.into()
}

//! The kiosk's shell: what lies over the exhibit while nobody is there or may be gone,
//! and how it starts anew.

mod attract;
mod warning;

use std::time::Duration;

use exhibit_domain::kiosk::{Change, Limits, Phase, Rest, is_reading, target};
use exhibit_domain::setting::{Kiosk, Mode};
use exhibit_domain::view::attract::TURN;
use exhibit_domain::view::navigation::NavigationView;
use leptos::prelude::*;

use crate::platform::kiosk::{self, Sign};
use crate::platform::{page, timer};
use crate::speech::Speech;
use crate::stand::Stand;
use crate::state::Exhibit;

/// Milliseconds between two looks at the clock.
const LOOK: i32 = 500;
/// How long what lay over the exhibit still takes touches after it has gone: the click of
/// the touch that ended it must not reach what lies below. The rest ends as a finger is
/// lifted, the question as it comes down.
const FADE: Duration = Duration::from_millis(400);
/// The same for the question.
const LONG_FADE: Duration = Duration::from_millis(700);

/// What lies over the exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cover {
    /// The screen at rest.
    Attract,
    /// The question whether anybody is there.
    Warning,
}

/// A kiosk's rest. It outlives a change of language and every new start.
#[derive(Clone, Copy)]
pub struct Resting {
    machine: StoredValue<Rest>,
    phase: RwSignal<Phase>,
    cover: RwSignal<Option<Cover>>,
    /// Whether a text is read or heard, where visitors stay without touching anything.
    reading: StoredValue<bool>,
    /// When the present rest began, and how many turns of the languages it has lasted.
    since: StoredValue<i64>,
    turns: RwSignal<u32>,
    /// What had the focus when the question came.
    held: StoredValue<Option<page::Focus>, LocalStorage>,
}

impl Resting {
    /// At rest, with the limits the staff set.
    pub fn new(kiosk: &Kiosk) -> Self {
        let now = kiosk::now();
        Self {
            machine: StoredValue::new(Rest::new(Limits::of(kiosk), now)),
            phase: RwSignal::new(Phase::Attract),
            cover: RwSignal::new(Some(Cover::Attract)),
            reading: StoredValue::new(false),
            since: StoredValue::new(now),
            turns: RwSignal::new(0),
            held: StoredValue::new_local(None),
        }
    }

    /// Somebody did something.
    pub fn touched(self) {
        self.advance(|rest, now, _| rest.input(now));
    }

    /// Somebody is there, without having done a whole deed yet: it keeps a visit going
    /// and begins none.
    fn noticed(self) {
        if self.phase.get_untracked() != Phase::Attract {
            self.touched();
        }
    }

    /// Time has passed. Says what came of it.
    fn tick(self) -> Change {
        self.advance(|rest, now, reading| rest.tick(now, reading))
    }

    fn advance(self, step: impl FnOnce(&mut Rest, i64, bool) -> Change) -> Change {
        let (now, reading) = (kiosk::now(), self.reading.get_value());
        let mut machine = self.machine.get_value();
        let change = step(&mut machine, now, reading);
        self.machine.set_value(machine);
        let phase = machine.phase();
        if phase != self.phase.get_untracked() {
            self.phase.set(phase);
        }
        match change {
            Change::None => {}
            Change::Begin => self.uncover(FADE),
            Change::Stay => self.uncover(LONG_FADE),
            Change::Warn => self.cover.set(Some(Cover::Warning)),
            Change::Reset => {
                self.since.set_value(now);
                self.cover.set(Some(Cover::Attract));
            }
        }
        if phase == Phase::Attract {
            let seconds = now.saturating_sub(self.since.get_value()) / 1000;
            let turns = u32::try_from(seconds).unwrap_or(0) / TURN;
            if turns != self.turns.get_untracked() {
                self.turns.set(turns);
            }
        }
        change
    }

    /// Takes away what lies over the exhibit, unless something else lies there by then.
    fn uncover(self, fade: Duration) {
        let away = move || {
            if self.phase.get_untracked() == Phase::Active {
                self.cover.set(None);
            }
        };
        if timer::after(fade, away).is_none() {
            away();
        }
    }

    /// Whether the exhibit itself takes no input, read reactively.
    pub fn covers(self) -> bool {
        self.cover.get().is_some()
    }
}

/// Starts the kiosk's clock and its watch over the screen. Nothing elsewhere.
pub fn start(stand: Stand, speech: Speech) {
    let Some(rest) = stand.rest() else {
        return;
    };
    let setting = stand.setting();
    kiosk::set_measures(target(setting.kiosk.mm), setting.kiosk.note);
    kiosk::watch(setting.kiosk.mm, move |sign| match sign {
        Sign::Presence => rest.noticed(),
        Sign::Deed => rest.touched(),
    });
    // Whatever led to rest, by time or by the touch that woke the device.
    Effect::new(move |before: Option<bool>| {
        let resting = rest.phase.get() == Phase::Attract;
        stand.at_rest.set(resting);
        if resting && before == Some(false) {
            start_anew(stand, speech);
        }
        resting
    });
    timer::every(LOOK, move || {
        let held = page::focused();
        if rest.tick() == Change::Warn {
            rest.held.set_value(held);
        }
    });
}

/// Everything goes back to the start, so that nothing of one visitor greets the next.
fn start_anew(stand: Stand, speech: Speech) {
    stand.restore_screen();
    speech.start_anew();
    kiosk::restore_page();
}

/// Whether the exhibit itself takes no input now; `None` where there is no kiosk.
pub fn covered(stand: Stand) -> impl Fn() -> bool + Copy {
    let rest = stand.rest();
    move || rest.is_some_and(Resting::covers)
}

/// What lies over the exhibit.
pub fn layer(exhibit: Exhibit) -> Option<AnyView> {
    let stand = exhibit.stand();
    let rest = stand.rest()?;
    Effect::new(move |_| {
        let reading = is_reading(exhibit.query().view) || stand.screen().speaking;
        rest.reading.set_value(reading);
    });
    Some(
        view! {
            {move || match rest.cover.get() {
                Some(Cover::Attract) => Some(attract::attract(exhibit, rest)),
                Some(Cover::Warning) => Some(warning::warning(&exhibit.texts(), rest)),
                None => None,
            }}
        }
        .into_any(),
    )
}

/// The ways through the exhibit, with the languages that a kiosk offers.
pub fn offered(stand: Stand, navigation: Memo<NavigationView>) -> Memo<NavigationView> {
    if stand.mode() != Mode::Kiosk {
        return navigation;
    }
    let setting = stand.setting();
    Memo::new(move |_| {
        let mut view = navigation.get();
        view.languages
            .retain(|link| setting.kiosk.langs.contains(&link.lang));
        if view.languages.len() < 2 {
            view.languages.clear();
        }
        view
    })
}

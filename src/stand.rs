//! Where and how the exhibit stands: what outlives a change of the language.
//!
//! Every panel is made anew in another language; the setting, the screen and the
//! kiosk's rest are made once and stay.

use std::sync::Arc;

use exhibit_domain::host::Talk;
use exhibit_domain::query::Query;
use exhibit_domain::screen::{Screen, ScreenAction};
use exhibit_domain::setting::{Mode, Setting};
use leptos::prelude::*;

use crate::kiosk::Resting;
use crate::platform::page;
use crate::screens;

/// How the exhibit stands. Made once, before the first language is shown.
#[derive(Clone, Copy)]
pub struct Stand {
    setting: StoredValue<Arc<Setting>>,
    screen: RwSignal<Screen>,
    version_told: RwSignal<bool>,
    start: StoredValue<Query>,
    rest: StoredValue<Option<Resting>>,
    /// Whether nobody uses the kiosk. It starts so; what watches its visitors says when
    /// that changes.
    pub at_rest: RwSignal<bool>,
    talk: StoredValue<Talk>,
}

impl Stand {
    /// A stand, and the state that the exhibit starts with.
    pub fn new(setting: Setting, start: Query) -> Self {
        let rest = (setting.mode == Mode::Kiosk).then(|| Resting::new(&setting.kiosk));
        Self {
            screen: RwSignal::new(first_screen(&setting)),
            setting: StoredValue::new(Arc::new(setting)),
            version_told: RwSignal::new(false),
            start: StoredValue::new(start),
            rest: StoredValue::new(rest),
            at_rest: RwSignal::new(true),
            talk: StoredValue::new(Talk::default()),
        }
    }

    /// When a kiosk rests, asks and starts anew; `None` elsewhere.
    pub fn rest(self) -> Option<Resting> {
        self.rest.get_value()
    }

    /// Somebody did something to the exhibit in a way the page itself does not notice.
    pub fn touched(self) {
        if let Some(rest) = self.rest() {
            rest.touched();
        }
    }

    /// Puts the screen back as the staff set it.
    pub fn restore_screen(self) {
        self.screen.set(first_screen(&self.setting()));
        self.version_told.set(false);
    }

    /// What the host or the staff set.
    pub fn setting(self) -> Arc<Setting> {
        self.setting.get_value()
    }

    /// Which body the exhibit has.
    pub fn mode(self) -> Mode {
        self.setting.with_value(|setting| setting.mode)
    }

    /// The state the exhibit started with, and comes back to.
    pub fn start(self) -> Query {
        self.start.get_value()
    }

    /// What has been said with the page around a frame.
    pub fn talk(self) -> StoredValue<Talk> {
        self.talk
    }

    /// The screen, read reactively.
    pub fn screen(self) -> Screen {
        self.screen.get()
    }

    /// The screen, read without following it.
    pub fn screen_now(self) -> Screen {
        self.screen.get_untracked()
    }

    /// Does something to the screen.
    pub fn act(self, action: ScreenAction) {
        let next = self.screen.with_untracked(|screen| screen.after(action));
        if self.screen.with_untracked(|screen| *screen != next) {
            self.screen.set(next);
        }
    }

    /// The address at which anybody finds a view, from its query string: this page's
    /// own, or the one that the staff of a kiosk set.
    pub fn public_address(self, search: &str) -> String {
        self.setting
            .with_value(|setting| match (setting.mode, &setting.kiosk.qr) {
                (Mode::Kiosk, Some(base)) => [base, search].concat(),
                _ => page::address_of(search),
            })
    }

    /// Whether that address is of a page whose own language is not known here.
    pub fn points_elsewhere(self) -> bool {
        self.setting
            .with_value(|setting| setting.mode == Mode::Kiosk && setting.kiosk.qr.is_some())
    }

    /// Whether the visitor has closed the notice of another version of the data.
    pub fn version_told(self) -> RwSignal<bool> {
        self.version_told
    }

    /// Whether the address follows the visitor. A kiosk's is its start, and a frame's
    /// history belongs to its host.
    pub fn writes_address(self) -> bool {
        self.mode() == Mode::Web
    }
}

/// The screen as the staff of a kiosk set it, or as it is elsewhere.
fn first_screen(setting: &Setting) -> Screen {
    match setting.mode {
        Mode::Kiosk => Screen {
            text: setting.kiosk.text,
            look: Some(setting.kiosk.look),
            ..Screen::default()
        },
        Mode::Web => screens::recalled(),
        Mode::Embed => Screen::default(),
    }
}

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

use crate::platform::page;
use crate::screens;

/// How the exhibit stands. Made once, before the first language is shown.
#[derive(Clone, Copy)]
pub struct Stand {
    setting: StoredValue<Arc<Setting>>,
    screen: RwSignal<Screen>,
    start: StoredValue<Query>,
    talk: StoredValue<Talk>,
}

impl Stand {
    /// A stand, and the state that the exhibit starts with.
    pub fn new(setting: Setting, start: Query) -> Self {
        let screen = match setting.mode {
            Mode::Kiosk => Screen {
                text: setting.kiosk.text,
                look: Some(setting.kiosk.look),
                ..Screen::default()
            },
            Mode::Web => screens::recalled(),
            Mode::Embed => Screen::default(),
        };
        Self {
            setting: StoredValue::new(Arc::new(setting)),
            screen: RwSignal::new(screen),
            start: StoredValue::new(start),
            talk: StoredValue::new(Talk::default()),
        }
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

    /// Somebody did something to the exhibit in a way the page itself does not notice.
    pub fn touched(self) {}

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

    /// Whether the address follows the visitor. A kiosk's is its start, and a frame's
    /// history belongs to its host.
    pub fn writes_address(self) -> bool {
        self.mode() == Mode::Web
    }
}

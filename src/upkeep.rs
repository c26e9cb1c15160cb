//! What a kiosk does for itself while it runs: heartbeats, and reloads in a pause.
//!
//! Told by the program, so that a program that hangs or has stopped tells nothing.

use exhibit_domain::setting::Mode;
use exhibit_domain::upkeep::{BEAT, Moment, Status, due, is_own_machine};
use leptos::prelude::*;

use crate::platform::{timer, upkeep as machine};
use crate::stand::Stand;

/// A kiosk's knowledge of itself; a context of the exhibit in it.
#[derive(Clone, Copy)]
pub struct Upkeep {
    /// Version of the data.
    data: StoredValue<String>,
    /// Minute of the local clock at which the page was loaded.
    loaded: i64,
    /// How often the browser was started anew, once its server has told.
    browser_restarts: RwSignal<Option<u32>>,
}

/// Keeps a kiosk up for as long as the owner lives; does nothing elsewhere.
pub fn keep(stand: Stand, data: String) {
    if stand.mode() != Mode::Kiosk {
        return;
    }
    let upkeep = Upkeep {
        data: StoredValue::new(data),
        loaded: machine::local_minutes(),
        browser_restarts: RwSignal::new(None),
    };
    provide_context(upkeep);
    let setting = stand.setting();
    let beats = setting.kiosk.heart && is_own_machine(&machine::host());
    let night = setting.kiosk.night;
    let waiting = StoredValue::new(false);
    let tick = move || {
        // What was told of a failure in between is the loader's to mend.
        if !machine::is_well() {
            return;
        }
        // An answer that has not come is waited for: requests must not pile up.
        if beats && !waiting.get_value() {
            waiting.set_value(true);
            machine::beat(upkeep.status().beat(), move |restarts| {
                waiting.set_value(false);
                if restarts.is_some() {
                    upkeep.browser_restarts.set(restarts);
                }
            });
        }
        let moment = Moment {
            loaded: upkeep.loaded,
            now: machine::local_minutes(),
            at_rest: stand.at_rest.get_untracked(),
            memory: machine::memory(),
        };
        if due(night, moment).is_some() {
            machine::ask_reload();
        }
    };
    timer::every(i32::try_from(BEAT * 1000).unwrap_or(i32::MAX), tick);
}

impl Upkeep {
    /// How the exhibit is now.
    pub fn status(self) -> Status {
        Status {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            data: self.data.get_value(),
            uptime: machine::uptime(),
            restarts: machine::restarts(),
            browser_restarts: self.browser_restarts.get_untracked(),
            memory: machine::memory(),
        }
    }
}

//! A kiosk's keypad and dial.

use exhibit_domain::dial::{self, Dials};
use exhibit_domain::setting::Mode;
use leptos::prelude::Callable as _;

use crate::platform::{gamepad, keys, page};
use crate::state::Exhibit;

/// Follows keypad and dial in a kiosk; elsewhere keys do what they do in any page.
pub fn follow(exhibit: Exhibit) {
    let stand = exhibit.stand();
    if stand.mode() != Mode::Kiosk {
        return;
    }
    keys::follow(move || stand.screen_now().open.is_some() || exhibit.query_now().figure.is_some());
    let act = exhibit.act();
    let mut dials = Dials::new(&stand.setting().kiosk.dials);
    gamepad::follow(move |now, pads| {
        for turn in dials.read(now, pads) {
            // What wakes the kiosk does nothing else.
            let covered = page::is_inert(".exhibit");
            stand.touched();
            if covered {
                continue;
            }
            let query = exhibit.query_now();
            for action in dial::actions(&exhibit.dataset(), &exhibit.texts(), &query, turn) {
                act.run(action);
            }
        }
    });
}

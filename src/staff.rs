//! The museum's staff at a kiosk: a keypad behind a long press on the title, then a
//! line that says how the exhibit is.

use std::sync::Arc;
use std::time::Duration;

use exhibit_domain::setting::Mode;
use exhibit_domain::staff::{Desk, Key, PRESS, SHOWN, UNUSED, key};
use exhibit_domain::text::{Msg, Texts};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::platform::{page, press, timer};
use crate::stand::Stand;
use crate::upkeep::Upkeep;

/// What staff see, on a kiosk whose setting has a code for them.
pub fn desk(stand: Stand, texts: &Arc<Texts>) -> Option<AnyView> {
    let code = stand.setting().kiosk.code.clone();
    if stand.mode() != Mode::Kiosk || code.is_empty() {
        return None;
    }
    let desk = RwSignal::new(Desk::Closed);
    let act = Callback::new(move |key: Key| {
        let next = desk.with_untracked(|desk| desk.after(key, &code));
        if desk.with_untracked(|desk| *desk != next) {
            desk.set(next);
        }
    });
    press::on_long_press(
        "[data-staff]",
        PRESS,
        Callback::new(move |()| act.run(Key::Call)),
    );
    close_in_time(desk, act);
    Effect::new(move |before: Option<bool>| {
        let rests = stand.at_rest.get();
        if rests && before == Some(false) {
            act.run(Key::Close);
        }
        rests
    });
    // Made anew when another thing is shown, not at every digit.
    let shown = Memo::new(move |_| desk.with(std::mem::discriminant));
    let texts = Arc::clone(texts);
    let view = move || {
        // Read, and not only tracked: a memo that nobody reads follows nothing.
        let _ = shown.get();
        match desk.get_untracked() {
            Desk::Closed => None,
            Desk::Keypad { .. } => Some(keypad(desk, &texts, act)),
            Desk::Status => Some(status(&texts, act)),
        }
    };
    Some(view.into_any())
}

/// Takes keypad and line away after a while; the focus goes back to where it was.
fn close_in_time(desk: RwSignal<Desk>, act: Callback<Key>) {
    let pending = StoredValue::new(None::<timer::Pending>);
    let before_it = StoredValue::new_local(None);
    Effect::new(move |was_open: Option<bool>| {
        if let Some(pending) = pending.get_value() {
            pending.call_off();
        }
        let seconds = desk.with(|desk| match desk {
            Desk::Closed => None,
            Desk::Keypad { .. } => Some(UNUSED),
            Desk::Status => Some(SHOWN),
        });
        let pause = seconds.map(|s| Duration::from_secs(s.into()));
        pending.set_value(pause.and_then(|pause| timer::after(pause, move || act.run(Key::Close))));
        let open = seconds.is_some();
        if open && was_open != Some(true) {
            before_it.set_value(page::focused());
            page::focus_soon("#staff-desk");
        } else if !open && was_open == Some(true) {
            page::focus_back(before_it.try_update_value(Option::take).flatten());
        }
        open
    });
    on_cleanup(move || {
        if let Some(pending) = pending.try_get_value().flatten() {
            pending.call_off();
        }
    });
}

fn keypad(desk: RwSignal<Desk>, texts: &Arc<Texts>, act: Callback<Key>) -> AnyView {
    let digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(|digit| digit_key(digit, act));
    let told = {
        let texts = Arc::clone(texts);
        move || {
            desk.with(|desk| match desk {
                Desk::Keypad { typed, wrong } if typed.is_empty() && *wrong > 0 => {
                    texts.get(Msg::StaffWrong).to_owned()
                }
                Desk::Keypad { typed, .. } => {
                    let number = texts.number(i64::try_from(typed.len()).unwrap_or_default());
                    texts.fill(Msg::StaffTyped, &[("number", &number)])
                }
                Desk::Closed | Desk::Status => String::new(),
            })
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let Some(key) = key(&event.key()) else { return };
        // On a button, Enter presses the button.
        let on_button = page::focused().is_some_and(|element| element.id() != "staff-desk");
        if key != Key::Enter || !on_button {
            event.stop_propagation();
            act.run(key);
        }
    };
    let word = |msg: Msg, key: Key| {
        view! { <button type="button" on:click=move |_| act.run(key)>{texts.get(msg).to_owned()}</button> }
    };
    view! {
        <div
            id="staff-desk"
            class="staff-desk"
            role="dialog"
            aria-labelledby="staff-title"
            tabindex="-1"
            on:keydown=pressed
        >
            <h2 id="staff-title">{texts.get(Msg::StaffTitle).to_owned()}</h2>
            <p role="status">{told}</p>
            <div class="staff-keys">
                {digits.into_iter().collect_view()} {word(Msg::StaffErase, Key::Erase)}
                {digit_key(0, act)} {word(Msg::StaffEnter, Key::Enter)}
            </div>
            <button type="button" class="quiet" on:click=move |_| act.run(Key::Close)>
                {texts.get(Msg::StaffClose).to_owned()}
            </button>
        </div>
    }
    .into_any()
}

fn digit_key(digit: u8, act: Callback<Key>) -> AnyView {
    view! {
        <button type="button" data-digit=digit on:click=move |_| act.run(Key::Digit(digit))>
            {digit}
        </button>
    }
    .into_any()
}

fn status(texts: &Arc<Texts>, act: Callback<Key>) -> AnyView {
    let lines = use_context::<Upkeep>().map(|upkeep| upkeep.status().lines(texts));
    let lines = lines
        .into_iter()
        .flatten()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    view! {
        <div
            id="staff-desk"
            class="staff-desk staff-status"
            role="status"
            tabindex="-1"
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    act.run(Key::Close);
                }
            }
        >
            {lines}
            <button type="button" class="quiet" on:click=move |_| act.run(Key::Close)>
                {texts.get(Msg::StaffClose).to_owned()}
            </button>
        </div>
    }
    .into_any()
}

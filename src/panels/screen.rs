//! Size of text, colours, reach, reading aloud: what the visitor does to the screen.

use std::sync::Arc;

use exhibit_domain::screen::{Look, Overlay, ScreenAction, TextSize};
use exhibit_domain::setting::Mode;
use exhibit_domain::text::{Msg, Texts};
use leptos::prelude::*;

use super::overlay::ScreenDesk;

/// What the device can do by voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// It has a voice of its own for the language in use.
    Ready,
    /// It has none.
    None,
    /// It has one, which failed.
    Failed,
}

/// What the panel holds.
pub fn content(
    desk: ScreenDesk,
    mode: Mode,
    dial: bool,
    voice: Signal<Voice>,
    texts: &Arc<Texts>,
) -> AnyView {
    let kiosk = mode == Mode::Kiosk;
    let kept = (mode == Mode::Web)
        .then(|| view! { <p class="hint">{texts.get(Msg::ScreenKept).to_owned()}</p> });
    let reach = kiosk.then(|| reach(desk, texts));
    let keys = kiosk.then(|| {
        let dial =
            dial.then(|| view! { <p class="hint">{texts.get(Msg::ScreenDial).to_owned()}</p> });
        view! {
            <p class="hint">{texts.get(Msg::ScreenKeys).to_owned()}</p>
            {dial}
        }
    });
    view! {
        {sizes(desk, texts)}
        {looks(desk, kiosk, texts)}
        {kept}
        {reach}
        <h3>{texts.get(Msg::AloudTitle).to_owned()}</h3>
        {aloud(desk, voice, texts)}
        {keys}
    }
    .into_any()
}

/// One of several buttons of which one is pressed.
fn choice(
    desk: ScreenDesk,
    (name, value): (&'static str, &'static str),
    label: String,
    action: ScreenAction,
) -> AnyView {
    let pressed = move || {
        let after = desk.screen.with(|screen| screen.after(action) == *screen);
        after.to_string()
    };
    view! {
        <button
            type="button"
            data-choice=name
            data-to=value
            aria-pressed=pressed
            on:click=move |_| desk.act.run(action)
        >
            {label}
        </button>
    }
    .into_any()
}

fn sizes(desk: ScreenDesk, texts: &Texts) -> AnyView {
    let buttons = TextSize::ALL
        .iter()
        .map(|size| {
            let percent = texts.number(i64::from(size.percent()));
            let label = texts.fill(Msg::ScreenTextSize, &[("percent", &percent)]);
            choice(
                desk,
                ("text", size.as_str()),
                label,
                ScreenAction::Text(*size),
            )
        })
        .collect_view();
    let label = texts.get(Msg::ScreenText).to_owned();
    view! {
        <h3 id="screen-text">{label}</h3>
        <div class="segmented" role="group" aria-labelledby="screen-text">{buttons}</div>
    }
    .into_any()
}

/// A kiosk's device is set by nobody who stands before it.
fn looks(desk: ScreenDesk, kiosk: bool, texts: &Texts) -> AnyView {
    let device = (!kiosk).then(|| {
        let label = texts.get(Msg::LookDevice).to_owned();
        choice(desk, ("look", "device"), label, ScreenAction::Look(None))
    });
    let buttons = Look::ALL
        .iter()
        .map(|look| {
            let label = texts.word("look", look.as_str()).to_owned();
            let action = ScreenAction::Look(Some(*look));
            choice(desk, ("look", look.as_str()), label, action)
        })
        .collect_view();
    view! {
        <h3 id="screen-look">{texts.get(Msg::ScreenLook).to_owned()}</h3>
        <div class="chips" role="group" aria-labelledby="screen-look">{device} {buttons}</div>
    }
    .into_any()
}

fn reach(desk: ScreenDesk, texts: &Texts) -> AnyView {
    let low = Memo::new(move |_| desk.screen.with(|screen| screen.reach));
    view! {
        <h3>{texts.get(Msg::ScreenReach).to_owned()}</h3>
        <button
            type="button"
            class="quiet switch"
            role="switch"
            data-choice="reach"
            aria-checked=move || low.get().to_string()
            on:click=move |_| desk.act.run(ScreenAction::Reach(!low.get_untracked()))
        >
            {texts.get(Msg::ScreenReachOn).to_owned()}
        </button>
        <p class="hint">{texts.get(Msg::ScreenReachHint).to_owned()}</p>
    }
    .into_any()
}

/// The button that reads aloud, or why there is none.
pub fn aloud(desk: ScreenDesk, voice: Signal<Voice>, texts: &Arc<Texts>) -> AnyView {
    let texts = Arc::clone(texts);
    let hint = texts.get(Msg::AloudHint).to_owned();
    (move || {
        let note = match voice.get() {
            Voice::None => {
                let why = texts.get(Msg::AloudNone).to_owned();
                return view! { <p class="aloud-note" role="status">{why}</p> }.into_any();
            }
            Voice::Failed => Some(texts.get(Msg::AloudFailed).to_owned()),
            Voice::Ready => None,
        };
        view! {
            {aloud_button(desk, &texts)}
            <p class="aloud-note" role="status">{note}</p>
            <p class="hint">{hint.clone()}</p>
        }
        .into_any()
    })
    .into_any()
}

/// What starts and stops reading aloud: whether it reads, and its words then.
fn aloud_words(
    desk: ScreenDesk,
    texts: &Texts,
) -> (
    Memo<bool>,
    impl Fn() -> String + Clone + Send + 'static + use<>,
) {
    let on = Memo::new(move |_| desk.screen.with(|screen| screen.speaking));
    let start = texts.get(Msg::AloudStart).to_owned();
    let stop = texts.get(Msg::AloudStop).to_owned();
    let words = move || {
        if on.get() {
            stop.clone()
        } else {
            start.clone()
        }
    };
    (on, words)
}

/// Starts and stops.
pub fn aloud_button(desk: ScreenDesk, texts: &Texts) -> AnyView {
    let (on, words) = aloud_words(desk, texts);
    view! {
        <button
            type="button"
            class="quiet"
            data-action="read-aloud"
            on:click=move |_| desk.act.run(ScreenAction::Speak(!on.get_untracked()))
        >
            {words}
        </button>
    }
    .into_any()
}

/// The same as a button of the header. Without a voice it leads to the reason.
pub fn reader(voice: Signal<Voice>, desk: ScreenDesk, texts: &Texts) -> AnyView {
    let (on, words) = aloud_words(desk, texts);
    let press = move |_| {
        let action = if voice.get_untracked() == Voice::None {
            ScreenAction::Open(Some(Overlay::Screen))
        } else {
            ScreenAction::Speak(!on.get_untracked())
        };
        desk.act.run(action);
    };
    view! {
        <button type="button" class="tool" data-action="read-aloud" on:click=press>
            <span class="sign" aria-hidden="true">
                {move || if on.get() { "■" } else { "▶" }}
            </span>
            <span class="words">{words}</span>
        </button>
    }
    .into_any()
}

//! What lies over the view, one thing at a time: a title, a button that closes it, and
//! whatever it holds.
//!
//! Which one is open is [`Screen::open`]. Escape closes it (`crate::app` hears the key),
//! the focus goes in when it opens and back to its button when it closes
//! (`crate::overlays`).

use exhibit_domain::screen::{Overlay, Screen, ScreenAction};
use exhibit_domain::text::{Msg, Texts};
use leptos::prelude::*;

/// The screen as panels see it: to be read, and to be acted upon.
#[derive(Clone, Copy)]
pub struct ScreenDesk {
    /// The screen.
    pub screen: Signal<Screen>,
    /// Does something to it.
    pub act: Callback<ScreenAction>,
}

impl ScreenDesk {
    /// A screen to which nothing can be done: the static page's.
    #[must_use]
    pub fn idle() -> Self {
        Self {
            screen: Signal::stored(Screen::default()),
            act: Callback::new(|_| {}),
        }
    }
}

/// The button in the header that opens something over the view, or closes it.
pub fn opener(which: Overlay, sign: &'static str, label: &str, desk: ScreenDesk) -> AnyView {
    let open = Memo::new(move |_| desk.screen.with(|screen| screen.open == Some(which)));
    view! {
        <button
            type="button"
            class="tool"
            data-opens=which.as_str()
            aria-haspopup="dialog"
            aria-expanded=move || open.get().to_string()
            on:click=move |_| {
                let next = (!open.get_untracked()).then_some(which);
                desk.act.run(ScreenAction::Open(next));
            }
        >
            <span class="sign" aria-hidden="true">{sign}</span>
            <span class="words">{label.to_owned()}</span>
        </button>
    }
    .into_any()
}

/// The frame around what lies over the view.
pub fn overlay(
    which: Overlay,
    title: &str,
    texts: &Texts,
    act: Callback<ScreenAction>,
    content: AnyView,
) -> AnyView {
    let title_id = ["overlay-", which.as_str()].concat();
    view! {
        <div
            class="overlay"
            role="dialog"
            aria-modal="false"
            aria-labelledby=title_id.clone()
            data-overlay=which.as_str()
            tabindex="-1"
        >
            <header class="overlay-head">
                <h2 id=title_id.clone() tabindex="-1">{title.to_owned()}</h2>
                <button
                    type="button"
                    class="overlay-close"
                    data-action="close-overlay"
                    aria-label=texts.get(Msg::OverlayClose).to_owned()
                    on:click=move |_| act.run(ScreenAction::Open(None))
                >
                    <span aria-hidden="true">"×"</span>
                </button>
            </header>
            <div class="overlay-body">{content}</div>
        </div>
    }
    .into_any()
}

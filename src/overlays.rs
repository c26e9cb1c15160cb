//! What lies over the view in the running exhibit, and where the focus goes.

use std::sync::Arc;

use exhibit_domain::screen::Overlay;
use exhibit_domain::setting::{Dial, Mode};
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view;
use exhibit_domain::view::share::Frame;
use leptos::prelude::*;

use crate::panels::overlay::{ScreenDesk, overlay};
use crate::panels::screen::{self, Voice};
use crate::panels::share::{ShareInput, SharePanel};
use crate::platform::page;
use crate::stand::Stand;
use crate::state::Exhibit;

/// The screen for panels.
pub fn desk(stand: Stand) -> ScreenDesk {
    ScreenDesk {
        screen: Signal::derive(move || stand.screen()),
        act: Callback::new(move |action| stand.act(action)),
    }
}

/// Whatever is open over the view.
pub fn overlays(
    exhibit: Exhibit,
    texts: &Arc<Texts>,
    voice: Signal<Voice>,
) -> impl IntoView + use<> {
    let stand = exhibit.stand();
    let open = Memo::new(move |_| stand.screen().open);
    follow_focus(open);
    let texts = Arc::clone(texts);
    let desk = desk(stand);
    move || {
        open.get().map(|which| match which {
            Overlay::Screen => {
                let dial = stand.setting().kiosk.dials.iter().any(|d| *d != Dial::None);
                let content = screen::content(desk, stand.mode(), dial, voice, &texts);
                let title = texts.get(Msg::ScreenTitle);
                overlay(which, title, &texts, desk.act, content)
            }
            Overlay::Share => {
                let title = texts.get(Msg::ShareTitle);
                overlay(which, title, &texts, desk.act, share(exhibit, &texts))
            }
        })
    }
}

/// Sharing of what is on the screen, which goes on meanwhile.
fn share(exhibit: Exhibit, texts: &Arc<Texts>) -> AnyView {
    let view = Memo::new(move |_| {
        let query = exhibit.query();
        let address = exhibit.address(&query);
        view::share::share(&exhibit.dataset(), &exhibit.texts(), &query, &address)
    });
    let send = Callback::new(move |()| {
        let (title, address) = view.with_untracked(|v| (v.title.clone(), v.address.clone()));
        page::send(&title, &address);
    });
    let input = ShareInput {
        kiosk: exhibit.stand().mode() == Mode::Kiosk,
        lang: exhibit.dataset().lang(),
        paste: Callback::new(move |frame: Frame| {
            let page = exhibit.stand().public_address("");
            frame.paste(
                &exhibit.dataset(),
                &exhibit.texts(),
                &exhibit.query(),
                &page,
            )
        }),
        oembed: page::has_oembed(),
        send: page::can_send().then_some(send),
    };
    view! { <SharePanel view=view input=input texts=Arc::clone(texts)/> }.into_any()
}

/// The focus goes to the heading of what opens, and back to where it was when that
/// closes.
fn follow_focus(open: Memo<Option<Overlay>>) {
    let opener = StoredValue::new_local(None);
    Effect::new(move |before: Option<Option<Overlay>>| {
        let now = open.get();
        match (before, now) {
            (Some(before), Some(_)) if before != now => {
                opener.set_value(page::focused());
                page::focus_soon("[data-overlay] h2");
            }
            (Some(Some(_)), None) => {
                page::focus_back(opener.try_update_value(Option::take).flatten());
            }
            _ => {}
        }
        now
    });
}

//! Sharing the view: its address, its code, and what goes into other people's pages.

mod builder;

use std::sync::Arc;

use exhibit_domain::text::{Lang, Msg, Texts};
use exhibit_domain::view::share::{Frame, Pasted, ShareView};
use leptos::prelude::*;

use crate::parts::copies::{Copier, copied};
use crate::parts::qr::qr;

/// What the panel needs beside the view.
#[derive(Clone, Copy)]
pub struct ShareInput {
    /// Whether it stands in a kiosk, where only the code and the address are of use.
    pub kiosk: bool,
    /// The language that is shown.
    pub lang: Lang,
    /// What can be pasted into a page; follows the state.
    pub paste: Callback<Frame, Pasted>,
    /// Whether there are pages from which hosts that know oEmbed make frames.
    pub oembed: bool,
    /// The device's own way of passing a link on, where it has one.
    pub send: Option<Callback<()>>,
}

/// The panel, without the frame around it.
#[component]
pub fn SharePanel(
    /// What can be shared.
    #[prop(into)]
    view: Signal<ShareView>,
    /// What it needs beside.
    input: ShareInput,
    /// The texts.
    texts: Arc<Texts>,
) -> impl IntoView {
    if input.kiosk {
        return take_along(view, true, &texts);
    }
    let copier = Copier::new(&texts);
    let address = Signal::derive(move || view.with(|shared| shared.address.clone()));
    view! {
        <p>{texts.get(Msg::ShareLead).to_owned()}</p>
        {text_to_take("address", texts.get(Msg::ShareAddressLabel), 2, address)}
        <div class="share-buttons">
            {copy_button("link", texts.get(Msg::ShareCopy), copier, address)}
            {input.send.map(|send| view! {
                <button type="button" class="quiet" data-action="send" on:click=move |_| send.run(())>
                    {texts.get(Msg::ShareSend).to_owned()}
                </button>
            })}
        </div>
        {copied(copier)}
        {take_along(view, false, &texts)}
        {builder::builder(view, input, &texts)}
    }
    .into_any()
}

/// The code with its address, or that there is none to be followed.
fn take_along(view: Signal<ShareView>, kiosk: bool, texts: &Arc<Texts>) -> AnyView {
    let texts = Arc::clone(texts);
    let shown = move || {
        let shared = view.get();
        let here = (!shared.reachable).then(|| {
            view! { <p class="share-here" data-unreachable="">{texts.get(Msg::ShareLocal).to_owned()}</p> }
        });
        // On a kiosk a code that leads nowhere would only disappoint.
        let code = (shared.reachable || !kiosk).then(|| {
            let slots = [("address", shared.address.as_str())];
            let (drawing, words) = match &shared.code {
                Some(code) => (
                    Some(qr(code, texts.fill(Msg::ShareQrLabel, &slots))),
                    texts.get(Msg::ShareQr),
                ),
                None => (None, texts.get(Msg::ShareQrTooLong)),
            };
            let line = kiosk.then(|| {
                view! { <p class="share-line" data-address="">{shared.address.clone()}</p> }
            });
            view! {
                <div class="share-code">{drawing} <p>{words.to_owned()}</p></div>
                {line}
            }
        });
        view! {
            {here}
            {code}
        }
    };
    view! { <div class="share-take">{shown}</div> }.into_any()
}

/// A text to be copied or, where there is no clipboard, to be selected.
fn text_to_take(name: &'static str, label: &str, rows: u32, text: Signal<String>) -> AnyView {
    let id = ["share-", name].concat();
    view! {
        <div class="share-text">
            <label for=id.clone()>{label.to_owned()}</label>
            <textarea
                id=id
                rows=rows
                readonly
                spellcheck="false"
                data-share=name
                prop:value=move || text.get()
            ></textarea>
        </div>
    }
    .into_any()
}

/// A button that copies one of them.
fn copy_button(name: &'static str, label: &str, copier: Copier, text: Signal<String>) -> AnyView {
    view! {
        <button
            type="button"
            class="quiet"
            data-action="copy"
            data-copy=name
            on:click=move |_| copier.run(text.get_untracked())
        >
            {label.to_owned()}
        </button>
    }
    .into_any()
}

//! The question whether anybody is there.

use std::sync::Arc;

use exhibit_domain::kiosk::{Phase, said};
use exhibit_domain::text::{Msg, Texts};
use leptos::prelude::*;

use super::Resting;
use crate::platform::page;

/// The question. Any input is the answer; its button is what is touched or pressed.
pub(super) fn warning(texts: &Arc<Texts>, rest: Resting) -> AnyView {
    let left = Memo::new(move |before: Option<&u32>| match rest.phase.get() {
        Phase::Warning { left } => left,
        // It is on its way out and still says what it said.
        Phase::Active | Phase::Attract => before.copied().unwrap_or_default(),
    });
    let aloud = Memo::new(move |_| said(left.get()));
    let words = |texts: &Texts, seconds: u32| {
        texts.fill(Msg::KioskWarning, &[("seconds", &seconds.to_string())])
    };
    let (shown, heard) = (Arc::clone(texts), Arc::clone(texts));
    page::focus_soon(".kiosk-stay");
    on_cleanup(move || page::focus_back(rest.held.try_update_value(Option::take).flatten()));
    view! {
        <div
            class="kiosk-cover kiosk-warning"
            class:leaving=move || rest.phase.get() == Phase::Active
            role="alertdialog"
            aria-modal="true"
            aria-labelledby="kiosk-warning-title"
            aria-describedby="kiosk-warning-left"
        >
            <div class="kiosk-question">
                <h2 id="kiosk-warning-title">{texts.get(Msg::KioskWarningTitle).to_owned()}</h2>
                <p aria-hidden="true">{move || words(&shown, left.get())}</p>
                <p class="visually-hidden" id="kiosk-warning-left" aria-live="assertive">
                    {move || words(&heard, aloud.get())}
                </p>
                <button type="button" class="kiosk-stay" on:click=move |_| rest.touched()>
                    {texts.get(Msg::KioskStay).to_owned()}
                </button>
            </div>
        </div>
    }
    .into_any()
}

//! What the visitor has done to the screen, brought to the page and kept for the next visit.

use exhibit_domain::screen::{Screen, TextSize};
use exhibit_domain::setting::Mode;
use leptos::prelude::*;

use crate::parts::TextScale;
use crate::platform::{page, storage};
use crate::stand::Stand;

/// The name under which a browser keeps it.
const NAME: &str = "order-00447.screen";

/// The screen that this browser kept. What was spoilt is forgotten, with one line.
pub fn recalled() -> Screen {
    let Some(kept) = storage::kept(NAME) else {
        return Screen::default();
    };
    Screen::recalled(&kept).unwrap_or_else(|| {
        let start: String = kept.chars().take(60).collect();
        page::log_warning(&format!("screen: kept `{start}` is not known; forgotten"));
        storage::forget(NAME);
        Screen::default()
    })
}

/// Shows it on the page as a whole: `<html data-text data-theme data-reach>`.
pub fn show(screen: &Screen) {
    let text = (screen.text != TextSize::Normal).then_some(screen.text.as_str());
    page::set_root("data-text", text);
    page::set_root("data-theme", screen.look.map(|look| look.as_str()));
    page::set_root("data-reach", screen.reach.then_some(""));
}

/// Follows what the visitor does to it, and tells the panels the size of text.
pub fn follow(stand: Stand) {
    let scale = Memo::new(move |_| stand.screen().text.scale());
    provide_context(TextScale(scale.into()));
    Effect::new(move |before: Option<Screen>| {
        let now = stand.screen();
        show(&now);
        let changed = before.is_some_and(|before| before.kept() != now.kept());
        if changed && stand.mode() == Mode::Web {
            storage::keep(NAME, &now.kept());
        }
        now
    });
}

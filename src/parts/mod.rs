//! Small pieces that every panel is made of. They take plain data and a way to
//! act, and touch no browser API while rendering, so that the prerenderer can
//! use them natively.

pub mod blocks;
pub mod cell;
pub mod chart;
pub mod copies;
pub mod desk;
mod links;
pub mod locator;
mod rich;
pub mod scale;
mod table;
pub mod take;

pub use links::{article_links, figure_list, outside_link, source_links};
pub use rich::{figure_link, rich};
pub use table::data_table;

use exhibit_domain::query::Action;
use leptos::ev::MouseEvent;
use leptos::prelude::Callback;

/// How a panel changes the state: by sending an [`Action`].
pub type Act = Callback<Action>;

/// Whether a click on a link stays in the page; then the browser does not follow
/// it. With a modifier key the visitor wants it elsewhere.
pub fn plain_click(event: &MouseEvent) -> bool {
    let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if plain {
        event.prevent_default();
    }
    plain
}

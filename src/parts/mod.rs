//! Small pieces that every panel is made of. They take plain data and a way to
//! act, and touch no browser API while rendering, so that the prerenderer can
//! use them natively.

pub mod chart;
mod links;
mod rich;
mod table;

pub use links::{article_links, source_links};
pub use rich::{figure_button, rich};
pub use table::data_table;

use exhibit_domain::query::Action;
use leptos::prelude::Callback;

/// How a panel changes the state: by sending an [`Action`].
pub type Act = Callback<Action>;

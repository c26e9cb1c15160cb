//! The exhibit's interface: Leptos components over the domain's views.
//!
//! `parts` and `panels` take plain view structs and render them, in the browser
//! (feature `csr`) and natively for the static page (feature `ssr`). `app` holds
//! the one writable state; `platform` is the only place that touches the browser.

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod boot;
pub mod canvas;
#[cfg(not(target_arch = "wasm32"))]
pub mod cards;
#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod frame;
#[cfg(target_arch = "wasm32")]
pub mod hands;
#[cfg(target_arch = "wasm32")]
pub mod kiosk;
#[cfg(target_arch = "wasm32")]
pub mod overlays;
pub mod panels;
pub mod parts;
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod reading_aloud;
#[cfg(target_arch = "wasm32")]
pub mod screens;
#[cfg(not(target_arch = "wasm32"))]
pub mod setup_page;
#[cfg(target_arch = "wasm32")]
pub mod speech;
#[cfg(target_arch = "wasm32")]
pub mod staff;
#[cfg(target_arch = "wasm32")]
pub mod stand;
#[cfg(target_arch = "wasm32")]
pub mod state;
pub mod static_page;
#[cfg(target_arch = "wasm32")]
pub mod taking;
#[cfg(target_arch = "wasm32")]
pub mod upkeep;

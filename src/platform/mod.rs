//! The only place that touches the browser.
//!
//! `browser` holds the real thing; `native` has the same functions for the
//! prerenderer, where there is nothing to touch: they do nothing.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub mod canvas;
#[cfg(target_arch = "wasm32")]
pub mod dataset;
#[cfg(target_arch = "wasm32")]
pub mod gamepad;
#[cfg(target_arch = "wasm32")]
pub mod host;
#[cfg(target_arch = "wasm32")]
pub mod keys;
#[cfg(target_arch = "wasm32")]
pub mod kiosk;
#[cfg(target_arch = "wasm32")]
pub mod offline;
#[cfg(target_arch = "wasm32")]
pub mod page;
#[cfg(target_arch = "wasm32")]
pub mod picture;
#[cfg(target_arch = "wasm32")]
pub mod press;
#[cfg(target_arch = "wasm32")]
pub mod speech;
#[cfg(target_arch = "wasm32")]
pub mod storage;
#[cfg(target_arch = "wasm32")]
pub mod styles;
#[cfg(target_arch = "wasm32")]
mod taking;
#[cfg(target_arch = "wasm32")]
pub mod timer;
#[cfg(target_arch = "wasm32")]
pub mod upkeep;
#[cfg(target_arch = "wasm32")]
pub mod wake;
#[cfg(target_arch = "wasm32")]
pub mod watch;

#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
pub use browser::*;
#[cfg(not(target_arch = "wasm32"))]
pub use native::*;
#[cfg(target_arch = "wasm32")]
pub use taking::*;

/// Why a file may not have reached the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The page stands in a frame that may have forbidden it without a word.
    Framed,
    /// The browser gives no way to do it.
    Refused,
    /// A part of it could not be fetched.
    Network,
    /// Its parts do not belong together.
    Mixed,
    /// The browser did not draw it.
    Undrawn,
}

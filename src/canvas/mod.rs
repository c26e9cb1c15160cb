//! Drawings on a canvas.
//!
//! plotters-canvas draws in device pixels and measures text by putting elements
//! into the page. Both are replaced here: [`backend`] draws in CSS pixels,
//! sharp at every pixel ratio, and measures with the canvas itself. [`Surface`]
//! is the element that keeps a drawing up to date.

#[cfg(target_arch = "wasm32")]
pub mod backend;
#[cfg(target_arch = "wasm32")]
mod colours;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(target_arch = "wasm32")]
pub mod picture;
#[cfg(not(target_arch = "wasm32"))]
mod place;
#[cfg(target_arch = "wasm32")]
mod ruler;
mod surface;

pub use surface::Surface;

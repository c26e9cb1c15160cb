//! What a frame and the page around it say to each other.
//!
//! [`height`] goes out to every host in the dialects that hosts understand;
//! [`message`] is what a host may ask, checked before anything comes of it, and
//! [`Talk`] what has been said so far. Nothing here touches the browser.

pub mod height;
pub mod message;
mod talk;

pub use talk::{Talk, target};

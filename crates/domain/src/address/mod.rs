//! The address carries the whole state: `?view=map&region=…&date=…`.
//!
//! Parts at their default are left out; the order of parts is fixed, so one
//! state has one address. Anything unknown falls back to the nearest valid value
//! and is reported as a [`Notice`], never as an error.

mod decode;
mod encode;
mod migrate;
pub mod percent;

pub(crate) use decode::pairs;
pub use decode::{Notice, decode, language};
pub use encode::{anywhere, cited, encode, href};

#[cfg(test)]
mod tests;

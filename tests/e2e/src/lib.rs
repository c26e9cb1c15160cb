//! Drives the built exhibit in a real browser.
//!
//! A test makes a [`Visitor`] with [`visit!`](crate::visit): a server over `dist/`
//! below a sub-path, a driver and a fresh browser of its own, all gone when the
//! visitor is dropped. A visitor who leaves also looks at the console: an error
//! that the test did not expect fails it.

// What goes wrong in here is a test that fails.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod axe;
mod console;
mod driver;
mod input;
mod page;
mod setup;
mod visitor;

pub use console::Line;
pub use setup::{SUB_PATH, browser, dist, output};
pub use thirtyfour::Key;
pub use visitor::Visitor;

/// A [`Visitor`] named after the function it is made in.
#[macro_export]
macro_rules! visit {
    () => {{
        fn here() {}
        $crate::Visitor::new(std::any::type_name_of_val(&here))
    }};
}

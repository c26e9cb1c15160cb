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
mod firefox;
mod frames;
mod input;
mod page;
mod setup;
mod visitor;
mod windows;

pub use console::Line;
pub use driver::Engine;
pub use frames::host;
pub use setup::{SUB_PATH, browser, dist, output, sources};
pub use thirtyfour::Key;
pub use visitor::{Visitor, Worker};

/// A [`Visitor`] named after the function it is made in: in Chromium that knows no
/// service worker, so that every file comes from the server; `keeping`: with one;
/// `firefox`: in Firefox, with one.
#[macro_export]
macro_rules! visit {
    () => {
        $crate::visit!($crate::Engine::Chromium, $crate::Worker::Unknown)
    };
    (keeping) => {
        $crate::visit!($crate::Engine::Chromium, $crate::Worker::Known)
    };
    (firefox) => {
        $crate::visit!($crate::Engine::Firefox, $crate::Worker::Known)
    };
    ($engine:expr, $worker:expr) => {{
        fn here() {}
        $crate::Visitor::come(std::any::type_name_of_val(&here), $engine, $worker)
    }};
}

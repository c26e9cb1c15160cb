//! The project's own build tool: sets up what the exhibit needs, builds it,
//! serves it and tests it. `cargo xtask help` lists the commands.
//!
//! [`tools`] are used by the end-to-end tests as well.

pub mod args;
pub mod assemble;
pub mod check;
pub mod compress;
pub mod data;
pub mod error;
pub mod files;
pub mod html;
pub mod kiosk;
pub mod manifest;
pub mod paths;
pub mod pictures;
pub mod pipeline;
pub mod prerender;
pub mod run;
pub mod serve;
pub mod single;
/// The server, under the name that tests of the browser know it by.
pub use exhibit_serve as server;
pub mod setup;
pub mod sizes;
pub mod steps;
pub mod style;
pub mod tally;
pub mod test;
pub mod texts;
pub mod tools;
pub mod trunk_build;
pub mod worker;

//! axe-core, which the end-to-end tests ask about accessibility. Never part of what ships.

use std::path::PathBuf;

use crate::error::{Failure, Result};
use crate::paths::Paths;
use crate::tools::npm;

/// The version whose rules the tests were written against.
pub const VERSION: &str = "4.14.1";

/// The file `axe.min.js`.
pub fn get(paths: &Paths) -> Result<PathBuf> {
    let dir = paths.tool(&format!("axe-core-{VERSION}"));
    let file = dir.join("node_modules").join("axe-core").join("axe.min.js");
    if !file.is_file() {
        npm::install(
            &dir,
            "axe-core",
            VERSION,
            "the tests look for accessibility faults with it",
        )?;
    }
    if file.is_file() {
        return Ok(file);
    }
    Err(Failure::new(format!(
        "axe-core was installed but {} is missing; remove that directory and try again.",
        file.display()
    )))
}

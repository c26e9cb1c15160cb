//! Trunk, which builds the wasm and gathers the page's files.

use std::path::PathBuf;

use crate::error::Result;
use crate::paths::Paths;
use crate::tools::cargo_tool::CargoTool;

/// The version the build was made for; 0.22 needs a newer compiler.
pub const VERSION: &str = "0.21.14";

/// The Trunk program.
pub fn get(paths: &Paths) -> Result<PathBuf> {
    CargoTool {
        package: "trunk",
        directory: "trunk",
        version: VERSION,
        programs: &["trunk"],
        locked: true,
        why: "it builds the page and its wasm",
        takes: "about 10 minutes on two cores",
    }
    .get(paths)
}

//! geckodriver, by which the tests steer Firefox.

use std::path::PathBuf;

use crate::error::Result;
use crate::paths::Paths;
use crate::tools::cargo_tool::CargoTool;

/// The version the tests were made with; it steers every Firefox since 115.
pub const VERSION: &str = "0.37.1";

/// The geckodriver program.
pub fn get(paths: &Paths) -> Result<PathBuf> {
    CargoTool {
        package: "geckodriver",
        directory: "geckodriver",
        version: VERSION,
        programs: &["geckodriver"],
        locked: true,
        why: "the tests steer Firefox by it",
        takes: "about two minutes on two cores",
    }
    .get(paths)
}

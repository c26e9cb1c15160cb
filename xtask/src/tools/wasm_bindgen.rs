//! The wasm-bindgen programs, in the very version Cargo.lock names.

use std::path::PathBuf;

use crate::error::Result;
use crate::paths::Paths;
use crate::tools::cargo_tool::CargoTool;
use crate::tools::version;

const RUNNER: &str = "wasm-bindgen-test-runner";

/// The wasm-bindgen program.
pub fn get(paths: &Paths) -> Result<PathBuf> {
    let version = version::locked(paths, "wasm-bindgen")?;
    CargoTool {
        package: "wasm-bindgen-cli",
        directory: "wasm-bindgen",
        version: &version,
        programs: &["wasm-bindgen", RUNNER],
        // Its own lock file names a release that cannot be resolved any more.
        locked: false,
        why: "it writes the JavaScript between page and wasm; its version must equal the library's",
        takes: "about 5 minutes on two cores",
    }
    .get(paths)
}

/// The program that runs wasm tests in a browser, which comes with the other.
pub fn test_runner(paths: &Paths) -> Result<PathBuf> {
    let file = format!("{RUNNER}{}", std::env::consts::EXE_SUFFIX);
    Ok(get(paths)?.with_file_name(file))
}

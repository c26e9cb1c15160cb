//! Everything the exhibit is made and tested with: found, or installed into a cache outside the clone.
//!
//! The order is always the same: the tool on `PATH` in the right version, the
//! cache, an installation that says what it does, and at last one sentence.

pub mod apt;
pub mod axe;
pub mod browser;
pub mod cargo_tool;
pub mod components;
pub mod firefox;
pub mod geckodriver;
pub mod npm;
pub mod trunk;
pub mod version;
pub mod wasm_bindgen;
pub mod wasm_opt;
pub mod wasm_std;

use std::path::PathBuf;

use crate::error::Result;
use crate::paths::Paths;
use wasm_std::WasmStd;

/// What a release build of the exhibit needs.
#[derive(Debug, Clone)]
pub struct BuildTools {
    /// Where the standard library for wasm comes from.
    pub wasm_std: WasmStd,
    /// The Trunk program.
    pub trunk: PathBuf,
    /// The wasm-bindgen program.
    pub wasm_bindgen: PathBuf,
    /// The optimiser, or none: then the wasm is larger than it may be.
    pub wasm_opt: Option<PathBuf>,
}

/// Finds or installs what a build needs.
pub fn for_build(paths: &Paths) -> Result<BuildTools> {
    Ok(BuildTools {
        wasm_std: wasm_std::get(paths)?,
        wasm_bindgen: wasm_bindgen::get(paths)?,
        trunk: trunk::get(paths)?,
        wasm_opt: wasm_opt::get(paths),
    })
}

/// Sets up everything and prints where it is.
pub fn report(paths: &Paths) -> Result<()> {
    components::get(paths)?;
    let build = for_build(paths)?;
    let browser = browser::get();
    let firefox = firefox::get(paths);
    let axe = axe::get(paths);
    println!("wasm32 std        {}", build.wasm_std);
    println!("trunk             {}", build.trunk.display());
    println!("wasm-bindgen      {}", build.wasm_bindgen.display());
    match &build.wasm_opt {
        Some(path) => println!("wasm-opt          {}", path.display()),
        None => println!("wasm-opt          none"),
    }
    let browser = browser?;
    println!("chromium          {}", browser.chrome.display());
    println!("chromedriver      {}", browser.driver.display());
    let firefox = firefox?;
    println!("firefox           {}", firefox.program.display());
    println!("geckodriver       {}", firefox.driver.display());
    println!("axe-core          {}", axe?.display());
    Ok(())
}

/// Tells the person at the terminal what is about to happen.
pub(crate) fn say(message: &str) {
    eprintln!("xtask: {message}");
}

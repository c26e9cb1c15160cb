//! wasm-opt, which makes the wasm a good part smaller.

use std::path::{Path, PathBuf};

use crate::paths::Paths;
use crate::run;
use crate::tools::{npm, say, version};

/// The oldest binaryen that understands what the compiler writes.
const OLDEST: u32 = 120;
const VERSION: &str = "132";
const NPM_VERSION: &str = "132.0.0";

/// The optimiser, or none with a loud warning: the exhibit works without, but is too large.
pub fn get(paths: &Paths) -> Option<PathBuf> {
    let dir = paths.tool(&format!("binaryen-{VERSION}"));
    let cached = dir.join("node_modules").join(".bin").join("wasm-opt");
    let on_path = run::on_path("wasm-opt").filter(|path| recent(path));
    if let Some(path) = on_path.or_else(|| Some(cached.clone()).filter(|path| recent(path))) {
        return Some(path);
    }
    match npm::install(
        &dir,
        "binaryen",
        NPM_VERSION,
        "its wasm-opt makes the wasm smaller",
    ) {
        Ok(()) if recent(&cached) => Some(cached),
        Ok(()) => without(&format!("the installed {} does not run", cached.display())),
        Err(failure) => without(&failure.to_string()),
    }
}

fn recent(path: &Path) -> bool {
    let version = version::of_program(path);
    version
        .as_deref()
        .and_then(version::major)
        .is_some_and(|major| major >= OLDEST)
}

fn without(reason: &str) -> Option<PathBuf> {
    say("****************************************************************");
    say("WARNING: no wasm-opt. The build goes on, but the wasm is NOT optimised");
    say("and larger than it may be published. The reason:");
    say(reason);
    say("****************************************************************");
    None
}

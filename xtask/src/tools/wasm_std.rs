//! The Rust standard library for wasm: from rustup, or built from Debian's sources.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Failure, Result};
use crate::paths::Paths;
use crate::run;
use crate::tools::{apt, say};

/// The target the exhibit is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
const SYSTEM: &str = "/usr/bin";
const LINKER: &str = "wasm-ld-19";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];

/// Where the standard library comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WasmStd {
    /// The compiler in use brings it along (`rustup target add`).
    Rustup,
    /// It is compiled with the project, by the system's compiler from the system's sources.
    BuildStd,
}

impl fmt::Display for WasmStd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Rustup => "part of the Rust toolchain in use",
            Self::BuildStd => "compiled with the project from the system's rust-web-src",
        })
    }
}

impl WasmStd {
    /// The environment a build for wasm needs, besides `PATH`.
    pub fn env(self) -> Vec<(&'static str, OsString)> {
        match self {
            Self::Rustup => Vec::new(),
            Self::BuildStd => vec![
                ("RUSTC_BOOTSTRAP", "1".into()),
                ("RUSTC", Path::new(SYSTEM).join("rustc").into()),
                ("CARGO", Path::new(SYSTEM).join("cargo").into()),
                ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
                ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER.into()),
            ],
        }
    }

    /// Directories that must come first on `PATH`.
    pub fn path(self) -> Option<&'static Path> {
        (self == Self::BuildStd).then_some(Path::new(SYSTEM))
    }

    /// A cargo that can build for wasm.
    pub fn cargo(self, root: &Path) -> Command {
        let mut command = run::cargo(root);
        if let Some(dir) = self.path() {
            let environment: Vec<(OsString, Option<OsString>)> = command
                .get_envs()
                .map(|(key, value)| (key.into(), value.map(Into::into)))
                .collect();
            command = Command::new(dir.join("cargo"));
            command.current_dir(root);
            for (key, value) in environment {
                match value {
                    Some(value) => command.env(key, value),
                    None => command.env_remove(key),
                };
            }
            command.env("PATH", run::path_with(&[dir]));
        }
        command.envs(self.env());
        command
    }
}

/// Finds the standard library, adds it through rustup, or falls back to the system's sources.
pub fn get(paths: &Paths) -> Result<WasmStd> {
    if in_toolchain(paths) {
        return Ok(WasmStd::Rustup);
    }
    let mut reasons = Vec::new();
    if run::on_path("rustup").is_some() {
        say(&format!(
            "adding the target {TARGET} with rustup (the exhibit runs as wasm): a few seconds, once"
        ));
        let mut rustup = Command::new("rustup");
        rustup
            .current_dir(&paths.root)
            .args(["target", "add", TARGET]);
        match run::run("`rustup target add`", &mut rustup) {
            Ok(()) if in_toolchain(paths) => return Ok(WasmStd::Rustup),
            Ok(()) => reasons.push(
                "rustup added the target to another toolchain than the one in use".to_string(),
            ),
            Err(failure) => reasons.push(failure.to_string()),
        }
    } else {
        reasons.push("there is no rustup".to_string());
    }
    if system_sources().is_some() {
        return Ok(WasmStd::BuildStd);
    }
    say("falling back to the system's own Rust, which can compile that library from source");
    let installed = apt::install(&PACKAGES, "the Rust standard library for wasm is missing");
    if system_sources().is_some() {
        return Ok(WasmStd::BuildStd);
    }
    reasons.extend(installed.err().map(|failure| failure.to_string()));
    Err(Failure::new(format!(
        "The Rust standard library for {TARGET} could not be had: {}. Run `rustup target add {TARGET}` where \
         there is a network, then this command again.",
        reasons.join("; ")
    )))
}

/// Whether the compiler in use has the library.
fn in_toolchain(paths: &Paths) -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(rustc);
    command
        .current_dir(&paths.root)
        .args(["--print", "target-libdir", "--target", TARGET]);
    run::output(&mut command).is_some_and(|dir| holds_std(Path::new(&dir)))
}

fn holds_std(dir: &Path) -> bool {
    std::fs::read_dir(dir).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
    })
}

/// The system's sources of the standard library, if compiler, cargo, linker and sources are there.
fn system_sources() -> Option<PathBuf> {
    let system = Path::new(SYSTEM);
    let complete = system.join("cargo").is_file() && run::on_path(LINKER).is_some();
    let sysroot = run::output(Command::new(system.join("rustc")).args(["--print", "sysroot"]))?;
    let sources = Path::new(&sysroot).join("lib/rustlib/src/rust/library/std");
    (complete && sources.is_dir()).then_some(sources)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_fallback_changes_the_environment() {
        assert!(WasmStd::Rustup.env().is_empty());
        let names: Vec<_> = WasmStd::BuildStd
            .env()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert!(names.contains(&"RUSTC_BOOTSTRAP") && names.contains(&"CARGO_UNSTABLE_BUILD_STD"));
        assert_eq!(WasmStd::Rustup.path(), None);
    }

    #[test]
    fn a_directory_without_the_library_is_told_apart() -> std::io::Result<()> {
        let dir = tempfile::tempdir()?;
        assert!(!holds_std(dir.path()));
        std::fs::write(dir.path().join("libstd-0a1b.rlib"), "")?;
        assert!(holds_std(dir.path()));
        Ok(())
    }
}

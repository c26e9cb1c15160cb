//! Versions as programs and Cargo.lock print them.

use std::path::Path;
use std::process::Command;

use crate::error::{Failure, Result};
use crate::files;
use crate::paths::Paths;
use crate::run;

/// The first word of `text` that is a version, as in "trunk 0.21.14" or
/// "wasm-opt version 132 (version_132)".
pub fn first_version(text: &str) -> Option<&str> {
    text.split(|c: char| c.is_whitespace() || c == '(' || c == ')')
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| {
            word.starts_with(|c: char| c.is_ascii_digit())
                && word
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || ".-+".contains(c))
        })
}

/// The number before the first dot.
pub fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

/// The version `program --version` tells, if it runs at all.
pub fn of_program(program: &Path) -> Option<String> {
    let text = run::output(Command::new(program).arg("--version"))?;
    first_version(&text).map(String::from)
}

/// The version of a package in the text of a Cargo.lock.
pub fn in_lock<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    let name = format!("name = \"{package}\"");
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    version.strip_suffix('"')
}

/// The version of a package in this project's Cargo.lock.
pub fn locked(paths: &Paths, package: &str) -> Result<String> {
    let lock = files::read_text(&paths.root.join("Cargo.lock"))?;
    in_lock(&lock, package).map(String::from).ok_or_else(|| {
        Failure::new(format!(
            "Cargo.lock names no {package}; restore the committed file."
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_print_their_versions_in_many_ways() {
        assert_eq!(first_version("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(first_version("wasm-bindgen 0.2.130"), Some("0.2.130"));
        assert_eq!(
            first_version("wasm-opt version 132 (version_132)"),
            Some("132")
        );
        assert_eq!(
            first_version("wasm-opt version 132 (version_132-4-g0)"),
            Some("132")
        );
        assert_eq!(first_version("v20.11.1"), Some("20.11.1"));
        let chromium = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)";
        assert_eq!(first_version(chromium), Some("156.0.8078.79"));
        assert_eq!(first_version("trunk 0.22.0-beta.1"), Some("0.22.0-beta.1"));
        assert_eq!(first_version("no version"), None);
    }

    #[test]
    fn majors() {
        assert_eq!(major("156.0.8078.79"), Some(156));
        assert_eq!(major("132"), Some(132));
        assert_eq!(major("x"), None);
    }

    #[test]
    fn the_lock_is_read_by_exact_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(in_lock(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(in_lock(lock, "wasm"), None);
    }
}

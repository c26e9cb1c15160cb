//! Firefox and its driver, for the tests in a second engine.

use std::env;
use std::path::PathBuf;

use crate::error::{Failure, Result};
use crate::paths::Paths;
use crate::run;
use crate::tools::{apt, geckodriver, version};

const BROWSERS: [&str; 2] = ["firefox-esr", "firefox"];
const MAC: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

/// The oldest Firefox that the driver steers.
const OLDEST: u32 = 115;

/// Firefox and the driver that steers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firefox {
    /// Firefox.
    pub program: PathBuf,
    /// geckodriver.
    pub driver: PathBuf,
}

/// Finds both, from `FIREFOX` and `GECKODRIVER`, `PATH` or the cache, or installs them.
pub fn get(paths: &Paths) -> Result<Firefox> {
    Ok(Firefox {
        program: program()?,
        driver: match named("GECKODRIVER") {
            Some(driver) => driver,
            None => geckodriver::get(paths)?,
        },
    })
}

fn program() -> Result<PathBuf> {
    let missing = match find() {
        Ok(program) => return Ok(program),
        Err(missing) => missing,
    };
    // Ubuntu's package of this name is a snap, which works as well.
    let package = if apt::is_ubuntu() {
        "firefox"
    } else {
        "firefox-esr"
    };
    let why = format!("the tests need Firefox ({missing})");
    apt::install(&[package], &why).and_then(|()| find()).map_err(|failure| {
        Failure::new(format!(
            "{failure}. Put Firefox on PATH, or name its file in FIREFOX, and run the command again."
        ))
    })
}

fn named(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

fn find() -> Result<PathBuf> {
    let found = named("FIREFOX")
        .or_else(|| BROWSERS.iter().find_map(|name| run::on_path(name)))
        .or_else(|| Some(PathBuf::from(MAC)).filter(|path| path.is_file()))
        .ok_or_else(|| Failure::new("no Firefox was found"))?;
    let version = version::of_program(&found).unwrap_or_default();
    if new_enough(&version) {
        return Ok(found);
    }
    Err(Failure::new(format!("{} is {version}", found.display())))
}

fn new_enough(version: &str) -> bool {
    version::major(version).is_some_and(|major| major >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_term_versions_are_versions() {
        assert!(new_enough("153.7.0esr") && new_enough("115.0"));
        assert!(!new_enough("102.15.0esr") && !new_enough(""));
    }
}

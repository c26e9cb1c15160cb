//! Chromium and its driver, for the tests: both, in one major version.

use std::env;
use std::path::PathBuf;

use crate::error::{Failure, Result};
use crate::run;
use crate::tools::{apt, version};

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A browser and the driver that fits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chrome: PathBuf,
    /// chromedriver of the same major version.
    pub driver: PathBuf,
}

/// Finds a fitting pair, from `CHROME` and `CHROMEDRIVER` or from `PATH`, or installs one.
pub fn get() -> Result<Browser> {
    let missing = match find() {
        Ok(browser) => return Ok(browser),
        Err(missing) => missing,
    };
    let packages: &[&str] = if apt::is_ubuntu() {
        &["chromium-browser", "chromium-chromedriver"]
    } else {
        &["chromium", "chromium-driver", "fonts-dejavu-core"]
    };
    let why = format!("the tests need Chromium and chromedriver in the same version ({missing})");
    apt::install(packages, &why).and_then(|()| find()).map_err(|failure| {
        Failure::new(format!(
            "{failure}. Put both on PATH, or name their files in CHROME and CHROMEDRIVER, and run the command again."
        ))
    })
}

fn find() -> Result<Browser> {
    let named = |name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let driver = named("CHROMEDRIVER").or_else(|| run::on_path("chromedriver"));
    let candidates: Vec<PathBuf> = match named("CHROME") {
        Some(chrome) => vec![chrome],
        None => BROWSERS
            .iter()
            .filter_map(|name| run::on_path(name))
            .chain(Some(PathBuf::from(MAC)).filter(|path| path.is_file()))
            .collect(),
    };
    let Some(driver) = driver else {
        return Err(Failure::new("no chromedriver was found"));
    };
    let driver_version = version::of_program(&driver).unwrap_or_default();
    let mut seen = Vec::new();
    for chrome in candidates {
        let chrome_version = version::of_program(&chrome).unwrap_or_default();
        if fit(&chrome_version, &driver_version) {
            return Ok(Browser { chrome, driver });
        }
        seen.push(format!("{} is {chrome_version}", chrome.display()));
    }
    Err(Failure::new(if seen.is_empty() {
        "no Chromium was found".to_string()
    } else {
        format!("chromedriver is {driver_version}, {}", seen.join(", "))
    }))
}

fn fit(chrome: &str, driver: &str) -> bool {
    version::major(chrome).is_some() && version::major(chrome) == version::major(driver)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_equal_majors_fit() {
        assert!(fit("156.0.8078.79", "156.0.1.2"));
        assert!(!fit("156.0.8078.79", "155.0.8078.79"));
        assert!(!fit("", ""));
    }
}

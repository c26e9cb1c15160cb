//! The driver and the browser behind it: started here, ended here.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::firefox::Geckodriver;
use crate::setup;

/// What Chromium is started with: nothing that asks the network on its own, and
/// no name that can be resolved, so that a stray request fails.
const FLAGS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--window-size=1280,900",
];

/// Which browser a visitor comes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, whose own protocol and log the tests can use.
    Chromium,
    /// Firefox, by what WebDriver has alone.
    Firefox,
}

/// The driver of either engine.
pub(crate) enum Driver {
    /// Of Chromium.
    Chromium(Chromedriver),
    /// Of Firefox.
    Firefox(Geckodriver),
}

impl Driver {
    pub(crate) fn start(engine: Engine) -> Self {
        match engine {
            Engine::Chromium => Self::Chromium(Chromedriver::start()),
            Engine::Firefox => Self::Firefox(Geckodriver::start()),
        }
    }

    pub(crate) fn url(&self) -> &str {
        match self {
            Self::Chromium(driver) => &driver.url,
            Self::Firefox(driver) => &driver.url,
        }
    }

    pub(crate) fn capabilities(&self) -> Capabilities {
        match self {
            Self::Chromium(driver) => driver.capabilities(),
            Self::Firefox(driver) => driver.capabilities(),
        }
    }
}

/// A running chromedriver, ended with its owner.
pub struct Chromedriver {
    child: Child,
    /// Kept open: a driver that cannot write its messages ends.
    _output: BufReader<ChildStdout>,
    profile: PathBuf,
    /// Its address.
    pub url: String,
}

impl Chromedriver {
    /// Starts one on a port it picks itself.
    pub fn start() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let program = &setup::browser().driver;
        let mut child = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("{}: {why}", program.display()));
        let mut output = BufReader::new(child.stdout.take().expect("its output is piped"));
        let mut said = String::new();
        let port = loop {
            let start = said.len();
            let read = output.read_line(&mut said).unwrap_or(0);
            if let Some(port) = port_in(&said[start..]) {
                break port;
            }
            if read == 0 {
                let _ = child.kill();
                let _ = child.wait();
                panic!("chromedriver did not start: {said}");
            }
        };
        let profile = setup::output().join(format!(
            "profile-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        ));
        Self {
            child,
            _output: output,
            profile,
            url: format!("http://127.0.0.1:{port}"),
        }
    }

    /// What to ask of it: our browser with a fresh profile and its logs.
    pub fn capabilities(&self) -> Capabilities {
        let mut args: Vec<String> = FLAGS.map(str::to_owned).into();
        args.push(format!("--user-data-dir={}", self.profile.display()));
        let wanted: [(&str, Value); 3] = [
            ("browserName", json!("chrome")),
            (
                "goog:chromeOptions",
                json!({ "binary": setup::browser().chrome, "args": args }),
            ),
            (
                "goog:loggingPrefs",
                json!({ "browser": "ALL", "performance": "ALL" }),
            ),
        ];
        let mut capabilities = Capabilities::new();
        for (key, value) in wanted {
            capabilities.set(key, value).expect("plain JSON");
        }
        capabilities
    }
}

fn port_in(line: &str) -> Option<u16> {
    let (_, after) = line.split_once("started successfully on port ")?;
    after.trim().trim_end_matches('.').parse().ok()
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        let line = "ChromeDriver was started successfully on port 39371.\n";
        assert_eq!(port_in(line), Some(39371));
        assert_eq!(port_in("Starting ChromeDriver 156.0.1 on port 0\n"), None);
    }
}

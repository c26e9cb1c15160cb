//! geckodriver and the Firefox behind it: started here, ended here.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use serde_json::json;
use thirtyfour::prelude::*;

use crate::console::Line;
use crate::setup;

/// How many ports are tried: between finding a free one and taking it another
/// process may have it.
const TRIES: usize = 5;

/// A running geckodriver, ended with its owner.
pub struct Geckodriver {
    child: Child,
    /// What driver and browser have printed; the browser prints its console.
    said: Arc<Mutex<Vec<String>>>,
    profiles: PathBuf,
    /// Its address.
    pub url: String,
}

impl Geckodriver {
    /// Starts one on a free port.
    pub fn start() -> Self {
        (0..TRIES)
            .find_map(|_| Self::try_start())
            .expect("geckodriver did not start on any port")
    }

    fn try_start() -> Option<Self> {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let profiles = setup::output().join(format!("firefox-{}-{port}", std::process::id()));
        fs::create_dir_all(&profiles).expect("a folder for the profile");
        let firefox = setup::firefox();
        let mut child = Command::new(&firefox.driver)
            .args(["--host", "127.0.0.1", "--port", &port.to_string()])
            // Else it takes one port for all drivers on this machine.
            .args(["--websocket-port", "0", "--profile-root"])
            .arg(&profiles)
            .envs([
                ("MOZ_HEADLESS_WIDTH", "1280"),
                ("MOZ_HEADLESS_HEIGHT", "900"),
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("{}: {why}", firefox.driver.display()));
        let mut output = BufReader::new(child.stdout.take().expect("its output is piped"));
        let said = Arc::new(Mutex::new(Vec::new()));
        let mut driver = Self {
            child,
            said: Arc::clone(&said),
            profiles,
            url: format!("http://127.0.0.1:{port}"),
        };
        let mut line = String::new();
        while output.read_line(&mut line).unwrap_or(0) > 0 {
            if line.contains("Listening on") {
                thread::spawn(move || {
                    for line in output.lines().map_while(Result::ok) {
                        said.lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .push(line);
                    }
                });
                return Some(driver);
            }
            line.clear();
        }
        let _ = driver.child.wait();
        None
    }

    /// What to ask of it: our browser, whose console is printed, without requests of its
    /// own, and with a proxy that is not there for every other machine.
    pub fn capabilities(&self) -> Capabilities {
        let preferences = json!({
            "devtools.console.stdout.content": true,
            "network.proxy.type": 1,
            "network.proxy.http": "127.0.0.1",
            "network.proxy.http_port": 9,
            "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": 9,
            "network.proxy.no_proxies_on": "127.0.0.1",
            "browser.download.folderList": 2,
            "browser.download.dir": self.downloads(),
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.download.alwaysOpenPanel": false,
        });
        let mut capabilities = Capabilities::new();
        let options = json!({
            "binary": setup::firefox().program,
            "args": ["-headless"],
            "prefs": preferences,
        });
        for (key, value) in [
            ("browserName", json!("firefox")),
            ("moz:firefoxOptions", options),
        ] {
            capabilities.set(key, value).expect("plain JSON");
        }
        capabilities
    }

    /// Where files are saved.
    pub fn downloads(&self) -> PathBuf {
        self.profiles.join("downloads")
    }

    /// What the pages have written to the console, and errors they threw.
    pub fn console(&self) -> Vec<Line> {
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        said.iter().filter_map(|line| read(line)).collect()
    }
}

/// A line of the console, among all that the browser prints. Its own parts complain in the
/// same form, so a page's line is known by naming the exhibit, and a thrown error by where.
fn read(line: &str) -> Option<Line> {
    let known = [
        ("console.error: ", "SEVERE", "console-api"),
        ("console.warn: ", "WARNING", "console-api"),
        ("JavaScript error: ", "SEVERE", "javascript"),
    ];
    known.iter().find_map(|(start, level, source)| {
        let text = line.trim_start().strip_prefix(start)?;
        let own = match *source {
            "javascript" => ["file:", "blob:", "http://127."]
                .iter()
                .any(|place| text.starts_with(place)),
            _ => text.contains("exhibit"),
        };
        own.then(|| Line {
            level: (*level).to_owned(),
            source: (*source).to_owned(),
            text: text.to_owned(),
        })
    })
}

impl Drop for Geckodriver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profiles);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_console_is_told_from_what_the_browser_says_of_itself() {
        let error = read("console.error: \"exhibit: crash\"").expect("a line");
        assert!(error.is_error() && error.is_of_page());
        assert!(read("JavaScript error: file:///a.html, line 3: TypeError").is_some());
        assert!(read("console.error: \"RSLoader: \"").is_none());
        assert!(read("*** You are running in headless mode.").is_none());
    }
}

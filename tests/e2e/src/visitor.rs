//! One visitor: a server, a driver, a browser, and what was seen.

use std::cell::RefCell;
use std::future::Future;
use std::thread;
use std::time::{Duration, Instant};

use exhibit_serve::Server;
use serde_json::Value;
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

use crate::console::{Expected, Line};
use crate::driver::{Driver, Engine};
use crate::setup;

/// How long a condition may take to come true, on a slow and busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is looked at.
const LOOK: Duration = Duration::from_millis(40);

/// Whether the browser knows service workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worker {
    /// It does.
    Known,
    /// It is a browser without them: every file comes from the server, as tests of
    /// faults need it.
    Unknown,
}

/// A browser on the exhibit. Dropping it ends everything it started.
pub struct Visitor {
    /// The server it visits.
    pub server: Server,
    pub(crate) driver: Option<WebDriver>,
    // After the session: a driver ends its browser only when asked to.
    process: Driver,
    runtime: Runtime,
    name: String,
    lines: RefCell<Vec<Line>>,
    expected: RefCell<Expected>,
}

impl Visitor {
    /// A visitor in Chromium without service workers. `place` is the name of a function inside the test, as
    /// [`visit!`](crate::visit) makes it.
    pub fn new(place: &str) -> Self {
        Self::come(place, Engine::Chromium, Worker::Unknown)
    }

    /// Starts all that a visitor needs; Firefox always knows service workers.
    pub fn come(place: &str, engine: Engine, worker: Worker) -> Self {
        let name = place.split("::").skip(1).filter(|part| *part != "here");
        let name = name.collect::<Vec<_>>().join("-");
        let server = Server::start(&setup::dist(), setup::SUB_PATH).expect("a server");
        let process = Driver::start(engine);
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let connecting = WebDriver::new(process.url().to_owned(), process.capabilities());
        let driver = runtime
            .block_on(connecting)
            .unwrap_or_else(|why| panic!("the browser did not start: {why}"));
        let visitor = Self {
            server,
            driver: Some(driver),
            process,
            runtime,
            name,
            lines: RefCell::default(),
            expected: RefCell::default(),
        };
        visitor.wait(visitor.web().set_script_timeout(Duration::from_secs(60)));
        if worker == Worker::Unknown && engine == Engine::Chromium {
            visitor.before_each_page("delete Navigator.prototype.serviceWorker");
        }
        visitor
    }

    pub(crate) fn web(&self) -> &WebDriver {
        self.driver.as_ref().expect("the session is open")
    }

    /// Waits for one command of the driver; what it refuses fails the test.
    #[track_caller]
    pub(crate) fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        match self.runtime.block_on(command) {
            Ok(value) => value,
            Err(why) => {
                let why = why.to_string();
                let (why, _) = why.split_once("Stacktrace").unwrap_or((&why, ""));
                panic!("the browser refused: {why}")
            }
        }
    }

    /// Runs a script in the page; `arguments` are its arguments, `return` its answer.
    #[track_caller]
    pub fn js(&self, script: &str, arguments: &[Value]) -> Value {
        let answer = self.wait(self.web().execute(script, arguments.to_vec()));
        answer.json().clone()
    }

    /// Runs a script that waits for something, with `await`.
    #[track_caller]
    pub fn js_later(&self, script: &str, arguments: &[Value]) -> Value {
        self.js(&format!("return (async () => {{ {script} }})()"), arguments)
    }

    /// Runs a script in every page from now on, before the page's own.
    pub fn before_each_page(&self, script: &str) {
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            serde_json::json!({ "source": script }),
        );
    }

    /// A command of the browser's own protocol, which Chromium alone has.
    #[track_caller]
    pub fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.wait(self.web().cdp().send_raw(method, parameters))
    }

    /// Waits until a script answers with something true, and returns that.
    #[track_caller]
    pub fn until(&self, what: &str, script: &str, arguments: &[Value]) -> Value {
        let start = Instant::now();
        loop {
            let answer = self.js(script, arguments);
            let nothing = matches!(answer, Value::Null | Value::Bool(false))
                || answer.as_i64() == Some(0)
                || answer.as_str() == Some("");
            if !nothing {
                return answer;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "waited {} s for this: {what}; the page is {}",
                PATIENCE.as_secs(),
                self.js("return location.href", &[])
            );
            thread::sleep(LOOK);
        }
    }

    /// Everything the console has said so far.
    pub fn console(&self) -> Vec<Line> {
        match &self.process {
            Driver::Chromium(_) => {
                let new = self.wait(self.web().get_log("browser"));
                let mut lines = self.lines.borrow_mut();
                lines.extend(new.into_iter().map(Line::from));
                lines.clone()
            }
            Driver::Firefox(driver) => driver.console(),
        }
    }

    /// The errors so far.
    pub fn console_errors(&self) -> Vec<Line> {
        let mut lines = self.console();
        lines.retain(Line::is_error);
        lines
    }

    /// Expects one more error of the page, with this part, before the end.
    pub fn expect_error(&self, part: &str) {
        self.expected.borrow_mut().errors.push(part.into());
    }

    /// Allows errors that the browser writes by itself, with this part.
    pub fn allow_of_browser(&self, part: &str) {
        self.expected.borrow_mut().of_browser.push(part.into());
    }

    /// Addresses of all requests the browser tried since this was last asked.
    pub fn requests(&self) -> Vec<String> {
        let entries = self.wait(self.web().get_log("performance"));
        let sent = entries.iter().filter_map(|entry| {
            let event: Value = serde_json::from_str(&entry.message).ok()?;
            let message = &event["message"];
            let wanted = message["method"] == "Network.requestWillBeSent";
            let url = message["params"]["request"]["url"].as_str()?;
            wanted.then(|| url.to_owned())
        });
        sent.collect()
    }

    /// Where Firefox saves files.
    #[track_caller]
    pub fn downloads(&self) -> std::path::PathBuf {
        match &self.process {
            Driver::Firefox(driver) => driver.downloads(),
            Driver::Chromium(_) => panic!("Chromium is told where by Browser.setDownloadBehavior"),
        }
    }

    /// Keeps a picture of what is on the screen.
    pub fn picture(&self, name: &str) {
        let file = setup::output().join("shots").join(format!("{name}.png"));
        self.wait(self.web().screenshot(&file));
    }

    /// What is left to look at when a test ends, whatever it was about.
    fn look_back(&self) {
        if thread::panicking() {
            let file = setup::output().join(format!("{}.png", self.name));
            let _ = self.runtime.block_on(self.web().screenshot(&file));
            eprintln!("a picture of the failure: {}", file.display());
            if let Driver::Firefox(driver) = &self.process {
                *self.lines.borrow_mut() = driver.console();
            } else if let Ok(new) = self.runtime.block_on(self.web().get_log("browser")) {
                self.lines
                    .borrow_mut()
                    .extend(new.into_iter().map(Line::from));
            }
            eprintln!("the console: {:#?}", self.lines.borrow());
        }
    }
}

impl Drop for Visitor {
    fn drop(&mut self) {
        self.look_back();
        let lines = (!thread::panicking()).then(|| self.console());
        if let Some(driver) = self.driver.take() {
            let _ = self.runtime.block_on(driver.quit());
        }
        if let Some(difference) = lines.and_then(|lines| self.expected.borrow().difference(&lines))
        {
            panic!("{difference}");
        }
    }
}

//! Server, browser and watch together.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use exhibit_serve::Server;

use crate::args::Options;
use crate::browser::Browser;
use crate::state::State;
use crate::watch::{Reason, Step, Watch};

/// How often it looks.
const LOOK: Duration = Duration::from_millis(200);

/// Serves the exhibit and keeps its browser alive until `stop` is true; the browser has
/// ended then.
///
/// # Errors
/// The exhibit is not there, or the port is taken.
pub fn run(options: &Options, stop: &AtomicBool) -> io::Result<()> {
    if !options.dir.join("index.html").is_file() {
        let missing = format!("{} holds no exhibit", options.dir.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, missing));
    }
    let server = Server::start_on(&options.dir, "", options.port)?;
    eprintln!("exhibit-kiosk: serving {}", server.url());
    let mut watch = Watch::new(options.patience, options.start_patience);
    let mut log = StateLog::new(options);
    let mut browser: Option<Browser> = None;
    let start = Instant::now();
    while !stop.load(Ordering::Relaxed) {
        let beat = server.last_beat();
        let heard = beat
            .as_ref()
            .map(|beat| beat.at.saturating_duration_since(start));
        let alive = browser.as_mut().is_some_and(Browser::is_alive);
        match watch.next(start.elapsed(), alive, heard) {
            Step::Wait => {}
            Step::Start => {
                server.tell_restarts(watch.restarts());
                browser = Browser::start(&options.browser)
                    .inspect(|browser| eprintln!("exhibit-kiosk: browser {} started", browser.id()))
                    .inspect_err(|why| eprintln!("exhibit-kiosk: {why}"))
                    .ok();
            }
            Step::End(reason, pause) => {
                eprintln!(
                    "exhibit-kiosk: {}; starting it anew in {} s",
                    told(reason),
                    pause.as_secs()
                );
                browser = None;
            }
        }
        log.write(State {
            browser: browser.as_ref().map(Browser::id),
            restarts: watch.restarts(),
            beat,
        });
        thread::sleep(LOOK);
    }
    drop(browser);
    log.write(State {
        restarts: watch.restarts(),
        beat: server.last_beat(),
        ..State::default()
    });
    eprintln!("exhibit-kiosk: ended");
    Ok(())
}

fn told(reason: Reason) -> &'static str {
    match reason {
        Reason::Ended => "the browser has ended",
        Reason::Silent => "the exhibit is silent",
        Reason::NeverSpoke => "the exhibit has not started",
    }
}

/// Writes the state whenever it changes.
struct StateLog<'a> {
    options: &'a Options,
    last: Option<State>,
    complained: bool,
}

impl<'a> StateLog<'a> {
    fn new(options: &'a Options) -> Self {
        Self {
            options,
            last: None,
            complained: false,
        }
    }

    fn write(&mut self, state: State) {
        let Some(file) = &self.options.state else {
            return;
        };
        if self.last.as_ref() == Some(&state) {
            return;
        }
        if let Err(why) = state.write(file) {
            // Once: a full disk must not be filled with complaints.
            if !self.complained {
                eprintln!("exhibit-kiosk: {}: {why}", file.display());
            }
            self.complained = true;
        }
        self.last = Some(state);
    }
}

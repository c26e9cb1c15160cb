//! A small file server for this machine: what any static host does, the heartbeats of
//! a kiosk, and faults on demand for tests.

pub mod beat;
pub mod faults;
pub mod http;
pub mod kinds;
pub mod site;

use std::collections::VecDeque;
use std::io::{self, BufReader, Error};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use beat::Beat;
use beat::Beats;
pub use faults::Fault;
use faults::Faults;
use site::Site;

/// How long an idle connection is kept.
const IDLE: Duration = Duration::from_secs(10);
/// How many answered requests are remembered: a kiosk runs for years.
const REMEMBERED: usize = 4096;

/// One request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// `GET`, `HEAD` or whatever was asked.
    pub method: String,
    /// The path as asked, without the query.
    pub path: String,
    /// The address that the browser says it asks from; may be empty.
    pub referrer: String,
    /// The status of the answer.
    pub status: u16,
}

struct Shared {
    site: Site,
    faults: Mutex<Faults>,
    log: Mutex<VecDeque<Logged>>,
    beats: Beats,
    stop: AtomicBool,
}

impl Shared {
    fn remember(&self, request: &http::Request, status: u16) {
        let mut log = lock(&self.log);
        if log.len() >= REMEMBERED {
            log.pop_front();
        }
        log.push_back(Logged {
            method: request.method.clone(),
            path: request.path.clone(),
            referrer: request.referrer.clone(),
            status,
        });
    }
}

/// A running server; it stops when dropped.
pub struct Server {
    /// Where it listens, always on this machine only.
    pub addr: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `dir` under `prefix` (`""`, or as in `/museum/exhibit`) on a free port.
    ///
    /// # Errors
    /// There is no such directory, or no port.
    pub fn start(dir: &Path, prefix: &str) -> io::Result<Self> {
        Self::start_on(dir, prefix, 0)
    }

    /// The same on a given port; 0 means a free one.
    ///
    /// # Errors
    /// There is no such directory, or the port is taken.
    pub fn start_on(dir: &Path, prefix: &str, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .map_err(|why| Error::new(why.kind(), format!("listening on port {port}: {why}")))?;
        let addr = listener.local_addr()?;
        let shared = Arc::new(Shared {
            site: Site::new(dir, prefix)?,
            faults: Mutex::default(),
            log: Mutex::default(),
            beats: Beats::default(),
            stop: AtomicBool::new(false),
        });
        let accepting = Some(thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        }));
        Ok(Self {
            addr,
            shared,
            accepting,
        })
    }

    /// The address of the start page, ending in a slash.
    pub fn url(&self) -> String {
        format!("http://{}{}/", self.addr, self.shared.site.prefix())
    }

    /// From now on, answers for `pattern` have this fault. The pattern is a path below
    /// the prefix, as in `index.html`, with at most one `*`, as in `exhibit.*.json`.
    pub fn fault(&self, pattern: &str, fault: Fault) {
        lock(&self.shared.faults).add(pattern, fault);
    }

    /// From now on, all answers are right again.
    pub fn clear_faults(&self) {
        lock(&self.shared.faults).clear();
    }

    /// The last heartbeat of the exhibit.
    #[must_use]
    pub fn last_beat(&self) -> Option<Beat> {
        self.shared.beats.last()
    }

    /// What a heartbeat is answered with: how often the browser has been started anew.
    pub fn tell_restarts(&self, restarts: u32) {
        self.shared.beats.tell(restarts);
    }

    /// The requests answered so far, oldest first; of very many the last ones.
    #[must_use]
    pub fn log(&self) -> Vec<Logged> {
        lock(&self.shared.log).iter().cloned().collect()
    }

    /// Forgets the requests answered so far.
    pub fn clear_log(&self) {
        lock(&self.shared.log).clear();
    }

    /// Waits for as long as the server runs.
    pub fn wait(mut self) {
        if let Some(thread) = self.accepting.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::SeqCst);
        // The listener wakes up for one more connection and sees that it should stop.
        let _ = TcpStream::connect_timeout(&self.addr, Duration::from_secs(1));
        if let Some(thread) = self.accepting.take() {
            let _ = thread.join();
        }
    }
}

/// A panic in one connection must not stop the others.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stop.load(Ordering::SeqCst) {
            return;
        }
        if let Ok(stream) = stream {
            let shared = Arc::clone(shared);
            thread::spawn(move || connection(stream, &shared));
        }
    }
}

/// Answers the requests of one connection until it ends.
fn connection(stream: TcpStream, shared: &Shared) {
    let _ = stream.set_read_timeout(Some(IDLE));
    let _ = stream.set_nodelay(true);
    let Ok(mut out) = stream.try_clone() else {
        return;
    };
    let mut input = BufReader::new(stream);
    while let Ok(Some(request)) = http::Request::read(&mut input) {
        if shared.stop.load(Ordering::SeqCst) {
            return;
        }
        let below = shared.site.below(&request.path);
        let faults = below
            .as_deref()
            .map(|path| lock(&shared.faults).of(path))
            .unwrap_or_default();
        let plain = faults.iter().any(Fault::needs_plain_body);
        let beat = below
            .as_deref()
            .and_then(|path| shared.beats.answer(path, &request));
        let mut response = beat.unwrap_or_else(|| shared.site.answer(&request, plain));
        for fault in faults {
            fault.spoil(&mut response);
        }
        shared.remember(&request, response.status);
        let keep = request.keep_alive && response.cut.is_none();
        if response
            .write(&mut out, request.method == "HEAD", keep)
            .is_err()
            || !keep
        {
            return;
        }
    }
}

#[cfg(test)]
mod tests;

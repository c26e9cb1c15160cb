//! The heartbeat of a kiosk: the one request that the running exhibit makes, to the
//! server on its own machine.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use crate::http::{Request, Response};
use crate::lock;

/// Where heartbeats go, below the root of the exhibit.
pub const PATH: &str = "heartbeat";
/// What a heartbeat may tell. None of it is about a visitor.
pub const FACTS: [&str; 5] = ["version", "data", "uptime", "restarts", "memory"];
/// The longest fact, in bytes.
const LONGEST: usize = 40;

/// One heartbeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beat {
    /// When it came.
    pub at: Instant,
    /// What it told, by the keys of [`FACTS`], in their order there.
    pub facts: Vec<(String, String)>,
}

/// The heartbeats of a server.
#[derive(Debug, Default)]
pub(crate) struct Beats {
    last: Mutex<Option<Beat>>,
    restarts: AtomicU32,
}

impl Beats {
    pub(crate) fn last(&self) -> Option<Beat> {
        lock(&self.last).clone()
    }

    pub(crate) fn tell(&self, restarts: u32) {
        self.restarts.store(restarts, Ordering::Relaxed);
    }

    /// Answers a heartbeat; nothing where the request is none.
    pub(crate) fn answer(&self, path: &str, request: &Request) -> Option<Response> {
        if path != PATH || request.method != "POST" {
            return None;
        }
        if !is_from_here(request) {
            return Some(Response::text(403, "Heartbeats come from this machine.\n"));
        }
        *lock(&self.last) = Some(Beat {
            at: Instant::now(),
            facts: facts(&request.body),
        });
        let restarts = self.restarts.load(Ordering::Relaxed);
        let mut response = Response::text(200, &restarts.to_string());
        response.set("Cache-Control", "no-store");
        Some(response)
    }
}

/// Whether a page of this very server asks. Any page can make a browser post to this
/// machine, but none can choose what stands in these headers.
fn is_from_here(request: &Request) -> bool {
    let host = request.host.as_str();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let origin = ["http://", host].concat();
    ["127.0.0.1", "localhost", "[::1]"].contains(&name)
        && request.origin.as_ref().is_none_or(|from| *from == origin)
}

/// Lines of `key=value`; what is unknown, long or strange is left out.
fn facts(body: &[u8]) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(body);
    let told: Vec<(&str, &str)> = text
        .lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(_, value)| is_plain(value))
        .collect();
    let fact = |key: &str| {
        let (_, value) = told.iter().find(|(name, _)| *name == key)?;
        Some((key.to_owned(), (*value).to_owned()))
    };
    FACTS.iter().filter_map(|key| fact(key)).collect()
}

fn is_plain(value: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-+_".contains(&byte);
    (1..=LONGEST).contains(&value.len()) && value.bytes().all(plain)
}

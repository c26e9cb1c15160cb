//! Answers gone wrong, for tests of what the exhibit does then.

use std::thread;
use std::time::Duration;

use crate::http::Response;

/// One way an answer can go wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Another status, with a short text as body.
    Status(u16),
    /// Another body, of the same type.
    Body(Vec<u8>),
    /// Only the first bytes of the file, as if they were all of it.
    Truncate(usize),
    /// The connection breaks after so many bytes of the body.
    Cut(usize),
    /// A header added or replaced, such as a content security policy.
    Header(String, String),
    /// The answer comes late.
    Delay(Duration),
}

impl Fault {
    /// Whether the fault speaks about the bytes of the file, not of a compressed form.
    pub(crate) fn needs_plain_body(&self) -> bool {
        matches!(
            self,
            Self::Body(_) | Self::Truncate(_) | Self::Cut(_) | Self::Status(_)
        )
    }

    pub(crate) fn spoil(self, response: &mut Response) {
        // The browser must not remember a spoiled answer.
        response.set("Cache-Control", "no-store");
        match self {
            Self::Status(status) => {
                *response = Response {
                    headers: std::mem::take(&mut response.headers),
                    ..Response::text(status, "A fault made for a test.\n")
                };
                response.set("Content-Type", "text/plain; charset=utf-8");
            }
            Self::Body(body) => response.body = body,
            Self::Truncate(length) => response.body.truncate(length),
            Self::Cut(length) => response.cut = Some(length),
            Self::Header(name, value) => response.set(&name, &value),
            Self::Delay(time) => thread::sleep(time),
        }
    }
}

/// The faults in force.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults(Vec<(String, Fault)>);

impl Faults {
    pub(crate) fn add(&mut self, pattern: &str, fault: Fault) {
        self.0.push((pattern.trim_start_matches('/').into(), fault));
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    pub(crate) fn of(&self, path: &str) -> Vec<Fault> {
        let matching = self.0.iter().filter(|(pattern, _)| matches(pattern, path));
        matching.map(|(_, fault)| fault.clone()).collect()
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => {
            path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        assert!(matches("exhibit.*.json", "exhibit.0a1b2c3d.json"));
        assert!(matches("*", "index.html") && matches("index.html", "index.html"));
        assert!(!matches("exhibit.*.json", "exhibit.json"));
        assert!(!matches("a*a", "a"));
    }
}

//! From a request to an answer: files of one directory, and nothing outside it.

use std::fs;
use std::io::{self, Error};
use std::path::{Path, PathBuf};

use crate::http::{Request, Response};
use crate::kinds;

/// A directory, mounted under a prefix.
#[derive(Debug, Clone)]
pub struct Site {
    dir: PathBuf,
    prefix: String,
}

impl Site {
    /// Mounts `dir`, which must exist, under `prefix`.
    ///
    /// # Errors
    /// The directory is not there.
    pub fn new(dir: &Path, prefix: &str) -> io::Result<Self> {
        let dir = dir
            .canonicalize()
            .map_err(|why| Error::new(why.kind(), format!("serving {}: {why}", dir.display())))?;
        let prefix = prefix.trim_matches('/');
        let prefix = if prefix.is_empty() {
            String::new()
        } else {
            format!("/{prefix}")
        };
        Ok(Self { dir, prefix })
    }

    /// The prefix: empty, or with a slash before and none behind.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The path below the prefix that is asked for, decoded; directories mean their `index.html`.
    pub fn below(&self, path: &str) -> Option<String> {
        let path = decode(path.strip_prefix(&self.prefix)?.strip_prefix('/')?)?;
        let safe = |part: &str| part != ".." && part != "." && !part.contains(['\\', ':', '\0']);
        if !path.split('/').all(safe) || path.starts_with('/') {
            return None;
        }
        if path.is_empty() || path.ends_with('/') {
            return Some(format!("{path}index.html"));
        }
        Some(path)
    }

    /// Answers a request; `plain` forbids compressed bodies.
    pub fn answer(&self, request: &Request, plain: bool) -> Response {
        if request.method != "GET" && request.method != "HEAD" {
            let mut response = Response::text(405, "Only GET and HEAD are answered here.\n");
            response.set("Allow", "GET, HEAD");
            return response;
        }
        let below = self.below(&request.path);
        let file = below.as_deref().and_then(|path| self.file(path));
        let mut response = match (below, file) {
            (Some(path), Some(file)) => self.send(&path, &file, request, plain),
            (Some(path), None) if self.dir.join(&path).join("index.html").is_file() => {
                self.moved(&format!("{}/", request.path))
            }
            _ if !self.prefix.is_empty() && request.path == self.prefix => {
                self.moved(&format!("{}/", self.prefix))
            }
            _ => self.not_found(request, plain),
        };
        response.set("Access-Control-Allow-Origin", "*");
        response.set("X-Content-Type-Options", "nosniff");
        response
    }

    /// The file of a path, if it is one and lies inside the directory, whatever links say.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let file = self.dir.join(path).canonicalize().ok()?;
        (file.starts_with(&self.dir) && file.is_file()).then_some(file)
    }

    fn moved(&self, to: &str) -> Response {
        let mut response = Response::text(301, "");
        // Two slashes at the start would name another host.
        response.set("Location", &format!("/{}", to.trim_start_matches('/')));
        response
    }

    fn not_found(&self, request: &Request, plain: bool) -> Response {
        match self.file("404.html") {
            Some(file) => Response {
                status: 404,
                ..self.send("404.html", &file, request, plain)
            },
            None => Response::text(404, "There is no such page.\n"),
        }
    }

    fn send(&self, path: &str, file: &Path, request: &Request, plain: bool) -> Response {
        let encoded = [("br", "br"), ("gzip", "gz")]
            .into_iter()
            .find_map(|(encoding, suffix)| {
                let twin = self.file(&format!("{path}.{suffix}"))?;
                (!plain && request.accepts(encoding)).then_some((twin, encoding))
            });
        let source = encoded.as_ref().map_or(file, |(twin, _)| twin.as_path());
        let Ok(body) = fs::read(source) else {
            return Response::text(500, "The file could not be read.\n");
        };
        let mut response = Response {
            status: 200,
            headers: Vec::new(),
            body,
            cut: None,
        };
        response.set("Content-Type", kinds::media_type(path));
        response.set("Vary", "Accept-Encoding");
        let caching = if kinds::is_hashed(path) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        response.set("Cache-Control", caching);
        if let Some((_, encoding)) = encoded {
            response.set("Content-Encoding", encoding);
        }
        response
    }
}

/// Undoes percent-encoding; nothing if it is malformed.
fn decode(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut decoded = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let mut digit = || char::from(bytes.next()?).to_digit(16);
        let (high, low) = (digit()?, digit()?);
        decoded.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_signs() {
        assert_eq!(decode("a%20b").as_deref(), Some("a b"));
        assert_eq!(decode("%D0%B0").as_deref(), Some("а"));
        assert_eq!(decode("%2"), None);
        assert_eq!(decode("%zz"), None);
    }
}

//! As much of HTTP/1.1 as a static server needs.

use std::io::{self, BufRead, Write};

/// The longest line of a request that is read.
const LONGEST: u64 = 16 * 1024;

/// The longest body that is read; nobody has more to say here than a heartbeat.
const LONGEST_BODY: usize = 4 * 1024;

/// One request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The path as sent, without the query.
    pub path: String,
    /// The value of `Accept-Encoding`, in lower case.
    pub encodings: String,
    /// The value of `Referer`.
    pub referrer: String,
    /// The value of `Host`, in lower case.
    pub host: String,
    /// The value of `Origin`, in lower case; browsers send it with every `POST`.
    pub origin: Option<String>,
    /// Whether the connection stays open.
    pub keep_alive: bool,
    /// The body; empty where there is none or it is too long to be read.
    pub body: Vec<u8>,
}

impl Request {
    /// Reads one request; nothing at the end of the connection.
    ///
    /// # Errors
    /// The connection broke, or what came is no request.
    pub fn read(input: &mut impl BufRead) -> io::Result<Option<Self>> {
        let Some(first) = line(input)? else {
            return Ok(None);
        };
        let mut words = first.split_whitespace();
        let (Some(method), Some(target), Some(version)) =
            (words.next(), words.next(), words.next())
        else {
            return Err(io::Error::other("not a request"));
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let mut request = Self {
            method: method.into(),
            path: path.into(),
            keep_alive: version == "HTTP/1.1",
            ..Self::default()
        };
        let mut length = 0;
        while let Some(header) = line(input)?.filter(|header| !header.is_empty()) {
            let Some((name, value)) = header.split_once(':') else {
                continue;
            };
            let (whole, value) = (value.trim(), value.trim().to_ascii_lowercase());
            match name.to_ascii_lowercase().as_str() {
                "referer" => request.referrer = whole.to_owned(),
                "accept-encoding" => request.encodings = value,
                "connection" if value == "close" => request.keep_alive = false,
                "host" => request.host = value,
                "origin" => request.origin = Some(value),
                "content-length" => length = value.parse().unwrap_or(usize::MAX),
                // Its body would be taken for the next request.
                "transfer-encoding" => request.keep_alive = false,
                _ => {}
            }
        }
        if length > LONGEST_BODY {
            request.keep_alive = false;
        } else if length > 0 {
            request.body = vec![0; length];
            io::Read::read_exact(input, &mut request.body)?;
        }
        Ok(Some(request))
    }

    /// Whether the answer may be encoded so.
    pub fn accepts(&self, encoding: &str) -> bool {
        self.encodings.split(',').any(|offer| {
            let mut parts = offer.split(';').map(str::trim);
            let named = parts.next() == Some(encoding);
            let refused = parts.any(|part| {
                part.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0)
            });
            named && !refused
        })
    }
}

fn line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    io::Read::take(&mut *input, LONGEST).read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    if !bytes.ends_with(b"\n") {
        return Err(io::Error::other("a line is too long or was cut"));
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim_end().to_string()))
}

/// One answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// Headers, besides the length of the body.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// Break the connection after so many bytes of the body.
    pub cut: Option<usize>,
}

impl Response {
    /// An answer of plain text.
    pub fn text(status: u16, text: &str) -> Self {
        let headers = vec![
            ("Content-Type".into(), "text/plain; charset=utf-8".into()),
            ("Cache-Control".into(), "no-cache".into()),
        ];
        Self {
            status,
            headers,
            body: text.into(),
            cut: None,
        }
    }

    /// Sets a header, replacing one of that name.
    pub fn set(&mut self, name: &str, value: &str) {
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name.into(), value.into()));
    }

    /// Sends it, without the body if it answers `HEAD`.
    ///
    /// # Errors
    /// The connection broke.
    pub fn write(&self, out: &mut impl Write, head: bool, keep_alive: bool) -> io::Result<()> {
        let mut text = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        text.push_str(if keep_alive {
            "Connection: keep-alive\r\n\r\n"
        } else {
            "Connection: close\r\n\r\n"
        });
        let mut message = text.into_bytes();
        if !head {
            let length = self.cut.unwrap_or(self.body.len());
            message.extend(self.body.iter().take(length));
        }
        out.write_all(&message)?;
        out.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Status",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_without_its_query() -> io::Result<()> {
        let text = "GET /a/b?c=d HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip;q=0, BR\r\n\r\n";
        let request = Request::read(&mut text.as_bytes())?.unwrap_or_default();
        assert_eq!(
            (request.method.as_str(), request.path.as_str()),
            ("GET", "/a/b")
        );
        assert!(request.keep_alive && request.accepts("br") && !request.accepts("gzip"));
        assert!(!request.accepts("zstd"));
        Ok(())
    }

    #[test]
    fn a_short_body_is_read_and_a_long_one_ends_the_connection() -> io::Result<()> {
        let short = "POST /b HTTP/1.1\r\nHost: X:1\r\nContent-Length: 3\r\n\r\nabcGET";
        let mut input = short.as_bytes();
        let request = Request::read(&mut input)?.unwrap_or_default();
        assert_eq!(
            (request.body.as_slice(), request.host.as_str()),
            (&b"abc"[..], "x:1")
        );
        assert!(request.keep_alive && input == b"GET");
        let long = "POST /b HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n";
        let request = Request::read(&mut long.as_bytes())?.unwrap_or_default();
        assert!(!request.keep_alive && request.body.is_empty());
        let cut = "POST /b HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc";
        assert!(Request::read(&mut cut.as_bytes()).is_err());
        Ok(())
    }

    #[test]
    fn nonsense_is_an_error_and_the_end_is_the_end() {
        assert!(Request::read(&mut &b"hello\r\n\r\n"[..]).is_err());
        assert!(matches!(Request::read(&mut &b""[..]), Ok(None)));
        let endless = vec![b'a'; 20_000];
        assert!(Request::read(&mut endless.as_slice()).is_err());
    }
}

use std::io::{Read, Write};

use super::*;

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn has(&self, header: &str) -> bool {
        self.head.lines().any(|line| line == header)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

fn ask(server: &Server, method: &str, path: &str, more: &str) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(server.addr)?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{more}\r\n"
    )?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap_or(bytes.len());
    let (head, body) = bytes.split_at(end);
    let head = String::from_utf8_lossy(head).into_owned();
    let status = head
        .split_whitespace()
        .nth(1)
        .and_then(|word| word.parse().ok())
        .unwrap_or(0);
    let body = body.get(4..).unwrap_or_default().to_vec();
    Ok(Answer { status, head, body })
}

fn get(server: &Server, path: &str) -> std::io::Result<Answer> {
    ask(server, "GET", path, "")
}

type Outcome = std::result::Result<(), Box<dyn std::error::Error>>;

fn site() -> std::io::Result<tempfile::TempDir> {
    let outer = tempfile::tempdir()?;
    let dir = outer.path().join("dist");
    std::fs::create_dir_all(dir.join("deep"))?;
    std::fs::write(outer.path().join("secret.txt"), "secret")?;
    for (name, text) in [
        ("index.html", "<p>start"),
        ("404.html", "<p>not here"),
        ("app-0123456789abcdef_bg.wasm", "plain wasm"),
        ("app-0123456789abcdef_bg.wasm.br", "br wasm"),
        ("app-0123456789abcdef_bg.wasm.gz", "gz wasm"),
        ("exhibit.0a1b2c3d.json", "{\"a\":1}"),
        ("exhibit.0a1b2c3d.json.br", "br json"),
        ("deep/index.html", "<p>deep"),
    ] {
        std::fs::write(dir.join(name), text)?;
    }
    Ok(outer)
}

fn start(outer: &tempfile::TempDir, prefix: &str) -> std::io::Result<Server> {
    Server::start(&outer.path().join("dist"), prefix)
}

#[test]
fn files_have_types_and_caching() -> Outcome {
    let outer = site()?;
    let server = start(&outer, "")?;
    let page = get(&server, "/")?;
    assert_eq!((page.status, page.text().as_str()), (200, "<p>start"));
    assert!(
        page.has("Content-Type: text/html; charset=utf-8") && page.has("Cache-Control: no-cache")
    );
    assert!(page.has("Access-Control-Allow-Origin: *"));
    let wasm = get(&server, "/app-0123456789abcdef_bg.wasm?x=1")?;
    assert!(wasm.has("Content-Type: application/wasm"));
    assert!(wasm.has("Cache-Control: public, max-age=31536000, immutable"));
    assert_eq!(wasm.text(), "plain wasm");
    Ok(())
}

#[test]
fn compressed_twins_go_to_those_who_accept_them() -> Outcome {
    let outer = site()?;
    let server = start(&outer, "")?;
    let path = "/app-0123456789abcdef_bg.wasm";
    let br = ask(
        &server,
        "GET",
        path,
        "Accept-Encoding: gzip, deflate, br, zstd\r\n",
    )?;
    assert!(br.text() == "br wasm" && br.has("Content-Encoding: br"));
    assert!(br.has("Content-Type: application/wasm") && br.has("Vary: Accept-Encoding"));
    let gz = ask(&server, "GET", path, "Accept-Encoding: gzip, br;q=0\r\n")?;
    assert!(gz.text() == "gz wasm" && gz.has("Content-Encoding: gzip"));
    let json = ask(
        &server,
        "GET",
        "/exhibit.0a1b2c3d.json",
        "Accept-Encoding: gzip\r\n",
    )?;
    assert!(json.text() == "{\"a\":1}" && !json.head.contains("Content-Encoding"));
    Ok(())
}

#[test]
fn what_is_missing_is_404_and_nothing_outside_is_served() -> Outcome {
    let outer = site()?;
    let server = start(&outer, "")?;
    let missing = get(&server, "/no/such/page")?;
    assert_eq!(
        (missing.status, missing.text().as_str()),
        (404, "<p>not here")
    );
    for path in [
        "/../secret.txt",
        "/deep/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%00",
    ] {
        let answer = get(&server, path)?;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("secret"), "{path}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(
            outer.path().join("secret.txt"),
            outer.path().join("dist/link.txt"),
        )?;
        assert_eq!(get(&server, "/link.txt")?.status, 404);
    }
    Ok(())
}

#[test]
fn methods_and_directories() -> Outcome {
    let outer = site()?;
    let server = start(&outer, "")?;
    let head = ask(&server, "HEAD", "/", "")?;
    assert!(head.status == 200 && head.body.is_empty() && head.has("Content-Length: 8"));
    assert_eq!(ask(&server, "POST", "/", "")?.status, 405);
    let moved = get(&server, "/deep")?;
    assert!(moved.status == 301 && moved.has("Location: /deep/"));
    assert_eq!(get(&server, "/deep/")?.text(), "<p>deep");
    Ok(())
}

#[test]
fn a_prefix_mounts_the_site_below_a_path() -> Outcome {
    let outer = site()?;
    let server = start(&outer, "/museum/exhibit/")?;
    assert_eq!(
        server.url(),
        format!("http://{}/museum/exhibit/", server.addr)
    );
    assert_eq!(get(&server, "/museum/exhibit/")?.text(), "<p>start");
    assert!(get(&server, "/museum/exhibit")?.has("Location: /museum/exhibit/"));
    assert_eq!(get(&server, "/")?.status, 404);
    assert_eq!(get(&server, "/museum/exhibition/")?.status, 404);
    Ok(())
}

#[test]
fn faults_come_and_go_while_it_runs() -> Outcome {
    let outer = site()?;
    let server = start(&outer, "/x")?;
    let path = "/x/exhibit.0a1b2c3d.json";
    let ask = || ask(&server, "GET", path, "Accept-Encoding: br\r\n");
    assert_eq!(ask()?.text(), "br json");
    server.fault("exhibit.*.json", Fault::Truncate(3));
    let short = ask()?;
    assert!(short.text() == "{\"a" && short.has("Content-Length: 3"));
    server.clear_faults();
    server.fault("exhibit.*.json", Fault::Cut(2));
    let cut = ask()?;
    assert!(cut.text() == "{\"" && cut.has("Content-Length: 7"));
    server.clear_faults();
    server.fault("exhibit.*.json", Fault::Status(503));
    assert_eq!(ask()?.status, 503);
    server.clear_faults();
    server.fault("exhibit.*.json", Fault::Body(b"[]".to_vec()));
    server.fault(
        "exhibit.*.json",
        Fault::Header("X-Test".into(), "yes".into()),
    );
    let other = ask()?;
    assert!(
        other.text() == "[]" && other.has("X-Test: yes") && other.has("Cache-Control: no-store")
    );
    server.clear_faults();
    assert_eq!(ask()?.text(), "br json");
    Ok(())
}

#[test]
fn requests_are_logged_and_a_dropped_server_is_gone() -> Outcome {
    let outer = site()?;
    let server = start(&outer, "")?;
    get(&server, "/nothing?q=1")?;
    let expected = Logged {
        method: "GET".into(),
        path: "/nothing".into(),
        referrer: String::new(),
        status: 404,
    };
    assert_eq!(server.log(), [expected]);
    server.clear_log();
    assert!(server.log().is_empty());
    let addr = server.addr;
    drop(server);
    assert!(TcpStream::connect(addr).is_err());
    Ok(())
}

#[test]
fn heartbeats_are_heard_and_answered_with_the_restarts() -> Outcome {
    let outer = site()?;
    let server = start(&outer, "/x")?;
    let beat = |host: &str, origin: &str, body: &str| -> std::io::Result<Answer> {
        let mut stream = TcpStream::connect(server.addr)?;
        write!(
            stream,
            "POST /x/heartbeat HTTP/1.1\r\nHost: {host}\r\n{origin}Connection: close\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        )?;
        let mut text = String::new();
        stream.read_to_string(&mut text)?;
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        Ok(Answer {
            status: status.unwrap_or(0),
            head: head.to_owned(),
            body: body.into(),
        })
    };
    assert_eq!(server.last_beat().map(|beat| beat.facts), None);
    let (here, port) = (server.addr.to_string(), server.addr.port());
    // Another site's page must not pass for the exhibit, whatever name it gives this machine.
    for (host, origin) in [
        ("museum.example", ""),
        (&here, "Origin: http://museum.example\r\n"),
        (&here, "Origin: null\r\n"),
    ] {
        assert_eq!(
            beat(host, origin, "uptime=1")?.status,
            403,
            "{host} {origin}"
        );
    }
    assert!(server.last_beat().is_none());
    server.tell_restarts(3);
    let origin = format!("Origin: http://localhost:{port}\r\n");
    let answer = beat(
        &format!("localhost:{port}"),
        &origin,
        "uptime=12\nversion=0.1.0\nname=<b>\nvery-strange\nmemory=9",
    )?;
    assert_eq!((answer.status, answer.text().as_str()), (200, "3"));
    let facts = server
        .last_beat()
        .map(|beat| beat.facts)
        .unwrap_or_default();
    let told = ["version", "uptime", "memory"];
    assert_eq!(
        facts
            .iter()
            .map(|(key, _)| key.as_str())
            .collect::<Vec<_>>(),
        told
    );
    assert_eq!(get(&server, "/x/heartbeat")?.status, 404);
    Ok(())
}

#[test]
fn one_connection_carries_many_requests() -> Outcome {
    let outer = site()?;
    let server = start(&outer, "")?;
    let mut stream = TcpStream::connect(server.addr)?;
    for _ in 0..3 {
        write!(stream, "HEAD / HTTP/1.1\r\nHost: test\r\n\r\n")?;
        let mut buffer = [0; 1024];
        let read = stream.read(&mut buffer)?;
        let text = String::from_utf8_lossy(buffer.get(..read).unwrap_or_default()).into_owned();
        assert!(text.starts_with("HTTP/1.1 200 OK"), "{text}");
    }
    assert_eq!(server.log().len(), 3);
    Ok(())
}

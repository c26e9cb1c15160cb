//! The real program over browsers that are shell scripts.

#![cfg(unix)]
// A test that cannot do what it needs has failed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);

/// The program, its lines, and a folder with an exhibit. Ended when dropped.
struct Kiosk {
    child: Child,
    lines: Receiver<(Instant, String)>,
    folder: tempfile::TempDir,
}

impl Kiosk {
    /// Starts it with a script as browser; in it, `$BASE` is the address and `$DIR` the folder.
    fn start(script: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), "<p>exhibit").unwrap();
        let port = free_port();
        let script = format!(
            "DIR='{}'; PORT={port}; {BEAT}\n{script}",
            folder.path().display()
        );
        let mut child = Command::new(env!("CARGO_BIN_EXE_exhibit-kiosk"))
            .arg("--dir")
            .arg(folder.path())
            .args([
                "--port",
                &port.to_string(),
                "--patience",
                "2",
                "--start-patience",
                "4",
            ])
            .arg("--state")
            .arg(folder.path().join("state"))
            .args(["--", "/bin/bash", "-c", &script])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let errors = BufReader::new(child.stderr.take().unwrap());
        let (say, lines) = channel();
        thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                if say.send((Instant::now(), line)).is_err() {
                    return;
                }
            }
        });
        Self {
            child,
            lines,
            folder,
        }
    }

    /// Waits for a line with this part.
    #[track_caller]
    fn until(&self, part: &str) -> (Instant, String) {
        let start = Instant::now();
        while let Ok(line) = self
            .lines
            .recv_timeout(PATIENCE.saturating_sub(start.elapsed()))
        {
            if line.1.contains(part) {
                return line;
            }
        }
        panic!("it never said: {part}");
    }

    fn file(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }

    /// Asks it to end as systemd does, and waits.
    fn stop(&mut self) {
        let id = self.child.id().to_string();
        Command::new("/bin/sh")
            .args(["-c", &format!("kill -TERM {id}")])
            .status()
            .unwrap();
        let status = self.child.wait().unwrap();
        assert!(status.success(), "{status}");
    }
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.stop();
        }
    }
}

/// A heartbeat without any program but the shell.
const BEAT: &str = r#"beat() {
  exec 3<>"/dev/tcp/127.0.0.1/$PORT" || return
  printf 'POST /heartbeat HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\nContent-Length: 9\r\n\r\nuptime=%s' "$PORT" 77 >&3
  cat <&3 >>"$DIR/answers"; exec 3>&-
}"#;

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// Whether a process runs. One that has ended and that nobody has taken note of yet
/// still has an entry, with the state `Z`.
fn is_running(id: &str) -> bool {
    let stat = Path::new("/proc").join(id.trim()).join("stat");
    std::fs::read_to_string(stat).is_ok_and(|stat| {
        let state = stat.rsplit_once(") ").map(|(_, rest)| rest);
        !state.is_some_and(|state| state.starts_with(['Z', 'X']))
    })
}

/// The number in `browser 123 started`.
fn id_in(line: &str) -> String {
    line.split_whitespace().nth(2).unwrap().to_owned()
}

#[test]
fn a_browser_that_falls_silent_is_ended_with_its_children_and_started_anew() {
    // It beats, then hangs for good, deaf to being asked; its child hangs with it.
    let mut kiosk = Kiosk::start(
        "trap '' TERM; sleep 1000 & echo $! >>\"$DIR/children\"; beat; while :; do sleep 1; done",
    );
    let (_, first) = kiosk.until("started");
    kiosk.until("silent; starting it anew in 1 s");
    let (_, second) = kiosk.until("started");
    assert!(!is_running(&id_in(&first)), "{first}");
    let children = kiosk.file("children");
    assert!(
        !is_running(children.lines().next().unwrap()),
        "its child is gone too"
    );
    let start = Instant::now();
    while !kiosk.file("answers").contains("\r\n\r\n1") {
        assert!(
            start.elapsed() < PATIENCE,
            "the second browser is told of one restart"
        );
        thread::sleep(Duration::from_millis(50));
    }
    let state = kiosk.file("state");
    let running = format!("browser={}\nbrowser-restarts=1\n", id_in(&second));
    assert!(state.contains(&running), "{state}");
    assert!(state.contains("uptime=77\n"), "{state}");
    kiosk.stop();
    assert!(!is_running(&id_in(&second)), "nothing is left behind");
    assert!(kiosk.file("state").starts_with("browser=none\n"));
}

#[test]
fn a_browser_that_keeps_ending_is_started_ever_more_rarely() {
    let kiosk = Kiosk::start("exit 3");
    let mut starts = Vec::new();
    for _ in 0..4 {
        starts.push(kiosk.until("started").0);
    }
    let gaps: Vec<u64> = starts
        .windows(2)
        .map(|two| (two[1] - two[0]).as_secs())
        .collect();
    assert!(gaps[0] >= 1 && gaps[1] >= 2 && gaps[2] >= 4, "{gaps:?}");
    assert!(gaps[2] < 9, "{gaps:?}");
}

#[test]
fn one_in_which_the_exhibit_never_starts_is_started_anew() {
    let kiosk = Kiosk::start("sleep 1000");
    kiosk.until("started");
    kiosk.until("has not started; starting it anew in 1 s");
    kiosk.until("started");
}

#[test]
fn without_an_exhibit_it_says_so() {
    let empty = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_exhibit-kiosk"))
        .arg("--dir")
        .arg(empty.path())
        .args(["--port", "0", "--", "true"])
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("holds no exhibit"));
}

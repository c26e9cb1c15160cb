//! The kiosk's own program over a real browser.

use std::fs;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use exhibit_kiosk::args::Options;
use exhibit_kiosk::guard;

const PATIENCE: Duration = Duration::from_secs(90);

/// Waits until the state file says something, and returns what it says.
#[track_caller]
fn until(file: &std::path::Path, what: &str, holds: impl Fn(&str) -> bool) -> String {
    let start = Instant::now();
    loop {
        let state = fs::read_to_string(file).unwrap_or_default();
        if holds(&state) {
            return state;
        }
        assert!(start.elapsed() < PATIENCE, "{what}: {state}");
        thread::sleep(Duration::from_millis(100));
    }
}

fn value(state: &str, key: &str) -> String {
    let line = state
        .lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    line.unwrap_or_default().to_owned()
}

#[test]
fn a_browser_that_hangs_is_started_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = folder.path().join("state");
    let port = {
        let free = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        free.local_addr().expect("its number").port()
    };
    let mut browser = vec![exhibit_e2e::browser().chrome.display().to_string()];
    browser.extend(
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
        ]
        .map(str::to_owned),
    );
    browser.push(format!(
        "--user-data-dir={}",
        folder.path().join("profile").display()
    ));
    browser.push(format!("http://127.0.0.1:{port}/?mode=kiosk&heart=yes"));
    let options = Options {
        dir: exhibit_e2e::dist(),
        port,
        patience: Duration::from_secs(12),
        start_patience: PATIENCE,
        state: Some(state.clone()),
        browser,
    };
    let stop = Arc::new(AtomicBool::new(false));
    let guard = thread::spawn({
        let stop = Arc::clone(&stop);
        move || guard::run(&options, &stop)
    });
    let beating = |state: &str| !value(state, "uptime").is_empty();
    let first = value(&until(&state, "the exhibit lives", beating), "browser");
    // It hangs: none of its processes runs any more.
    let stopped = Command::new("/bin/sh")
        .args(["-c", &format!("kill -s STOP -- -{first}")])
        .status();
    assert!(stopped.expect("a shell").success());
    let again = until(&state, "another browser lives", |state| {
        let id = value(state, "browser");
        let uptime = value(state, "uptime").parse::<u64>();
        id != first && id != "none" && uptime.is_ok_and(|seconds| seconds < 12)
    });
    assert_eq!(value(&again, "browser-restarts"), "1");
    assert!(
        !fs::exists(format!("/proc/{first}")).unwrap_or(true),
        "the first is gone"
    );
    stop.store(true, Ordering::Relaxed);
    guard.join().expect("it ends").expect("without a complaint");
    let second = value(&again, "browser");
    assert!(
        !fs::exists(format!("/proc/{second}")).unwrap_or(true),
        "the second is gone"
    );
}

//! A kiosk stays up: it starts again after a failure, tells its server that it lives,
//! loads itself anew at night, and tells its staff how it is.

use std::time::{Duration, Instant};

use exhibit_e2e::{SUB_PATH, Visitor, visit};
use exhibit_serve::Fault;
use serde_json::json;

use crate::broken::assert_told_and_readable;

const KIOSK: &str = "?mode=kiosk";

/// Runs a script in the page before all others.
fn before(visitor: &Visitor, script: &str) {
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": script }),
    );
}

/// Keeps the program within reach of the test.
const CAUGHT: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await real.apply(WebAssembly, all);
            window.program = made.instance;
            return made;
        };
    }";

/// Ticks come a hundred times as fast, and are counted.
const FAST_TICKS: &str = "
    const every = window.setInterval;
    window.ticks = 0;
    window.setInterval = (run, pause, ...more) =>
        every(() => { window.ticks += 1; run(...more); }, pause / 100);";

/// A request for more memory than there can be: the program traps.
fn trap(visitor: &Visitor) {
    visitor.js(
        "setTimeout(() => window.program.exports.__wbindgen_malloc(0x7fffffff, 4))",
        &[],
    );
}

/// The browser refuses to make elements: the program panics when it next draws.
fn panic_at_next_view(visitor: &Visitor) {
    visitor.js(
        "const refuse = () => { throw new Error('no more elements') };
         Document.prototype.createElement = refuse;
         Document.prototype.createElementNS = refuse;
         Node.prototype.cloneNode = refuse;
         setTimeout(() => document.querySelector(\"header nav a[href*='view=article']\").click())",
        &[],
    );
}

/// Marks the present document, so that a new one can be told from it.
fn mark(visitor: &Visitor) {
    visitor.js("window.marked = true", &[]);
}

#[track_caller]
fn until_loaded_anew(visitor: &Visitor) {
    visitor.until(
        "the page was loaded anew and runs",
        "return !window.marked && document.documentElement.dataset.state === 'ready'",
        &[],
    );
}

#[test]
fn after_a_panic_a_kiosk_can_be_read_at_once_and_runs_again_within_ten_seconds() {
    let visitor = visit!();
    visitor.expect_error("exhibit: crash:");
    visitor.open(KIOSK);
    mark(&visitor);
    panic_at_next_view(&visitor);
    visitor.until_state("error");
    let crashed = Instant::now();
    assert_told_and_readable(&visitor, "has stopped");
    assert!(
        visitor
            .text("#boot-error")
            .contains("starts again by itself")
    );
    until_loaded_anew(&visitor);
    let took = crashed.elapsed();
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert!(!visitor.shows("#boot-error"));
    assert_eq!(visitor.attribute("html", "data-restarts"), "1");
}

#[test]
fn after_a_trap_a_page_of_its_own_can_be_read_and_waits_for_its_visitor() {
    let visitor = visit!();
    before(&visitor, CAUGHT);
    visitor.expect_error("exhibit: crash:");
    visitor.open("?view=article&lang=ru");
    mark(&visitor);
    trap(&visitor);
    visitor.until_state("error");
    assert_told_and_readable(&visitor, "has stopped");
    assert_eq!(
        visitor.attribute("html", "lang"),
        "en",
        "it is the page that came"
    );
    assert!(!visitor.shows("[data-kind='again']"));
    visitor.click("#boot-error [data-retry]");
    until_loaded_anew(&visitor);
}

#[test]
fn a_kiosk_that_keeps_failing_starts_again_ever_more_rarely() {
    let visitor = visit!();
    // Pauses before a restart pass twenty times as fast, and are written down.
    before(
        &visitor,
        "const later = window.setTimeout;
         window.setTimeout = (run, pause, ...more) => {
            if (!String(run).includes('reload')) return later(run, pause, ...more);
            sessionStorage.pauses = `${sessionStorage.pauses ?? ''} ${pause}`;
            return later(run, pause / 20, ...more);
         };",
    );
    visitor.allow_of_browser("404");
    visitor.server.fault("exhibit-*.wasm", Fault::Status(404));
    for _ in 0..5 {
        visitor.expect_error("exhibit: network:");
    }
    visitor.load(KIOSK);
    visitor.until(
        "five failures",
        "return (sessionStorage.pauses ?? '').split(' ').length > 5",
        &[],
    );
    visitor.server.clear_faults();
    visitor.until(
        "it runs",
        "return document.documentElement.dataset.state === 'ready'",
        &[],
    );
    assert_eq!(
        visitor.word("return sessionStorage.pauses", &[]),
        " 2000 4000 8000 60000 60000"
    );
    assert_eq!(visitor.attribute("html", "data-restarts"), "5");
}

#[test]
fn a_kiosk_whose_data_do_not_come_tries_again_by_itself() {
    let visitor = visit!();
    visitor.allow_of_browser("503");
    visitor
        .server
        .fault(crate::broken::DATA, Fault::Status(503));
    visitor.expect_error("the dataset answered with status 503");
    visitor.load(KIOSK);
    visitor.until_state("error");
    mark(&visitor);
    visitor.server.clear_faults();
    until_loaded_anew(&visitor);
}

/// The requests after a moment that are no letters of a language.
fn later(visitor: &Visitor) -> Vec<String> {
    let log = visitor.server.log().into_iter();
    log.filter(|asked| !asked.path.ends_with(".woff2"))
        .map(|asked| format!("{} {} {}", asked.method, asked.path, asked.status))
        .collect()
}

#[test]
fn its_heartbeat_is_the_only_request_and_ends_with_the_program() {
    let visitor = visit!();
    before(&visitor, CAUGHT);
    before(&visitor, FAST_TICKS);
    // It is not to start again while the test looks.
    before(
        &visitor,
        "const later = window.setTimeout;
         window.setTimeout = (run, pause, ...more) =>
            String(run).includes('reload') ? 0 : later(run, pause, ...more);",
    );
    visitor.open("?mode=kiosk&heart=yes");
    visitor.server.clear_log();
    let ticked = |more: u32| {
        let start = visitor.number("return window.ticks", &[]);
        visitor.until(
            "time has passed",
            "return window.ticks > arguments[0]",
            &[json!(start + f64::from(more))],
        );
    };
    // Several, however long the server takes to hear them.
    let mut beats = Vec::new();
    for _ in 0..40 {
        ticked(20);
        beats = later(&visitor);
        if beats.len() > 3 {
            break;
        }
    }
    let beat = format!("POST {SUB_PATH}/heartbeat 200");
    assert!(
        beats.len() > 3 && beats.iter().all(|asked| *asked == beat),
        "{beats:?}"
    );
    let facts = visitor.server.last_beat().expect("a heartbeat").facts;
    let keys: Vec<&str> = facts.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, exhibit_serve::beat::FACTS);
    let memory: u64 = facts[4].1.parse().expect("bytes");
    assert!((1 << 20..1 << 28).contains(&memory), "{facts:?}");
    // A program that has stopped no longer says that it lives, though its timers run.
    visitor.expect_error("exhibit: crash:");
    trap(&visitor);
    visitor.until_state("error");
    ticked(5);
    visitor.server.clear_log();
    ticked(20);
    assert_eq!(later(&visitor), Vec::<String>::new());
}

#[test]
fn without_being_asked_for_there_is_no_heartbeat() {
    let visitor = visit!();
    before(&visitor, FAST_TICKS);
    for search in [KIOSK, "?heart=yes"] {
        visitor.open(search);
        visitor.server.clear_log();
        if search == KIOSK {
            visitor.until("time has passed", "return window.ticks > 20", &[]);
        } else {
            visitor.settle();
        }
        assert_eq!(later(&visitor), Vec::<String>::new(), "{search}");
    }
}

#[test]
fn at_night_a_kiosk_at_rest_is_loaded_anew_once() {
    let visitor = visit!();
    before(&visitor, FAST_TICKS);
    // A clock that the test sets forward.
    before(
        &visitor,
        "window.forward = 0;
         const Real = Date;
         window.Date = class extends Real {
            constructor(...all) { all.length ? super(...all) : super(Real.now() + window.forward); }
            static now() { return Real.now() + window.forward; }
         };",
    );
    visitor.open("?mode=kiosk&night=04:00");
    mark(&visitor);
    // Just before the next four o'clock …
    visitor.js(
        "const now = new Date();
         const four = new Date(now.getTime());
         four.setHours(now.getHours() < 4 ? 4 : 28, 0, 0, 0);
         window.until = four - now;
         window.forward = window.until - 120000;
         window.ticks = 0",
        &[],
    );
    visitor.until("time has passed", "return window.ticks > 20", &[]);
    assert_eq!(visitor.js("return window.marked", &[]), json!(true));
    // … and just after.
    visitor.js("window.forward = window.until + 5000", &[]);
    until_loaded_anew(&visitor);
    mark(&visitor);
    visitor.until("time has passed", "return window.ticks > 20", &[]);
    assert_eq!(visitor.js("return window.marked", &[]), json!(true), "once");
    assert_eq!(
        visitor.attribute("html", "data-restarts"),
        "0",
        "it has not failed"
    );
}

/// Begins a visit, where something invites to.
fn begin(visitor: &Visitor) {
    visitor.touch_screen();
    visitor.tap(visitor.middle("[data-begin]"));
    visitor.until_gone(".attract");
    visitor.settle();
}

fn type_code(visitor: &Visitor, code: &str) {
    for digit in code.chars() {
        visitor.tap(visitor.middle(&format!("[data-digit='{digit}']")));
    }
    visitor.tap(visitor.middle(".staff-keys button:last-child"));
}

const STAFF: &str = "#staff-desk";

#[test]
fn staff_see_how_it_is_behind_a_long_press_and_a_code() {
    let visitor = visit!();
    // The keypad's and the line's own time passes twenty times as fast, when asked for.
    before(
        &visitor,
        "const later = window.setTimeout;
         window.setTimeout = (run, pause, ...more) =>
            later(run, window.hurry && pause >= 20000 ? pause / 20 : pause, ...more);",
    );
    visitor.open("?mode=kiosk&code=4711");
    begin(&visitor);
    let title = visitor.middle("[data-staff]");
    // A tap is none, and neither is a finger that moves.
    visitor.tap(title);
    visitor.swipe(title, 40.0);
    visitor.press(title, || visitor.until_there(STAFF));
    type_code(&visitor, "1234");
    assert!(visitor.text(STAFF).contains("not right"));
    visitor.js("window.hurry = true", &[]);
    type_code(&visitor, "4711");
    visitor.until_there(".staff-status");
    let told = visitor.text(STAFF);
    for part in [
        env!("CARGO_PKG_VERSION"),
        "Running for 0 d 0 h",
        "Restarts: page 0",
        "MB",
    ] {
        assert!(told.contains(part), "{told}");
    }
    visitor.until_gone(STAFF);
}

#[test]
fn staff_with_a_keyboard_get_there_too_and_without_a_code_nobody_does() {
    let visitor = visit!();
    let call = || visitor.key_with("s", "KeyS", 3);
    visitor.open(KIOSK);
    begin(&visitor);
    call();
    visitor.settle();
    assert_eq!(visitor.count(STAFF), 0);
    visitor.open("?mode=kiosk&code=0815");
    begin(&visitor);
    call();
    visitor.until(
        "the keypad has the focus",
        "return document.activeElement?.id === 'staff-desk'",
        &[],
    );
    for key in ["0", "8", "1", "5"] {
        visitor.key_with(key, &format!("Digit{key}"), 0);
    }
    visitor.keys(&[exhibit_e2e::Key::Enter]);
    visitor.until_there(".staff-status");
    visitor.keys(&[exhibit_e2e::Key::Escape]);
    visitor.until_gone(STAFF);
}

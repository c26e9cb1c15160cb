//! A newer version takes the place of the older one as a whole.

use std::fs;
use std::path::Path;

use exhibit_e2e::{SUB_PATH, Visitor, dist, sources, visit};
use exhibit_serve::{Fault, Server};
use xtask::{files, worker};

use crate::offline::{caches, open_and_keep};

const TITLE_A: &str = "Quotas and outcomes of a mass operation";
const TITLE_B: &str = "The newer version of a mass operation";

/// Makes the newer version out of the one in a folder, in its place: the texts of every
/// language are others and have other names, the old ones are gone.
fn renew(site: &Path) {
    let mut names = Vec::new();
    for path in files::walk(site).unwrap() {
        let name = path.to_str().unwrap().to_owned();
        if name.ends_with(".br") || name.ends_with(".gz") {
            // Twins of what is about to change.
            fs::remove_file(site.join(&path)).unwrap();
        } else if name.starts_with("texts.") {
            let text = fs::read_to_string(site.join(&path)).unwrap();
            let text = format!("{} ", text.replace(TITLE_A, TITLE_B));
            let (lang, _) = name.split_once('.').unwrap().1.split_once('.').unwrap();
            let new = format!("texts.{lang}.{}.json", files::short_hash(text.as_bytes()));
            fs::write(site.join(&new), text).unwrap();
            fs::remove_file(site.join(&path)).unwrap();
            names.push((name, new));
        }
    }
    assert!(names.len() > 3, "{names:?}");
    for page in files::walk(site).unwrap() {
        if page.ends_with("index.html") {
            let mut html = fs::read_to_string(site.join(&page)).unwrap();
            for (old, new) in &names {
                html = html.replace(old, new);
            }
            fs::write(site.join(&page), html.replace(TITLE_A, TITLE_B)).unwrap();
        }
    }
    let source = fs::read_to_string(sources().join(worker::NAME)).unwrap();
    worker::write(site, &source).unwrap();
}

/// A server over a copy of the exhibit that may change.
fn site() -> (tempfile::TempDir, Server) {
    let site = tempfile::tempdir().unwrap();
    files::copy_tree(&dist(), site.path()).unwrap();
    let server = Server::start(site.path(), SUB_PATH).unwrap();
    (site, server)
}

/// Asks for a newer version, as the browser does by itself now and then.
fn look_for_newer(visitor: &Visitor) {
    visitor.js(
        "return navigator.serviceWorker.ready.then((registration) => registration.update())
            .then(() => true)",
        &[],
    );
}

#[track_caller]
fn until_newer_waits(visitor: &Visitor) {
    visitor.until_there("html[data-newer]");
}

#[track_caller]
fn assert_version(visitor: &Visitor, title: &str) {
    let shown = visitor.text("header .subtitle");
    assert!(shown.starts_with(title), "{shown}");
}

/// Leaves the exhibit, so that no page of it is open.
fn leave(visitor: &Visitor) {
    visitor.load_from("about:blank");
}

/// Waits for the browser to notice that no page of the older version is left, on a page of
/// the same host that is none of the exhibit.
fn until_taken_over(visitor: &Visitor, server: &Server) {
    visitor.allow_of_browser("404");
    visitor.expect_error("exhibit: not found");
    visitor.load_from(&format!("http://{}/", server.addr));
    visitor.until(
        "the newer worker is at work",
        "return navigator.serviceWorker.getRegistrations().then(([only, ...more]) =>
            !more.length && !only.waiting && only.active?.state === 'activated')",
        &[],
    );
}

#[test]
fn an_open_page_stays_what_it_is_and_the_next_start_is_the_newer_version() {
    let visitor = visit!(keeping);
    let (site, server) = site();
    open_and_keep(&visitor, &server);
    let old = caches(&visitor);
    renew(site.path());
    look_for_newer(&visitor);
    until_newer_waits(&visitor);
    // Its languages are gone from the server; it has them all the same, and in its version.
    assert_version(&visitor, TITLE_A);
    visitor.click(".languages a[lang='fr']");
    visitor.until_there("html[lang='fr']");
    visitor.click(".languages a[lang='en']");
    visitor.until_there("html[lang='en']");
    assert_version(&visitor, TITLE_A);
    assert_eq!(
        caches(&visitor).len(),
        2,
        "one that is used, one that waits"
    );
    leave(&visitor);
    until_taken_over(&visitor, &server);
    visitor.load_from(&server.url());
    visitor.until_state("ready");
    assert_version(&visitor, TITLE_B);
    visitor.until(
        "the older version is gone",
        "return caches.keys().then((names) => names.length === 1 && names[0] !== arguments[0])",
        &[serde_json::json!(old[0])],
    );
    drop(server);
    visitor.reload();
    visitor.until_state("ready");
    assert_version(&visitor, TITLE_B);
}

/// Does something that loads the page anew, and waits until it is there.
fn anew(visitor: &Visitor, deed: impl FnOnce()) {
    visitor.js("window.before = true", &[]);
    deed();
    visitor.until(
        "the page is another one",
        "return !window.before && document.documentElement.dataset.state === 'ready'",
        &[],
    );
}

#[test]
fn the_notice_shows_the_newer_version_and_keeps_the_place() {
    let visitor = visit!(keeping);
    let (site, server) = site();
    open_and_keep(&visitor, &server);
    visitor.load_from(&format!(
        "{}?region=moscow-oblast&layer=share",
        server.url()
    ));
    visitor.until_state("ready");
    assert_eq!(visitor.count("[data-notice='newer']"), 0);
    renew(site.path());
    look_for_newer(&visitor);
    visitor.until_there("[data-notice='newer']");
    anew(&visitor, || visitor.click("[data-action='take-newer']"));
    assert_version(&visitor, TITLE_B);
    assert_eq!(visitor.search(), "?region=moscow-oblast&layer=share");
    assert_eq!(visitor.count("[data-notice='newer']"), 0);
    visitor.until(
        "the older version is gone",
        "return caches.keys().then((names) => names.length === 1)",
        &[],
    );
}

#[test]
fn a_reload_that_is_asked_for_looks_for_a_newer_version_first() {
    let visitor = visit!(keeping);
    let (site, server) = site();
    open_and_keep(&visitor, &server);
    renew(site.path());
    // As a kiosk does at night, whether anything is new or not.
    for title in [TITLE_B, TITLE_B] {
        anew(&visitor, || {
            visitor.js("window.dispatchEvent(new Event('exhibit:take-over'))", &[]);
        });
        assert_version(&visitor, title);
    }
}

#[test]
fn a_version_that_does_not_arrive_whole_changes_nothing() {
    let visitor = visit!(keeping);
    let (site, server) = site();
    open_and_keep(&visitor, &server);
    let old = caches(&visitor);
    renew(site.path());
    // One language is cut off, a page is not the one it should be, a page is missing. What
    // has arrived right once is not asked for again, so a text is spoiled first.
    for fault in [
        ("texts.de.*.json", Fault::Truncate(1000)),
        ("ru/index.html", Fault::Body(b"<!doctype html>".to_vec())),
        ("uk/index.html", Fault::Status(404)),
    ] {
        server.fault(fault.0, fault.1);
        visitor.js_later(
            "const registration = await navigator.serviceWorker.ready;
             const found = new Promise((done) => registration.addEventListener('updatefound', () => {
                const worker = registration.installing;
                worker.addEventListener('statechange', () => done(worker.state));
             }, { once: true }));
             await registration.update();
             window.ended = await found;",
            &[],
        );
        assert_eq!(visitor.word("return window.ended", &[]), "redundant");
        assert_eq!(caches(&visitor), old);
        server.clear_faults();
    }
    leave(&visitor);
    // Not even then: the newer version is not whole.
    server.fault("fr/index.html", Fault::Status(404));
    visitor.load_from(&server.url());
    visitor.until_state("ready");
    assert_version(&visitor, TITLE_A);
    // Once it is, it comes.
    server.clear_faults();
    look_for_newer(&visitor);
    until_newer_waits(&visitor);
}

#[test]
fn a_second_page_of_the_older_version_keeps_its_files() {
    let visitor = visit!(keeping);
    let (site, server) = site();
    open_and_keep(&visitor, &server);
    let first = visitor.window();
    let second = visitor.open_window();
    visitor.load_from(&format!("{}?view=article", server.url()));
    visitor.until_state("ready");
    renew(site.path());
    look_for_newer(&visitor);
    visitor.until_there("[data-notice='newer']");
    anew(&visitor, || visitor.click("[data-action='take-newer']"));
    assert_version(&visitor, TITLE_B);
    visitor.turn_to(&first);
    assert_version(&visitor, TITLE_A);
    visitor.click(".languages a[lang='uk']");
    visitor.until_there("html[lang='uk']");
    visitor.click(".languages a[lang='en']");
    visitor.until_there("html[lang='en']");
    assert_version(&visitor, TITLE_A);
    visitor.turn_to(&second);
    assert_version(&visitor, TITLE_B);
}

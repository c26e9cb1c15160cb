//! After one visit the exhibit opens without a network.

use std::fs;
use std::path::Path;

use exhibit_e2e::{SUB_PATH, Visitor, dist, visit};
use exhibit_serve::{Fault, Server};
use serde_json::{Value, json};

use crate::shared::panel_of;

/// Opens the exhibit of a server and waits until the worker has its copy and answers.
#[track_caller]
pub fn open_and_keep(visitor: &Visitor, server: &Server) {
    visitor.load_from(&server.url());
    visitor.until_state("ready");
    visitor.until(
        "the copy is kept",
        "return navigator.serviceWorker.controller?.state === 'activated'",
        &[],
    );
}

/// The names of the caches that this exhibit has here.
pub fn caches(visitor: &Visitor) -> Vec<String> {
    visitor.words("return caches.keys()", &[])
}

/// An address below that of a server, which may be gone.
#[track_caller]
fn open_at(visitor: &Visitor, home: &str, below: &str) {
    visitor.load_from(&format!("{home}{below}"));
    visitor.until_state("ready");
}

#[test]
fn after_one_visit_every_page_opens_without_a_network() {
    let visitor = visit!(keeping);
    let server = Server::start(&dist(), SUB_PATH).unwrap();
    open_and_keep(&visitor, &server);
    let home = server.url();
    drop(server);
    open_at(&visitor, &home, "?region=moscow-oblast&layer=share");
    assert!(visitor.shows(&panel_of("moscow-oblast")));
    open_at(&visitor, &home, "index.html?view=article");
    visitor.until_there("[data-panel='article']");
    for (page, name) in [
        ("ru/?region=moscow-oblast", "Московская область"),
        ("?region=moscow-oblast&lang=fr", "Oblast de Moscou"),
    ] {
        open_at(&visitor, &home, page);
        assert_eq!(visitor.text("#region-title"), name);
    }
    // A language not chosen before, by its button; letters and data that no view had needed.
    visitor.click(".languages a[lang='de']");
    visitor.until_there("html[lang='de']");
    assert_eq!(visitor.text("#region-title"), "Gebiet Moskau");
    let rest = visitor.js(
        "const script = document.querySelector('script[data-package]');
         return fetch(script.dataset.package).then((file) => file.json()).then((rest) => typeof rest)",
        &[],
    );
    assert_eq!(rest, json!("object"));
    assert_eq!(
        visitor.js(
            "return Promise.all([...document.fonts].map((face) => face.load()))
                .then((faces) => faces.every((face) => face.status === 'loaded'))",
            &[]
        ),
        json!(true)
    );
}

#[test]
fn only_what_a_visitor_needs_is_kept_and_other_exhibits_keep_theirs() {
    let visitor = visit!(keeping);
    let server = Server::start(&dist(), SUB_PATH).unwrap();
    visitor.load_from(&server.url());
    visitor.js(
        "return caches.open('another exhibit').then(() => true)",
        &[],
    );
    open_and_keep(&visitor, &server);
    let names = caches(&visitor);
    assert_eq!(names.len(), 2, "{names:?}");
    let kept = visitor.js_later(
        "const name = (await caches.keys()).find((name) => name.includes(location.host));
         const keys = await (await caches.open(name)).keys();
         return keys.map((request) => new URL(request.url).pathname);",
        &[],
    );
    let kept: Vec<String> = serde_json::from_value(kept).unwrap();
    for part in ["/", "/ru/", "/de/", "/manifest.webmanifest"] {
        assert!(
            kept.contains(&format!("{SUB_PATH}{part}")),
            "{part}: {kept:?}"
        );
    }
    for part in ["_bg.wasm", "/package.", "/texts.uk.", "serif-cyrillic."] {
        assert!(kept.iter().any(|path| path.contains(part)), "{part}");
    }
    let unneeded = |path: &&String| path.ends_with(".br") || path.ends_with(".txt");
    assert_eq!(kept.iter().find(unneeded), None);
    let scope = visitor.word(
        "return navigator.serviceWorker.ready.then((registration) => registration.scope)",
        &[],
    );
    assert_eq!(scope, server.url());
}

#[test]
fn it_can_be_installed_in_every_language() {
    let visitor = visit!(keeping);
    for (page, lang) in [("", "en"), ("ru/", "ru"), ("fr/", "fr")] {
        visitor.open(page);
        let found = visitor.cdp("Page.getAppManifest", json!({}));
        let faults: Vec<&Value> = found["errors"].as_array().unwrap().iter().collect();
        assert!(faults.is_empty(), "{faults:?}");
        let read: Value = serde_json::from_str(found["data"].as_str().unwrap()).unwrap();
        assert_eq!(read["lang"], json!(lang));
        assert!(read["short_name"].as_str().unwrap().chars().count() <= 12);
        let icons = visitor.js_later(
            "const link = document.querySelector('link[rel=manifest]').href;
             const { icons } = await fetch(link).then((file) => file.json());
             const load = ({ src }) => fetch(new URL(src, link)).then((icon) => `${icon.status}`);
             return Promise.all(icons.map(load));",
            &[],
        );
        let icons: Vec<String> = serde_json::from_value(icons).unwrap();
        assert!(
            !icons.is_empty() && icons.iter().all(|status| status == "200"),
            "{icons:?}"
        );
    }
}

/// Opens the exhibit where no copy can be kept, and uses it.
#[track_caller]
fn works_without_a_copy(visitor: &Visitor) {
    visitor.click(".languages a[lang='fr']");
    visitor.until_there("html[lang='fr']");
    visitor.open("?region=moscow-oblast");
    assert!(visitor.shows(&panel_of("moscow-oblast")));
}

#[test]
fn where_there_is_no_room_the_exhibit_works_without_a_copy() {
    let visitor = visit!(keeping);
    let origin = format!("http://{}", visitor.server.addr);
    visitor.cdp(
        "Storage.overrideQuotaForOrigin",
        json!({ "origin": origin, "quotaSize": 20_000 }),
    );
    visitor.open("");
    visitor.until(
        "the worker has given up",
        "return navigator.serviceWorker.getRegistration().then((registration) => !registration)",
        &[],
    );
    assert_eq!(caches(&visitor), Vec::<String>::new());
    works_without_a_copy(&visitor);
}

#[test]
fn a_worker_that_is_refused_is_told_once_and_hinders_nothing() {
    let visitor = visit!(keeping);
    visitor.allow_of_browser("404");
    visitor.server.fault("sw.js", Fault::Status(404));
    visitor.open("");
    let told = || {
        let lines = visitor.console();
        lines
            .iter()
            .filter(|line| line.text.contains("no copy is kept"))
            .count()
    };
    for _ in 0..100 {
        if told() > 0 {
            break;
        }
        visitor.settle();
    }
    assert_eq!(told(), 1);
    visitor.click(".languages a[lang='fr']");
    visitor.until_there("html[lang='fr']");
}

#[test]
fn in_a_frame_no_copy_is_kept() {
    let visitor = visit!(keeping);
    let site = tempfile::tempdir().unwrap();
    xtask::files::copy_tree(&dist(), site.path()).unwrap();
    write_host(site.path());
    let server = Server::start(site.path(), SUB_PATH).unwrap();
    visitor.load_from(&format!("{}host.html", server.url()));
    for frame in ["open", "plain", "closed"] {
        visitor.enter_frame(&format!("#{frame}"));
        visitor.until_state("ready");
        // Out of sight a frame draws nothing, but it would have registered by now.
        visitor.js_later("await new Promise((done) => setTimeout(done))", &[]);
        visitor.leave_frames();
    }
    let registered = visitor.number(
        "return navigator.serviceWorker.getRegistrations().then((all) => all.length)",
        &[],
    );
    assert!(registered.abs() < 0.5, "{registered}");
    let asked = server
        .log()
        .iter()
        .any(|asked| asked.path.ends_with("/sw.js"));
    assert!(!asked);
}

fn write_host(site: &Path) {
    let frame = |id: &str, more: &str| {
        format!("<iframe id='{id}' src='./{more} width='700' height='500' title='x'></iframe>")
    };
    let html = format!(
        "<!doctype html><title>host</title><link rel=icon href=data:,>{}{}{}",
        frame("open", "?mode=embed'"),
        frame("plain", "'"),
        frame("closed", "?mode=embed' sandbox='allow-scripts'"),
    );
    fs::write(site.join("host.html"), html).unwrap();
}

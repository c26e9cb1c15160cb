//! Nothing is fetched from elsewhere, and nothing after the start.

use exhibit_e2e::{SUB_PATH, Visitor, visit};
use exhibit_serve::{Logged, Server};
use serde_json::json;

use crate::shared::{mark, panel_of};

#[test]
fn every_request_goes_to_the_exhibits_own_address_and_succeeds() {
    let visitor = visit!();
    let home = visitor.server.url();
    for query in [
        "",
        "?region=moscow-oblast&figure=quota.ussr.total",
        "?view=article",
        "?view=sources",
    ] {
        visitor.open(query);
    }
    let requests = visitor.requests();
    assert!(requests.len() > 4, "{requests:?}");
    // The browser itself starts on a page of its own.
    let strange: Vec<&String> = requests
        .iter()
        .filter(|url| {
            !url.starts_with(&home) && !url.starts_with("chrome") && !url.starts_with("data:")
        })
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
    let log = visitor.server.log();
    let outside: Vec<_> = log
        .iter()
        .filter(|asked| !asked.path.starts_with(SUB_PATH))
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
    let failed: Vec<_> = log.iter().filter(|asked| asked.status >= 400).collect();
    assert!(failed.is_empty(), "{failed:?}");
}

/// Goes through every view that links lead to, as long as there is one not seen yet; opens
/// a figure and every kind of drawing and table on the way. Returns the views seen.
fn walk(visitor: &Visitor) -> Vec<String> {
    let seen = visitor.js_later(
        "const seen = new Set();
         const places = new Set();
         const pause = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
         const view = () => document.querySelector('.exhibit').dataset.view;
         const settled = async () => { for (let n = 0; n < 4; n += 1) await pause(); };
         const lead = (a) => new URLSearchParams(a.getAttribute('href')).get('view') ?? 'map';
         for (let step = 0; step < 60; step += 1) {
            seen.add(view());
            for (const figure of [...document.querySelectorAll('a.figure[data-figure]')].slice(0, 2)) {
                figure.click();
                await settled();
                document.querySelector(\"[data-action='close-evidence']\")?.click();
                await settled();
            }
            for (const details of document.querySelectorAll('details')) details.open = true;
            window.scrollTo(0, document.body.scrollHeight);
            await settled();
            const links = [...document.querySelectorAll(\"a[href^='?']\")]
                .filter((a) => !a.closest('.languages') && !a.target);
            const next = links.find((a) => !seen.has(lead(a)))
                ?? links.find((a) => !places.has(a.getAttribute('href')));
            if (!next) break;
            places.add(next.getAttribute('href'));
            next.click();
            await settled();
         }
         await document.fonts.ready;
         return [...seen];",
        &[],
    );
    serde_json::from_value(seen).expect("a list of views")
}

/// What the server was asked for since its log was cleared, apart from what the worker
/// fetches for its copy.
fn asked(server: &Server) -> Vec<String> {
    let of_worker =
        |asked: &Logged| asked.path.ends_with("/sw.js") || asked.referrer.ends_with("/sw.js");
    let asked = server.log().into_iter().filter(|asked| !of_worker(asked));
    asked.map(|asked| asked.path).collect()
}

/// A long visit in one mode asks for nothing after the start, and for one file when a
/// language is chosen.
#[track_caller]
fn asks_for_nothing(visitor: &Visitor, mode: &str, views: usize) {
    visitor.open(mode);
    visitor.js_later("await document.fonts.ready", &[]);
    visitor.until(
        "all letters have come",
        "return [...document.fonts].every((face) => face.status === 'loaded')",
        &[],
    );
    visitor.server.clear_log();
    let seen = walk(visitor);
    assert!(seen.len() >= views, "{mode}: only {seen:?}");
    let later = asked(&visitor.server);
    assert!(later.is_empty(), "{mode}: {later:?}");
    let french = ".languages a[lang='fr']";
    if visitor.count(french) > 0 {
        visitor.js(
            "document.querySelector(arguments[0]).click()",
            &[json!(french)],
        );
        visitor.until_there("html[lang='fr']");
        let later = asked(&visitor.server);
        let texts = |path: &String| path.contains("/texts.fr.");
        assert!(
            later.len() <= 1 && later.iter().all(texts),
            "{mode}: {later:?}"
        );
    }
    let home = visitor.server.url();
    let own = |url: &String| {
        url.starts_with(&home) || url.starts_with("chrome") || url.starts_with("data:")
    };
    let elsewhere: Vec<String> = visitor
        .requests()
        .into_iter()
        .filter(|url| !own(url))
        .collect();
    assert!(elsewhere.is_empty(), "{mode}: {elsewhere:?}");
}

#[test]
fn after_the_start_nothing_is_asked_for_on_the_web() {
    asks_for_nothing(&visit!(), "?region=omsk-oblast", 12);
}

#[test]
fn after_the_start_nothing_is_asked_for_in_a_kiosk() {
    asks_for_nothing(&visit!(), "?mode=kiosk", 12);
}

#[test]
fn after_the_start_nothing_is_asked_for_in_a_frame() {
    asks_for_nothing(&visit!(), "?mode=embed&region=omsk-oblast", 1);
}

#[test]
fn with_a_copy_only_the_worker_asks_for_anything() {
    asks_for_nothing(&visit!(keeping), "", 12);
}

#[test]
fn the_data_package_is_asked_for_by_a_click_alone() {
    let visitor = visit!();
    visitor.open("?view=about");
    visitor.js_later("await document.fonts.ready", &[]);
    visitor.until(
        "all letters have come",
        "return [...document.fonts].every((face) => face.status === 'loaded')",
        &[],
    );
    visitor.server.clear_log();
    visitor.click("[data-take='package']");
    visitor.until(
        "the package is made",
        "return performance.getEntriesByType('resource').some((e) => e.name.includes('/package.'))",
        &[],
    );
    let later = asked(&visitor.server);
    let known = |path: &String| path.contains("/package.") || path.contains("/exhibit.");
    assert!(!later.is_empty() && later.iter().all(known), "{later:?}");
}

#[test]
fn no_request_at_the_start_is_made_twice() {
    let visitor = visit!();
    visitor.open("");
    let mut paths: Vec<String> = visitor
        .server
        .log()
        .into_iter()
        .map(|asked| asked.path)
        .collect();
    let all = paths.len();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), all, "{paths:?}");
}

#[test]
fn it_works_at_the_root_of_a_site_too() {
    let visitor = visit!();
    let root = exhibit_serve::Server::start(&exhibit_e2e::dist(), "").expect("a server");
    visitor.load_from(&root.url());
    visitor.until_state("ready");
    visitor.mouse_click(visitor.middle(&mark("west-siberian-krai")));
    visitor.until_there(&panel_of("west-siberian-krai"));
    assert_eq!(visitor.word("return location.pathname", &[]), "/");
}

//! Nothing is fetched from elsewhere, and nothing after the start.

use exhibit_e2e::{SUB_PATH, visit};

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

#[test]
fn after_the_start_only_letters_not_yet_shown_are_fetched() {
    let visitor = visit!();
    visitor.open("");
    visitor.js("return document.fonts.ready.then(() => true)", &[]);
    visitor.server.clear_log();
    visitor.mouse_click(visitor.middle(&mark("west-siberian-krai")));
    visitor.until_there(&panel_of("west-siberian-krai"));
    visitor.click("button[data-layer='outcomes']");
    visitor.click("[data-panel='region'] .statement [data-figure]");
    visitor.until_there("[data-evidence]");
    visitor.click("[data-action='close-evidence']");
    visitor.click("header nav a[href*='view=article']");
    visitor.until_there("[data-panel='article']");
    visitor.click("nav.views a[href*='view=sources']");
    visitor.until_there("[data-panel='sources']");
    visitor.js("return document.fonts.ready.then(() => true)", &[]);
    let later: Vec<String> = visitor
        .server
        .log()
        .into_iter()
        .map(|asked| asked.path)
        .collect();
    let other: Vec<&String> = later
        .iter()
        .filter(|path| !path.ends_with(".woff2"))
        .collect();
    assert!(other.is_empty(), "{other:?}");
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

//! The program cannot start: the page says so and stays readable.

use exhibit_e2e::{Visitor, visit};
use exhibit_serve::Fault;
use serde_json::json;

use crate::broken::{DATA, assert_told_and_readable};

const WASM: &str = "exhibit-*.wasm";
const GLUE: &str = "exhibit-*.js";
const DAMAGED: &str = "did not arrive, or arrived damaged";
const FORBIDDEN: &str = "does not run WebAssembly";

#[track_caller]
fn with_fault(visitor: &Visitor, file: &str, fault: Fault, line: &str, words: &str) {
    visitor.server.fault(file, fault);
    visitor.expect_error(line);
    visitor.load("");
    visitor.until_state("error");
    assert_told_and_readable(visitor, words);
}

#[track_caller]
fn retry(visitor: &Visitor) {
    visitor.server.clear_faults();
    visitor.click("#boot-error [data-retry]");
    visitor.until_state("ready");
    assert!(!visitor.shows("#boot-error"));
}

#[test]
fn missing_wasm_is_told_and_a_retry_helps() {
    let visitor = visit!();
    visitor.allow_of_browser("404");
    with_fault(
        &visitor,
        WASM,
        Fault::Status(404),
        "exhibit: network:",
        DAMAGED,
    );
    retry(&visitor);
}

#[test]
fn truncated_wasm_is_told_and_a_retry_helps() {
    let visitor = visit!();
    with_fault(
        &visitor,
        WASM,
        Fault::Truncate(50_000),
        "exhibit: network:",
        DAMAGED,
    );
    retry(&visitor);
}

#[test]
fn a_cut_connection_is_told_and_a_retry_helps() {
    let visitor = visit!();
    visitor.allow_of_browser("ERR_");
    with_fault(
        &visitor,
        WASM,
        Fault::Cut(50_000),
        "exhibit: network:",
        DAMAGED,
    );
    retry(&visitor);
}

#[test]
fn missing_javascript_beside_the_wasm_is_told_and_a_retry_helps() {
    let visitor = visit!();
    visitor.allow_of_browser("404");
    with_fault(
        &visitor,
        GLUE,
        Fault::Status(404),
        "exhibit: network:",
        DAMAGED,
    );
    retry(&visitor);
}

#[test]
fn a_network_gone_after_the_page_is_told() {
    let visitor = visit!();
    visitor.allow_of_browser("ERR_");
    visitor.server.fault(DATA, Fault::Cut(0));
    with_fault(&visitor, WASM, Fault::Cut(0), "exhibit: network:", DAMAGED);
    retry(&visitor);
}

#[test]
fn webassembly_forbidden_by_a_policy_is_told() {
    let visitor = visit!();
    let policy = Fault::Header("Content-Security-Policy".into(), "script-src 'self'".into());
    // The page is asked for as a directory; the server answers with its index.
    visitor.server.fault("index.html", policy.clone());
    visitor.allow_of_browser("Content Security Policy");
    with_fault(&visitor, "", policy, "exhibit: wasm:", FORBIDDEN);
}

#[test]
fn a_browser_without_webassembly_is_told() {
    let visitor = visit!();
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "delete globalThis.WebAssembly" }),
    );
    visitor.expect_error("exhibit: wasm:");
    visitor.load("");
    visitor.until_state("error");
    assert_told_and_readable(&visitor, FORBIDDEN);
}

#[test]
fn without_javascript_the_page_is_complete() {
    let visitor = visit!();
    visitor.cdp(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    );
    visitor.load("");
    assert_eq!(
        visitor.attribute("html", "data-state"),
        "",
        "no script has run"
    );
    for panel in ["map", "national", "timeline"] {
        assert!(visitor.shows(&format!("[data-panel='{panel}']")), "{panel}");
    }
    let text = visitor.text("body");
    for words in [
        "Order No. 00447",
        "JavaScript is switched off",
        "268,950",
        "75,950",
        "767,397",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert!(visitor.shows(".quotas-panel table"));
    assert_eq!(
        visitor.count(".quotas-panel tbody tr:not(.total)"),
        66,
        "65 units, named in the order or not, and the camps"
    );
    let moscow = "[data-figure='quota.moscow-oblast.second']";
    assert_eq!(
        visitor.attribute(&format!(".quotas-panel {moscow}"), "data-value"),
        "30000"
    );
    assert!(
        visitor.count(".quotas-panel [data-source]") > 0,
        "with its sources"
    );
    assert_eq!(visitor.count(".map-svg [data-region]"), 65);
}

#[test]
fn an_address_that_does_not_exist_gets_a_page_that_says_so() {
    let visitor = visit!();
    visitor.allow_of_browser("404");
    visitor.expect_error("exhibit: not found: /deep/er/no/such/page.html");
    visitor.load("no/such/page.html");
    let status = visitor.number(
        "return performance.getEntriesByType('navigation')[0].responseStatus",
        &[],
    );
    assert!((status - 404.0).abs() < 0.5);
    let text = visitor.text("body");
    assert!(text.len() > 40, "it says something: {text}");
    assert!(!visitor.word("return document.title", &[]).is_empty());
}

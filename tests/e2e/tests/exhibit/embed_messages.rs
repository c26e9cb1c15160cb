//! What a host may ask of a frame, and what it may not.

use exhibit_e2e::{Visitor, host, visit};
use serde_json::{Value, json};
use xtask::server::Server;

/// A frame in a host's page; the visitor is outside.
fn framed(visitor: &Visitor, host: &Server, query: &str, more: &[(&str, &str)]) {
    visitor.open_host(host, "page.html");
    visitor.put_frame(query, (600, 640), more);
    visitor.enter_exhibit();
    visitor.leave();
}

/// Sends a message and waits for the answer to it.
#[track_caller]
fn ask(visitor: &Visitor, message: Value) -> Value {
    let request = message["request"].clone();
    assert!(request.is_string(), "{message}");
    visitor.js("say(arguments[0])", &[message]);
    visitor.until(
        "there is an answer",
        "return heard.map(({ data }) => data).find((data) => data?.request === arguments[0])",
        &[request],
    )
}

/// The types of all that was heard but heights.
fn types(visitor: &Visitor) -> Vec<String> {
    visitor.words(
        "return heard.map(({ data }) => data?.type ?? '')
             .filter((type) => type.startsWith('exhibit:') && type !== 'exhibit:height')",
        &[],
    )
}

#[test]
fn a_host_sets_and_reads_the_view() {
    let (visitor, host) = (visit!(), host());
    framed(&visitor, &host, "?mode=embed&childId=map", &[]);
    let ready = ask(
        &visitor,
        json!({ "type": "exhibit:hello", "v": 1, "request": "a" }),
    );
    assert_eq!(ready["type"], "exhibit:ready");
    assert_eq!(
        (&ready["id"], &ready["lang"]),
        (&json!("map"), &json!("en"))
    );
    assert!(ready["data"].is_string(), "{ready}");
    let set = ask(
        &visitor,
        json!({ "type": "exhibit:setView", "v": 1, "request": "b",
            "region": "omsk-oblast", "date": "1938-01-31", "layer": "increased" }),
    );
    assert_eq!(set["type"], "exhibit:view");
    assert_eq!(
        set["query"],
        "?region=omsk-oblast&date=1938-01-31&layer=increased"
    );
    visitor.until(
        "the change is told",
        "return answers('exhibit:viewChanged').some((data) => data.region === 'omsk-oblast')",
        &[],
    );
    let got = ask(
        &visitor,
        json!({ "type": "exhibit:getView", "v": 1, "request": "c" }),
    );
    assert_eq!(
        (&got["view"], &got["date"]),
        (&json!("map"), &json!("1938-01-31"))
    );
    assert_eq!(
        got["address"],
        format!(
            "{}?region=omsk-oblast&date=1938-01-31&layer=increased",
            visitor.server.url()
        )
    );
    visitor.enter("iframe");
    visitor.until_there("[data-panel='region'][data-territory='omsk-oblast']");
    assert_eq!(
        visitor.attribute("[data-layer='increased']", "aria-pressed"),
        "true"
    );
    // The focus stays with the host.
    assert_eq!(visitor.js("return document.hasFocus()", &[]), json!(false));
    visitor.leave();
    // All of it came from the frame, and names its origin.
    let strange = visitor.js(
        "return heard.filter(({ origin, from }) => from !== 0 || !arguments[0].startsWith(origin)).length",
        &[json!(visitor.server.url())],
    );
    assert_eq!(strange, 0);
}

#[test]
fn a_host_sets_the_language_and_a_frame_without_an_origin_answers_too() {
    let (visitor, host) = (visit!(), host());
    framed(
        &visitor,
        &host,
        "?mode=embed&region=omsk-oblast",
        &[("sandbox", "allow-scripts")],
    );
    let set = ask(
        &visitor,
        json!({ "type": "exhibit:setView", "v": 1, "request": "a", "lang": "de" }),
    );
    assert_eq!(set["lang"], "de");
    visitor.enter("iframe");
    visitor.until(
        "the page is German",
        "return document.documentElement.lang === 'de' && !!document.querySelector(\"[data-territory='omsk-oblast']\")",
        &[],
    );
    visitor.leave();
    visitor.until(
        "the change is told",
        "return answers('exhibit:viewChanged').some((data) => data.lang === 'de' && data.region === 'omsk-oblast')",
        &[],
    );
    // What was made anew still hears, once.
    let got = ask(
        &visitor,
        json!({ "type": "exhibit:getView", "v": 1, "request": "b" }),
    );
    assert_eq!(got["lang"], "de");
    let twice = "return heard.filter(({ data }) => data?.request === 'b').length";
    visitor.settle();
    assert_eq!(visitor.js(twice, &[]), 1);
}

#[test]
fn a_host_hears_of_steps_and_of_opened_figures_once_it_has_asked() {
    let (visitor, host) = (visit!(), host());
    framed(&visitor, &host, "?mode=embed", &[]);
    let step = |visitor: &Visitor, region: &str| {
        visitor.enter("iframe");
        visitor.click(&format!(".map-svg [data-region='{region}']"));
        visitor.until_there(&format!("[data-territory='{region}']"));
        visitor.leave();
    };
    step(&visitor, "west-siberian-krai");
    visitor.enter("iframe");
    visitor.click("[data-panel='region'] .statement [data-figure]");
    visitor.until_there("[data-evidence]");
    visitor.click("[data-action='close-evidence']");
    visitor.until_gone("[data-evidence]");
    visitor.leave();
    // Longer than a change needs to settle.
    let waited = "const now = performance.now(); window.since ??= now; return now - since > 600";
    visitor.until("a while has gone by", waited, &[]);
    assert_eq!(types(&visitor), Vec::<String>::new(), "nobody has asked");
    ask(
        &visitor,
        json!({ "type": "exhibit:ping", "v": 1, "request": "a" }),
    );
    visitor.enter("iframe");
    visitor.click("[data-panel='region'] .statement [data-figure]");
    visitor.until_there("[data-evidence]");
    let figure = visitor.attribute("[data-evidence]", "data-evidence");
    visitor.leave();
    let opened = visitor.until(
        "the figure is told",
        "return answers('exhibit:figureOpened')[0]",
        &[],
    );
    assert_eq!(opened["figure"], figure);
    visitor.until(
        "the view is told",
        "return answers('exhibit:viewChanged').some((data) => data.figure === arguments[0])",
        &[json!(figure)],
    );
}

#[test]
fn what_makes_no_sense_changes_nothing_and_is_told_in_one_line() {
    let (visitor, host) = (visit!(), host());
    framed(&visitor, &host, "?mode=embed&region=omsk-oblast", &[]);
    let first = ask(
        &visitor,
        json!({ "type": "exhibit:getView", "v": 1, "request": "first" }),
    );
    let set = |fields: Value| {
        let mut message = json!({ "type": "exhibit:setView", "v": 1 });
        for (name, value) in fields.as_object().unwrap() {
            message[name] = value.clone();
        }
        message
    };
    let cases = [
        (
            json!({ "type": "exhibit:setView", "region": "moscow-oblast" }),
            "version",
        ),
        (set(json!({ "v": 2, "region": "moscow-oblast" })), "version"),
        (
            set(json!({ "v": "1", "region": "moscow-oblast" })),
            "version",
        ),
        (
            json!({ "type": "exhibit:eval", "v": 1, "code": "alert(1)" }),
            "type",
        ),
        (set(json!({ "regoin": "moscow-oblast" })), "field"),
        (set(json!({ "url": "javascript:alert(1)" })), "field"),
        (set(json!({ "region": "x".repeat(201) })), "length"),
        (
            set(json!({ "query": format!("?region=moscow-oblast&q={}", "x".repeat(5_000_000)) })),
            "length",
        ),
        (set(json!({ "region": 7 })), "shape"),
        (set(json!({ "region": ["moscow-oblast"] })), "shape"),
        (
            set(json!({ "region": { "toString": "moscow-oblast" } })),
            "shape",
        ),
        (set(json!({ "region": true })), "shape"),
        (set(json!({ "region": "atlantis" })), "value"),
        (set(json!({ "region": "moscow" })), "value"),
        (
            set(json!({ "region": "moscow-oblast", "date": "yesterday" })),
            "value",
        ),
        (
            set(json!({ "region": "<img src=x onerror=alert(1)>" })),
            "value",
        ),
        (set(json!({ "query": "?view=../../x" })), "value"),
        (set(json!({ "lang": "xx" })), "value"),
        (set(json!({ "figure": "quota.nowhere.first" })), "value"),
    ];
    for (at, (message, reason)) in cases.iter().enumerate() {
        let mut message = message.clone();
        message["request"] = json!(format!("case-{at}"));
        let answer = ask(&visitor, message);
        assert_eq!(answer["type"], "exhibit:refused", "{at}: {answer}");
        assert_eq!(answer["reason"], *reason, "{at}: {answer}");
    }
    // What cannot be written as JSON: a polluted prototype, a hundred thousand fields, a loop.
    visitor.js(
        "say(JSON.parse('{\"type\":\"exhibit:setView\",\"v\":1,\"request\":\"p\",\"__proto__\":{\"region\":\"moscow-oblast\"}}'));
         const many = { type: 'exhibit:setView', v: 1, request: 'm' };
         for (let at = 0; at < 100000; at += 1) many['f' + at] = 'x';
         say(many);
         const loop = { type: 'exhibit:setView', v: 1, request: 'l' };
         loop.region = loop;
         say(loop);
         for (const other of [null, undefined, 7, 'exhibit:setView', [], new Map(), new Date(),
             { type: 7 }, { type: 'other' }, new Error('x'), { type: { toString: 'exhibit:' } }]) say(other);",
        &[],
    );
    for (request, reason) in [("p", "field"), ("m", "length"), ("l", "shape")] {
        let answer = visitor.until(
            "it is refused",
            "return heard.map(({ data }) => data).find((data) => data?.request === arguments[0])",
            &[json!(request)],
        );
        assert_eq!(
            (&answer["type"], &answer["reason"]),
            (&json!("exhibit:refused"), &json!(reason))
        );
    }
    let last = ask(
        &visitor,
        json!({ "type": "exhibit:getView", "v": 1, "request": "last" }),
    );
    assert_eq!(first["query"], last["query"], "nothing has changed");
    assert!(
        types(&visitor)
            .iter()
            .all(|kind| kind != "exhibit:viewChanged")
    );
    visitor.enter("iframe");
    assert_eq!(visitor.js("return 'region' in {}", &[]), json!(false));
    visitor.leave();
    // A flood ends in silence: no more than twenty lines in all.
    visitor.js(
        "for (let at = 0; at < 300; at += 1) say({ type: 'exhibit:x', v: 1 })",
        &[],
    );
    ask(
        &visitor,
        json!({ "type": "exhibit:ping", "v": 1, "request": "end" }),
    );
    let lines: Vec<String> = visitor
        .console()
        .into_iter()
        .filter(|line| line.level == "WARNING" && line.text.contains("message refused"))
        .map(|line| line.text)
        .collect();
    assert_eq!(lines.len(), 20, "{lines:#?}");
    assert!(
        lines[0].contains("version") && lines[19].contains("further"),
        "{lines:#?}"
    );
}

#[test]
fn another_frame_of_the_page_is_not_the_host() {
    let (visitor, host) = (visit!(), host());
    framed(&visitor, &host, "?mode=embed&region=omsk-oblast", &[]);
    visitor.js(
        "put({ src: 'sibling.html', width: 300, height: 100, title: 'Another frame' })",
        &[],
    );
    visitor.enter("iframe[src='sibling.html']");
    visitor.until_there("p");
    visitor.js(
        "parent.frames[0].postMessage(
             { type: 'exhibit:setView', v: 1, request: 's', region: 'moscow-oblast' }, '*')",
        &[],
    );
    visitor.leave();
    let got = ask(
        &visitor,
        json!({ "type": "exhibit:getView", "v": 1, "request": "a" }),
    );
    assert_eq!(got["region"], "omsk-oblast");
    visitor.until("the console tells of it", "return true", &[]);
    let told = visitor.console();
    assert!(
        told.iter()
            .any(|line| line.text.contains("message refused: source")),
        "{told:#?}"
    );
    let answered = "return heard.some(({ data }) => data?.request === 's')";
    assert_eq!(visitor.js(answered, &[]), json!(false));
}

#[test]
fn the_exhibit_in_a_window_of_its_own_takes_no_messages() {
    let visitor = visit!();
    visitor.open("?mode=embed&region=omsk-oblast");
    visitor.js(
        "window.heard = [];
         addEventListener('message', ({ data }) => heard.push(data));
         postMessage({ type: 'exhibit:setView', v: 1, region: 'moscow-oblast' }, '*')",
        &[],
    );
    visitor.until("it has arrived", "return heard.length > 0", &[]);
    visitor.settle();
    assert_eq!(
        visitor.js("return heard.length", &[]),
        1,
        "it says nothing to itself"
    );
    assert_eq!(visitor.count("[data-territory='omsk-oblast']"), 1);
}

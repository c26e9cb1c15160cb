//! Lesson tasks: the question beside its view, the answer for who asks, the sheets.

use std::fs;

use exhibit_domain::qr;
use exhibit_e2e::{Key, Visitor, visit};
use serde_json::{Value, json};

use crate::take::printed;

const ANSWER: &str = "[data-lesson='answer']";

/// Whether the answer of the present task can be read.
fn answered(visitor: &Visitor) -> bool {
    visitor.js(
        "return document.querySelector(\"[data-lesson='answer'] [data-figure]\").checkVisibility()",
        &[],
    ) == Value::Bool(true)
}

#[test]
fn the_question_stands_beside_its_view_and_the_answer_is_for_who_asks() {
    let visitor = visit!();
    visitor.open("?task=3");
    visitor.until_there("[data-task='3']");
    visitor.until_there("[data-panel='numbers'] [data-section='asked-granted']");
    let question = visitor.text(".lesson .tour-text");
    assert!(
        question.contains("Which regions asked for more?"),
        "{question}"
    );
    // Both are in sight at once.
    let seen = "const seen = (css) => {
            const box = document.querySelector(css).getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight - 40;
        };
        return seen('.lesson .tour-text') && seen(\"[data-section='asked-granted'] h3\")";
    visitor.until("question and drawing are in sight", seen, &[]);
    assert!(!answered(&visitor));

    visitor.click(&format!("{ANSWER} summary"));
    assert!(answered(&visitor));
    assert!(visitor.count(&format!("{ANSWER} [data-source]")) > 0);
    assert!(visitor.count(&format!("{ANSWER} [data-article-section]")) > 0);
    // A number of the answer opens its evidence, which shuts nothing.
    let granted = "increase.1937-09-24.armenian-ssr.first";
    visitor.click(&format!("{ANSWER} [data-figure='{granted}']"));
    visitor.until_there(&format!("[data-evidence='{granted}']"));
    visitor.keys(&[Key::Escape]);
    visitor.until_gone("[data-evidence]");
    assert!(answered(&visitor));

    // The next task has not been asked for its answer.
    visitor.click("[data-lesson='next']");
    visitor.until_there("[data-task='4']");
    visitor.until_there("[data-panel='region']");
    visitor.until_address("?task=4");
    assert!(!answered(&visitor));
    visitor.back();
    visitor.until_there("[data-task='3']");
    assert!(!answered(&visitor));
    visitor.forward();
    visitor.until_there("[data-task='4']");
}

#[test]
fn a_task_waits_while_the_visitor_looks_around() {
    let visitor = visit!();
    visitor.open("?task=9");
    visitor.until_there("[data-task='9']");
    assert_eq!(visitor.count("[data-lesson='return']"), 0);
    visitor.click(&format!("{ANSWER} summary"));
    visitor.click("[data-lesson='how'] summary");
    visitor.click_nth(".lesson-ways a", 2);
    visitor.until_there("[data-panel='about']");
    visitor.until_there("[data-lesson='return']");
    assert!(answered(&visitor), "looking around shuts nothing");
    visitor.click("[data-lesson='return']");
    visitor.until_there("[data-panel='map']");
    visitor.until_gone("[data-lesson='return']");
    visitor.until_address("?task=9");
    visitor.click("[data-lesson='leave']");
    visitor.until_gone("[data-task]");
    visitor.back();
    visitor.until_there("[data-task='9']");
}

#[test]
fn tasks_are_walked_by_keys_and_by_finger_and_end_the_tour() {
    let visitor = visit!();
    visitor.open("?task=1");
    visitor.until_there("[data-task='1'] [data-lesson='back'][disabled]");
    visitor.tab_to(".lesson summary");
    visitor.keys(&[Key::Right]);
    visitor.until_there("[data-task='2']");
    let focus = "return document.activeElement.id === 'lesson-title'";
    visitor.until("the next question has the focus", focus, &[]);
    visitor.keys(&[Key::Left]);
    visitor.until_there("[data-task='1']");
    // The answer is opened without a mouse.
    visitor.tab_to(&format!("{ANSWER} summary"));
    visitor.keys(&[Key::Enter]);
    assert!(answered(&visitor));
    visitor.open("?step=2&task=5");
    visitor.until_there("[data-tour-step='2']");
    assert_eq!(visitor.count("[data-task]"), 0);

    visitor.touch_screen();
    visitor.resize(390, 844);
    visitor.open("?task=10");
    visitor.until_there("[data-task='10'] [data-lesson='next'][disabled]");
    visitor.swipe(visitor.middle(".lesson .tour-text"), 140.0);
    visitor.until_there("[data-task='9']");
}

#[test]
fn every_link_of_every_task_leads_there() {
    let visitor = visit!();
    for task in 1..=10 {
        visitor.open(&format!("?task={task}"));
        visitor.click("[data-lesson='how'] summary");
        let ways = visitor.count(".lesson-ways a");
        assert!(ways > 2, "task {task}");
        for way in 0..ways {
            let href = visitor.attributes(".lesson-ways a", "href")[way].clone();
            visitor.click_nth(".lesson-ways a", way);
            visitor.until_address(&href);
            assert_eq!(visitor.count("[data-notice]"), 0, "{href}");
            visitor.until_there("#content [data-panel]");
            visitor.until_there(&format!("[data-task='{task}']"));
        }
    }
}

#[test]
fn a_sheet_is_printed_with_the_address_and_its_code_and_without_the_answer() {
    let visitor = visit!();
    visitor.open("?view=teachers&lang=fr");
    visitor.until_there("[data-lesson-card='3']");
    assert_eq!(visitor.count("[data-lesson-card]"), 10);
    visitor.js("window.print = () => {}", &[]);
    let print = "[data-lesson-card='3'] [data-sheet='lesson'] [data-action='print']";
    visitor.click(print);
    visitor.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let shown = |css: &str| {
        visitor.number(
            "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).length",
            &[json!(css)],
        )
    };
    assert_eq!(shown("[data-lesson-card='3'] h4"), 1.0);
    assert_eq!(shown(".lesson-address .qr"), 1.0, "one sheet, one code");
    assert!(shown(".lesson-line") > 8.0, "there is room to write");
    assert_eq!(
        shown("button, [data-figure], .bar, details, [data-section='words']"),
        0.0
    );
    // What the code says is the address beside it: the task, in this language.
    let sheet = "[data-lesson-card='3'] .lesson-address";
    let address = visitor.text(&format!("{sheet} [data-address]"));
    let (own, search) = address.split_once('?').unwrap();
    assert!(own.starts_with(&visitor.server.url()), "{address}");
    assert_eq!(search, "task=3&lang=fr");
    let drawn = visitor.attribute(&format!("{sheet} path"), "d");
    assert_eq!(drawn, qr::code(&address).unwrap().path);
    visitor.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }));
    for letter in [false, true] {
        let pdf = printed(&visitor, letter);
        fs::write(exhibit_e2e::output().join("lesson.pdf"), &pdf).unwrap();
        let pages = String::from_utf8_lossy(&pdf).matches("/MediaBox").count();
        assert_eq!(pages, 1, "letter: {letter}");
        visitor.click(print);
    }
    visitor.load(&format!("?{search}"));
    visitor.until_there("[data-task='3']");
    assert_eq!(
        visitor.word("return document.documentElement.lang", &[]),
        "fr"
    );
}

#[test]
fn a_key_is_printed_with_its_sources() {
    let visitor = visit!();
    visitor.open("?view=teachers");
    visitor.until_there("[data-lesson-card='8']");
    visitor.js("window.print = () => {}", &[]);
    let key = "[data-lesson-card='8'] .lesson-key";
    visitor.click(&format!("{key} summary"));
    visitor.click(&format!("{key} [data-action='print']"));
    let foot = visitor.word(
        "return document.querySelector('.print-foot').textContent",
        &[],
    );
    assert!(foot.contains("Tragediia sovetskoi derevni"), "{foot}");
    let pdf = printed(&visitor, false);
    fs::write(exhibit_e2e::output().join("key.pdf"), &pdf).unwrap();
    let pages = String::from_utf8_lossy(&pdf).matches("/MediaBox").count();
    assert_eq!(pages, 1);
}

#[test]
fn the_page_for_teachers_leads_to_the_tasks_and_back() {
    let visitor = visit!();
    visitor.open("");
    visitor.click_nth("header nav.rooms a", 5);
    visitor.click_nth("nav.views a", 1);
    visitor.until_there("[data-panel='teachers']");
    visitor.click("[data-lesson-card='7'] .take a");
    visitor.until_there("[data-task='7']");
    visitor.until_there("[data-panel='numbers']");
    visitor.until_address("?task=7");
    visitor.click("[data-lesson='how'] summary");
    visitor.click(".lesson-ways li:last-child a");
    visitor.until_there("[data-panel='teachers']");
}

#[test]
fn tasks_and_their_page_are_accessible_at_every_size() {
    let visitor = visit!();
    for (query, open) in [
        (
            "?view=teachers",
            "[data-lesson-card='1'] .lesson-key summary",
        ),
        ("?task=3", "[data-lesson='answer'] summary"),
        ("?task=4", "[data-lesson='how'] summary"),
    ] {
        for (width, height) in [(1920, 1080), (390, 844), (320, 640)] {
            visitor.resize(width, height);
            visitor.open(query);
            // The sheet of a region does not hide what has the focus.
            visitor.focus(open);
            let free = "const e = document.activeElement; const box = e.getBoundingClientRect();
                return e.contains(document.elementFromPoint(box.left + 9, box.top + box.height / 2))";
            visitor.until("what has the focus can be seen", free, &[]);
            visitor.keys(&[Key::Enter]);
            visitor.settle();
            let faults = visitor.axe_faults(&[]);
            assert!(faults.is_empty(), "{query} {width}×{height}: {faults:#?}");
            let wide = visitor.number("return document.documentElement.scrollWidth", &[]);
            assert!(wide <= f64::from(width), "{query}: {wide} of {width}");
            let small = visitor.words(
                "return [...document.querySelectorAll('.lesson button, .lesson summary, .lesson .jumps a, \
                    .lesson-card button, .lesson-card summary, .lesson-card .take a')]
                    .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
                    .map((e) => e.textContent)",
                &[],
            );
            assert!(small.is_empty(), "{query} {width}×{height}: {small:?}");
        }
    }
}

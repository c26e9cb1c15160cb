//! Taking a view along: the link, the code, and what stands in other people's pages.

use std::fs;

use exhibit_domain::qr;
use exhibit_domain::text::Lang;
use exhibit_domain::view::share::{CARDS, card_file, page_folder};
use exhibit_e2e::{Key, Visitor, dist, visit};
use serde_json::{Value, json};

use crate::kiosk::begin;
use crate::shared::{mark, panel_of};

const OPEN: &str = "[data-opens='share']";
const SHARE: &str = "[data-overlay='share']";
const VIEW: &str = "?region=omsk-oblast&date=1938-01-31&layer=increased";

/// What stands in one of the fields to be copied.
fn field(visitor: &Visitor, name: &str) -> String {
    visitor.word(
        "return document.querySelector(`${arguments[0]} [data-share='${arguments[1]}']`)?.value",
        &[json!(SHARE), json!(name)],
    )
}

fn address(visitor: &Visitor) -> String {
    visitor.word("return location.href", &[])
}

/// Waits until the code on the screen is that of an address.
#[track_caller]
fn until_code(visitor: &Visitor, address: &str) {
    let code = qr::code(address).unwrap();
    let drawn = "const svg = document.querySelector(`${arguments[0]} [data-qr]`);
        return svg !== null && svg.getAttribute('viewBox') === arguments[1]
            && svg.querySelector('path').getAttribute('d') === arguments[2]";
    let frame = format!("0 0 {0} {0}", code.size);
    let arguments = [json!(SHARE), json!(frame), json!(code.path)];
    visitor.until(&format!("the code says {address}"), drawn, &arguments);
}

/// The address in the code of a frame, as a browser reads it.
fn source(visitor: &Visitor) -> String {
    let read = "const box = document.createElement('template');
        box.innerHTML = arguments[0];
        const frame = box.content.firstElementChild;
        const only = box.content.childElementCount === 1 && frame.tagName === 'IFRAME';
        return only && frame.title && frame.getAttribute('width') && frame.getAttribute('height')
            ? frame.getAttribute('src') : ''";
    visitor.word(read, &[json!(field(visitor, "frame"))])
}

fn choose(visitor: &Visitor, select: &str, value: &str) {
    visitor.js(
        "const select = document.querySelector(arguments[0]);
         select.value = arguments[1];
         select.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(select), json!(value)],
    );
}

#[test]
fn a_copied_link_leads_to_the_same_place() {
    let visitor = visit!();
    visitor.open(VIEW);
    visitor.server.clear_log();
    visitor.cdp(
        "Browser.grantPermissions",
        json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    );
    visitor.click(OPEN);
    visitor.until_there(SHARE);
    visitor.click(&format!("{SHARE} [data-copy='link']"));
    let copied = visitor.until(
        "the link is on the clipboard",
        "return navigator.clipboard.readText()",
        &[],
    );
    let copied = copied.as_str().unwrap().to_owned();
    assert_eq!(copied, address(&visitor));
    assert_eq!(field(&visitor, "address"), copied);
    // Not even for the code is anybody asked.
    let asked = visitor.server.log();
    assert!(
        asked.iter().all(|asked| asked.path.contains("/fonts/")),
        "{asked:?}"
    );
    visitor.load_from("about:blank");
    visitor.load_from(&copied);
    visitor.until_state("ready");
    visitor.until_there(&panel_of("omsk-oblast"));
    assert_eq!(visitor.search(), VIEW);
}

#[test]
fn all_of_it_can_be_done_by_keyboard() {
    let visitor = visit!();
    visitor.open("");
    visitor.tab_to(OPEN);
    visitor.keys(&[Key::Enter]);
    visitor.until(
        "the focus is on the heading",
        "return document.activeElement?.matches(`${arguments[0]} h2`)",
        &[json!(SHARE)],
    );
    visitor.tab_to(&format!("{SHARE} summary"));
    visitor.keys(&[Key::Enter]);
    visitor.tab_to("#share-part");
    // The second part of the map's view is the map alone.
    visitor.keys(&[Key::Down]);
    visitor.until(
        "the frame holds the map alone",
        "return document.querySelector(`[data-share='frame']`).value.includes('panel=map')",
        &[],
    );
    visitor.tab_to("#share-frame");
    visitor.keys(&[Key::Escape]);
    visitor.until_gone(SHARE);
    visitor.until(
        "the focus is back",
        "return document.activeElement?.matches(arguments[0])",
        &[json!(OPEN)],
    );
}

#[test]
fn a_finger_opens_it_and_the_code_follows_the_view() {
    let visitor = visit!();
    visitor.touch_screen();
    visitor.open("?lang=fr");
    visitor.tap(visitor.middle(OPEN));
    visitor.until_there(SHARE);
    until_code(&visitor, &address(&visitor));
    // What lies over the view does not stop it.
    visitor.tap(visitor.middle(&mark("west-siberian-krai")));
    visitor.until_address_has("region=west-siberian-krai");
    until_code(&visitor, &address(&visitor));
    // A code is black on white and large enough to be read, in forced colours too.
    visitor.prefer("forced-colors", "active");
    let look = visitor.js(
        "const svg = document.querySelector('[data-qr]');
         return [getComputedStyle(svg.querySelector('path')).fill,
             getComputedStyle(svg.querySelector('rect')).fill, svg.clientWidth >= 150]",
        &[],
    );
    assert_eq!(look, json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)", true]));
}

#[test]
fn every_frame_that_is_offered_runs() {
    let visitor = visit!();
    for (view, part) in [
        ("?region=omsk-oblast", ""),
        ("?region=omsk-oblast", "map"),
        ("", "timeline"),
        ("", "national"),
        ("?region=omsk-oblast", "region"),
        ("?view=numbers&chart=pace", "numbers:victims"),
        ("?view=memory&lang=de", ""),
    ] {
        visitor.open(view);
        visitor.click(OPEN);
        visitor.click(&format!("{SHARE} summary"));
        choose(&visitor, "#share-part", part);
        let wanted = if part.is_empty() {
            "mode=embed&".to_owned()
        } else {
            format!("panel={part}&")
        };
        visitor.until(
            "the code names the part",
            "return document.querySelector(`[data-share='frame']`).value.replaceAll('&amp;', '&').includes(arguments[0])",
            &[json!(wanted)],
        );
        let source = source(&visitor);
        assert!(source.starts_with(&visitor.server.url()), "{source}");
        visitor.load_from(&source);
        visitor.until_state("ready");
        assert_eq!(visitor.count("[data-notice]"), 0, "{source}");
    }
}

#[test]
fn sizes_that_make_no_sense_change_nothing_and_say_so() {
    let visitor = visit!();
    visitor.open("");
    visitor.click(OPEN);
    visitor.click(&format!("{SHARE} summary"));
    let type_in = |css: &str, value: &str| {
        visitor.js(
            "const input = document.querySelector(arguments[0]);
             input.value = arguments[1];
             input.dispatchEvent(new Event('input', { bubbles: true }))",
            &[json!(css), json!(value)],
        );
        visitor.settle();
    };
    type_in("#share-width", "480");
    type_in("#share-height", "600");
    let code = field(&visitor, "frame");
    assert!(code.contains("width=\"480\" height=\"600\""), "{code}");
    type_in("#share-width", "12\" onload=\"x");
    type_in("#share-height", "5");
    assert_eq!(field(&visitor, "frame"), code);
    for name in ["width", "height"] {
        let input = format!("#share-{name}");
        assert_eq!(visitor.attribute(&input, "aria-invalid"), "true");
        let told = visitor.attribute(&input, "aria-describedby");
        assert!(visitor.text(&format!("#{told}")).contains("pixels"));
    }
    choose(&visitor, "#share-lang", "uk");
    visitor.settle();
    assert!(field(&visitor, "frame").contains("lang=uk"));
    assert!(field(&visitor, "card").contains("cards/map.uk.png"));
}

#[test]
fn the_devices_own_way_gets_the_link_and_may_be_called_off() {
    let visitor = visit!();
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source":
            "navigator.canShare = () => true;
             navigator.share = (link) => {
                window.sent = link;
                return Promise.reject(new DOMException('no', 'AbortError'));
             };" }),
    );
    visitor.open(VIEW);
    visitor.click(OPEN);
    visitor.click(&format!("{SHARE} [data-action='send']"));
    let sent = visitor.until("the link was sent", "return window.sent", &[]);
    assert_eq!(sent["url"], json!(address(&visitor)));
    assert!(
        sent["title"].as_str().unwrap().contains("Omsk Oblast"),
        "{sent}"
    );
    visitor.settle();
    let lines = visitor.console();
    assert!(lines.is_empty(), "{lines:?}");
}

#[test]
fn without_a_clipboard_the_link_stands_there_to_be_selected() {
    let visitor = visit!();
    visitor.open(VIEW);
    visitor.js(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))",
        &[],
    );
    visitor.click(OPEN);
    visitor.click(&format!("{SHARE} [data-copy='link']"));
    visitor.until(
        "it is told",
        "return document.querySelector(`${arguments[0]} .copied`).textContent.includes(location.href)",
        &[json!(SHARE)],
    );
    visitor.focus("#share-address");
    let selected = visitor.word(
        "const field = document.activeElement;
         field.select();
         return field.value.slice(field.selectionStart, field.selectionEnd)",
        &[],
    );
    assert_eq!(selected, address(&visitor));
}

#[test]
fn a_kiosk_shows_the_code_of_its_public_address_alone() {
    let visitor = visit!();
    visitor.open(&format!(
        "{VIEW}&mode=kiosk&qr=https%3A%2F%2Fexample.org%2Fx%2F"
    ));
    begin(&visitor);
    visitor.click(OPEN);
    visitor.until_there(SHARE);
    let public = format!("https://example.org/x/{VIEW}&lang=en");
    until_code(&visitor, &public);
    assert_eq!(visitor.text(&format!("{SHARE} [data-address]")), public);
    assert_eq!(
        visitor.count(&format!("{SHARE} a, {SHARE} textarea, {SHARE} details")),
        0
    );
    // Nothing to be followed where the staff named no address: on this machine alone.
    visitor.open("?mode=kiosk");
    begin(&visitor);
    visitor.click(OPEN);
    visitor.until_there(&format!("{SHARE} [data-unreachable]"));
    assert_eq!(visitor.count("[data-qr]"), 0);
}

#[test]
fn another_version_of_the_data_is_told_until_it_is_closed() {
    let visitor = visit!();
    let running = "1.0.0";
    for mode in ["", "&mode=kiosk", "&mode=embed"] {
        visitor.open(&format!("?view=memory&data=0.1{mode}"));
        let told = visitor.word(
            "return document.querySelector(\"[data-notice='data']\")?.textContent",
            &[],
        );
        assert!(
            told.contains("0.1") && told.contains(running),
            "{mode}: {told}"
        );
    }
    visitor.open("?view=memory&data=0.1");
    visitor.click("[data-notice='data'] button");
    visitor.until_gone("[data-notice='data']");
    // It stays closed in another language, and the address forgets the version.
    visitor.click("nav.languages a[hreflang='de']");
    visitor.until_address("?view=memory&lang=de");
    assert_eq!(visitor.count("[data-notice='data']"), 0);
    visitor.open(&format!("?view=memory&data={running}"));
    assert_eq!(visitor.count("[data-notice]"), 0);
}

#[test]
fn old_flags_are_still_understood() {
    let visitor = visit!();
    for address in ["?embed&view=memory", "?kiosk=1&view=memory"] {
        visitor.open(address);
        visitor.until_there("[data-view='memory']");
        assert_eq!(visitor.count("[data-notice]"), 0);
        // Neither a kiosk nor a frame writes the address.
        visitor.js(
            "document.querySelector(\"nav.views a[href*='view=person']\")?.click()",
            &[],
        );
        visitor.settle();
        assert_eq!(visitor.search(), address);
    }
}

#[test]
fn a_shared_page_leads_to_its_view() {
    let visitor = visit!();
    for view in CARDS {
        for lang in [Lang::En, Lang::Ru] {
            visitor.load_from("about:blank");
            visitor.load(&page_folder(view, lang));
            visitor.until_there(&format!(".exhibit[data-view='{}']", view.as_str()));
            visitor.until_state("ready");
            assert_eq!(visitor.attribute("html", "lang"), lang.as_str());
        }
    }
}

#[test]
fn every_preview_picture_is_there_in_its_size() {
    let number = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0, |sum, byte| sum * 256 + u32::from(*byte))
    };
    for view in CARDS {
        for lang in Lang::SHIPPED {
            let file = card_file(view, *lang);
            let bytes = fs::read(dist().join(&file)).unwrap();
            assert!(bytes.starts_with(b"\x89PNG"), "{file}");
            // The head of every PNG: width and height as four bytes each.
            assert_eq!(
                (number(&bytes[16..20]), number(&bytes[20..24])),
                (1200, 630),
                "{file}"
            );
            assert!(bytes.len() < 120_000, "{file} has {} bytes", bytes.len());
        }
    }
    let visitor = visit!();
    visitor.open("");
    let named = visitor.attribute("meta[property='og:image']", "content");
    assert_eq!(named, "./cards/map.en.png");
    let status = visitor.js(
        "return fetch(arguments[0]).then((answer) => [answer.status, answer.headers.get('content-type')])",
        &[Value::String(named)],
    );
    assert_eq!(status, json!([200, "image/png"]));
}

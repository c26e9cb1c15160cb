//! The page on which staff set a kiosk up.

use exhibit_e2e::{Visitor, visit};
use exhibit_serve::Fault;
use serde_json::json;

const ADDRESS: &str = "return document.querySelector('#setup-address').value";

fn set(visitor: &Visitor, key: &str, value: &str) {
    visitor.js(
        "const field = document.querySelector(`#setup [name='${arguments[0]}']`);
         field.value = arguments[1];
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[json!(key), json!(value)],
    );
}

/// Opens the page of a language under a strict policy, and waits for its script.
fn open(visitor: &Visitor, folder: &str) {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                  img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
    let header = Fault::Header("Content-Security-Policy".into(), policy.into());
    visitor
        .server
        .fault(&format!("{folder}kiosk/index.html"), header);
    visitor.load(&format!("{folder}kiosk/"));
    visitor.until("the address is written", ADDRESS, &[]);
}

#[test]
fn it_writes_the_address_and_leaves_out_what_is_usual() {
    let visitor = visit!();
    open(&visitor, "");
    let root = visitor.server.url();
    assert_eq!(visitor.word(ADDRESS, &[]), format!("{root}?mode=kiosk"));
    set(&visitor, "langs", "ru,en");
    set(&visitor, "night", "04:00");
    set(&visitor, "heart", "yes");
    set(&visitor, "region", "tatar-assr");
    set(&visitor, "qr", "https://example.org/x/");
    // Too little time to answer: it would be refused, so it is not written.
    set(&visitor, "idle", "60,61");
    let address = visitor.word(ADDRESS, &[]);
    let expected =
        "?mode=kiosk&region=tatar-assr&langs=ru,en&qr=https://example.org/x/&night=04:00&heart=yes";
    assert_eq!(address, format!("{root}{expected}"));
    assert!(
        visitor
            .text("#setup-told")
            .contains("Seconds without touch")
    );
    set(&visitor, "idle", "30,60,90");
    assert_eq!(visitor.text("#setup-told"), "");
    let command = visitor.word("return document.querySelector('#setup-command').value", &[]);
    assert!(
        command.starts_with("chromium --kiosk ") && command.ends_with("&night=04:00&heart=yes'")
    );
    // A card is held against the screen.
    let width = || {
        visitor.number(
            "return document.querySelector('[data-card]').getBoundingClientRect().width",
            &[],
        )
    };
    let before = width();
    assert!((before - 3.78 * 85.6).abs() < 1.0, "{before}");
    visitor.click("[data-wider='0.1']");
    assert!((width() - 3.88 * 85.6).abs() < 1.0);
    assert!(visitor.word(ADDRESS, &[]).contains("&mm=3.88"));
    // What it wrote is taken as it stands.
    visitor.click(".setup-submit");
    visitor.until_state("ready");
    let complaints: Vec<_> = visitor
        .console()
        .into_iter()
        .filter(|l| l.level == "WARNING")
        .collect();
    assert_eq!(complaints, []);
}

#[test]
fn it_says_what_the_device_can_do() {
    let visitor = visit!(keeping);
    visitor.touch_screen();
    open(&visitor, "");
    let said = |id: &str| visitor.text(&format!("[data-check='{id}'] [data-answer]"));
    assert_eq!(said("touch"), "5");
    assert_eq!(said("wasm"), "runs");
    assert_eq!(said("worker"), "works");
    assert_eq!(said("storage"), "works");
    assert_eq!(said("target"), "76", "20 mm at 96 pixels per inch");
    assert!(said("voices").contains("English:"));
    assert!(said("dial").contains("Press a button"));
    // A dial that is turned.
    visitor.js(
        "window.axes = [0, 0];
         navigator.getGamepads = () => [null, { index: 1, id: 'Dial', axes: window.axes, buttons: [{}] }]",
        &[],
    );
    visitor.until("the dial is seen", "return document.querySelector(\"[data-check='dial'] [data-answer]\").textContent.includes('Dial. Axes: 0.00, 0.00. Buttons: 1.')", &[]);
    visitor.js("window.axes = [0, 0.9]", &[]);
    visitor.until("its axis is named", "return document.querySelector(\"[data-check='dial'] [data-answer]\").textContent.includes('Axis 2 moves')", &[]);
}

#[test]
fn it_is_there_in_every_language_and_can_be_used_by_everybody() {
    let visitor = visit!();
    for lang in exhibit_texts::Lang::SHIPPED {
        let folder = if lang.as_str() == "en" {
            String::new()
        } else {
            format!("{}/", lang.as_str())
        };
        open(&visitor, &folder);
        assert_eq!(visitor.attribute("html", "lang"), lang.as_str());
        let root = visitor.server.url();
        assert_eq!(visitor.word(ADDRESS, &[]), format!("{root}?mode=kiosk"));
    }
    open(&visitor, "");
    let faults = visitor.axe_faults(&[]);
    assert!(faults.is_empty(), "{faults:#?}");
}

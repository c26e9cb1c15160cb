//! The kiosk: rest, visit, question, new start; and no way out.

use exhibit_e2e::{Visitor, visit};
use serde_json::{Value, json};

/// A clock that a test can move on. The exhibit's own timers keep looking at it.
const CLOCK: &str = "(() => {
    const now = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => now() + ahead;
    window.pass = (seconds) => { ahead += seconds * 1000; };
})()";

/// Everything a visitor may have changed, as one text.
const STATE: &str = "
    const all = (css, what) => [...document.querySelectorAll(css)].map(what).filter(Boolean).join(',');
    return JSON.stringify({
        lang: document.documentElement.lang,
        root: [...document.documentElement.attributes].map((a) => a.name + '=' + a.value).sort(),
        view: document.querySelector('.exhibit').dataset.view,
        map: document.querySelector('.land')?.getAttribute('transform'),
        pressed: all('[aria-pressed=true], [aria-current], [aria-expanded=true]', (e) => e.textContent.trim()),
        day: document.querySelector('.timeline-now .day')?.textContent,
        scrolled: all('*', (e) => e.scrollTop > 0 && e.className) + ' ' + scrollY,
        open: all('details[open], [data-evidence], [data-overlay]', (e) => e.className),
        typed: all('input', (e) => e.value),
        heading: document.querySelector('.side h2')?.textContent,
        title: document.title,
        address: location.href,
        history: history.length,
        focus: document.activeElement.dataset.begin,
    });";

/// The seconds that the question says are left.
const LEFT: &str = "return Number(document.querySelector('.kiosk-question [aria-hidden]').textContent.match(/\\d+/)[0])";

/// Opens a kiosk whose clock can be moved on.
pub fn kiosk(visitor: &Visitor, query: &str) {
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": CLOCK }),
    );
    visitor.open(&format!("?mode=kiosk{query}"));
    visitor.until_there(".attract");
}

/// Begins with the first language.
pub fn begin(visitor: &Visitor) {
    visitor.click(".attract [data-begin]");
    visitor.until_gone(".attract");
}

pub fn pass(visitor: &Visitor, seconds: u32) {
    visitor.js("pass(arguments[0])", &[json!(seconds)]);
}

fn state(visitor: &Visitor) -> String {
    visitor.settle();
    visitor.word(STATE, &[])
}

#[test]
fn a_whole_day_of_two_visitors() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    visitor.touch_screen();
    kiosk(&visitor, "&langs=ru,en");
    assert_eq!(
        visitor.word("return document.documentElement.lang", &[]),
        "ru"
    );
    let said = visitor.text(".attract-languages");
    assert!(
        said.contains("Русский") && said.contains("English"),
        "{said}"
    );
    assert!(said.contains("how many people to shoot"), "{said}");
    let planned = visitor.attributes(".attract [data-figure]", "data-value");
    assert!(planned.contains(&"75950".to_owned()), "{planned:?}");
    let fresh = state(&visitor);

    // A touch on a language begins in it.
    let english = visitor.middle(".attract [data-begin=en]");
    visitor.tap(english);
    visitor.until_gone(".attract");
    visitor.until(
        "it speaks English",
        "return document.documentElement.lang === 'en'",
        &[],
    );
    let offered = visitor.attributes(".languages a", "hreflang");
    assert_eq!(offered, ["en", "ru"]);

    // Everything is put out of its place.
    visitor.click("[data-action=zoom-in]");
    visitor.click("[data-action=next-event]");
    visitor.click("[data-layer=increased]");
    visitor.js("document.querySelector('[data-region=moscow-oblast]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))", &[]);
    visitor.click("[data-action=overview]");
    visitor.js("document.querySelector('.side').scrollTop = 300; document.querySelector('.map-notes')?.setAttribute('open', '')", &[]);
    let changed = state(&visitor);
    assert_ne!(changed, fresh);
    // The address follows nobody, and history holds nothing.
    assert!(visitor.search().starts_with("?mode=kiosk&langs=ru,en"));

    // Nobody touches it for a minute: it asks. Whoever answers stays, where they were.
    pass(&visitor, 61);
    visitor.until_there(".kiosk-warning");
    let left = visitor.number(LEFT, &[]);
    assert!((20.0..=30.0).contains(&left), "{left} seconds left");
    visitor.until(
        "the answer has the focus",
        "return document.activeElement?.className === 'kiosk-stay'",
        &[],
    );
    visitor.keys(&[exhibit_e2e::Key::Tab]);
    assert_eq!(
        visitor.word(
            "return document.activeElement.closest('.exhibit') ? 'out' : 'in'",
            &[]
        ),
        "in"
    );
    visitor.tap(visitor.middle(".kiosk-stay"));
    visitor.until_gone(".kiosk-warning");
    let place = |state: &str| {
        let all: Value = serde_json::from_str(state).expect("JSON");
        json!([
            all["lang"],
            all["map"],
            all["day"],
            all["heading"],
            all["open"]
        ])
    };
    assert_eq!(place(&state(&visitor)), place(&changed));

    // Nobody answers: it starts anew.
    pass(&visitor, 61);
    visitor.until_there(".kiosk-warning");
    pass(&visitor, 31);
    visitor.until_there(".attract");
    visitor.until(
        "it speaks Russian",
        "return document.documentElement.lang === 'ru'",
        &[],
    );
    visitor.until(
        "the invitation has the focus",
        "return document.activeElement?.dataset.begin === 'ru'",
        &[],
    );
    assert_eq!(state(&visitor), fresh);

    // The next visitor finds it so, with the first touch anywhere.
    visitor.tap((960.0, 400.0));
    visitor.until_gone(".attract");
    assert_eq!(
        visitor.word("return document.documentElement.lang", &[]),
        "ru"
    );
    assert_eq!(visitor.count("[data-panel=region], [data-evidence]"), 0);
}

#[test]
fn what_is_typed_and_opened_elsewhere_goes_too() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    kiosk(&visitor, "&langs=en&view=regions");
    let fresh = state(&visitor);
    begin(&visitor);
    visitor.focus("#regions-search");
    visitor.js("document.execCommand('insertText', false, 'kalmyk')", &[]);
    visitor.until(
        "the table is narrowed",
        "return document.querySelectorAll('[data-row]').length < 5",
        &[],
    );
    visitor.click("[data-row] [data-figure]");
    visitor.until_there("[data-evidence]");
    assert_ne!(state(&visitor), fresh);
    assert_eq!(
        visitor.count(".languages a"),
        0,
        "there is nothing to choose"
    );
    pass(&visitor, 95);
    visitor.until_there(".attract");
    assert_eq!(state(&visitor), fresh);
}

#[test]
fn the_second_sleeper_is_not_greeted_by_the_first() {
    let visitor = visit!();
    kiosk(&visitor, "&langs=en");
    begin(&visitor);
    visitor.click("[data-action=next-event]");
    // The device sleeps for a night and is woken by a touch.
    visitor.js(
        "pass(30000); window.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 9 }))",
        &[],
    );
    visitor.until_there(".attract");
    // A clock that is set back stops nothing: the seconds go on being counted.
    begin(&visitor);
    pass(&visitor, 61);
    visitor.until_there(".kiosk-warning");
    let left = visitor.number(LEFT, &[]);
    visitor.js("pass(-30000)", &[]);
    visitor.until(
        "less is left",
        &format!("const left = (() => {{ {LEFT} }})(); return left < arguments[0]"),
        &[json!(left - 1.0)],
    );
}

#[test]
fn input_counts_in_every_panel() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    kiosk(&visitor, "&langs=en");
    begin(&visitor);
    // A minute's silence after each of these, and more than that before it began.
    let inputs = [
        (
            "a move on the map",
            "document.querySelector('.map-svg').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))",
        ),
        (
            "a key on the timeline",
            "document.querySelector('.track').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))",
        ),
        (
            "scrolling the panel",
            "document.querySelector('.side').scrollTop += 60",
        ),
        (
            "the wheel over the panel",
            "document.querySelector('.side').dispatchEvent(new WheelEvent('wheel', { deltaY: 9, bubbles: true }))",
        ),
        (
            "a finger on a button",
            "document.querySelector('.rooms a').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch', clientX: 500, clientY: 500 }))",
        ),
        (
            "the figures",
            "document.querySelector('.side .figure').click()",
        ),
        (
            "the evidence",
            "document.querySelector('[data-evidence]').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))",
        ),
        (
            "the table of territories",
            "[...document.querySelectorAll('.rooms a')].find((a) => a.textContent.includes('Regions')).click()",
        ),
        (
            "the search",
            "document.querySelector('#regions-search').dispatchEvent(new InputEvent('input', { bubbles: true }))",
        ),
        (
            "scrolling the table",
            "const t = document.querySelector('.table-scroll, .content'); t.dispatchEvent(new Event('scroll'))",
        ),
    ];
    for (what, script) in inputs {
        pass(&visitor, 40);
        visitor.js(script, &[]);
        visitor.settle();
        pass(&visitor, 65);
        // Had it not counted, more than a hundred seconds of silence would have ended the visit.
        visitor.until(
            what,
            "return document.querySelector('.kiosk-warning, .attract') !== null",
            &[],
        );
        assert!(visitor.count(".attract") == 0, "{what} did not count");
        visitor.click(".kiosk-stay");
        visitor.until_gone(".kiosk-warning");
    }
}

#[test]
fn readers_have_three_minutes() {
    let visitor = visit!();
    kiosk(&visitor, "&langs=en&view=article");
    begin(&visitor);
    pass(&visitor, 140);
    visitor.settle();
    pass(&visitor, 12);
    visitor.until_there(".kiosk-warning");
    pass(&visitor, 30);
    visitor.until_there(".attract");
}

#[test]
fn the_languages_take_turns_unless_motion_is_unwanted() {
    let visitor = visit!();
    kiosk(&visitor, "&langs=en,de");
    let lang = "return document.querySelector('.attract-subject').lang";
    assert_eq!(visitor.word(lang, &[]), "en");
    pass(&visitor, 8);
    visitor.until(
        "German is written large",
        "return document.querySelector('.attract-subject').lang === 'de'",
        &[],
    );
    visitor.prefer("prefers-reduced-motion", "reduce");
    visitor.reload();
    visitor.until_there(".attract");
    pass(&visitor, 8);
    // Its clock has been looked at since.
    pass(&visitor, 600);
    visitor.settle();
    assert_eq!(visitor.word(lang, &[]), "en");
    let moving = visitor.number("return document.getAnimations().length", &[]);
    assert!(moving == 0.0, "{moving} things move");
}

/// Links that lead off the site, wherever they stand.
const OUT: &str =
    "return [...document.querySelectorAll('a[href], area[href], form[action], [target]')]
    .map((e) => e.getAttribute('href') ?? e.getAttribute('action') ?? e.outerHTML)
    .filter((to) => new URL(to, location.href).origin !== location.origin)";

#[track_caller]
fn assert_no_way_out(visitor: &Visitor, what: &str) {
    let out = visitor.words(OUT, &[]);
    assert!(out.is_empty(), "{what}: {out:?}");
    assert!(visitor.count("a[href]") > 5, "{what} has links of its own");
}

#[test]
fn no_view_leads_off_the_site() {
    let visitor = visit!();
    let views = [
        "",
        "&view=numbers",
        "&view=disagreement",
        "&view=check",
        "&view=before",
        "&view=regions",
        "&view=compare&compare=moscow-oblast,kalmyk-assr",
        "&view=memory",
        "&view=person",
        "&view=article",
        "&view=sources",
        "&view=glossary",
        "&view=about",
        "&view=teachers",
        "&step=3",
        "&region=moscow-oblast&figure=quota.moscow-oblast.first",
    ];
    let mut addresses = 0;
    for view in views {
        visitor.open(&format!("?mode=kiosk{view}"));
        visitor.settle();
        assert_no_way_out(&visitor, view);
        addresses += visitor.count(".outside-address");
        for useless in [
            "[data-action=take]",
            "[data-action=print]",
            "[data-action=copy]",
            "[data-action=report]",
        ] {
            let shown = visitor.number(
                "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).length",
                &[json!(useless)],
            );
            assert!(shown == 0.0, "{view} shows {useless}");
        }
    }
    assert!(
        addresses > 20,
        "the addresses are there to be read: {addresses}"
    );
}

#[test]
fn nor_does_the_page_without_its_program() {
    let visitor = visit!();
    visitor
        .server
        .fault("exhibit-*.js", xtask::server::Fault::Status(404));
    visitor.allow_of_browser("404");
    // The old spelling shuts it as well.
    for search in ["?kiosk", "?mode=kiosk"] {
        visitor.expect_error("exhibit: network:");
        visitor.load(search);
        visitor.until_state("error");
        assert_no_way_out(&visitor, search);
    }
    // Not even what somebody adds later.
    visitor.js(
        "document.querySelector('#exhibit').insertAdjacentHTML('beforeend',
            '<p id=late><a href=\"https://example.org/\" target=_blank>out</a> <a href=\"mailto:a@b.c\">mail</a></p>')",
        &[],
    );
    visitor.until(
        "late links lose their address",
        "return !document.querySelector('#late [href]')",
        &[],
    );
    // A link within the exhibit is not followed either: it would leave the kiosk's setting.
    let address = visitor.word("return location.href", &[]);
    visitor.js(
        "document.querySelector('.languages a:not([aria-current])').click()",
        &[],
    );
    visitor.settle();
    assert_eq!(visitor.word("return location.href", &[]), address);
}

#[test]
fn neither_menus_nor_keys_nor_hands_lead_out() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    visitor.touch_screen();
    kiosk(&visitor, "&langs=en");
    begin(&visitor);
    for event in [
        "new MouseEvent('contextmenu', { bubbles: true, cancelable: true })",
        "new DragEvent('dragstart', { bubbles: true, cancelable: true })",
        "new DragEvent('drop', { bubbles: true, cancelable: true })",
        "new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 1 })",
        "new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })",
        "new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true })",
        "new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true })",
        "new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'p', ctrlKey: true })",
        "new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'ArrowLeft', altKey: true })",
        "new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'F5' })",
    ] {
        let refused = visitor.js(
            &format!("return !document.querySelector('.side .links a, .side .figure').dispatchEvent({event})"),
            &[],
        );
        assert_eq!(refused, json!(true), "{event}");
    }
    let selectable = visitor.words(
        "return ['.map-svg', '.timeline-svg', '.track'].map((css) => getComputedStyle(document.querySelector(css)).userSelect)",
        &[],
    );
    assert_eq!(selectable, ["none", "none", "none"]);
    // Two fingers zoom the map, not the page; the wheel with Ctrl neither.
    let before = visitor.word(
        "return document.querySelector('.land').getAttribute('transform')",
        &[],
    );
    visitor.pinch(visitor.middle(".map-svg"), 60.0, 300.0);
    visitor.wheel(visitor.middle(".side"), -200.0, true);
    visitor.settle();
    assert_ne!(
        visitor.word(
            "return document.querySelector('.land').getAttribute('transform')",
            &[]
        ),
        before
    );
    assert!(visitor.number("return visualViewport.scale", &[]) == 1.0);
    // The link that skips to the content leaves no trace in the address.
    let history = visitor.number("return history.length", &[]);
    visitor.js("document.querySelector('.skip').click()", &[]);
    assert_eq!(
        visitor.word("return document.activeElement.id + location.hash", &[]),
        "content"
    );
    visitor.click(".rooms li:nth-child(2) a");
    visitor.settle();
    assert!(
        visitor.number("return history.length", &[]) <= history,
        "history grows"
    );
    let targets = visitor.cdp("Target.getTargets", json!({}));
    let pages = targets["targetInfos"].as_array().expect("targets").iter();
    assert_eq!(pages.filter(|target| target["type"] == "page").count(), 1);
}

#[test]
fn the_staff_may_leave_the_content_note_out() {
    let visitor = visit!();
    kiosk(&visitor, "&langs=en");
    begin(&visitor);
    assert!(visitor.shows(".content-note"));
    visitor.open("?mode=kiosk&note=no");
    assert!(!visitor.shows(".content-note"));
}

#[test]
fn axe_finds_nothing_in_a_kiosk() {
    let visitor = visit!();
    kiosk(&visitor, "&langs=en,ru");
    for (width, height) in [(1920, 1080), (1080, 1920)] {
        visitor.resize(width, height);
        visitor.until_there(".attract");
        let clean = |state: &str| {
            visitor.settle();
            let faults = visitor.axe_faults(&[]);
            assert!(
                faults.is_empty(),
                "{state} at {width}×{height}: {faults:#?}"
            );
        };
        clean("at rest");
        begin(&visitor);
        clean("in use");
        pass(&visitor, 61);
        visitor.until_there(".kiosk-warning");
        clean("asking");
        pass(&visitor, 31);
        visitor.until_there(".attract");
    }
}

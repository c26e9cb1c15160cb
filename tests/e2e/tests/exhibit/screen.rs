//! Size of text, colours, reach: what the visitor does to the screen, and what becomes of it.

use exhibit_e2e::{Visitor, visit};
use serde_json::json;
use thirtyfour::Key;

const SIZES: [(u32, u32); 4] = [(1920, 1080), (1080, 1920), (390, 844), (640, 480)];
/// Views in which everything that can lie on a screen is met.
const VIEWS: [&str; 6] = [
    "",
    "?region=far-eastern-krai&date=1938-01-31&layer=increased",
    "?figure=quota.ussr.total",
    "?view=numbers&chart=plan-outcome",
    "?view=regions",
    "?view=article",
];

/// Begins a visit to a kiosk.
pub fn begin(visitor: &Visitor, query: &str) {
    visitor.open(query);
    visitor.click(".attract [data-begin]");
    visitor.until_gone(".attract");
    visitor.until_gone(".exhibit[inert]");
}

fn root(visitor: &Visitor, name: &str) -> String {
    visitor.attribute("html", name)
}

fn choose(visitor: &Visitor, name: &str, value: &str) {
    if visitor.count("[data-overlay='screen']") == 0 {
        visitor.click("[data-opens='screen']");
        visitor.until_there("[data-overlay='screen']");
    }
    visitor.click(&format!("[data-choice='{name}'][data-to='{value}']"));
    let attribute = if name == "text" {
        "data-text"
    } else {
        "data-theme"
    };
    let expected = if ["normal", "device"].contains(&value) {
        ""
    } else {
        value
    };
    visitor.until(
        &format!("{attribute} is {expected}"),
        "return (document.documentElement.getAttribute(arguments[0]) ?? '') === arguments[1]",
        &[json!(attribute), json!(expected)],
    );
}

fn has_focus(visitor: &Visitor, css: &str) {
    visitor.until(
        &format!("{css} has the focus"),
        "return document.activeElement?.matches(arguments[0]) ?? false",
        &[json!(css)],
    );
}

fn style(visitor: &Visitor, css: &str, name: &str) -> String {
    visitor.word(
        "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
        &[json!(css), json!(name)],
    )
}

#[test]
fn by_mouse() {
    let visitor = visit!();
    visitor.open("");
    choose(&visitor, "text", "largest");
    assert_eq!(style(&visitor, "html", "fontSize"), "32px");
    choose(&visitor, "text", "large");
    assert_eq!(style(&visitor, "html", "fontSize"), "24px");
    choose(&visitor, "look", "dark");
    assert_eq!(
        style(&visitor, "body", "backgroundColor"),
        "rgb(25, 23, 20)"
    );
    choose(&visitor, "look", "contrast");
    assert_eq!(style(&visitor, "body", "color"), "rgb(0, 0, 0)");
    choose(&visitor, "look", "device");
    choose(&visitor, "text", "normal");
    visitor.click("[data-action='close-overlay']");
    visitor.until_gone("[data-overlay]");
    // Nothing of it is anybody else's business.
    assert_eq!(visitor.search(), "");
}

#[test]
fn by_keyboard_with_the_focus_where_it_belongs() {
    let visitor = visit!();
    visitor.open("");
    visitor.tab_to("[data-opens='screen']");
    visitor.keys(&[Key::Enter]);
    has_focus(&visitor, "[data-overlay='screen'] h2");
    visitor.tab_to("[data-choice='look'][data-to='dark']");
    visitor.keys(&[Key::Enter]);
    visitor.until_there("html[data-theme='dark']");
    assert_eq!(
        visitor.attribute("[data-to='dark']", "aria-pressed"),
        "true"
    );
    visitor.keys(&[Key::Escape]);
    visitor.until_gone("[data-overlay]");
    has_focus(&visitor, "[data-opens='screen']");
    // Escape closes what lies on top, and only that.
    visitor.open("?region=moscow-oblast");
    visitor.click("[data-opens='screen']");
    visitor.until_there("[data-overlay]");
    visitor.keys(&[Key::Escape]);
    visitor.until_gone("[data-overlay]");
    assert_eq!(visitor.count("[data-panel='region']"), 1);
}

#[test]
fn the_device_is_followed_until_the_visitor_chooses() {
    let visitor = visit!();
    visitor.prefer("prefers-color-scheme", "dark");
    visitor.open("");
    assert_eq!(root(&visitor, "data-theme"), "");
    assert_eq!(
        style(&visitor, "body", "backgroundColor"),
        "rgb(25, 23, 20)"
    );
    choose(&visitor, "look", "light");
    assert_eq!(
        style(&visitor, "body", "backgroundColor"),
        "rgb(244, 241, 234)"
    );
}

#[test]
fn it_is_kept_in_this_browser() {
    let visitor = visit!();
    visitor.open("");
    choose(&visitor, "text", "large");
    choose(&visitor, "look", "dark");
    visitor.reload();
    visitor.until_state("ready");
    assert_eq!(root(&visitor, "data-text"), "large");
    assert_eq!(root(&visitor, "data-theme"), "dark");
    // Another language is another set of panels, not another screen.
    visitor.click(".languages [lang='ru']");
    visitor.until_there("html[lang='ru']");
    visitor.until_there("html[data-text='large'][data-theme='dark']");
}

#[test]
fn a_kiosk_keeps_nothing_and_a_frame_has_none() {
    let visitor = visit!();
    begin(&visitor, "?mode=kiosk&text=large&look=dark");
    assert_eq!(root(&visitor, "data-text"), "large");
    choose(&visitor, "text", "largest");
    choose(&visitor, "look", "contrast");
    assert_eq!(visitor.count("[data-choice='look'][data-to='device']"), 0);
    assert_eq!(visitor.js("return localStorage.length", &[]), json!(0));
    visitor.reload();
    visitor.until_state("ready");
    assert_eq!(root(&visitor, "data-text"), "large");
    assert_eq!(root(&visitor, "data-theme"), "dark");
    // What a visitor keeps is not a frame's.
    visitor.js(
        "localStorage.setItem('order-00447.screen', 'text=largest look=dark')",
        &[],
    );
    visitor.open("?mode=embed");
    assert_eq!(root(&visitor, "data-text"), "");
    assert_eq!(root(&visitor, "data-theme"), "");
}

#[test]
fn what_was_kept_and_spoilt_is_forgotten_with_one_line() {
    let visitor = visit!();
    visitor.open("");
    visitor.js(
        "localStorage.setItem('order-00447.screen', 'text=huge look=<b>')",
        &[],
    );
    visitor.reload();
    visitor.until_state("ready");
    assert_eq!(root(&visitor, "data-text"), "");
    let said = visitor.console();
    let lines = said.iter().filter(|line| line.text.contains("text=huge"));
    assert_eq!(lines.count(), 1, "{said:?}");
    assert_eq!(visitor.js("return localStorage.length", &[]), json!(0));
}

#[test]
fn a_browser_that_keeps_nothing_does_the_rest() {
    let visitor = visit!();
    visitor.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "Object.defineProperty(window, 'localStorage', {
            get() { throw new DOMException('no', 'SecurityError'); } });" }),
    );
    visitor.open("");
    choose(&visitor, "text", "largest");
    choose(&visitor, "look", "dark");
    assert!(visitor.console_errors().is_empty());
}

/// Text that is cut off, and controls that lie on each other or beyond the page.
fn assert_all_in_sight(visitor: &Visitor, here: &str) {
    let found = visitor.words(
        "const box = (e) => e.getBoundingClientRect();
         const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && box(e).width > 1 && box(e).height > 1
            && !e.closest('.visually-hidden, .skip');
         const name = (e) => `${e.tagName}.${e.getAttribute('class') ?? ''} “${
            (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40)}” ${
            [box(e).left, box(e).top, box(e).width, box(e).height].map(Math.round)}`;
         const found = [];
         if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${
            document.documentElement.scrollWidth} wide`, ...[...document.querySelectorAll('body *')]
            .filter((e) => seen(e) && box(e).right > innerWidth + 1 && !scrolls(e.parentElement)).slice(0, 6).map(name));
         // What is wider than its place and cannot be pushed into sight.
         function scrolls(e) {
            for (; e; e = e.parentElement) if (/auto|scroll/.test(getComputedStyle(e).overflowX)) return true;
            return false;
         }
         for (const e of document.querySelectorAll('button, a, h1, h2, h3, p, summary, label, legend, caption')) {
            if (!seen(e) || e.closest('svg, .timeline-figures') || scrolls(e)) continue;
            if (e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 0 && getComputedStyle(e).display !== 'inline')
                found.push(`cut off: ${name(e)}`);
            if (box(e).left < -1 || box(e).right > innerWidth + 1) found.push(`beyond the page: ${name(e)}`);
         }
         const all = [...document.querySelectorAll(
            'header.bar a, .views a, .tools button, .languages a, .zoom button, .segmented button, .chips button,'
            + ' .steps button, .timeline-svg, .timeline-more button, .map-box, .legend, .aside-pick, .content-note')]
            .filter((e) => seen(e) && !e.closest('.overlay'));
         all.forEach((a, i) => all.slice(i + 1).forEach((b) => {
            if (a.contains(b) || b.contains(a) || (a.matches('.map-box') && b.matches('.zoom button'))
                || (b.matches('.map-box') && a.matches('.zoom button'))) return;
            const [p, q] = [box(a), box(b)];
            const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
            const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
            if (wide > 1 && high > 1 && !(scrolls(a) || scrolls(b))) found.push(`on each other: ${name(a)} and ${name(b)}`);
         }));
         return found;",
        &[],
    );
    assert!(found.is_empty(), "{here}: {found:#?}");
}

fn at_every_size(text: &str, lang: &str) {
    let visitor = Visitor::new(&format!("exhibit::screen::{text}_{lang}"));
    visitor.open("");
    visitor.js(
        "localStorage.setItem('order-00447.screen', `text=${arguments[0]} look=light`)",
        &[json!(text)],
    );
    for (width, height) in SIZES {
        visitor.resize(width, height);
        for view in VIEWS {
            let query = if view.is_empty() {
                format!("?lang={lang}")
            } else {
                format!("{view}&lang={lang}")
            };
            visitor.open(&query);
            visitor.js("return document.fonts.ready.then(() => true)", &[]);
            visitor.settle();
            assert_eq!(root(&visitor, "data-text"), text);
            let name = format!(
                "{text}-{lang}-{width}x{height}{}",
                view.replace(['?', '&', '='], "-")
            );
            visitor.picture(&name);
            assert_all_in_sight(&visitor, &name);
        }
        visitor.click("[data-opens='screen']");
        visitor.until_there("[data-overlay='screen']");
        visitor.settle();
        visitor.picture(&format!("{text}-{lang}-{width}x{height}-overlay"));
        assert_all_in_sight(&visitor, "the overlay");
    }
}

#[test]
fn twice_the_size_cuts_nothing_off() {
    at_every_size("largest", "en");
}

#[test]
fn nor_does_it_in_the_language_with_the_longest_words() {
    at_every_size("largest", "de");
}

#[test]
fn half_as_large_again_cuts_nothing_off() {
    at_every_size("large", "ru");
}

#[test]
fn text_in_drawings_grows_with_the_rest() {
    let visitor = visit!();
    visitor.resize(1920, 1080);
    visitor.open("");
    let height = |css: &str| {
        visitor.number(
            "return document.querySelector(arguments[0]).getBoundingClientRect().height",
            &[json!(css)],
        )
    };
    let texts = [".map-labels text", ".timeline-svg text", ".sizes text"];
    let before: Vec<f64> = texts.iter().map(|css| height(css)).collect();
    choose(&visitor, "text", "largest");
    visitor.settle();
    for (css, before) in texts.iter().zip(before) {
        let now = height(css);
        assert!(now > before * 1.6, "{css}: {before} → {now}");
    }
    visitor.keys(&[Key::Escape]);
    visitor.until_gone("[data-overlay]");
    // A touch means the place it touches at every size.
    let place = visitor.middle(".mark[data-region='west-siberian-krai'] .tone");
    visitor.mouse_click(place);
    visitor.until_address_has("region=west-siberian-krai");
    // Its sheet lies over the timeline.
    visitor.keys(&[Key::Escape]);
    visitor.until_gone(".side.chosen");
    let track = visitor.place(".track", 0.5, 0.9);
    visitor.mouse_click(track);
    visitor.until(
        "the middle of the timeline is chosen",
        "return /date=1938-0[23]/.test(location.search)",
        &[],
    );
}

#[test]
fn axe_in_every_look() {
    let visitor = visit!();
    for (width, height) in [(1920, 1080), (390, 844)] {
        visitor.resize(width, height);
        for look in ["light", "dark", "contrast"] {
            visitor.open("");
            visitor.js(
                "localStorage.setItem('order-00447.screen', `text=normal look=${arguments[0]}`)",
                &[json!(look)],
            );
            for query in [
                "?region=moscow-oblast&date=1938-01-31&figure=quota.ussr.total",
                "?layer=share",
                "?view=numbers&chart=plan-outcome",
                "?view=regions",
            ] {
                visitor.open(query);
                visitor.settle();
                visitor.picture(&format!(
                    "{look}-{width}{}",
                    query.replace(['?', '&', '='], "-")
                ));
                let faults = visitor.axe_faults(&[]);
                assert!(faults.is_empty(), "{look} {query}: {faults:#?}");
            }
            visitor.open("");
            visitor.click("[data-opens='screen']");
            visitor.until_there("[data-overlay]");
            let faults = visitor.axe_faults(&[]);
            assert!(faults.is_empty(), "{look}, the overlay: {faults:#?}");
        }
    }
}

#[test]
fn charts_are_drawn_in_the_colours_of_the_look() {
    let visitor = visit!();
    visitor.open("?view=numbers&chart=plan-outcome");
    visitor.until_there("canvas");
    let corner = "const canvas = document.querySelector('.chart-surface canvas');
         return [...canvas.getContext('2d').getImageData(1, 1, 1, 1).data].join()";
    let until = |colour: &str| {
        visitor.until(
            colour,
            &format!("return (() => {{ {corner} }})() === arguments[0]"),
            &[json!(colour)],
        );
    };
    until("244,241,234,255");
    choose(&visitor, "look", "dark");
    until("25,23,20,255");
    choose(&visitor, "look", "contrast");
    until("255,255,255,255");
}

#[test]
fn within_reach_everything_stands_low() {
    let visitor = visit!();
    for (width, height, part) in [(1080, 1920, 0.4), (1920, 1080, 0.21)] {
        visitor.resize(width, height);
        begin(&visitor, "?mode=kiosk");
        visitor.click("[data-opens='screen']");
        visitor.until_there("[data-overlay]");
        visitor.click("[data-choice='reach']");
        visitor.until_there("html[data-reach]");
        assert_eq!(
            visitor.attribute("[data-choice='reach']", "aria-checked"),
            "true"
        );
        visitor.settle();
        visitor.picture(&format!("reach-{width}x{height}"));
        let top = visitor.number(
            "return Math.min(...[...document.querySelectorAll('button, a:not(.skip), [role=slider]')]
                .filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().top))",
            &[],
        );
        assert!(top >= part * f64::from(height), "{width}×{height}: {top}");
        let wide = visitor.number("return document.documentElement.scrollWidth", &[]);
        assert!(wide <= f64::from(width));
    }
    // Only a kiosk stands where nobody may move it.
    visitor.open("");
    visitor.click("[data-opens='screen']");
    visitor.until_there("[data-overlay]");
    assert_eq!(visitor.count("[data-choice='reach']"), 0);
}

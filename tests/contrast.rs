//! Every look can be read: contrasts of WCAG 2.2 (1.4.3, 1.4.11), from the style sheet itself.

#![cfg(not(target_arch = "wasm32"))]
// A helper that cannot read the style sheet has failed the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use exhibit_charts::ChartTheme;

type Tokens = BTreeMap<String, String>;

/// Text and what it stands on.
const TEXT: [(&str, &str); 17] = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "land"),
    ("ink", "water"),
    ("ink", "select-soft"),
    ("ink", "second-soft"),
    ("muted", "paper"),
    ("muted", "card"),
    ("muted", "land"),
    ("select", "paper"),
    ("select", "card"),
    ("select", "land"),
    ("select", "select-soft"),
    ("on-select", "select"),
    // Pressed buttons.
    ("paper", "ink"),
    ("paper", "first"),
    ("card", "ink"),
];

/// Marks, edges and rings that carry meaning, and what they stand on.
const MARKS: [(&str, &str); 14] = [
    ("first", "paper"),
    ("first", "card"),
    ("first", "land"),
    ("second", "paper"),
    ("second", "card"),
    ("second", "land"),
    // A core within its ring.
    ("first", "second-soft"),
    ("select", "paper"),
    ("select", "land"),
    // What is hatched is not the same as what is not.
    ("hatch", "land"),
    // The frames of buttons that have no other.
    ("muted", "paper"),
    ("ink", "paper"),
    // The ends of the scale of shares.
    ("share-5", "share-1"),
    ("share-5", "paper"),
];

fn sheet() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    fs::read_to_string(file).unwrap()
}

/// The tokens of the nth rule with this selector.
fn rule(sheet: &str, selector: &str) -> Tokens {
    let opening = format!("{selector} {{");
    let (_, after) = sheet
        .split_once(&opening)
        .unwrap_or_else(|| panic!("there is no {selector}"));
    let (body, _) = after.split_once('}').unwrap();
    body.split(';')
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// The looks by name: what the light one sets, overlaid by each of the others.
fn looks() -> Vec<(&'static str, Tokens)> {
    let sheet = sheet();
    let light = rule(&sheet, ":root");
    let over = |selector: &str| {
        let mut tokens = light.clone();
        tokens.extend(rule(&sheet, selector));
        tokens
    };
    vec![
        ("light", light.clone()),
        ("dark", over(":root[data-theme=\"dark\"]")),
        ("contrast", over(":root[data-theme=\"contrast\"]")),
    ]
}

fn bytes(tokens: &Tokens, name: &str) -> (u8, u8, u8) {
    let value = tokens
        .get(&format!("--{name}"))
        .unwrap_or_else(|| panic!("there is no --{name}"));
    let hex = value.strip_prefix('#').filter(|hex| hex.len() == 6);
    let hex = hex.unwrap_or_else(|| panic!("--{name}: {value} is not #rrggbb"));
    let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (byte(0), byte(2), byte(4))
}

/// Relative luminance of WCAG.
fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |byte: u8| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(tokens: &Tokens, one: &str, other: &str) -> f64 {
    let (a, b) = (
        luminance(bytes(tokens, one)),
        luminance(bytes(tokens, other)),
    );
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[track_caller]
fn assert_contrast(look: &str, tokens: &Tokens, pairs: &[(&str, &str)], least: f64) {
    let poor: Vec<String> = pairs
        .iter()
        .map(|(one, other)| (one, other, contrast(tokens, one, other)))
        .filter(|(_, _, ratio)| *ratio < least)
        .map(|(one, other, ratio)| format!("{one} on {other}: {ratio:.2}"))
        .collect();
    assert!(poor.is_empty(), "{look}: below {least}: {poor:#?}");
}

#[test]
fn text_and_marks_stand_out_in_every_look() {
    for (look, tokens) in looks() {
        assert_contrast(look, &tokens, &TEXT, 4.5);
        assert_contrast(look, &tokens, &MARKS, 3.0);
    }
}

#[test]
fn high_contrast_is_more_than_the_least() {
    let (look, tokens) = looks().remove(2);
    // Level AAA for text; edges that are hairlines elsewhere can be seen.
    assert_contrast(look, &tokens, &TEXT[..9], 7.0);
    let edges = [("rule", "paper"), ("rule", "card"), ("region-line", "land")];
    assert_contrast(look, &tokens, &edges, 3.0);
}

#[test]
fn shares_go_one_way() {
    for (look, tokens) in looks() {
        let steps: Vec<f64> = (1..=5)
            .map(|step| luminance(bytes(&tokens, &format!("share-{step}"))))
            .collect();
        let darker = steps.windows(2).all(|pair| pair[0] > pair[1]);
        let lighter = steps.windows(2).all(|pair| pair[0] < pair[1]);
        assert!(darker || lighter, "{look}: {steps:?}");
    }
}

#[test]
fn what_the_device_asks_for_and_what_is_chosen_are_the_same() {
    let sheet = sheet();
    for (query, chosen) in [
        ("(prefers-color-scheme: dark)", "dark"),
        ("(prefers-contrast: more)", "contrast"),
    ] {
        let (_, after) = sheet.split_once(query).unwrap();
        assert_eq!(
            rule(after, ":root:not([data-theme])"),
            rule(&sheet, &format!(":root[data-theme=\"{chosen}\"]")),
            "{chosen}"
        );
    }
}

#[test]
fn pictures_have_the_colours_of_the_light_look() {
    let (_, light) = looks().remove(0);
    let theme = ChartTheme::default();
    for (name, colour) in [
        ("paper", theme.paper),
        ("ink", theme.ink),
        ("muted", theme.muted),
        ("rule", theme.rule),
        ("first", theme.first),
        ("second", theme.second),
        ("second-soft", theme.second_soft),
    ] {
        assert_eq!(bytes(&light, name), colour, "--{name}");
    }
}

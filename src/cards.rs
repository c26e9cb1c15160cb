//! Preview pictures of the main views, as SVG: what messengers, course pages and
//! search engines show where the exhibit is linked. Made on the build machine, from
//! the same views as everything else; `xtask` turns them into pixels.

mod map;

use std::fmt::Write as _;

use exhibit_charts::{ChartTheme, Font, Measure, Usual, plan, svg};
use exhibit_domain::dataset::Dataset;
use exhibit_domain::export::pages::{CARD, CardWords, words};
use exhibit_domain::query::{Chart, Query, View};
use exhibit_domain::text::{Lang, Texts};
use exhibit_domain::view::chart::Drawing;
use exhibit_domain::view::numbers::numbers;
use exhibit_domain::view::page::Block;

const PAPER: &str = "#f4f1ea";
const INK: &str = "#1d1b18";
const MUTED: &str = "#5f594f";
const RULE: &str = "#cfc8b9";
const FIRST: &str = "#221f1c";
const SECOND: &str = "#c08a3e";
const SECOND_SOFT: &str = "#dcb67a";
const LAND: &str = "#e3ddd0";
const LAND_LINE: &str = "#b9b1a0";

const SERIF: &str = "Exhibit Serif";
const SANS: &str = "Exhibit Sans";
/// From the edge of the picture to the words.
const MARGIN: i32 = 60;

/// The picture of a view; `None` where it has none.
#[must_use]
pub fn card(dataset: &Dataset, texts: &Texts, view: View) -> Option<String> {
    let said = words(dataset, texts, view)?;
    let mut out = String::new();
    let (width, height) = CARD;
    // Writing into a string does not fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n"
    );
    match view {
        View::Map => {
            map::draw(&mut out, dataset, texts, (470, 90, 730, 470));
            column(&mut out, &said, texts.lang(), 400);
        }
        View::Numbers => {
            chart(&mut out, dataset, texts, (560, 70, 600));
            column(&mut out, &said, texts.lang(), 450);
        }
        _ => {
            emblem(&mut out, (1010, 285), 130.0);
            column(&mut out, &said, texts.lang(), 730);
        }
    }
    foot(&mut out, &said);
    out.push_str("</svg>\n");
    Some(out)
}

/// Exhibit, title and sentence, one under the other, within a width.
fn column(out: &mut String, said: &CardWords, lang: Lang, room: i32) {
    let wide = room > 600;
    let (title, sentence) = if wide { (60, 32) } else { (46, 28) };
    let mut y = 96;
    line(out, SANS, 26, false, (MARGIN, y), MUTED, &said.exhibit);
    y += 24;
    for words in wrapped(&said.title, room, title, true, lang) {
        y += title + title / 5;
        line(out, SERIF, title, true, (MARGIN, y), INK, &words);
    }
    y += 16;
    for words in wrapped(&said.sentence, room, sentence, false, lang) {
        y += sentence + sentence * 2 / 5;
        line(out, SANS, sentence, false, (MARGIN, y), INK, &words);
    }
}

/// Version and licence under a hairline.
fn foot(out: &mut String, said: &CardWords) {
    let (width, _) = CARD;
    let _ = writeln!(
        out,
        "<rect x=\"{MARGIN}\" y=\"566\" width=\"{}\" height=\"1\" fill=\"{RULE}\"/>",
        width.saturating_sub(120)
    );
    line(out, SANS, 20, false, (MARGIN, 598), MUTED, &said.credit);
}

/// The exhibit's sign: of the people in the order's list, those to be shot.
fn emblem(out: &mut String, at: (i32, i32), radius: f64) {
    let (x, y) = at;
    // The areas stand as in style/favicon.svg.
    for (radius, fill) in [(radius, SECOND), (radius * 7.2 / 13.5, FIRST)] {
        let _ = writeln!(
            out,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius:.1}\" fill=\"{fill}\"/>"
        );
    }
}

/// The plan and what was reported, at a place and in a width.
fn chart(out: &mut String, dataset: &Dataset, texts: &Texts, place: (i32, i32, u32)) {
    let page = numbers(dataset, texts, &Query::default());
    let drawing = page
        .sections
        .into_iter()
        .find(|section| section.id == Chart::PlanOutcome.as_str())
        .into_iter()
        .flat_map(|section| section.blocks)
        .find_map(|block| match block {
            Block::Drawing(drawing) => Some(*drawing),
            _ => None,
        });
    let Some(drawing) = drawing else { return };
    let theme = ChartTheme {
        family: SANS.to_owned(),
        size: 19.0,
        ..ChartTheme::default()
    };
    let (x, y, width) = place;
    out.push_str(&nested(&drawing, &theme, (x, y), width));
}

fn nested(drawing: &Drawing, theme: &ChartTheme, at: (i32, i32), width: u32) -> String {
    let document = svg(&plan(drawing, width, theme, &Usual), drawing.title(), theme);
    let place = format!("<svg x=\"{}\" y=\"{}\" ", at.0, at.1);
    document.replacen("<svg ", &place, 1)
}

fn line(
    out: &mut String,
    family: &str,
    size: i32,
    bold: bool,
    at: (i32, i32),
    fill: &str,
    words: &str,
) {
    let (x, y) = at;
    let weight = if bold { 600 } else { 400 };
    let words = words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let _ = writeln!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-family=\"{family}\" font-size=\"{size}\" \
         font-weight=\"{weight}\" fill=\"{fill}\">{words}</text>"
    );
}

/// Breaks words into lines. Nothing here can measure them exactly: `xtask` refuses a
/// picture whose words leave their place.
fn wrapped(words: &str, room: i32, size: i32, bold: bool, lang: Lang) -> Vec<String> {
    // Cyrillic letters are wider, and so is the serif of the titles.
    let wider = match (lang, bold) {
        (Lang::Ru | Lang::Uk, true) => 1.3,
        (Lang::Ru | Lang::Uk, false) => 1.22,
        (_, true) => 1.15,
        (_, false) => 1.08,
    };
    let font = Font {
        family: SANS,
        size: f64::from(size) * wider,
        bold,
    };
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let Some(last) = lines.last_mut() else { break };
        let longer = if last.is_empty() {
            word.to_owned()
        } else {
            [last.as_str(), " ", word].concat()
        };
        if last.is_empty() || Usual.width(&longer, &font) <= room {
            *last = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

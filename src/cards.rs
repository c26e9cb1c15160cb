//! Preview pictures of the main views, as SVG: what messengers, course pages and
//! search engines show where the exhibit is linked. Made on the build machine, from
//! the same views as everything else; `xtask` turns them into pixels.

mod map;

use std::fmt::Write as _;

use exhibit_charts::{Caption, ChartTheme, Font, Mark, Measure, Usual, picture, svg};
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
/// Size of the words in a drawing, in pixels.
const LABELS: i32 = 18;
/// Where the last line of the sentence may stand.
const LOWEST: i32 = 536;
/// Height of the room for a drawing, in pixels.
const CHART_HEIGHT: i32 = 510;
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
            chart(&mut out, dataset, texts, (530, 40, 620));
            column(&mut out, &said, texts.lang(), 430);
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

/// Labels of a drawing keep their place in every language.
struct Wide;

impl Measure for Wide {
    fn width(&self, text: &str, font: &Font<'_>) -> i32 {
        Usual.width(text, font) * 5 / 4
    }
}

/// Exhibit, title and sentence, one under the other, within a width; as large as they
/// fit above the foot.
fn column(out: &mut String, said: &CardWords, lang: Lang, room: i32) {
    line(out, SANS, 26, false, (MARGIN, 96), MUTED, &said.exhibit);
    let sizes = [(60, 32), (46, 28), (40, 25), (36, 22), (32, 20)];
    let sizes = sizes.into_iter().skip(usize::from(room < 600));
    let set = |(title, sentence): (i32, i32)| {
        let titles = wrapped(&said.title, room, title, true, lang);
        let sentences = wrapped(&said.sentence, room, sentence, false, lang);
        let mut y = 120;
        let mut lines = Vec::new();
        for words in titles {
            y += title + title / 5;
            lines.push((SERIF, title, true, y, words));
        }
        y += 16;
        for words in sentences {
            y += sentence + sentence * 2 / 5;
            lines.push((SANS, sentence, false, y, words));
        }
        (y, lines)
    };
    let mut tried = sizes.map(set).peekable();
    while let Some((bottom, lines)) = tried.next() {
        if bottom <= LOWEST || tried.peek().is_none() {
            for (family, size, bold, y, words) in lines {
                line(out, family, size, bold, (MARGIN, y), INK, &words);
            }
            return;
        }
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
        size: f64::from(LABELS),
        ..ChartTheme::default()
    };
    let (x, y, width) = place;
    out.push_str(&nested(&drawing, &theme, (x, y), width));
}

/// A drawing with its legend; the list of its rows, which stands below it, is left out.
fn nested(drawing: &Drawing, theme: &ChartTheme, at: (i32, i32), width: u32) -> String {
    let mut plan = picture(drawing, &Caption::default(), width, theme, &Wide);
    // Each row of the list has its day in bold, and nothing above it is.
    let list = plan.marks.iter().find_map(|mark| match mark {
        Mark::Text { at, bold: true, .. } => Some(at.1),
        _ => None,
    });
    if let Some(top) = list {
        // Half a line of the list, and the hairline above it.
        let top = top - LABELS * 3 / 2;
        plan.marks.retain(|mark| above(mark, top));
        plan.layout.size.1 = top;
    }
    let document = svg(&plan, drawing.title(), theme);
    // Legends are of several lengths: all of it is fitted into the room there is.
    let own = format!(
        "width=\"{}\" height=\"{}\"",
        plan.layout.size.0, plan.layout.size.1
    );
    let place = format!(
        "x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{CHART_HEIGHT}\"",
        at.0, at.1
    );
    document.replacen(&own, &place, 1)
}

fn above(mark: &Mark, top: i32) -> bool {
    match mark {
        Mark::Fill(rect, _) => rect.bottom <= top,
        Mark::Line(from, to, _) => from.1.max(to.1) <= top,
        Mark::Dot { at, .. } | Mark::Text { at, .. } => at.1 <= top,
    }
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
        (Lang::Ru | Lang::Uk, true) => 1.4,
        (Lang::Ru | Lang::Uk, false) => 1.22,
        (_, true) => 1.3,
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

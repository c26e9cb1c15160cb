//! Sentences with live figures in them.
//!
//! Prose in the data package and in the messages holds no raw numbers: every
//! quantity is a token, `{quota.ussr.total}` or `{fact.f021#1}` for another
//! reading. Here tokens become [`FigureRef`]s, so what a sentence shows is by
//! construction what the tables say.

use exhibit_texts::template::{self, Piece};

use crate::dataset::{Dataset, Fault, Figure, Quantity};
use crate::derived::Derived;
use crate::text::date;
use crate::text::{Msg, Texts};
use crate::vocab::{Qualifier, State};

/// A figure as it stands in a sentence, a cell or a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRef {
    /// Figure id, the key of its evidence.
    pub id: String,
    /// What is shown.
    pub shown: String,
    /// The plain number; `None` for words and for states without a number.
    pub value: Option<i64>,
    /// Upper end of a range.
    pub max: Option<i64>,
    /// Whether the quantity is given in words only.
    pub in_words: bool,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Plain text.
    Text(String),
    /// A figure that can be opened.
    Figure(FigureRef),
    /// A term that the glossary explains: its id and the word as it stands.
    Term(String, String),
}

/// A sentence or a cell.
pub type Rich = Vec<Part>;

/// The same words without their links, for labels and speech.
#[must_use]
pub fn plain(rich: &[Part]) -> String {
    rich.iter()
        .map(|part| match part {
            Part::Text(text) => text.as_str(),
            Part::Figure(figure) => figure.shown.as_str(),
            Part::Term(_, word) => word.as_str(),
        })
        .collect()
}

/// The same text with a capital first letter.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// Plain text as a sentence.
#[must_use]
pub fn text(words: impl Into<String>) -> Rich {
    vec![Part::Text(words.into())]
}

/// A quantity as a reader sees it: grouped digits, a range with a dash, words.
#[must_use]
pub fn show(texts: &Texts, quantity: &Quantity, unit: &str) -> String {
    let number = |n: i64| {
        // Years are names of days, not amounts.
        if unit == "year" {
            n.to_string()
        } else {
            texts.number(n)
        }
    };
    match (quantity.value, quantity.max) {
        (Some(low), Some(high)) => format!("{}–{}", number(low), number(high)),
        (Some(value), None) => number(value),
        _ => quantity.words.clone(),
    }
}

/// The word before a number ("about "), with its space; empty for none.
#[must_use]
pub fn qualifier(texts: &Texts, quantity: &Quantity) -> String {
    match quantity.qualifier {
        None | Some(Qualifier::Plain) => String::new(),
        Some(word) => format!("{} ", texts.word("qualifier", word.as_str())),
    }
}

/// A figure's reading shown first.
#[must_use]
pub fn figure(texts: &Texts, figure: &Figure) -> FigureRef {
    let shown = match figure.state {
        State::Recorded | State::Zero | State::Disputed => {
            show(texts, &figure.quantity, &figure.unit)
        }
        other => texts.word("state", other.as_str()).to_owned(),
    };
    FigureRef {
        id: figure.id.clone(),
        shown,
        value: figure.quantity.value,
        max: figure.quantity.max,
        in_words: !figure.quantity.words.is_empty(),
    }
}

/// A derived figure (a known limit, a share, a count).
#[must_use]
pub fn derived(texts: &Texts, derived: &Derived) -> FigureRef {
    FigureRef {
        id: derived.id.clone(),
        shown: texts.number(derived.value),
        value: Some(derived.value),
        max: None,
        in_words: false,
    }
}

/// The figure a token names; `None` when there is no such figure or reading.
#[must_use]
pub fn token(dataset: &Dataset, texts: &Texts, name: &str) -> Option<FigureRef> {
    let (id, seq) = match name.split_once('#') {
        Some((id, seq)) => (id, Some(seq.parse::<u32>().ok()?)),
        None => (name, None),
    };
    let Some(mut target) = dataset.target(id) else {
        return crate::derived::derive(dataset, id).map(|found| self::derived(texts, &found));
    };
    if let Some(seq) = seq {
        target.seq = seq;
    }
    let found = dataset.figure(target.figure)?;
    if target.seq == 0 {
        let mut shown = figure(texts, found);
        shown.id = id.to_owned();
        return Some(shown);
    }
    let quantity = dataset.quantity(target)?;
    // An alias names its reading; without one the figure's own id is opened.
    let alias = id != found.id && seq.is_none();
    Some(FigureRef {
        id: if alias {
            id.to_owned()
        } else {
            found.id.clone()
        },
        shown: show(texts, quantity, &found.unit),
        value: quantity.value,
        max: quantity.max,
        in_words: !quantity.words.is_empty(),
    })
}

/// Splits prose at its tokens. An unknown token stays as it is; the bundler
/// refuses a dataset that has one.
#[must_use]
pub fn parse(dataset: &Dataset, texts: &Texts, prose: &str) -> Rich {
    fill_with(texts, prose, &|name| {
        token(dataset, texts, name).map(|f| vec![Part::Figure(f)])
    })
}

/// A message whose placeholders are filled with parts.
#[must_use]
pub fn fill(texts: &Texts, msg: Msg, slots: &[(&str, Rich)]) -> Rich {
    fill_with(texts, texts.get(msg), &|name| {
        slots
            .iter()
            .find(|(slot, _)| *slot == name)
            .map(|(_, rich)| rich.clone())
    })
}

fn fill_with(texts: &Texts, prose: &str, lookup: &dyn Fn(&str) -> Option<Rich>) -> Rich {
    let mut parts = Vec::new();
    for piece in template::pieces(prose) {
        match piece {
            Piece::Text(words) => parts.push(Part::Text(words.to_owned())),
            Piece::Slot(name) => match lookup(name) {
                Some(filled) => parts.extend(filled),
                None => parts.push(Part::Text(format!("{{{name}}}"))),
            },
            Piece::Forms(name, forms) => {
                let number = lookup(name).and_then(|rich| counted(&rich));
                let word = template::form(texts.lang(), forms, number);
                parts.push(Part::Text(word.to_owned()));
            }
        }
    }
    parts
}

/// The number with which a word after this must agree.
fn counted(rich: &[Part]) -> Option<u64> {
    let figure = rich.iter().rev().find_map(|part| match part {
        Part::Figure(figure) => figure.max.or(figure.value),
        Part::Text(_) | Part::Term(..) => None,
    });
    match figure {
        Some(number) => Some(number.unsigned_abs()),
        None => template::number_in(&plain(rich)),
    }
}

/// Names of the tokens in a piece of prose.
pub fn tokens(prose: &str) -> impl Iterator<Item = &str> {
    template::slots(prose)
}

/// Quantities in prose that are not tokens: runs of digits that are neither a
/// year, a day before a month, nor part of the order's number.
#[must_use]
pub fn raw_numbers(texts: &Texts, prose: &str) -> Vec<String> {
    let mut outside = String::new();
    let mut depth = 0_u32;
    for c in prose.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let words: Vec<&str> = outside
        .split(|c: char| c.is_whitespace() || matches!(c, '–' | '—' | '/' | '(' | ')' | '-'))
        .filter(|w| !w.is_empty())
        .collect();
    let mut found = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        if !core.chars().any(|c| c.is_ascii_digit()) {
            continue;
        }
        let digits = core.trim_end_matches(|c: char| c.is_alphabetic());
        let number: Option<u32> = digits.parse().ok();
        let year = number.is_some_and(|n| (1900..=2030).contains(&n)) && digits.len() == 4;
        // "1 and 15 August", "dem 1. und dem 15. August": a month may follow some words on.
        let day = number.is_some_and(|n| (1..=31).contains(&n))
            && words
                .iter()
                .skip(i + 1)
                .take(4)
                .any(|w| date::is_month(texts, w));
        if !(year || day || core == "00447") {
            found.push(core.to_owned());
        }
    }
    found
}

/// Faults for tokens that lead nowhere and for raw quantities in prose.
pub(crate) fn unknown_tokens(dataset: &Dataset, texts: &Texts) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut check = |table: &'static str, row: usize, column: &'static str, prose: &str| {
        for name in tokens(prose) {
            let (id, seq) = name.split_once('#').unwrap_or((name, ""));
            let known = dataset.target(id).is_some_and(|mut target| {
                if !seq.is_empty() {
                    target.seq = seq.parse().unwrap_or(u32::MAX);
                }
                dataset.quantity(target).is_some()
            });
            if !known {
                faults.push(Fault::cell(
                    table,
                    row,
                    column,
                    format!("unknown figure `{name}`"),
                ));
            }
        }
        for number in raw_numbers(texts, prose) {
            faults.push(Fault::cell(
                table,
                row,
                column,
                format!("`{number}` is a number without a figure: write it as a token"),
            ));
        }
    };
    for figure in dataset.figures() {
        check("figures", figure.ix.at(), "note", &figure.note);
        check(
            "figures",
            figure.ix.at(),
            "comparable_note",
            &figure.comparable_note,
        );
        check("figures", figure.ix.at(), "subject", &figure.subject);
    }
    for reading in &dataset.readings {
        check("readings", reading.row, "note", &reading.note);
    }
    for event in dataset.events() {
        check("events", event.ix.at(), "title", &event.title);
        check("events", event.ix.at(), "summary", &event.summary);
    }
    for (row, paragraph) in dataset.paragraphs().enumerate() {
        check("paragraphs", row, "title", &paragraph.title);
        check("paragraphs", row, "summary", &paragraph.summary);
    }
    for (row, section) in dataset.sections().enumerate() {
        check("sections", row, "summary", &section.summary);
    }
    for change in dataset.changes() {
        check("changes", change.row, "note", &change.note);
    }
    for site in dataset.sites() {
        check("sites", site.row, "note", &site.note);
    }
    for territory in dataset.territories() {
        check("territories", territory.ix.at(), "note", &territory.note);
    }
    faults
}

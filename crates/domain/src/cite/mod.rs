//! Citations of the works behind the figures, for people and for reference managers.
//!
//! A citation may be of a work as a whole, or of the one figure taken from it;
//! the second names the figure, so that it can be found again.

mod apa;
mod bibtex;
pub mod coins;
mod csl_json;
mod fields;
mod gost;
pub(crate) mod json;
mod model;
mod plain;
mod ris;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_escape;
#[cfg(test)]
mod tests_formats;
#[cfg(test)]
mod tests_lines;

pub use fields::WorkFields;
pub use model::{Issued, Name, Work, WorkKind};

use crate::edtf::Date;

/// The form of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// A line of text, near the bibliography form of the Chicago manual.
    Plain,
    /// A line of text in the manner of the American Psychological Association, 7th edition.
    Apa,
    /// A line of text by GOST R 7.0.5-2008, the standard for references in Russian works.
    Gost,
    /// One BibTeX entry.
    BibTex,
    /// One RIS record.
    Ris,
    /// CSL-JSON: an array of one item, which is what reference managers import.
    CslJson,
}

/// The sentences of our own in a citation, in the reader's language; styles bring
/// their own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteWords {
    /// Which place in the work, with `{place}`.
    pub place: String,
    /// Which figure, with `{statement}` and `{id}`.
    pub figure: String,
    /// Where it is shown, with `{address}`.
    pub shown: String,
}

impl Default for NoteWords {
    fn default() -> Self {
        Self {
            place: "Cited: {place}".to_owned(),
            figure: "Figure cited: {statement} [{id}].".to_owned(),
            shown: "Shown at {address}.".to_owned(),
        }
    }
}

/// What a citation says beyond the work itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct CiteContext<'a> {
    /// The place within the work: page numbers, or words such as `table 3`.
    pub locator: Option<&'a str>,
    /// The figure cited: its id, and what it says in words.
    pub figure: Option<(&'a str, &'a str)>,
    /// The day on which the reader saw it.
    pub accessed: Option<Date>,
    /// The address of the view that shows the figure.
    pub view_url: Option<&'a str>,
    /// Our own sentences; English without them.
    pub words: Option<&'a NoteWords>,
}

/// The citation of a work. The lines of text have no line end after them.
pub fn cite(work: &Work, style: Style, ctx: &CiteContext) -> String {
    match style {
        Style::Plain => plain::write(work, ctx),
        Style::Apa => apa::write(work, ctx),
        Style::Gost => gost::write(work, ctx),
        Style::BibTex => bibtex::write(work, ctx),
        Style::Ris => ris::write(work, ctx),
        Style::CslJson => csl_json::write(work, ctx),
    }
}

/// What stands for a locator in text: bare page numbers get `p.` or `pp.`.
fn locator_words(locator: &str) -> String {
    let locator = locator.trim();
    let bare = locator
        .chars()
        .all(|c| c.is_ascii_digit() || " ,-–".contains(c))
        && locator.starts_with(|c: char| c.is_ascii_digit());
    let several = locator.contains([',', '-', '–']);
    let before = match (bare, several) {
        (false, _) => "",
        (true, false) => "p. ",
        (true, true) => "pp. ",
    };
    [before, locator].concat()
}

/// The sentence that says which figure is cited, and the one that says where it is shown.
fn figure_words(ctx: &CiteContext) -> Vec<String> {
    let english = NoteWords::default();
    let words = ctx.words.unwrap_or(&english);
    let mut out = Vec::new();
    if let Some((id, statement)) = ctx.figure {
        let statement = statement.trim().trim_end_matches('.');
        let said = words.figure.replace("{id}", id);
        out.push(said.replace("{statement}", statement));
    }
    if let Some(url) = ctx.view_url {
        out.push(words.shown.replace("{address}", url));
    }
    out
}

/// The place in the work, the figure and where it is shown, as sentences.
fn particulars(ctx: &CiteContext) -> Vec<String> {
    let english = NoteWords::default();
    let words = ctx.words.unwrap_or(&english);
    let place = ctx.locator.map(|place| {
        let place = sentence(&locator_words(place));
        words.place.replace("{place}", &place)
    });
    place.into_iter().chain(figure_words(ctx)).collect()
}

/// The remarks of formats that have one field for them.
fn remarks(work: &Work, ctx: &CiteContext) -> String {
    let mut parts = Vec::new();
    if !work.note.is_empty() {
        parts.push(sentence(&work.note));
    }
    parts.extend(particulars(ctx));
    parts.join(" ")
}

/// The text with a full stop, unless it already ends a sentence.
fn sentence(text: &str) -> String {
    let text = text.trim_end();
    let inner = text.trim_end_matches(['”', '’', '»', '"']);
    let dot = if text.is_empty() || inner.ends_with(['.', '!', '?', '…']) {
        ""
    } else {
        "."
    };
    [text, dot].concat()
}

/// The sentences that are not empty, one after the other.
fn sentences(parts: &[String]) -> String {
    let ended: Vec<String> = parts.iter().map(|part| sentence(part)).collect();
    let ended: Vec<&str> = ended.iter().map(String::as_str).collect();
    join(&ended, " ")
}

/// The text with something before it; nothing stays nothing.
fn prefixed(before: &str, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        [before, text].concat()
    }
}

/// The parts that are not empty, with a separator between them.
fn join(parts: &[&str], separator: &str) -> String {
    let mut out = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out.push_str(separator);
        }
        out.push_str(part);
    }
    out
}

/// The language tag of a work's title, with `-Latn` where it is transliterated;
/// `None` where the record names no language.
#[must_use]
pub fn title_lang(work: &Work) -> Option<String> {
    const OTHER_SCRIPTS: [&str; 4] = ["ru", "uk", "be", "hy"];
    let tag = work.language.as_str();
    let latin = || {
        !work
            .title
            .chars()
            .any(|c| c.is_alphabetic() && c > '\u{24f}')
    };
    match tag {
        "" => None,
        tag if OTHER_SCRIPTS.contains(&tag) && latin() => Some([tag, "-Latn"].concat()),
        tag => Some(tag.to_owned()),
    }
}

/// The short name of a work: its first author (or editor) and year, as in a
/// text citation; its title where it names no one.
#[must_use]
pub fn short(work: &Work) -> String {
    let names = if work.authors.is_empty() {
        &work.editors
    } else {
        &work.authors
    };
    let family = |name: &Name| {
        if name.literal.is_empty() {
            name.family.clone()
        } else {
            name.literal.clone()
        }
    };
    // Some records name "and others" as if that were a person.
    let others = |name: &Name| name.literal.to_ascii_lowercase().contains("others");
    let who = match names.as_slice() {
        [] => work.title.clone(),
        [one] => family(one),
        [one, two] if !others(two) => format!("{} and {}", family(one), family(two)),
        [one, ..] => format!("{} et al.", family(one)),
    };
    match work.issued {
        Some(issued) => format!("{who} {}", issued.years("–")),
        None => who,
    }
}

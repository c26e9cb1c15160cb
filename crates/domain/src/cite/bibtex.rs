//! One BibTeX entry, in the entry types that every BibTeX style knows.

use super::{CiteContext, Name, Work, WorkKind, join, remarks};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

pub(super) fn write(work: &Work, ctx: &CiteContext) -> String {
    let mut out = String::from("@");
    out.push_str(entry_type(work.kind));
    out.push('{');
    out.push_str(&key(&work.id));

    field(&mut out, "author", &names(&work.authors));
    field(&mut out, "editor", &names(&work.editors));
    field(&mut out, "title", &title(&work.title));
    dates(&mut out, work);

    let container = match work.kind {
        WorkKind::ArticleJournal | WorkKind::ArticleNewspaper => "journal",
        WorkKind::Chapter | WorkKind::EntryEncyclopedia => "booktitle",
        _ => "",
    };
    let publisher = match work.kind {
        WorkKind::Thesis => "school",
        WorkKind::Report => "institution",
        _ => "publisher",
    };
    if container.is_empty() {
        let held = join(&[&work.container_title, &work.kept_at()], ", ");
        field(&mut out, "howpublished", &escape(&held));
    } else {
        field(&mut out, container, &title(&work.container_title));
        field(&mut out, "library", &escape(&work.kept_at()));
    }
    field(&mut out, publisher, &escape(&work.publisher));
    field(&mut out, "address", &escape(&work.place));
    field(&mut out, "volume", &escape(&work.volume));
    field(&mut out, "number", &escape(&work.issue));
    field(&mut out, "version", &escape(&work.version));
    field(&mut out, "pages", &pages(&work.page));
    field(&mut out, "doi", &verbatim(work.doi_bare()));
    field(&mut out, "isbn", &escape(&work.isbn));
    field(&mut out, "issn", &escape(&work.issn));
    field(&mut out, "language", &escape(&work.language));
    field(&mut out, "url", &verbatim(&work.url));
    if let Some(date) = ctx.accessed {
        field(&mut out, "urldate", &date.to_string());
    }
    field(&mut out, "note", &escape(&remarks(work, ctx)));
    out.push_str("\n}\n");
    out
}

fn entry_type(kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::ArticleJournal | WorkKind::ArticleNewspaper => "article",
        WorkKind::Book => "book",
        WorkKind::Chapter | WorkKind::EntryEncyclopedia => "incollection",
        WorkKind::Report => "techreport",
        WorkKind::Thesis => "phdthesis",
        // `unpublished` would insist on an author, which archival papers often lack.
        WorkKind::Dataset
        | WorkKind::Document
        | WorkKind::Manuscript
        | WorkKind::PostWeblog
        | WorkKind::Webpage => "misc",
    }
}

/// The id with what BibTeX does not allow in a key made a hyphen.
fn key(id: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.:/+".contains(c);
    id.chars()
        .map(|c| if allowed(c) { c } else { '-' })
        .collect()
}

fn dates(out: &mut String, work: &Work) {
    let Some(issued) = work.issued else {
        return;
    };
    field(out, "year", &issued.years("--"));
    let (month, day) = issued.month_day();
    if let Some(name) = month.and_then(|month| MONTHS.get(usize::from(month) - 1)) {
        // A macro of BibTeX, so without braces.
        out.push_str(",\n  month = ");
        out.push_str(name);
    }
    if let Some(day) = day {
        field(out, "day", &day.to_string());
    }
}

fn field(out: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    for part in [",\n  ", name, " = {", value, "}"] {
        out.push_str(part);
    }
}

fn names(names: &[Name]) -> String {
    let names: Vec<String> = names.iter().map(name).collect();
    names.join(" and ")
}

fn name(name: &Name) -> String {
    if !name.literal.is_empty() {
        return braced(&escape(&name.literal));
    }
    match (name.family.is_empty(), name.given.is_empty()) {
        (_, true) => braced(&escape(&name.family)),
        (true, false) => braced(&escape(&name.given)),
        (false, false) => join(&[&name_part(&name.family), &name_part(&name.given)], ", "),
    }
}

/// Commas and the word "and" divide names, so a part that holds one goes in braces.
fn name_part(part: &str) -> String {
    let escaped = escape(part);
    let divides = part.contains(',')
        || part
            .split_whitespace()
            .any(|word| word.eq_ignore_ascii_case("and"));
    if divides { braced(&escaped) } else { escaped }
}

/// The title with braces around words that have capitals, which a style would lower.
fn title(text: &str) -> String {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| {
            let escaped = escape(word);
            if word.chars().any(char::is_uppercase) {
                braced(&escaped)
            } else {
                escaped
            }
        })
        .collect();
    words.join(" ")
}

fn braced(escaped: &str) -> String {
    // An opening brace right before a backslash makes a "special character",
    // whose letters BibTeX does lower; an empty group prevents that.
    let before = if escaped.starts_with('\\') {
        "{{}"
    } else {
        "{"
    };
    [before, escaped, "}"].concat()
}

/// Text with TeX's special characters escaped, on one line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            // Not `\{`: BibTeX counts braces without regard to a backslash.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '<' => out.push_str("\\textless{}"),
            '>' => out.push_str("\\textgreater{}"),
            '|' => out.push_str("\\textbar{}"),
            '%' | '&' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Page numbers with every dash as TeX writes a range.
fn pages(text: &str) -> String {
    let parts: Vec<String> = text
        .split(['-', '–'])
        .filter(|part| !part.is_empty())
        .map(escape)
        .collect();
    parts.join("--")
}

/// An address, which styles take as it stands; only what would break the field is encoded.
fn verbatim(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            c if c.is_whitespace() => out.push_str("%20"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

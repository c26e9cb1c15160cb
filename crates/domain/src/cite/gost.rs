//! A reference by GOST R 7.0.5-2008.
//!
//! Words that belong to the work (volume, number, page) are in its language, as the
//! standard asks; those of the reference (when it was looked at) are in Russian.

use super::{CiteContext, Issued, Name, Work, WorkKind, join, particulars, prefixed, sentences};
use crate::edtf::Date;

/// The words for a work in Russian, or in any other language.
struct Words {
    volume: &'static str,
    issue: &'static str,
    page: &'static str,
    editors: &'static str,
    version: &'static str,
    data: &'static str,
    undated: &'static str,
    others: &'static str,
    months: [&'static str; 12],
}

#[rustfmt::skip]
const RUSSIAN: Words = Words {
    volume: "Т. ", issue: "№ ", page: "С. ", editors: "под ред. ", version: "Версия ",
    data: "[набор данных]", undated: "Б. г", others: " [и др.]",
    months: [
        "янв.", "февр.", "марта", "апр.", "мая", "июня",
        "июля", "авг.", "сент.", "окт.", "нояб.", "дек.",
    ],
};

#[rustfmt::skip]
const OTHER: Words = Words {
    volume: "Vol. ", issue: "no. ", page: "P. ", editors: "ed. by ", version: "Version ",
    data: "[Data set]", undated: "N. d", others: " [et al.]",
    months: [
        "Jan.", "Febr.", "March", "Apr.", "May", "June",
        "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    ],
};

pub(super) fn write(work: &Work, ctx: &CiteContext) -> String {
    let words = if work.language.starts_with("ru") {
        &RUSSIAN
    } else {
        &OTHER
    };
    let mut out = vec![head(work, words)];
    out.extend(published(work, words));
    if !work.doi.is_empty() {
        out.push(["DOI: ", work.doi_bare()].concat());
    }
    out.push(link(&work.url, ctx.accessed));
    out.extend(particulars(ctx));
    sentences(&out)
}

/// `Doe J., Roe R. Title / ed. by A. Poe // Container / ed. by A. Poe`.
fn head(work: &Work, words: &Words) -> String {
    // Four authors or more stand after the title, the first of them alone.
    let few = work.authors.len() <= 3;
    let lead = if few {
        list(&work.authors)
    } else {
        String::new()
    };
    // A name that ends in an initial has its full stop already.
    let lead = if lead.is_empty() || lead.ends_with('.') {
        lead
    } else {
        [&lead, "."].concat()
    };
    let form = if work.kind == WorkKind::Dataset {
        words.data
    } else {
        ""
    };
    let mut title = join(&[&work.title, form], " ");
    if !few {
        let first = work.authors.first().map(straight).unwrap_or_default();
        title = join(&[&title, &[&first, words.others].concat()], " / ");
    }
    let editors: Vec<String> = work.editors.iter().map(straight).collect();
    let editors = prefixed(words.editors, &editors.join(", "));
    let own = work.own_editors();
    if own {
        title = join(&[&title, &editors], " / ");
    }
    let mut container = work.container_title.clone();
    if !own && !container.is_empty() {
        container = join(&[&container, &editors], " / ");
    }
    if container.is_empty() && holds_only_papers(work.kind) {
        // Papers are held by their archive as an article is by its journal.
        container = archive(work);
    }
    let title = join(&[&title, &container], " // ");
    join(&[&lead, &title], " ")
}

fn holds_only_papers(kind: WorkKind) -> bool {
    matches!(kind, WorkKind::Document | WorkKind::Manuscript)
}

fn archive(work: &Work) -> String {
    join(&[&work.archive, &work.archive_location], ". ")
}

/// Imprint, year, volume and pages.
fn published(work: &Work, words: &Words) -> Vec<String> {
    let volume = prefixed(words.volume, &work.volume);
    let issue = prefixed(words.issue, &work.issue);
    let volume = join(&[&volume, &issue], ", ");
    let pages = if work.page.starts_with(|c: char| c.is_ascii_digit()) {
        prefixed(words.page, &work.page)
    } else {
        work.page.clone()
    };
    let year = work
        .issued
        .map_or_else(|| words.undated.to_owned(), |issued| issued.years("–"));
    let imprint = join(&[&work.place, &work.publisher], " : ");
    let mut out = match work.kind {
        WorkKind::ArticleJournal => vec![year, volume, pages],
        WorkKind::ArticleNewspaper => vec![year, day(work, words), pages],
        WorkKind::Dataset => vec![
            prefixed(words.version, &work.version),
            join(&[&imprint, &year], ", "),
        ],
        WorkKind::PostWeblog | WorkKind::Webpage => {
            let publisher = if work.publisher == work.container_title {
                String::new()
            } else {
                imprint
            };
            vec![join(&[&publisher, &year], ", "), day(work, words)]
        }
        _ => vec![volume, join(&[&imprint, &year], ", "), pages],
    };
    // Elsewhere the archive stands in the place of what holds the work.
    if !(holds_only_papers(work.kind) && work.container_title.is_empty()) {
        out.push(archive(work));
    }
    out
}

/// `2 марта`, as far as it is known.
fn day(work: &Work, words: &Words) -> String {
    let Some((Some(month), day)) = work.issued.map(|issued| Issued::month_day(&issued)) else {
        return String::new();
    };
    let month = words.months.get(usize::from(month).wrapping_sub(1));
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    join(&[&day, month.copied().unwrap_or_default()], " ")
}

/// `URL: https://example.org (дата обращения: 23.11.2026)`.
fn link(url: &str, accessed: Option<Date>) -> String {
    let url = prefixed("URL: ", url);
    let two = |n: u8| [if n < 10 { "0" } else { "" }, &n.to_string()].concat();
    match accessed {
        Some(date) if !url.is_empty() => {
            let day = [two(date.day()), two(date.month()), date.year().to_string()].join(".");
            [&url, " (дата обращения: ", &day, ")"].concat()
        }
        _ => url,
    }
}

/// `Doe J., Roe R. R.`.
fn list(names: &[Name]) -> String {
    let names: Vec<String> = names
        .iter()
        .map(|name| match name.literal.as_str() {
            "" => join(&[&name.family, &name.initials()], " "),
            literal => literal.to_owned(),
        })
        .collect();
    names.join(", ")
}

/// `R. R. Roe`.
fn straight(name: &Name) -> String {
    match name.literal.as_str() {
        "" => join(&[&name.initials(), &name.family], " "),
        literal => literal.to_owned(),
    }
}

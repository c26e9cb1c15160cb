//! One RIS record: a tag, two spaces, a hyphen, a space and a value on every line.

use super::{CiteContext, Issued, Work, WorkKind, remarks};

pub(super) fn write(work: &Work, ctx: &CiteContext) -> String {
    let mut out = String::new();
    line(&mut out, "TY", record_type(work.kind));
    some(&mut out, "ID", &work.id);
    for author in &work.authors {
        some(&mut out, "AU", &author.inverted());
    }
    for editor in &work.editors {
        some(&mut out, "ED", &editor.inverted());
    }
    some(&mut out, "TI", &work.title);
    some(&mut out, "T2", &work.container_title);
    if let Some(issued) = &work.issued {
        dates(&mut out, issued);
    }
    some(&mut out, "VL", &work.volume);
    some(&mut out, "IS", &work.issue);
    some(&mut out, "ET", &work.version);
    pages(&mut out, &work.page);
    some(&mut out, "PB", &work.publisher);
    some(&mut out, "CY", &work.place);
    some(
        &mut out,
        "SN",
        if work.isbn.is_empty() {
            &work.issn
        } else {
            &work.isbn
        },
    );
    some(&mut out, "DO", work.doi_bare());
    some(&mut out, "UR", &work.url);
    some(&mut out, "LA", &work.language);
    some(&mut out, "AV", &work.kept_at());
    if let Some(date) = ctx.accessed {
        line(
            &mut out,
            "Y2",
            &slashed(date.year(), Some(date.month()), Some(date.day())),
        );
    }
    some(&mut out, "N1", &remarks(work, ctx));
    line(&mut out, "ER", "");
    out
}

fn record_type(kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::ArticleJournal => "JOUR",
        WorkKind::ArticleNewspaper => "NEWS",
        WorkKind::Book => "BOOK",
        WorkKind::Chapter => "CHAP",
        WorkKind::Dataset => "DATA",
        WorkKind::Document => "GEN",
        WorkKind::EntryEncyclopedia => "ENCYC",
        WorkKind::Manuscript => "MANSCPT",
        WorkKind::PostWeblog => "BLOG",
        WorkKind::Report => "RPRT",
        WorkKind::Thesis => "THES",
        WorkKind::Webpage => "ELEC",
    }
}

/// The year, and the full date where there is more to say than the year.
fn dates(out: &mut String, issued: &Issued) {
    some(out, "PY", &year(issued.year));
    let (month, day) = issued.month_day();
    if month.is_none() && issued.end_year.is_none() {
        return;
    }
    let mut date = slashed(issued.year, month, day);
    if issued.end_year.is_some() {
        // The fourth part of a date is free text.
        date.push_str(&issued.years("-"));
    }
    some(out, "DA", &date);
}

/// `1937/07/30/`; an unknown part stays empty, its slash does not.
fn slashed(in_year: i16, month: Option<u8>, day: Option<u8>) -> String {
    let mut out = year(in_year);
    for part in [month, day] {
        out.push('/');
        if let Some(n) = part {
            if n < 10 {
                out.push('0');
            }
            out.push_str(&n.to_string());
        }
    }
    out.push('/');
    out
}

fn year(year: i16) -> String {
    let digits = year.to_string();
    ["0".repeat(4usize.saturating_sub(digits.len())), digits].concat()
}

fn pages(out: &mut String, page: &str) {
    // Only a plain range is taken apart; of "3, 5-9" the last page is not 9 alone.
    match page.split_once(['-', '–']) {
        Some((first, last)) if !page.contains(',') => {
            some(out, "SP", first.trim());
            some(
                out,
                "EP",
                last.trim_matches(|c: char| c == '-' || c == '–' || c == ' '),
            );
        }
        _ => some(out, "SP", page),
    }
}

fn some(out: &mut String, tag: &str, value: &str) {
    if !value.trim().is_empty() {
        line(out, tag, value.trim());
    }
}

fn line(out: &mut String, tag: &str, value: &str) {
    out.push_str(tag);
    out.push_str("  - ");
    // A line break within a value would start a line without a tag.
    let breaks = |c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}';
    out.extend(value.chars().map(|c| if breaks(c) { ' ' } else { c }));
    out.push_str("\r\n");
}

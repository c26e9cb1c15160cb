//! CSL-JSON.

use super::json::{member, string, text};
use super::{CiteContext, Name, Work, remarks};

pub(super) fn write(work: &Work, ctx: &CiteContext) -> String {
    let mut out = String::from("[{\"id\":");
    string(&mut out, &work.id);
    text(&mut out, "type", work.kind.csl());
    text(&mut out, "title", &work.title);
    names(&mut out, "author", &work.authors);
    names(&mut out, "editor", &work.editors);
    if let Some(issued) = &work.issued {
        let (month, day) = issued.month_day();
        let year = i32::from(issued.year);
        date(
            &mut out,
            "issued",
            (year, month, day),
            issued.end_year.map(i32::from),
        );
    }
    text(&mut out, "container-title", &work.container_title);
    text(&mut out, "publisher", &work.publisher);
    text(&mut out, "publisher-place", &work.place);
    text(&mut out, "page", &work.page);
    text(&mut out, "volume", &work.volume);
    text(&mut out, "issue", &work.issue);
    text(&mut out, "version", &work.version);
    text(&mut out, "URL", &work.url);
    text(&mut out, "ISSN", &work.issn);
    text(&mut out, "DOI", work.doi_bare());
    text(&mut out, "ISBN", &work.isbn);
    text(&mut out, "language", &work.language);
    text(&mut out, "archive", &work.archive);
    text(&mut out, "archive_location", &work.archive_location);
    if let Some(day) = ctx.accessed {
        let parts = (i32::from(day.year()), Some(day.month()), Some(day.day()));
        date(&mut out, "accessed", parts, None);
    }
    text(&mut out, "note", &remarks(work, ctx));
    out.push_str("}]\n");
    out
}

fn names(out: &mut String, role: &str, names: &[Name]) {
    if names.is_empty() {
        return;
    }
    member(out, role);
    for (at, name) in names.iter().enumerate() {
        out.push_str(if at == 0 { "[{" } else { ",{" });
        if !name.literal.is_empty() || name.family.is_empty() {
            out.push_str("\"literal\":");
            string(out, &name.straight());
        } else {
            out.push_str("\"family\":");
            string(out, &name.family);
            text(out, "given", &name.given);
        }
        out.push('}');
    }
    out.push(']');
}

fn date(out: &mut String, role: &str, first: (i32, Option<u8>, Option<u8>), end: Option<i32>) {
    member(out, role);
    let (year, month, day) = first;
    out.push_str("{\"date-parts\":[[");
    out.push_str(&year.to_string());
    for part in [month, day].into_iter().flatten() {
        out.push(',');
        out.push_str(&part.to_string());
    }
    if let Some(end) = end {
        out.push_str("],[");
        out.push_str(&end.to_string());
    }
    out.push_str("]]}");
}

//! COinS: a work as a string that reference managers find in a page and import.
//!
//! It stands in `<span class="Z3988" title="…">`: pairs of keys and values as in an
//! address, by the OpenURL standard (ANSI/NISO Z39.88-2004).

use super::{Name, Work, WorkKind};
use crate::address::percent;

/// The string of a work, not yet made safe for HTML.
#[must_use]
pub fn coins(work: &Work) -> String {
    let mut out = String::from("ctx_ver=Z39.88-2004");
    match work.kind {
        WorkKind::ArticleJournal | WorkKind::ArticleNewspaper => journal(&mut out, work),
        WorkKind::Book
        | WorkKind::Chapter
        | WorkKind::EntryEncyclopedia
        | WorkKind::Report
        | WorkKind::Thesis => book(&mut out, work),
        WorkKind::Dataset
        | WorkKind::Document
        | WorkKind::Manuscript
        | WorkKind::PostWeblog
        | WorkKind::Webpage => other(&mut out, work),
    }
    if !work.doi.is_empty() {
        pair(&mut out, "rft_id", &["info:doi/", work.doi_bare()].concat());
    }
    pair(&mut out, "rft_id", &work.url);
    pair(&mut out, "rft.language", &work.language);
    out
}

fn journal(out: &mut String, work: &Work) {
    pair(out, "rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
    pair(out, "rft.genre", "article");
    pair(out, "rft.atitle", &work.title);
    pair(out, "rft.jtitle", &work.container_title);
    pair(out, "rft.volume", &work.volume);
    pair(out, "rft.issue", &work.issue);
    pair(out, "rft.pages", &work.page);
    pair(out, "rft.issn", &work.issn);
    published(out, work);
    names(out, "rft.au", &work.authors);
}

fn book(out: &mut String, work: &Work) {
    let (genre, within) = match work.kind {
        WorkKind::Chapter | WorkKind::EntryEncyclopedia => ("bookitem", true),
        WorkKind::Report => ("report", false),
        _ => ("book", false),
    };
    pair(out, "rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
    pair(out, "rft.genre", genre);
    if within {
        pair(out, "rft.atitle", &work.title);
        pair(out, "rft.btitle", &work.container_title);
    } else {
        pair(out, "rft.btitle", &work.title);
    }
    pair(out, "rft.place", &work.place);
    pair(out, "rft.pub", &work.publisher);
    pair(out, "rft.pages", &work.page);
    pair(out, "rft.isbn", &work.isbn);
    published(out, work);
    // The format has no editors. Where the book is theirs they stand as its authors do.
    let editors = work.authors.is_empty() && work.own_editors();
    let who = if editors {
        &work.editors
    } else {
        &work.authors
    };
    names(out, "rft.au", who);
}

fn other(out: &mut String, work: &Work) {
    let kind = match work.kind {
        WorkKind::PostWeblog => "blogPost",
        WorkKind::Webpage => "webpage",
        WorkKind::Manuscript => "manuscript",
        WorkKind::Dataset => "dataset",
        _ => "document",
    };
    pair(out, "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
    pair(out, "rft.type", kind);
    pair(out, "rft.title", &work.title);
    pair(out, "rft.source", &work.container_title);
    pair(out, "rft.publisher", &work.publisher);
    published(out, work);
    names(out, "rft.creator", &work.authors);
}

/// `1989-03-02` as far as it is known; of several years the first.
fn published(out: &mut String, work: &Work) {
    let Some(issued) = work.issued else {
        return;
    };
    let mut date = issued.year.to_string();
    let (month, day) = issued.month_day();
    for part in [month, day].into_iter().flatten() {
        date.push_str(if part < 10 { "-0" } else { "-" });
        date.push_str(&part.to_string());
    }
    pair(out, "rft.date", &date);
}

/// The first author is also given in parts, which every reader understands alike.
fn names(out: &mut String, key: &str, names: &[Name]) {
    if let Some(first) = names.first().filter(|name| name.literal.is_empty())
        && key == "rft.au"
    {
        pair(out, "rft.aulast", &first.family);
        pair(out, "rft.aufirst", &first.given);
    }
    for name in names {
        pair(out, key, &name.inverted());
    }
}

fn pair(out: &mut String, key: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    for part in ["&", key, "=", &percent::encode(value)] {
        out.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{article, book};
    use super::*;

    #[test]
    fn an_article_and_a_book_in_their_formats() {
        assert_eq!(
            coins(&article()),
            "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.genre=article\
             &rft.atitle=Who%20Signed%20%E2%80%9COrder%E2%80%9D%2012%3F&rft.jtitle=Journal%20of%20Papers\
             &rft.volume=7&rft.issue=3&rft.pages=12%E2%80%9345&rft.issn=0000-0000&rft.date=1998\
             &rft.aulast=Doe&rft.aufirst=Jane&rft.au=Doe%2C%20Jane&rft_id=info%3Adoi%2F10.1000%2Fx_1"
        );
        assert_eq!(
            coins(&book()),
            "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=book\
             &rft.btitle=A%20Book%20of%20Orders&rft.place=Oslo&rft.pub=North%20Press\
             &rft.isbn=978-0-00-000000-2&rft.date=2002&rft.aulast=Doe&rft.aufirst=Jane\
             &rft.au=Doe%2C%20Jane&rft.au=Roe%2C%20Richard"
        );
    }
}

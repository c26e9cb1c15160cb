//! BibTeX and RIS per kind of work.

use super::tests::{article, book, full, of};
use super::{CiteContext, Issued, Style, Work, WorkKind, cite};

#[test]
fn bibtex_entries() {
    assert_eq!(
        cite(&article(), Style::BibTex, &full()),
        "@article{doe-1998,\n  author = {Doe, Jane},\n  title = {{Who} {Signed} {“Order”} 12?},\n  \
         year = {1998},\n  journal = {{Journal} of {Papers}},\n  volume = {7},\n  number = {3},\n  \
         pages = {12--45},\n  doi = {10.1000/x_1},\n  issn = {0000-0000},\n  urldate = {2026-11-23},\n  \
         note = {Cited: pp. 17–18. Figure cited: 10,000 in the first category [quota.x.first]. \
         Shown at https://example.org/\\#x.}\n}\n"
    );
    for (kind, entry, field) in [
        (
            WorkKind::ArticleNewspaper,
            "article",
            "journal = {{Container}}",
        ),
        (WorkKind::Book, "book", "publisher = {Press}"),
        (
            WorkKind::Chapter,
            "incollection",
            "booktitle = {{Container}}",
        ),
        (
            WorkKind::EntryEncyclopedia,
            "incollection",
            "library = {State Archive, f. 1, d. 2}",
        ),
        (
            WorkKind::Document,
            "misc",
            "howpublished = {Container, State Archive, f. 1, d. 2}",
        ),
        (WorkKind::Manuscript, "misc", "month = mar,\n  day = {2}"),
        (WorkKind::Report, "techreport", "institution = {Press}"),
        (WorkKind::Thesis, "phdthesis", "school = {Press}"),
        (WorkKind::Webpage, "misc", "url = {https://example.org/a_b}"),
        (
            WorkKind::PostWeblog,
            "misc",
            "editor = {Roe, Richard and Poe, Ann}",
        ),
    ] {
        let text = cite(&of(kind), Style::BibTex, &CiteContext::default());
        assert!(text.starts_with(&["@", entry, "{w,\n"].concat()), "{text}");
        assert!(text.contains(field), "{text}");
    }
}

#[test]
fn ris_records() {
    assert_eq!(
        cite(&article(), Style::Ris, &full()),
        "TY  - JOUR\r\nID  - doe-1998\r\nAU  - Doe, Jane\r\nTI  - Who Signed “Order” 12?\r\n\
         T2  - Journal of Papers\r\nPY  - 1998\r\nVL  - 7\r\nIS  - 3\r\nSP  - 12\r\nEP  - 45\r\n\
         SN  - 0000-0000\r\nDO  - 10.1000/x_1\r\nY2  - 2026/11/23/\r\nN1  - Cited: pp. 17–18. \
         Figure cited: 10,000 in the first category [quota.x.first]. Shown at https://example.org/#x.\r\nER  - \r\n"
    );
    for (kind, code) in [
        (WorkKind::ArticleNewspaper, "NEWS"),
        (WorkKind::Book, "BOOK"),
        (WorkKind::Chapter, "CHAP"),
        (WorkKind::EntryEncyclopedia, "ENCYC"),
        (WorkKind::Document, "GEN"),
        (WorkKind::Manuscript, "MANSCPT"),
        (WorkKind::Report, "RPRT"),
        (WorkKind::Thesis, "THES"),
        (WorkKind::Webpage, "ELEC"),
        (WorkKind::PostWeblog, "BLOG"),
    ] {
        let text = cite(&of(kind), Style::Ris, &CiteContext::default());
        assert!(
            text.starts_with(&["TY  - ", code, "\r\n"].concat()),
            "{text}"
        );
        assert!(text.contains("\r\nDA  - 1989/03/02/\r\n"), "{text}");
        assert!(
            text.contains("\r\nAV  - State Archive, f. 1, d. 2\r\n"),
            "{text}"
        );
    }
    let range = Some(Issued {
        year: 1999,
        end_year: Some(2006),
        ..Issued::default()
    });
    let text = cite(
        &Work {
            issued: range,
            ..book()
        },
        Style::Ris,
        &CiteContext::default(),
    );
    assert!(
        text.contains("PY  - 1999\r\nDA  - 1999///1999-2006\r\n"),
        "{text}"
    );
}

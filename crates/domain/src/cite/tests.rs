//! Samples that the other tests share, and the plain style.

use super::{CiteContext, Issued, Name, Style, Work, WorkKind, cite};

pub(super) fn person(family: &str, given: &str) -> Name {
    Name {
        family: family.into(),
        given: given.into(),
        ..Name::default()
    }
}

fn year(year: i16) -> Option<Issued> {
    Some(Issued {
        year,
        ..Issued::default()
    })
}

pub(super) fn book() -> Work {
    Work {
        id: "doe-roe-2002".into(),
        kind: WorkKind::Book,
        title: "A Book of Orders".into(),
        authors: vec![person("Doe", "Jane"), person("Roe", "Richard")],
        issued: year(2002),
        publisher: "North Press".into(),
        place: "Oslo".into(),
        isbn: "978-0-00-000000-2".into(),
        ..Work::default()
    }
}

pub(super) fn article() -> Work {
    Work {
        id: "doe-1998".into(),
        kind: WorkKind::ArticleJournal,
        title: "Who Signed “Order” 12?".into(),
        authors: vec![person("Doe", "Jane")],
        issued: year(1998),
        container_title: "Journal of Papers".into(),
        page: "12–45".into(),
        volume: "7".into(),
        issue: "3".into(),
        doi: "https://doi.org/10.1000/x_1".into(),
        issn: "0000-0000".into(),
        ..Work::default()
    }
}

pub(super) fn of(kind: WorkKind) -> Work {
    Work {
        id: "w".into(),
        kind,
        title: "A Title".into(),
        authors: vec![person("Doe", "Jane")],
        editors: vec![person("Roe", "Richard"), person("Poe", "Ann")],
        issued: Some(Issued {
            year: 1989,
            end_year: None,
            month: Some(3),
            day: Some(2),
        }),
        container_title: "Container".into(),
        publisher: "Press".into(),
        place: "Oslo".into(),
        page: "5".into(),
        volume: "2".into(),
        archive: "State Archive".into(),
        archive_location: "f. 1, d. 2".into(),
        url: "https://example.org/a_b".into(),
        ..Work::default()
    }
}

fn plain(work: &Work) -> String {
    cite(work, Style::Plain, &CiteContext::default())
}

pub(super) fn full() -> CiteContext<'static> {
    CiteContext {
        locator: Some("17–18"),
        figure: Some(("quota.x.first", "10,000 in the first category.")),
        accessed: "2026-11-23".parse().ok(),
        view_url: Some("https://example.org/#x"),
        words: None,
    }
}

#[test]
fn plain_per_kind() {
    assert_eq!(
        plain(&book()),
        "Doe, Jane, and Richard Roe. A Book of Orders. Oslo: North Press, 2002."
    );
    assert_eq!(
        plain(&article()),
        "Doe, Jane. “Who Signed ‘Order’ 12?” Journal of Papers 7, no. 3 (1998): 12–45. https://doi.org/10.1000/x_1."
    );
    let end = " State Archive, f. 1, d. 2. https://example.org/a_b.";
    for (kind, middle) in [
        (
            WorkKind::ArticleNewspaper,
            "“A Title.” Container, 2 March 1989, p. 5.",
        ),
        (
            WorkKind::Chapter,
            "“A Title.” In Container, vol. 2, edited by Richard Roe and Ann Poe, 5. Oslo: Press, 1989.",
        ),
        (
            WorkKind::EntryEncyclopedia,
            "“A Title.” In Container, vol. 2, edited by Richard Roe and Ann Poe, 5. Oslo: Press, 1989.",
        ),
        (
            WorkKind::Document,
            "“A Title.” Edited by Richard Roe and Ann Poe. In Container, vol. 2, 5. Oslo: Press, 2 March 1989.",
        ),
        (
            WorkKind::Manuscript,
            "“A Title.” Edited by Richard Roe and Ann Poe. In Container, vol. 2, 5. Oslo: Press, 2 March 1989.",
        ),
        (
            WorkKind::Report,
            "A Title. Edited by Richard Roe and Ann Poe. Vol. 2. Oslo: Press, 1989, p. 5.",
        ),
        (
            WorkKind::Thesis,
            "A Title. Edited by Richard Roe and Ann Poe. Vol. 2. Oslo: Press, 1989, p. 5.",
        ),
        (
            WorkKind::Webpage,
            "“A Title.” Container, Press, 2 March 1989.",
        ),
        (
            WorkKind::PostWeblog,
            "“A Title.” Container, Press, 2 March 1989.",
        ),
    ] {
        assert_eq!(
            plain(&of(kind)),
            ["Doe, Jane. ", middle, end].concat(),
            "{kind:?}"
        );
    }
}

#[test]
fn plain_with_little_known() {
    let bare = Work {
        title: "Order".into(),
        ..Work::default()
    };
    assert_eq!(plain(&bare), "“Order.” n.d.");
    assert_eq!(
        plain(&Work {
            kind: WorkKind::Webpage,
            ..bare
        }),
        "“Order.” n.d."
    );
    assert_eq!(plain(&Work::default()), "n.d.");
    let edited = Work {
        authors: vec![],
        editors: vec![person("Roe", "R.")],
        ..book()
    };
    assert_eq!(
        plain(&edited),
        "Roe, R., ed. A Book of Orders. Oslo: North Press, 2002."
    );
    let range = Some(Issued {
        year: 1999,
        end_year: Some(2006),
        ..Issued::default()
    });
    assert!(
        plain(&Work {
            issued: range,
            ..book()
        })
        .ends_with("1999–2006.")
    );
    let body = Name {
        literal: "Memorial Society".into(),
        ..Name::default()
    };
    assert!(
        plain(&Work {
            authors: vec![body],
            ..book()
        })
        .starts_with("Memorial Society. A Book")
    );
}

#[test]
fn plain_says_which_figure() {
    assert_eq!(
        cite(&book(), Style::Plain, &full()),
        "Doe, Jane, and Richard Roe. A Book of Orders. Oslo: North Press, 2002, pp. 17–18. \
         Figure cited: 10,000 in the first category [quota.x.first]. \
         Shown at https://example.org/#x. Accessed 23 November 2026."
    );
    let text = cite(&article(), Style::Plain, &full());
    assert!(text.contains("(1998): 12–45, here pp. 17–18. https://doi.org/10.1000/x_1. Accessed 23 November 2026. Figure"));
    let table = CiteContext {
        locator: Some("table 3"),
        ..CiteContext::default()
    };
    assert!(cite(&book(), Style::Plain, &table).ends_with("2002, table 3."));
}

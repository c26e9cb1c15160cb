//! The other two lines of text: APA and GOST.

use super::tests::{article, book, full, of, person};
use super::{CiteContext, Name, Style, Work, WorkKind, cite};

fn line(work: &Work, style: Style) -> String {
    let read = CiteContext {
        accessed: "2026-11-23".parse().ok(),
        ..CiteContext::default()
    };
    cite(work, style, &read)
}

fn web() -> Work {
    Work {
        editors: vec![],
        publisher: String::new(),
        archive: String::new(),
        archive_location: String::new(),
        ..of(WorkKind::Webpage)
    }
}

fn data() -> Work {
    Work {
        authors: vec![],
        version: "1.2.0".into(),
        ..Work {
            kind: WorkKind::Dataset,
            container_title: String::new(),
            ..web()
        }
    }
}

#[test]
fn apa() {
    for (work, expected) in [
        (
            book(),
            "Doe, J., & Roe, R. (2002). A Book of Orders. North Press.",
        ),
        (
            article(),
            "Doe, J. (1998). Who Signed “Order” 12? Journal of Papers, 7(3), 12–45. \
             https://doi.org/10.1000/x_1",
        ),
        (
            web(),
            "Doe, J. (1989, March 2). A Title. Container. \
             Retrieved November 23, 2026, from https://example.org/a_b",
        ),
        (
            data(),
            "A Title (Version 1.2.0) [Data set]. (1989, March 2). \
             Retrieved November 23, 2026, from https://example.org/a_b",
        ),
        (
            of(WorkKind::Chapter),
            "Doe, J. (1989). A Title. In R. Roe & A. Poe (Eds.), Container (Vol. 2, p. 5). Press. \
             State Archive, f. 1, d. 2. https://example.org/a_b",
        ),
        (
            of(WorkKind::ArticleNewspaper),
            "Doe, J. (1989, March 2). A Title. Container, 5. State Archive, f. 1, d. 2. \
             https://example.org/a_b",
        ),
        (
            Work {
                authors: vec![],
                ..of(WorkKind::Book)
            },
            "Roe, R., & Poe, A. (Eds.). (1989). A Title (Vol. 2). Press. State Archive, f. 1, d. 2. \
             https://example.org/a_b",
        ),
    ] {
        assert_eq!(line(&work, Style::Apa), expected);
    }
}

#[test]
fn gost() {
    for (work, expected) in [
        (
            book(),
            "Doe J., Roe R. A Book of Orders. Oslo : North Press, 2002.",
        ),
        (
            article(),
            "Doe J. Who Signed “Order” 12? // Journal of Papers. 1998. Vol. 7, no. 3. P. 12–45. \
             DOI: 10.1000/x_1.",
        ),
        (
            web(),
            "Doe J. A Title // Container. Oslo, 1989. 2 March. \
             URL: https://example.org/a_b (дата обращения: 23.11.2026).",
        ),
        (
            data(),
            "A Title [Data set]. Version 1.2.0. Oslo, 1989. \
             URL: https://example.org/a_b (дата обращения: 23.11.2026).",
        ),
        (
            of(WorkKind::Chapter),
            "Doe J. A Title // Container / ed. by R. Roe, A. Poe. Vol. 2. Oslo : Press, 1989. P. 5. \
             State Archive. f. 1, d. 2. URL: https://example.org/a_b (дата обращения: 23.11.2026).",
        ),
    ] {
        assert_eq!(line(&work, Style::Gost), expected);
    }
}

#[test]
fn gost_has_the_words_of_the_works_language() {
    let russian = Work {
        title: "Сталинизм в советской провинции".into(),
        authors: ["Юнге М.", "Бордюгов Г. А.", "Биннер Р."]
            .map(|name| {
                let (family, given) = name.split_once(' ').unwrap();
                person(family, given)
            })
            .into(),
        language: "ru".into(),
        page: "45–46".into(),
        place: "М.".into(),
        publisher: "РОССПЭН".into(),
        volume: "2".into(),
        ..book()
    };
    assert_eq!(
        line(&russian, Style::Gost),
        "Юнге М., Бордюгов Г. А., Биннер Р. Сталинизм в советской провинции. Т. 2. \
         М. : РОССПЭН, 2002. С. 45–46."
    );
    let mut many = russian;
    many.authors.push(person("Павлов", "Николай"));
    assert!(
        line(&many, Style::Gost)
            .starts_with("Сталинизм в советской провинции / М. Юнге [и др.]. Т. 2.")
    );
}

#[test]
fn both_say_which_figure_and_where() {
    let apa = cite(&book(), Style::Apa, &full());
    assert!(
        apa.ends_with(
            "North Press. Cited: pp. 17–18. Figure cited: 10,000 in the first category \
             [quota.x.first]. Shown at https://example.org/#x."
        ),
        "{apa}"
    );
    let gost = cite(&book(), Style::Gost, &full());
    assert!(
        gost.contains("2002. Cited: pp. 17–18. Figure cited:"),
        "{gost}"
    );
}

#[test]
fn names_of_all_sorts() {
    let one = |name: Name| {
        let work = Work {
            authors: vec![name],
            ..book()
        };
        (line(&work, Style::Apa), line(&work, Style::Gost))
    };
    let (apa, gost) = one(person("Doe", "Jean-Pierre A.B."));
    assert!(apa.starts_with("Doe, J.-P. A. B. (2002)."), "{apa}");
    assert!(gost.starts_with("Doe J.-P. A. B. A Book"), "{gost}");
    let (apa, gost) = one(Name {
        literal: "Memorial Society".into(),
        ..Name::default()
    });
    assert!(apa.starts_with("Memorial Society. (2002)."), "{apa}");
    assert!(gost.starts_with("Memorial Society. A Book"), "{gost}");
}

//! Works from the columns of the sources table.

use super::{Issued, Name, Work, WorkKind};
use crate::edtf::{Date, Edtf, Mark, Point, Precision};

/// One row of the sources table, as text; an empty text is an empty cell.
#[derive(Clone, Copy, Debug, Default)]
pub struct WorkFields<'a> {
    /// The id.
    pub id: &'a str,
    /// The CSL name of the kind.
    pub kind: &'a str,
    /// The title.
    pub title: &'a str,
    /// `Family, Given` or a literal name, with `;` between names.
    pub authors: &'a str,
    /// Likewise.
    pub editors: &'a str,
    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY/YYYY`.
    pub issued: &'a str,
    /// What holds the work.
    pub container: &'a str,
    /// The publisher.
    pub publisher: &'a str,
    /// Where it was published.
    pub place: &'a str,
    /// The pages.
    pub page: &'a str,
    /// The volume.
    pub volume: &'a str,
    /// The issue.
    pub issue: &'a str,
    /// The address.
    pub url: &'a str,
    /// The ISSN.
    pub issn: &'a str,
    /// The DOI.
    pub doi: &'a str,
    /// The ISBN.
    pub isbn: &'a str,
    /// The language.
    pub language: &'a str,
    /// The archive.
    pub archive: &'a str,
    /// The mark in the archive.
    pub archive_location: &'a str,
}

impl Work {
    /// Builds the record of a row.
    ///
    /// # Errors
    /// The column that cannot be read, and why.
    pub fn from_fields(fields: &WorkFields) -> Result<Self, (&'static str, String)> {
        let kind = WorkKind::parse(fields.kind).ok_or_else(|| {
            (
                "kind",
                ["`", fields.kind, "` is not a known CSL type"].concat(),
            )
        })?;
        let issued = issued(fields.issued).map_err(|reason| {
            (
                "issued",
                ["`", fields.issued, "` is not a date of issue: ", &reason].concat(),
            )
        })?;
        Ok(Self {
            id: fields.id.into(),
            kind,
            title: fields.title.into(),
            authors: names(fields.authors),
            editors: names(fields.editors),
            issued,
            container_title: fields.container.into(),
            publisher: fields.publisher.into(),
            place: fields.place.into(),
            page: fields.page.into(),
            volume: fields.volume.into(),
            issue: fields.issue.into(),
            version: String::new(),
            url: fields.url.into(),
            issn: fields.issn.into(),
            doi: fields.doi.into(),
            isbn: fields.isbn.into(),
            language: fields.language.into(),
            archive: fields.archive.into(),
            archive_location: fields.archive_location.into(),
            note: String::new(),
        })
    }
}

fn names(cell: &str) -> Vec<Name> {
    let names = cell
        .split(';')
        .map(str::trim)
        .filter(|name| !name.is_empty());
    names
        .map(|name| match name.split_once(',') {
            Some((family, given)) => Name {
                family: family.trim().into(),
                given: given.trim().into(),
                literal: String::new(),
            },
            None => Name {
                literal: name.into(),
                ..Name::default()
            },
        })
        .collect()
}

fn issued(cell: &str) -> Result<Option<Issued>, String> {
    if cell.is_empty() {
        return Ok(None);
    }
    let date: Edtf = cell
        .parse()
        .map_err(|error: crate::edtf::EdtfError| error.to_string())?;
    let (Some(start), Some(end)) = (date.start(), date.end()) else {
        return Err("both ends are needed".into());
    };
    if start.mark() != Mark::Plain || end.mark() != Mark::Plain {
        return Err("a mark of doubt has no place in a citation".into());
    }
    let first = start.earliest();
    if date.is_interval() {
        let years = [start, end]
            .into_iter()
            .all(|end| end.precision() == Precision::Year);
        let end_year = Some(end.earliest().year());
        let range = Issued {
            year: first.year(),
            end_year,
            ..Issued::default()
        };
        return if years {
            Ok(Some(range))
        } else {
            Err("only years can form a range".into())
        };
    }
    Ok(Some(single(start, first)))
}

fn single(point: Point, first: Date) -> Issued {
    Issued {
        year: first.year(),
        end_year: None,
        month: (point.precision() <= Precision::Month).then(|| first.month()),
        day: (point.precision() == Precision::Day).then(|| first.day()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(issued: &'static str) -> WorkFields<'static> {
        WorkFields {
            id: "w",
            kind: "book",
            title: "T",
            issued,
            ..WorkFields::default()
        }
    }

    #[test]
    fn names_in_a_cell() {
        let fields = WorkFields {
            authors: "Doe, Jane; Memorial ;Roe, R. R.",
            ..row("")
        };
        let work = Work::from_fields(&fields).unwrap();
        let parts: Vec<_> = work
            .authors
            .iter()
            .map(|n| (n.family.as_str(), n.given.as_str(), n.literal.as_str()))
            .collect();
        assert_eq!(
            parts,
            [
                ("Doe", "Jane", ""),
                ("", "", "Memorial"),
                ("Roe", "R. R.", "")
            ]
        );
        assert!(work.editors.is_empty() && work.issued.is_none());
    }

    #[test]
    fn dates_of_issue() {
        for (text, year, end_year, month, day) in [
            ("1999", 1999, None, None, None),
            ("1999-04", 1999, None, Some(4), None),
            ("1999-04-05", 1999, None, Some(4), Some(5)),
            ("1997/2004", 1997, Some(2004), None, None),
        ] {
            let issued = Work::from_fields(&row(text)).unwrap().issued;
            assert_eq!(
                issued,
                Some(Issued {
                    year,
                    end_year,
                    month,
                    day
                }),
                "{text}"
            );
        }
        for text in ["99", "1999?", "1999/..", "1999-01/1999-03", "1999-02-30"] {
            assert_eq!(
                Work::from_fields(&row(text)).unwrap_err().0,
                "issued",
                "{text}"
            );
        }
    }

    #[test]
    fn kinds_by_name() {
        for kind in WorkKind::ALL {
            assert_eq!(WorkKind::parse(kind.csl()), Some(kind));
        }
        let fields = WorkFields {
            kind: "poem",
            ..row("")
        };
        assert_eq!(Work::from_fields(&fields).unwrap_err().0, "kind");
    }
}

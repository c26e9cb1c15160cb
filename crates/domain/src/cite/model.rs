//! The bibliographic record of a work.
//!
//! An empty text means that the field is unknown or does not apply.

/// The kinds of work, by their CSL names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WorkKind {
    /// An article in a scholarly journal.
    ArticleJournal,
    /// An article in a newspaper.
    ArticleNewspaper,
    /// A book, or an edition of documents.
    Book,
    /// A chapter, or a document within a book.
    Chapter,
    /// A data set.
    Dataset,
    /// A paper that stands alone, such as an order or a report in an archive.
    #[default]
    Document,
    /// An entry in an encyclopedia.
    EntryEncyclopedia,
    /// An unpublished text.
    Manuscript,
    /// A post on a blog.
    PostWeblog,
    /// A report published by an institution.
    Report,
    /// A dissertation.
    Thesis,
    /// A page or site on the web.
    Webpage,
}

impl WorkKind {
    /// Every kind.
    pub const ALL: [WorkKind; 12] = [
        WorkKind::ArticleJournal,
        WorkKind::ArticleNewspaper,
        WorkKind::Book,
        WorkKind::Chapter,
        WorkKind::Dataset,
        WorkKind::Document,
        WorkKind::EntryEncyclopedia,
        WorkKind::Manuscript,
        WorkKind::PostWeblog,
        WorkKind::Report,
        WorkKind::Thesis,
        WorkKind::Webpage,
    ];

    /// Reads the CSL name; `None` for anything else.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.csl() == name)
    }

    /// The CSL name.
    pub fn csl(self) -> &'static str {
        match self {
            WorkKind::ArticleJournal => "article-journal",
            WorkKind::ArticleNewspaper => "article-newspaper",
            WorkKind::Book => "book",
            WorkKind::Chapter => "chapter",
            WorkKind::Dataset => "dataset",
            WorkKind::Document => "document",
            WorkKind::EntryEncyclopedia => "entry-encyclopedia",
            WorkKind::Manuscript => "manuscript",
            WorkKind::PostWeblog => "post-weblog",
            WorkKind::Report => "report",
            WorkKind::Thesis => "thesis",
            WorkKind::Webpage => "webpage",
        }
    }
}

/// A person, or a body in `literal`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// The family name.
    pub family: String,
    /// Given names or initials.
    pub given: String,
    /// A name that has no such parts. If set, the other two are not used.
    pub literal: String,
}

impl Name {
    /// `Family, Given`.
    pub(super) fn inverted(&self) -> String {
        if self.literal.is_empty() {
            super::join(&[&self.family, &self.given], ", ")
        } else {
            self.literal.clone()
        }
    }

    /// `Given Family`.
    pub(super) fn straight(&self) -> String {
        if self.literal.is_empty() {
            super::join(&[&self.given, &self.family], " ")
        } else {
            self.literal.clone()
        }
    }

    /// The first letters of the given names: `J. A.`, of `Jean-Pierre` `J.-P.`.
    pub(super) fn initials(&self) -> String {
        let initial = |name: &str| {
            let first = name.chars().find(|c| c.is_alphabetic());
            first.map_or_else(String::new, |c| [c.to_string(), ".".to_owned()].concat())
        };
        // "J.A." is two names too.
        let given = self.given.replace('.', ". ");
        let names: Vec<String> = given
            .split_whitespace()
            .map(|name| {
                let parts: Vec<String> = name.split('-').map(initial).collect();
                let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
                super::join(&parts, "-")
            })
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        super::join(&names, " ")
    }
}

/// When a work came out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Issued {
    /// The year, or the first of several.
    pub year: i16,
    /// The last year, if the work came out over several.
    pub end_year: Option<i16>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month; without a month it is not used.
    pub day: Option<u8>,
}

impl Issued {
    /// `1999`, or `1999–2006` with the given separator.
    pub(super) fn years(&self, separator: &str) -> String {
        let mut out = self.year.to_string();
        if let Some(end) = self.end_year {
            out.push_str(separator);
            out.push_str(&end.to_string());
        }
        out
    }

    /// Month and day as far as they are known and possible.
    pub(super) fn month_day(&self) -> (Option<u8>, Option<u8>) {
        let month = self.month.filter(|month| (1..=12).contains(month));
        let day = self
            .day
            .filter(|day| month.is_some() && (1..=31).contains(day));
        (month, day)
    }
}

/// A work that can be cited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The id, which is also the key of the BibTeX entry.
    pub id: String,
    /// What sort of work it is.
    pub kind: WorkKind,
    /// The title, with its subtitle.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<Name>,
    /// Who edited it, or the book that holds it.
    pub editors: Vec<Name>,
    /// When it came out, if known.
    pub issued: Option<Issued>,
    /// The journal, book, newspaper, encyclopedia or site that holds it.
    pub container_title: String,
    /// The publisher, institution or university.
    pub publisher: String,
    /// Where it was published.
    pub place: String,
    /// The pages it fills in what holds it.
    pub page: String,
    /// The volume.
    pub volume: String,
    /// The issue of a journal.
    pub issue: String,
    /// The version of a data set.
    pub version: String,
    /// The address on the web.
    pub url: String,
    /// The ISSN of the journal.
    pub issn: String,
    /// The DOI, with or without its resolver's address.
    pub doi: String,
    /// The ISBN of the book.
    pub isbn: String,
    /// The language, as a BCP 47 tag; a transliterated title is in it all the same.
    pub language: String,
    /// The archive that keeps it.
    pub archive: String,
    /// The mark under which the archive keeps it.
    pub archive_location: String,
    /// A remark. The plain style leaves it out.
    pub note: String,
}

impl Work {
    /// The DOI without its resolver's address.
    pub(super) fn doi_bare(&self) -> &str {
        [
            "https://doi.org/",
            "http://doi.org/",
            "https://dx.doi.org/",
            "http://dx.doi.org/",
            "doi:",
        ]
        .into_iter()
        .find_map(|before| self.doi.strip_prefix(before))
        .unwrap_or(&self.doi)
    }

    /// The address to follow: the DOI's, else the work's own.
    pub(super) fn link(&self) -> String {
        match self.doi_bare() {
            "" => self.url.clone(),
            doi => ["https://doi.org/", doi].concat(),
        }
    }

    /// Whether its editors stand where authors would, or beside them, because the
    /// work as a whole is theirs.
    pub(super) fn own_editors(&self) -> bool {
        matches!(
            self.kind,
            WorkKind::Book
                | WorkKind::Document
                | WorkKind::Manuscript
                | WorkKind::Report
                | WorkKind::Thesis
        )
    }

    /// The archive and its mark in one text.
    pub(super) fn kept_at(&self) -> String {
        super::join(&[&self.archive, &self.archive_location], ", ")
    }
}

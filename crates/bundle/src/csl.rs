//! What of CSL-JSON is used here, and under which columns it ships.

use exhibit_domain::dataset::dto::SourcesDto;

/// The CSL types the exhibit can cite.
pub(crate) const TYPES: [&str; 11] = [
    "article-journal",
    "article-newspaper",
    "book",
    "chapter",
    "document",
    "entry-encyclopedia",
    "manuscript",
    "post-weblog",
    "report",
    "thesis",
    "webpage",
];
/// What sort of source it is (`custom.kind`).
pub(crate) const TRUST: [&str; 7] = [
    "document",
    "scholarly",
    "secondary",
    "reference",
    "news",
    "polemical",
    "primary-table",
];
/// How much of it was read (`custom.access`).
pub(crate) const ACCESS: [&str; 3] = ["whole", "part", "cited"];

/// Where a text ships.
pub(crate) type Slot = fn(&mut SourcesDto) -> &mut Vec<String>;
/// Text variables: the CSL name and where they ship.
pub(crate) const TEXTS: [(&str, Slot); 15] = [
    ("id", |s| &mut s.id),
    ("type", |s| &mut s.kind),
    ("title", |s| &mut s.title),
    ("container-title", |s| &mut s.container),
    ("publisher", |s| &mut s.publisher),
    ("publisher-place", |s| &mut s.place),
    ("page", |s| &mut s.page),
    ("volume", |s| &mut s.volume),
    ("issue", |s| &mut s.issue),
    ("URL", |s| &mut s.url),
    ("ISSN", |s| &mut s.issn),
    ("DOI", |s| &mut s.doi),
    ("ISBN", |s| &mut s.isbn),
    ("language", |s| &mut s.language),
    ("archive", |s| &mut s.archive),
];
/// Kept in the file for other users of it; not shipped.
pub(crate) const UNSHIPPED: [&str; 4] =
    ["title-short", "translator", "number", "number-of-volumes"];
/// Fields with a form of their own.
pub(crate) const OTHERS: [&str; 7] = [
    "author",
    "editor",
    "issued",
    "archive_location",
    "abstract",
    "note",
    "custom",
];

/// The CSL name of a shipped column.
pub(crate) fn csl_name(column: &str) -> &str {
    match column {
        "kind" => "type",
        "authors" => "author",
        "editors" => "editor",
        "container" => "container-title",
        "place" => "publisher-place",
        "url" => "URL",
        other => other,
    }
}

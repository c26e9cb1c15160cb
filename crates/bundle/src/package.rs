//! `datapackage.json`: the tables of the package and what their columns may hold.

use std::path::Path;

use serde::Deserialize;

use crate::fault::FileFault;

/// The descriptor's file name.
pub const DESCRIPTOR: &str = "datapackage.json";

/// The tables the exhibit is made of, in the order of the package.
pub const TABLES: [&str; 19] = [
    "territories",
    "names",
    "quotas",
    "increases",
    "outcomes",
    "facts",
    "population",
    "readings",
    "citations",
    "aliases",
    "events",
    "changes",
    "approximations",
    "sites",
    "site_names",
    "sections",
    "paragraphs",
    "paragraph_works",
    "bibliography",
];

/// A data package.
#[derive(Clone, Debug, Deserialize)]
pub struct Package {
    /// Version of the data.
    pub version: String,
    /// When it was made, an ISO 8601 date and time.
    pub created: String,
    /// Its files.
    pub resources: Vec<Resource>,
}

/// One file of a package.
#[derive(Clone, Debug, Deserialize)]
pub struct Resource {
    /// Name, `quotas`.
    pub name: String,
    /// Path below the data folder, `quotas.csv`.
    pub path: String,
    /// What its columns may hold; only tables have one.
    pub schema: Option<Schema>,
}

/// What the columns of a table may hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// The columns, in the order of the file.
    pub fields: Vec<Field>,
    /// Columns that together name a row.
    #[serde(default)]
    pub primary_key: Vec<String>,
    /// Columns that name rows of other tables.
    #[serde(default)]
    pub foreign_keys: Vec<ForeignKey>,
}

/// One column.
#[derive(Clone, Debug, Deserialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What a cell is.
    #[serde(rename = "type")]
    pub kind: FieldKind,
    /// What a cell may say.
    #[serde(default)]
    pub constraints: Constraints,
}

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// Any text.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Texts with `;` between them.
    List,
}

/// What a cell may say. An unknown constraint is refused, not ignored.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constraints {
    /// Whether it may not be empty.
    #[serde(default)]
    pub required: bool,
    /// Whether no two rows may say the same.
    #[serde(default)]
    pub unique: bool,
    /// The only things it may say.
    #[serde(rename = "enum")]
    pub choices: Option<Vec<String>>,
    /// What the whole cell must match.
    pub pattern: Option<String>,
    /// The smallest number.
    pub minimum: Option<f64>,
    /// The largest number.
    pub maximum: Option<f64>,
}

/// Columns that name rows of another table.
#[derive(Clone, Debug, Deserialize)]
pub struct ForeignKey {
    /// The columns.
    pub fields: Vec<String>,
    /// Where they lead.
    pub reference: Reference,
}

/// Where a foreign key leads.
#[derive(Clone, Debug, Deserialize)]
pub struct Reference {
    /// The table; the same one if there is none.
    pub resource: Option<String>,
    /// Its columns.
    pub fields: Vec<String>,
}

impl Package {
    /// The day it was made, `YYYY-MM-DD`.
    #[must_use]
    pub fn day(&self) -> &str {
        self.created.get(..10).unwrap_or(&self.created)
    }

    /// Reads the descriptor of a data folder.
    ///
    /// # Errors
    /// The descriptor is missing or not JSON of this form, or lacks a table.
    pub fn read(dir: &Path) -> Result<Self, Vec<FileFault>> {
        let text = std::fs::read_to_string(dir.join(DESCRIPTOR)).map_err(|error| {
            vec![FileFault::file(
                DESCRIPTOR,
                format!("cannot be read: {error}"),
            )]
        })?;
        let package: Self = serde_json::from_str(&text).map_err(|error| {
            let line = u64::try_from(error.line()).unwrap_or(1);
            vec![FileFault::line(DESCRIPTOR, line, error.to_string())]
        })?;
        let faults: Vec<FileFault> = TABLES
            .iter()
            .filter(|name| package.table(name).is_none())
            .map(|name| FileFault::file(DESCRIPTOR, format!("there is no table `{name}`")))
            .collect();
        if faults.is_empty() {
            Ok(package)
        } else {
            Err(faults)
        }
    }

    /// A table and its schema.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<(&Resource, &Schema)> {
        let resource = self.resources.iter().find(|r| r.name == name)?;
        Some((resource, resource.schema.as_ref()?))
    }

    /// All tables and their schemas.
    pub fn tables(&self) -> impl Iterator<Item = (&Resource, &Schema)> {
        self.resources
            .iter()
            .filter_map(|resource| Some((resource, resource.schema.as_ref()?)))
    }
}

//! The data package as files, put together in the browser.
//!
//! Most of its cells are in the dataset that is loaded anyway. What is not (columns
//! that no view shows, the descriptor, the sources in full, the documents) lies in
//! one small file of its own, which is fetched only when someone takes the package.
//! The bundler makes that file by comparing, cell by cell, so that the tables come
//! out as they went in.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::csv;
use super::zip::{Entry, archive};
use crate::dataset::dto::{Column, DatasetDto};
use crate::edtf::Date;

/// The tables whose rows ship as one: their figures' ids begin with the table's name.
pub const FIGURES: [&str; 4] = ["quotas", "increases", "outcomes", "facts"];

/// What the package holds beyond the dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageDto {
    /// Version of the package; must equal the dataset's.
    pub version: String,
    /// Day of the package, `YYYY-MM-DD`.
    pub created: String,
    /// Its tables.
    pub tables: Vec<PackageTable>,
    /// Its other files.
    pub files: Vec<PackageFile>,
}

/// A table of the package.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageTable {
    /// Its name.
    pub name: String,
    /// Its file.
    pub path: String,
    /// How many rows it has.
    pub rows: u32,
    /// Its columns, in their order.
    pub columns: Vec<PackageColumn>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageColumn {
    /// Its name.
    pub name: String,
    /// Its cells; `None` where the dataset holds them.
    pub cells: Option<Vec<String>>,
}

/// A file that is no table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageFile {
    /// Its path.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// Why the package cannot be put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackageFault {
    /// Dataset and package are of different versions.
    Version,
    /// The package is not dated.
    Day,
    /// A column has not as many cells as its table has rows.
    Column(String, String),
    /// It is too large for a ZIP archive.
    Size,
}

impl fmt::Display for PackageFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version => f.write_str("dataset and package are of different versions"),
            Self::Day => f.write_str("the package is not dated"),
            Self::Column(table, column) => write!(f, "{table}.{column} is not complete"),
            Self::Size => f.write_str("the package is too large"),
        }
    }
}

/// The cells of a column of a table as the dataset has them, in the form of the CSV
/// file; `None` if it does not have them all.
#[must_use]
pub fn cells(dto: &DatasetDto, table: &str, column: &str) -> Option<Vec<String>> {
    if !FIGURES.contains(&table) {
        return written(dto.column(table, column)?, |_| true);
    }
    let prefix = [table.strip_suffix('s')?, "."].concat();
    let ids = &dto.figures.id;
    written(dto.column("figures", column)?, |row| {
        ids.get(row).is_some_and(|id| id.starts_with(&prefix))
    })
}

fn written(column: Column, wanted: impl Fn(usize) -> bool) -> Option<Vec<String>> {
    (0..column.len())
        .filter(|row| wanted(*row))
        .map(|row| column.cell(row))
        .collect()
}

/// All files of the package.
///
/// # Errors
/// [`PackageFault`] if dataset and package do not belong together.
pub fn entries(dto: &DatasetDto, package: &PackageDto) -> Result<Vec<Entry>, PackageFault> {
    if dto.version != package.version {
        return Err(PackageFault::Version);
    }
    let mut entries = Vec::new();
    for file in &package.files {
        entries.push(Entry {
            name: file.path.clone(),
            bytes: file.text.clone().into_bytes(),
        });
    }
    for table in &package.tables {
        entries.push(Entry {
            name: table.path.clone(),
            bytes: file(dto, table)?.into_bytes(),
        });
    }
    Ok(entries)
}

/// One table as its file.
fn file(dto: &DatasetDto, table: &PackageTable) -> Result<String, PackageFault> {
    let mut columns = Vec::new();
    for column in &table.columns {
        let cells = match &column.cells {
            Some(cells) => Some(cells.clone()),
            None => cells(dto, &table.name, &column.name),
        };
        let complete = |cells: &Vec<String>| u32::try_from(cells.len()) == Ok(table.rows);
        columns.push(
            cells
                .filter(complete)
                .ok_or_else(|| PackageFault::Column(table.name.clone(), column.name.clone()))?,
        );
    }
    let header: Vec<&str> = table.columns.iter().map(|c| c.name.as_str()).collect();
    let mut out = String::new();
    // The package's own files end their lines with a line feed alone.
    csv::record(&mut out, &header, "\n");
    let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
    for _ in 0..table.rows {
        let row: Vec<String> = columns.iter_mut().filter_map(Iterator::next).collect();
        csv::record(&mut out, &row, "\n");
    }
    Ok(out)
}

/// The package as a ZIP archive.
///
/// # Errors
/// [`PackageFault`].
pub fn zip(dto: &DatasetDto, package: &PackageDto) -> Result<Vec<u8>, PackageFault> {
    let day: Date = package.created.parse().map_err(|_| PackageFault::Day)?;
    archive(&entries(dto, package)?, day).ok_or(PackageFault::Size)
}

//! Files into tables: encoding, form and header.

use std::collections::BTreeSet;
use std::path::Path;

use crate::csv::{self, Record};
use crate::fault::FileFault;
use crate::package::{Package, Resource, Schema};

/// A table as it was read.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Name of the resource.
    pub(crate) name: String,
    /// Its file.
    pub(crate) file: String,
    /// Names of the columns.
    header: Vec<String>,
    /// The rows below the header.
    pub(crate) rows: Vec<Record>,
}

impl Table {
    /// Place of a column.
    pub(crate) fn at(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| name == column)
    }

    /// Every column: its name and its cells.
    pub(crate) fn columns(&self) -> impl Iterator<Item = (&str, Vec<String>)> {
        self.header.iter().enumerate().map(|(at, name)| {
            let cells = self.rows.iter().map(|row| Self::cell(row, at).to_owned());
            (name.as_str(), cells.collect())
        })
    }

    /// A cell; empty if the row is too short.
    pub(crate) fn cell(row: &Record, at: usize) -> &str {
        row.cells.get(at).map_or("", String::as_str)
    }

    /// Line of a row, counted from 0.
    pub(crate) fn line(&self, row: usize) -> Option<u64> {
        self.rows.get(row).map(|record| record.line)
    }
}

/// What was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    tables: Vec<Table>,
    /// Whether every table could be read as one: nothing that depends on a
    /// missing table is worth saying.
    pub(crate) complete: bool,
}

impl Tables {
    /// A table by the name of its resource.
    pub(crate) fn get(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }
}

/// Reads every table of a package.
pub(crate) fn all(dir: &Path, package: &Package) -> (Tables, Vec<FileFault>) {
    let mut faults = Vec::new();
    let mut read = Tables {
        tables: Vec::new(),
        complete: true,
    };
    for (resource, schema) in package.tables() {
        match table(dir, resource, schema, &mut faults) {
            Some(table) => read.tables.push(table),
            None => read.complete = false,
        }
    }
    (read, faults)
}

fn table(
    dir: &Path,
    resource: &Resource,
    schema: &Schema,
    faults: &mut Vec<FileFault>,
) -> Option<Table> {
    let file = resource.path.as_str();
    let text = text(dir, file, faults)?;
    let (mut records, malformed) = csv::parse(&text);
    let header = if records.is_empty() {
        Vec::new()
    } else {
        records.remove(0).cells
    };
    let mut sound = true;
    for fault in malformed {
        sound &= fault.harmless;
        let column = header.get(fault.cell).map_or("", String::as_str);
        faults.push(FileFault::cell(file, fault.line, column, fault.reason));
    }
    sound &= check_header(file, &header, schema, faults);
    if !sound {
        return None;
    }
    for row in &records {
        if row.cells.len() != header.len() {
            faults.push(FileFault::line(
                file,
                row.line,
                format!("{} cells found, {} expected", row.cells.len(), header.len()),
            ));
        }
    }
    Some(Table {
        name: resource.name.clone(),
        file: file.to_owned(),
        header,
        rows: records,
    })
}

/// The file as text. Bytes that are not UTF-8 are a fault and replaced, so
/// that the rest can be checked too.
pub(crate) fn text(dir: &Path, file: &str, faults: &mut Vec<FileFault>) -> Option<String> {
    let bytes = match std::fs::read(dir.join(file)) {
        Ok(bytes) => bytes,
        Err(error) => {
            faults.push(FileFault::file(file, format!("cannot be read: {error}")));
            return None;
        }
    };
    let bytes = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => {
            faults.push(FileFault::line(
                file,
                1,
                "the file starts with a byte order mark: save it as UTF-8 without one",
            ));
            rest
        }
        None => bytes.as_slice(),
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.to_owned()),
        Err(error) => {
            let good = error.valid_up_to();
            let before = bytes.get(..good).unwrap_or_default();
            let breaks = before.iter().filter(|byte| **byte == b'\n').count();
            let line = u64::try_from(breaks + 1).unwrap_or(1);
            let byte = bytes.get(good).copied().unwrap_or_default();
            faults.push(FileFault::line(
                file,
                line,
                format!("not UTF-8: byte {good} of the file is 0x{byte:02X}"),
            ));
            Some(String::from_utf8_lossy(bytes).into_owned())
        }
    }
}

/// Whether the header names the columns of the schema, each once.
fn check_header(
    file: &str,
    header: &[String],
    schema: &Schema,
    faults: &mut Vec<FileFault>,
) -> bool {
    let before = faults.len();
    let expected: Vec<&str> = schema.fields.iter().map(|f| f.name.as_str()).collect();
    let mut seen = BTreeSet::new();
    for name in header {
        if !seen.insert(name.as_str()) {
            faults.push(FileFault::cell(file, 1, name, "the column is there twice"));
        } else if !expected.contains(&name.as_str()) {
            let reason = "datapackage.json knows no such column";
            faults.push(FileFault::cell(file, 1, name, reason));
        }
    }
    for name in &expected {
        if !seen.contains(name) {
            faults.push(FileFault::cell(file, 1, name, "the column is missing"));
        }
    }
    let sound = faults.len() == before;
    if sound && expected.iter().ne(header.iter()) {
        let reason = format!(
            "the columns stand in another order than {}",
            expected.join(",")
        );
        faults.push(FileFault::line(file, 1, reason));
    }
    sound
}

//! Faults of the domain, which counts rows, into faults of files, which have lines.

use exhibit_domain::dataset::Fault;

use crate::fault::FileFault;
use crate::read::Tables;
use crate::sources::Note;
use crate::{csl, figures, geo, sources};

/// Knows where every shipped row came from.
pub(crate) struct Locate<'a> {
    /// The tables.
    pub(crate) tables: &'a Tables,
    /// The sources, each with its line.
    pub(crate) sources: &'a [Note],
}

impl Locate<'_> {
    /// All faults with their files and lines.
    pub(crate) fn all(&self, faults: &[Fault]) -> Vec<FileFault> {
        faults.iter().map(|fault| self.one(fault)).collect()
    }

    fn one(&self, fault: &Fault) -> FileFault {
        let (file, line) = self.place(fault);
        let column = match fault.table {
            "sources" => csl::csl_name(fault.column),
            _ => fault.column,
        };
        FileFault {
            file,
            line,
            column: column.to_owned(),
            reason: fault.reason.clone(),
        }
    }

    fn place(&self, fault: &Fault) -> (String, Option<u64>) {
        match (fault.table, fault.row) {
            ("figures", Some(row)) => match figures::place(self.tables, row) {
                Some((file, line)) => (file.to_owned(), Some(line)),
                None => ("figures".to_owned(), None),
            },
            // A figure that is not there can only be placed by the id it should have.
            ("figures", None) => {
                let id = fault.reason.split('`').nth(1).unwrap_or_default();
                let file = figures::file_of(self.tables, id);
                (file.unwrap_or_else(|| "figures".to_owned()), None)
            }
            ("sources", row) => {
                let line = row.and_then(|row| Some(self.sources.get(row)?.line));
                (sources::FILE.to_owned(), line)
            }
            ("map", _) => (format!("geo/{}", geo::FILE), None),
            (name, row) => match self.tables.get(name) {
                Some(table) => (table.file.clone(), row.and_then(|row| table.line(row))),
                None => (name.to_owned(), None),
            },
        }
    }
}

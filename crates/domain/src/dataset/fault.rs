//! What can be wrong with a dataset, precisely enough to mend it.

use std::fmt;

/// One fault: where it is and why it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Table name as in [`super::dto::DatasetDto`] (`figures`, `territories`, …).
    pub table: &'static str,
    /// Row, counted from 0 in the shipped columns; `None` for the whole table.
    pub row: Option<usize>,
    /// Column, or empty for the whole row.
    pub column: &'static str,
    /// Why, in one sentence.
    pub reason: String,
}

impl Fault {
    /// A fault in one cell.
    #[must_use]
    pub fn cell(
        table: &'static str,
        row: usize,
        column: &'static str,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            table,
            row: Some(row),
            column,
            reason: reason.into(),
        }
    }

    /// A fault of a whole table or of the dataset.
    #[must_use]
    pub fn whole(table: &'static str, reason: impl Into<String>) -> Self {
        Self {
            table,
            row: None,
            column: "",
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.table)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": {}", self.reason)
    }
}

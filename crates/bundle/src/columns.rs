//! Typed columns of a table.
//!
//! A cell that does not hold what it should is a fault and read as empty, so
//! that columns keep their length.

use crate::check::number;
use crate::csv::Record;
use crate::fault::FileFault;
use crate::package::{DESCRIPTOR, FieldKind};
use crate::prose::Prose;
use crate::read::{Table, Tables};

/// Hands out the columns of one table; `None` stands for a table that could not be read.
pub(crate) struct Columns<'a> {
    table: Option<&'a Table>,
    faults: &'a mut Vec<FileFault>,
}

impl<'a> Columns<'a> {
    /// The columns of a table.
    pub(crate) fn of(tables: &'a Tables, name: &str, faults: &'a mut Vec<FileFault>) -> Self {
        Self {
            table: tables.get(name),
            faults,
        }
    }

    /// Every cell of a column, turned into what is wanted.
    fn map<T: Default>(
        &mut self,
        column: &str,
        turn: impl Fn(&str) -> Result<T, String>,
    ) -> Vec<T> {
        let Some(table) = self.table else {
            return Vec::new();
        };
        let Some(at) = table.at(column) else {
            let reason = format!("the table `{}` has no column `{column}`", table.name);
            self.faults.push(FileFault::file(DESCRIPTOR, reason));
            return table.rows.iter().map(|_| T::default()).collect();
        };
        let faults = &mut self.faults;
        let cell = |row: &Record| match turn(Table::cell(row, at)) {
            Ok(value) => value,
            Err(reason) => {
                faults.push(FileFault::cell(&table.file, row.line, column, reason));
                T::default()
            }
        };
        table.rows.iter().map(cell).collect()
    }

    /// Texts.
    pub(crate) fn text(&mut self, column: &str) -> Vec<String> {
        self.map(column, |cell| Ok(cell.to_owned()))
    }

    /// Prose: the numbers of its texts.
    pub(crate) fn prose(&mut self, prose: &Prose, column: &str) -> Vec<u32> {
        self.map(column, |cell| Ok(prose.number(cell)))
    }

    /// Prose of a column that not every table has.
    pub(crate) fn prose_if_any(&mut self, prose: &Prose, column: &str) -> Vec<u32> {
        match self.table {
            Some(table) if table.at(column).is_none() => vec![0; table.rows.len()],
            _ => self.prose(prose, column),
        }
    }

    /// Texts of a column that not every table has.
    pub(crate) fn text_if_any(&mut self, column: &str) -> Vec<String> {
        match self.table {
            Some(table) if table.at(column).is_none() => vec![String::new(); table.rows.len()],
            _ => self.text(column),
        }
    }

    /// Numbers, none in an empty cell.
    pub(crate) fn optional(&mut self, column: &str) -> Vec<Option<f64>> {
        self.map(column, |cell| match cell {
            "" => Ok(None),
            cell => number(cell, FieldKind::Number).map(Some),
        })
    }

    /// Numbers.
    pub(crate) fn number(&mut self, column: &str) -> Vec<f64> {
        self.map(column, |cell| number(cell, FieldKind::Number))
    }

    /// Small whole numbers.
    pub(crate) fn count(&mut self, column: &str) -> Vec<u32> {
        self.map(column, |cell| {
            cell.parse()
                .map_err(|_| format!("`{cell}` is not a small whole number"))
        })
    }
}

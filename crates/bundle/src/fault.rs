//! What is wrong with the data package, where, and why.

use std::collections::BTreeSet;
use std::fmt;

/// One fault, precise enough to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// File below the data folder, `quotas.csv`.
    pub file: String,
    /// Line of the file, counted from 1; `None` for the whole file.
    pub line: Option<u64>,
    /// Column, or empty for the whole line or file.
    pub column: String,
    /// Why, in one sentence.
    pub reason: String,
}

impl FileFault {
    /// A fault in one cell.
    pub fn cell(file: &str, line: u64, column: &str, reason: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: Some(line),
            column: column.to_owned(),
            reason: reason.into(),
        }
    }

    /// A fault of a whole line.
    pub fn line(file: &str, line: u64, reason: impl Into<String>) -> Self {
        Self::cell(file, line, "", reason)
    }

    /// A fault of a whole file.
    pub fn file(file: &str, reason: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            column: String::new(),
            reason: reason.into(),
        }
    }
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if !self.column.is_empty() {
            write!(f, " {}", self.column)?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// Every fault of a data package, ordered by file and line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The faults.
    pub list: Vec<FileFault>,
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, fault) in self.list.iter().enumerate() {
            if n > 0 {
                writeln!(f)?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// Gathers the faults of several rounds of checks.
///
/// A cell found wrong in one round is not reported again by a later one, nor
/// is anything in a line that is wrong as a whole: one mistake, one message.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    list: Vec<FileFault>,
    cells: BTreeSet<(String, Option<u64>, String)>,
    lines: BTreeSet<(String, u64)>,
}

impl Collector {
    /// Adds the faults of one round.
    pub(crate) fn round(&mut self, faults: Vec<FileFault>) {
        let fresh: Vec<FileFault> = faults
            .into_iter()
            .filter(|fault| !self.known(fault))
            .collect();
        for fault in &fresh {
            let Some(line) = fault.line else { continue };
            if fault.column.is_empty() {
                self.lines.insert((fault.file.clone(), line));
            } else {
                self.cells
                    .insert((fault.file.clone(), Some(line), fault.column.clone()));
            }
        }
        for fault in fresh {
            if !self.list.contains(&fault) {
                self.list.push(fault);
            }
        }
    }

    fn known(&self, fault: &FileFault) -> bool {
        let whole = fault
            .line
            .is_some_and(|line| self.lines.contains(&(fault.file.clone(), line)));
        let cell = (fault.file.clone(), fault.line, fault.column.clone());
        whole || self.cells.contains(&cell)
    }

    /// Whether nothing was wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All faults, by file, line and column.
    pub(crate) fn finish(mut self) -> Faults {
        self.list
            .sort_by(|a, b| (&a.file, a.line, &a.column).cmp(&(&b.file, b.line, &b.column)));
        Faults { list: self.list }
    }
}

#[cfg(test)]
mod tests {
    use super::{Collector, FileFault};

    #[test]
    fn one_mistake_gives_one_message() {
        let mut faults = Collector::default();
        faults.round(vec![
            FileFault::cell("b.csv", 3, "value", "not a number"),
            FileFault::line("b.csv", 9, "too short"),
            FileFault::file("c.csv", "gone"),
        ]);
        faults.round(vec![
            FileFault::cell("b.csv", 3, "value", "said otherwise"),
            FileFault::cell("b.csv", 3, "date", "too early"),
            FileFault::cell("b.csv", 9, "id", "follows from the line"),
            FileFault::cell("a.csv", 2, "id", "twice"),
        ]);
        let text = faults.finish().to_string();
        assert_eq!(
            text,
            "a.csv:2 id: twice\nb.csv:3 date: too early\nb.csv:3 value: not a number\n\
             b.csv:9: too short\nc.csv: gone"
        );
    }
}

//! The table as it is taken away.

use super::{Cell, RegionsView};
use crate::prose::{self, Rich};
use crate::view::{TableRow, TableView};

impl Cell {
    /// The cell in one line.
    #[must_use]
    pub fn flat(&self) -> Rich {
        let list: Vec<Rich> = match self {
            Self::Words(words) => return words.clone(),
            Self::List(list) => list.clone(),
            Self::Sources(links) => links.iter().map(|link| prose::text(&link.label)).collect(),
        };
        list.into_iter()
            .reduce(|mut all, words| {
                all.extend(prose::text("; "));
                all.extend(words);
                all
            })
            .unwrap_or_default()
    }
}

impl RegionsView {
    /// The rows shown, in the order shown, as a plain table. What stands below a
    /// name is a column of its own.
    #[must_use]
    pub fn twin(&self) -> TableView {
        let mut columns: Vec<String> = self.heads.iter().map(|h| h.label.clone()).collect();
        columns.insert(columns.len().min(1), self.about.clone());
        let rows = self.rows.iter().map(|row| TableRow {
            territory: Some(row.territory),
            head: row.name.clone(),
            cells: std::iter::once(prose::text(&row.about))
                .chain(row.cells.iter().map(Cell::flat))
                .collect(),
            total: row.sum,
        });
        TableView {
            caption: self.caption.clone(),
            rows: rows.collect(),
            columns,
        }
    }
}

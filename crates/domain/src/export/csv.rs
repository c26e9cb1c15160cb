//! A table as CSV (RFC 4180): comma, double quotes, CR LF.
//!
//! A cell of the page may hold words and figures at once ("at least 5,000"). So
//! that a program can count with it and nothing is lost, a column with figures is
//! followed by columns for the plain number, the upper end of a range, the ids of
//! the figures and their states. Several figures of one cell stand with `; ` between
//! them, in the same order in each of these columns.

use crate::dataset::Dataset;
use crate::prose::{FigureRef, Part, Rich, plain};
use crate::text::{Msg, Texts};
use crate::view::TableView;

/// The mark by which spreadsheet programs know UTF-8. Without it they read a file
/// that is opened with a double click in the code page of the system, and Cyrillic
/// names come out broken. It is put before tables that a person takes away, and not
/// before those of the data package, whose readers take UTF-8 for granted.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The line end of RFC 4180.
const LINE: &str = "\r\n";

/// A table of the page as a CSV file, with its byte order mark.
#[must_use]
pub fn table(dataset: &Dataset, texts: &Texts, table: &TableView) -> String {
    let rows = records(dataset, texts, table);
    let mut out = String::from(BYTE_ORDER_MARK);
    for row in &rows {
        record(&mut out, row, LINE);
    }
    out
}

/// The same as cells: first the header, then a record per row.
#[must_use]
pub fn records(dataset: &Dataset, texts: &Texts, table: &TableView) -> Vec<Vec<String>> {
    let heads: Vec<Head> = (0..table.columns.len().saturating_sub(1))
        .map(|at| Head::of(table, at))
        .collect();
    let places = table.rows.iter().any(|row| row.territory.is_some());
    let totals = table.rows.iter().any(|row| row.total);

    let mut header: Vec<String> = table.columns.iter().take(1).cloned().collect();
    if places {
        header.push(texts.get(Msg::CsvTerritory).to_owned());
    }
    if totals {
        header.push(texts.get(Msg::CsvTotal).to_owned());
    }
    for (name, head) in table.columns.iter().skip(1).zip(&heads) {
        head.names(texts, name, &mut header);
    }

    let mut all = vec![header];
    for row in &table.rows {
        let mut cells = vec![row.head.clone()];
        if places {
            let id = row.territory.map(|ix| dataset.territory(ix).id.clone());
            cells.push(id.unwrap_or_default());
        }
        if totals {
            let yes = if row.total { Msg::CsvYes } else { Msg::CsvNo };
            cells.push(texts.get(yes).to_owned());
        }
        let empty = Rich::new();
        for (at, head) in heads.iter().enumerate() {
            let cell = row.cells.get(at).unwrap_or(&empty);
            head.cells(dataset, texts, cell, &mut cells);
        }
        all.push(cells);
    }
    all
}

/// Adds a record with its line end.
pub fn record<S: AsRef<str>>(out: &mut String, cells: &[S], line_end: &str) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        field(out, cell.as_ref());
    }
    out.push_str(line_end);
}

/// A cell, in quotes where it holds what would end it.
fn field(out: &mut String, cell: &str) {
    if !cell.contains([',', '"', '\n', '\r']) {
        out.push_str(cell);
        return;
    }
    out.push('"');
    for c in cell.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}

/// What a column of the page becomes.
struct Head {
    /// Whether the words of its cells say more than number and state do.
    words: bool,
    /// Whether it holds figures.
    figures: bool,
    /// Whether one of them is a range.
    ranges: bool,
}

impl Head {
    fn of(table: &TableView, at: usize) -> Self {
        let cells = || table.rows.iter().filter_map(|row| row.cells.get(at));
        Self {
            figures: cells().any(|cell| figures(cell).next().is_some()),
            ranges: cells().any(|cell| figures(cell).any(|figure| figure.max.is_some())),
            words: cells().any(|cell| !is_number(cell)),
        }
    }

    fn names(&self, texts: &Texts, name: &str, header: &mut Vec<String>) {
        let mut push = |msg| header.push(texts.fill(msg, &[("column", name)]));
        if self.words || !self.figures {
            push(Msg::CsvShown);
        }
        if self.figures {
            push(if self.words {
                Msg::CsvNumber
            } else {
                Msg::CsvShown
            });
            if self.ranges {
                push(Msg::CsvUpTo);
            }
            push(Msg::CsvFigure);
            push(Msg::CsvState);
        }
    }

    fn cells(&self, dataset: &Dataset, texts: &Texts, cell: &Rich, out: &mut Vec<String>) {
        if self.words || !self.figures {
            out.push(plain(cell));
        }
        if self.figures {
            out.push(listed(cell, |figure| number(figure.value)));
            if self.ranges {
                out.push(listed(cell, |figure| number(figure.max)));
            }
            out.push(listed(cell, |figure| figure.id.clone()));
            out.push(listed(cell, |figure| state(dataset, texts, figure)));
        }
    }
}

fn figures(cell: &Rich) -> impl Iterator<Item = &FigureRef> {
    cell.iter().filter_map(|part| match part {
        Part::Figure(figure) => Some(figure),
        Part::Text(_) | Part::Term(..) => None,
    })
}

/// Whether a cell is one plain number and nothing else, or nothing at all.
fn is_number(cell: &Rich) -> bool {
    match cell.as_slice() {
        [] => true,
        [Part::Figure(figure)] => figure.value.is_some() && figure.max.is_none(),
        _ => plain(cell).is_empty(),
    }
}

fn listed(cell: &Rich, say: impl Fn(&FigureRef) -> String) -> String {
    let said: Vec<String> = figures(cell).map(say).collect();
    said.join("; ")
}

fn number(value: Option<i64>) -> String {
    value.map(|n| n.to_string()).unwrap_or_default()
}

/// The state of a figure; what the exhibit worked out is in no table and has none.
fn state(dataset: &Dataset, texts: &Texts, figure: &FigureRef) -> String {
    match dataset.figure_by_id(&figure.id) {
        Some(found) => found.state.as_str().to_owned(),
        None => texts.get(Msg::CsvDerived).to_owned(),
    }
}

#[cfg(test)]
mod tests;

//! CSV as RFC 4180 has it, read strictly: comma, double quotes, one LF per line.
//!
//! A lenient reader would take a forgotten quote for a very long cell; here it
//! is a fault with its place.

/// One record with the line it starts on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// The cells.
    pub cells: Vec<String>,
}

/// A place where the text is not CSV.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// Cell of the record, counted from 0.
    pub cell: usize,
    /// Why.
    pub reason: &'static str,
    /// Whether cells and records are what they would be without the fault.
    pub harmless: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first character of a cell.
    Start,
    Plain,
    Quoted,
    /// After a quote within quotes: either the end or half of a doubled one.
    Closed,
}

struct Parser {
    records: Vec<Record>,
    faults: Vec<Malformed>,
    cells: Vec<String>,
    cell: String,
    state: State,
    line: u64,
    record_line: u64,
    quote_line: u64,
    returns: bool,
}

/// Splits a text into records. Malformed places are listed; what can still be
/// made of them is in the records, so that other faults can be found too.
pub fn parse(text: &str) -> (Vec<Record>, Vec<Malformed>) {
    let mut parser = Parser {
        records: Vec::new(),
        faults: Vec::new(),
        cells: Vec::new(),
        cell: String::new(),
        state: State::Start,
        line: 1,
        record_line: 1,
        quote_line: 1,
        returns: false,
    };
    for c in text.chars() {
        parser.take(c);
    }
    parser.end();
    (parser.records, parser.faults)
}

impl Parser {
    fn fault(&mut self, line: u64, reason: &'static str) {
        self.faults.push(Malformed {
            line,
            cell: self.cells.len(),
            reason,
            harmless: [EMPTY, RETURN].contains(&reason),
        });
    }

    fn take(&mut self, c: char) {
        match (self.state, c) {
            (State::Quoted, '"') => self.state = State::Closed,
            (State::Quoted, '\n') => {
                self.cell.push('\n');
                self.line += 1;
            }
            (State::Quoted, c) => self.cell.push(c),
            (State::Closed, '"') => {
                self.cell.push('"');
                self.state = State::Quoted;
            }
            (State::Start, '"') => {
                self.state = State::Quoted;
                self.quote_line = self.line;
            }
            (_, ',') => self.end_cell(),
            (_, '\n') => self.end_record(),
            (_, '\r') => {
                if !self.returns {
                    self.fault(self.line, RETURN);
                    self.returns = true;
                }
            }
            (State::Closed, c) => {
                self.fault(self.line, "text follows the closing quote");
                self.cell.push(c);
                self.state = State::Plain;
            }
            (state, c) => {
                if c == '"' {
                    self.fault(
                        self.line,
                        "a quote stands inside a cell that has none around it",
                    );
                }
                if state == State::Start {
                    self.state = State::Plain;
                }
                self.cell.push(c);
            }
        }
    }

    fn end_cell(&mut self) {
        self.cells.push(std::mem::take(&mut self.cell));
        self.state = State::Start;
    }

    fn end_record(&mut self) {
        if self.cells.is_empty() && self.cell.is_empty() && self.state == State::Start {
            self.fault(self.line, EMPTY);
        } else {
            self.end_cell();
            self.records.push(Record {
                line: self.record_line,
                cells: std::mem::take(&mut self.cells),
            });
        }
        self.line += 1;
        self.record_line = self.line;
    }

    fn end(&mut self) {
        if self.state == State::Quoted {
            self.fault(self.quote_line, UNCLOSED);
        }
        if !(self.cells.is_empty() && self.cell.is_empty() && self.state == State::Start) {
            self.end_cell();
            self.records.push(Record {
                line: self.record_line,
                cells: std::mem::take(&mut self.cells),
            });
        }
    }
}

const UNCLOSED: &str = "the quote opened here is never closed";
const EMPTY: &str = "the line is empty";
const RETURN: &str = "lines end with a line feed alone, not with CR LF";

#[cfg(test)]
mod tests {
    use super::{EMPTY, RETURN, UNCLOSED, parse};

    fn cells(text: &str) -> Vec<(u64, Vec<String>)> {
        let (records, faults) = parse(text);
        assert_eq!(faults, []);
        records.into_iter().map(|r| (r.line, r.cells)).collect()
    }

    #[test]
    fn reads_cells_quotes_and_lines() {
        let owned = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            cells("a,b\n\"x, \"\"y\"\"\",\n\"two\nlines\",z\nlast,\"\""),
            [
                (1, owned(&["a", "b"])),
                (2, owned(&["x, \"y\"", ""])),
                (3, owned(&["two\nlines", "z"])),
                (5, owned(&["last", ""])),
            ]
        );
        assert_eq!(cells(""), []);
    }

    #[test]
    fn malformed_places_have_line_and_cell() {
        for (text, line, cell, reason) in [
            ("a,b\nx,\"y\nz\n", 2, 1, UNCLOSED),
            (
                "a,b\nx,y\"z\n",
                2,
                1,
                "a quote stands inside a cell that has none around it",
            ),
            ("a,b\n\"x\"y,z\n", 2, 0, "text follows the closing quote"),
            ("a,b\n\nx,y\n", 2, 0, EMPTY),
            ("a,b\r\nx,y\r\n", 1, 1, RETURN),
        ] {
            let faults = parse(text).1;
            assert_eq!(faults.len(), 1, "{text:?}");
            let fault = &faults[0];
            assert_eq!(
                (fault.line, fault.cell, fault.reason),
                (line, cell, reason),
                "{text:?}"
            );
            assert_eq!(
                fault.harmless,
                [EMPTY, RETURN].contains(&reason),
                "{text:?}"
            );
        }
    }
}

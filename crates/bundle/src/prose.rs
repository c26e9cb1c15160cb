//! The prose of the tables: which cells are translated, and their texts in order.

use std::collections::BTreeMap;

use crate::read::{Table, Tables};
use crate::sources::{self, Note};

/// Which columns hold prose, in the order in which translators get them. Cells of
/// all other columns are ids, numbers, dates or words of a vocabulary.
pub(crate) const COLUMNS: [(&str, &[&str]); 16] = [
    ("sections", &["title", "summary"]),
    ("paragraphs", &["title", "summary"]),
    ("events", &["title", "summary"]),
    ("facts", &["subject", "words", "note"]),
    ("quotas", &["words", "note"]),
    ("increases", &["authority", "words", "note"]),
    ("outcomes", &["words", "note", "comparable_note"]),
    ("population", &["note"]),
    ("readings", &["words", "note"]),
    ("changes", &["note"]),
    ("territories", &["note"]),
    ("approximations", &["note"]),
    ("sites", &["note"]),
    ("citations", &["locator"]),
    (sources::TABLE, &["abstract"]),
    (sources::TABLE, &["note"]),
];

/// One text of the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    /// The English.
    pub(crate) english: String,
    /// File, line and column of the cell that has it first; `None` for what is the
    /// same in every language.
    pub(crate) place: Option<(String, u64, &'static str)>,
}

/// All texts, each once; the first is empty.
#[derive(Clone, Debug)]
pub(crate) struct Prose {
    /// The texts, by their number.
    pub(crate) texts: Vec<Text>,
    numbers: BTreeMap<String, u32>,
}

/// A cell as it ships: in a table `\n` stands for a line break.
fn text_of(cell: &str) -> String {
    cell.replace("\\n", "\n")
}

impl Prose {
    /// The texts of every prose column.
    pub(crate) fn collect(tables: &Tables, notes: &[Note]) -> Self {
        let mut prose = Self {
            texts: Vec::new(),
            numbers: BTreeMap::new(),
        };
        prose.add("", None);
        for (name, columns) in COLUMNS {
            for column in columns {
                if name == sources::TABLE {
                    for note in notes {
                        prose.add(note.of(column), Some((sources::FILE, note.line, column)));
                    }
                } else if let Some(table) = tables.get(name) {
                    prose.column(table, column);
                }
            }
        }
        prose
    }

    fn column(&mut self, table: &Table, column: &'static str) {
        let Some(at) = table.at(column) else { return };
        // The article is cited by the ids of its paragraphs.
        let source = table.at("source").filter(|_| column == "locator");
        for row in &table.rows {
            let article = source.is_some_and(|at| Table::cell(row, at) == "werth-2010");
            let place = (table.file.as_str(), row.line, column);
            let text = text_of(Table::cell(row, at));
            self.add(&text, (!article).then_some(place));
        }
    }

    fn add(&mut self, text: &str, place: Option<(&str, u64, &'static str)>) {
        if self.numbers.contains_key(text) {
            return;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.numbers.insert(text.to_owned(), number);
        self.texts.push(Text {
            english: text.to_owned(),
            place: place.map(|(file, line, column)| (file.to_owned(), line, column)),
        });
    }

    /// The number of a cell's text; that of no text for a cell that is not prose.
    pub(crate) fn number(&self, cell: &str) -> u32 {
        self.numbers.get(&text_of(cell)).copied().unwrap_or(0)
    }
}

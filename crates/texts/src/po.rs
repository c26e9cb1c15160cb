//! A language's texts as a gettext PO file, which any PO editor edits.
//!
//! Read strictly and with the line of every entry, so that a fault can be found.
//! Plural entries are not used: words that count carry their forms in the text.

use crate::{Fault, shortened};

/// One text and its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Line of its `msgid`, or 0 for an entry not read from a file.
    pub line: usize,
    /// `msgctxt`: the key of a message; `None` for prose of the tables.
    pub key: Option<String>,
    /// `msgid`: the English.
    pub source: String,
    /// `msgstr`: the translation; empty while there is none.
    pub text: String,
    /// Whether the translation is of an older English text.
    pub fuzzy: bool,
    /// The older English text.
    pub previous: Option<String>,
    /// Remarks of translators.
    pub remarks: Vec<String>,
    /// Where the English stands: `data/facts.csv note`.
    pub origin: String,
    /// Whether it is no longer used, only kept.
    pub obsolete: bool,
}

impl Entry {
    /// The translation, if there is one of the present English text.
    #[must_use]
    pub fn translation(&self) -> Option<&str> {
        (!self.fuzzy && !self.obsolete && !self.text.is_empty()).then_some(self.text.as_str())
    }
}

/// A PO file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The header: the translation of the empty text.
    pub header: String,
    /// All entries, in the order of the file.
    pub entries: Vec<Entry>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    None,
    Key,
    Source,
    Text,
    Previous,
}

/// Reads a PO file.
///
/// # Errors
/// Every line that is not PO as it is used here.
pub fn parse(file: &str) -> Result<Catalogue, Vec<Fault>> {
    let mut reader = Reader::default();
    for (line, text) in (1..).zip(file.lines()) {
        reader.take(line, text.trim());
    }
    reader.end();
    if reader.faults.is_empty() {
        Ok(reader.catalogue)
    } else {
        Err(reader.faults)
    }
}

struct Reader {
    catalogue: Catalogue,
    faults: Vec<Fault>,
    entry: Entry,
    field: Field,
    /// Whether the entry has its `msgid` and its `msgstr`.
    has: (bool, bool),
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            catalogue: Catalogue::default(),
            faults: Vec::new(),
            entry: Entry::default(),
            field: Field::None,
            has: (false, false),
        }
    }
}

impl Reader {
    fn take(&mut self, line: usize, text: &str) {
        let (body, obsolete) = match text.strip_prefix("#~") {
            Some(rest) => (rest.trim_start(), true),
            None => (text, false),
        };
        // An entry ends where the next one begins, with or without an empty line between.
        let begins = body.starts_with('#') && !body.starts_with("#|")
            || body.starts_with("msgctxt ")
            || body.starts_with("msgid ") && self.field != Field::Key;
        if body.is_empty() || begins && self.has.1 {
            self.end();
        }
        if body.is_empty() {
            return;
        }
        self.entry.obsolete |= obsolete;
        let (before, body) = match body.strip_prefix('|').or_else(|| body.strip_prefix("#|")) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, body),
        };
        let fields = [
            ("msgctxt ", Field::Key),
            ("msgid ", Field::Source),
            ("msgstr ", Field::Text),
        ];
        let named = fields
            .iter()
            .find_map(|(word, field)| Some((*field, body.strip_prefix(word)?)));
        match named {
            Some((field, quoted)) => {
                self.field = match (before, field) {
                    (true, Field::Source) => Field::Previous,
                    (true, _) => Field::None,
                    (false, field) => field,
                };
                match self.field {
                    Field::Key => self.entry.key = Some(String::new()),
                    Field::Previous => self.entry.previous = Some(String::new()),
                    Field::Source => {
                        self.has.0 = true;
                        self.entry.line = line;
                    }
                    Field::Text => self.has.1 = true,
                    Field::None => {}
                }
                self.string(line, quoted);
            }
            None if body.starts_with('"') => self.string(line, body),
            None if body.starts_with('#') => self.comment(body),
            None => self.faults.push(Fault::line(
                line,
                "neither a comment, nor msgctxt, msgid or msgstr",
            )),
        }
    }

    fn comment(&mut self, body: &str) {
        if let Some(flags) = body.strip_prefix("#,") {
            self.entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if let Some(origin) = body.strip_prefix("#:") {
            self.entry.origin = origin.trim().to_owned();
        } else if !body.starts_with("#.") {
            let remark = body.strip_prefix('#').unwrap_or(body);
            self.entry.remarks.push(remark.trim().to_owned());
        }
    }

    fn string(&mut self, line: usize, quoted: &str) {
        let inside = quoted
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        let Some(text) = inside.and_then(unescape) else {
            let reason = "the text is not in quotes, or a `\\` or `\"` in it is not written `\\\\` or `\\\"`";
            self.faults.push(Fault::line(line, reason));
            return;
        };
        match self.field {
            Field::Key => self.entry.key.get_or_insert_default().push_str(&text),
            Field::Source => self.entry.source.push_str(&text),
            Field::Text => self.entry.text.push_str(&text),
            Field::Previous => self.entry.previous.get_or_insert_default().push_str(&text),
            Field::None => {}
        }
    }

    fn end(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        let has = std::mem::take(&mut self.has);
        self.field = Field::None;
        match has {
            (false, false) => {}
            (true, true) if entry.source.is_empty() && entry.key.is_none() => {
                self.catalogue.header = entry.text;
            }
            (true, true) => {
                let twice = self.catalogue.entries.iter().find(|there| {
                    !entry.obsolete
                        && !there.obsolete
                        && there.key == entry.key
                        && (entry.key.is_some() || there.source == entry.source)
                });
                if let Some(first) = twice {
                    let name = entry.key.as_ref().unwrap_or(&entry.source);
                    let reason = format!(
                        "`{}` is there twice, first in line {}",
                        shortened(name),
                        first.line
                    );
                    self.faults.push(Fault::line(entry.line, reason));
                }
                self.catalogue.entries.push(entry);
            }
            _ => {
                let reason = "an entry needs a msgid and a msgstr";
                self.faults.push(Fault::line(entry.line.max(1), reason));
            }
        }
    }
}

fn unescape(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '"' => return None,
            '\\' => match chars.next()? {
                'n' => '\n',
                't' => '\t',
                c @ ('"' | '\\') => c,
                _ => return None,
            },
            c => c,
        });
    }
    Some(out)
}

/// Writes a PO file: current entries first, those no longer used last.
#[must_use]
pub fn write(catalogue: &Catalogue) -> String {
    let mut out = String::new();
    field(&mut out, "", "msgid", "");
    field(&mut out, "", "msgstr", &catalogue.header);
    let (kept, old): (Vec<_>, Vec<_>) = catalogue.entries.iter().partition(|e| !e.obsolete);
    for entry in kept.into_iter().chain(old) {
        out.push('\n');
        for remark in &entry.remarks {
            let line = format!("# {remark}");
            out.push_str(line.trim_end());
            out.push('\n');
        }
        if !entry.origin.is_empty() {
            out.push_str(&format!("#: {}\n", entry.origin));
        }
        if entry.fuzzy {
            out.push_str("#, fuzzy\n");
        }
        let mark = if entry.obsolete { "#~ " } else { "" };
        if let Some(previous) = &entry.previous {
            let mark = if entry.obsolete { "#~| " } else { "#| " };
            field(&mut out, mark, "msgid", previous);
        }
        if let Some(key) = &entry.key {
            field(&mut out, mark, "msgctxt", key);
        }
        field(&mut out, mark, "msgid", &entry.source);
        field(&mut out, mark, "msgstr", &entry.text);
    }
    out
}

fn field(out: &mut String, mark: &str, name: &str, text: &str) {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    if lines.len() != 1 {
        lines.insert(0, "");
    }
    for (at, line) in lines.into_iter().enumerate() {
        let line = line
            .replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('\n', "\\n")
            .replace('\t', "\\t");
        let name = if at == 0 {
            format!("{name} ")
        } else {
            String::new()
        };
        out.push_str(&format!("{mark}{name}\"{line}\"\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"msgid ""
msgstr ""
"Language: ru\n"
"Content-Type: text/plain; charset=UTF-8\n"

# a remark
#: data/text/en.txt
msgctxt "app-title"
msgid "Order \"No. 00447\""
msgstr "Приказ"

#: data/facts.csv note
#, fuzzy
#| msgid "Old"
msgid ""
"New\n"
"\n"
"text"
msgstr "Старый"

#~ msgid "Gone"
#~ msgstr "Ушло"
"#;

    #[test]
    fn a_file_is_read_and_written_back_as_it_was() {
        let catalogue = parse(FILE).unwrap();
        assert!(catalogue.header.starts_with("Language: ru\n"));
        let [title, prose, gone] = &catalogue.entries[..] else {
            panic!("{catalogue:?}");
        };
        assert_eq!(title.key.as_deref(), Some("app-title"));
        assert_eq!(title.translation(), Some("Приказ"));
        assert_eq!(
            (title.line, title.source.as_str()),
            (9, "Order \"No. 00447\"")
        );
        assert_eq!(prose.source, "New\n\ntext");
        assert_eq!(prose.previous.as_deref(), Some("Old"));
        assert_eq!((prose.translation(), gone.translation()), (None, None));
        assert_eq!(write(&catalogue), FILE);
    }

    #[test]
    fn entries_need_no_empty_line_between_them() {
        let list = parse(
            "msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"\n#. x\nmsgctxt \"k\"\nmsgid \"a\"\nmsgstr \"\"\n",
        );
        let list = list.unwrap().entries;
        assert_eq!(list.len(), 3);
        assert_eq!(list[2].key.as_deref(), Some("k"));
    }

    #[test]
    fn what_is_not_po_is_told_with_its_line() {
        for (file, said) in [
            ("msgid \"a\"\nmsgstr b\n", "2: the text is not in quotes"),
            (
                "msgid \"a\"\nmsgstr \"b\"c\"\n",
                "2: the text is not in quotes",
            ),
            (
                "msgid \"a\"\nmsgstr \"b\\x\"\n",
                "2: the text is not in quotes",
            ),
            ("\nmsgid \"a\"\n\n", "2: an entry needs"),
            (
                "msgid \"a\"\nnonsense\nmsgstr \"b\"\n",
                "2: neither a comment",
            ),
            (
                "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n",
                "4: `a` is there twice, first in line 1",
            ),
        ] {
            let faults = parse(file).unwrap_err();
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert!(faults[0].to_string().starts_with(said), "{faults:?}");
        }
    }
}

//! `sources.json`: CSL-JSON into columns.

use std::collections::BTreeSet;
use std::path::Path;

use exhibit_domain::dataset::dto::SourcesDto;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::csl::{ACCESS, OTHERS, TEXTS, TRUST, TYPES, UNSHIPPED};
use crate::fault::FileFault;
use crate::read;

/// The file.
pub(crate) const FILE: &str = "sources.json";
/// Its name among the tables.
pub(crate) const TABLE: &str = "sources";

/// What was read of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sources {
    /// The columns, still without their prose.
    pub(crate) columns: SourcesDto,
    /// The prose of each source.
    pub(crate) notes: Vec<Note>,
}

/// The prose of one source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Note {
    /// The line of the source.
    pub(crate) line: u64,
    /// What it is and how far it can be trusted.
    abstract_: String,
    /// A remark on the record itself.
    note: String,
}

impl Note {
    /// The text of one field.
    pub(crate) fn of(&self, field: &str) -> &str {
        match field {
            "abstract" => &self.abstract_,
            _ => &self.note,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    #[serde(default)]
    family: String,
    #[serde(default)]
    given: String,
    #[serde(default)]
    literal: String,
}

/// Reads the sources.
pub(crate) fn read(dir: &Path, faults: &mut Vec<FileFault>) -> Option<Sources> {
    let text = read::text(dir, FILE, faults)?;
    let items: Vec<Map<String, Value>> = match serde_json::from_str(&text) {
        Ok(items) => items,
        Err(error) => {
            let line = u64::try_from(error.line()).unwrap_or(1);
            faults.push(FileFault::line(FILE, line, error.to_string()));
            return None;
        }
    };
    let lines = lines(&text, &items);
    let mut sources = Sources::default();
    let mut ids = BTreeSet::new();
    for (item, line) in items.iter().zip(&lines) {
        let mut entry = Entry {
            item,
            line: *line,
            faults,
        };
        let id = entry.text("id");
        if !ids.insert(id.clone()) {
            entry.fault("id", format!("`{id}` is there twice"));
        }
        let note = Note {
            line: *line,
            abstract_: entry.text("abstract"),
            note: entry.text("note"),
        };
        entry.append(&mut sources.columns);
        sources.notes.push(note);
    }
    Some(sources)
}

/// The line on which each item's id stands.
fn lines(text: &str, items: &[Map<String, Value>]) -> Vec<u64> {
    let mut numbered = (1_u64..).zip(text.lines());
    let mut last = 1;
    let mut found = Vec::with_capacity(items.len());
    for item in items {
        let id = item.get("id").map(ToString::to_string).unwrap_or_default();
        let mut ahead = numbered.clone();
        if let Some((line, _)) = ahead.find(|(_, l)| l.contains("\"id\"") && l.contains(&id)) {
            last = line;
            numbered = ahead;
        }
        found.push(last);
    }
    found
}

/// One item with its place.
struct Entry<'a> {
    item: &'a Map<String, Value>,
    line: u64,
    faults: &'a mut Vec<FileFault>,
}

impl Entry<'_> {
    fn fault(&mut self, field: &str, reason: impl Into<String>) {
        self.faults
            .push(FileFault::cell(FILE, self.line, field, reason));
    }

    fn text(&mut self, field: &str) -> String {
        match self.item.get(field) {
            None => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(_) => {
                self.fault(field, "must be a text");
                String::new()
            }
        }
    }

    fn append(&mut self, sources: &mut SourcesDto) {
        let known = |name: &str| {
            TEXTS.iter().any(|(text, _)| *text == name)
                || OTHERS.contains(&name)
                || UNSHIPPED.contains(&name)
        };
        for name in self.item.keys().filter(|name| !known(name)) {
            self.fault(name, "is not a CSL-JSON field used here");
        }
        for (name, slot) in TEXTS {
            let text = self.text(name);
            if text.is_empty() && ["id", "title", "type"].contains(&name) {
                self.fault(name, format!("a source needs its {name}"));
            } else if name == "type" && !TYPES.contains(&text.as_str()) {
                self.fault(
                    name,
                    format!("`{text}` is not one of: {}", TYPES.join(", ")),
                );
            }
            slot(sources).push(text);
        }
        let mark = self.text("archive_location");
        sources.archive_location.push(mark);
        let authors = self.names("author");
        sources.authors.push(authors);
        let editors = self.names("editor");
        sources.editors.push(editors);
        let issued = self.issued();
        sources.issued.push(issued);
        let trust = self.custom("kind", &TRUST);
        sources.trust.push(trust);
        let access = self.custom("access", &ACCESS);
        sources.access.push(access);
    }

    /// `Family, Given` or a literal name, with `;` between names.
    fn names(&mut self, field: &str) -> String {
        let Some(value) = self.item.get(field) else {
            return String::new();
        };
        let names: Vec<Name> = match serde_json::from_value(value.clone()) {
            Ok(names) => names,
            Err(error) => {
                self.fault(field, format!("is not a list of names: {error}"));
                return String::new();
            }
        };
        let mut written = Vec::new();
        for name in names {
            let parts = [&name.family, &name.given, &name.literal];
            let of_parts = !name.family.is_empty() && name.literal.is_empty();
            let literal = [name.family.as_str(), &name.given].concat().is_empty();
            if !(of_parts || literal && !name.literal.is_empty())
                || parts.iter().any(|part| part.contains([',', ';']))
            {
                let reason = "a name is a family name, with or without a given name, or a literal; \
                              without commas and semicolons";
                self.fault(field, reason);
            } else if name.given.is_empty() {
                written.push([name.family, name.literal].concat());
            } else {
                written.push([name.family, name.given].join(", "));
            }
        }
        written.join(";")
    }

    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY/YYYY`.
    fn issued(&mut self) -> String {
        let Some(value) = self.item.get("issued") else {
            return String::new();
        };
        let parts = value.get("date-parts").cloned().unwrap_or_default();
        let Ok(dates) = serde_json::from_value::<Vec<Vec<u16>>>(parts) else {
            self.fault("issued", "needs date-parts of whole numbers");
            return String::new();
        };
        let one = |date: &Vec<u16>| -> String {
            let numbers: Vec<String> = date.iter().map(|n| format!("{n:02}")).collect();
            numbers.join("-")
        };
        let dates: Vec<String> = dates.iter().map(one).collect();
        dates.join("/")
    }

    fn custom(&mut self, field: &str, known: &[&str]) -> String {
        let custom = self.item.get("custom").and_then(|c| c.get(field));
        let text = custom.and_then(Value::as_str).unwrap_or_default();
        if !known.contains(&text) {
            let reason = format!("`{text}` in {field} is not one of: {}", known.join(", "));
            self.fault("custom", reason);
        }
        text.to_owned()
    }
}

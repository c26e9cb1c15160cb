//! The folder of text files: the messages of every language that ships.

use std::fs;
use std::path::Path;

use crate::messages::{self, Message};
use crate::{Fault, Lang, check, po};

/// The messages of one language.
#[derive(Clone, Debug)]
pub struct Table {
    /// The language.
    pub lang: Lang,
    /// Its file in the folder.
    pub file: String,
    /// Its messages in the order of the English ones, or what is wrong with them.
    pub texts: Result<Vec<String>, Vec<Fault>>,
}

impl Table {
    /// What is wrong, a line each, as in `ru.po:12: …`.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let told = |fault: &Fault| match fault.line {
            Some(line) => format!("{}:{line}: {}", self.file, fault.reason),
            None => format!("{}: {}", self.file, fault.reason),
        };
        match &self.texts {
            Ok(_) => Vec::new(),
            Err(faults) => faults.iter().map(told).collect(),
        }
    }
}

/// The file of a language in the folder.
#[must_use]
pub fn name(lang: Lang) -> String {
    match lang {
        Lang::En => "en.txt".to_owned(),
        other => format!("{}.po", other.as_str()),
    }
}

fn read(path: &Path) -> Result<String, Vec<Fault>> {
    fs::read_to_string(path).map_err(|error| vec![Fault::file(format!("cannot be read: {error}"))])
}

/// The English messages.
///
/// # Errors
/// The file cannot be read, or has bad lines.
pub fn english(folder: &Path) -> Result<Vec<Message>, Vec<Fault>> {
    read(&folder.join(name(Lang::En))).and_then(|text| messages::parse(&text))
}

/// The messages of every language that ships, English first.
#[must_use]
pub fn tables(folder: &Path, english: &[Message]) -> Vec<Table> {
    let texts = |lang: Lang| match lang {
        Lang::En => Ok(english.iter().map(|message| message.text.clone()).collect()),
        lang => {
            let catalogue = read(&folder.join(name(lang))).and_then(|text| po::parse(&text))?;
            let texts = check::messages(lang, english, &catalogue)?;
            Ok(texts.into_iter().map(str::to_owned).collect())
        }
    };
    let table = |lang: &Lang| Table {
        lang: *lang,
        file: name(*lang),
        texts: texts(*lang),
    };
    Lang::SHIPPED.iter().map(table).collect()
}

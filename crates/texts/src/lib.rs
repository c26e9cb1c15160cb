//! Languages of the exhibit, texts with placeholders, and the files translators edit.
//!
//! The program uses [`Lang`] and [`template`]; the rest is for the build tools, which
//! read and check the files in `data/text/`.

pub mod check;
pub mod files;
pub mod lang;
pub mod messages;
pub mod po;
pub mod template;
pub mod update;

pub use lang::Lang;

use std::fmt;

/// What is wrong in one of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line, counted from 1; `None` for the whole file.
    pub line: Option<usize>,
    /// Why, in one sentence.
    pub reason: String,
}

impl Fault {
    /// A fault in a line.
    #[must_use]
    pub fn line(line: usize, reason: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            reason: reason.into(),
        }
    }

    /// A fault of the whole file.
    #[must_use]
    pub fn file(reason: impl Into<String>) -> Self {
        Self {
            line: None,
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{line}: {}", self.reason),
            None => f.write_str(&self.reason),
        }
    }
}

/// The beginning of a text, to name it by.
#[must_use]
pub fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let mut short: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short.replace('\n', " ")
}

//! What the console says, and what a test allows it to say.

use thirtyfour::BrowserLogEntry;

/// One line of the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// `SEVERE`, `WARNING`, `INFO` …
    pub level: String,
    /// `console-api` for the page itself, `network` and others for the browser.
    pub source: String,
    /// The text, after the place it was written at.
    pub text: String,
}

impl Line {
    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.level == "SEVERE"
    }

    /// Whether the page wrote it or threw it, rather than the browser on its own.
    pub fn is_of_page(&self) -> bool {
        matches!(
            self.source.as_str(),
            "console-api" | "javascript" | "worker"
        )
    }
}

impl From<BrowserLogEntry> for Line {
    fn from(entry: BrowserLogEntry) -> Self {
        Self {
            level: entry.level,
            source: entry.source.unwrap_or_default(),
            text: entry.message,
        }
    }
}

/// What a test expects to go wrong.
#[derive(Debug, Default)]
pub struct Expected {
    /// A part of each error line of the page, in order.
    pub errors: Vec<String>,
    /// Parts of lines the browser writes by itself, as for a request that failed.
    pub of_browser: Vec<String>,
}

impl Expected {
    /// The first thing that is otherwise than expected.
    pub fn difference(&self, lines: &[Line]) -> Option<String> {
        let errors = || lines.iter().filter(|line| line.is_error());
        let of_page: Vec<&Line> = errors().filter(|line| line.is_of_page()).collect();
        let same = of_page.len() == self.errors.len()
            && of_page
                .iter()
                .zip(&self.errors)
                .all(|(line, part)| line.text.contains(part));
        if !same {
            return Some(format!(
                "the console should hold the errors {:#?}, it holds {of_page:#?}",
                self.errors
            ));
        }
        let allowed = |line: &Line| self.of_browser.iter().any(|part| line.text.contains(part));
        errors()
            .find(|line| !line.is_of_page() && !allowed(line))
            .map(|line| format!("the browser complains: {line:#?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(source: &str, text: &str) -> Line {
        Line {
            level: "SEVERE".into(),
            source: source.into(),
            text: text.into(),
        }
    }

    #[test]
    fn an_error_too_many_too_few_or_another_one_is_a_difference() {
        let none = Expected::default();
        let one = Expected {
            errors: vec!["no data".into()],
            of_browser: vec!["404".into()],
        };
        let right = error("console-api", "boot.js 3:4 exhibit: no data");
        assert_eq!(none.difference(&[]), None);
        assert!(none.difference(std::slice::from_ref(&right)).is_some());
        assert_eq!(
            one.difference(&[right.clone(), error("network", "404")]),
            None
        );
        assert!(one.difference(&[]).is_some());
        assert!(one.difference(&[right.clone(), right.clone()]).is_some());
        assert!(
            one.difference(&[right, error("security", "refused")])
                .is_some()
        );
    }
}

//! The one error type of the build tool: a sentence for the person at the terminal.

use std::fmt;

/// Why a command stopped, in words a newcomer can act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    /// A failure told by `message`.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// A result whose error is a sentence.
pub type Result<T> = std::result::Result<T, Failure>;

/// Adds what was being done to an error that only says what went wrong.
pub trait Context<T> {
    /// Prefixes the error with `doing`, as in "reading Cargo.lock: not found".
    fn context(self, doing: impl fmt::Display) -> Result<T>;
}

impl<T, E: fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, doing: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Failure(format!("{doing}: {error}")))
    }
}

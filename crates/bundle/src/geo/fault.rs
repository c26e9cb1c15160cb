//! What can be wrong with the map geometry.

use std::fmt;

/// One fault found while the map geometry was read or laid out.
///
/// Faults are collected, so that one run lists all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeoFault {
    /// What is at fault: a file name, `arc 17`, or the id of a territory, lake or preset.
    pub place: String,
    /// What is wrong with it.
    pub message: String,
}

impl GeoFault {
    /// A fault at `place`, described by `message`.
    pub fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for GeoFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

impl std::error::Error for GeoFault {}

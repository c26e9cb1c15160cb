//! What a visitor takes away: tables as CSV, the data package as a ZIP.

pub mod csv;
pub mod name;
pub mod package;
pub mod zip;

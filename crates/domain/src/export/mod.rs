//! What is taken away: tables as CSV, the data package as a ZIP, and what search
//! engines and reference managers find in the page.

pub mod csv;
pub mod head;
pub mod name;
pub mod package;
pub mod pages;
pub mod sources;
pub mod zip;

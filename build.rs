//! Refuses to compile the exhibit while a language that ships lacks a message, or has
//! one of an older English text or with other placeholders.

// A build tool: what goes wrong here stops the build with its message.
#![allow(clippy::panic)]

use std::path::Path;

use exhibit_texts::files;

fn main() {
    let folder = Path::new("data/text");
    println!("cargo::rerun-if-changed={}", folder.display());
    // A fault of the English file has stopped the domain's build already.
    let english = files::english(folder).unwrap_or_default();
    let faults: Vec<String> = files::tables(folder, &english)
        .iter()
        .flat_map(files::Table::faults)
        .map(|fault| format!("data/text/{fault}"))
        .collect();
    assert!(
        faults.is_empty(),
        "messages are missing or not right (`cargo xtask texts` adds what is missing):\n{}",
        faults.join("\n")
    );
}

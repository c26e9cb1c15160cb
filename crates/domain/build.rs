//! Turns `data/text/en.txt` into the list of message keys.
//!
//! The file is what a translator edits; the enum made from it is what the code
//! names, so a key that is missing from the English file does not compile.

// A build tool: what goes wrong here stops the build with its message.
#![allow(clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let path = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"))
        .join("../../data/text/en.txt");
    println!("cargo::rerun-if-changed={}", path.display());
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut keys = Vec::new();
    let mut values = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((key, value)) = line.split_once(" = ") else {
            panic!("{}:{}: no ` = `", path.display(), number + 1);
        };
        assert!(
            !keys.iter().any(|k: &String| k == key),
            "{}:{}: `{key}` is there twice",
            path.display(),
            number + 1
        );
        keys.push(key.to_owned());
        values.push(value.to_owned());
    }
    let mut out = String::from(
        "/// Every message of the interface; the keys of `data/text/en.txt`.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[allow(missing_docs)]\npub enum Msg {\n",
    );
    for key in &keys {
        writeln!(out, "    {},", variant(key)).expect("writing to a string");
    }
    out.push_str("}\n\nconst EN: &[&str] = &[\n");
    for value in &values {
        writeln!(out, "    {value:?},").expect("writing to a string");
    }
    out.push_str("];\n\n/// The keys as they stand in the file.\npub const KEYS: &[&str] = &[\n");
    for key in &keys {
        writeln!(out, "    {key:?},").expect("writing to a string");
    }
    out.push_str("];\n\nconst ALL: &[Msg] = &[\n");
    for key in &keys {
        writeln!(out, "    Msg::{},", variant(key)).expect("writing to a string");
    }
    out.push_str("];\n");
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("messages.rs");
    fs::write(target, out).expect("OUT_DIR is writable");
}

/// `map-layer-share` → `MapLayerShare`.
fn variant(key: &str) -> String {
    key.split('-')
        .map(|part| {
            let mut chars = part.chars();
            chars
                .next()
                .map(|c| c.to_ascii_uppercase().to_string() + chars.as_str())
                .unwrap_or_default()
        })
        .collect()
}

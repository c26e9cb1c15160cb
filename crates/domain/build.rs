//! Turns the files in `data/text/` into the list of message keys and their texts.
//!
//! `en.txt` names the messages; the enum made from it is what the code names, so a
//! key that is missing there does not compile. A language whose messages are not
//! right is left out here with a warning, so that the tools that list and mend its
//! faults can be compiled; the exhibit itself refuses to (see its `build.rs`).

// A build tool: what goes wrong here stops the build with its message.
#![allow(clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use exhibit_texts::{Lang, files};

fn main() {
    let folder =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../data/text");
    println!("cargo::rerun-if-changed={}", folder.display());
    let english = files::english(&folder).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}/en.txt:\n{}", folder.display(), lines.join("\n"))
    });
    let keys: Vec<&str> = english.iter().map(|message| message.key.as_str()).collect();
    let mut tables = Vec::new();
    for table in files::tables(&folder, &english) {
        match &table.texts {
            Ok(texts) => tables.push((table.lang, texts.clone())),
            Err(faults) => println!(
                "cargo::warning=data/text/{}: {} messages are not right, `cargo xtask data` lists them",
                table.file,
                faults.len()
            ),
        }
    }
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("messages.rs");
    let code = code(&keys, &tables).expect("writing to a string");
    fs::write(target, code).expect("OUT_DIR is writable");
}

fn code(keys: &[&str], tables: &[(Lang, Vec<String>)]) -> Result<String, std::fmt::Error> {
    let mut out = String::from(
        "/// Every message of the interface; the keys of `data/text/en.txt`.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[allow(missing_docs)]\npub enum Msg {\n",
    );
    for key in keys {
        writeln!(out, "    {},", variant(key))?;
    }
    out.push_str("}\n\n/// The keys as they stand in the file.\npub const KEYS: &[&str] = &[\n");
    for key in keys {
        writeln!(out, "    {key:?},")?;
    }
    out.push_str("];\n\nconst ALL: &[Msg] = &[\n");
    for key in keys {
        writeln!(out, "    Msg::{},", variant(key))?;
    }
    // The browser gets the texts of one language, and gets them as data.
    out.push_str(
        "];\n\n#[cfg(not(target_arch = \"wasm32\"))]\nconst TABLES: &[(Lang, &[&str])] = &[\n",
    );
    for (lang, table) in tables {
        writeln!(out, "    (Lang::{lang:?}, &[")?;
        for text in table {
            writeln!(out, "        {text:?},")?;
        }
        out.push_str("    ]),\n");
    }
    out.push_str("];\n");
    Ok(out)
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

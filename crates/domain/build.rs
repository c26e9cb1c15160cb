//! Turns the files in `data/text/` into the list of message keys and their texts.
//!
//! `en.txt` names the messages; the enum made from it is what the code names, so a
//! key that is missing there does not compile. Nor does anything compile while a
//! language that ships lacks a message or has other placeholders in it.

// A build tool: what goes wrong here stops the build with its message.
#![allow(clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use exhibit_texts::{Fault, Lang, check, messages, po};

fn main() {
    let folder =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../data/text");
    let mut faults = Vec::new();
    let english = match messages::parse(&read(&folder.join("en.txt"))) {
        Ok(english) => english,
        Err(list) => refuse(&told("en.txt", &list)),
    };
    let keys: Vec<&str> = english.iter().map(|message| message.key.as_str()).collect();
    let mut tables = Vec::new();
    for lang in Lang::SHIPPED {
        if *lang == Lang::En {
            let table = english.iter().map(|message| message.text.clone()).collect();
            tables.push((*lang, table));
            continue;
        }
        let file = format!("{}.po", lang.as_str());
        let table = po::parse(&read(&folder.join(&file))).and_then(|catalogue| {
            let table = check::messages(*lang, &english, &catalogue)?;
            Ok(table.into_iter().map(str::to_owned).collect::<Vec<_>>())
        });
        match table {
            Ok(table) => tables.push((*lang, table)),
            Err(list) => faults.extend(told(&file, &list)),
        }
    }
    if !faults.is_empty() {
        refuse(&faults);
    }
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("messages.rs");
    let code = code(&keys, &tables).expect("writing to a string");
    fs::write(target, code).expect("OUT_DIR is writable");
}

fn read(path: &PathBuf) -> String {
    println!("cargo::rerun-if-changed={}", path.display());
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn told(file: &str, faults: &[Fault]) -> Vec<String> {
    faults
        .iter()
        .map(|fault| match fault.line {
            Some(line) => format!("data/text/{file}:{line}: {}", fault.reason),
            None => format!("data/text/{file}: {}", fault.reason),
        })
        .collect()
}

fn refuse(faults: &[String]) -> ! {
    panic!(
        "the messages are not right (`cargo xtask texts` adds missing ones):\n{}",
        faults.join("\n")
    )
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

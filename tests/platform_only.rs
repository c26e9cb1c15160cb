//! Only `src/platform/` touches the browser; everything else can be read without knowing it.

#![cfg(not(target_arch = "wasm32"))]
// A helper that cannot read the sources has failed the test.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The crates that are the browser, and the ways around them.
const BROWSER: [&str; 7] = [
    "web_sys",
    "js_sys",
    "window()",
    "document()",
    "window_event_listener",
    "set_timeout",
    "request_animation_frame",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn nothing_outside_the_platform_names_the_browser() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let platform = root.join("platform");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let (inside, outside): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|file| file.starts_with(&platform));
    let names = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        BROWSER.iter().any(|name| text.contains(name))
    };
    assert!(inside.iter().any(names), "it looks in the wrong place");
    assert!(outside.len() > 20, "it looks in the wrong place");
    let wrong: Vec<PathBuf> = outside.into_iter().filter(names).collect();
    assert!(wrong.is_empty(), "move this into src/platform/: {wrong:#?}");
}

//! `sw.js`, which keeps one whole version of the exhibit on the visitor's device.
//!
//! Its source is `src/sw.js`; what it keeps and the version's name are filled in from
//! the files of a finished `dist/`, so that any change of any of them is a new version.

use std::path::Path;

use crate::error::{Failure, Result};
use crate::files;

/// The worker's file name.
pub const NAME: &str = "sw.js";
const VERSION_MARK: &str = "\"@version@\"";
const FILES_MARK: &str = "/* @files@ */";

/// Writes the worker into `dist`, made from the text of its source.
pub fn write(dist: &Path, source: &str) -> Result<()> {
    let mut list = String::new();
    for path in files::walk(dist)? {
        let name = slashes(&path)?;
        if !is_kept(&name) {
            continue;
        }
        let hash = files::hash(&files::read(&dist.join(&path))?);
        list.push_str(&format!("\n  [\"{}\", \"{hash}\"],", address(&name)));
    }
    let version = files::short_hash([list.as_str(), source].concat().as_bytes());
    let worker = fill(source, VERSION_MARK, &format!("\"{version}\""))?;
    let worker = fill(&worker, FILES_MARK, &format!("[{list}\n]"))?;
    files::write(&dist.join(NAME), worker.as_bytes())
}

/// Whether a visitor without a network needs the file: not the twins for transport, nor
/// pictures and descriptions for other sites' previews, nor what only hosts load.
fn is_kept(name: &str) -> bool {
    let (folder, ending) = (
        name.split('/').next().filter(|first| *first != name),
        name.rsplit('.').next().unwrap_or_default(),
    );
    let for_others = matches!(folder, Some("cards" | "oembed"));
    // The pages that set a kiosk up are for staff.
    let for_staff = name.split('/').any(|part| part == "kiosk") || name.starts_with("setup.");
    // Pages that only lead on, from links elsewhere.
    let leads_on = name.starts_with("v/") || name.contains("/v/");
    let unneeded = matches!(name, NAME | "404.html" | "embed.js");
    !for_others
        && !for_staff
        && !leads_on
        && !unneeded
        && !matches!(ending, "br" | "gz" | "txt" | "xml")
}

/// The address below the scope: a page is asked for as its directory.
fn address(name: &str) -> &str {
    match name.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => name,
    }
}

fn slashes(path: &Path) -> Result<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    let name = parts.map(|parts| parts.join("/"));
    name.filter(|name| !name.contains(['"', '\\']))
        .ok_or_else(|| Failure::new(format!("{} has no name for the web.", path.display())))
}

fn fill(text: &str, mark: &str, by: &str) -> Result<String> {
    match text.matches(mark).count() {
        1 => Ok(text.replacen(mark, by, 1)),
        n => Err(Failure::new(format!(
            "src/{NAME} must hold `{mark}` exactly once, not {n} times."
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Context;

    const SOURCE: &str = "const V = \"@version@\"; new Map(/* @files@ */);";

    #[test]
    fn it_lists_what_a_visitor_needs_and_nothing_else() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        let put = |name: &str| files::write(&dir.path().join(name), name.as_bytes());
        let needed = [
            "index.html",
            "ru/index.html",
            "a.0123456789abcdef.js",
            "fonts/f.woff2",
        ];
        let others = [
            "index.html.br",
            "a.js.gz",
            "404.html",
            "cards/map.png",
            "v/map/index.html",
            "ru/v/map/index.html",
            "fonts/OFL.txt",
        ];
        needed.into_iter().chain(others).try_for_each(put)?;
        write(dir.path(), SOURCE)?;
        let worker = files::read_text(&dir.path().join(NAME))?;
        for name in [
            "\"\"",
            "\"ru/\"",
            "\"a.0123456789abcdef.js\"",
            "\"fonts/f.woff2\"",
        ] {
            assert!(worker.contains(&format!("[{name}, \"")), "{name}: {worker}");
        }
        assert_eq!(worker.matches("\n  [").count(), needed.len(), "{worker}");
        // Made again, it is the same; another file is another version.
        write(dir.path(), SOURCE)?;
        assert_eq!(worker, files::read_text(&dir.path().join(NAME))?);
        files::write(&dir.path().join("ru/index.html"), b"new")?;
        write(dir.path(), SOURCE)?;
        let line = |text: &str| text.lines().next().unwrap_or_default().to_owned();
        let newer = files::read_text(&dir.path().join(NAME))?;
        assert_ne!(line(&worker), line(&newer));
        Ok(())
    }

    #[test]
    fn a_source_without_its_marks_is_an_error() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        assert!(write(dir.path(), "no marks").is_err());
        Ok(())
    }
}

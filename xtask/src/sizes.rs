//! Tables of sizes: every part of what is published, and what a first visit loads.

use std::collections::BTreeSet;
use std::path::Path;

use exhibit_bundle::Bundle;

use crate::compress;
use crate::error::Result;
use crate::files;

/// One file of `dist/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its path.
    pub name: String,
    /// Its size.
    pub raw: usize,
    /// Its size as sent: with brotli where there is a twin.
    pub sent: usize,
    /// Whether a first visit loads it.
    pub first: bool,
}

/// Measures every part of a finished `dist/`.
pub fn measure(dist: &Path) -> Result<Vec<Part>> {
    let names: Vec<String> = files::walk(dist)?
        .into_iter()
        .filter_map(|path| path.to_str().map(String::from))
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
        .collect();
    let first = first_visit(dist, &names)?;
    let mut parts = Vec::new();
    for name in names {
        let raw = files::read(&dist.join(&name))?.len();
        let twin = dist.join(format!("{name}.br"));
        let sent = if twin.is_file() {
            files::read(&twin)?.len()
        } else {
            raw
        };
        let first = first.contains(&name);
        parts.push(Part {
            name,
            raw,
            sent,
            first,
        });
    }
    Ok(parts)
}

/// The start page, what it names, and what its style sheets name.
fn first_visit(dist: &Path, names: &[String]) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::from(["index.html".to_string()]);
    let mut open = vec!["index.html".to_string()];
    while let Some(from) = open.pop() {
        let text = files::read_text(&dist.join(&from))?;
        for name in names {
            // Named but not loaded: pictures and frames for other sites, other languages,
            // and what is fetched only by those who take the data package away.
            let other = name.starts_with("texts.") && !name.starts_with("texts.en.");
            if !other
                && text.contains(name.as_str())
                && !name.ends_with(".png")
                && !name.starts_with("package.")
                && !name.starts_with("oembed/")
                && found.insert(name.clone())
                && name.ends_with(".css")
            {
                open.push(name.clone());
            }
        }
    }
    Ok(found)
}

/// The table of all parts, with the sum of a first visit.
pub fn table(parts: &[Part]) -> String {
    let mut lines = vec![line("part (* = first visit)", "raw", "brotli")];
    for part in parts {
        let mark = if part.first { "*" } else { " " };
        lines.push(line(
            &format!("{mark} {}", part.name),
            &bytes(part.raw),
            &bytes(part.sent),
        ));
    }
    let first = || parts.iter().filter(|part| part.first);
    let raw: usize = first().map(|part| part.raw).sum();
    let sent: usize = first().map(|part| part.sent).sum();
    lines.push(line("first visit", &bytes(raw), &bytes(sent)));
    lines.join("\n")
}

/// The table of what the data consist of.
pub fn data_table(bundle: &Bundle) -> String {
    let mut lines = vec![line("data", "raw", "brotli")];
    let sent = |json: &[u8]| {
        compress::brotli(json).map_or_else(|_| String::new(), |twin| bytes(twin.len()))
    };
    for (name, json) in &bundle.parts {
        lines.push(line(&format!("  {name}"), &bytes(json.len()), &sent(json)));
    }
    for (name, json) in [
        ("all data", &bundle.json),
        ("data package, on request", &bundle.package_json),
    ] {
        lines.push(line(name, &bytes(json.len()), &sent(json)));
    }
    for pack in &bundle.packs {
        let name = format!("texts, {}", pack.lang.as_str());
        lines.push(line(&name, &bytes(pack.json.len()), &sent(&pack.json)));
    }
    lines.join("\n")
}

fn line(name: &str, raw: &str, sent: &str) -> String {
    format!("{name:<44} {raw:>12} {sent:>12}")
        .trim_end()
        .to_string()
}

fn bytes(size: usize) -> String {
    format!("{}.{} kB", size / 1000, size % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_is_what_page_and_styles_name() -> Result<()> {
        let dir =
            tempfile::tempdir().map_err(|error| crate::error::Failure::new(error.to_string()))?;
        let write = |name: &str, text: &str| files::write(&dir.path().join(name), text.as_bytes());
        write(
            "index.html",
            "<link href=./a.css><meta content=./card.png data=./package.1.json><texts.en.1.json texts.de.1.json>",
        )?;
        write("package.1.json", "{}")?;
        write("index.html.br", "12345")?;
        write("a.css", "url(./fonts/f.woff2)")?;
        write("fonts/f.woff2", "font")?;
        write("card.png", "card")?;
        write("texts.en.1.json", "{}")?;
        write("texts.de.1.json", "{}")?;
        write("404.html", "lost")?;
        let parts = measure(dir.path())?;
        let first: Vec<_> = parts
            .iter()
            .filter(|part| part.first)
            .map(|part| part.name.as_str())
            .collect();
        assert_eq!(
            first,
            ["a.css", "fonts/f.woff2", "index.html", "texts.en.1.json"]
        );
        assert!(
            parts
                .iter()
                .any(|part| part.name == "index.html" && part.sent == 5 && part.raw == 99)
        );
        assert!(
            table(&parts).ends_with(
                "first visit                                        0.1 kB       0.0 kB"
            )
        );
        Ok(())
    }

    #[test]
    fn sizes_have_one_decimal() {
        assert_eq!(bytes(67_749), "67.7 kB");
        assert_eq!(bytes(99), "0.0 kB");
    }
}

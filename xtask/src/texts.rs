//! `cargo xtask texts`: the translators' files, brought up to the English.

use exhibit_bundle::texts::{file, wanted};
use exhibit_texts::{Lang, po, update};

use crate::error::{Failure, Result};
use crate::files;
use crate::paths::Paths;

/// Adds what is missing to every file, and says how much that is.
pub fn texts(paths: &Paths) -> Result<()> {
    let dir = paths.root.join("data");
    let wanted = wanted(&dir)
        .map_err(|faults| Failure::new(format!("the English texts are not right:\n{faults}")))?;
    for lang in Lang::ALL.iter().filter(|lang| **lang != Lang::En) {
        let path = dir.join(file(*lang));
        let shown = paths.shown(&path).display().to_string();
        let before = if path.is_file() {
            files::read_text(&path)?
        } else {
            String::new()
        };
        let old = po::parse(&before).map_err(|faults| {
            let lines: Vec<String> = faults.iter().map(|f| format!("{shown}:{f}")).collect();
            Failure::new(lines.join("\n"))
        })?;
        let new = update::update(*lang, &old, &wanted);
        let after = po::write(&new);
        if after != before {
            files::write(&path, after.as_bytes())?;
        }
        println!("{}", report(&shown, *lang, &new));
    }
    Ok(())
}

/// One line on the state of a file.
fn report(shown: &str, lang: Lang, catalogue: &po::Catalogue) -> String {
    let current = || catalogue.entries.iter().filter(|entry| !entry.obsolete);
    let missing = current().filter(|e| !e.fuzzy && e.text.is_empty()).count();
    let changed = current().filter(|entry| entry.fuzzy).count();
    let ships = if Lang::SHIPPED.contains(&lang) {
        "ships"
    } else {
        "does not ship yet"
    };
    format!(
        "{shown}: {} texts, {missing} missing, {changed} of a changed English text, {} no longer used; {ships}",
        current().count(),
        catalogue.entries.len() - current().count(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_counts_what_is_left_to_do() {
        let entry = |text: &str, fuzzy, obsolete| po::Entry {
            source: text.to_owned(),
            text: text.to_owned(),
            fuzzy,
            obsolete,
            ..po::Entry::default()
        };
        let catalogue = po::Catalogue {
            header: String::new(),
            entries: vec![
                entry("a", false, false),
                entry("", false, false),
                entry("b", true, false),
                entry("c", false, true),
            ],
        };
        let line = report("x.po", Lang::En, &catalogue);
        assert_eq!(
            line,
            "x.po: 3 texts, 1 missing, 1 of a changed English text, 1 no longer used; ships"
        );
    }
}

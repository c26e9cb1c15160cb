//! One style sheet from the files in `style/`, its fonts and icon beside it.
//!
//! `style/main.css` lists the others by `@import "name.css";`. They are joined in
//! that order, comments go, and every `url(fonts/…)` is named by its content, so
//! that a host may cache all of it for ever.

use std::path::Path;

use crate::error::{Failure, Result};
use crate::files;

/// What the page has to name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Looks {
    /// File name of the style sheet.
    pub sheet: String,
    /// File name of the icon, if there is one.
    pub icon: Option<String>,
    /// File names of the fonts that the first view needs in every language.
    pub fonts: Vec<String>,
    /// File names of those that it needs besides in Russian and Ukrainian.
    pub cyrillic: Vec<String>,
}

/// Fonts whose letters stand on every first view: asked for before the style
/// sheet is read, they are there at the first paint and nothing moves later. The
/// names of the languages stand there in sans.
const FIRST_FONTS: [&str; 2] = ["-latin.", "sans-cyrillic."];
/// The other letters of a first view in Cyrillic.
const CYRILLIC: &str = "serif-cyrillic.";

/// Writes `style.<hash>.css`, the fonts it names and the favicon into `out`.
pub fn bundle(style: &Path, out: &Path) -> Result<Looks> {
    let main = files::read_text(&style.join("main.css"))?;
    let mut css = String::new();
    for line in main.lines() {
        match imported(line) {
            Some(name) => css.push_str(&files::read_text(&style.join(name))?),
            None => css.push_str(line),
        }
        css.push('\n');
    }
    let css = with_hashed_fonts(&squeeze(&css), style, out)?;
    let name = format!("style.{}.css", files::short_hash(css.as_bytes()));
    files::write(&out.join(&name), css.as_bytes())?;
    // The fonts' licence asks to go where the fonts go.
    let licence = style.join("fonts").join("OFL.txt");
    if licence.is_file() {
        files::write(&out.join("fonts").join("OFL.txt"), &files::read(&licence)?)?;
    }
    let icon = style.join("favicon.svg");
    let icon = if icon.is_file() {
        let bytes = files::read(&icon)?;
        let name = format!("favicon.{}.svg", files::short_hash(&bytes));
        files::write(&out.join(&name), &bytes)?;
        Some(name)
    } else {
        None
    };
    let fonts = |wanted: &[&str]| -> Vec<String> {
        css.split("url(")
            .skip(1)
            .filter_map(|after| after.split(')').next())
            .filter(|font| wanted.iter().any(|part| font.contains(part)))
            .map(str::to_owned)
            .collect()
    };
    Ok(Looks {
        sheet: name,
        icon,
        fonts: fonts(&FIRST_FONTS),
        cyrillic: fonts(&[CYRILLIC]),
    })
}

fn imported(line: &str) -> Option<&str> {
    line.trim()
        .strip_prefix("@import \"")?
        .strip_suffix("\";")
        .filter(|name| !name.contains(".."))
}

/// Writes a style sheet of one file, named by its content; returns the name.
pub fn single(file: &Path, out: &Path) -> Result<String> {
    let css = squeeze(&files::read_text(file)?);
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    let hash = files::short_hash(css.as_bytes());
    let name = format!("{}.{hash}.css", stem.unwrap_or("style"));
    files::write(&out.join(&name), css.as_bytes())?;
    Ok(name)
}

/// Drops comments, indents and blank lines. Nothing cleverer: what is served is
/// compressed anyway, and this cannot change a meaning.
fn squeeze(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines: Vec<&str> = kept
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

fn with_hashed_fonts(css: &str, style: &Path, out: &Path) -> Result<String> {
    let mut done = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("url(") {
        let (target, tail) = after
            .split_once(')')
            .ok_or_else(|| Failure::new("A url( in the style sheets is not closed."))?;
        let file = target.trim_matches(['"', '\'']);
        done.push_str(before);
        if file.starts_with("fonts/") {
            let bytes = files::read(&style.join(file))?;
            let stem = file.trim_end_matches(".woff2");
            let name = format!("{stem}.{}.woff2", files::short_hash(&bytes));
            files::write(&out.join(&name), &bytes)?;
            done.push_str(&format!("url({name})"));
        } else {
            done.push_str(&format!("url({target})"));
        }
        rest = tail;
    }
    done.push_str(rest);
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Context;

    #[test]
    fn files_are_joined_and_fonts_named_by_content() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        let (style, out) = (dir.path().join("style"), dir.path().join("out"));
        files::write(&style.join("main.css"), b"@import \"a.css\";\np { x: y }")?;
        files::write(
            &style.join("a.css"),
            b"/* gone */ a {\n  src: url(\"fonts/s.woff2\");\n}",
        )?;
        files::write(&style.join("fonts/s.woff2"), b"font")?;
        let looks = bundle(&style, &out)?;
        let css = files::read_text(&out.join(&looks.sheet))?;
        assert!(css.contains("p { x: y }") && !css.contains("gone"));
        let font = css.split("url(").nth(1).and_then(|t| t.split(')').next());
        assert!(out.join(font.unwrap_or_default()).is_file(), "{css}");
        assert_eq!((looks.icon, looks.fonts.len()), (None, 0));
        Ok(())
    }

    #[test]
    fn a_missing_file_is_an_error() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        files::write(&dir.path().join("main.css"), b"@import \"none.css\";")?;
        assert!(bundle(dir.path(), &dir.path().join("out")).is_err());
        Ok(())
    }
}

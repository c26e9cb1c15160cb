//! `dist/`: everything in its place, or the old one untouched.

use std::fs;
use std::path::{Path, PathBuf};

use crate::args::BuildOptions;
use crate::compress;
use crate::data::{self, Data};
use crate::error::{Context, Failure, Result};
use crate::files;
use crate::html::{self, Page};
use crate::manifest;
use crate::paths::Paths;
use crate::pictures;
use crate::prerender::{self, Fragments};
use crate::setup;
use crate::style;
use crate::worker;

/// Gathers all parts beside `dist/` and puts them in its place at the end.
pub fn assemble(
    paths: &Paths,
    options: &BuildOptions,
    trunk: &Path,
    data: &Data,
    fragments: &[Fragments],
) -> Result<()> {
    let dist = paths.dist();
    let new = dist.with_file_name(format!("dist.new-{}", std::process::id()));
    let built =
        fill(&new, paths, options, trunk, data, fragments).and_then(|()| replace(&new, &dist));
    if built.is_err() {
        let _ = files::remove_dir(&new);
    }
    built
}

fn fill(
    new: &Path,
    paths: &Paths,
    options: &BuildOptions,
    trunk: &Path,
    data: &Data,
    fragments: &[Fragments],
) -> Result<()> {
    files::empty_dir(new)?;
    files::copy_tree(trunk, new)?;
    let html = files::read_text(&trunk_page(new)?)?;
    let _ = fs::remove_file(new.join("index.unoptimised.html"));

    let boot_text = files::read(&paths.root.join("src").join("boot.js"))?;
    let boot = format!("boot.{}.js", files::short_hash(&boot_text));
    files::write(&new.join(&boot), &boot_text)?;
    let early_text = files::read(&paths.root.join("src").join("early.js"))?;
    let early = format!("early.{}.js", files::short_hash(&early_text));
    files::write(&new.join(&early), &early_text)?;
    // Other people's pages name it, so its name stays; no page of ours links it.
    let element = files::read(&paths.root.join("src").join("embed.js"))?;
    files::write(&new.join("embed.js"), &element)?;
    let dataset = data::file_name(&data.bundle);
    files::write(&new.join(&dataset), &data.bundle.json)?;
    let package = data::package_name(&data.bundle);
    files::write(&new.join(&package), &data.bundle.package_json)?;

    let mut texts = Vec::new();
    for pack in &data.bundle.packs {
        let name = data::pack_name(pack);
        files::write(&new.join(&name), &pack.json)?;
        texts.push((pack.lang.as_str(), name));
    }

    for (lang, _) in &data.packs {
        files::copy_tree(&prerender::folder(paths, *lang).join("site"), new)?;
    }
    let langs: Vec<_> = data.packs.iter().map(|(lang, _)| *lang).collect();
    pictures::cards(paths, &langs, new)?;
    // Before the manifests, which name the icons that are there.
    pictures::icons(&paths.root.join("style").join("favicon.svg"), new)?;
    let looks = style::bundle(&paths.root.join("style"), new)?;
    let (glue, wasm) = (rehash(new, ".js")?, rehash(new, "_bg.wasm")?);
    let tokens = files::read_text(&paths.root.join("style").join("tokens.css"))?;
    for fragments in fragments {
        let lang = fragments.lang.as_str();
        let folder = html::folder(lang);
        let page = Page {
            lang,
            root: if folder.is_empty() { "./" } else { "../" },
            early: &early,
            boot: &boot,
            looks: looks.clone(),
            glue: &glue,
            wasm: &wasm,
            dataset: &dataset,
            texts: &texts,
            package: &package,
            version: env!("CARGO_PKG_VERSION"),
            base_url: options.base_url.as_deref(),
            report_to: options.report_to.as_deref(),
            head: &fragments.head,
            main: &fragments.main,
            failures: &fragments.failures,
            end: &fragments.end,
        };
        let file = new.join(&folder).join("index.html");
        files::write(&file, html::finish(&html, &page)?.as_bytes())?;
        let icon = looks.icon.as_deref();
        manifest::write(new, lang, &fragments.names, icon, &tokens)?;
    }
    setup::write(paths, new, &looks, fragments)?;
    let not_found = paths.root.join("style").join("404.html");
    if not_found.is_file() {
        files::write(&new.join("404.html"), &files::read(&not_found)?)?;
    }
    // Last: it lists all the others.
    let source = files::read_text(&paths.root.join("src").join(worker::NAME))?;
    worker::write(new, &source)?;
    compress::all(new)
}

/// The page Trunk wrote, whatever the page it started from was called.
fn trunk_page(dir: &Path) -> Result<PathBuf> {
    ["index.html", "index.unoptimised.html"]
        .into_iter()
        .map(|name| dir.join(name))
        .find(|path| path.is_file())
        .ok_or_else(|| Failure::new("Trunk wrote no index.html."))
}

/// The name of the one file of the exhibit with this ending.
fn only(dir: &Path, ending: &str) -> Result<String> {
    let mut names: Vec<String> = files::walk(dir)?
        .into_iter()
        .filter_map(|path| path.to_str().map(String::from))
        .filter(|name| name.starts_with("exhibit-") && name.ends_with(ending))
        .collect();
    match (names.pop(), names.len()) {
        (Some(name), 0) => Ok(name),
        _ => Err(Failure::new(format!(
            "Trunk should have written one file exhibit-…{ending}."
        ))),
    }
}

/// Names that file by what is in it now: Trunk hashes before wasm-opt, and a file
/// that is cached for ever must not change under its name.
fn rehash(dir: &Path, ending: &str) -> Result<String> {
    let old = dir.join(only(dir, ending)?);
    let name = format!("exhibit-{}{ending}", files::short_hash(&files::read(&old)?));
    fs::rename(&old, dir.join(&name)).context(format!("naming {name}"))?;
    Ok(name)
}

/// Puts `new` where `dist` is; only between two renames is there none.
fn replace(new: &Path, dist: &Path) -> Result<()> {
    let old = dist.with_file_name(format!("dist.old-{}", std::process::id()));
    if dist.exists() {
        fs::rename(dist, &old).context("moving the old dist/ away")?;
    }
    if let Err(error) = fs::rename(new, dist) {
        let _ = fs::rename(&old, dist);
        return Err(error).context("moving the new dist/ into place");
    }
    files::remove_dir(&old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_dist_takes_the_place_of_the_old_one() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        let (new, dist) = (dir.path().join("new"), dir.path().join("dist"));
        for text in ["one", "two"] {
            files::write(&new.join("a.txt"), text.as_bytes())?;
            replace(&new, &dist)?;
            assert_eq!(files::read_text(&dist.join("a.txt"))?, text);
        }
        assert_eq!(files::walk(dir.path())?, [PathBuf::from("dist/a.txt")]);
        Ok(())
    }

    #[test]
    fn exactly_one_file_must_fit() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        assert!(only(dir.path(), ".js").is_err());
        files::write(&dir.path().join("exhibit-1.js"), b"")?;
        files::write(&dir.path().join("boot.2.js"), b"")?;
        assert_eq!(only(dir.path(), ".js")?, "exhibit-1.js");
        assert_eq!(rehash(dir.path(), ".js")?, "exhibit-e3b0c44298fc1c14.js");
        files::write(&dir.path().join("exhibit-2.js"), b"")?;
        assert!(only(dir.path(), ".js").is_err());
        Ok(())
    }
}

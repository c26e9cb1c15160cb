//! The first view as static HTML, rendered natively by the exhibit's own components.

use std::path::PathBuf;

use exhibit_texts::Lang;

use crate::data::Data;
use crate::error::Result;
use crate::files;
use crate::paths::Paths;
use crate::run;

/// The pieces of HTML that go into the page of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragments {
    /// The language.
    pub lang: Lang,
    /// For the head.
    pub head: String,
    /// For the main element.
    pub main: String,
    /// For the box of failures.
    pub failures: String,
    /// For the end of the body, outside of what the program replaces.
    pub end: String,
    /// The names for the manifest, as JSON.
    pub names: String,
    /// The page that sets a kiosk up.
    pub setup: String,
}

/// Where the pieces of one language are written.
pub fn folder(paths: &Paths, lang: Lang) -> PathBuf {
    paths.work().join("prerender").join(lang.as_str())
}

/// Renders the pieces of every language from the bundled data, for the address where
/// they will live.
pub fn prerender(paths: &Paths, data: &Data, base_url: Option<&str>) -> Result<Vec<Fragments>> {
    let out = paths.work().join("prerender");
    files::empty_dir(&out)?;
    let mut command = run::cargo(&paths.root);
    // Never in one invocation with the wasm: its features exclude these.
    command.args([
        "run",
        "--quiet",
        "--locked",
        "--package",
        "exhibit",
        "--features",
        "ssr",
    ]);
    command
        .args(["--bin", "prerender", "--"])
        .arg(&data.file)
        .arg(&out)
        .arg(base_url.unwrap_or("-"))
        .args(data.packs.iter().map(|(_, file)| file));
    run::run("Rendering the first view", &mut command)?;
    let fragments = |lang: Lang| {
        let read = |name: &str| files::read_text(&out.join(lang.as_str()).join(name));
        Ok(Fragments {
            lang,
            head: read("head.html")?,
            main: read("main.html")?,
            failures: read("failures.html")?,
            end: read("end.html")?,
            names: read("names.json")?,
            setup: read("setup.html")?,
        })
    };
    data.packs
        .iter()
        .map(|(lang, _)| fragments(*lang))
        .collect()
}

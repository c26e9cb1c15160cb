//! The first view as static HTML, rendered natively by the exhibit's own components.

use std::path::Path;

use crate::error::Result;
use crate::files;
use crate::paths::Paths;
use crate::run;

/// The pieces of HTML that go into the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fragments {
    /// For the head.
    pub head: String,
    /// For the main element.
    pub main: String,
    /// For the end of the body, outside of what the program replaces.
    pub end: String,
}

/// Renders the pieces from the bundled data, for the address where they will live.
pub fn prerender(paths: &Paths, data: &Path, base_url: Option<&str>) -> Result<Fragments> {
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
        .arg(data)
        .arg(&out)
        .args(base_url);
    run::run("Rendering the first view", &mut command)?;
    Ok(Fragments {
        head: files::read_text(&out.join("head.html"))?,
        main: files::read_text(&out.join("main.html"))?,
        end: files::read_text(&out.join("end.html"))?,
    })
}

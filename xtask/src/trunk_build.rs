//! The wasm and the page's files, through Trunk.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Failure, Result};
use crate::files;
use crate::paths::Paths;
use crate::run;
use crate::tools::BuildTools;

/// The page for a build without an optimiser; it lives only as long as that build.
const UNOPTIMISED: &str = "index.unoptimised.html";

/// Fetches every dependency, since the build itself stays offline.
pub fn fetch(paths: &Paths) -> Result<()> {
    run::run(
        "Fetching the dependencies",
        run::cargo(&paths.root).args(["fetch", "--locked"]),
    )
    .map_err(|failure| {
        Failure::new(format!(
            "{failure}. The first build needs a network for them."
        ))
    })
}

/// Builds the release wasm and returns the directory Trunk wrote.
pub fn build(paths: &Paths, tools: &BuildTools) -> Result<PathBuf> {
    let out = paths.work().join("trunk-dist");
    files::empty_dir(&out)?;
    let page = match tools.wasm_opt {
        Some(_) => None,
        None => Some(unoptimised_page(paths)?),
    };
    let outcome = run::run(
        "`trunk build --release`",
        &mut command(paths, tools, &out, page.as_ref()),
    );
    if let Some(page) = page {
        let _ = std::fs::remove_file(page);
    }
    outcome?;
    Ok(out)
}

fn command(paths: &Paths, tools: &BuildTools, out: &Path, page: Option<&PathBuf>) -> Command {
    // From cargo's own environment Trunk would take settings meant for this tool.
    let mut command = Command::new(&tools.trunk);
    for (key, value) in run::cargo(&paths.root).get_envs() {
        if value.is_none() {
            command.env_remove(key);
        }
    }
    command
        .current_dir(&paths.root)
        .args(["build", "--release", "--offline"]);
    command.arg("--dist").arg(out).args(page);
    let own = [Some(&tools.wasm_bindgen), tools.wasm_opt.as_ref()];
    let own = own.into_iter().flatten().filter_map(|file| file.parent());
    // The right tools before the system's, but no other cargo before the one chosen.
    let (late, early): (Vec<&Path>, Vec<&Path>) = own.partition(|dir| dir.join("cargo").exists());
    let system = tools.wasm_std.path();
    let first: Vec<&Path> = early.into_iter().chain(system).chain(late).collect();
    command.env("PATH", run::path_with(&first));
    command.envs(tools.wasm_std.env());
    if env::var_os("NO_COLOR").is_some() {
        // Trunk accepts this variable with no other value.
        command.env("NO_COLOR", "true");
    }
    command
}

/// A copy of `index.html` that asks for no optimiser.
fn unoptimised_page(paths: &Paths) -> Result<PathBuf> {
    let html = files::read_text(&paths.root.join("index.html"))?;
    let page = paths.root.join(UNOPTIMISED);
    files::write(
        &page,
        html.replace("data-wasm-opt=\"z\"", "data-wasm-opt=\"0\"")
            .as_bytes(),
    )?;
    Ok(page)
}

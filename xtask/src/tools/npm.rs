//! Packages that come through npm, without running any of their scripts.

use std::path::Path;
use std::process::Command;

use crate::error::{Context, Failure, Result};
use crate::run;
use crate::tools::say;

/// Installs `package@version` into `dir/node_modules`.
pub fn install(dir: &Path, package: &str, version: &str, why: &str) -> Result<()> {
    let request = format!("{package}@{version}");
    for program in ["node", "npm"] {
        if run::on_path(program).is_none() {
            return Err(Failure::new(format!(
                "{request} is needed ({why}) and comes through npm, but `{program}` is not on PATH; install Node.js and npm."
            )));
        }
    }
    say(&format!(
        "installing {request} ({why}) with npm into {}: under a minute, once",
        dir.display()
    ));
    std::fs::create_dir_all(dir).context(format!("creating {}", dir.display()))?;
    let mut command = Command::new("npm");
    command
        .current_dir(dir)
        .arg("install")
        .arg("--prefix")
        .arg(dir);
    command.args([
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--save-exact",
        &request,
    ]);
    run::run(&format!("Installing {request} with npm"), &mut command).map_err(|failure| {
        Failure::new(format!(
            "{failure}. It is needed: {why}. Check the network and run the command again."
        ))
    })
}

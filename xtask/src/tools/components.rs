//! rustfmt and clippy, which a minimal installation of Rust leaves out.

use std::process::Command;

use crate::error::{Failure, Result};
use crate::paths::Paths;
use crate::run;
use crate::tools::say;

/// Makes sure that `cargo fmt` and `cargo clippy` work.
pub fn get(paths: &Paths) -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let works = || run::output(run::cargo(&paths.root).args([command, "--version"])).is_some();
        if works() {
            continue;
        }
        say(&format!(
            "adding the Rust component {component} (`cargo xtask check` needs it): a few seconds, once"
        ));
        let mut rustup = Command::new("rustup");
        rustup
            .current_dir(&paths.root)
            .args(["component", "add", component]);
        let added = run::run("rustup", &mut rustup);
        if !works() {
            let reason = added
                .err()
                .map_or_else(String::new, |failure| format!(" ({failure})"));
            return Err(Failure::new(format!(
                "`cargo {command}` does not work{reason}; install the Rust component {component} and run the command again."
            )));
        }
    }
    Ok(())
}

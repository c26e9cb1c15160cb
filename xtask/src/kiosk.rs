//! `cargo xtask kiosk`: everything a museum's machine needs, in one folder for a USB stick.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::args::AfterBuild;
use crate::error::{Context, Failure, Result};
use crate::files;
use crate::paths::Paths;
use crate::steps::timed;
use crate::{pipeline, run};

/// The program of the kiosk.
const PROGRAM: &str = "exhibit-kiosk";

/// Builds unless told not to, and gathers exhibit, program, units, script and guide.
pub fn kiosk(paths: &Paths, options: &AfterBuild) -> Result<()> {
    if !options.no_build {
        pipeline::build(paths, &options.build)?;
    }
    if !paths.dist().join("index.html").is_file() {
        return Err(Failure::new(
            "dist/ holds no index.html yet; leave --no-build out.",
        ));
    }
    let program = timed("kiosk's own program", || program(paths))?;
    let out = paths.target.join("kiosk");
    gather(paths, &program, &out)?;
    println!(
        "{} is ready for a USB stick; the guide is kiosk.md in it.",
        out.display()
    );
    Ok(())
}

/// Compiles the program without need of the C library of this machine: it must run on
/// an older Debian too.
fn program(paths: &Paths) -> Result<std::path::PathBuf> {
    let host = host()?;
    if !host.contains("linux") {
        return Err(Failure::new(
            "The kiosk runs on Debian; build it on a Linux machine of the same architecture.",
        ));
    }
    let mut command = run::cargo(&paths.root);
    command
        .args(["build", "--release", "--locked", "--package", PROGRAM])
        .args(["--target", &host])
        .env("RUSTFLAGS", "-C target-feature=+crt-static");
    run::run("Compiling the kiosk's program", &mut command)?;
    Ok(paths.target.join(host).join("release").join(PROGRAM))
}

/// The machine that this compiler compiles for.
fn host() -> Result<String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = run::output(Command::new(rustc).arg("-vV")).unwrap_or_default();
    said.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("rustc does not say for which machine it compiles."))
}

fn gather(paths: &Paths, program: &Path, out: &Path) -> Result<()> {
    files::empty_dir(out)?;
    files::copy_tree(&paths.dist(), &out.join("dist"))?;
    let debian = paths.root.join("crates").join("kiosk").join("debian");
    files::copy_tree(&debian, out)?;
    let guide = paths.root.join("docs").join("kiosk.md");
    for (from, name) in [(guide.as_path(), "kiosk.md"), (program, PROGRAM)] {
        files::write(&out.join(name), &files::read(from)?)?;
    }
    for name in [PROGRAM, "install.sh"] {
        may_run(&out.join(name))?;
    }
    Ok(())
}

#[cfg(unix)]
fn may_run(file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let everyone = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(file, everyone).context(format!("marking {}", file.display()))
}

#[cfg(not(unix))]
fn may_run(_: &Path) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stick_holds_what_the_script_asks_for() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        let mut paths = Paths::find()?;
        let debian = files::walk(&paths.root.join("crates/kiosk/debian"))?;
        // A small clone in place of the whole.
        let root = dir.path().join("clone");
        for name in &debian {
            let text = files::read(&paths.root.join("crates/kiosk/debian").join(name))?;
            files::write(&root.join("crates/kiosk/debian").join(name), &text)?;
        }
        files::write(&root.join("dist/index.html"), b"<p>")?;
        files::write(&root.join("docs/kiosk.md"), b"guide")?;
        files::write(&root.join("program"), b"program")?;
        paths.root = root.clone();
        let out = dir.path().join("out");
        gather(&paths, &root.join("program"), &out)?;
        let script = files::read_text(&out.join("install.sh"))?;
        let asked = script
            .lines()
            .find_map(|line| line.strip_prefix("for part in "))
            .and_then(|line| line.strip_suffix("; do"))
            .ok_or_else(|| Failure::new("the script asks for nothing"))?;
        for part in asked.split_whitespace() {
            assert!(out.join(part).is_file(), "{part}");
        }
        assert_eq!(files::read_text(&out.join("kiosk.md"))?, "guide");
        Ok(())
    }
}

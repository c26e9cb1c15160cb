//! Tools that are Rust packages: `PATH`, the cache, `cargo binstall`, `cargo install`.

use std::path::{Path, PathBuf};

use crate::error::{Failure, Result};
use crate::paths::Paths;
use crate::run;
use crate::tools::{say, version};

/// A package whose programs the project needs in one exact version.
#[derive(Debug, Clone)]
pub struct CargoTool<'a> {
    /// The package to install.
    pub package: &'a str,
    /// Its directory in the cache, without the version.
    pub directory: &'a str,
    /// The exact version.
    pub version: &'a str,
    /// The programs needed, all from one place; the first is the one returned.
    pub programs: &'a [&'a str],
    /// Whether to build with the package's own lock file.
    pub locked: bool,
    /// What it is for.
    pub why: &'a str,
    /// Roughly how long compiling it takes.
    pub takes: &'a str,
}

impl CargoTool<'_> {
    /// The first program's file, installed if need be.
    pub fn get(&self, paths: &Paths) -> Result<PathBuf> {
        let cached = paths.tool(&format!("{}-{}", self.directory, self.version));
        let bin = cached.join("bin");
        if let Some(found) = self.on_path().or_else(|| self.within(&bin)) {
            return Ok(found);
        }
        self.install(paths, &cached)?;
        self.within(&bin).ok_or_else(|| {
            Failure::new(format!(
                "{} was installed into {} but does not run there; remove that directory and try again.",
                self.package,
                cached.display()
            ))
        })
    }

    fn on_path(&self) -> Option<PathBuf> {
        let found = run::on_path(self.programs.first()?)?;
        self.within(found.parent()?)
    }

    /// The first program in `dir`, if all are there in the right version.
    fn within(&self, dir: &Path) -> Option<PathBuf> {
        let file = |program: &&str| dir.join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
        let right = |path: &PathBuf| {
            path.is_file() && version::of_program(path).as_deref() == Some(self.version)
        };
        let mut programs = self.programs.iter().map(file);
        let first = programs.next().filter(right)?;
        programs.all(|path| right(&path)).then_some(first)
    }

    fn install(&self, paths: &Paths, into: &Path) -> Result<()> {
        let Self {
            package,
            version,
            why,
            takes,
            ..
        } = self;
        let request = format!("{package}@{version}");
        if run::on_path("cargo-binstall").is_some() {
            say(&format!(
                "installing {request} ({why}) as a prebuilt program with cargo binstall, into {}",
                into.display()
            ));
            let mut command = run::cargo(&paths.root);
            command.args([
                "binstall",
                "--no-confirm",
                "--disable-strategies",
                "compile",
            ]);
            command.arg("--root").arg(into).arg(&request);
            match run::run("cargo binstall", &mut command) {
                Ok(()) if self.within(&into.join("bin")).is_some() => return Ok(()),
                _ => say("no prebuilt program could be had; compiling it instead"),
            }
        }
        say(&format!(
            "compiling {request} ({why}) into {}: {takes}, once",
            into.display()
        ));
        let mut command = run::cargo(&std::env::temp_dir());
        command
            .arg("install")
            .arg("--force")
            .arg("--root")
            .arg(into);
        if self.locked {
            command.arg("--locked");
        }
        // A shared target directory of the caller would only mix two projects.
        command
            .arg(&request)
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS");
        run::run(&format!("Installing {request}"), &mut command).map_err(|failure| {
            Failure::new(format!(
                "{failure}. {package} {version} is needed: {why}. Check the network and a C compiler (`cc`), \
                 or put {} in that version on PATH, and run the command again.",
                self.programs.join(" and ")
            ))
        })
    }
}

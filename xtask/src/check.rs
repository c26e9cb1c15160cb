//! `cargo xtask check`: formatting, and clippy for each way the code is compiled.

use std::process::Command;

use crate::error::Result;
use crate::paths::Paths;
use crate::run;
use crate::steps::timed;
use crate::tools::wasm_std::{self, TARGET, WasmStd};
use crate::tools::{components, say};

/// Runs every check and stops at the first that fails.
pub fn check(paths: &Paths) -> Result<()> {
    components::get(paths)?;
    let wasm = wasm_std::get(paths)?;
    let cargo = |words: &[&str]| {
        let mut command = run::cargo(&paths.root);
        command.args(words);
        command
    };
    step("format", cargo(&["fmt", "--all", "--check"]))?;
    // The root package is compiled with one of two features that exclude each other.
    let rest = [
        "clippy",
        "--locked",
        "--workspace",
        "--exclude",
        "exhibit",
        "--all-targets",
    ];
    step("clippy, native", strict(cargo(&rest)))?;
    let ssr = [
        "clippy",
        "--locked",
        "--package",
        "exhibit",
        "--features",
        "ssr",
        "--lib",
        "--bins",
    ];
    step("clippy, prerender", strict(cargo(&ssr)))?;
    let csr = [
        "--locked",
        "--package",
        "exhibit",
        "--features",
        "csr",
        "--target",
        TARGET,
    ];
    match wasm {
        WasmStd::Rustup => {
            let data = crate::data::bundle(paths)?;
            let mut command = cargo(&["clippy"]);
            command
                .args(csr)
                .args(["--lib", "--bins", "--tests"])
                // The decoding test takes the real dataset in.
                .env("EXHIBIT_DATASET", &data.file)
                .env("EXHIBIT_TEXTS", data.english()?);
            step("clippy, wasm", strict(command))
        }
        WasmStd::BuildStd => {
            say(
                "clippy cannot read the wasm library of another compiler; the wasm code is only compiled",
            );
            let mut command = wasm.cargo(&paths.root);
            command.arg("check").args(csr).args(["--lib", "--bins"]);
            step("compile, wasm", command)
        }
    }
}

/// Makes every warning an error.
fn strict(mut clippy: Command) -> Command {
    clippy.args(["--", "-D", "warnings"]);
    clippy
}

fn step(what: &str, mut command: Command) -> Result<()> {
    timed(what, || run::run(what, &mut command))
}

//! `cargo xtask test`: every test there is, in order, until one step fails.

use std::process::Command;
use std::time::Instant;

use crate::args::BuildOptions;
use crate::error::{Failure, Result};
use crate::paths::Paths;
use crate::steps::{STEPS, span, timed};
use crate::tally::{self, Tally};
use crate::tools::wasm_std::{self, TARGET};
use crate::tools::{axe, browser, firefox, wasm_bindgen};
use crate::{check, data, pipeline, run};

const NATIVE: [&str; 14] = [
    "--package",
    "exhibit-texts",
    "--package",
    "exhibit-domain",
    "--package",
    "exhibit-charts",
    "--package",
    "exhibit-bundle",
    "--package",
    "exhibit-serve",
    "--package",
    "exhibit-kiosk",
    "--package",
    "xtask",
];
const PRERENDER: [&str; 4] = ["--package", "exhibit", "--features", "ssr"];

/// Runs the steps named in `only`, or all; the last line printed counts the tests.
pub fn test(paths: &Paths, only: &[String]) -> Result<()> {
    let start = Instant::now();
    let mut sum = Tally::default();
    let chosen = |step: &&str| only.is_empty() || only.iter().any(|name| name == step);
    let failed = STEPS.into_iter().filter(chosen).find_map(|step| {
        let outcome = timed(&format!("step {step}"), || perform(step, paths, &mut sum));
        outcome.err().map(|failure| (step, failure))
    });
    let outcome = match failed {
        None => {
            println!("All steps passed in {}.", span(start.elapsed()));
            Ok(())
        }
        Some((step, failure)) => {
            // A step can fail without any test of it failing, as when the code does not compile.
            sum.failed = sum.failed.max(1);
            println!(
                "Stopped at the step `{step}` after {}: {failure}",
                span(start.elapsed())
            );
            Err(Failure::new(format!(
                "the step `{step}` failed; run it again by `cargo xtask test {step}`"
            )))
        }
    };
    println!("{sum}");
    outcome
}

fn perform(step: &str, paths: &Paths, sum: &mut Tally) -> Result<()> {
    match step {
        "check" => check::check(paths),
        "native" => native(paths, sum),
        "data" => data::data(paths),
        "build" => pipeline::build(paths, &BuildOptions::default()),
        "wasm" => wasm(paths, sum),
        "e2e" => end_to_end(paths, sum),
        other => Err(Failure::new(format!("there is no step `{other}`"))),
    }
}

fn native(paths: &Paths, sum: &mut Tally) -> Result<()> {
    let nextest = run::output(run::cargo(&paths.root).args(["nextest", "--version"])).is_some();
    for packages in [&NATIVE[..], &PRERENDER[..]] {
        let mut command = run::cargo(&paths.root);
        if nextest {
            command.args([
                "nextest",
                "run",
                "--locked",
                "--no-fail-fast",
                "--no-tests",
                "pass",
            ]);
        } else {
            command.args(["test", "--locked", "--no-fail-fast"]);
        }
        count("native tests", command.args(packages), sum)?;
        if nextest {
            // Nextest leaves the examples in the documentation out.
            let mut examples = run::cargo(&paths.root);
            examples.args(["test", "--locked", "--doc"]).args(packages);
            count("examples in the documentation", &mut examples, sum)?;
        }
    }
    Ok(())
}

fn wasm(paths: &Paths, sum: &mut Tally) -> Result<()> {
    let browser = browser::get()?;
    let std = wasm_std::get(paths)?;
    let runner = wasm_bindgen::test_runner(paths)?;
    let data = data::bundle(paths)?;
    let mut command = std.cargo(&paths.root);
    command
        .args([
            "test",
            "--locked",
            "--no-fail-fast",
            "--package",
            "exhibit",
            "--target",
            TARGET,
        ])
        .args(["--features", "csr", "--tests"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", &browser.driver)
        // The decoding test takes the real dataset in.
        .env("EXHIBIT_DATASET", &data.file)
        .env("EXHIBIT_TEXTS", data.english()?)
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    count("wasm tests in Chromium", &mut command, sum)
}

fn end_to_end(paths: &Paths, sum: &mut Tally) -> Result<()> {
    if !paths.dist().join("index.html").is_file() {
        return Err(Failure::new(
            "dist/ is not built yet; run `cargo xtask build` first",
        ));
    }
    let browser = browser::get()?;
    let firefox = firefox::get(paths)?;
    let axe = axe::get(paths)?;
    let mut command = run::cargo(&paths.root);
    command
        .args([
            "test",
            "--locked",
            "--no-fail-fast",
            "--package",
            "exhibit-e2e",
            "--",
            // Two visitors at a time: each mostly waits, and more would starve the browsers.
            "--test-threads=2",
        ])
        .env("CHROME", &browser.chrome)
        .env("CHROMEDRIVER", &browser.driver)
        .env("FIREFOX", &firefox.program)
        .env("GECKODRIVER", &firefox.driver)
        .env("EXHIBIT_AXE", axe);
    count("end-to-end tests", &mut command, sum)
}

/// Runs tests, shows and counts them.
fn count(what: &str, command: &mut Command, sum: &mut Tally) -> Result<()> {
    let (passed, output) = run::tee(what, command)?;
    *sum += tally::read(&output);
    if passed {
        return Ok(());
    }
    Err(Failure::new(format!("{what} failed")))
}

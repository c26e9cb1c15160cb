//! Running other programs: with their progress shown, or for what they print.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::error::{Context, Failure, Result};

/// Runs a program with its output shown; a failure names `what`.
pub fn run(what: &str, command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .context(format!("{what} could not start `{}`", name(command)))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{what} failed ({status})")))
}

/// What a program prints on standard output, or nothing where it is absent or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_string();
    output.status.success().then_some(text)
}

/// Runs a program, shows its output as it comes, and returns it together with whether it succeeded.
pub fn tee(what: &str, command: &mut Command) -> Result<(bool, String)> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context(format!("{what} could not start `{}`", name(command)))?;
    let errors = child
        .stderr
        .take()
        .map(|pipe| thread::spawn(move || echo(pipe, std::io::stderr())));
    let mut text = child
        .stdout
        .take()
        .map(|pipe| echo(pipe, std::io::stdout()))
        .unwrap_or_default();
    let status = child.wait().context(format!("waiting for {what}"))?;
    if let Some(Ok(more)) = errors.map(thread::JoinHandle::join) {
        text.push_str(&more);
    }
    Ok((status.success(), text))
}

fn echo(pipe: impl Read, mut to: impl Write) -> String {
    let mut text = String::new();
    let mut pipe = BufReader::new(pipe);
    let mut line = Vec::new();
    while matches!(pipe.read_until(b'\n', &mut line), Ok(n) if n > 0) {
        // A closed terminal is no reason to lose the result.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        text.push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
    text
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// The file of a program on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|dir| dir.join(&file))
        .find(|path| path.is_file())
}

/// `PATH` with `first` before everything else.
pub fn path_with(first: &[&Path]) -> OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let dirs = first
        .iter()
        .map(PathBuf::from)
        .chain(env::split_paths(&old));
    env::join_paths(dirs).unwrap_or(old)
}

/// The cargo that runs this tool.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    // What cargo sets for this tool is not meant for the next package it builds.
    for (key, _) in env::vars_os() {
        let key_text = key.to_string_lossy();
        if key_text.starts_with("CARGO_PKG_") || key_text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&key);
        }
    }
    command
}

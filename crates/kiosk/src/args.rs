//! The command line.

use std::path::PathBuf;
use std::time::Duration;

/// What `exhibit-kiosk --help` prints.
pub const HELP: &str = "\
exhibit-kiosk [options] -- <browser> [its arguments]

Serves the exhibit on 127.0.0.1, starts the browser and starts it anew when it ends or
when the exhibit in it has not told that it lives. Ends the browser on SIGTERM.

  --dir DIR           the exhibit, as `cargo xtask build` writes it (./dist)
  --port N            the port (8447)
  --patience S        seconds without a heartbeat until the browser is started anew (30)
  --start-patience S  the same until the first heartbeat of a browser just started (120)
  --state FILE        where the present state is written, for the museum's own watch
  --help              this text";

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Print the help.
    Help,
    /// Serve and watch.
    Guard(Options),
}

/// How to serve and watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The exhibit.
    pub dir: PathBuf,
    /// The port on 127.0.0.1; 0 means a free one.
    pub port: u16,
    /// How long it may be silent.
    pub patience: Duration,
    /// How long it may be silent at the start.
    pub start_patience: Duration,
    /// Where the present state is written.
    pub state: Option<PathBuf>,
    /// The browser and its arguments.
    pub browser: Vec<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            dir: "dist".into(),
            port: 8447,
            patience: Duration::from_secs(30),
            start_patience: Duration::from_secs(120),
            state: None,
            browser: Vec::new(),
        }
    }
}

/// Reads the words after the program's name.
///
/// # Errors
/// A sentence that says which word makes no sense.
pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut words = words.into_iter();
    let mut options = Options::default();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("`{word}` needs a value."));
        match word.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--dir" => options.dir = value()?.into(),
            "--port" => options.port = number(&word, &value()?)?,
            "--patience" => options.patience = seconds(&word, &value()?)?,
            "--start-patience" => options.start_patience = seconds(&word, &value()?)?,
            "--state" => options.state = Some(value()?.into()),
            "--" => {
                options.browser = words.collect();
                break;
            }
            other => return Err(format!("There is no option `{other}`.")),
        }
    }
    if options.browser.is_empty() {
        return Err("Name the browser after `--`.".into());
    }
    Ok(Command::Guard(options))
}

fn number(word: &str, value: &str) -> Result<u16, String> {
    value
        .parse()
        .map_err(|_| format!("`{word}` needs a whole number, not `{value}`."))
}

fn seconds(word: &str, value: &str) -> Result<Duration, String> {
    match number(word, value)? {
        0 => Err(format!("`{word}` needs more than nothing.")),
        seconds => Ok(Duration::from_secs(seconds.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(String::from))
    }

    #[test]
    fn options_come_before_the_browser_and_its_own_stay_its_own() {
        let expected = Options {
            dir: "/opt/x".into(),
            port: 9000,
            patience: Duration::from_secs(20),
            state: Some("/run/x/state".into()),
            browser: vec!["chromium".into(), "--port".into(), "--help".into()],
            ..Options::default()
        };
        let line = "--dir /opt/x --port 9000 --patience 20 --state /run/x/state \
                    -- chromium --port --help";
        assert_eq!(read(line), Ok(Command::Guard(expected)));
        assert_eq!(read("--port 1 --help"), Ok(Command::Help));
    }

    #[test]
    fn refusals_name_the_word() {
        for (line, part) in [
            ("", "browser"),
            ("--port 1 --", "browser"),
            ("--prot 1 -- x", "`--prot`"),
            ("--port many -- x", "`many`"),
            ("--patience 0 -- x", "`--patience`"),
            ("--dir", "`--dir`"),
        ] {
            let refusal = read(line).err().unwrap_or_default();
            assert!(refusal.contains(part), "{line}: {refusal}");
        }
    }
}

//! The command line, read by hand: few words, clear refusals.

use std::collections::VecDeque;

use crate::steps::STEPS;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask <command>

  serve    build the release exhibit and serve it on this machine
             --port N             first port to try (8447; a free one if taken)
             --no-build           serve what dist/ holds already
             and the options of build
  build    write dist/, ready for any static host, under any sub-path
             --base-url URL       where it will live: adds the tags that need an absolute address
             --report-to ADDRESS  where readers report an error (mail or web address)
  kiosk    build, and gather what a museum's machine needs in target/kiosk/
             --no-build           take what dist/ holds already
             and the options of build
  single-file
           build, and write the whole exhibit as one page that opens from a disk
             --no-build           take what dist/ holds already
             and the options of build
  test     run every test, step by step; name steps to run only those
             (check, native, data, build, wasm, e2e)
  data     check the data package and bundle it
  texts    add what is missing to the translators' files in data/text/
  check    formatting and clippy, native and wasm
  tools    set up every tool and say where each one is
  help     this text";

/// The port `serve` tries first.
pub const DEFAULT_PORT: u16 = 8447;

/// Options of `build`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BuildOptions {
    /// The absolute address the exhibit will have, ending in a slash.
    pub base_url: Option<String>,
    /// Where readers report an error.
    pub report_to: Option<String>,
}

/// Options of `serve`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServeOptions {
    /// Options of the build that comes first.
    pub build: BuildOptions,
    /// The port to try first.
    pub port: u16,
    /// Serve the `dist/` that is there.
    pub no_build: bool,
}

/// Options of what makes something of a finished build: `single-file`, `kiosk`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AfterBuild {
    /// Options of the build that comes first.
    pub build: BuildOptions,
    /// Take the `dist/` that is there.
    pub no_build: bool,
}

/// One command with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Write `dist/`.
    Build(BuildOptions),
    /// Build and serve.
    Serve(ServeOptions),
    /// Build and gather what a kiosk needs.
    Kiosk(AfterBuild),
    /// Build and write the one file.
    SingleFile(AfterBuild),
    /// Run the tests; an empty list means all steps.
    Test {
        /// The names of the steps to run.
        only: Vec<String>,
    },
    /// Check and bundle the data.
    Data,
    /// Bring the translators' files up to the English texts.
    Texts,
    /// Format and clippy.
    Check,
    /// Set up and list the tools.
    Tools,
    /// Print the help.
    Help,
}

/// Reads the words after `cargo xtask`; the error is a sentence.
pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut words: VecDeque<String> = split_equals(words);
    let Some(name) = words.pop_front() else {
        return Err("Say what to do.".into());
    };
    if words.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Command::Help);
    }
    match name.as_str() {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "build" | "serve" | "kiosk" | "single-file" => options(&name, words),
        "test" => steps(words),
        "data" => nothing_more(&name, words, Command::Data),
        "texts" => nothing_more(&name, words, Command::Texts),
        "check" => nothing_more(&name, words, Command::Check),
        "tools" => nothing_more(&name, words, Command::Tools),
        other => Err(format!("There is no command `{other}`.")),
    }
}

/// `--port=80` and `--port 80` mean the same.
fn split_equals(words: impl IntoIterator<Item = String>) -> VecDeque<String> {
    words
        .into_iter()
        .flat_map(|word| match word.split_once('=') {
            Some((flag, value)) if flag.starts_with("--") => vec![flag.into(), value.into()],
            _ => vec![word],
        })
        .collect()
}

fn nothing_more(name: &str, words: VecDeque<String>, command: Command) -> Result<Command, String> {
    match words.front() {
        None => Ok(command),
        Some(word) => Err(format!("`{name}` takes no `{word}`.")),
    }
}

fn steps(words: VecDeque<String>) -> Result<Command, String> {
    match words.iter().find(|word| !STEPS.contains(&word.as_str())) {
        None => Ok(Command::Test { only: words.into() }),
        Some(word) => Err(format!(
            "There is no test step `{word}`; the steps are {}.",
            STEPS.join(", ")
        )),
    }
}

fn options(name: &str, mut words: VecDeque<String>) -> Result<Command, String> {
    let mut build = BuildOptions::default();
    let (mut port, mut no_build) = (DEFAULT_PORT, false);
    let serving = name == "serve";
    let building = name == "build";
    while let Some(flag) = words.pop_front() {
        let mut value = || {
            let value = words.pop_front().filter(|value| !value.is_empty());
            value.ok_or_else(|| format!("`{flag}` needs a value."))
        };
        match flag.as_str() {
            "--base-url" => build.base_url = Some(base_url(&value()?)?),
            "--report-to" => build.report_to = Some(value()?),
            "--port" if serving => port = port_number(&value()?)?,
            "--no-build" if !building => no_build = true,
            other => return Err(format!("`{name}` takes no `{other}`.")),
        }
    }
    if building {
        return Ok(Command::Build(build));
    }
    if no_build && build != BuildOptions::default() {
        return Err(
            "`--no-build` takes what was built; the options of build change nothing.".into(),
        );
    }
    if !serving {
        let options = AfterBuild { build, no_build };
        return Ok(match name {
            "kiosk" => Command::Kiosk(options),
            _ => Command::SingleFile(options),
        });
    }
    Ok(Command::Serve(ServeOptions {
        build,
        port,
        no_build,
    }))
}

fn port_number(text: &str) -> Result<u16, String> {
    text.parse()
        .map_err(|_| format!("`--port` needs a number from 0 to 65535, not `{text}`."))
}

fn base_url(text: &str) -> Result<String, String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let clean = |rest: &str| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !rest.contains(|c: char| c.is_whitespace() || "?#\"<>".contains(c))
    };
    match rest {
        Some(rest) if clean(rest) => Ok(format!("{}/", text.trim_end_matches('/'))),
        _ => Err(format!(
            "`--base-url` needs an absolute address such as https://example.org/exhibit/, not `{text}`."
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(String::from))
    }

    fn refused(line: &str) -> String {
        read(line).err().unwrap_or_default()
    }

    #[test]
    fn plain_commands() {
        assert_eq!(read("data"), Ok(Command::Data));
        assert_eq!(read("texts"), Ok(Command::Texts));
        assert_eq!(read("check"), Ok(Command::Check));
        assert_eq!(read("tools"), Ok(Command::Tools));
        assert_eq!(read("--help"), Ok(Command::Help));
        assert_eq!(read("build --help"), Ok(Command::Help));
        assert_eq!(read("test"), Ok(Command::Test { only: vec![] }));
    }

    #[test]
    fn build_takes_its_addresses_and_ends_the_base_in_a_slash() {
        let expected = BuildOptions {
            base_url: Some("https://example.org/x/".into()),
            report_to: Some("desk@example.org".into()),
        };
        let line = "build --base-url https://example.org/x --report-to=desk@example.org";
        assert_eq!(read(line), Ok(Command::Build(expected)));
    }

    #[test]
    fn serve_has_a_default_port() {
        let expected = ServeOptions {
            build: BuildOptions::default(),
            port: DEFAULT_PORT,
            no_build: false,
        };
        assert_eq!(read("serve"), Ok(Command::Serve(expected.clone())));
        let expected = ServeOptions {
            port: 9000,
            no_build: true,
            ..expected
        };
        assert_eq!(
            read("serve --port=9000 --no-build"),
            Ok(Command::Serve(expected))
        );
    }

    #[test]
    fn kiosk_builds_unless_told_not_to() {
        let built = AfterBuild {
            no_build: true,
            ..AfterBuild::default()
        };
        assert_eq!(read("kiosk"), Ok(Command::Kiosk(AfterBuild::default())));
        assert_eq!(read("kiosk --no-build"), Ok(Command::Kiosk(built)));
        assert!(refused("kiosk --port 3").contains("`--port`"));
    }

    #[test]
    fn the_single_file_takes_the_options_of_build_but_no_port() {
        let expected = AfterBuild {
            no_build: true,
            ..AfterBuild::default()
        };
        assert_eq!(
            read("single-file --no-build"),
            Ok(Command::SingleFile(expected))
        );
        assert!(refused("single-file --port 3").contains("`--port`"));
        assert!(refused("build --no-build").contains("`--no-build`"));
    }

    #[test]
    fn test_takes_names_of_steps() {
        let only = vec!["wasm".to_string(), "e2e".to_string()];
        assert_eq!(read("test wasm e2e"), Ok(Command::Test { only }));
        assert!(refused("test e2ee").contains("no test step `e2ee`"));
    }

    #[test]
    fn refusals_name_the_word() {
        assert!(refused("").contains("Say what to do"));
        assert!(refused("bulid").contains("`bulid`"));
        assert!(refused("build --port 3").contains("`--port`"));
        assert!(refused("build --base-url").contains("needs a value"));
        assert!(refused("build --base-url example.org").contains("absolute"));
        assert!(refused("build --base-url https://").contains("absolute"));
        assert!(refused("build --base-url https://a/?b").contains("absolute"));
        assert!(refused("serve --port many").contains("`many`"));
        assert!(refused("serve --no-build --report-to x").contains("--no-build"));
        assert!(refused("data now").contains("`now`"));
    }
}

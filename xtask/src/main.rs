//! `cargo xtask <command>`: see [`xtask::args::HELP`].

use std::process::ExitCode;

use xtask::args::{self, Command};
use xtask::error::Result;
use xtask::paths::Paths;
use xtask::{check, data, kiosk, pipeline, serve, single, test, texts, tools};

fn main() -> ExitCode {
    let command = match args::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(message) => {
            eprintln!("{message}\n\n{}", args::HELP);
            return ExitCode::from(2);
        }
    };
    match perform(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(command: Command) -> Result<()> {
    if command == Command::Help {
        println!("{}", args::HELP);
        return Ok(());
    }
    let paths = Paths::find()?;
    match command {
        Command::Help => Ok(()),
        Command::Build(options) => pipeline::build(&paths, &options),
        Command::Kiosk(options) => kiosk::kiosk(&paths, &options),
        Command::Serve(options) => serve::serve(&paths, &options),
        Command::SingleFile(options) => single::single_file(&paths, &options),
        Command::Test { only } => test::test(&paths, &only),
        Command::Data => data::data(&paths),
        Command::Texts => texts::texts(&paths),
        Command::Check => check::check(&paths),
        Command::Tools => tools::report(&paths),
    }
}

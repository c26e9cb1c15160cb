//! `exhibit-kiosk … -- chromium …`: see [`exhibit_kiosk::args::HELP`].

use std::process::ExitCode;

use exhibit_kiosk::args::{self, Command, Options};

fn main() -> ExitCode {
    let options = match args::parse(std::env::args().skip(1)) {
        Ok(Command::Guard(options)) => options,
        Ok(Command::Help) => {
            println!("{}", args::HELP);
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("{why}\n\n{}", args::HELP);
            return ExitCode::from(2);
        }
    };
    match guard(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("exhibit-kiosk: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Serves and watches until it is asked to end.
#[cfg(unix)]
fn guard(options: &Options) -> std::io::Result<()> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    exhibit_kiosk::guard::run(options, &stop)
}

#[cfg(not(unix))]
fn guard(_: &Options) -> std::io::Result<()> {
    Err(std::io::Error::other(
        "process groups are needed, as Unix has them",
    ))
}

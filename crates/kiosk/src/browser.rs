//! The browser as a process with all that it starts.

use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a browser that was asked to end may take.
const GRACE: Duration = Duration::from_secs(3);
/// How often it is looked at.
const LOOK: Duration = Duration::from_millis(50);

/// A running browser. Dropping it ends it.
#[derive(Debug)]
pub struct Browser(Child);

impl Browser {
    /// Starts it as the head of a process group of its own, so that what it starts can
    /// be ended with it.
    ///
    /// # Errors
    /// There is no such program.
    pub fn start(command: &[String]) -> io::Result<Self> {
        let [program, arguments @ ..] = command else {
            return Err(io::Error::other("no browser is named"));
        };
        Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .map(Self)
            .map_err(|why| io::Error::new(why.kind(), format!("{program}: {why}")))
    }

    /// Its process id, which is that of its group too.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it runs.
    pub fn is_alive(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }

    /// Asks the whole group to end, then ends it. A process that was stopped does not
    /// hear the first, but cannot escape the second.
    fn end(&mut self) {
        if self.is_alive() {
            signal("TERM", self.id());
            let asked = Instant::now();
            while self.is_alive() && asked.elapsed() < GRACE {
                thread::sleep(LOOK);
            }
        }
        signal("KILL", self.id());
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
    }
}

/// Sends a signal to a process group. By the shell, which every system has: the
/// standard library knows no groups. That nothing is left to signal is no fault.
fn signal(name: &str, group: u32) {
    let _ = Command::new("/bin/sh")
        .args(["-c", "kill -s \"$1\" -- \"-$2\" 2>/dev/null", "sh", name])
        .arg(group.to_string())
        .stdin(Stdio::null())
        .status();
}

//! Names of the test steps and the lines that say what took how long.

use std::time::{Duration, Instant};

use crate::error::Result;

/// The steps of `cargo xtask test`, in their order.
pub const STEPS: [&str; 6] = ["check", "native", "data", "build", "wasm", "e2e"];

/// Runs one step of work between an opening line and a closing line with its time.
pub fn timed<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("-- {title}");
    let start = Instant::now();
    let outcome = work();
    let word = if outcome.is_ok() { "done" } else { "FAILED" };
    eprintln!("-- {title}: {word} in {}", span(start.elapsed()));
    outcome
}

/// A duration for people: `0.4 s`, `12.0 s`, `3 min 05 s`.
pub fn span(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_well() {
        assert_eq!(span(Duration::from_millis(420)), "0.4 s");
        assert_eq!(span(Duration::from_secs(185)), "3 min 05 s");
    }
}

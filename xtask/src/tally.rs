//! Counts tests from the closing lines of the runners.

use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Sums the closing lines in what runners printed: `test result: ok. 3 passed; 0 failed; …`
/// of cargo test and wasm-bindgen, `Summary [ 0.1s] 3 tests run: 3 passed, 0 skipped` of nextest.
pub fn read(output: &str) -> Tally {
    let mut sum = Tally::default();
    for line in output.lines().map(plain) {
        let line = line.trim();
        let closing = line.starts_with("test result:")
            || (line.starts_with("Summary [") && line.contains(" run:"));
        if closing {
            sum.passed += number_before(line, "passed");
            // Nextest counts what failed, ran too long or could not start apart.
            for word in ["failed", "timed out", "exec failed"] {
                sum.failed += number_before(line, word);
            }
        }
    }
    sum
}

/// The number right before a word, as in `3 passed`.
fn number_before(line: &str, word: &str) -> usize {
    line.match_indices(word)
        .filter_map(|(at, _)| {
            line.get(..at)?
                .trim_end()
                .rsplit([' ', ',', ';'])
                .next()?
                .parse::<usize>()
                .ok()
        })
        .sum()
}

/// A line without the terminal's colours.
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            text.push(letter);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_test_and_wasm_runner() {
        let output = "running 3 tests\n...\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\n\
                      test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 filtered out; finished in 0.1s\n";
        assert_eq!(
            read(output),
            Tally {
                passed: 5,
                failed: 1
            }
        );
    }

    #[test]
    fn nextest_with_and_without_colours() {
        let output = "     Summary [   0.005s] 30 tests run: 30 passed (1 slow), 2 skipped\n\
                      \u{1b}[31;1m     Summary\u{1b}[0m [   1.0s] \u{1b}[1m7\u{1b}[0m tests run: \u{1b}[1m4\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, 2 failed, 1 timed out, 0 skipped\n";
        assert_eq!(
            read(output),
            Tally {
                passed: 34,
                failed: 3
            }
        );
        let exec = "Summary [ 1.0s] 2/3 tests run: 1 passed, 1 exec failed, 0 skipped";
        assert_eq!(
            read(exec),
            Tally {
                passed: 1,
                failed: 1
            }
        );
    }

    #[test]
    fn other_lines_do_not_count() {
        assert_eq!(
            read("5 passed, 5 failed\nSummary: 3 passed"),
            Tally::default()
        );
        assert_eq!(
            Tally {
                passed: 2,
                failed: 0
            }
            .to_string(),
            "2 passed, 0 failed"
        );
    }
}

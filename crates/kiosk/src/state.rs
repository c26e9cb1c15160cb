//! The present state as a small file, for the museum's own watch.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use exhibit_serve::Beat;

/// What the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The process id of the browser that runs.
    pub browser: Option<u32>,
    /// How often it has been started anew.
    pub restarts: u32,
    /// The last heartbeat.
    pub beat: Option<Beat>,
}

impl State {
    /// Lines of `key=value`; times are seconds since 1970. Nothing in it is about a visitor.
    #[must_use]
    pub fn text(&self, now: SystemTime) -> String {
        let unix = |time: SystemTime| time.duration_since(UNIX_EPOCH).map_or(0, |t| t.as_secs());
        let browser = self.browser.map_or("none".to_owned(), |id| id.to_string());
        let mut text = format!("browser={browser}\nbrowser-restarts={}\n", self.restarts);
        if let Some(beat) = &self.beat {
            let heard = now.checked_sub(beat.at.elapsed()).unwrap_or(now);
            text.push_str(&format!("heartbeat={}\n", unix(heard)));
            for (key, value) in &beat.facts {
                text.push_str(&format!("{key}={value}\n"));
            }
        }
        text
    }

    /// Writes the file; who reads it sees the old one or the new one, never half of it.
    ///
    /// # Errors
    /// The folder is missing, full or not ours.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        let new = file.with_extension("new");
        fs::write(&new, self.text(SystemTime::now()))?;
        fs::rename(&new, file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    #[test]
    fn the_file_says_how_the_kiosk_is() -> io::Result<()> {
        let state = State {
            browser: Some(4711),
            restarts: 2,
            beat: Some(Beat {
                at: Instant::now(),
                facts: vec![("uptime".into(), "77".into())],
            }),
        };
        let text = state.text(UNIX_EPOCH + Duration::from_secs(1_000));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.first(), Some(&"browser=4711"));
        assert!(lines.contains(&"browser-restarts=2") && lines.contains(&"uptime=77"));
        assert!(text.contains("heartbeat=999\n") || text.contains("heartbeat=1000\n"));
        let dir = tempfile::tempdir()?;
        let file = dir.path().join("state");
        state.write(&file)?;
        State::default().write(&file)?;
        assert_eq!(
            fs::read_to_string(&file)?,
            "browser=none\nbrowser-restarts=0\n"
        );
        assert!(state.write(&dir.path().join("no/folder")).is_err());
        Ok(())
    }
}

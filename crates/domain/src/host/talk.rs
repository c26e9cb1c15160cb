//! What has been said between a frame and its host.

use super::height;

/// Most lines that refused messages may write to the console.
const MOST_LINES: u32 = 20;

/// The talk of one frame with its host. It outlives a change of the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// To whom reports go; nobody before a host has asked something that makes sense.
    listener: Option<String>,
    height: Option<u32>,
    view: Option<String>,
    lines: u32,
}

impl Talk {
    /// A host at this origin has asked; from now on it hears what changes.
    pub fn asked(&mut self, origin: &str) {
        self.listener = Some(target(origin).to_owned());
    }

    /// To whom reports go, as a target of messages.
    #[must_use]
    pub fn listener(&self) -> Option<&str> {
        self.listener.as_deref()
    }

    /// Whether this height is to be told now; it counts as told then.
    pub fn height(&mut self, height: u32) -> bool {
        let changed = height::changed(self.height, height);
        if changed {
            self.height = Some(height);
        }
        changed
    }

    /// Whether this view, by its query string and language, is another one than the last.
    /// The first one is what the frame came with, and no change.
    pub fn view(&mut self, view: &str) -> bool {
        let before = self.view.replace(view.to_owned());
        before.is_some_and(|before| before != view)
    }

    /// What to write to the console for one more refused message. A host that floods the
    /// frame does not flood the console.
    pub fn complaint(&mut self, line: &str) -> Option<String> {
        self.lines = self.lines.saturating_add(1);
        match self.lines {
            lines if lines < MOST_LINES => Some(line.to_owned()),
            MOST_LINES => Some([line, "; further ones are not told"].concat()),
            _ => None,
        }
    }
}

/// The target of an answer to an origin. A page without one of its own (a sandbox, a
/// file) can only be reached by a message to anybody; it goes to that one window still.
#[must_use]
pub fn target(origin: &str) -> &str {
    match origin {
        "null" | "" => "*",
        origin => origin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_anything_before_asking() {
        let mut talk = Talk::default();
        assert_eq!(talk.listener(), None);
        talk.asked("https://school.example");
        assert_eq!(talk.listener(), Some("https://school.example"));
        talk.asked("null");
        assert_eq!(talk.listener(), Some("*"));
    }

    #[test]
    fn a_height_and_a_view_are_told_once() {
        let mut talk = Talk::default();
        assert!(talk.height(500) && !talk.height(500) && !talk.height(501) && talk.height(502));
        // Pixel by pixel it still adds up.
        assert!(!talk.height(503) && talk.height(504));
        assert!(!talk.view("?a") && !talk.view("?a") && talk.view("?b") && talk.view("?a"));
    }

    #[test]
    fn a_flood_of_messages_is_told_in_twenty_lines() {
        let mut talk = Talk::default();
        let told: Vec<String> = (0..1000).filter_map(|_| talk.complaint("no")).collect();
        assert_eq!(told.len(), 20);
        assert_eq!(told.first().map(String::as_str), Some("no"));
        assert!(told.last().is_some_and(|line| line.contains("further")));
    }
}

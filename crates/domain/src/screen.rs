//! What the visitor has done to this screen: sizes, colours, and what lies open.
//!
//! Beside [`crate::query::Query`] because none of it belongs into an address: whoever
//! gets a link shall see the same place, in their own size of text.

use crate::vocab::vocabulary;

#[cfg(test)]
mod tests;

vocabulary! {
    /// How large text is.
    TextSize {
        /// As designed.
        Normal = "normal",
        /// Half as large again.
        Large = "large",
        /// Twice as large.
        Largest = "largest",
    }
}

vocabulary! {
    /// The colours.
    Look {
        /// Ink on paper.
        Light = "light",
        /// For dim galleries.
        Dark = "dark",
        /// As much contrast as there is.
        Contrast = "contrast",
    }
}

vocabulary! {
    /// What can lie over the view; one at a time.
    Overlay {
        /// Links, QR code, frames for other pages.
        Share = "share",
        /// Size of text, colours, reach, speech.
        Screen = "screen",
    }
}

/// What the visitor has done to this screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// How large text is.
    pub text: TextSize,
    /// The colours; `None` follows the device.
    pub look: Option<Look>,
    /// Whether all controls stand low, within reach of a wheelchair (kiosk only).
    pub reach: bool,
    /// What lies over the view.
    pub open: Option<Overlay>,
    /// Whether the view is read aloud.
    pub speaking: bool,
}

impl TextSize {
    /// Per cent of the size as designed.
    #[must_use]
    pub const fn percent(self) -> u32 {
        match self {
            Self::Normal => 100,
            Self::Large => 150,
            Self::Largest => 200,
        }
    }

    /// The same as a factor.
    #[must_use]
    pub fn scale(self) -> f64 {
        f64::from(self.percent()) / 100.0
    }
}

impl Default for Screen {
    fn default() -> Self {
        Self {
            text: TextSize::Normal,
            look: None,
            reach: false,
            open: None,
            speaking: false,
        }
    }
}

/// Everything a visitor can do to the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenAction {
    /// Set the size of text.
    Text(TextSize),
    /// Set the colours; `None` follows the device.
    Look(Option<Look>),
    /// Bring the controls within reach, or back.
    Reach(bool),
    /// Open something over the view, or close it.
    Open(Option<Overlay>),
    /// Read the view aloud, or stop.
    Speak(bool),
}

/// How a device's own colours are kept.
const DEVICE: &str = "device";

impl Screen {
    /// What a browser keeps of it for the next visit: `text=large look=dark`. What lies
    /// open and what is being read aloud is over when the visitor goes.
    #[must_use]
    pub fn kept(&self) -> String {
        let look = self.look.map_or(DEVICE, Look::as_str);
        ["text=", self.text.as_str(), " look=", look].concat()
    }

    /// The screen that was kept; `None` if these words are not what [`Screen::kept`]
    /// writes.
    #[must_use]
    pub fn recalled(kept: &str) -> Option<Self> {
        let (text, look) = kept.strip_prefix("text=")?.split_once(" look=")?;
        let look = match look {
            DEVICE => None,
            look => Some(Look::parse(look)?),
        };
        Some(Self {
            text: TextSize::parse(text)?,
            look,
            ..Self::default()
        })
    }

    /// The screen after an action.
    #[must_use]
    pub fn after(&self, action: ScreenAction) -> Self {
        let mut next = self.clone();
        match action {
            ScreenAction::Text(text) => next.text = text,
            ScreenAction::Look(look) => next.look = look,
            ScreenAction::Reach(reach) => next.reach = reach,
            ScreenAction::Open(open) => next.open = open,
            ScreenAction::Speak(speaking) => next.speaking = speaking,
        }
        next
    }
}

//! Windows and frames: where the commands that follow go.

use thirtyfour::prelude::*;

use crate::visitor::Visitor;

impl Visitor {
    /// Turns to the document inside a frame.
    #[track_caller]
    pub fn enter_frame(&self, css: &str) {
        self.wait(async {
            let frame = self.web().find(By::Css(css)).await?;
            frame.enter_frame().await
        });
    }

    /// Turns back to the page that holds the frames.
    #[track_caller]
    pub fn leave_frames(&self) {
        self.wait(self.web().enter_default_frame());
    }

    /// The window that is looked at.
    #[track_caller]
    pub fn window(&self) -> WindowHandle {
        self.wait(self.web().window())
    }

    /// Opens another window and turns to it.
    #[track_caller]
    pub fn open_window(&self) -> WindowHandle {
        let window = self.wait(self.web().new_tab());
        self.turn_to(&window);
        window
    }

    /// Turns to a window.
    #[track_caller]
    pub fn turn_to(&self, window: &WindowHandle) {
        self.wait(self.web().switch_to_window(window.clone()));
    }
}

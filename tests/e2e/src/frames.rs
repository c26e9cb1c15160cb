//! Pages of other people that hold the exhibit in a frame.

use std::path::Path;

use serde_json::json;
use thirtyfour::prelude::*;
use xtask::server::Server;

use crate::input::Place;
use crate::visitor::Visitor;

/// A server of pages of other people, on an origin of its own.
///
/// # Panics
/// Where no port is free.
pub fn host() -> Server {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts");
    Server::start(&pages, "").expect("a server")
}

impl Visitor {
    /// Opens a page of a host.
    #[track_caller]
    pub fn open_host(&self, host: &Server, page: &str) {
        self.load_from(&format!("{}{page}", host.url()));
    }

    /// Puts the exhibit into the page in a frame of this size; `more` are further
    /// attributes of the frame.
    #[track_caller]
    pub fn put_frame(&self, query: &str, (width, height): (u32, u32), more: &[(&str, &str)]) {
        let mut attributes = json!({
            "src": format!("{}{query}", self.server.url()),
            "width": width, "height": height, "title": "Order No. 00447",
        });
        for (name, value) in more {
            attributes[*name] = json!(value);
        }
        self.js("put(arguments[0])", &[attributes]);
    }

    /// Goes on inside the first frame that matches.
    #[track_caller]
    pub fn enter(&self, css: &str) {
        self.wait(async { self.web().find(By::Css(css)).await?.enter_frame().await });
    }

    /// Goes on in the page that holds the frames.
    #[track_caller]
    pub fn leave(&self) {
        self.wait(self.web().enter_default_frame());
    }

    /// Goes into the first frame and waits until the exhibit in it runs.
    #[track_caller]
    pub fn enter_exhibit(&self) {
        self.enter("iframe");
        self.until_state("ready");
    }

    /// The middle of the first match inside the first frame, in the window's pixels. To be
    /// called from inside; afterwards the visitor is outside.
    #[track_caller]
    pub fn middle_in_frame(&self, css: &str) -> Place {
        let inside = self.middle(css);
        self.leave();
        let corner = self.js(
            "const box = document.querySelector('iframe').getBoundingClientRect();
             return [box.left, box.top]",
            &[],
        );
        let part = |at: usize| corner[at].as_f64().unwrap_or_default();
        (inside.0 + part(0), inside.1 + part(1))
    }
}

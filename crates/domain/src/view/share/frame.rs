//! What an author pastes into a page: a frame, or a picture with a link.

use super::{card_file, frame_search, page_folder, part_name, root};
use crate::address;
use crate::dataset::Dataset;
use crate::query::Query;
use crate::setting::Panel;
use crate::text::{Lang, Msg, Texts};
use crate::view::cite;

/// The narrowest frame the exhibit is made for, in CSS pixels.
pub const LEAST_WIDTH: u32 = 320;
/// The lowest frame the exhibit is made for, in CSS pixels.
pub const LEAST_HEIGHT: u32 = 360;
/// The longest side of a frame, in CSS pixels.
pub const MOST_SIDE: u32 = 4000;
/// The height that suits most pages.
const HEIGHT: u32 = 640;

/// The width of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// In CSS pixels.
    Pixels(u32),
    /// In per cent of the column it stands in.
    Percent(u32),
}

impl Width {
    /// Reads `640` or `100%`; `None` for what no frame should have.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        match text.strip_suffix('%') {
            Some(share) => {
                let share = share.trim_end().parse().ok()?;
                (10..=100).contains(&share).then_some(Self::Percent(share))
            }
            None => {
                let pixels = text.trim_end_matches("px").trim_end().parse().ok()?;
                let fits = (LEAST_WIDTH..=MOST_SIDE).contains(&pixels);
                fits.then_some(Self::Pixels(pixels))
            }
        }
    }

    fn as_string(self) -> String {
        match self {
            Self::Pixels(pixels) => pixels.to_string(),
            Self::Percent(share) => format!("{share}%"),
        }
    }
}

/// What an author chose for a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The part of the view; the whole without it.
    pub part: Option<Panel>,
    /// How wide it is.
    pub width: Width,
    /// How high it is, in CSS pixels.
    pub height: u32,
    /// The language it starts in.
    pub lang: Lang,
    /// What it is called; the name of its content where that is empty.
    pub name: String,
}

/// What an author takes along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The code of the frame.
    pub frame: String,
    /// The code of a picture with a link to the view, for pages that take no frames.
    pub card: String,
    /// The address of the page from which hosts that know oEmbed make a frame by themselves.
    pub page: String,
    /// What the frame is called if the author says nothing else.
    pub name: String,
}

impl Frame {
    /// The frame that suits most pages.
    #[must_use]
    pub fn usual(lang: Lang) -> Self {
        Self {
            part: None,
            width: Width::Percent(100),
            height: HEIGHT,
            lang,
            name: String::new(),
        }
    }

    /// Reads a height; `None` for what no frame should have.
    #[must_use]
    pub fn parse_height(text: &str) -> Option<u32> {
        let pixels = text.trim().trim_end_matches("px").trim_end().parse().ok()?;
        (LEAST_HEIGHT..=MOST_SIDE)
            .contains(&pixels)
            .then_some(pixels)
    }

    /// All that can be pasted, for the view of a page at this address.
    #[must_use]
    pub fn paste(&self, dataset: &Dataset, texts: &Texts, query: &Query, page: &str) -> Pasted {
        let root = root(page, dataset.home());
        Pasted {
            frame: self.code(dataset, texts, query, page),
            card: self.card(dataset, texts, query, page),
            page: [root, &page_folder(query.view, self.lang)].concat(),
            name: self.usual_name(dataset, texts, query),
        }
    }

    fn usual_name(&self, dataset: &Dataset, texts: &Texts, query: &Query) -> String {
        let part = match self.part {
            None | Some(Panel::Map) => cite::title(dataset, texts, query),
            part => part_name(dataset, texts, query, part),
        };
        let slots = [("view", texts.get(Msg::AppTitle)), ("part", &part)];
        texts.fill(Msg::CiteViewTitle, &slots)
    }

    /// It needs no script, and stays right where a page keeps `src`, `width`, `height`
    /// and `title` alone.
    fn code(&self, dataset: &Dataset, texts: &Texts, query: &Query, page: &str) -> String {
        let query = self.spoken(query);
        let src = [page, &frame_search(dataset, &query, self.part)].concat();
        let name = self.name.trim();
        let name = if name.is_empty() {
            self.usual_name(dataset, texts, &query)
        } else {
            name.to_owned()
        };
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{}\" height=\"{}\" loading=\"lazy\" \
             style=\"border:0\" allow=\"clipboard-write; web-share\"></iframe>",
            attribute(&src),
            attribute(&name),
            self.width.as_string(),
            self.height,
        )
    }

    fn card(&self, dataset: &Dataset, texts: &Texts, query: &Query, page: &str) -> String {
        let query = self.spoken(query);
        let search = address::cited(dataset, &address::encode(dataset, &query));
        let picture = [
            root(page, dataset.home()),
            &card_file(query.view, self.lang),
        ]
        .concat();
        let whole = Self {
            part: None,
            ..self.clone()
        };
        format!(
            "<p><a href=\"{}\"><img src=\"{}\" alt=\"\" width=\"600\" height=\"315\"><br>{}</a></p>",
            attribute(&[page, &search].concat()),
            attribute(&picture),
            attribute(&whole.usual_name(dataset, texts, &query)),
        )
    }

    fn spoken(&self, query: &Query) -> Query {
        Query {
            lang: self.lang,
            ..query.clone()
        }
    }
}

/// Text made safe inside a double-quoted attribute, and between tags.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

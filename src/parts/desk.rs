//! What the running exhibit can do with what it shows, beyond showing it.

use std::sync::Arc;

use exhibit_domain::text::Texts;
use exhibit_domain::view::TableView;
use exhibit_domain::view::chart::Drawing;
use exhibit_domain::view::cite::{Citable, CiteView};
use leptos::prelude::{Callback, use_context};

use super::take::Taken;

/// What a printed sheet is about.
#[derive(Clone, Debug)]
pub enum Sheet {
    /// The figures of a table.
    Table(TableView),
    /// Figures with these sources, by their ids.
    Sources(Vec<String>),
}

/// What a picture shows.
#[derive(Clone, Debug)]
pub enum Picture {
    /// A drawing.
    Drawing(Box<Drawing>),
    /// The map as it is now.
    Map,
}

/// The form of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lines and letters.
    Svg,
    /// Pixels.
    Png,
}

/// Taking away and citing. It is provided as a context, so that tables and drawings
/// anywhere can offer it.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The texts.
    pub texts: Callback<(), Arc<Texts>>,
    /// A table as the text of a CSV file.
    pub csv: Callback<TableView, String>,
    /// How to cite a part of the exhibit; follows the state.
    pub cite: Callback<Citable, CiteView>,
    /// The last lines of a printed sheet: its sources and where it comes from.
    pub foot: Callback<Sheet, Vec<String>>,
    /// The public address of a lesson task, in the present language.
    pub task_address: Callback<u8, String>,
    /// Gathers the data package.
    pub package: Callback<Callback<Taken>>,
    /// Makes a picture.
    pub picture: Callback<(Picture, Format, Callback<Taken>)>,
}

impl Desk {
    /// A desk at which nothing happens: the static page shows the same buttons, out
    /// of sight, so that nothing moves when the program takes over.
    #[must_use]
    pub fn idle(texts: &Arc<Texts>) -> Self {
        let texts = Arc::clone(texts);
        Self {
            texts: Callback::new(move |()| Arc::clone(&texts)),
            csv: Callback::new(|_| String::new()),
            cite: Callback::new(|_| CiteView::default()),
            foot: Callback::new(|_| Vec::new()),
            task_address: Callback::new(|_| String::new()),
            package: Callback::new(|_| {}),
            picture: Callback::new(|_| {}),
        }
    }
}

/// The desk, where there is one.
pub fn desk() -> Option<Desk> {
    use_context()
}

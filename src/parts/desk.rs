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

/// Taking away and citing. The running exhibit provides it as a context, so that
/// tables and drawings anywhere can offer it; the static page has none, and offers
/// nothing that could not work.
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
    /// Gathers the data package.
    pub package: Callback<Callback<Taken>>,
    /// Makes a picture.
    pub picture: Callback<(Picture, Format, Callback<Taken>)>,
}

/// The desk, where there is one.
pub fn desk() -> Option<Desk> {
    use_context()
}

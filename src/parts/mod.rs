//! Small pieces that every panel is made of. They take plain data and a way to
//! act, and touch no browser API while rendering, so that the prerenderer can
//! use them natively.

pub mod blocks;
pub mod cell;
pub mod chart;
pub mod copies;
pub mod desk;
pub mod lesson;
mod links;
pub mod locator;
pub mod qr;
mod rich;
pub mod scale;
mod table;
pub mod take;
pub mod turning;

pub use links::{article_links, figure_list, outside_link, source_links};
pub use rich::{figure_link, rich};
pub use table::data_table;

use exhibit_domain::dataset::Dataset;
use exhibit_domain::kiosk;
use exhibit_domain::query::Action;
use exhibit_domain::setting::{Mode, Setting};
use leptos::ev::MouseEvent;
use leptos::prelude::{Callback, Signal, use_context};

/// How a panel changes the state: by sending an [`Action`].
pub type Act = Callback<Action>;

/// What an address within the exhibit adds to stay in the language of the page
/// it stands on: `&lang=ru`, or nothing where that is the page's own.
#[derive(Clone, Debug)]
pub struct LinkLanguage(String);

impl LinkLanguage {
    /// For the language of a dataset.
    pub fn of(dataset: &Dataset) -> Self {
        let lang = dataset.lang();
        Self(if lang == dataset.home() {
            String::new()
        } else {
            ["&lang=", lang.as_str()].concat()
        })
    }
}

/// How much larger than designed text is, for drawings whose text is not measured in
/// rem. Without it, as in the static page, text is as designed.
#[derive(Clone, Copy)]
pub struct TextScale(pub Signal<f64>);

/// The scale of text where it stands.
#[must_use]
pub fn text_scale() -> Signal<f64> {
    use_context::<TextScale>().map_or_else(|| Signal::stored(1.0), |scale| scale.0)
}

/// Half a finger's width in CSS pixels: how far beside a mark a tap still means it.
/// Without one it is that of a screen in the hand.
#[derive(Clone, Copy, Debug)]
pub struct Finger(pub f64);

impl Default for Finger {
    fn default() -> Self {
        Self(22.0)
    }
}

impl Finger {
    /// For where the exhibit stands: the screens of kiosks are measured.
    #[must_use]
    pub fn of(setting: &Setting) -> Self {
        match setting.mode {
            Mode::Kiosk => Self(f64::from(kiosk::target(setting.kiosk.mm)) / 2.0),
            Mode::Web | Mode::Embed => Self::default(),
        }
    }
}

/// The address of a link within the exhibit, in the present language.
pub fn address(search: &[&str]) -> String {
    let lang = use_context::<LinkLanguage>().map_or_else(String::new, |lang| lang.0);
    [search.concat(), lang].concat()
}

/// Whether a click on a link stays in the page; then the browser does not follow
/// it. With a modifier key the visitor wants it elsewhere.
pub fn plain_click(event: &MouseEvent) -> bool {
    let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if plain {
        event.prevent_default();
    }
    plain
}

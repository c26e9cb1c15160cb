//! How the exhibit stands where it stands: a page of its own, a museum's kiosk, or
//! a frame in somebody's page.
//!
//! A [`Setting`] is what a host or the museum's staff wrote into the address. It is
//! read once at the start and never changes; what the visitor chooses is in
//! [`crate::query::Query`], what the visitor does to the screen in [`crate::screen::Screen`].

mod embed;
mod kiosk;

pub use embed::{Embed, Panel};
pub use kiosk::{CODE, Dial, Kiosk, SHORTEST_ANSWER};

use crate::address::{Notice, pairs};
use crate::vocab::vocabulary;

vocabulary! {
    /// The bodies of the one exhibit.
    Mode {
        /// A page of its own.
        Web = "web",
        /// A touchscreen in a museum.
        Kiosk = "kiosk",
        /// A frame in a page of somebody else.
        Embed = "embed",
    }
}

/// What the address says about the place where the exhibit stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// Which body it has.
    pub mode: Mode,
    /// For a kiosk; the usual values elsewhere.
    pub kiosk: Kiosk,
    /// For a frame; the usual values elsewhere.
    pub embed: Embed,
    /// The version of the data that the address was made for, if it says so.
    pub data: Option<String>,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            mode: Mode::Web,
            kiosk: Kiosk::default(),
            embed: Embed::default(),
            data: None,
        }
    }
}

impl Setting {
    /// Reads a query string, with or without its `?`. Never fails: keys that belong to
    /// another mode are ignored, values that make no sense fall back and are noted.
    #[must_use]
    pub fn read(search: &str) -> (Self, Vec<Notice>) {
        let mut setting = Self::default();
        let mut notices = Vec::new();
        let pairs = pairs(search);
        for (key, value) in &pairs {
            match *key {
                "mode" => match Mode::parse(value) {
                    Some(mode) => setting.mode = mode,
                    None => note(&mut notices, "mode", value, setting.mode.as_str()),
                },
                "data" => setting.data = Some(value.chars().take(40).collect()),
                _ => {}
            }
        }
        for (key, value) in &pairs {
            match setting.mode {
                Mode::Web => {}
                Mode::Kiosk => kiosk::take(&mut setting.kiosk, &mut notices, key, value),
                Mode::Embed => embed::take(&mut setting.embed, &mut notices, key, value),
            }
        }
        (setting, notices)
    }
}

fn note(notices: &mut Vec<Notice>, key: &'static str, given: &str, used: &str) {
    notices.push(Notice {
        key,
        given: given.chars().take(60).collect(),
        used: used.to_owned(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Chart, Query, View};
    use crate::screen::{Look, TextSize};
    use crate::text::Lang;

    fn read(search: &str) -> (Setting, Vec<&'static str>) {
        let (setting, notices) = Setting::read(search);
        (setting, notices.iter().map(|notice| notice.key).collect())
    }

    #[test]
    fn an_address_without_a_mode_is_a_page_of_its_own() {
        let plain = (Setting::default(), Vec::new());
        assert_eq!(read(""), plain);
        // What belongs to a kiosk means nothing elsewhere.
        assert_eq!(read("?idle=1,2,3&panel=map&region=x"), plain);
        assert_eq!(read("?mode=cinema").1, ["mode"]);
    }

    #[test]
    fn a_kiosk_takes_what_the_staff_set() {
        let (setting, notices) = read(
            "?mode=kiosk&langs=ru,en&idle=30,50,100&text=large&look=dark&note=no&mm=2.7\
             &qr=https%3A%2F%2Fexample.org%2Fx%2F&dials=regions,none,time&night=04:30&heart=yes&code=4711",
        );
        assert_eq!(notices, Vec::<&str>::new());
        let kiosk = setting.kiosk;
        assert_eq!(kiosk.langs, [Lang::Ru, Lang::En]);
        assert_eq!((kiosk.warn, kiosk.reset, kiosk.reading), (30, 50, 100));
        assert_eq!((kiosk.text, kiosk.look), (TextSize::Large, Look::Dark));
        assert!(!kiosk.note && kiosk.heart);
        assert_eq!(kiosk.mm, 270);
        assert_eq!(kiosk.qr.as_deref(), Some("https://example.org/x/"));
        assert_eq!(kiosk.dials, [Dial::Regions, Dial::None, Dial::Time]);
        assert_eq!(kiosk.night, Some((4, 30)));
        assert_eq!(kiosk.code, "4711");
    }

    #[test]
    fn a_kiosk_keeps_its_usual_values_where_the_address_makes_no_sense() {
        let (setting, notices) = read(
            "?mode=kiosk&langs=xx&idle=90,60,10&text=huge&look=pink&note=maybe&mm=0\
             &qr=javascript:alert(1)&dials=volume&night=25:00&heart=2&code=abc",
        );
        assert_eq!(setting.kiosk, Kiosk::default());
        let keys = [
            "langs", "idle", "text", "look", "note", "mm", "qr", "dials", "night", "heart", "code",
        ];
        assert_eq!(notices, keys);
    }

    #[test]
    fn a_kiosk_starts_in_its_first_language() {
        let first = |search, named| read(search).0.kiosk.first_language(named, Lang::De);
        assert_eq!(first("?mode=kiosk", None), Lang::De);
        assert_eq!(first("?mode=kiosk&langs=ru,en", None), Lang::Ru);
        assert_eq!(first("?mode=kiosk&langs=ru,en", Some(Lang::En)), Lang::En);
        assert_eq!(first("?mode=kiosk&langs=ru,en", Some(Lang::Fr)), Lang::Ru);
    }

    #[test]
    fn a_frame_may_hold_one_panel() {
        let panel = |search| read(search).0.embed.panel;
        assert_eq!(panel("?mode=embed"), None);
        assert_eq!(panel("?mode=embed&panel=map"), Some(Panel::Map));
        assert_eq!(
            panel("?mode=embed&panel=numbers:pace"),
            Some(Panel::Numbers(Chart::Pace))
        );
        assert_eq!(read("?mode=embed&panel=numbers:size").1, ["panel"]);
        let start = |search| read(search).0.embed.start(Query::default());
        let numbers = start("?mode=embed&panel=numbers:pace");
        assert_eq!(numbers.view, View::Numbers);
        assert_eq!(numbers.chart, Some(Chart::Pace));
        assert_eq!(start("?mode=embed&panel=region"), Query::default());
        assert_eq!(start("?mode=embed"), Query::default());
        for panel in Panel::all() {
            assert_eq!(Panel::parse(&panel.as_string()), Some(panel));
        }
    }
}

//! The page on which the museum's staff set a kiosk up: a form whose fields are the
//! keys of the address, and a check of the device.

mod check;
mod fields;

use crate::dataset::Dataset;
use crate::screen::{Look, TextSize};
use crate::setting::Kiosk;
use crate::text::{Lang, Msg, Texts};
pub use check::{Check, checks};

/// What Chromium is started with on a kiosk, before the address: the whole screen and
/// nothing that leads out of it, asks for something or updates itself; speech.
pub const CHROMIUM: [&str; 11] = [
    "--kiosk",
    "--incognito",
    "--no-first-run",
    "--noerrdialogs",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--disable-features=Translate",
    "--password-store=basic",
    "--check-for-update-interval=31536000",
    "--autoplay-policy=no-user-gesture-required",
    "--enable-speech-dispatcher",
];
/// The width of a bank card, ISO/IEC 7810 ID-1, in hundredths of a millimetre.
pub const CARD: u32 = 8560;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct Setup {
    /// The way from the page to the root of the exhibit.
    pub root: &'static str,
    /// The groups of the form; the last one is the size of the screen.
    pub groups: Vec<Group>,
    /// The languages that ship, with the names that their speakers give them.
    pub langs: Vec<(Lang, &'static str)>,
    /// What is looked at on this device.
    pub checks: Vec<Check>,
    /// The command for Chromium without the address.
    pub command: String,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its id in the page.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// A sentence below it.
    pub lead: Option<String>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A field of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The key of the address.
    pub key: &'static str,
    /// What it is called.
    pub label: String,
    /// What it means.
    pub help: Option<String>,
    /// The value that is usual, and left out of the address.
    pub usual: String,
    /// How it is filled in.
    pub kind: Kind,
}

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One of some values.
    Choice(Vec<Choice>),
    /// A text, in the form of a pattern.
    Text(String),
    /// The beginning of an address.
    Address,
    /// A day, from the first to the last.
    Day(String, String),
    /// A time of the day.
    Clock,
    /// A number with hundredths, from the least to the most.
    Number(&'static str, &'static str),
}

/// A value to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As the address spells it.
    pub value: String,
    /// What it is called.
    pub label: String,
}

/// The page in the language of the dataset.
#[must_use]
pub fn setup(dataset: &Dataset, texts: &Texts) -> Setup {
    Setup {
        root: if dataset.home() == Lang::En {
            "../"
        } else {
            "../../"
        },
        groups: fields::groups(dataset, texts, &Kiosk::default()),
        langs: Lang::SHIPPED.iter().map(|l| (*l, l.own_name())).collect(),
        checks: checks(texts),
        command: ["chromium", &CHROMIUM.join(" ")].join(" "),
    }
}

/// The name of a size of text.
fn text_size(size: TextSize) -> Msg {
    match size {
        TextSize::Normal => Msg::SetupTextNormal,
        TextSize::Large => Msg::SetupTextLarge,
        TextSize::Largest => Msg::SetupTextLargest,
    }
}

/// The name of colours.
fn look(look: Look) -> Msg {
    match look {
        Look::Light => Msg::SetupLookLight,
        Look::Dark => Msg::SetupLookDark,
        Look::Contrast => Msg::SetupLookContrast,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address;
    use crate::dataset::fixture;
    use crate::setting::{Mode, Setting};

    /// Values that a field can be given.
    fn values(field: &Field) -> Vec<String> {
        let some = |list: &[&str]| list.iter().map(|value| (*value).to_owned()).collect();
        match &field.kind {
            Kind::Choice(choices) => choices.iter().map(|c| c.value.clone()).collect(),
            Kind::Day(first, last) => vec![first.clone(), last.clone()],
            Kind::Clock => some(&["", "00:00", "23:59"]),
            Kind::Number(least, most) => some(&[least, most, "3.78", "2"]),
            Kind::Address => some(&["", "https://example.org/x/", "http://10.0.0.1:8080/"]),
            Kind::Text(_) => match field.key {
                "langs" => some(&["uk", "ru,en", "en,ru,uk,fr,de"]),
                "idle" => some(&["60,90,180", "10,30", "120,180,3600"]),
                "code" => some(&["", "4711", "12345678"]),
                other => panic!("values for {other}"),
            },
        }
    }

    #[test]
    fn every_address_that_the_form_can_write_is_read_without_a_notice() {
        let dataset = fixture::dataset();
        let page = setup(&dataset, &Texts::english());
        let fields: Vec<&Field> = page.groups.iter().flat_map(|group| &group.fields).collect();
        let usual: Vec<String> = fields
            .iter()
            .map(|field| format!("{}={}", field.key, field.usual))
            .collect();
        for (at, field) in fields.iter().enumerate() {
            let mut own = values(field);
            own.push(field.usual.clone());
            for value in own {
                // As a form writes it: every field, changed or not.
                let mut pairs = usual.clone();
                pairs[at] = format!("{}={}", field.key, value);
                let search = format!("?mode=kiosk&{}", pairs.join("&"));
                let (setting, mut notices) = Setting::read(&search);
                notices.extend(address::decode(&dataset, &search).1);
                assert_eq!(notices, [], "{search}");
                assert_eq!(setting.mode, Mode::Kiosk);
            }
        }
    }

    #[test]
    fn the_usual_values_are_those_that_are_used_without_an_address() {
        let dataset = fixture::dataset();
        let page = setup(&dataset, &Texts::english());
        let fields = page.groups.iter().flat_map(|group| &group.fields);
        let pairs: Vec<String> = fields.map(|f| format!("{}={}", f.key, f.usual)).collect();
        let search = format!("?mode=kiosk&{}", pairs.join("&"));
        let plain = "?mode=kiosk";
        assert_eq!(Setting::read(&search), Setting::read(plain));
        assert_eq!(
            address::decode(&dataset, &search),
            address::decode(&dataset, plain)
        );
    }

    #[test]
    fn each_key_of_the_setting_has_its_field() {
        let page = setup(&fixture::dataset(), &Texts::english());
        let mut keys: Vec<&str> = page
            .groups
            .iter()
            .flat_map(|group| group.fields.iter().map(|field| field.key))
            .collect();
        keys.sort_unstable();
        let expected = [
            "code", "date", "dials", "heart", "idle", "langs", "layer", "look", "mm", "night",
            "note", "qr", "region", "text", "view",
        ];
        assert_eq!(keys, expected);
    }

    #[test]
    fn the_service_of_the_kiosk_starts_the_same_browser() {
        let unit = include_str!("../../../../kiosk/debian/exhibit-kiosk.service");
        for flag in CHROMIUM {
            assert!(unit.split_whitespace().any(|word| word == flag), "{flag}");
        }
    }
}

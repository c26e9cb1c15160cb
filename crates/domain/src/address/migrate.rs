//! Old addresses: what was renamed since is read as what it is called now.
//!
//! Links stand in books, on labels and in course pages, so nothing that an address has
//! ever said may stop working. Whoever renames a key or a value adds a row here. A
//! territory, source or figure that changes its id gets one too; a figure of the article
//! that turned out to be another one goes into `data/aliases.csv` instead.
//!
//! Of views, layers, charts, territories, sources and figures none has been renamed so
//! far. The flags are how the modes were first written down and may stand on labels.

/// One part of an address that is spelt otherwise now.
struct Retired {
    /// The old key.
    key: &'static str,
    /// Which of its values are meant; all of them where there are none.
    values: &'static [&'static str],
    /// The present key.
    now: &'static str,
    /// The present value; the old one stays where there is none.
    value: Option<&'static str>,
}

/// What may follow a flag.
const SET: &[&str] = &["", "1", "yes", "true"];

const RETIRED: &[Retired] = &[
    Retired {
        key: "kiosk",
        values: SET,
        now: "mode",
        value: Some("kiosk"),
    },
    Retired {
        key: "embed",
        values: SET,
        now: "mode",
        value: Some("embed"),
    },
];

/// A part of an address as it is spelt now.
pub(super) fn migrate(key: &str, value: String) -> (&str, String) {
    by(RETIRED, key, value)
}

fn by<'a>(table: &[Retired], key: &'a str, value: String) -> (&'a str, String) {
    let row = table
        .iter()
        .find(|row| row.key == key && (row.values.is_empty() || row.values.contains(&&*value)));
    match row {
        Some(row) => (row.now, row.value.map_or(value, str::to_owned)),
        None => (key, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::{decode, encode};
    use crate::dataset::fixture;
    use crate::query::{Query, View};
    use crate::setting::{Mode, Setting};

    #[test]
    fn the_flags_of_old_mean_the_modes() {
        for (address, mode) in [
            ("?kiosk", Mode::Kiosk),
            ("?kiosk=1&langs=ru", Mode::Kiosk),
            ("?view=numbers&embed", Mode::Embed),
            ("?embed=true", Mode::Embed),
            ("?embed=no", Mode::Web),
        ] {
            let (setting, notices) = Setting::read(address);
            assert_eq!((setting.mode, notices), (mode, Vec::new()), "{address}");
        }
    }

    /// Every row leads somewhere, without a word about it, and the address that is
    /// written next does not name the old key.
    #[test]
    fn every_retired_part_leads_to_a_state_without_a_notice() {
        let dataset = fixture::dataset();
        for row in RETIRED {
            let value = row.values.first().copied().unwrap_or_default();
            let address = format!("?view=article&{}={value}", row.key);
            let (query, notices) = decode(&dataset, &address);
            assert_eq!((query.view, notices), (View::Article, Vec::new()));
            assert!(Setting::read(&address).1.is_empty());
            assert_eq!(encode(&dataset, &query), "?view=article");
        }
    }

    #[test]
    fn keys_and_values_are_renamed_alone_or_together() {
        let row = |key, values, now, value| Retired {
            key,
            values,
            now,
            value,
        };
        let table = [
            row("day", &[][..], "date", None),
            row("layer", &["planned"][..], "layer", Some("first-quota")),
        ];
        let now = |key, value: &str| by(&table, key, value.to_owned());
        assert_eq!(now("day", "1937-09-01"), ("date", "1937-09-01".to_owned()));
        assert_eq!(now("layer", "planned"), ("layer", "first-quota".to_owned()));
        assert_eq!(now("layer", "share"), ("layer", "share".to_owned()));
        assert_eq!(now("view", "map"), ("view", "map".to_owned()));
    }

    #[test]
    fn a_present_address_is_left_alone() {
        let dataset = fixture::dataset();
        let (query, notices) = decode(&dataset, "?view=numbers&chart=pace&q=kiosk");
        assert!(notices.is_empty());
        assert_ne!(query, Query::default());
        assert_eq!(query.listing.search, "kiosk");
    }
}

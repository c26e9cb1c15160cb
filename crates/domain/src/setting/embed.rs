//! What a host page sets.

use super::note;
use crate::address::Notice;
use crate::query::{Chart, Query, View};

/// The one panel that a frame holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The map, with its table twin.
    Map,
    /// The timeline.
    Timeline,
    /// The country.
    National,
    /// The chosen territory.
    Region,
    /// One chart of the numbers.
    Numbers(Chart),
}

impl Panel {
    /// Every panel there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [Self::Map, Self::Timeline, Self::National, Self::Region];
        let charts = Chart::ALL.iter().map(|chart| Self::Numbers(*chart));
        plain.into_iter().chain(charts)
    }

    /// How the address spells it: `map`, `numbers:pace`.
    #[must_use]
    pub fn as_string(self) -> String {
        match self {
            Self::Map => "map".to_owned(),
            Self::Timeline => "timeline".to_owned(),
            Self::National => "national".to_owned(),
            Self::Region => "region".to_owned(),
            Self::Numbers(chart) => ["numbers:", chart.as_str()].concat(),
        }
    }

    /// Reads that spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "map" => Some(Self::Map),
            "timeline" => Some(Self::Timeline),
            "national" => Some(Self::National),
            "region" => Some(Self::Region),
            _ => Chart::parse(text.strip_prefix("numbers:")?).map(Self::Numbers),
        }
    }
}

/// How a frame stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// The one panel it holds; map, timeline and panel without it. Key `panel`.
    pub panel: Option<Panel>,
    /// The name by which the host knows the frame: Pym's `childId`, ours too.
    pub child: Option<String>,
}

impl Embed {
    /// The view of the whole exhibit that the one panel belongs to.
    #[must_use]
    pub fn home(&self) -> Option<View> {
        self.panel.map(|panel| match panel {
            Panel::Numbers(_) => View::Numbers,
            Panel::Map | Panel::Timeline | Panel::National | Panel::Region => View::Map,
        })
    }

    /// The state that a frame starts with: the panel decides the view.
    #[must_use]
    pub fn start(&self, query: Query) -> Query {
        let chart = match self.panel {
            Some(Panel::Numbers(chart)) => query.chart.or(Some(chart)),
            _ => query.chart,
        };
        Query {
            view: self.home().unwrap_or(query.view),
            chart,
            ..query
        }
    }
}

pub(super) fn take(embed: &mut Embed, notices: &mut Vec<Notice>, key: &str, value: &str) {
    match key {
        "panel" if value.is_empty() => embed.panel = None,
        "panel" => match Panel::parse(value) {
            Some(panel) => embed.panel = Some(panel),
            None => note(notices, "panel", value, ""),
        },
        // It goes back to the host in messages, so only plain names are taken.
        "childId" => {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            let name = !value.is_empty() && value.len() <= 80 && value.chars().all(plain);
            if name {
                embed.child = Some(value.to_owned());
            } else {
                note(notices, "childId", value, "");
            }
        }
        _ => {}
    }
}

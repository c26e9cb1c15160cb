//! Taking a view along: its address, its code, and what stands in other people's pages.
//!
//! A plain link is short and names no version of the data: it shall show what is known
//! when it is followed. What stands in somebody's page names the version it was made
//! with, like a citation.

mod frame;

pub use frame::{Frame, LEAST_HEIGHT, LEAST_WIDTH, MOST_SIDE, Pasted, Width};

use super::cite;
use crate::address;
use crate::dataset::Dataset;
use crate::qr::{self, Qr};
use crate::query::{Query, View};
use crate::setting::{Panel, Setting};
use crate::text::{Lang, Msg, Texts};

/// What can be shared of the present view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareView {
    /// What the view is called.
    pub title: String,
    /// Its address.
    pub address: String,
    /// The address as a code; `None` where it is too long for one.
    pub code: Option<Qr>,
    /// Whether another device can follow the address.
    pub reachable: bool,
    /// Which version of the data the frames will name, in words.
    pub version: String,
    /// Its parts that can stand in a frame, with their names; the first is the whole.
    pub parts: Vec<(Option<Panel>, String)>,
}

/// What can be shared of a view that has this address.
#[must_use]
pub fn share(dataset: &Dataset, texts: &Texts, query: &Query, address: &str) -> ShareView {
    let parts = panels(query);
    ShareView {
        title: cite::title(dataset, texts, query),
        address: address.to_owned(),
        code: qr::code(address),
        reachable: reachable(address),
        version: texts.fill(Msg::ShareVersion, &[("version", dataset.version())]),
        parts: parts
            .into_iter()
            .map(|part| (part, part_name(dataset, texts, query, part)))
            .collect(),
    }
}

/// The parts of a view that can stand in a frame.
fn panels(query: &Query) -> Vec<Option<Panel>> {
    let mut parts = vec![None];
    match query.view {
        View::Map => {
            let side = match query.region {
                Some(_) => Panel::Region,
                None => Panel::National,
            };
            parts.extend([Panel::Map, Panel::Timeline, side].map(Some));
        }
        View::Numbers => {
            // The chart in sight goes before the others.
            let charts = crate::query::Chart::ALL.iter().copied();
            let others = charts.filter(|chart| Some(*chart) != query.chart);
            let all = query.chart.into_iter().chain(others);
            parts.extend(all.map(|chart| Some(Panel::Numbers(chart))));
        }
        _ => {}
    }
    parts
}

/// What a part of a view is called where it is chosen.
fn part_name(dataset: &Dataset, texts: &Texts, query: &Query, part: Option<Panel>) -> String {
    match part {
        None => texts.get(Msg::ShareWhatWhole).to_owned(),
        Some(Panel::Map) => texts.get(Msg::NavMap).to_owned(),
        Some(Panel::Timeline) => texts.get(Msg::TimelineTitle).to_owned(),
        Some(Panel::National) => texts.get(Msg::NationalTitle).to_owned(),
        Some(Panel::Region) => {
            let place = query.region.map(|ix| dataset.territory(ix).name.as_str());
            let slots = [("region", place.unwrap_or_default())];
            texts.fill(Msg::ShareWhatRegion, &slots)
        }
        Some(Panel::Numbers(chart)) => {
            let slots = [("chart", texts.get(super::numbers::title(chart)))];
            texts.fill(Msg::ShareWhatChart, &slots)
        }
    }
}

/// Whether another device can follow an address: it is one of the web, and not of this
/// device's own.
#[must_use]
pub fn reachable(address: &str) -> bool {
    let rest = address.strip_prefix("https://");
    let Some(rest) = rest.or_else(|| address.strip_prefix("http://")) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // An address of the sixth version stands in brackets and has colons of its own.
    let name = match host.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let own = name == "localhost"
        || name.ends_with(".localhost")
        || name == "::1"
        || name == "0.0.0.0"
        || name.starts_with("127.");
    !own && !name.is_empty()
}

/// The views that have a picture and a page of their own to be shared by: the rooms,
/// and the page for teachers.
pub const CARDS: [View; 7] = [
    View::Map,
    View::Numbers,
    View::Regions,
    View::Memory,
    View::Article,
    View::About,
    View::Teachers,
];

/// The view whose picture and page stand for a view: its own, or its room's.
#[must_use]
pub fn card_of(view: View) -> View {
    if CARDS.contains(&view) {
        return view;
    }
    view.room().views().next().unwrap_or(View::Map)
}

/// Where the picture of a view lies below the root of the exhibit.
#[must_use]
pub fn card_file(view: View, lang: Lang) -> String {
    let (view, lang) = (card_of(view).as_str(), lang.as_str());
    ["cards/", view, ".", lang, ".png"].concat()
}

/// Where the page that is shared for a view lies below the root of the exhibit.
#[must_use]
pub fn page_folder(view: View, lang: Lang) -> String {
    let view = card_of(view).as_str();
    if lang == Lang::En {
        ["v/", view, "/"].concat()
    } else {
        [lang.as_str(), "/v/", view, "/"].concat()
    }
}

/// The root of the exhibit, from the address of its page in some language.
#[must_use]
pub fn root(page: &str, home: Lang) -> &str {
    let folder = page.rfind('/').map_or(page, |at| page.split_at(at + 1).0);
    if home == Lang::En {
        return folder;
    }
    let above = folder
        .strip_suffix('/')
        .and_then(|path| path.strip_suffix(home.as_str()));
    match above {
        Some(above) if above.ends_with('/') => above,
        _ => folder,
    }
}

/// That an address was made for another version of the data than the one that is shown;
/// `None` where it was not, or does not say.
#[must_use]
pub fn version_notice(dataset: &Dataset, texts: &Texts, setting: &Setting) -> Option<String> {
    let given = setting.data.as_deref().filter(|given| !given.is_empty())?;
    let running = dataset.version();
    (given != running).then(|| {
        let slots = [("given", given), ("running", running)];
        texts.fill(Msg::VersionNotice, &slots)
    })
}

/// The query string with which a view stands in a frame: only the part that it shows.
fn frame_search(dataset: &Dataset, query: &Query, part: Option<Panel>) -> String {
    let mut query = query.clone();
    if let Some(part) = part {
        query.figure = None;
        match part {
            Panel::National => query.region = None,
            Panel::Numbers(chart) => query.chart = Some(chart),
            Panel::Map | Panel::Timeline | Panel::Region => {}
        }
    }
    let state = address::encode(dataset, &query);
    let panel = part.map_or_else(String::new, |part| ["&panel=", &part.as_string()].concat());
    let state = state
        .strip_prefix('?')
        .map_or_else(String::new, |rest| ["&", rest].concat());
    address::cited(dataset, &["?mode=embed", &panel, &state].concat())
}

#[cfg(test)]
mod tests;

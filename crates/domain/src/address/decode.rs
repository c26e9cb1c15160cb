//! Address → state, forgiving and saying what it changed.

use super::encode::origin;
use super::migrate::migrate;
use super::percent;
use crate::dataset::{Dataset, Territory};
use crate::edtf::{Date, Edtf};
use crate::query::{
    Chart, Frame, KindFilter, Layer, MOST_COMPARED, Query, SortKey, TASKS, TIMELINE_FROM,
    TIMELINE_TO, TOUR_STEPS, View,
};
use crate::text::Lang;

/// One part of an address that could not be taken as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key, `region`.
    pub key: &'static str,
    /// What the address said (shortened).
    pub given: String,
    /// What is shown instead, as the address would spell it; empty for the default.
    pub used: String,
}

/// Reads a query string, with or without its `?`. Never fails: unknown keys are
/// ignored, unknown values fall back and are noted.
#[must_use]
pub fn decode(dataset: &Dataset, search: &str) -> (Query, Vec<Notice>) {
    let mut notices = Vec::new();
    let pairs = pairs(search);
    // A step of the tour or a task sets the rest, wherever in the address it stands.
    let numbered = |name: &str, last: u8| {
        let pair = pairs.iter().rev().find(|(key, _)| *key == name)?;
        nearest(&pair.1, last).map(|(number, _)| number)
    };
    let (step, task) = (numbered("step", TOUR_STEPS), numbered("task", TASKS));
    let mut query = Query {
        lang: dataset.home(),
        ..origin(dataset, step, task)
    };
    for (key, value) in &pairs {
        take(dataset, &mut query, &mut notices, key, value);
    }
    (query, notices)
}

/// The keys of a query string with their values, decoded and trimmed, in order, as
/// they are called now.
pub(crate) fn pairs(search: &str) -> Vec<(&str, String)> {
    let body = search.strip_prefix('?').unwrap_or(search);
    let pairs = body.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            migrate(key, percent::decode(value).trim().to_owned())
        })
        .collect()
}

/// The language that a query string asks for, before any dataset is there; `None`
/// where it names none that ships.
#[must_use]
pub fn language(search: &str) -> Option<Lang> {
    let body = search.strip_prefix('?').unwrap_or(search);
    body.split('&')
        .filter_map(|pair| pair.strip_prefix("lang="))
        .next_back()
        .and_then(|value| Lang::shipped(percent::decode(value).trim()))
}

fn take(dataset: &Dataset, query: &mut Query, notices: &mut Vec<Notice>, key: &str, value: &str) {
    let mut note = |key: &'static str, used: String| {
        notices.push(Notice {
            key,
            given: value.chars().take(60).collect(),
            used,
        });
    };
    match key {
        "view" => match View::parse(value) {
            Some(view) => query.view = view,
            None => note("view", query.view.as_str().to_owned()),
        },
        "region" if value.is_empty() => query.region = None,
        "region" => match dataset.territory_by_id(value) {
            Some(territory) => query.region = shown(dataset, territory),
            None => {
                let near = nearest_territory(dataset, value);
                query.region = near.and_then(|t| shown(dataset, t));
                note("region", near.map(|t| t.id.clone()).unwrap_or_default());
            }
        },
        "date" => match nearest_day(value) {
            Some((day, true)) => query.date = day,
            Some((day, false)) => {
                query.date = day;
                note("date", day.to_string());
            }
            None => note("date", query.date.to_string()),
        },
        "layer" => match Layer::parse(value) {
            Some(layer) => query.layer = layer,
            None => note("layer", query.layer.as_str().to_owned()),
        },
        "frame" => match Frame::parse(value) {
            Some(frame) => query.frame = frame,
            None => note("frame", query.frame.as_str().to_owned()),
        },
        "as" => match value {
            "table" => query.table = true,
            "map" | "" => query.table = false,
            _ => note("as", "map".to_owned()),
        },
        "paragraph" => match dataset.paragraph_by_id(value) {
            Some(paragraph) => query.paragraph = Some(paragraph.ix),
            None => note("paragraph", String::new()),
        },
        "source" => match dataset.source_by_id(value) {
            Some(source) => query.source = Some(source.work.id.clone()),
            None => note("source", String::new()),
        },
        "compare" if !value.is_empty() => match compared(dataset, value) {
            (list, true) => query.compare = list,
            (list, false) => {
                let ids: Vec<&str> = list
                    .iter()
                    .map(|ix| dataset.territory(*ix).id.as_str())
                    .collect();
                note("compare", ids.join(","));
                query.compare = list;
            }
        },
        "chart" if value.is_empty() => query.chart = None,
        "chart" => match Chart::parse(value) {
            Some(chart) => query.chart = Some(chart),
            None => note("chart", String::new()),
        },
        "step" => match nearest(value, TOUR_STEPS) {
            Some((_, true)) => {}
            Some((near, false)) => note("step", near.to_string()),
            None => note("step", String::new()),
        },
        "task" => match nearest(value, TASKS) {
            Some(_) if query.step.is_some() => note("task", String::new()),
            Some((_, true)) => {}
            Some((near, false)) => note("task", near.to_string()),
            None => note("task", String::new()),
        },
        "term" => {
            if crate::view::glossary::knows(value) {
                query.term = Some(value.to_owned());
            } else {
                note("term", String::new());
            }
        }
        "sort" => {
            let (name, descending) = match value.strip_prefix('-') {
                Some(name) => (name, true),
                None => (value, false),
            };
            match SortKey::parse(name) {
                Some(sort) => {
                    query.listing.sort = sort;
                    query.listing.descending = descending;
                }
                None => note("sort", query.listing.sort.as_str().to_owned()),
            }
        }
        "kind" => match KindFilter::parse(value) {
            Some(kind) => query.listing.kind = kind,
            None => note("kind", query.listing.kind.as_str().to_owned()),
        },
        "republic" if !value.is_empty() => match dataset.territory_by_id(value) {
            Some(territory) if crate::view::regions::is_republic(dataset, territory) => {
                query.listing.republic = Some(territory.ix);
            }
            _ => note("republic", String::new()),
        },
        "outcome" => match value {
            "known" => query.listing.with_outcome = true,
            "" => query.listing.with_outcome = false,
            _ => note("outcome", String::new()),
        },
        "run" => match value {
            "yes" => query.recomputed = true,
            "" => query.recomputed = false,
            _ => note("run", String::new()),
        },
        "q" => query.listing.search = value.chars().take(LONGEST_SEARCH).collect(),
        "figure" => {
            if crate::evidence::resolve(dataset, value).is_some() {
                query.figure = Some(value.to_owned());
            } else {
                note("figure", String::new());
            }
        }
        "lang" => match Lang::shipped(value) {
            Some(lang) => query.lang = lang,
            None => note("lang", query.lang.as_str().to_owned()),
        },
        _ => {}
    }
}

/// A number from 1 to a last one, and whether the text named exactly that one.
fn nearest(text: &str, last: u8) -> Option<(u8, bool)> {
    let given: u32 = text.parse().ok()?;
    let near = u8::try_from(given).unwrap_or(u8::MAX).clamp(1, last);
    Some((near, u32::from(near) == given))
}

/// Longest search that is kept, in characters.
const LONGEST_SEARCH: usize = 60;

/// Territories to stand side by side, and whether all were taken as they stood.
fn compared(dataset: &Dataset, value: &str) -> (Vec<crate::dataset::TerritoryIx>, bool) {
    let mut list = Vec::new();
    let mut exact = true;
    for id in value.split(',').map(str::trim).filter(|id| !id.is_empty()) {
        let known = dataset.territory_by_id(id);
        exact &= known.is_some();
        let found = known.or_else(|| nearest_territory(dataset, id));
        match found.and_then(|t| shown(dataset, t)) {
            Some(ix) if !list.contains(&ix) && list.len() < MOST_COMPARED => {
                exact &= known.is_some_and(|t| t.ix == ix);
                list.push(ix);
            }
            _ => exact = false,
        }
    }
    (list, exact)
}

/// What is selected for a territory: a successor is shown in its unit of 1937,
/// the country by selecting nothing.
fn shown(dataset: &Dataset, territory: &Territory) -> Option<crate::dataset::TerritoryIx> {
    use crate::vocab::Standing;
    match territory.standing {
        Standing::Unit | Standing::Placeless => Some(territory.ix),
        Standing::Successor => dataset.unit_of(territory.ix),
        Standing::Aggregate => {
            (territory.id != "ussr" && territory.id != "rsfsr").then_some(territory.ix)
        }
    }
}

/// The territory whose id is nearest: the only one that starts alike, or the
/// closest by edits within a third of its length.
fn nearest_territory<'a>(dataset: &'a Dataset, given: &str) -> Option<&'a Territory> {
    let wanted: String = given
        .chars()
        .take(60)
        .map(|c| {
            if c.is_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    if wanted.len() < 3 {
        return None;
    }
    let mut alike = dataset.territories().filter(|t| t.id.starts_with(&wanted));
    if let (Some(only), None) = (alike.next(), alike.next()) {
        return Some(only);
    }
    dataset
        .territories()
        .map(|t| (edits(&wanted, &t.id), t))
        .min_by_key(|(distance, t)| (*distance, t.ix))
        .filter(|(distance, t)| distance * 3 <= t.id.len())
        .map(|(_, t)| t)
}

/// Levenshtein distance, bounded in work by the callers' short strings.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut previous = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (cb, above) in b.iter().zip(row.iter().skip(1)) {
            let cost = previous + usize::from(ca != *cb);
            left = cost.min(left + 1).min(above + 1);
            previous = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

/// A day on the timeline and whether the text named exactly that day. A month
/// or a year stands for its first day on the timeline.
fn nearest_day(text: &str) -> Option<(Date, bool)> {
    let date: Edtf = text.parse().ok()?;
    let day = date.earliest().or(date.latest())?;
    let clamped = day.clamp(TIMELINE_FROM, TIMELINE_TO);
    let exact = text.parse::<Date>().is_ok() && clamped == day;
    Some((clamped, exact))
}

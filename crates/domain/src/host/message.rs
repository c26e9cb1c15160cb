//! What a host may ask of a frame, and what the frame answers.
//!
//! Messages are plain objects whose `type` begins with `exhibit:`; all others are
//! somebody else's. A message is measured ([`Outline`]) before anything of it is
//! copied, checked as a whole, and either does what it says or changes nothing.

use serde::{Deserialize, Serialize};

use crate::address::{self, percent};
use crate::dataset::Dataset;
use crate::query::{Chart, Query};
use crate::vocab::vocabulary;

/// The version of the messages.
pub const VERSION: u32 = 1;
/// With what the type of every message of ours begins.
pub const PREFIX: &str = "exhibit:";
/// The longest text in a message, in UTF-16 units.
pub const LONGEST: u32 = 200;
/// Most fields in a message.
pub const MOST_FIELDS: u32 = 20;

/// The fields of a view, spelt as in an address.
const VIEW: [&str; 11] = [
    "view",
    "region",
    "date",
    "layer",
    "frame",
    "as",
    "chart",
    "compare",
    "paragraph",
    "figure",
    "lang",
];

vocabulary! {
    /// What a host asks.
    Kind {
        /// Is anybody there?
        Hello = "exhibit:hello",
        /// The same.
        Ping = "exhibit:ping",
        /// Which view is shown?
        GetView = "exhibit:getView",
        /// Show this view.
        SetView = "exhibit:setView",
    }
}

vocabulary! {
    /// Why a message was refused.
    Reason {
        /// It came from another window than the one around the frame.
        Source = "source",
        /// Its `v` is missing or not ours.
        Version = "version",
        /// Its `type` is not known.
        Kind = "type",
        /// It has a field that is not known.
        Field = "field",
        /// A field is longer than it may be, or there are too many.
        Length = "length",
        /// A field is no text.
        Shape = "shape",
        /// A field names nothing that is known.
        Value = "value",
    }
}

/// Why a message changed nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The kind of fault.
    pub reason: Reason,
    /// The field at fault, or what stood there, shortened.
    pub detail: String,
}

impl Refusal {
    /// A refusal; the detail is shortened.
    #[must_use]
    pub fn new(reason: Reason, detail: &str) -> Self {
        Self {
            reason,
            detail: detail.chars().take(60).collect(),
        }
    }

    /// One line for developers.
    #[must_use]
    pub fn line(&self) -> String {
        let reason = self.reason.as_str();
        let detail: String = self.detail.chars().filter(|c| !c.is_control()).collect();
        ["message refused: ", reason, " (", &detail, ")"].concat()
    }
}

/// What can be seen of a message without copying it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// Its type, shortened.
    pub kind: String,
    /// Its version, where that is a number.
    pub v: Option<f64>,
    /// How many fields it has.
    pub count: u32,
    /// The names of its first fields, shortened.
    pub fields: Vec<String>,
    /// The longest text in it and the field that holds it.
    pub longest: (u32, String),
    /// A field that holds neither a text, a number nor nothing.
    pub odd: Option<String>,
}

/// Whether a message is meant for us: what is not is none of our business.
#[must_use]
pub fn is_ours(kind: &str) -> bool {
    kind.starts_with(PREFIX)
}

/// Checks a message by its outline.
///
/// # Errors
/// The first fault, in the order of [`Reason`].
pub fn check(outline: &Outline) -> Result<Kind, Refusal> {
    let refuse = |reason, detail: &str| Err(Refusal::new(reason, detail));
    // Versions count whole.
    if outline.v != Some(f64::from(VERSION)) {
        return refuse(Reason::Version, "v");
    }
    let Some(kind) = Kind::parse(&outline.kind) else {
        return refuse(Reason::Kind, &outline.kind);
    };
    if outline.count > MOST_FIELDS {
        return refuse(Reason::Length, "fields");
    }
    let known = |name: &str| {
        let common = ["type", "v", "request"].contains(&name);
        common || (kind == Kind::SetView && (name == "query" || VIEW.contains(&name)))
    };
    if let Some(other) = outline.fields.iter().find(|name| !known(name)) {
        return refuse(Reason::Field, other);
    }
    if outline.longest.0 > LONGEST {
        return refuse(Reason::Length, &outline.longest.1);
    }
    match &outline.odd {
        Some(odd) => refuse(Reason::Shape, odd),
        None => Ok(kind),
    }
}

/// What a message asks for, as it comes: a view as a query string, as fields, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AskDto {
    /// Comes back in the answer.
    pub request: Option<String>,
    /// A whole view, as the query string of its address.
    pub query: Option<String>,
    /// Each field as in an address; an empty text takes it away.
    pub view: Option<String>,
    /// A territory.
    pub region: Option<String>,
    /// A day.
    pub date: Option<String>,
    /// What the map shows.
    pub layer: Option<String>,
    /// A named frame of the map.
    pub frame: Option<String>,
    /// Map or table.
    #[serde(rename = "as")]
    pub shown_as: Option<String>,
    /// A chart of the numbers.
    pub chart: Option<String>,
    /// Territories side by side.
    pub compare: Option<String>,
    /// A paragraph of the article.
    pub paragraph: Option<String>,
    /// A figure whose evidence is opened.
    pub figure: Option<String>,
    /// A language.
    pub lang: Option<String>,
}

impl AskDto {
    fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let values = [
            &self.view,
            &self.region,
            &self.date,
            &self.layer,
            &self.frame,
            &self.shown_as,
            &self.chart,
            &self.compare,
            &self.paragraph,
            &self.figure,
            &self.lang,
        ];
        let given = VIEW.into_iter().zip(values);
        given.filter_map(|(key, value)| Some((key, value.as_deref()?)))
    }

    /// The view that is asked for: the fields on top of the query string, or else on
    /// top of the present view.
    ///
    /// # Errors
    /// Names the first field that names nothing known; nothing falls back here to
    /// something near, as it does in an address.
    pub fn view(&self, dataset: &Dataset, now: &Query) -> Result<Query, Refusal> {
        let mut search = match &self.query {
            Some(query) => query.clone(),
            None => address::encode(dataset, now),
        };
        let present = |search: &str| address::language(search).is_some();
        if !present(&search) {
            push(&mut search, "lang", now.lang.as_str());
        }
        for (key, value) in self.fields() {
            match (key, value) {
                // An address that says nothing of them has none.
                ("compare" | "paragraph" | "figure", "") => remove(&mut search, key),
                _ => push(&mut search, key, value),
            }
        }
        let (query, notices) = address::decode(dataset, &search);
        match notices.first() {
            Some(notice) => Err(Refusal::new(Reason::Value, notice.key)),
            None => Ok(query),
        }
    }
}

fn push(search: &mut String, key: &str, value: &str) {
    search.push('&');
    search.push_str(key);
    search.push('=');
    search.push_str(&percent::encode(value));
}

fn remove(search: &mut String, key: &str) {
    let kept: Vec<&str> = search
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| pair.split('=').next() != Some(key))
        .collect();
    *search = kept.join("&");
}

/// An answer or a report of the frame.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// `exhibit:ready`, `exhibit:view`, `exhibit:viewChanged`, `exhibit:figureOpened` or
    /// `exhibit:refused`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Version of the messages.
    pub v: u32,
    /// The name that the host gave the frame; empty without one.
    pub id: String,
    /// What the asking message carried, in an answer to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
    /// The view that is shown, but for a refusal.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub view: Option<ViewReport>,
    /// In `ready`: the version of the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// In `refused`: a word of [`Reason`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// In `refused`: the field at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// A view in a report. What is not chosen is the empty text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ViewReport {
    /// The query string of its address.
    pub query: String,
    /// The address where anybody finds it, in the whole exhibit.
    pub address: String,
    /// The place of the exhibit.
    pub view: &'static str,
    /// The territory.
    pub region: String,
    /// The day.
    pub date: String,
    /// What the map shows.
    pub layer: &'static str,
    /// The chart.
    pub chart: &'static str,
    /// The figure whose evidence is open.
    pub figure: String,
    /// The language.
    pub lang: &'static str,
}

impl ViewReport {
    /// Of a state; `address` is that of its query string.
    #[must_use]
    pub fn new(dataset: &Dataset, query: &Query, search: &str, address: String) -> Self {
        let region = query.region.map(|ix| dataset.territory(ix).id.clone());
        Self {
            query: search.to_owned(),
            address,
            view: query.view.as_str(),
            region: region.unwrap_or_default(),
            date: query.date.to_string(),
            layer: query.layer.as_str(),
            chart: query.chart.map_or("", Chart::as_str),
            figure: query.figure.clone().unwrap_or_default(),
            lang: query.lang.as_str(),
        }
    }
}

#[cfg(test)]
mod tests;

//! State → address.

use super::percent;
use crate::dataset::Dataset;
use crate::query::{Chart, KindFilter, Query, SortKey};

/// The address of a state, relative to the page: never empty, so that it can be
/// the target of a link. It is always this very page, whatever its file is called.
#[must_use]
pub fn href(dataset: &Dataset, query: &Query) -> String {
    let search = encode(dataset, query);
    if search.is_empty() {
        "?".to_owned()
    } else {
        search
    }
}

/// The query string of a state, with its `?`; empty for the default state.
#[must_use]
pub fn encode(dataset: &Dataset, query: &Query) -> String {
    let default = origin(dataset, query.step, query.task);
    let mut out = String::new();
    let mut push = |key: &str, value: &str| {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(key);
        out.push('=');
        out.push_str(value);
    };
    // A step sets all that follows, so what it sets need not be said.
    if let Some(step) = query.step {
        push("step", &step.to_string());
    }
    if let Some(task) = query.task {
        push("task", &task.to_string());
    }
    if query.view != default.view {
        push("view", query.view.as_str());
    }
    if query.region != default.region {
        let id = query.region.map(|ix| dataset.territory(ix).id.as_str());
        push("region", id.unwrap_or_default());
    }
    if query.date != default.date {
        push("date", &query.date.to_string());
    }
    if query.layer != default.layer {
        push("layer", query.layer.as_str());
    }
    if query.frame != default.frame {
        push("frame", query.frame.as_str());
    }
    if query.table {
        push("as", "table");
    }
    if let Some(paragraph) = query.paragraph.and_then(|p| dataset.paragraph(p)) {
        push("paragraph", &paragraph.id);
    }
    if let Some(source) = &query.source {
        push("source", source);
    }
    if !query.compare.is_empty() {
        let ids: Vec<&str> = query
            .compare
            .iter()
            .map(|ix| dataset.territory(*ix).id.as_str())
            .collect();
        push("compare", &ids.join(","));
    }
    if query.chart != default.chart {
        push("chart", query.chart.map_or("", Chart::as_str));
    }
    if let Some(term) = &query.term {
        push("term", term);
    }
    let listing = &query.listing;
    if listing.sort != SortKey::Document || listing.descending {
        let sign = if listing.descending { "-" } else { "" };
        push("sort", &[sign, listing.sort.as_str()].concat());
    }
    if listing.kind != KindFilter::All {
        push("kind", listing.kind.as_str());
    }
    if let Some(republic) = listing.republic {
        push("republic", &dataset.territory(republic).id);
    }
    if listing.with_outcome {
        push("outcome", "known");
    }
    if !listing.search.is_empty() {
        push("q", &percent::encode(&listing.search));
    }
    if query.recomputed {
        push("run", "yes");
    }
    if let Some(figure) = &query.figure {
        push("figure", figure);
    }
    if query.lang != dataset.home() {
        push("lang", query.lang.as_str());
    }
    out
}

/// The query string of a state for a page whose own language is not known: it always
/// names one.
#[must_use]
pub fn anywhere(dataset: &Dataset, query: &Query) -> String {
    let search = encode(dataset, query);
    if query.lang == dataset.home() {
        with(&search, "lang", query.lang.as_str())
    } else {
        search
    }
}

/// A query string that also says for which version of the data it was made, so that
/// whoever follows it learns when another one is shown.
#[must_use]
pub fn cited(dataset: &Dataset, search: &str) -> String {
    with(search, "data", &percent::encode(dataset.version()))
}

/// A query string with one more part.
fn with(search: &str, key: &str, value: &str) -> String {
    let sign = if search.is_empty() { "?" } else { "&" };
    [search, sign, key, "=", value].concat()
}

/// The state that an address which says no more stands for: the default one, or
/// that of a step of the tour or of a lesson task. A step goes before a task.
pub(super) fn origin(dataset: &Dataset, step: Option<u8>, task: Option<u8>) -> Query {
    let mut query = Query::default();
    if let Some(step) = step {
        crate::view::tour::go(dataset, &mut query, step);
    } else if let Some(task) = task {
        crate::view::lesson::go(dataset, &mut query, task);
    }
    query
}

//! State → address.

use crate::dataset::Dataset;
use crate::query::Query;

/// The query string of a state, with its `?`; empty for the default state.
#[must_use]
pub fn encode(dataset: &Dataset, query: &Query) -> String {
    let default = Query::default();
    let mut out = String::new();
    let mut push = |key: &str, value: &str| {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(key);
        out.push('=');
        out.push_str(value);
    };
    if query.view != default.view {
        push("view", query.view.as_str());
    }
    if let Some(region) = query.region {
        push("region", &dataset.territory(region).id);
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
    if let Some(figure) = &query.figure {
        push("figure", figure);
    }
    if query.lang != default.lang {
        push("lang", query.lang.as_str());
    }
    out
}

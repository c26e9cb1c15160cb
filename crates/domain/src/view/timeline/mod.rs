//! The timeline: one shared axis for events, decisions and reports, and the
//! slider that chooses a day.

mod amounts;
mod axis;
mod events;
mod model;
mod table;

pub use axis::{add_months, day_at, fraction};
pub use events::step_event;
pub use model::{DecisionBar, EventMark, ReportDot, Tick, TimelineView};
pub use table::table;

use super::article_links;
use crate::dataset::Dataset;
use crate::edtf::Edtf;
use crate::prose;
use crate::query::{Query, TIMELINE_FROM, TIMELINE_TO};
use crate::text::{Msg, Texts, date};
use axis::{decades, months, overview_x};

/// Builds the timeline.
#[must_use]
pub fn timeline(dataset: &Dataset, texts: &Texts, query: &Query) -> TimelineView {
    let events = events::events(dataset, texts, query);
    let now = events::now(&events, query.date);
    let reports = amounts::reports(dataset, texts, query);
    let plan = dataset.figure_by_id("quota.ussr.total").map(|f| {
        let day = f.date.as_ref().and_then(Edtf::earliest);
        (prose::figure(texts, f), day.map_or(0.0, fraction))
    });
    let max = reports.iter().map(|r| r.value).max().unwrap_or(1);
    let day = date::day(query.date, texts);
    let value_text = match &now {
        Some(event) if event.day == query.date => format!("{day}: {}", event.title),
        _ => day.clone(),
    };
    TimelineView {
        date: query.date,
        x: fraction(query.date),
        value: query.date.days() - TIMELINE_FROM.days(),
        last: TIMELINE_TO.days() - TIMELINE_FROM.days(),
        value_text,
        day,
        now,
        events,
        overview: events::overview(dataset, texts),
        window: (overview_x(TIMELINE_FROM), overview_x(TIMELINE_TO)),
        ticks: months(texts),
        overview_ticks: decades(),
        bars: amounts::bars(dataset, texts, query),
        reports,
        plan,
        max,
        links: article_links(dataset, texts, &["A4", "B1", "C1", "E2"]),
        summary: prose::plain(&prose::parse(
            dataset,
            texts,
            texts.get(Msg::TimelineSummary),
        )),
    }
}

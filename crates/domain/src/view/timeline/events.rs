//! Events: marks on the timeline and on the strip before and after it.

use super::super::article_links;
use super::EventMark;
use super::axis::{fraction, overview_x};
use crate::dataset::{Dataset, Event};
use crate::edtf::Date;
use crate::prose;
use crate::query::{Query, TIMELINE_FROM, TIMELINE_TO};
use crate::text::{Texts, date};
use crate::vocab::{EventKind, EventSpan};

/// The next (or previous) day on which something is marked.
#[must_use]
pub fn step_event(dataset: &Dataset, day: Date, forward: bool) -> Option<Date> {
    let days = timeline_events(dataset).map(|(_, d)| d);
    if forward {
        days.filter(|d| *d > day).min()
    } else {
        days.filter(|d| *d < day).max()
    }
}

fn timeline_events(dataset: &Dataset) -> impl Iterator<Item = (&Event, Date)> {
    dataset
        .events()
        .filter(|e| matches!(e.span, EventSpan::Timeline | EventSpan::Both))
        .filter_map(|e| Some((e, e.date.earliest()?)))
        .filter(|(_, day)| (TIMELINE_FROM..=TIMELINE_TO).contains(day))
}

/// Events of the timeline, in the order of the data.
pub(super) fn events(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<EventMark> {
    timeline_events(dataset)
        .map(|(event, day)| mark(dataset, texts, event, day, fraction(day), query.date == day))
        .collect()
}

/// What happened on the chosen day, or last before it; the weightiest of one day.
pub(super) fn now(events: &[EventMark], day: Date) -> Option<EventMark> {
    let last = events.iter().map(|e| e.day).filter(|d| *d <= day).max();
    events
        .iter()
        .filter(|e| Some(e.day) == last)
        .max_by_key(|e| e.weight)
        .cloned()
}

/// Events of the strip before and after the timeline.
pub(super) fn overview(dataset: &Dataset, texts: &Texts) -> Vec<EventMark> {
    dataset
        .events()
        .filter(|e| matches!(e.span, EventSpan::Overview | EventSpan::Both))
        .filter_map(|e| {
            let day = e.date.earliest()?;
            let x = overview_x(day);
            (0.0..=1.0)
                .contains(&x)
                .then(|| mark(dataset, texts, e, day, x, false))
        })
        .collect()
}

fn mark(
    dataset: &Dataset,
    texts: &Texts,
    event: &Event,
    day: Date,
    x: f64,
    current: bool,
) -> EventMark {
    let paragraph = event.paragraph.and_then(|p| dataset.paragraph(p));
    EventMark {
        id: event.id.clone(),
        x,
        day,
        when: date::edtf(&event.date, texts),
        title: event.title.clone(),
        summary: prose::parse(dataset, texts, &event.summary),
        kind: event.kind,
        links: paragraph
            .map(|p| article_links(dataset, texts, &[&p.id]))
            .unwrap_or_default(),
        current,
        weight: match event.kind {
            EventKind::Order | EventKind::End => 6,
            EventKind::Increase => 5,
            EventKind::Preparation | EventKind::Start => 4,
            EventKind::Report | EventKind::Memory | EventKind::Precedent => 3,
            EventKind::Request | EventKind::Execution => 2,
            EventKind::Secrecy | EventKind::Conference => 1,
        },
    }
}

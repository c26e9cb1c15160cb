//! The timeline: one shared axis for events, decisions and reports, and the
//! slider that chooses a day.

use super::{ArticleLink, TableRow, TableView, article_links};
use crate::dataset::{Dataset, Event, Figure};
use crate::derived;
use crate::edtf::{Date, Edtf};
use crate::prose::{self, FigureRef, Part, Rich};
use crate::query::{Query, TIMELINE_FROM, TIMELINE_TO};
use crate::text::{Msg, Texts, date};
use crate::vocab::{EventKind, EventSpan, Measure, Role, Status, Table};

/// An event mark.
#[derive(Clone, Debug, PartialEq)]
pub struct EventMark {
    /// Event id.
    pub id: String,
    /// Position on its axis, 0 to 1.
    pub x: f64,
    /// The day it stands for.
    pub day: Date,
    /// When, in words.
    pub when: String,
    /// Title.
    pub title: String,
    /// Summary with live figures.
    pub summary: Rich,
    /// Kind.
    pub kind: EventKind,
    /// Paragraph that tells it.
    pub links: Vec<ArticleLink>,
    /// Whether it is the event of the chosen day.
    pub current: bool,
    /// The larger, the earlier it gets a label.
    pub weight: u32,
}

/// One decision as a bar: the people it added, in the data tones.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionBar {
    /// Decision id.
    pub id: String,
    /// Position, 0 to 1.
    pub x: f64,
    /// First, second, category not stated.
    pub parts: [i64; 3],
    /// What it says when pointed at.
    pub label: String,
    /// The figures behind the parts.
    pub figures: Vec<FigureRef>,
    /// Whether it lies after the chosen day.
    pub later: bool,
}

/// A national report: a dot. Nothing is known between two of them.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportDot {
    /// Position, 0 to 1.
    pub x: f64,
    /// What is counted.
    pub measure: Measure,
    /// The figure.
    pub figure: FigureRef,
    /// People, for the drawing's height.
    pub value: i64,
    /// What it says when pointed at.
    pub label: String,
    /// Whether it lies after the chosen day.
    pub later: bool,
}

/// A tick of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Position, 0 to 1.
    pub x: f64,
    /// Label; empty for a minor tick.
    pub label: String,
}

/// Everything the timeline shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineView {
    /// The chosen day.
    pub date: Date,
    /// In words.
    pub day: String,
    /// Position of the chosen day, 0 to 1.
    pub x: f64,
    /// The slider's value: days since the first.
    pub value: i32,
    /// The slider's last value.
    pub last: i32,
    /// What the slider says: the day and what is known of it.
    pub value_text: String,
    /// What happened on the chosen day, or last before it.
    pub now: Option<EventMark>,
    /// Events from July 1937 to November 1938.
    pub events: Vec<EventMark>,
    /// Events from 1930 to 2010.
    pub overview: Vec<EventMark>,
    /// Where the chosen span lies on the overview strip.
    pub window: (f64, f64),
    /// Months.
    pub ticks: Vec<Tick>,
    /// Years of the overview strip.
    pub overview_ticks: Vec<Tick>,
    /// One bar per decision.
    pub bars: Vec<DecisionBar>,
    /// National reports.
    pub reports: Vec<ReportDot>,
    /// The planned total, drawn as a line from the day of the order.
    pub plan: Option<(FigureRef, f64)>,
    /// The highest value of the vertical scale.
    pub max: i64,
    /// Links to the article.
    pub links: Vec<ArticleLink>,
    /// Summary for people who do not see the drawing.
    pub summary: String,
}

/// First and last year of the overview strip.
const OVERVIEW: (i16, i16) = (1930, 2010);

/// Position of a day between July 1937 and November 1938, 0 to 1.
#[must_use]
pub fn fraction(day: Date) -> f64 {
    f64::from(day.days() - TIMELINE_FROM.days())
        / f64::from(TIMELINE_TO.days() - TIMELINE_FROM.days())
}

/// The day at a position: the inverse of [`fraction`], kept on the timeline.
#[must_use]
pub fn day_at(x: f64) -> Date {
    let span = f64::from(TIMELINE_TO.days() - TIMELINE_FROM.days());
    let x = if x.is_finite() {
        x.clamp(0.0, 1.0)
    } else {
        0.0
    };
    #[allow(clippy::cast_possible_truncation)] // within one timeline of days
    let offset = (x * span).round() as i32;
    TIMELINE_FROM.add_days(offset).unwrap_or(TIMELINE_FROM)
}

/// The same day a number of months later (or earlier), kept on the timeline.
#[must_use]
pub fn add_months(day: Date, months: i32) -> Date {
    let count = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    let year = i16::try_from(year).unwrap_or(1937);
    let month = u8::try_from(month).unwrap_or(1);
    let found = (1..=day.day())
        .rev()
        .find_map(|d| Date::new(year, month, d));
    found.unwrap_or(day).clamp(TIMELINE_FROM, TIMELINE_TO)
}

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

/// Builds the timeline.
#[must_use]
pub fn timeline(dataset: &Dataset, texts: &Texts, query: &Query) -> TimelineView {
    let last_event = timeline_events(dataset)
        .filter(|(_, day)| *day <= query.date)
        .map(|(_, day)| day)
        .max();
    let events: Vec<EventMark> = timeline_events(dataset)
        .map(|(event, day)| mark(dataset, texts, event, day, fraction(day), query.date == day))
        .collect();
    let now = events
        .iter()
        .filter(|e| Some(e.day) == last_event)
        .max_by_key(|e| e.weight)
        .cloned();
    let reports = reports(dataset, texts, query);
    let plan = dataset.figure_by_id("quota.ussr.total").map(|f| {
        let day = f.date.as_ref().and_then(Edtf::earliest);
        (prose::figure(texts, f), day.map_or(0.0, fraction))
    });
    let max = reports.iter().map(|r| r.value).max().unwrap_or(1);
    let day = date::day(query.date, &date::ENGLISH);
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
        overview: overview(dataset, texts),
        window: (overview_x(TIMELINE_FROM), overview_x(TIMELINE_TO)),
        ticks: months(),
        overview_ticks: (OVERVIEW.0..=OVERVIEW.1)
            .step_by(10)
            .filter_map(|year| {
                Some(Tick {
                    x: overview_x(Date::new(year, 1, 1)?),
                    label: year.to_string(),
                })
            })
            .collect(),
        bars: bars(dataset, texts, query),
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
        when: date::edtf(&event.date, &date::ENGLISH),
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

fn overview_x(day: Date) -> f64 {
    let from = Date::new_const(OVERVIEW.0, 1, 1).days();
    let to = Date::new_const(OVERVIEW.1, 12, 31).days();
    f64::from(day.days() - from) / f64::from(to - from)
}

fn overview(dataset: &Dataset, texts: &Texts) -> Vec<EventMark> {
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

fn months() -> Vec<Tick> {
    let mut ticks = Vec::new();
    let mut day = TIMELINE_FROM;
    loop {
        let name = date::ENGLISH.short(day.month());
        let label = if day.month() == 1 || day == TIMELINE_FROM {
            format!("{name} {}", day.year())
        } else {
            name.to_owned()
        };
        ticks.push(Tick {
            x: fraction(day),
            label,
        });
        let next = add_months(day, 1);
        if next <= day || next.month() == day.month() || next.day() != 1 {
            return ticks;
        }
        day = next;
    }
}

/// One bar per decision that granted something. Estimates, requests and levels
/// are no decisions; the rows of 31 January 1938 are parts of one bar.
fn bars(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<DecisionBar> {
    let mut rows: Vec<(&Figure, Date)> = dataset
        .figures()
        .filter(|f| f.table == Table::Increase && f.role == Role::Addition)
        .filter(|f| f.status == Status::Granted && !f.decision.is_empty())
        .filter_map(|f| Some((f, crate::limit::counts_from(f)?)))
        .collect();
    rows.sort_by_key(|(f, day)| (*day, f.ix));
    let mut bars: Vec<DecisionBar> = Vec::new();
    for (figure, day) in rows {
        if bars.iter().any(|bar| bar.id == figure.decision) {
            continue;
        }
        let part = |measure| derived::granted(dataset, &figure.decision, measure);
        let categories = [Measure::First, Measure::Second, Measure::Undivided].map(part);
        let places = dataset
            .figures()
            .filter(|f| f.decision == figure.decision && f.role == Role::Addition)
            .map(|f| f.place)
            .collect::<std::collections::BTreeSet<_>>();
        let place = if places.len() > 1 {
            texts.get(Msg::TimelineManyPlaces).to_owned()
        } else {
            dataset.territory(figure.place).name.clone()
        };
        let amounts: Vec<String> = categories
            .iter()
            .flatten()
            .filter(|d| d.value > 0)
            .map(|d| {
                format!(
                    "+{} {}",
                    texts.number(d.value),
                    texts.word("measure", d.measure.as_str())
                )
            })
            .collect();
        let when = figure
            .date
            .as_ref()
            .map(|d| date::edtf(d, &date::ENGLISH))
            .unwrap_or_default();
        bars.push(DecisionBar {
            id: figure.decision.clone(),
            x: fraction(day),
            parts: categories
                .each_ref()
                .map(|d| d.as_ref().map_or(0, |d| d.value)),
            label: format!("{when}, {place}: {}", amounts.join(", ")),
            figures: categories
                .iter()
                .flatten()
                .filter(|d| d.value > 0)
                .map(|d| prose::derived(texts, d))
                .collect(),
            later: day > query.date,
        });
    }
    bars
}

fn reports(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<ReportDot> {
    let ussr = dataset.ussr().ix;
    let wanted = [
        Measure::Condemned,
        Measure::DeathSentences,
        Measure::Executed,
    ];
    let mut dots: Vec<ReportDot> = dataset
        .figures_of(ussr)
        .filter(|f| {
            f.table == Table::Outcome
                && f.scope == crate::vocab::Scope::Order
                && f.status == Status::Reported
                && wanted.contains(&f.measure)
        })
        .filter_map(|f| {
            let day = f.date.as_ref()?.latest()?;
            let value = f.quantity.value?;
            let when = date::day(day, &date::ENGLISH);
            Some(ReportDot {
                x: fraction(day),
                measure: f.measure,
                figure: prose::figure(texts, f),
                value,
                label: format!(
                    "{when}: {}{} {}",
                    prose::qualifier(texts, &f.quantity),
                    texts.number(value),
                    texts.word("measure", f.measure.as_str())
                ),
                later: day > query.date,
            })
        })
        .collect();
    dots.sort_by(|a, b| a.x.total_cmp(&b.x));
    dots
}

/// The timeline's table twin: everything marked, in order of time.
#[must_use]
pub fn table(dataset: &Dataset, texts: &Texts, query: &Query) -> TableView {
    let view = timeline(dataset, texts, query);
    let mut rows: Vec<(f64, TableRow)> = Vec::new();
    for event in view.events {
        let mut cell = prose::text(format!("{}. ", event.title));
        cell.extend(event.summary);
        rows.push((event.x, row(event.when, cell)));
    }
    for bar in view.bars {
        let mut cell = Rich::new();
        for figure in bar.figures {
            if !cell.is_empty() {
                cell.push(Part::Text(", ".to_owned()));
            }
            cell.push(Part::Text("+".to_owned()));
            let measure = figure.id.rsplit('.').next().unwrap_or_default().to_owned();
            cell.push(Part::Figure(figure));
            cell.push(Part::Text(format!(" {}", texts.word("measure", &measure))));
        }
        let when = bar.label.split(": ").next().unwrap_or_default();
        rows.push((bar.x, row(when.to_owned(), cell)));
    }
    for dot in view.reports {
        let words = texts.word("measure", dot.measure.as_str()).to_owned();
        let when = dot.label.split(": ").next().unwrap_or_default().to_owned();
        rows.push((
            dot.x,
            row(
                when,
                vec![Part::Figure(dot.figure), Part::Text(format!(" {words}"))],
            ),
        ));
    }
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    TableView {
        caption: texts.get(Msg::TimelineTableCaption).to_owned(),
        columns: vec![
            texts.get(Msg::TimelineWhen).to_owned(),
            texts.get(Msg::TimelineWhat).to_owned(),
        ],
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

fn row(head: String, cell: Rich) -> TableRow {
    TableRow {
        territory: None,
        head,
        cells: vec![cell],
        total: false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn months_end_where_the_next_one_is_shorter() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(add_months(day("1938-01-31"), 1), day("1938-02-28"));
        assert_eq!(add_months(day("1937-12-15"), 1), day("1938-01-15"));
        assert_eq!(add_months(day("1937-07-15"), -1), TIMELINE_FROM);
        assert_eq!(add_months(day("1938-11-15"), 1), TIMELINE_TO);
    }

    #[test]
    fn the_axis_names_every_month_once() {
        let ticks = months();
        assert_eq!(ticks.len(), 17);
        assert!(ticks.windows(2).all(|pair| pair[0].x < pair[1].x));
        assert!(ticks[6].label.ends_with("1938"));
    }

    proptest! {
        #[test]
        fn a_day_and_its_place_are_inverses(day in TIMELINE_FROM.days()..=TIMELINE_TO.days()) {
            let day = Date::from_days(day).unwrap();
            prop_assert_eq!(day_at(fraction(day)), day);
            prop_assert!((0.0..=1.0).contains(&fraction(day)));
        }

        #[test]
        fn any_place_is_a_day_of_the_timeline(x in prop::num::f64::ANY) {
            prop_assert!((TIMELINE_FROM..=TIMELINE_TO).contains(&day_at(x)));
        }
    }
}

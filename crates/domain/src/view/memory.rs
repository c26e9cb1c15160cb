//! Secrecy, release, rehabilitation, discovery, and the burial places.

use super::evidence::span;
use super::page::{Block, Jump, Page, Section, TermEntry};
use super::sources::item;
use crate::dataset::{Dataset, Event, Site};
use crate::geo::{MapShape, Point, Preset, Viewport};
use crate::prose::{self, Rich};
use crate::query::{Action, Chart, Query, View};
use crate::text::{Msg, Texts};
use crate::vocab::{EventKind, SitePrecision};

/// A small map that says where places lie.
#[derive(Clone, Debug, PartialEq)]
pub struct LocatorMap {
    /// The same in words, for readers who do not see it.
    pub summary: String,
    /// Size of the drawing.
    pub size: Point,
    /// SVG transform from grid units to the drawing.
    pub transform: String,
    /// The land, one SVG path per unit in grid units.
    pub land: Vec<String>,
    /// The outline of the country, an SVG path in grid units.
    pub border: String,
    /// The places.
    pub marks: Vec<LocatorMark>,
}

/// A place on a locator map.
#[derive(Clone, Debug, PartialEq)]
pub struct LocatorMark {
    /// Site id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// "near" and the town that is drawn; empty where the place itself is.
    pub near: String,
    /// Where, in units of the drawing.
    pub at: Point,
    /// Whether the label stands left of the mark.
    pub left: bool,
}

/// Size of the locator map: its text is readable on a phone.
const SIZE: Point = (360.0, 420.0);
/// Width of a letter of its labels, with the room beside the mark spread over them.
const LETTER: f64 = 9.0;
/// Room around the outermost places, as a share of their extent.
const ROOM: f64 = 0.45;

/// What came after.
#[must_use]
pub fn memory(dataset: &Dataset, texts: &Texts, query: &Query) -> Page {
    let events = dataset
        .events()
        .filter(|e| matches!(e.kind, EventKind::Secrecy | EventKind::Memory));
    let events: Vec<TermEntry> = events.map(|e| event(dataset, texts, e)).collect();
    let mut places = Section::new("places", texts.get(Msg::MemoryPlacesTitle)).with(Block::told(
        dataset,
        texts,
        Msg::MemoryPlaces,
    ));
    if let Some(map) = locator(dataset, texts) {
        places = places.with(Block::Locator(Box::new(map)));
    }
    places = places
        .with(Block::Terms(
            dataset.sites().map(|s| site(dataset, texts, s)).collect(),
        ))
        .with(Block::Jumps(regions(dataset, texts, query)));
    let released = ["fact.f064", "fact.f065", "fact.f066", "fact.f071"];
    let released = released
        .iter()
        .filter_map(|id| item(dataset, texts, dataset.target(id)?))
        .collect();
    Page::new(
        dataset,
        texts,
        View::Memory,
        Msg::MemoryTitle,
        &["D1", "E1", "E2"],
    )
    .lead(prose::parse(dataset, texts, texts.get(Msg::MemoryLead)))
    .section(Section::new("events", texts.get(Msg::MemoryEventsTitle)).with(Block::Terms(events)))
    .section(places)
    .section(
        Section::new("released", texts.get(Msg::MemoryReleasedTitle))
            .with(Block::told(dataset, texts, Msg::MemoryReleased))
            .with(Block::Figures(released))
            .with(Block::Jumps(vec![
                Jump::new(
                    dataset,
                    query,
                    texts.get(Msg::MemoryChart).to_owned(),
                    vec![Action::ShowChart(Chart::Rehabilitation)],
                ),
                Jump::new(
                    dataset,
                    query,
                    texts.get(Msg::PersonTitle).to_owned(),
                    vec![Action::Go(View::Person)],
                ),
            ])),
    )
}

fn event(dataset: &Dataset, texts: &Texts, event: &Event) -> TermEntry {
    let when = span(texts, &event.date);
    TermEntry {
        id: event.id.replace('.', "-"),
        term: [&when, " · ", &event.title].concat(),
        original: None,
        meaning: prose::parse(dataset, texts, &event.summary),
    }
}

fn site(dataset: &Dataset, texts: &Texts, site: &Site) -> TermEntry {
    let mut meaning: Rich = prose::text([&dataset.territory(site.territory).name, ". "].concat());
    meaning.extend(prose::parse(dataset, texts, &site.note));
    TermEntry {
        id: site.id.replace('.', "-"),
        term: site.name.clone(),
        // The country's own form of the name: Ukrainian in Ukraine.
        original: Some((language(site).to_owned(), site.name_local.clone())),
        meaning,
    }
}

/// Letters that only Ukrainian has tell its names from Russian ones.
fn language(site: &Site) -> &'static str {
    if site
        .name_local
        .contains(['і', 'ї', 'є', 'ґ', 'І', 'Ї', 'Є', 'Ґ'])
    {
        "uk"
    } else {
        "ru"
    }
}

fn regions(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<Jump> {
    let mut seen = Vec::new();
    let mut jumps = Vec::new();
    for site in dataset.sites() {
        if seen.contains(&site.territory) {
            continue;
        }
        seen.push(site.territory);
        let place = &dataset.territory(site.territory).name;
        let label = texts.fill(Msg::UseRegion, &[("place", place)]);
        let select = vec![Action::Select(Some(site.territory))];
        jumps.push(Jump::new(dataset, query, label, select));
    }
    jumps
}

/// The burial places on a map that is turned so that north is up among them.
fn locator(dataset: &Dataset, texts: &Texts) -> Option<LocatorMap> {
    let shape = dataset.map();
    let found: Vec<(&Site, Point)> = dataset
        .sites()
        .filter_map(|site| Some((site, shape.point(&site.id)?)))
        .collect();
    let view = frame(shape, &found.iter().map(|(_, p)| *p).collect::<Vec<_>>())?;
    let marks: Vec<LocatorMark> = found
        .iter()
        .map(|(site, point)| {
            let at = view.screen_from_grid(*point);
            let near = match site.precision {
                SitePrecision::NearTown => {
                    texts.fill(Msg::MemoryNear, &[("town", site.near.as_str())])
                }
                SitePrecision::Read => String::new(),
            };
            let length = near.chars().count().max(site.name.chars().count());
            LocatorMark {
                id: site.id.clone(),
                name: site.name.clone(),
                near,
                at,
                left: at.0 + length as f64 * LETTER > SIZE.0,
            }
        })
        .collect();
    let labels: Vec<String> = marks
        .iter()
        .map(|mark| {
            let apart = if mark.near.is_empty() { "" } else { ", " };
            [mark.name.as_str(), apart, &mark.near].concat()
        })
        .collect();
    Some(LocatorMap {
        summary: texts.fill(Msg::MemoryMapSummary, &[("places", &labels.join("; "))]),
        size: SIZE,
        transform: view.transform(),
        land: shape.units().iter().map(|unit| unit.path.clone()).collect(),
        border: shape.border.clone(),
        marks,
    })
}

/// The smallest frame around some points, with room, turned as the frame of the
/// west is.
fn frame(shape: &MapShape, points: &[Point]) -> Option<Viewport> {
    let rotation = shape.preset("west")?.rotation;
    let (sin, cos) = rotation.to_radians().sin_cos();
    let turned: Vec<Point> = points
        .iter()
        .map(|p| (p.0 * cos - p.1 * sin, p.0 * sin + p.1 * cos))
        .collect();
    let ends = |part: fn(&Point) -> f64| {
        let values = turned.iter().map(part);
        (
            values.clone().fold(f64::INFINITY, f64::min),
            values.fold(f64::NEG_INFINITY, f64::max),
        )
    };
    let ((left, right), (top, bottom)) = (ends(|p| p.0), ends(|p| p.1));
    let extent = (right - left).max(bottom - top);
    if !(extent > 0.0 && extent.is_finite()) {
        return None;
    }
    let middle = ((left + right) / 2.0, (top + bottom) / 2.0);
    let preset = Preset {
        id: "places".to_owned(),
        // Turned back.
        centre: (
            middle.0 * cos + middle.1 * sin,
            middle.1 * cos - middle.0 * sin,
        ),
        rotation,
        size: (
            right - left + extent * ROOM * 2.0,
            bottom - top + extent * ROOM,
        ),
    };
    Some(Viewport::of_preset(shape, &preset, SIZE))
}

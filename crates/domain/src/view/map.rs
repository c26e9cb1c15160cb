//! What the map shows: one mark per unit of July 1937, and the entries that
//! have no place on it.

use super::{ArticleLink, TableRow, TableView, article_links};
use crate::dataset::{Dataset, Figure, FigureIx, Territory, TerritoryIx};
use crate::derived;
use crate::geo::Point;
use crate::limit::{self, Limits};
use crate::outcome::{self, Outcome};
use crate::prose::{self, FigureRef, Part, Rich};
use crate::query::{Layer, Query};
use crate::text::{Msg, Texts, date};
use crate::vocab::{InOrder, Measure, Standing, vocabulary};

vocabulary! {
    /// What a circle stands for; the tones of the drawing.
    Tone {
        /// People of the first category, or dead: the dark core.
        First = "first",
        /// Both categories: the ring around it.
        Second = "second",
        /// People whose category no source states: the hatched outer ring.
        Undivided = "undivided",
        /// The first quota, as an outline behind an outcome.
        Quota = "quota",
        /// A successor's outcome: a broken ring.
        Successor = "successor",
        /// A successor's dead: the core of a broken ring.
        SuccessorFirst = "successor-first",
    }
}

vocabulary! {
    /// How a unit's land is drawn.
    Land {
        /// Plain.
        Plain = "plain",
        /// The order does not name it.
        NotNamed = "not-named",
        /// No source of this exhibit says what came of it.
        Unknown = "unknown",
        /// Shares, in classes from least to most.
        Share1 = "share-1",
        /// Second class.
        Share2 = "share-2",
        /// Third class.
        Share3 = "share-3",
        /// Fourth class.
        Share4 = "share-4",
        /// Fifth class.
        Share5 = "share-5",
    }
}

/// A circle: nested ones share a centre.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// What it stands for.
    pub tone: Tone,
    /// Radius in grid units on the whole map; its area is the people inside it.
    pub radius: f64,
    /// The figure it is drawn from.
    pub figure: FigureRef,
    /// Its own place (a successor's seat); `None` for the unit's.
    pub at: Option<Point>,
}

/// One unit of July 1937 on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitMark {
    /// The unit.
    pub territory: TerritoryIx,
    /// Its id, for `data-region`.
    pub id: String,
    /// Short label.
    pub label: String,
    /// Name with its values, as a screen reader says it.
    pub name: String,
    /// How its land is drawn.
    pub land: Land,
    /// Circles, largest first.
    pub circles: Vec<Circle>,
    /// Whether it is the chosen one.
    pub selected: bool,
    /// Whether it belongs to the chosen republic.
    pub outlined: bool,
}

impl UnitMark {
    /// Radius of the largest circle at the unit's own place.
    #[must_use]
    pub fn radius(&self) -> f64 {
        self.circles
            .iter()
            .filter(|c| c.at.is_none())
            .map(|c| c.radius)
            .fold(0.0, f64::max)
    }
}

/// An entry beside the map: the camps, or a republic that the order divided.
#[derive(Clone, Debug, PartialEq)]
pub struct AsideMark {
    /// The territory.
    pub territory: TerritoryIx,
    /// Its id.
    pub id: String,
    /// Name.
    pub label: String,
    /// What is known of it.
    pub text: Rich,
    /// Circles, largest first.
    pub circles: Vec<Circle>,
    /// Whether it is the chosen one.
    pub selected: bool,
}

/// One class of the share layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareClass {
    /// Its colour.
    pub land: Land,
    /// From this per cent …
    pub from: i64,
    /// … up to and including this one.
    pub to: i64,
}

/// The legend: real circle sizes or real classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// Sample circles: people and radius in grid units, largest first.
    pub sizes: Vec<(String, f64)>,
    /// Tones with their words.
    pub tones: Vec<(Tone, String)>,
    /// Kinds of land with their words.
    pub lands: Vec<(Land, String)>,
}

/// Everything the map panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MapView {
    /// What is drawn.
    pub layer: Layer,
    /// Heading.
    pub title: String,
    /// One or two sentences: what one circle or one colour means.
    pub lead: Rich,
    /// What must be said beside it.
    pub notes: Vec<Rich>,
    /// The units, in the order of the table.
    pub units: Vec<UnitMark>,
    /// Entries beside the map.
    pub aside: Vec<AsideMark>,
    /// Legend.
    pub legend: Legend,
    /// The chosen day in words.
    pub day: String,
    /// A summary for people who do not see the drawing.
    pub summary: String,
    /// Links to the article.
    pub links: Vec<ArticleLink>,
}

/// Upper bounds of the share classes in per cent; quotas run from about a
/// twentieth to two thirds, so the classes are even and the last one is open.
const SHARE_BOUNDS: [i64; 5] = [15, 20, 25, 33, 100];

/// Builds the map panel.
#[must_use]
pub fn map(dataset: &Dataset, texts: &Texts, query: &Query) -> MapView {
    let day = date::day(query.date, &date::ENGLISH);
    let units = dataset
        .units()
        .map(|unit| unit_mark(dataset, texts, query, unit))
        .collect();
    let (title, lead) = heading(dataset, texts, query.layer, &day);
    MapView {
        layer: query.layer,
        title,
        lead,
        notes: notes(dataset, texts, query.layer),
        units,
        aside: asides(dataset, texts, query),
        legend: legend(dataset, texts, query.layer),
        day,
        summary: summary(dataset, texts, query),
        links: article_links(dataset, texts, paragraphs(query.layer)),
    }
}

fn paragraphs(layer: Layer) -> &'static [&'static str] {
    match layer {
        Layer::FirstQuota | Layer::Share => &["A4", "A6"],
        Layer::Increased => &["B1"],
        Layer::Outcomes => &["C1"],
    }
}

fn heading(dataset: &Dataset, texts: &Texts, layer: Layer, day: &str) -> (String, Rich) {
    let title = match layer {
        Layer::FirstQuota => texts.get(Msg::MapTitleFirstQuota).to_owned(),
        Layer::Increased => texts.fill(Msg::MapTitleIncreased, &[("day", day)]),
        Layer::Share => texts.get(Msg::MapTitleShare).to_owned(),
        Layer::Outcomes => texts.get(Msg::MapTitleOutcomes).to_owned(),
    };
    let lead = match layer {
        Layer::FirstQuota => prose::text(texts.get(Msg::MapLeadFirstQuota)),
        Layer::Increased => prose::text(texts.get(Msg::MapLeadIncreased)),
        Layer::Share => prose::text(texts.get(Msg::MapLeadShare)),
        Layer::Outcomes => prose::fill(
            texts,
            Msg::MapLeadOutcomes,
            &[
                ("known", vec![Part::Figure(prose::derived(texts, &derived::outcomes(dataset)))]),
                ("all", vec![Part::Figure(prose::derived(texts, &derived::territories(dataset)))]),
            ],
        ),
    };
    (title, lead)
}

fn notes(dataset: &Dataset, texts: &Texts, layer: Layer) -> Vec<Rich> {
    let messages: &[Msg] = match layer {
        Layer::FirstQuota => &[],
        Layer::Increased => &[Msg::MapNoteIncomplete, Msg::MapNoteUndivided],
        Layer::Share => &[Msg::MapNoteShare],
        Layer::Outcomes => &[Msg::MapNoteOutcomes, Msg::MapNoteSuccessors],
    };
    messages
        .iter()
        .map(|msg| prose::parse(dataset, texts, texts.get(*msg)))
        .collect()
}

fn legend(dataset: &Dataset, texts: &Texts, layer: Layer) -> Legend {
    let radius = |people: i64| radius(dataset, people);
    let tone = |tone, msg| (tone, texts.get(msg).to_owned());
    let land = |land, msg| (land, texts.get(msg).to_owned());
    let sizes = if layer == Layer::Share {
        Vec::new()
    } else {
        [35_000, 10_000, 1_000]
            .map(|n| (texts.number(n), radius(n)))
            .to_vec()
    };
    let first = tone(Tone::First, Msg::LegendFirst);
    let second = tone(Tone::Second, Msg::LegendSecond);
    let not_named = land(Land::NotNamed, Msg::LegendNotNamed);
    let (tones, lands) = match layer {
        Layer::FirstQuota => (vec![first, second], vec![not_named]),
        Layer::Increased => (
            vec![first, second, tone(Tone::Undivided, Msg::LegendUndivided)],
            vec![not_named],
        ),
        Layer::Share => (
            Vec::new(),
            share_classes()
                .into_iter()
                .map(|class| {
                    let words = if class.from == 0 {
                        texts.fill(Msg::LegendShareUpTo, &[("to", &class.to.to_string())])
                    } else if class.to >= 100 {
                        texts.fill(
                            Msg::LegendShareOver,
                            &[("from", &(class.from - 1).to_string())],
                        )
                    } else {
                        texts.fill(
                            Msg::LegendShareBetween,
                            &[
                                ("from", &class.from.to_string()),
                                ("to", &class.to.to_string()),
                            ],
                        )
                    };
                    (class.land, words)
                })
                .chain([not_named])
                .collect(),
        ),
        Layer::Outcomes => (
            vec![
                tone(Tone::First, Msg::LegendDead),
                tone(Tone::Second, Msg::LegendCondemned),
                tone(Tone::Quota, Msg::LegendQuota),
                tone(Tone::Successor, Msg::LegendSuccessor),
            ],
            vec![land(Land::Unknown, Msg::LegendUnknown), not_named],
        ),
    };
    Legend {
        sizes,
        tones,
        lands,
    }
}

/// The classes of the share layer.
#[must_use]
pub fn share_classes() -> Vec<ShareClass> {
    let lands = [
        Land::Share1,
        Land::Share2,
        Land::Share3,
        Land::Share4,
        Land::Share5,
    ];
    let mut from = 0;
    lands
        .into_iter()
        .zip(SHARE_BOUNDS)
        .map(|(land, to)| {
            let class = ShareClass { land, from, to };
            from = to + 1;
            class
        })
        .collect()
}

fn radius(dataset: &Dataset, people: i64) -> f64 {
    #[allow(clippy::cast_precision_loss)] // people counts are far below 2^52
    let people = people.max(0) as f64;
    dataset.map().radius_per_root * people.sqrt()
}

fn unit_mark(dataset: &Dataset, texts: &Texts, query: &Query, unit: &Territory) -> UnitMark {
    let not_named = unit.order == InOrder::NotNamed;
    let mut land = if not_named { Land::NotNamed } else { Land::Plain };
    let mut circles = Vec::new();
    match query.layer {
        Layer::FirstQuota => circles = quota_circles(dataset, texts, unit.ix),
        Layer::Increased => circles = limit_circles(dataset, texts, query, unit.ix),
        Layer::Share => {
            if let Some(share) = derived::share(dataset, unit.ix) {
                land = share_classes()
                    .into_iter()
                    .find(|c| share.value <= c.to)
                    .map_or(land, |c| c.land);
            }
        }
        Layer::Outcomes => {
            circles = outcome_circles(dataset, texts, unit.ix);
            if !not_named && outcome::own(dataset, unit.ix).is_none() {
                land = Land::Unknown;
            }
        }
    }
    UnitMark {
        territory: unit.ix,
        id: unit.id.clone(),
        label: unit.label.clone(),
        name: format!("{}: {}", unit.name, prose::plain(&values(dataset, texts, query, unit))),
        land,
        circles,
        selected: query.region == Some(unit.ix),
        outlined: query.region.is_some() && query.region == unit.parent,
    }
}

fn circle(dataset: &Dataset, tone: Tone, figure: FigureRef) -> Option<Circle> {
    let people = figure.value.filter(|n| *n > 0)?;
    Some(Circle {
        tone,
        radius: radius(dataset, people),
        figure,
        at: None,
    })
}

fn quota_circles(dataset: &Dataset, texts: &Texts, place: TerritoryIx) -> Vec<Circle> {
    [(Tone::Second, Measure::Total), (Tone::First, Measure::First)]
        .into_iter()
        .filter_map(|(tone, measure)| {
            let figure = limit::quota(dataset, place, measure)?;
            circle(dataset, tone, prose::figure(texts, figure))
        })
        .collect()
}

fn limit_circles(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    place: TerritoryIx,
) -> Vec<Circle> {
    let limits = limit::limits(dataset, place, query.date);
    let first = limits.first.value.unwrap_or(0);
    let both = first + limits.second.value.unwrap_or(0);
    let all = limits.total();
    let figure = |measure| derived::known_limit(dataset, place, measure, query.date);
    // A nested circle's area is everyone inside it, so rings take running sums.
    let rings = [
        (Tone::Undivided, all, limits.undivided.value.and(figure(Measure::Undivided))),
        (Tone::Second, both, limits.second.value.and(figure(Measure::Second))),
        (Tone::First, first, figure(Measure::First)),
    ];
    rings
        .into_iter()
        .filter_map(|(tone, people, figure)| {
            Some(Circle {
                tone,
                radius: radius(dataset, Some(people).filter(|n| *n > 0)?),
                figure: prose::derived(texts, &figure?),
                at: None,
            })
        })
        .collect()
}

fn outcome_circles(dataset: &Dataset, texts: &Texts, place: TerritoryIx) -> Vec<Circle> {
    let mut circles = Vec::new();
    if let Some(outcome) = outcome::own(dataset, place) {
        circles.extend(nested(dataset, texts, &outcome, Tone::Second, Tone::First));
        if let Some(quota) = limit::quota(dataset, place, Measure::Total) {
            circles.extend(circle(dataset, Tone::Quota, prose::figure(texts, quota)));
        }
    }
    for outcome in outcome::of_successors(dataset, place) {
        let id = &dataset.territory(outcome.place).id;
        let at = dataset.map().point(id);
        let rings = nested(dataset, texts, &outcome, Tone::Successor, Tone::SuccessorFirst);
        circles.extend(rings.into_iter().map(|ring| Circle { at, ..ring }));
    }
    circles.sort_by(|a, b| b.radius.total_cmp(&a.radius));
    circles
}

fn nested(
    dataset: &Dataset,
    texts: &Texts,
    outcome: &Outcome,
    ring: Tone,
    core: Tone,
) -> Vec<Circle> {
    [(ring, outcome.condemned), (core, outcome.deaths)]
        .into_iter()
        .filter_map(|(tone, figure)| {
            let figure = dataset.figure(figure?)?;
            circle(dataset, tone, prose::figure(texts, figure))
        })
        .collect()
}

/// The values of a unit in words, for its accessible name and the table twin.
fn values(dataset: &Dataset, texts: &Texts, query: &Query, unit: &Territory) -> Rich {
    let slot = |figure: Option<FigureRef>| figure.map(|f| vec![Part::Figure(f)]);
    let quota = |measure| {
        slot(limit::quota(dataset, unit.ix, measure).map(|f| prose::figure(texts, f)))
    };
    if unit.order == InOrder::NotNamed {
        return prose::text(texts.get(Msg::StateNotInOrder));
    }
    match query.layer {
        Layer::FirstQuota => category_words(texts, "", quota(Measure::First), quota(Measure::Second), None),
        Layer::Increased => {
            let limits = limit::limits(dataset, unit.ix, query.date);
            limit_words(dataset, texts, query, unit.ix, &limits)
        }
        Layer::Share => derived::share(dataset, unit.ix).map_or_else(
            || prose::text(texts.get(Msg::StateUnknown)),
            |share| {
                prose::fill(
                    texts,
                    Msg::MapValueShare,
                    &[("share", vec![Part::Figure(prose::derived(texts, &share))])],
                )
            },
        ),
        Layer::Outcomes => {
            let mut words = outcome::own(dataset, unit.ix).map_or_else(
                || prose::text(texts.get(Msg::MapValueUnknown)),
                |outcome| outcome_words(dataset, texts, &outcome),
            );
            for outcome in outcome::of_successors(dataset, unit.ix) {
                let name = &dataset.territory(outcome.place).name;
                words.push(Part::Text(format!("; {name}: ")));
                words.extend(outcome_words(dataset, texts, &outcome));
            }
            words
        }
    }
}

fn limit_words(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    place: TerritoryIx,
    limits: &Limits,
) -> Rich {
    let part = |measure, value: Option<i64>| {
        value
            .and_then(|_| derived::known_limit(dataset, place, measure, query.date))
            .map(|d| vec![Part::Figure(prose::derived(texts, &d))])
    };
    category_words(
        texts,
        texts.get(Msg::QualifierAtLeast),
        part(Measure::First, limits.first.value),
        part(Measure::Second, limits.second.value),
        part(Measure::Undivided, limits.undivided.value),
    )
}

/// "at least 5,000 to be shot, 30,000 to the camps, 3,000 category not stated".
fn category_words(
    texts: &Texts,
    lead: &str,
    first: Option<Rich>,
    second: Option<Rich>,
    undivided: Option<Rich>,
) -> Rich {
    let mut out = Rich::new();
    let parts = [
        (first, Msg::MeasureFirst),
        (second, Msg::MeasureSecond),
        (undivided, Msg::MeasureUndivided),
    ];
    for (number, words) in parts {
        let Some(number) = number else { continue };
        let open = match (out.is_empty(), lead.is_empty()) {
            (true, true) => String::new(),
            (true, false) => format!("{lead} "),
            (false, _) => ", ".to_owned(),
        };
        if !open.is_empty() {
            out.push(Part::Text(open));
        }
        out.extend(number);
        out.push(Part::Text(format!(" {}", texts.get(words))));
    }
    if out.is_empty() {
        out = prose::text(texts.get(Msg::MapValueNothingYet));
    }
    out
}

/// "at least 24,209 condemned, 6,869 sentenced to death (all cases of the troika)".
pub(super) fn outcome_words(dataset: &Dataset, texts: &Texts, outcome: &Outcome) -> Rich {
    let mut out = Rich::new();
    for ix in [outcome.condemned, outcome.deaths, outcome.second].into_iter().flatten() {
        let Some(figure) = dataset.figure(ix) else { continue };
        if !out.is_empty() {
            out.push(Part::Text(", ".to_owned()));
        }
        out.push(Part::Text(prose::qualifier(texts, &figure.quantity)));
        out.push(Part::Figure(prose::figure(texts, figure)));
        out.push(Part::Text(format!(
            " {}",
            texts.word("measure", figure.measure.as_str())
        )));
    }
    if let Some(figure) = dataset.figure(outcome.headline()) {
        out.push(Part::Text(format!(
            " ({})",
            texts.word("scope", figure.scope.as_str())
        )));
    }
    out
}

/// The camps, and republics whose allotments were never divided among their units.
fn asides(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<AsideMark> {
    let mut out = Vec::new();
    for territory in dataset.territories() {
        let text = match (territory.standing, query.layer) {
            (Standing::Placeless, Layer::FirstQuota | Layer::Increased) => {
                prose::parse(dataset, texts, texts.get(Msg::AsideCamps))
            }
            (Standing::Placeless, Layer::Share) => {
                prose::text(texts.get(Msg::AsideCampsShare))
            }
            (Standing::Placeless, Layer::Outcomes) => {
                prose::parse(dataset, texts, texts.get(Msg::AsideCampsOutcome))
            }
            (Standing::Aggregate, Layer::Increased) => {
                match republic_words(dataset, texts, query, territory) {
                    Some(text) => text,
                    None => continue,
                }
            }
            _ => continue,
        };
        let circles = match (territory.standing, query.layer) {
            (Standing::Placeless, Layer::FirstQuota | Layer::Increased) => {
                limit::quota(dataset, territory.ix, Measure::First)
                    .and_then(|f| circle(dataset, Tone::First, prose::figure(texts, f)))
                    .into_iter()
                    .collect()
            }
            (Standing::Aggregate, _) => republic_circles(dataset, texts, query, territory.ix),
            _ => Vec::new(),
        };
        out.push(AsideMark {
            territory: territory.ix,
            id: territory.id.clone(),
            label: territory.name.clone(),
            text,
            circles,
            selected: query.region == Some(territory.ix),
        });
    }
    out
}

/// Grants and requests of a divided republic up to the chosen day.
fn republic_figures<'a>(
    dataset: &'a Dataset,
    query: &Query,
    republic: TerritoryIx,
) -> Vec<&'a Figure> {
    use crate::vocab::{Role, Status, Table};
    if dataset.territory(republic).id == "ussr" {
        return Vec::new();
    }
    dataset
        .figures_of(republic)
        .filter(|f| f.table == Table::Increase && f.quantity.value.is_some_and(|n| n > 0))
        .filter(|f| matches!(f.role, Role::Addition | Role::Request))
        .filter(|f| matches!(f.status, Status::Granted | Status::Requested))
        .filter(|f| limit::counts_from(f).is_some_and(|from| from <= query.date))
        .collect()
}

fn republic_words(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    republic: &Territory,
) -> Option<Rich> {
    let figures = republic_figures(dataset, query, republic.ix);
    let mut list = Rich::new();
    for figure in &figures {
        if !list.is_empty() {
            list.push(Part::Text("; ".to_owned()));
        }
        let day = figure
            .date
            .as_ref()
            .map(|d| date::edtf(d, &date::ENGLISH))
            .unwrap_or_default();
        list.extend(prose::fill(
            texts,
            Msg::AsideRepublicItem,
            &[
                ("number", vec![Part::Figure(prose::figure(texts, figure))]),
                ("measure", prose::text(texts.word("measure", figure.measure.as_str()))),
                ("status", prose::text(texts.word("status", figure.status.as_str()))),
                ("day", prose::text(day)),
            ],
        ));
    }
    (!figures.is_empty()).then(|| prose::fill(texts, Msg::AsideRepublic, &[("list", list)]))
}

/// What was granted (never what was only asked for), nested like any limit.
fn republic_circles(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    republic: TerritoryIx,
) -> Vec<Circle> {
    let granted: Vec<&Figure> = limit::grants(dataset, republic, Measure::Undivided)
        .chain(limit::grants(dataset, republic, Measure::Second))
        .chain(limit::grants(dataset, republic, Measure::First))
        .filter(|(f, from)| f.place == republic && *from <= query.date)
        .map(|(f, _)| f)
        .collect();
    let mut inside: i64 = granted.iter().filter_map(|f| f.quantity.value).sum();
    let mut out = Vec::new();
    for figure in granted {
        let tone = match figure.measure {
            Measure::First => Tone::First,
            Measure::Second => Tone::Second,
            _ => Tone::Undivided,
        };
        if inside > 0 {
            out.push(Circle {
                tone,
                radius: radius(dataset, inside),
                figure: prose::figure(texts, figure),
                at: None,
            });
        }
        inside -= figure.quantity.value.unwrap_or(0);
    }
    out
}

fn summary(dataset: &Dataset, texts: &Texts, query: &Query) -> String {
    let msg = match query.layer {
        Layer::FirstQuota => Msg::MapSummaryFirstQuota,
        Layer::Increased => Msg::MapSummaryIncreased,
        Layer::Share => Msg::MapSummaryShare,
        Layer::Outcomes => Msg::MapSummaryOutcomes,
    };
    prose::plain(&prose::parse(dataset, texts, texts.get(msg)))
}

/// The map's table twin: one row per unit, then the entries beside the map.
#[must_use]
pub fn table(dataset: &Dataset, texts: &Texts, query: &Query) -> TableView {
    let view = map(dataset, texts, query);
    let mut rows: Vec<TableRow> = dataset
        .units()
        .map(|unit| TableRow {
            territory: Some(unit.ix),
            head: unit.name.clone(),
            cells: vec![
                values(dataset, texts, query, unit),
                prose::text(unit.today.clone()),
            ],
            total: false,
        })
        .collect();
    rows.extend(view.aside.into_iter().map(|aside| TableRow {
        territory: Some(aside.territory),
        head: aside.label,
        cells: vec![aside.text, Rich::new()],
        total: false,
    }));
    TableView {
        caption: view.title,
        columns: vec![
            texts.get(Msg::TableTerritory).to_owned(),
            texts.get(Msg::TableValue).to_owned(),
            texts.get(Msg::TableToday).to_owned(),
        ],
        rows,
    }
}

/// The order's table: every row with its categories, subtotals and totals as printed.
#[must_use]
pub fn quota_table(dataset: &Dataset, texts: &Texts) -> TableView {
    let cell = |place: TerritoryIx, measure: Measure| -> Rich {
        limit::quota(dataset, place, measure)
            .map(|f| vec![Part::Figure(prose::figure(texts, f))])
            .unwrap_or_default()
    };
    let row = |territory: &Territory, total: bool| TableRow {
        territory: (!total).then_some(territory.ix),
        head: territory.name.clone(),
        cells: [Measure::First, Measure::Second, Measure::Total]
            .map(|measure| cell(territory.ix, measure))
            .to_vec(),
        total,
    };
    let groups = ["ussr", "rsfsr", "ukrainian-ssr", "kazakh-ssr"];
    let mut rows = Vec::new();
    for group in groups.iter().filter_map(|id| dataset.territory_by_id(id)) {
        rows.extend(
            dataset
                .units()
                .filter(|u| u.parent == Some(group.ix))
                .map(|u| row(u, false)),
        );
        if group.id != "ussr" {
            rows.push(row(group, true));
        }
    }
    rows.extend(
        dataset
            .territories()
            .filter(|t| t.standing == Standing::Placeless)
            .map(|t| row(t, false)),
    );
    rows.push(row(dataset.ussr(), true));
    TableView {
        caption: texts.get(Msg::TableQuotaCaption).to_owned(),
        columns: [
            Msg::TableTerritory,
            Msg::MeasureFirst,
            Msg::MeasureSecond,
            Msg::MeasureTotal,
        ]
        .map(|msg| texts.get(msg).to_owned())
        .to_vec(),
        rows,
    }
}

/// Figures drawn on the map, for checks: every circle's figure.
#[must_use]
pub fn drawn(view: &MapView) -> Vec<&FigureRef> {
    view.units
        .iter()
        .flat_map(|unit| &unit.circles)
        .chain(view.aside.iter().flat_map(|aside| &aside.circles))
        .map(|circle| &circle.figure)
        .collect()
}

/// The unit to choose for a touch: the circle it falls in (the one it is most
/// inside of), else the nearest circle within a finger's width.
///
/// `circles` are centres and radii on the screen; `reach` is in the same unit.
#[must_use]
pub fn pick(circles: &[(Point, f64)], at: Point, reach: f64) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (i, (centre, radius)) in circles.iter().enumerate() {
        let distance = (at.0 - centre.0).hypot(at.1 - centre.1);
        let outside = distance - radius;
        if !(outside <= reach) {
            continue;
        }
        // Inside: between -1 (centre) and 0 (edge); outside: the gap in pixels.
        let score = if outside <= 0.0 {
            distance / radius.max(1e-9) - 1.0
        } else {
            outside
        };
        if best.is_none_or(|(_, s)| score < s) {
            best = Some((i, score));
        }
    }
    best.map(|(i, _)| i)
}

/// Figures behind a unit's mark, for the region panel's first lines.
#[must_use]
pub fn figures_of_mark(mark: &UnitMark) -> Vec<&str> {
    mark.circles.iter().map(|c| c.figure.id.as_str()).collect()
}

/// Index of a figure for a unit; a shorthand used by views.
#[must_use]
pub fn quota_ix(dataset: &Dataset, place: TerritoryIx, measure: Measure) -> Option<FigureIx> {
    limit::quota(dataset, place, measure).map(|f| f.ix)
}

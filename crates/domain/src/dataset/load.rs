//! `DatasetDto → Dataset`: every check, every fault.
//!
//! The bundler runs this very function before anything is written, and the
//! exhibit runs it again on what arrives, so a dataset that the exhibit would
//! refuse cannot be published.

use std::collections::{BTreeMap, BTreeSet};

use super::dto::{DatasetDto, SCHEMA};
use super::fault::Fault;
use super::model::{
    Approximation, Change, Citation, Event, EventIx, Figure, FigureIx, OtherReading, Paragraph,
    ParagraphIx, Quantity, Section, Site, Source, SourceIx, Territory, TerritoryIx,
};
use super::{Dataset, Target, totals};
use crate::cite::{Work, WorkFields};
use crate::edtf::{Date, Edtf};
use crate::geo::MapShape;
use crate::vocab::{
    ApproximationKind, ChangeKind, Comparable, EventKind, EventSpan, InOrder, Measure, Qualifier,
    Reading, Relation, Role, Scope, SitePrecision, Standing, State, Status, Table, TerritoryKind,
};

/// First day of the operation's paper trail: the order.
pub const FIRST_DAY: Date = Date::new_const(1937, 7, 30);
/// Last day: the directive that stopped it.
pub const LAST_DAY: Date = Date::new_const(1938, 11, 17);

/// Checks a decoded dataset and builds the model.
///
/// # Errors
/// All faults at once, in the order of the tables.
pub fn load(dto: &DatasetDto) -> Result<Dataset, Vec<Fault>> {
    if dto.schema != SCHEMA {
        return Err(vec![Fault::whole(
            "dataset",
            format!("schema {} found, {SCHEMA} expected", dto.schema),
        )]);
    }
    let mut loader = Loader::default();
    loader.check_shapes(dto);
    if !loader.faults.is_empty() {
        return Err(loader.faults);
    }
    let sources = loader.sources(dto);
    let territories = loader.territories(dto);
    let (sections, paragraphs) = loader.article(dto);
    let figures = loader.figures(dto);
    let readings = loader.readings(dto);
    let aliases = loader.aliases(dto);
    let events = loader.events(dto);
    let changes = loader.changes(dto);
    let approximations = loader.approximations(dto);
    let sites = loader.sites(dto);
    let citations = loader.citations(dto);
    let bibliography = loader.bibliography(dto);
    let map = MapShape::build(&dto.map, |id| loader.territory_ids.get(id).copied());
    let map = match map {
        Ok(map) => map,
        Err(mut faults) => {
            loader.faults.append(&mut faults);
            return Err(loader.faults);
        }
    };
    let Some(ussr) = territories.iter().find(|t| t.id == "ussr").cloned() else {
        loader
            .faults
            .push(Fault::whole("territories", "there is no territory `ussr`"));
        return Err(loader.faults);
    };
    let mut by_place = vec![Vec::new(); territories.len()];
    for figure in &figures {
        if let Some(list) = by_place.get_mut(figure.place.at()) {
            list.push(figure.ix);
        }
    }
    let dataset = Dataset {
        version: dto.version.clone(),
        territories,
        ussr,
        figures,
        readings,
        citations,
        sources,
        events,
        changes,
        approximations,
        sites,
        sections,
        paragraphs,
        bibliography,
        map: std::sync::Arc::new(map),
        figure_ids: std::mem::take(&mut loader.figure_ids),
        aliases,
        by_place,
    };
    loader.check_whole(&dataset);
    loader.faults.extend(totals::faults(&dataset));
    if loader.faults.is_empty() {
        Ok(dataset)
    } else {
        Err(loader.faults)
    }
}

#[derive(Default)]
struct Loader {
    faults: Vec<Fault>,
    territory_ids: BTreeMap<String, TerritoryIx>,
    source_ids: BTreeMap<String, SourceIx>,
    paragraph_ids: BTreeMap<String, ParagraphIx>,
    figure_ids: BTreeMap<String, Target>,
}

/// The nth cell of a column; columns were checked to be of one length.
fn cell<T: Clone + Default>(column: &[T], row: usize) -> T {
    column.get(row).cloned().unwrap_or_default()
}

fn index(row: usize) -> u16 {
    u16::try_from(row).unwrap_or(u16::MAX)
}

impl Loader {
    fn fault(&mut self, table: &'static str, row: usize, column: &'static str, reason: String) {
        self.faults.push(Fault::cell(table, row, column, reason));
    }

    fn check_shapes(&mut self, dto: &DatasetDto) {
        let tables = [
            ("territories", dto.territories.ragged()),
            ("figures", dto.figures.ragged()),
            ("readings", dto.readings.ragged()),
            ("citations", dto.citations.ragged()),
            ("aliases", dto.aliases.ragged()),
            ("events", dto.events.ragged()),
            ("changes", dto.changes.ragged()),
            ("approximations", dto.approximations.ragged()),
            ("sites", dto.sites.ragged()),
            ("sections", dto.sections.ragged()),
            ("paragraphs", dto.paragraphs.ragged()),
            ("paragraph_works", dto.paragraph_works.ragged()),
            ("bibliography", dto.bibliography.ragged()),
            ("sources", dto.sources.ragged()),
        ];
        for (table, ragged) in tables {
            for column in ragged {
                self.faults.push(Fault {
                    table,
                    row: None,
                    column,
                    reason: "this column is not as long as the first one".to_owned(),
                });
            }
        }
        for (table, empty) in [
            ("territories", dto.territories.is_empty()),
            ("figures", dto.figures.is_empty()),
            ("sources", dto.sources.is_empty()),
        ] {
            if empty {
                self.faults
                    .push(Fault::whole(table, "the table has no rows"));
            }
        }
        if dto.figures.len() >= usize::from(u16::MAX) {
            self.faults
                .push(Fault::whole("figures", "more rows than this schema can hold"));
        }
    }

    /// Looks a word up in a vocabulary; an unknown one is a fault.
    fn word<T: Copy>(
        &mut self,
        (table, row, column): (&'static str, usize, &'static str),
        text: &str,
        parse: fn(&str) -> Option<T>,
        fallback: T,
    ) -> T {
        parse(text).unwrap_or_else(|| {
            self.fault(table, row, column, format!("`{text}` is not a known value"));
            fallback
        })
    }

    fn edtf(
        &mut self,
        at: (&'static str, usize, &'static str),
        text: &str,
    ) -> Option<Edtf> {
        if text.is_empty() {
            return None;
        }
        match text.parse() {
            Ok(date) => Some(date),
            Err(error) => {
                self.fault(at.0, at.1, at.2, format!("`{text}` is not an EDTF date: {error}"));
                None
            }
        }
    }

    fn place(&mut self, at: (&'static str, usize, &'static str), id: &str) -> Option<TerritoryIx> {
        let found = self.territory_ids.get(id).copied();
        if found.is_none() {
            self.fault(at.0, at.1, at.2, format!("unknown territory `{id}`"));
        }
        found
    }

    fn places(&mut self, at: (&'static str, usize, &'static str), list: &str) -> Vec<TerritoryIx> {
        list.split(';')
            .map(str::trim)
            .filter(|id| !id.is_empty())
            .filter_map(|id| self.place(at, id))
            .collect()
    }

    fn source(&mut self, at: (&'static str, usize, &'static str), id: &str) -> Option<SourceIx> {
        let found = self.source_ids.get(id).copied();
        if found.is_none() {
            self.fault(at.0, at.1, at.2, format!("unknown source `{id}`"));
        }
        found
    }

    fn optional_paragraph(
        &mut self,
        at: (&'static str, usize, &'static str),
        id: &str,
    ) -> Option<ParagraphIx> {
        if id.is_empty() {
            return None;
        }
        let found = self.paragraph_ids.get(id).copied();
        if found.is_none() {
            self.fault(at.0, at.1, at.2, format!("unknown paragraph `{id}`"));
        }
        found
    }

    fn whole_number(
        &mut self,
        at: (&'static str, usize, &'static str),
        value: Option<f64>,
    ) -> Option<i64> {
        let value = value?;
        if !value.is_finite() || value.fract() != 0.0 || value.abs() > 1e12 || value < 0.0 {
            self.fault(at.0, at.1, at.2, format!("{value} is not a whole number"));
            return None;
        }
        #[allow(clippy::cast_possible_truncation)] // bounded above
        Some(value as i64)
    }

    fn quantity(
        &mut self,
        table: &'static str,
        row: usize,
        value: Option<f64>,
        max: Option<f64>,
        words: &str,
        qualifier: &str,
    ) -> Quantity {
        let value = self.whole_number((table, row, "value"), value);
        let max = self.whole_number((table, row, "value_max"), max);
        if let (Some(low), Some(high)) = (value, max)
            && high <= low
        {
            self.fault(table, row, "value_max", "a range must rise".to_owned());
        }
        if max.is_some() && value.is_none() {
            self.fault(table, row, "value", "a range needs its lower end".to_owned());
        }
        if value.is_some() && !words.is_empty() {
            self.fault(
                table,
                row,
                "words",
                "a quantity is a number or words, not both".to_owned(),
            );
        }
        Quantity {
            value,
            max,
            words: words.to_owned(),
            qualifier: Some(self.word(
                (table, row, "qualifier"),
                qualifier,
                Qualifier::parse,
                Qualifier::Plain,
            )),
        }
    }

    fn sources(&mut self, dto: &DatasetDto) -> Vec<Source> {
        let table = &dto.sources;
        let mut sources = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let ix = SourceIx(index(row));
            let id = cell(&table.id, row);
            if self.source_ids.insert(id.clone(), ix).is_some() {
                self.fault("sources", row, "id", format!("`{id}` is there twice"));
            }
            let title = cell(&table.title, row);
            if title.is_empty() {
                self.fault("sources", row, "title", "a source needs a title".to_owned());
            }
            let work = Work::from_fields(&WorkFields {
                id: &id,
                kind: &cell(&table.kind, row),
                title: &title,
                authors: &cell(&table.authors, row),
                editors: &cell(&table.editors, row),
                issued: &cell(&table.issued, row),
                container: &cell(&table.container, row),
                publisher: &cell(&table.publisher, row),
                place: &cell(&table.place, row),
                page: &cell(&table.page, row),
                volume: &cell(&table.volume, row),
                issue: &cell(&table.issue, row),
                url: &cell(&table.url, row),
                issn: &cell(&table.issn, row),
                doi: &cell(&table.doi, row),
                isbn: &cell(&table.isbn, row),
                language: &cell(&table.language, row),
                archive: &cell(&table.archive, row),
                archive_location: &cell(&table.archive_location, row),
            });
            let work = match work {
                Ok(work) => work,
                Err((column, reason)) => {
                    self.fault("sources", row, column, reason);
                    Work::default()
                }
            };
            sources.push(Source {
                ix,
                work,
                note: cell(&table.note, row),
                trust: cell(&table.trust, row),
                access: cell(&table.access, row),
            });
        }
        sources
    }

    fn territories(&mut self, dto: &DatasetDto) -> Vec<Territory> {
        const NAME: &str = "territories";
        let table = &dto.territories;
        for row in 0..table.len() {
            let id = cell(&table.id, row);
            let ix = TerritoryIx(index(row));
            if self.territory_ids.insert(id.clone(), ix).is_some() {
                self.fault(NAME, row, "id", format!("`{id}` is there twice"));
            }
        }
        let mut territories = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let id = cell(&table.id, row);
            let parent = cell(&table.parent, row);
            let parent = if parent.is_empty() {
                if id != "ussr" {
                    self.fault(NAME, row, "parent", "only the USSR has no parent".to_owned());
                }
                None
            } else {
                self.place((NAME, row, "parent"), &parent)
            };
            let standing = self.word(
                (NAME, row, "standing"),
                &cell(&table.standing, row),
                Standing::parse,
                Standing::Aggregate,
            );
            let belongs_to = self.places((NAME, row, "belongs_to"), &cell(&table.belongs_to, row));
            if (standing == Standing::Successor) == belongs_to.is_empty() {
                self.fault(
                    NAME,
                    row,
                    "belongs_to",
                    "a successor, and only a successor, says which units of 1937 it came from"
                        .to_owned(),
                );
            }
            let name = cell(&table.name_en, row);
            if name.is_empty() {
                self.fault(NAME, row, "name_en", "a territory needs a name".to_owned());
            }
            territories.push(Territory {
                ix: TerritoryIx(index(row)),
                kind: self.word(
                    (NAME, row, "kind"),
                    &cell(&table.kind, row),
                    TerritoryKind::parse,
                    TerritoryKind::Oblast,
                ),
                standing,
                parent,
                belongs_to,
                order: self.word(
                    (NAME, row, "order"),
                    &cell(&table.order, row),
                    InOrder::parse,
                    InOrder::NotApplicable,
                ),
                label: cell(&table.label_en, row),
                name_ru: cell(&table.name_ru, row),
                today: cell(&table.today_en, row),
                note: cell(&table.note, row),
                name,
                id,
            });
        }
        territories
    }

    fn article(&mut self, dto: &DatasetDto) -> (Vec<Section>, Vec<Paragraph>) {
        let mut sections = Vec::new();
        let mut known = BTreeSet::new();
        for row in 0..dto.sections.len() {
            let id = cell(&dto.sections.id, row);
            if !known.insert(id.clone()) {
                self.fault("sections", row, "id", format!("`{id}` is there twice"));
            }
            sections.push(Section {
                id,
                title: cell(&dto.sections.title, row),
                url: cell(&dto.sections.url, row),
                summary: cell(&dto.sections.summary, row),
            });
        }
        let mut paragraphs = Vec::new();
        for row in 0..dto.paragraphs.len() {
            let ix = ParagraphIx(index(row));
            let id = cell(&dto.paragraphs.id, row);
            if self.paragraph_ids.insert(id.clone(), ix).is_some() {
                self.fault("paragraphs", row, "id", format!("`{id}` is there twice"));
            }
            let section = cell(&dto.paragraphs.section, row);
            if !known.contains(&section) {
                self.fault("paragraphs", row, "section", format!("unknown section `{section}`"));
            }
            paragraphs.push(Paragraph {
                ix,
                id,
                section,
                title: cell(&dto.paragraphs.title, row),
                summary: cell(&dto.paragraphs.summary, row),
                works: Vec::new(),
            });
        }
        for row in 0..dto.paragraph_works.len() {
            let at = ("paragraph_works", row, "work");
            let work = self.source(at, &cell(&dto.paragraph_works.work, row));
            let id = cell(&dto.paragraph_works.paragraph, row);
            let paragraph =
                self.optional_paragraph(("paragraph_works", row, "paragraph"), &id);
            if let (Some(work), Some(paragraph)) = (work, paragraph)
                && let Some(paragraph) = paragraphs.get_mut(paragraph.at())
            {
                paragraph.works.push(work);
            }
        }
        (sections, paragraphs)
    }

    fn figures(&mut self, dto: &DatasetDto) -> Vec<Figure> {
        const NAME: &str = "figures";
        let table = &dto.figures;
        let mut figures = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let ix = FigureIx(index(row));
            let id = cell(&table.id, row);
            let target = Target { figure: ix, seq: 0 };
            if self.figure_ids.insert(id.clone(), target).is_some() {
                self.fault(NAME, row, "id", format!("`{id}` is there twice"));
            }
            let kind = self.word(
                (NAME, row, "id"),
                id.split('.').next().unwrap_or_default(),
                Table::parse,
                Table::Fact,
            );
            let place = self.place((NAME, row, "place"), &cell(&table.place, row));
            let quantity = self.quantity(
                NAME,
                row,
                cell(&table.value, row),
                cell(&table.value_max, row),
                &cell(&table.words, row),
                &cell(&table.qualifier, row),
            );
            let measure = cell(&table.measure, row);
            let measure = if kind == Table::Fact {
                Measure::parse(&measure).unwrap_or(Measure::Other)
            } else {
                self.word((NAME, row, "measure"), &measure, Measure::parse, Measure::Other)
            };
            let figure = Figure {
                ix,
                table: kind,
                date: self.edtf((NAME, row, "date"), &cell(&table.date, row)),
                place: place.unwrap_or(TerritoryIx(0)),
                measure,
                scope: self.word(
                    (NAME, row, "scope"),
                    &cell(&table.scope, row),
                    Scope::parse,
                    Scope::Other,
                ),
                status: self.word(
                    (NAME, row, "status"),
                    &cell(&table.status, row),
                    Status::parse,
                    Status::Reported,
                ),
                state: self.word(
                    (NAME, row, "state"),
                    &cell(&table.state, row),
                    State::parse,
                    State::Unknown,
                ),
                quantity,
                reading: self.word(
                    (NAME, row, "reading"),
                    &cell(&table.reading, row),
                    Reading::parse,
                    Reading::Exact,
                ),
                note: cell(&table.note, row),
                role: self.word(
                    (NAME, row, "role"),
                    &cell(&table.role, row),
                    Role::parse,
                    Role::None,
                ),
                sum_ok: cell(&table.sum_ok, row) == "yes",
                decision: cell(&table.decision, row),
                authority: cell(&table.authority, row),
                comparable: self.word(
                    (NAME, row, "comparable"),
                    &cell(&table.comparable, row),
                    Comparable::parse,
                    Comparable::None,
                ),
                comparable_note: cell(&table.comparable_note, row),
                period: self.edtf((NAME, row, "period"), &cell(&table.period, row)),
                subject: cell(&table.subject, row),
                unit: cell(&table.unit, row),
                paragraph: self
                    .optional_paragraph((NAME, row, "paragraph"), &cell(&table.paragraph, row)),
                id,
            };
            self.check_state(row, &figure);
            self.check_window(row, &figure);
            figures.push(figure);
        }
        figures
    }

    /// A state and a value must say the same: zero is a statement, not a gap.
    fn check_state(&mut self, row: usize, figure: &Figure) {
        let has_amount = figure.quantity.value.is_some() || !figure.quantity.words.is_empty();
        let reason = match figure.state {
            State::Recorded | State::Disputed if !has_amount => {
                "a recorded figure needs a number or words"
            }
            State::Zero if figure.quantity.value != Some(0) => "state zero needs the value 0",
            State::NotInOrder | State::NotStated | State::Unknown | State::NotApplicable
                if has_amount =>
            {
                "this state says that there is no number, but one is given"
            }
            _ if figure.state != State::Zero && figure.quantity.value == Some(0) => {
                "the value 0 needs the state zero"
            }
            _ => return,
        };
        self.fault("figures", row, "state", reason.to_owned());
    }

    /// Orders, grants and outcomes of this operation lie between its two dates;
    /// requests and reports may precede it.
    fn check_window(&mut self, row: usize, figure: &Figure) {
        let bound = figure.scope == Scope::Order
            && match figure.table {
                Table::Fact => false,
                Table::Quota | Table::Outcome => true,
                Table::Increase => matches!(
                    figure.status,
                    Status::Ordered
                        | Status::Granted
                        | Status::GrantedUnsanctioned
                        | Status::SubAllocated
                ),
            };
        if !bound {
            return;
        }
        let Some(date) = &figure.date else {
            self.fault(
                "figures",
                row,
                "date",
                "an undated figure carries the interval of its earliest and latest possible day"
                    .to_owned(),
            );
            return;
        };
        // A year or a month may reach past the bounds; it must not miss them.
        let early = date.latest().is_some_and(|day| day < FIRST_DAY);
        let late = date.earliest().is_some_and(|day| day > LAST_DAY);
        if early || late {
            self.fault(
                "figures",
                row,
                "date",
                format!("{date} lies outside 30 July 1937 – 17 November 1938"),
            );
        }
    }

    fn readings(&mut self, dto: &DatasetDto) -> Vec<OtherReading> {
        const NAME: &str = "readings";
        let table = &dto.readings;
        let mut readings = Vec::with_capacity(table.len());
        let mut seen = BTreeSet::new();
        for row in 0..table.len() {
            let id = cell(&table.figure, row);
            let seq = cell(&table.seq, row);
            if seq == 0 || !seen.insert((id.clone(), seq)) {
                self.fault(NAME, row, "seq", format!("reading {seq} of `{id}` is 0 or twice"));
            }
            let quantity = self.quantity(
                NAME,
                row,
                cell(&table.value, row),
                cell(&table.value_max, row),
                &cell(&table.words, row),
                &cell(&table.qualifier, row),
            );
            let reading = self.word(
                (NAME, row, "reading"),
                &cell(&table.reading, row),
                Reading::parse,
                Reading::Exact,
            );
            let relation = self.word(
                (NAME, row, "relation"),
                &cell(&table.relation, row),
                Relation::parse,
                Relation::Differs,
            );
            let Some(target) = self.figure_ids.get(&id).copied() else {
                self.fault(NAME, row, "figure", format!("unknown figure `{id}`"));
                continue;
            };
            readings.push(OtherReading {
                figure: target.figure,
                seq,
                quantity,
                reading,
                relation,
                note: cell(&table.note, row),
            });
        }
        readings
    }

    fn aliases(&mut self, dto: &DatasetDto) -> Vec<(String, Target)> {
        let table = &dto.aliases;
        let mut aliases = Vec::new();
        let readings: BTreeSet<(String, u32)> = (0..dto.readings.len())
            .map(|row| (cell(&dto.readings.figure, row), cell(&dto.readings.seq, row)))
            .collect();
        for row in 0..table.len() {
            let alias = cell(&table.alias, row);
            let id = cell(&table.figure, row);
            let seq = cell(&table.seq, row);
            let Some(figure) = self.figure_ids.get(&id).copied() else {
                self.fault("aliases", row, "figure", format!("unknown figure `{id}`"));
                continue;
            };
            if seq != 0 && !readings.contains(&(id.clone(), seq)) {
                self.fault("aliases", row, "seq", format!("`{id}` has no reading {seq}"));
            }
            let target = Target {
                figure: figure.figure,
                seq,
            };
            if self.figure_ids.insert(alias.clone(), target).is_some() {
                self.fault("aliases", row, "alias", format!("`{alias}` is there twice"));
            }
            aliases.push((alias, target));
        }
        aliases
    }

    fn events(&mut self, dto: &DatasetDto) -> Vec<Event> {
        const NAME: &str = "events";
        let table = &dto.events;
        let mut events = Vec::with_capacity(table.len());
        let mut seen = BTreeSet::new();
        for row in 0..table.len() {
            let id = cell(&table.id, row);
            if !seen.insert(id.clone()) {
                self.fault(NAME, row, "id", format!("`{id}` is there twice"));
            }
            let text = cell(&table.date, row);
            let Some(date) = self.edtf((NAME, row, "date"), &text) else {
                if text.is_empty() {
                    self.fault(NAME, row, "date", "an event needs a date".to_owned());
                }
                continue;
            };
            let work = cell(&table.work, row);
            let place = cell(&table.place, row);
            events.push(Event {
                ix: EventIx(index(row)),
                date,
                kind: self.word(
                    (NAME, row, "kind"),
                    &cell(&table.kind, row),
                    EventKind::parse,
                    EventKind::Memory,
                ),
                title: cell(&table.title, row),
                summary: cell(&table.summary, row),
                paragraph: self
                    .optional_paragraph((NAME, row, "paragraph"), &cell(&table.paragraph, row)),
                work: if work.is_empty() {
                    None
                } else {
                    self.source((NAME, row, "work"), &work)
                },
                place: if place.is_empty() {
                    None
                } else {
                    self.place((NAME, row, "place"), &place)
                },
                span: self.word(
                    (NAME, row, "span"),
                    &cell(&table.span, row),
                    EventSpan::parse,
                    EventSpan::Both,
                ),
                id,
            });
        }
        events
    }

    fn changes(&mut self, dto: &DatasetDto) -> Vec<Change> {
        const NAME: &str = "changes";
        let table = &dto.changes;
        let mut changes = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let Some(date) = self.edtf((NAME, row, "date"), &cell(&table.date, row)) else {
                self.fault(NAME, row, "date", "a change needs a date".to_owned());
                continue;
            };
            changes.push(Change {
                id: cell(&table.id, row),
                date,
                parents: self.places((NAME, row, "parents"), &cell(&table.parents, row)),
                children: self.places((NAME, row, "children"), &cell(&table.children, row)),
                change: self.word(
                    (NAME, row, "change"),
                    &cell(&table.change, row),
                    ChangeKind::parse,
                    ChangeKind::New,
                ),
                certainty: cell(&table.certainty, row),
                note: cell(&table.note, row),
            });
        }
        changes
    }

    fn approximations(&mut self, dto: &DatasetDto) -> Vec<Approximation> {
        const NAME: &str = "approximations";
        let table = &dto.approximations;
        (0..table.len())
            .map(|row| Approximation {
                units: self.places((NAME, row, "units"), &cell(&table.units, row)),
                kind: self.word(
                    (NAME, row, "kind"),
                    &cell(&table.kind, row),
                    ApproximationKind::parse,
                    ApproximationKind::InnerLine,
                ),
                accuracy_km: self
                    .whole_number((NAME, row, "accuracy_km"), cell(&table.accuracy_km, row)),
                note: cell(&table.note, row),
            })
            .collect()
    }

    fn sites(&mut self, dto: &DatasetDto) -> Vec<Site> {
        const NAME: &str = "sites";
        let table = &dto.sites;
        let mut sites = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let Some(territory) = self.place((NAME, row, "territory"), &cell(&table.territory, row))
            else {
                continue;
            };
            sites.push(Site {
                id: cell(&table.id, row),
                name: cell(&table.name_en, row),
                name_local: cell(&table.name_local, row),
                territory,
                precision: self.word(
                    (NAME, row, "precision"),
                    &cell(&table.precision, row),
                    SitePrecision::parse,
                    SitePrecision::NearTown,
                ),
                near: cell(&table.near, row),
                paragraph: self
                    .optional_paragraph((NAME, row, "paragraph"), &cell(&table.paragraph, row)),
                note: cell(&table.note, row),
            });
        }
        sites
    }

    fn citations(&mut self, dto: &DatasetDto) -> Vec<Citation> {
        const NAME: &str = "citations";
        let table = &dto.citations;
        let others: BTreeSet<String> = [&dto.events.id, &dto.changes.id, &dto.sites.id]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        let mut citations = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let subject = cell(&table.subject, row);
            if !self.figure_ids.contains_key(&subject) && !others.contains(&subject) {
                self.fault(NAME, row, "subject", format!("unknown subject `{subject}`"));
            }
            let via = cell(&table.via, row);
            let via = if via.is_empty() {
                None
            } else {
                self.source((NAME, row, "via"), &via)
            };
            let locator = cell(&table.locator, row);
            let id = cell(&table.source, row);
            if id == "werth-2010" && !self.paragraph_ids.contains_key(&locator) {
                self.fault(
                    NAME,
                    row,
                    "locator",
                    format!("the article is cited by paragraph, `{locator}` is none"),
                );
            }
            if let Some(source) = self.source((NAME, row, "source"), &id) {
                citations.push(Citation {
                    subject,
                    seq: cell(&table.seq, row),
                    source,
                    locator,
                    via,
                });
            }
        }
        citations
    }

    fn bibliography(&mut self, dto: &DatasetDto) -> Vec<(SourceIx, String)> {
        let table = &dto.bibliography;
        (0..table.len())
            .filter_map(|row| {
                let source = self.source(("bibliography", row, "id"), &cell(&table.id, row))?;
                Some((source, cell(&table.kind, row)))
            })
            .collect()
    }

    /// Checks that need the whole dataset.
    fn check_whole(&mut self, dataset: &Dataset) {
        self.check_sources_given(dataset);
        for unit in dataset.units() {
            if dataset.map.unit(unit.ix).is_none() {
                self.fault(
                    "territories",
                    unit.ix.at(),
                    "id",
                    format!("`{}` is a unit of July 1937 without geometry", unit.id),
                );
            }
        }
        for shape in dataset.map.units() {
            let territory = dataset.territory(shape.territory);
            if territory.standing != Standing::Unit {
                self.fault(
                    "territories",
                    territory.ix.at(),
                    "standing",
                    format!("`{}` has geometry but is no unit of July 1937", territory.id),
                );
            }
        }
        let prose = crate::prose::unknown_tokens(dataset);
        self.faults.extend(prose);
    }

    /// Every reading of every figure, and every event, says who says so.
    fn check_sources_given(&mut self, dataset: &Dataset) {
        let cited: BTreeSet<(&str, u32)> = dataset
            .citations
            .iter()
            .map(|c| (c.subject.as_str(), c.seq))
            .collect();
        let missing = |id: &str, seq: u32| !cited.contains(&(id, seq));
        for figure in &dataset.figures {
            if missing(&figure.id, 0) {
                self.fault(
                    "figures",
                    figure.ix.at(),
                    "id",
                    format!("`{}` has no source", figure.id),
                );
            }
        }
        for (row, reading) in dataset.readings.iter().enumerate() {
            let id = dataset.figure(reading.figure).map_or("", |f| f.id.as_str());
            if missing(id, reading.seq) {
                self.fault(
                    "readings",
                    row,
                    "figure",
                    format!("reading {} of `{id}` has no source", reading.seq),
                );
            }
        }
        for event in &dataset.events {
            if missing(&event.id, 0) {
                self.fault(
                    "events",
                    event.ix.at(),
                    "id",
                    format!("`{}` has no source", event.id),
                );
            }
        }
    }
}

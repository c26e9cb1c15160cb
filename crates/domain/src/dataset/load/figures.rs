//! Figures, their other readings and their other names.

use std::collections::BTreeSet;

use super::{Loader, cell, index};
use crate::dataset::Target;
use crate::dataset::dto::DatasetDto;
use crate::dataset::model::{Figure, FigureIx, OtherReading, TerritoryIx};
use crate::dataset::{FIRST_DAY, LAST_DAY};
use crate::vocab::{Comparable, Measure, Reading, Relation, Role, Scope, State, Status, Table};

impl Loader<'_> {
    pub(super) fn figures(&mut self, dto: &DatasetDto) -> Vec<Figure> {
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
            let words = self.prose((NAME, row, "words"), &table.words);
            let quantity = self.quantity(
                NAME,
                row,
                cell(&table.value, row),
                cell(&table.value_max, row),
                &words,
                &cell(&table.qualifier, row),
            );
            let measure = cell(&table.measure, row);
            let measure = if kind == Table::Fact {
                Measure::parse(&measure).unwrap_or(Measure::Other)
            } else {
                self.word(
                    (NAME, row, "measure"),
                    &measure,
                    Measure::parse,
                    Measure::Other,
                )
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
                note: self.prose((NAME, row, "note"), &table.note),
                role: self.word(
                    (NAME, row, "role"),
                    &cell(&table.role, row),
                    Role::parse,
                    Role::None,
                ),
                sum_ok: cell(&table.sum_ok, row) == "yes",
                decision: cell(&table.decision, row),
                authority: self.prose((NAME, row, "authority"), &table.authority),
                comparable: self.word(
                    (NAME, row, "comparable"),
                    &cell(&table.comparable, row),
                    Comparable::parse,
                    Comparable::None,
                ),
                comparable_note: self.prose((NAME, row, "comparable_note"), &table.comparable_note),
                period: self.edtf((NAME, row, "period"), &cell(&table.period, row)),
                subject: self.prose((NAME, row, "subject"), &table.subject),
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
    pub(super) fn check_state(&mut self, row: usize, figure: &Figure) {
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
    pub(super) fn check_window(&mut self, row: usize, figure: &Figure) {
        let bound = figure.scope == Scope::Order
            && match figure.table {
                Table::Fact | Table::Population => false,
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

    pub(super) fn readings(&mut self, dto: &DatasetDto) -> Vec<OtherReading> {
        const NAME: &str = "readings";
        let table = &dto.readings;
        let mut readings = Vec::with_capacity(table.len());
        let mut seen = BTreeSet::new();
        for row in 0..table.len() {
            let id = cell(&table.figure, row);
            let seq = cell(&table.seq, row);
            if seq == 0 || !seen.insert((id.clone(), seq)) {
                self.fault(
                    NAME,
                    row,
                    "seq",
                    format!("reading {seq} of `{id}` is 0 or twice"),
                );
            }
            let words = self.prose((NAME, row, "words"), &table.words);
            let quantity = self.quantity(
                NAME,
                row,
                cell(&table.value, row),
                cell(&table.value_max, row),
                &words,
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
                row,
                figure: target.figure,
                seq,
                quantity,
                reading,
                relation,
                note: self.prose((NAME, row, "note"), &table.note),
            });
        }
        readings
    }

    pub(super) fn aliases(&mut self, dto: &DatasetDto) -> Vec<(String, Target)> {
        let table = &dto.aliases;
        let mut aliases = Vec::new();
        let readings: BTreeSet<(String, u32)> =
            crate::order::set((0..dto.readings.len()).map(|row| {
                (
                    cell(&dto.readings.figure, row),
                    cell(&dto.readings.seq, row),
                )
            }));
        for row in 0..table.len() {
            let alias = cell(&table.alias, row);
            let id = cell(&table.figure, row);
            let seq = cell(&table.seq, row);
            let Some(figure) = self.figure_ids.get(&id).copied() else {
                self.fault("aliases", row, "figure", format!("unknown figure `{id}`"));
                continue;
            };
            if seq != 0 && !readings.contains(&(id.clone(), seq)) {
                self.fault(
                    "aliases",
                    row,
                    "seq",
                    format!("`{id}` has no reading {seq}"),
                );
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
}

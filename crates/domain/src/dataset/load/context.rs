//! Events, administrative changes, sites, and who says so.

use std::collections::BTreeSet;

use super::{Loader, cell, index};
use crate::dataset::dto::DatasetDto;
use crate::dataset::model::{Approximation, Change, Citation, Event, EventIx, Site};
use crate::vocab::{ApproximationKind, ChangeKind, EventKind, EventSpan, SitePrecision};

impl Loader<'_> {
    pub(super) fn events(&mut self, dto: &DatasetDto) -> Vec<Event> {
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
                title: self.prose((NAME, row, "title"), &table.title),
                summary: self.prose((NAME, row, "summary"), &table.summary),
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

    pub(super) fn changes(&mut self, dto: &DatasetDto) -> Vec<Change> {
        const NAME: &str = "changes";
        let table = &dto.changes;
        let mut changes = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let Some(date) = self.edtf((NAME, row, "date"), &cell(&table.date, row)) else {
                self.fault(NAME, row, "date", "a change needs a date".to_owned());
                continue;
            };
            changes.push(Change {
                row,
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
                note: self.prose((NAME, row, "note"), &table.note),
            });
        }
        changes
    }

    pub(super) fn approximations(&mut self, dto: &DatasetDto) -> Vec<Approximation> {
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
                note: self.prose((NAME, row, "note"), &table.note),
            })
            .collect()
    }

    pub(super) fn sites(&mut self, dto: &DatasetDto) -> Vec<Site> {
        const NAME: &str = "sites";
        let table = &dto.sites;
        let mut sites = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let Some(territory) =
                self.place((NAME, row, "territory"), &cell(&table.territory, row))
            else {
                continue;
            };
            let id = cell(&table.id, row);
            let (name, near) = self.site_name(dto, row, &id);
            sites.push(Site {
                row,
                id,
                name,
                near,
                name_local: cell(&table.name_local, row),
                territory,
                precision: self.word(
                    (NAME, row, "precision"),
                    &cell(&table.precision, row),
                    SitePrecision::parse,
                    SitePrecision::NearTown,
                ),
                paragraph: self
                    .optional_paragraph((NAME, row, "paragraph"), &cell(&table.paragraph, row)),
                note: self.prose((NAME, row, "note"), &table.note),
            });
        }
        sites
    }

    pub(super) fn citations(&mut self, dto: &DatasetDto) -> Vec<Citation> {
        const NAME: &str = "citations";
        let table = &dto.citations;
        let others: BTreeSet<String> = crate::order::set(
            [&dto.events.id, &dto.changes.id, &dto.sites.id]
                .into_iter()
                .flatten()
                .cloned(),
        );
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
            let locator = self.prose((NAME, row, "locator"), &table.locator);
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
}

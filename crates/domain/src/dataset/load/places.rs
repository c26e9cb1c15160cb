//! Sources and territories, which the other tables refer to.

use super::{Loader, cell, index};
use crate::cite::{Work, WorkFields};
use crate::dataset::dto::DatasetDto;
use crate::dataset::model::{Source, SourceIx, Territory, TerritoryIx};
use crate::text::Lang;
use crate::vocab::{InOrder, Standing, TerritoryKind};

impl Loader<'_> {
    pub(super) fn sources(&mut self, dto: &DatasetDto) -> Vec<Source> {
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
            let note = self.prose(("sources", row, "note"), &table.note);
            let mut remark = self.prose(("sources", row, "remark"), &table.remark);
            if !note.is_empty() && !remark.is_empty() {
                remark.insert(0, ' ');
            }
            sources.push(Source {
                ix,
                work,
                note: [note, remark].concat(),
                trust: cell(&table.trust, row),
                access: cell(&table.access, row),
            });
        }
        sources
    }

    pub(super) fn territories(&mut self, dto: &DatasetDto) -> Vec<Territory> {
        const NAME: &str = "territories";
        let table = &dto.territories;
        for row in 0..table.len() {
            let id = cell(&table.id, row);
            let ix = TerritoryIx(index(row));
            if self.territory_ids.insert(id.clone(), ix).is_some() {
                self.fault(NAME, row, "id", format!("`{id}` is there twice"));
            }
        }
        self.names(dto);
        let mut territories = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let id = cell(&table.id, row);
            let parent = cell(&table.parent, row);
            let parent = if parent.is_empty() {
                if id != "ussr" {
                    self.fault(
                        NAME,
                        row,
                        "parent",
                        "only the USSR has no parent".to_owned(),
                    );
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
            let name = self.name(row, &id, self.lang);
            let name_ru = self.name(row, &id, Lang::Ru).name;
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
                name: name.name,
                label: name.label,
                form: name.form,
                name_ru,
                today: name.today,
                note: self.prose((NAME, row, "note"), &table.note),
                id,
            });
        }
        territories
    }
}

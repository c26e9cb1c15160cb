//! Checks of whole tables and of the whole dataset.

use std::collections::BTreeSet;

use super::Loader;
use crate::dataset::dto::DatasetDto;
use crate::dataset::{Dataset, Fault};
use crate::text::Texts;
use crate::vocab::Standing;

impl Loader<'_> {
    pub(super) fn check_shapes(&mut self, dto: &DatasetDto) {
        let tables = [
            ("territories", dto.territories.ragged()),
            ("names", dto.names.ragged()),
            ("site_names", dto.site_names.ragged()),
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
            self.faults.push(Fault::whole(
                "figures",
                "more rows than this schema can hold",
            ));
        }
    }

    /// Checks that need the whole dataset.
    pub(super) fn check_whole(&mut self, dataset: &Dataset, texts: &Texts) {
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
                    format!(
                        "`{}` has geometry but is no unit of July 1937",
                        territory.id
                    ),
                );
            }
        }
        let prose = crate::prose::unknown_tokens(dataset, texts);
        self.faults.extend(prose);
    }

    /// Every reading of every figure, and every event, says who says so.
    pub(super) fn check_sources_given(&mut self, dataset: &Dataset) {
        let cited: BTreeSet<(&str, u32)> = crate::order::set(
            dataset
                .citations
                .iter()
                .map(|c| (c.subject.as_str(), c.seq)),
        );
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
        for reading in &dataset.readings {
            let id = dataset.figure(reading.figure).map_or("", |f| f.id.as_str());
            if missing(id, reading.seq) {
                self.fault(
                    "readings",
                    reading.row,
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

//! The article: sections, paragraphs, the works they cite, the bibliography.

use std::collections::BTreeSet;

use super::{Loader, cell, index};
use crate::dataset::dto::DatasetDto;
use crate::dataset::model::{Paragraph, ParagraphIx, Section, SourceIx};

impl Loader<'_> {
    pub(super) fn article(&mut self, dto: &DatasetDto) -> (Vec<Section>, Vec<Paragraph>) {
        let mut sections = Vec::new();
        let mut known = BTreeSet::new();
        for row in 0..dto.sections.len() {
            let id = cell(&dto.sections.id, row);
            if !known.insert(id.clone()) {
                self.fault("sections", row, "id", format!("`{id}` is there twice"));
            }
            sections.push(Section {
                id,
                title: self.prose(("sections", row, "title"), &dto.sections.title),
                url: cell(&dto.sections.url, row),
                summary: self.prose(("sections", row, "summary"), &dto.sections.summary),
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
                self.fault(
                    "paragraphs",
                    row,
                    "section",
                    format!("unknown section `{section}`"),
                );
            }
            paragraphs.push(Paragraph {
                ix,
                id,
                section,
                title: self.prose(("paragraphs", row, "title"), &dto.paragraphs.title),
                summary: self.prose(("paragraphs", row, "summary"), &dto.paragraphs.summary),
                works: Vec::new(),
            });
        }
        for row in 0..dto.paragraph_works.len() {
            let at = ("paragraph_works", row, "work");
            let work = self.source(at, &cell(&dto.paragraph_works.work, row));
            let id = cell(&dto.paragraph_works.paragraph, row);
            let paragraph = self.optional_paragraph(("paragraph_works", row, "paragraph"), &id);
            if let (Some(work), Some(paragraph)) = (work, paragraph)
                && let Some(paragraph) = paragraphs.get_mut(paragraph.at())
            {
                paragraph.works.push(work);
            }
        }
        (sections, paragraphs)
    }

    pub(super) fn bibliography(&mut self, dto: &DatasetDto) -> Vec<(SourceIx, String)> {
        let table = &dto.bibliography;
        (0..table.len())
            .filter_map(|row| {
                let source = self.source(("bibliography", row, "id"), &cell(&table.id, row))?;
                Some((source, cell(&table.kind, row)))
            })
            .collect()
    }
}

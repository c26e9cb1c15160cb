//! What the data package holds beyond the dataset: everything that is needed to
//! give the whole package away, and nothing twice.

use std::path::Path;

use exhibit_domain::dataset::dto::DatasetDto;
use exhibit_domain::export::package::{
    PackageColumn, PackageDto, PackageFile, PackageTable, cells,
};

use crate::fault::FileFault;
use crate::package::{DESCRIPTOR, Package};
use crate::read::{self, Table, Tables};

/// Files of the package that its descriptor does not list.
const DOCUMENTS: [&str; 4] = [DESCRIPTOR, "README.md", "CITATION.cff", "geo/README.md"];

/// Gathers what the dataset lacks: columns whose cells it does not have as they
/// are, and files that are no tables.
pub(crate) fn rest(
    dir: &Path,
    package: &Package,
    tables: &Tables,
    dto: &DatasetDto,
    faults: &mut Vec<FileFault>,
) -> PackageDto {
    let listed = package
        .resources
        .iter()
        .filter(|resource| resource.schema.is_none())
        .map(|resource| resource.path.as_str());
    let mut files = Vec::new();
    for path in DOCUMENTS.into_iter().chain(listed) {
        if let Some(text) = read::text(dir, path, faults) {
            files.push(PackageFile {
                path: path.to_owned(),
                text,
            });
        }
    }
    PackageDto {
        version: package.version.clone(),
        created: package.day().to_owned(),
        tables: package
            .tables()
            .filter_map(|(resource, _)| tables.get(&resource.name))
            .map(|found| table(found, dto))
            .collect(),
        files,
    }
}

fn table(table: &Table, dto: &DatasetDto) -> PackageTable {
    let columns = table
        .columns()
        .map(|(name, own)| {
            let shipped = cells(dto, &table.name, name);
            PackageColumn {
                name: name.to_owned(),
                cells: (shipped.as_ref() != Some(&own)).then_some(own),
            }
        })
        .collect();
    PackageTable {
        name: table.name.clone(),
        path: table.file.clone(),
        rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
        columns,
    }
}

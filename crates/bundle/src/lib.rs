//! Reads the data package, checks it, lays out the map and makes what ships.
//!
//! ```text
//! datapackage.json ─┐
//! *.csv ────────────┼─▶ tables ─▶ columns ─▶ the domain's own load ─▶ map ─▶ JSON
//! sources.json ─────┘
//! ```
//!
//! Whatever is wrong is listed at once, with file, line, column and reason;
//! then nothing is returned. Nothing here writes a file.

mod check;
mod columns;
mod csl;
pub mod csv;
mod fault;
mod figures;
pub mod geo;
mod ids;
mod json;
mod locate;
mod map;
pub mod package;
mod read;
mod rest;
mod sources;
mod tables;

use std::path::Path;

use exhibit_domain::dataset::dto::DatasetDto;
use exhibit_domain::dataset::{Dataset, load};
use exhibit_domain::export::package::PackageDto;
use sha2::{Digest, Sha256};

pub use fault::{Faults, FileFault};
pub use map::RADIUS_PER_ROOT;

use fault::Collector;
use package::Package;

/// What ships, and what it says.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// The dataset as JSON.
    pub json: Vec<u8>,
    /// First eight hexadecimal digits of the JSON's SHA-256.
    pub hash: String,
    /// The JSON of every table by itself, to be measured.
    pub parts: Vec<(String, Vec<u8>)>,
    /// The dataset, loaded.
    pub dataset: Dataset,
    /// The dataset in columns, as the JSON has it.
    pub dto: DatasetDto,
    /// What the data package holds beyond that, for those who take it away.
    pub package: PackageDto,
    /// The same as JSON.
    pub package_json: Vec<u8>,
}

/// Bundles a data folder.
///
/// # Errors
/// Every fault of the package.
pub fn bundle(dir: &Path) -> Result<Bundle, Faults> {
    let package = Package::read(dir).map_err(|list| Faults { list })?;
    let mut faults = Collector::default();

    let (tables, found) = read::all(dir, &package);
    faults.round(found);
    let mut found = check::all(&package, &tables);
    found.extend(ids::check(&tables));
    faults.round(found);

    let mut found = Vec::new();
    let sources = sources::read(dir, &mut found);
    let whole = tables.complete && sources.is_some();
    let (sources, lines) = sources.unwrap_or_default();
    let mut dto = tables::dataset(&package, &tables, sources, &mut found);
    faults.round(found);

    // The domain judges the tables by themselves first: the circles' sizes come from them.
    let locate = locate::Locate {
        tables: &tables,
        sources: &lines,
    };
    let mut dataset = None;
    if whole {
        dto.map = map::blank(&dto.territories);
        match load(&dto) {
            Ok(loaded) => dataset = Some(loaded),
            Err(list) => faults.round(locate.all(&list)),
        }
    }

    let mut found = Vec::new();
    let rest = rest::rest(dir, &package, &tables, &dto, &mut found);
    dto.map = map::lay_out(dir, &dto, dataset.as_ref(), &tables, &mut found);
    faults.round(found);
    if !faults.is_empty() {
        return Err(faults.finish());
    }
    match load(&dto) {
        Ok(dataset) => finish(dto, dataset, rest).map_err(|error| Faults {
            list: vec![FileFault::file(package::DESCRIPTOR, error.to_string())],
        }),
        Err(list) => {
            faults.round(locate.all(&list));
            Err(faults.finish())
        }
    }
}

fn finish(
    dto: DatasetDto,
    dataset: Dataset,
    package: PackageDto,
) -> Result<Bundle, serde_json::Error> {
    let json = json::bytes(&dto)?;
    Ok(Bundle {
        hash: hash(&json),
        package_json: json::bytes(&package)?,
        package,
        parts: json::parts(&dto)?,
        json,
        dataset,
        dto,
    })
}

/// First eight hexadecimal digits of the SHA-256.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

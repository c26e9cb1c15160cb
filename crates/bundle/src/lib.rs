//! Reads the data package, checks it, lays out the map and makes what ships.
//!
//! ```text
//! datapackage.json ─┐
//! *.csv ────────────┼─▶ tables ─▶ columns ─▶ the domain's own load ─▶ map ─▶ JSON
//! sources.json ─────┤
//! text/*.po ────────┴─▶ prose and messages of each language ─▶ one JSON each
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
mod prose;
mod read;
mod rest;
mod sources;
mod tables;
pub mod texts;

use std::path::Path;

use exhibit_domain::dataset::dto::{DatasetDto, PackDto};
use exhibit_domain::dataset::{Dataset, load};
use exhibit_domain::export::package::PackageDto;
use exhibit_domain::text::Lang;
use sha2::{Digest, Sha256};

pub use fault::{Faults, FileFault};
pub use map::RADIUS_PER_ROOT;

use fault::Collector;
use package::Package;
use prose::Prose;
use sources::Sources;

/// What ships, and what it says.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// The dataset as JSON.
    pub json: Vec<u8>,
    /// First eight hexadecimal digits of the JSON's SHA-256.
    pub hash: String,
    /// The JSON of every table by itself, to be measured.
    pub parts: Vec<(String, Vec<u8>)>,
    /// The dataset, loaded in English.
    pub dataset: Dataset,
    /// The dataset in columns, as the JSON has it.
    pub dto: DatasetDto,
    /// The texts of every language that ships, English first.
    pub packs: Vec<Pack>,
    /// What the data package holds beyond that, for those who take it away.
    pub package: PackageDto,
    /// The same as JSON.
    pub package_json: Vec<u8>,
}

/// The texts of one language.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The language.
    pub lang: Lang,
    /// The texts, as the JSON has them.
    pub dto: PackDto,
    /// They as JSON.
    pub json: Vec<u8>,
    /// First eight hexadecimal digits of the JSON's SHA-256.
    pub hash: String,
}

impl Bundle {
    /// The dataset in a language that ships.
    #[must_use]
    pub fn dataset_in(&self, lang: Lang) -> Option<Dataset> {
        let pack = self.packs.iter().find(|pack| pack.lang == lang)?;
        load(&self.dto, &pack.dto).ok()
    }
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
    let Sources { columns, notes } = sources.unwrap_or_default();
    let prose = Prose::collect(&tables, &notes);
    let mut dto = tables::dataset(&package, &tables, &prose, columns, &mut found);
    dto.sources.note = notes
        .iter()
        .map(|n| prose.number(n.of("abstract")))
        .collect();
    dto.sources.remark = notes.iter().map(|n| prose.number(n.of("note"))).collect();
    faults.round(found);

    let mut found = Vec::new();
    // Texts of a table that could not be read would all be called missing.
    let packs = texts::packs(dir, &prose, &mut found);
    if whole {
        faults.round(found);
    }
    let english = packs.first().cloned().unwrap_or_default();

    // The domain judges the tables by themselves first: the circles' sizes come from them.
    let locate = locate::Locate {
        tables: &tables,
        sources: &notes,
    };
    let mut dataset = None;
    if whole {
        dto.map = map::blank(&dto.territories);
        match load(&dto, &english) {
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
    let mut datasets = Vec::new();
    for pack in &packs {
        match load(&dto, pack) {
            Ok(dataset) => datasets.push(dataset),
            Err(list) => faults.round(locate.all(&list)),
        }
    }
    if !faults.is_empty() {
        return Err(faults.finish());
    }
    finish(dto, datasets, packs, rest).map_err(|error| Faults {
        list: vec![FileFault::file(package::DESCRIPTOR, error.to_string())],
    })
}

fn finish(
    dto: DatasetDto,
    datasets: Vec<Dataset>,
    packs: Vec<PackDto>,
    package: PackageDto,
) -> Result<Bundle, serde_json::Error> {
    let json = json::bytes(&dto)?;
    let packs = packs.into_iter().zip(&datasets).map(|(dto, dataset)| {
        let json = json::bytes(&dto)?;
        Ok(Pack {
            lang: dataset.lang(),
            hash: hash(&json),
            json,
            dto,
        })
    });
    let packs: Vec<Pack> = packs.collect::<Result<_, serde_json::Error>>()?;
    let Some(dataset) = datasets.into_iter().next() else {
        return Err(serde::ser::Error::custom("no language ships"));
    };
    Ok(Bundle {
        hash: hash(&json),
        package_json: json::bytes(&package)?,
        package,
        parts: json::parts(&dto)?,
        json,
        dataset,
        dto,
        packs,
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

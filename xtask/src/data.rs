//! Checks the data package and bundles it.

use std::path::{Path, PathBuf};

use exhibit_bundle::{Bundle, Pack};
use exhibit_texts::Lang;

use crate::error::{Failure, Result};
use crate::files;
use crate::paths::Paths;
use crate::sizes;
use crate::steps::timed;

/// The bundle and the file it was written to.
pub struct Data {
    /// What ships.
    pub bundle: Bundle,
    /// Where the dataset was written, for the prerender.
    pub file: PathBuf,
    /// Where the texts of each language were written.
    pub packs: Vec<(Lang, PathBuf)>,
}

impl Data {
    /// The file of the English texts.
    pub fn english(&self) -> Result<&Path> {
        let found = self.packs.iter().find(|(lang, _)| *lang == Lang::En);
        found
            .map(|(_, file)| file.as_path())
            .ok_or_else(|| Failure::new("The bundle has no English texts."))
    }
}

/// The published name of a bundle.
pub fn file_name(bundle: &Bundle) -> String {
    format!("exhibit.{}.json", bundle.hash)
}

/// The published name of a language's texts.
pub fn pack_name(pack: &Pack) -> String {
    format!("texts.{}.{}.json", pack.lang.as_str(), pack.hash)
}

/// The published name of what the package holds beyond the bundle.
pub fn package_name(bundle: &Bundle) -> String {
    format!("package.{}.json", files::short_hash(&bundle.package_json))
}

/// Bundles `data/`, or lists every fault in it and writes nothing.
pub fn bundle(paths: &Paths) -> Result<Data> {
    let source = paths.root.join("data");
    let bundle = exhibit_bundle::bundle(&source).map_err(|faults| {
        Failure::new(format!(
            "the data package is not right, so nothing was written:\n{faults}"
        ))
    })?;
    let dir = paths.work().join("data");
    files::empty_dir(&dir)?;
    let file = dir.join(file_name(&bundle));
    files::write(&file, &bundle.json)?;
    let mut packs = Vec::new();
    for pack in &bundle.packs {
        let file = dir.join(pack_name(pack));
        files::write(&file, &pack.json)?;
        packs.push((pack.lang, file));
    }
    Ok(Data {
        bundle,
        file,
        packs,
    })
}

/// `cargo xtask data`.
pub fn data(paths: &Paths) -> Result<()> {
    let data = timed("data: check and bundle", || bundle(paths))?;
    println!("{}", sizes::data_table(&data.bundle));
    println!("{}", paths.shown(&data.file).display());
    for (_, file) in &data.packs {
        println!("{}", paths.shown(file).display());
    }
    Ok(())
}

//! Where things are: the clone, what is built in it, and the cache of tools beside no clone.

use std::env;
use std::path::{Path, PathBuf};

use crate::error::{Failure, Result};

/// The directories every step works in.
#[derive(Debug, Clone)]
pub struct Paths {
    /// The root of the clone.
    pub root: PathBuf,
    /// Cargo's target directory.
    pub target: PathBuf,
    /// Tools that outlive the clone.
    pub cache: PathBuf,
}

impl Paths {
    /// Finds the clone this tool was built from, and the cache.
    pub fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .ancestors()
            .find(|dir| dir.join("xtask").join("Cargo.toml").is_file())
            .ok_or_else(|| {
                Failure::new(
                    "The clone this tool was built from is gone; run it with `cargo xtask`.",
                )
            })?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |dir| root.join(dir));
        Ok(Self {
            target,
            cache: cache()?,
            root,
        })
    }

    /// What is published.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Intermediate results of a build.
    pub fn work(&self) -> PathBuf {
        self.target.join("exhibit")
    }

    /// The directory of one cached tool, as in `tools/trunk-0.21.14`.
    pub fn tool(&self, name_and_version: &str) -> PathBuf {
        self.cache.join("tools").join(name_and_version)
    }

    /// `path` as seen from the root of the clone, for messages.
    pub fn shown<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}

fn cache() -> Result<PathBuf> {
    let set = |name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(dir) = set("EXHIBIT_CACHE") {
        return std::path::absolute(&dir)
            .map_err(|error| Failure::new(format!("EXHIBIT_CACHE: {error}")));
    }
    set("XDG_CACHE_HOME")
        .filter(|dir| dir.is_absolute())
        .or_else(|| set("HOME").or_else(|| set("USERPROFILE")).map(|home| home.join(".cache")))
        .map(|dir| dir.join("order-00447"))
        .ok_or_else(|| Failure::new("No home directory is known for the cache of tools; set EXHIBIT_CACHE to a directory."))
}

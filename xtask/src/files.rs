//! Small helpers over files: read, write, walk, copy, hash, each error naming its file.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::error::{Context, Result};

/// Reads a text file.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).context(format!("reading {}", path.display()))
}

/// Reads a file.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).context(format!("reading {}", path.display()))
}

/// Writes a file and the directories it needs.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).context(format!("creating {}", dir.display()))?;
    }
    fs::write(path, bytes).context(format!("writing {}", path.display()))
}

/// Makes `dir` an existing, empty directory.
pub fn empty_dir(dir: &Path) -> Result<()> {
    remove_dir(dir)?;
    fs::create_dir_all(dir).context(format!("creating {}", dir.display()))
}

/// Removes a directory if it is there.
pub fn remove_dir(dir: &Path) -> Result<()> {
    if dir.symlink_metadata().is_err() {
        return Ok(());
    }
    fs::remove_dir_all(dir).context(format!("removing {}", dir.display()))
}

/// Every file below `dir`, as sorted paths relative to it.
pub fn walk(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(below) = open.pop() {
        let here = dir.join(&below);
        for entry in fs::read_dir(&here).context(format!("reading {}", here.display()))? {
            let entry = entry.context(format!("reading {}", here.display()))?;
            let path = below.join(entry.file_name());
            if entry.path().is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Copies every file below `from` into `to`.
pub fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for path in walk(from)? {
        write(&to.join(&path), &read(&from.join(&path))?)?;
    }
    Ok(())
}

/// The SHA-256 in hex.
pub fn hash(bytes: &[u8]) -> String {
    let digest = sha256(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-256.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The first 16 hex digits of a SHA-256, for the name of a file that may be cached for ever.
pub fn short_hash(bytes: &[u8]) -> String {
    hash(bytes).chars().take(16).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_the_start_of_sha256() {
        assert_eq!(short_hash(b""), "e3b0c44298fc1c14");
    }

    #[test]
    fn trees_are_copied_whole_and_walked_in_order() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        let (from, to) = (dir.path().join("a"), dir.path().join("b"));
        write(&from.join("z.txt"), b"1")?;
        write(&from.join("deep/er/a.txt"), b"2")?;
        copy_tree(&from, &to)?;
        assert_eq!(walk(&to)?, [PathBuf::from("deep/er/a.txt"), "z.txt".into()]);
        assert_eq!(read_text(&to.join("deep/er/a.txt"))?, "2");
        empty_dir(&to)?;
        assert!(walk(&to)?.is_empty());
        Ok(())
    }
}

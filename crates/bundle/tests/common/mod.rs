//! The committed data, and copies of it in which a test can make faults.

#![allow(dead_code)] // each test file uses its part of it
#![allow(clippy::panic, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use exhibit_bundle::{Bundle, Faults, bundle};
use exhibit_domain::dataset::Dataset;

/// The committed data, bundled.
pub fn committed() -> &'static Bundle {
    static BUNDLE: OnceLock<Bundle> = OnceLock::new();
    BUNDLE.get_or_init(|| bundle(&data()).unwrap_or_else(|faults| panic!("{faults}")))
}

/// The committed data, loaded.
pub fn dataset() -> &'static Dataset {
    &committed().dataset
}

/// The committed data package.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// A copy of the data package, gone when dropped.
pub struct Copy {
    dir: tempfile::TempDir,
}

impl Copy {
    /// A copy without faults.
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        copy_files(&data(), dir.path());
        for folder in ["geo", "text"] {
            fs::create_dir(dir.path().join(folder)).unwrap();
            copy_files(&data().join(folder), &dir.path().join(folder));
        }
        Self { dir }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Replaces a text that stands exactly once in a file; gives its line.
    pub fn replace(&self, file: &str, from: &str, to: &str) -> usize {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {file}");
        let at = text.find(from).unwrap();
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
        let before = from.chars().take_while(|c| *c == '\n').count();
        text[..at].matches('\n').count() + before + 1
    }

    /// Removes every line that starts so; at least one must.
    pub fn remove_lines(&self, file: &str, start: &str) {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let kept: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with(start))
            .collect();
        assert!(kept.len() < text.lines().count(), "{start:?} in {file}");
        fs::write(&path, kept.join("\n") + "\n").unwrap();
    }

    /// The line that starts so.
    pub fn line(&self, file: &str, start: &str) -> usize {
        let text = fs::read_to_string(self.path().join(file)).unwrap();
        let at = text.lines().position(|line| line.starts_with(start));
        at.unwrap_or_else(|| panic!("{start:?} in {file}")) + 1
    }

    /// Rewrites a file byte by byte.
    pub fn bytes(&self, file: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) {
        let path = self.path().join(file);
        fs::write(&path, change(fs::read(&path).unwrap())).unwrap();
    }

    /// Takes a file away.
    pub fn remove(&self, file: &str) {
        fs::remove_file(self.path().join(file)).unwrap();
    }

    /// What the bundler says; it must refuse.
    pub fn faults(&self) -> Faults {
        match bundle(self.path()) {
            Ok(bundle) => panic!("bundled to {}", bundle.hash),
            Err(faults) => faults,
        }
    }

    /// Asserts that the bundler refuses and says this, among other things.
    #[track_caller]
    pub fn says(&self, expected: &[&str]) {
        let text = self.faults().to_string();
        for line in expected {
            let found = text.lines().any(|said| said.starts_with(line));
            assert!(found, "expected: {line}\nsaid:\n{text}");
        }
    }

    /// Asserts that the bundler refuses and says this and nothing else. Where the test
    /// is not about texts, those that a changed English cell leaves untranslated are
    /// passed over.
    #[track_caller]
    pub fn says_only(&self, expected: &[&str]) {
        self.says(expected);
        let faults = self.faults();
        let about_texts = expected.iter().any(|line| line.starts_with("text/"));
        let said = faults
            .list
            .iter()
            .filter(|fault| about_texts || !fault.file.starts_with("text/"));
        assert_eq!(said.count(), expected.len(), "{faults}");
    }
}

fn copy_files(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

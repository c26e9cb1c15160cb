//! Compressed twins of every text and of the wasm, so that no host has to compress.

use std::io::Write;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::error::{Context, Failure, Result};
use crate::files;

const KINDS: [&str; 9] = [
    "html",
    "js",
    "css",
    "wasm",
    "json",
    "svg",
    "txt",
    "xml",
    "webmanifest",
];

/// Writes `.br` and `.gz` beside every file that gains by it.
pub fn all(dir: &Path) -> Result<()> {
    let mut names: Vec<_> = files::walk(dir)?
        .into_iter()
        .filter(|path| worth(path))
        .collect();
    // Largest first, and shared out over the processors: the wasm takes longest.
    names.sort_by_key(|path| {
        std::cmp::Reverse(dir.join(path).metadata().map_or(0, |data| data.len()))
    });
    let queue = std::sync::Mutex::new(names.into_iter());
    let next = || queue.lock().ok().and_then(|mut names| names.next());
    let work = || {
        while let Some(name) = next() {
            twins(&dir.join(name))?;
        }
        Ok(())
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(Failure::new("Compressing broke off.")))
        })
    })
}

/// Whether files of this name are compressed.
pub fn worth(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| KINDS.iter().any(|kind| extension == *kind))
}

fn twins(file: &Path) -> Result<()> {
    let bytes = files::read(file)?;
    for (suffix, twin) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".{suffix}"));
        files::write(Path::new(&name), &twin)?;
    }
    Ok(())
}

/// Brotli at its highest quality.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).context("brotli")?;
    Ok(out)
}

/// Gzip at its highest level.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).context("gzip")?;
    encoder.finish().context("gzip")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn twins_unpack_to_the_original_and_fonts_have_none() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        let text = "quota ".repeat(500).into_bytes();
        files::write(&dir.path().join("a/x.json"), &text)?;
        files::write(&dir.path().join("f.woff2"), &text)?;
        all(dir.path())?;
        assert_eq!(files::walk(dir.path())?.len(), 4);
        let mut unpacked = Vec::new();
        let br = files::read(&dir.path().join("a/x.json.br"))?;
        brotli::BrotliDecompress(&mut &*br, &mut unpacked).context("brotli")?;
        assert!(unpacked == text && br.len() < text.len() / 10);
        let gz = files::read(&dir.path().join("a/x.json.gz"))?;
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&*gz)
            .read_to_end(&mut unpacked)
            .context("gzip")?;
        assert_eq!(unpacked, text);
        Ok(())
    }
}

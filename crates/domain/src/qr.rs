//! QR codes, drawn here and by no service.
//!
//! Error correction M (a quarter of the dirt and glare of a gallery's glass is made up
//! for at the cost of a slightly larger code), always the smallest size that holds the text.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, without which readers do not find it (ISO/IEC 18004).
const QUIET: u32 = 4;

/// A QR code, to be drawn as one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules on each side, with the light margin.
    pub size: u32,
    /// The dark modules as the data of an SVG path, a module being one unit.
    pub path: String,
}

/// The code of a text; `None` where the text is too long for any (about 2300 bytes).
#[must_use]
pub fn code(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let start = x;
            while x < side && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                // Neighbours in a row become one rectangle, so that no seam shows between them.
                let quiet = i64::from(QUIET);
                let (left, top) = (i64::from(start) + quiet, i64::from(y) + quiet);
                let run = x - start;
                let _ = write!(path, "M{left} {top}h{run}v1h-{run}z");
            } else {
                x += 1;
            }
        }
    }
    let size = side.unsigned_abs() + 2 * QUIET;
    Some(Qr { size, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a phone reads from the drawing: the path is filled, six pixels a module.
    fn read(qr: &Qr) -> String {
        const MODULE: usize = 6;
        let size = qr.size as usize;
        let mut dark = vec![vec![false; size]; size];
        for run in qr.path.split('M').skip(1) {
            let (place, rest) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let length: usize = rest.split('v').next().unwrap().parse().unwrap();
            assert_eq!(rest, format!("{length}v1h-{length}z"));
            for cell in &mut dark[y][x..x + length] {
                assert!(!*cell, "runs do not overlap");
                *cell = true;
            }
        }
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(size * MODULE, size * MODULE, |x, y| {
                if dark[y / MODULE][x / MODULE] { 0 } else { 255 }
            });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_reader_finds_the_text_again() {
        for text in [
            "https://example.org/x/",
            "https://example.org/exhibit/?region=west-siberian-krai&date=1938-01-31&layer=increased&lang=uk",
            "https://пример.рф/?q=%D0%BE%D0%BC%D1%81%D0%BA",
            &["https://example.org/?q=", &"a".repeat(900)].concat(),
        ] {
            assert_eq!(read(&code(text).unwrap()), text);
        }
    }

    #[test]
    fn the_code_is_the_smallest_and_has_its_margin() {
        let qr = code("https://example.org/x/").unwrap();
        // Version 2 holds 26 bytes at level M: 25 modules and four on each side.
        assert_eq!(qr.size, 33);
        assert!(qr.path.starts_with("M4 4h7v1h-7z"));
    }

    #[test]
    fn what_no_code_can_hold_has_none() {
        assert_eq!(code(&"a".repeat(2400)), None);
    }
}

//! A ZIP archive without compression.
//!
//! Written here rather than by a crate: storing needs a checksum and three kinds of
//! records, about one kilobyte of wasm, while a crate brings compression, encryption
//! and a reader along. The tables are small enough not to need compression.

use crate::edtf::Date;

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path, with `/` between folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The version of the format that a reader needs: 1.0, plain storing.
const VERSION: u16 = 10;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;

/// An archive of files, all dated on one day, so that the same files make the same
/// archive to the byte. `None` if it is too large for the format (4 GB, 65,535 files).
#[must_use]
pub fn archive(entries: &[Entry], day: Date) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let at = u32::try_from(out.len()).ok()?;
        let size = u32::try_from(entry.bytes.len()).ok()?;
        let name = u16::try_from(entry.name.len()).ok()?;
        // What the local header and the directory say alike.
        let mut common = Vec::with_capacity(26);
        short(&mut common, VERSION);
        short(&mut common, UTF8);
        short(&mut common, 0); // stored
        short(&mut common, 0); // midnight
        short(&mut common, dos_date(day));
        long(&mut common, crc32(&entry.bytes));
        long(&mut common, size); // as stored
        long(&mut common, size); // as it is
        short(&mut common, name);
        short(&mut common, 0); // nothing extra

        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(entry.name.as_bytes());
        out.extend(&entry.bytes);

        directory.extend(b"PK\x01\x02");
        short(&mut directory, VERSION);
        directory.extend(&common);
        short(&mut directory, 0); // no comment
        short(&mut directory, 0); // the only disk
        short(&mut directory, 0); // not known to be text
        long(&mut directory, 0); // no attributes
        long(&mut directory, at);
        directory.extend(entry.name.as_bytes());
    }
    let count = u16::try_from(entries.len()).ok()?;
    let at = u32::try_from(out.len()).ok()?;
    let size = u32::try_from(directory.len()).ok()?;
    out.append(&mut directory);
    out.extend(b"PK\x05\x06");
    short(&mut out, 0); // this disk
    short(&mut out, 0); // the directory's disk
    short(&mut out, count);
    short(&mut out, count);
    long(&mut out, size);
    long(&mut out, at);
    short(&mut out, 0); // no comment
    Some(out)
}

fn short(out: &mut Vec<u8>, n: u16) {
    out.extend(n.to_le_bytes());
}

fn long(out: &mut Vec<u8>, n: u32) {
    out.extend(n.to_le_bytes());
}

/// The date as the format has it: seven bits of years since 1980, month, day.
fn dos_date(day: Date) -> u16 {
    let years = u16::try_from(i32::from(day.year()) - 1980)
        .unwrap_or(0)
        .min(127);
    (years << 9) | (u16::from(day.month()) << 5) | u16::from(day.day())
}

/// The checksum CRC-32 (ISO-HDLC), bit by bit: half a megabyte is quick enough
/// without a table.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let odd = crc & 1;
            crc = (crc >> 1) ^ (0xEDB8_8320 * odd);
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_known_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn dates_are_packed() {
        assert_eq!(dos_date(Date::new_const(1980, 1, 1)), 0b0000_0000_0010_0001);
        assert_eq!(
            dos_date(Date::new_const(2026, 11, 23)),
            (46 << 9) | (11 << 5) | 23
        );
        // The format knows no day before 1980.
        assert_eq!(dos_date(Date::new_const(1937, 7, 30)) >> 9, 0);
    }
}

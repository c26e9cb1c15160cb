//! The JSON that ships: compact, and the same to the byte every time.

use std::io;

use exhibit_domain::dataset::dto::DatasetDto;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// No spaces; a whole number is written as one.
struct Compact;

/// Up to here every whole `f64` is exact and every `i64` of it too.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Formatter for Compact {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        if value.fract() == 0.0 && value.abs() <= EXACT {
            #[allow(clippy::cast_possible_truncation)] // bounded above
            let whole = value as i64;
            write!(writer, "{whole}")
        } else {
            // The shortest text that reads back as the same number.
            write!(writer, "{value}")
        }
    }
}

/// A value as JSON.
///
/// # Errors
/// The value cannot be written as JSON; tables always can.
pub(crate) fn bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut out, Compact))?;
    Ok(out)
}

/// The JSON of every table by itself, to be measured.
///
/// # Errors
/// As for [`bytes`].
pub(crate) fn parts(dto: &DatasetDto) -> Result<Vec<(String, Vec<u8>)>, serde_json::Error> {
    let mut parts = Vec::new();
    macro_rules! measure {
        ($($table:ident),+ $(,)?) => {
            $(parts.push((stringify!($table).to_owned(), bytes(&dto.$table)?));)+
        };
    }
    measure!(
        territories,
        names,
        figures,
        readings,
        citations,
        aliases,
        events,
        changes,
        approximations,
        sites,
        site_names,
        sections,
        paragraphs,
        paragraph_works,
        bibliography,
        sources,
        map,
    );
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn whole_numbers_have_no_point() {
        let json = bytes(&[35_000.0, -0.0, 0.909, 12.5, 1e20]).unwrap();
        assert_eq!(
            String::from_utf8(json).unwrap(),
            "[35000,0,0.909,12.5,100000000000000000000]"
        );
    }
}

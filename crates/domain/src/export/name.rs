//! Names of files.

/// A file name from words: small letters and digits of any script, single hyphens,
/// at most sixty letters, after the name of the exhibit.
#[must_use]
pub fn file(words: &str, ending: &str) -> String {
    let mut name = String::from("order-00447");
    let mut gap = true;
    for c in words.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            if gap {
                if name.chars().count() > 60 {
                    break;
                }
                name.push('-');
            }
            name.push(c);
            gap = false;
        } else {
            gap = !matches!(c, '\'' | '’' | '.') || gap;
        }
    }
    [&name, ".", ending].concat()
}

#[cfg(test)]
mod tests {
    use super::file;

    #[test]
    fn names_are_short_and_safe() {
        assert_eq!(
            file("Quotas of 30 July: “first”", "csv"),
            "order-00447-quotas-of-30-july-first.csv"
        );
        assert_eq!(
            file("Свердловская / обл.", "csv"),
            "order-00447-свердловская-обл.csv"
        );
        assert_eq!(file("", "zip"), "order-00447.zip");
        assert_eq!(file("../../etc", "csv"), "order-00447-etc.csv");
        assert!(file(&"word ".repeat(90), "csv").chars().count() < 80);
    }
}

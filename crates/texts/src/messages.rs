//! `en.txt`: the messages of the interface in English, one per line.

use crate::Fault;

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key, `map-layer-share`.
    pub key: String,
    /// The text.
    pub text: String,
}

/// Reads `key = text` lines; `#` starts a comment.
///
/// # Errors
/// Every line that is neither, and every key that is there twice.
pub fn parse(file: &str) -> Result<Vec<Message>, Vec<Fault>> {
    let mut messages: Vec<Message> = Vec::new();
    let mut faults = Vec::new();
    for (line, text) in (1..).zip(file.lines()) {
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        match text.split_once(" = ") {
            None => faults.push(Fault::line(line, "no ` = `")),
            Some((key, _)) if messages.iter().any(|m| m.key == key) => {
                faults.push(Fault::line(line, format!("`{key}` is there twice")));
            }
            Some((key, text)) => messages.push(Message {
                key: key.to_owned(),
                text: text.to_owned(),
            }),
        }
    }
    if faults.is_empty() {
        Ok(messages)
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn lines_become_messages_and_bad_ones_faults() {
        let good = parse("# x\n\na-b = c = d\n").unwrap();
        assert_eq!(
            (good[0].key.as_str(), good[0].text.as_str()),
            ("a-b", "c = d")
        );
        let faults = parse("a = b\nnothing\na = c\n").unwrap_err();
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(said, ["2: no ` = `", "3: `a` is there twice"]);
    }
}

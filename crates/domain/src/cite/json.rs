//! JSON written by hand: the wasm carries no JSON library.

/// A member with a text, left out if the text is empty.
pub(crate) fn text(out: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        member(out, name);
        string(out, value);
    }
}

/// The name of a member that is not the first.
pub(crate) fn member(out: &mut String, name: &str) {
    out.push_str(",\"");
    out.push_str(name);
    out.push_str("\":");
}

/// A JSON string: quotation mark, backslash and control characters are escaped.
pub(crate) fn string(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => {
                out.push_str("\\u00");
                out.push(if c < '\u{10}' { '0' } else { '1' });
                out.extend(char::from_digit(u32::from(c) & 15, 16));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

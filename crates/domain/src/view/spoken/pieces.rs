//! Long texts in short pieces, broken where a reader would draw breath.

/// Most characters of a piece: about ten seconds of a slow voice. Some browsers fall
/// silent in the middle of what takes longer than fifteen.
pub const LONGEST: usize = 180;

/// A text in pieces of at most [`LONGEST`] characters; none for an empty text. Put
/// together with spaces they are the text again.
#[must_use]
pub fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for part in parts(text) {
        if !piece.is_empty() && length(&piece) + 1 + length(&part) > LONGEST {
            pieces.push(std::mem::take(&mut piece));
        }
        if !piece.is_empty() {
            piece.push(' ');
        }
        piece.push_str(&part);
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// Sentences; those that are too long by clauses, and clauses that still are by words.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for sentence in joined(text, ends_sentence) {
        if length(&sentence) <= LONGEST {
            parts.push(sentence);
            continue;
        }
        for clause in joined(&sentence, ends_clause) {
            if length(&clause) <= LONGEST {
                parts.push(clause);
            } else {
                parts.extend(clause.split(' ').map(str::to_owned));
            }
        }
    }
    parts
}

/// The words of a text, put together up to where one of them ends something. Only the
/// plain space parts words: those within a number or before a unit do not.
fn joined(text: &str, ends: fn(&str, Option<&str>) -> bool) -> Vec<String> {
    let words: Vec<&str> = text
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for (i, word) in words.iter().enumerate() {
        open.push(word);
        if ends(word, words.get(i + 1).copied()) {
            found.push(open.join(" "));
            open.clear();
        }
    }
    if !open.is_empty() {
        found.push(open.join(" "));
    }
    found
}

/// "shot. The", but not "No. 00447", "30. Juli", "N. Werth".
fn ends_sentence(word: &str, next: Option<&str>) -> bool {
    let bare = word.trim_end_matches(['»', '”', '“', '"', ')', '’']);
    let Some(stem) = bare.strip_suffix(['.', '?', '!', '…', ':']) else {
        return false;
    };
    let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
    let capital = |next: &str| {
        let first = next.trim_start_matches(['«', '“', '„', '"', '(']);
        first.chars().next().is_some_and(char::is_uppercase)
    };
    let year = stem.len() == 4 && stem.bytes().all(|b| b.is_ascii_digit());
    (letters > 1 || year) && next.is_some_and(capital)
}

fn ends_clause(word: &str, _: Option<&str>) -> bool {
    word.ends_with([';', ',', ':', '–', '—'])
}

//! Breaking text into lines.

/// Breaks text at spaces so that no line is wider than `room`. A word that is
/// too wide by itself is broken between letters: nothing may leave the canvas.
pub(crate) fn wrap(text: &str, room: i32, width: &dyn Fn(&str) -> i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width(&longer) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = broken(word, room, width, &mut lines);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// As [`wrap`], but breaks between numbers first: "75,950 to be shot · 193,000
/// to the camps" is broken at the dot where that is possible.
pub(crate) fn wrap_parts(text: &str, room: i32, width: &dyn Fn(&str) -> i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in text.split(" · ") {
        let longer = lines.last().map(|line| format!("{line} · {part}"));
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if width(&longer) <= room => *line = longer,
            _ => lines.extend(wrap(part, room, width)),
        }
    }
    lines
}

/// Puts all of a word but its last line into `lines`.
fn broken(word: &str, room: i32, width: &dyn Fn(&str) -> i32, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for letter in word.chars() {
        line.push(letter);
        if width(&line) > room && line.chars().count() > 1 {
            line.pop();
            lines.push(std::mem::replace(&mut line, letter.to_string()));
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, room: i32) -> Vec<String> {
        wrap(text, room, &|line| {
            i32::try_from(line.chars().count()).unwrap()
        })
    }

    #[test]
    fn breaks_at_spaces() {
        assert_eq!(lines("to be shot", 8), ["to be", "shot"]);
        assert_eq!(lines("to be shot", 80), ["to be shot"]);
        assert_eq!(lines("  ", 8), [""; 0]);
    }

    #[test]
    fn breaks_between_numbers_first() {
        let parts = |text| wrap_parts(text, 11, &|l| i32::try_from(l.chars().count()).unwrap());
        assert_eq!(
            parts("1 shot · 2 to camps · 3"),
            ["1 shot", "2 to camps", "3"]
        );
        assert_eq!(parts("1 in all · 2"), ["1 in all", "2"]);
        assert_eq!(parts("1 all · 2 a"), ["1 all · 2 a"]);
        assert_eq!(parts("1 category not stated"), ["1 category", "not stated"]);
    }

    #[test]
    fn breaks_words_that_do_not_fit() {
        assert_eq!(lines("a condemned b", 4), ["a", "cond", "emne", "d b"]);
        assert_eq!(lines("abc", 0), ["a", "b", "c"]);
    }
}

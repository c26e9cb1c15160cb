//! SVG path strings, as short as whole numbers allow.

use std::fmt::Write;

use super::topojson::Point;

/// The path of closed rings, to be filled by the even-odd rule.
///
/// Coordinates are whole grid units. The first point is absolute (it is a relative move from
/// the origin), everything after it is relative to the point before.
pub fn rings(rings: &[Vec<Point>]) -> String {
    let mut pen = Pen::default();
    for ring in rings {
        pen.trace(ring);
        pen.close();
    }
    pen.out
}

/// The path of open lines, to be stroked. A line that comes back to its start is closed.
pub fn lines(lines: &[Vec<Point>]) -> String {
    let mut pen = Pen::default();
    for line in lines {
        match line.split_last() {
            Some((last, rest)) if rest.len() > 2 && rest.first() == Some(last) => {
                pen.trace(rest);
                pen.close();
            }
            _ => pen.trace(line),
        }
    }
    pen.out
}

#[derive(Default)]
struct Pen {
    out: String,
    at: Point,
    start: Point,
    command: Option<char>,
}

impl Pen {
    fn trace(&mut self, points: &[Point]) {
        let Some((first, rest)) = points.split_first() else {
            return;
        };
        self.command = None;
        self.put('m', &[first.0 - self.at.0, first.1 - self.at.1]);
        // Number pairs after a move are line steps; no letter is needed.
        self.command = Some('l');
        (self.at, self.start) = (*first, *first);
        for point in rest {
            let (dx, dy) = (point.0 - self.at.0, point.1 - self.at.1);
            match (dx, dy) {
                (0, 0) => {}
                (_, 0) => self.put('h', &[dx]),
                (0, _) => self.put('v', &[dy]),
                _ => self.put('l', &[dx, dy]),
            }
            self.at = *point;
        }
    }

    fn close(&mut self) {
        self.out.push('z');
        self.at = self.start;
        self.command = None;
    }

    /// Writes numbers, with the letter only where it changes and a space only where two
    /// numbers would run together.
    fn put(&mut self, command: char, numbers: &[i32]) {
        if self.command != Some(command) {
            self.out.push(command);
            self.command = Some(command);
        }
        for number in numbers {
            if *number >= 0 && self.out.ends_with(|c: char| c.is_ascii_digit()) {
                self.out.push(' ');
            }
            // Writing into a String cannot fail.
            let _ = write!(self.out, "{number}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, rings};

    #[test]
    fn rings_are_relative_and_short() {
        let ring = vec![
            vec![(10, 10), (20, 10), (20, 25), (12, 30)],
            vec![(1, 2), (3, 5), (4, 4)],
        ];
        assert_eq!(rings(&ring), "m10 10h10v15l-8 5zm-9-8 2 3 1-1z");
    }

    #[test]
    fn lines_stay_open_unless_they_return() {
        let open = vec![vec![(0, 0), (5, 5)], vec![(9, 9), (9, 9), (8, 7)]];
        assert_eq!(lines(&open), "m0 0 5 5m4 4-1-2");
        let loop_ = vec![vec![(0, 0), (5, 5), (0, 5), (0, 0)]];
        assert_eq!(lines(&loop_), "m0 0 5 5h-5z");
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(rings(&[]), "");
        assert_eq!(lines(&[vec![]]), "");
    }
}

//! Which labels fit on the map, and where.
//!
//! Greedy: the largest mark first, in the first place (below, above, right,
//! left of its circle) where the label meets neither a circle nor a label that
//! is already there. What does not fit is left out; its name is still said.

use crate::geo::Point;

/// Something that wants a label. Lengths are CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Labelled {
    /// Centre of its circle.
    pub centre: Point,
    /// Radius of its circle.
    pub radius: f64,
    /// Width of the text.
    pub width: f64,
    /// The larger, the earlier it is placed.
    pub weight: f64,
}

/// A label with a place: the middle of its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Index of the mark.
    pub mark: usize,
    /// Middle of the text's baseline.
    pub at: Point,
}

#[derive(Clone, Copy)]
struct Rect {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Rect {
    fn meets(&self, other: &Rect) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn meets_circle(&self, centre: Point, radius: f64) -> bool {
        let x = centre.0.clamp(self.left, self.right);
        let y = centre.1.clamp(self.top, self.bottom);
        (x - centre.0).hypot(y - centre.1) < radius
    }

    fn inside(&self, size: Point) -> bool {
        self.left >= 0.0 && self.top >= 0.0 && self.right <= size.0 && self.bottom <= size.1
    }
}

/// Places labels of `height` in a box of `size`. `limit` bounds how many.
#[must_use]
pub fn place(marks: &[Labelled], size: Point, height: f64, limit: usize) -> Vec<Placed> {
    let mut order: Vec<usize> = (0..marks.len()).collect();
    let weight = |i: usize| marks.get(i).map_or(0.0, |m| m.weight);
    crate::order::sort_by(&mut order, |a, b| weight(*b).total_cmp(&weight(*a)));
    let mut taken: Vec<Rect> = Vec::new();
    let mut placed = Vec::new();
    for i in order {
        if placed.len() >= limit {
            break;
        }
        let Some(mark) = marks.get(i) else { continue };
        for at in places(mark, height) {
            let rect = Rect {
                left: at.0 - mark.width / 2.0 - 2.0,
                right: at.0 + mark.width / 2.0 + 2.0,
                top: at.1 - height * 0.8,
                bottom: at.1 + height * 0.25,
            };
            let free = rect.inside(size)
                && !taken.iter().any(|other| other.meets(&rect))
                && !marks
                    .iter()
                    .any(|other| rect.meets_circle(other.centre, other.radius));
            if free {
                taken.push(rect);
                placed.push(Placed { mark: i, at });
                break;
            }
        }
    }
    placed
}

fn places(mark: &Labelled, height: f64) -> [Point; 4] {
    let (x, y) = mark.centre;
    let gap = mark.radius + 3.0;
    [
        (x, y + gap + height * 0.8),
        (x, y - gap - height * 0.25),
        (x + gap + mark.width / 2.0, y + height * 0.3),
        (x - gap - mark.width / 2.0, y + height * 0.3),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(x: f64, y: f64, weight: f64) -> Labelled {
        Labelled {
            centre: (x, y),
            radius: 10.0,
            width: 40.0,
            weight,
        }
    }

    #[test]
    fn labels_never_meet_each_other_or_a_circle() {
        let marks: Vec<Labelled> = (0..60)
            .map(|i| {
                mark(
                    f64::from(i % 10) * 45.0 + 30.0,
                    f64::from(i / 10) * 33.0 + 30.0,
                    f64::from(i),
                )
            })
            .collect();
        let placed = place(&marks, (500.0, 260.0), 12.0, 99);
        assert!(!placed.is_empty());
        let rect = |p: &Placed| Rect {
            left: p.at.0 - 20.0,
            right: p.at.0 + 20.0,
            top: p.at.1 - 9.6,
            bottom: p.at.1 + 3.0,
        };
        for (i, a) in placed.iter().enumerate() {
            assert!(
                marks
                    .iter()
                    .all(|m| !rect(a).meets_circle(m.centre, m.radius))
            );
            assert!(placed.iter().skip(i + 1).all(|b| !rect(a).meets(&rect(b))));
        }
    }

    #[test]
    fn the_heavier_mark_wins_the_place() {
        let marks = [mark(100.0, 100.0, 1.0), mark(104.0, 104.0, 9.0)];
        let placed = place(&marks, (400.0, 400.0), 12.0, 1);
        assert_eq!(placed.first().map(|p| p.mark), Some(1));
    }
}

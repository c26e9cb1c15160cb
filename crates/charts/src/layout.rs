//! Where things came to lie, for hit tests.

/// A rectangle of whole pixels; right and bottom are outside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub left: i32,
    /// Upper edge.
    pub top: i32,
    /// Right edge.
    pub right: i32,
    /// Lower edge.
    pub bottom: i32,
}

impl Rect {
    /// Width in pixels.
    #[must_use]
    pub fn width(&self) -> i32 {
        self.right - self.left
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(&self) -> i32 {
        self.bottom - self.top
    }

    /// How far a point is to the left or right of it.
    fn aside(&self, x: i32) -> i64 {
        i64::from((self.left - x).max(x - self.right + 1).max(0))
    }

    /// How far a point is above or below it.
    fn beyond(&self, y: i32) -> i64 {
        i64::from((self.top - y).max(y - self.bottom + 1).max(0))
    }

    /// How far two rectangles are from each other, squared.
    pub(crate) fn apart(&self, other: &Self) -> i64 {
        let aside = (self.left - other.right)
            .max(other.left - self.right)
            .max(0);
        let beyond = (self.top - other.bottom)
            .max(other.top - self.bottom)
            .max(0);
        let square = |n: i32| i64::from(n) * i64::from(n);
        square(aside) + square(beyond)
    }

    /// Whether two rectangles have a point in common.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// A part of a bar and the figure it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartBox {
    /// Where it is.
    pub rect: Rect,
    /// The figure's id.
    pub figure: String,
}

/// A row: its words, its bar and its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowBox {
    /// All of it.
    pub area: Rect,
    /// The parts of its bar.
    pub parts: Vec<PartBox>,
}

/// Where things came to lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Width and height of the drawing.
    pub size: (i32, i32),
    /// Left and right end of the scale.
    pub scale: (i32, i32),
    /// The rows, in the order of the view.
    pub rows: Vec<RowBox>,
}

impl Layout {
    /// The figure a touch at a point means: of the row at that height, the
    /// nearest part. Bars are thinner than a finger, rows are not.
    #[must_use]
    pub fn figure_at(&self, x: i32, y: i32) -> Option<&str> {
        let row = self
            .rows
            .iter()
            .find(|row| (row.area.top..row.area.bottom).contains(&y))?;
        let part = row.parts.iter().min_by_key(|part| {
            let (aside, beyond) = (part.rect.aside(x), part.rect.beyond(y));
            aside * aside + beyond * beyond
        })?;
        Some(&part.figure)
    }

    /// Where to cut it into pages, between rows: upper and lower edge of each piece.
    /// The first one has `first` pixels of room, the others `other`. A row that is
    /// higher than a page stays whole.
    #[must_use]
    pub fn pages(&self, first: i32, other: i32) -> Vec<(i32, i32)> {
        let mut pages = Vec::new();
        let (mut top, mut room, mut last) = (0, first, 0);
        let ends = self.rows.iter().map(|row| row.area.bottom);
        for bottom in ends.chain([self.size.1]) {
            if bottom - top > room && last > top {
                pages.push((top, last));
                (top, room) = (last, other);
            }
            last = bottom;
        }
        pages.push((top, self.size.1));
        pages
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bottoms: &[i32], height: i32) -> Layout {
        let row = |bottom: &i32| RowBox {
            area: Rect {
                bottom: *bottom,
                ..Rect::default()
            },
            parts: Vec::new(),
        };
        Layout {
            size: (100, height),
            scale: (0, 100),
            rows: bottoms.iter().map(row).collect(),
        }
    }

    #[test]
    fn pages_end_between_rows() {
        let layout = rows(&[40, 80, 120, 160, 200], 220);
        assert_eq!(layout.pages(300, 300), [(0, 220)]);
        assert_eq!(layout.pages(100, 130), [(0, 80), (80, 200), (200, 220)]);
        // The axis goes to a page of its own rather than over the edge.
        assert_eq!(layout.pages(200, 90), [(0, 200), (200, 220)]);
        // What is higher than a page is not cut.
        assert_eq!(rows(&[500], 520).pages(100, 100), [(0, 500), (500, 520)]);
    }
}

//! Several readings of one figure on one small line.
//!
//! Ticks stand to scale. Their labels stand in rows and are pushed along their
//! row until none touches another; a thin line leads from a label to its tick.

use crate::prose::FigureRef;

use super::readings::{ReadingView, readings};
use crate::dataset::Dataset;
use crate::text::Texts;

/// Width of the drawing, in units that are pixels on the narrowest screen.
pub const WIDTH: f64 = 288.0;
/// Room left of the first tick and right of the last one.
pub const MARGIN: f64 = 10.0;
/// A character of a label at the size of the drawing's text, in a wide typeface.
const CHARACTER: f64 = 9.5;
/// Least space between two labels of a row.
const GAP: f64 = 12.0;
/// Longest name of a source under a number; what is cut stands in the list below.
const LONGEST: usize = 14;

/// The readings of one figure on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleView {
    /// One tick per number that a reading gives, in rising order.
    pub ticks: Vec<Tick>,
    /// How many rows of labels there are; even ones stand above the line.
    pub rows: usize,
}

/// A number, or a range, on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// What it says.
    pub figure: FigureRef,
    /// The reading it stands for (the first one that gives this number).
    pub seq: u32,
    /// Where it stands, from 0 for the least number to 1 for the greatest.
    pub from: f64,
    /// Where a range ends; equal to `from` for a single number.
    pub to: f64,
    /// Middle of the label, in units of [`WIDTH`].
    pub label_x: f64,
    /// Row of the label.
    pub row: usize,
    /// Who says so, shortened.
    pub source: String,
    /// Whether it is the reading shown first.
    pub shown_first: bool,
}

impl Tick {
    /// Position of the tick in units of [`WIDTH`].
    #[must_use]
    pub fn x(&self) -> f64 {
        place(self.from)
    }

    /// Position of the far end of a range.
    #[must_use]
    pub fn x_end(&self) -> f64 {
        place(self.to)
    }
}

fn place(share: f64) -> f64 {
    MARGIN + share * (WIDTH - 2.0 * MARGIN)
}

/// The line, where at least two readings give different numbers.
pub(super) fn scale(readings: &[ReadingView]) -> Option<ScaleView> {
    let mut said: Vec<(&ReadingView, i64, i64)> = Vec::new();
    for reading in readings {
        let Some(low) = reading.figure.value else {
            continue;
        };
        let high = reading.figure.max.unwrap_or(low);
        if !said.iter().any(|(_, l, h)| (*l, *h) == (low, high)) {
            said.push((reading, low, high));
        }
    }
    if said.len() < 2 {
        return None;
    }
    crate::order::sort_by_key(&mut said, |(_, low, high)| (low + high, *low));
    let least = said.iter().map(|(_, low, _)| *low).min()?;
    let most = said.iter().map(|(_, _, high)| *high).max()?;
    let share = |n: i64| (n - least) as f64 / (most - least) as f64;
    let mut ticks: Vec<Tick> = said
        .iter()
        .map(|(reading, low, high)| Tick {
            figure: reading.figure.clone(),
            seq: reading.seq,
            from: share(*low),
            to: share(*high),
            label_x: 0.0,
            row: 0,
            source: reading
                .sources
                .first()
                .map_or(String::new(), |s| shortened(&s.link.label)),
            shown_first: reading.shown_first,
        })
        .collect();
    let wanted: Vec<(f64, f64)> = ticks
        .iter()
        .map(|tick| ((tick.x() + tick.x_end()) / 2.0, width(tick)))
        .collect();
    let (places, rows) = lay_out(&wanted);
    for (tick, (x, row)) in ticks.iter_mut().zip(places) {
        tick.label_x = x;
        tick.row = row;
    }
    Some(ScaleView { ticks, rows })
}

/// Several figures on one line, each by the reading it shows first.
#[must_use]
pub fn line(dataset: &Dataset, texts: &Texts, figures: &[&str]) -> Option<ScaleView> {
    let shown: Vec<ReadingView> = figures
        .iter()
        .filter_map(|id| dataset.figure_by_id(id))
        .filter_map(|figure| readings(dataset, texts, figure, 0).into_iter().next())
        .collect();
    scale(&shown)
}

fn width(tick: &Tick) -> f64 {
    let longest = tick
        .figure
        .shown
        .chars()
        .count()
        .max(tick.source.chars().count());
    longest as f64 * CHARACTER
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let mut cut: String = name.chars().take(LONGEST - 1).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// Middles and rows for labels whose wished-for middles rise, each with its
/// width; two rows, more only where the labels would not fit into two.
fn lay_out(wanted: &[(f64, f64)]) -> (Vec<(f64, usize)>, usize) {
    let mut rows = 2;
    while rows < wanted.len() && !fits(wanted, rows) {
        rows += 1;
    }
    let mut places: Vec<(f64, usize)> = wanted
        .iter()
        .enumerate()
        .map(|(i, (x, _))| (*x, i % rows))
        .collect();
    for row in 0..rows {
        push_apart(wanted, &mut places, row);
    }
    (places, rows)
}

fn fits(wanted: &[(f64, f64)], rows: usize) -> bool {
    (0..rows).all(|row| {
        let widths = wanted
            .iter()
            .skip(row)
            .step_by(rows)
            .map(|(_, width)| width + GAP);
        widths.sum::<f64>() - GAP <= WIDTH
    })
}

/// To the right as far as the neighbour on the left asks, then back to the left
/// as far as the edge and the neighbour on the right ask.
fn push_apart(wanted: &[(f64, f64)], places: &mut [(f64, usize)], row: usize) {
    let mut edge = 0.0;
    for ((x, at), (_, width)) in places.iter_mut().zip(wanted) {
        if *at == row {
            *x = x.max(edge + width / 2.0);
            edge = *x + width / 2.0 + GAP;
        }
    }
    let mut edge = WIDTH;
    for ((x, at), (_, width)) in places.iter_mut().zip(wanted).rev() {
        if *at == row {
            *x = x.min(edge - width / 2.0);
            edge = *x - width / 2.0 - GAP;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn clear(wanted: &[(f64, f64)]) -> Result<(), TestCaseError> {
        let (places, rows) = lay_out(wanted);
        for row in 0..rows {
            let mut edge = f64::NEG_INFINITY;
            for ((x, at), (_, width)) in places.iter().zip(wanted) {
                if *at != row {
                    continue;
                }
                let (left, right) = (x - width / 2.0, x + width / 2.0);
                prop_assert!(left >= -1e-6 && right <= WIDTH + 1e-6, "{left} {right}");
                prop_assert!(left >= edge - 1e-6, "{left} after {edge}");
                edge = right + GAP;
            }
        }
        Ok(())
    }

    #[test]
    fn four_neighbours_need_two_rows() {
        let wanted = [(10.0, 128.0), (14.0, 56.0), (268.0, 100.0), (278.0, 128.0)];
        assert_eq!(lay_out(&wanted).1, 2);
        clear(&wanted).unwrap();
    }

    #[test]
    fn names_are_cut_to_their_room() {
        assert_eq!(shortened("Werth 2010"), "Werth 2010");
        assert_eq!(shortened("Memorial Society of Perm"), "Memorial Soci…");
    }

    proptest! {
        #[test]
        fn labels_never_touch(
            mut wanted in proptest::collection::vec((0.0..WIDTH, 8.0..130.0_f64), 2..9)
        ) {
            wanted.sort_by(|a, b| a.0.total_cmp(&b.0));
            clear(&wanted)?;
        }
    }
}

//! A scale that starts at nothing and ends at a round number.

/// Most ticks after the first that a scale gets.
const TICKS: i64 = 5;

/// The end of a scale that holds `largest`, and the round values marked on it.
pub(crate) fn nice(largest: i64) -> (i64, Vec<i64>) {
    let largest = largest.max(1);
    let (step, unit) = step(largest);
    let max = (largest + unit - 1) / unit * unit;
    (max, (0..=max / step).map(|n| n * step).collect())
}

/// The smallest of 1, 2, 5, 10, … that parts the value into few enough pieces,
/// and a round part of it: ending the scale there wastes less of the width.
fn step(largest: i64) -> (i64, i64) {
    let mut power = 1_i64;
    loop {
        for (factor, pieces) in [(1, 5), (2, 4), (5, 5)] {
            let step = power.saturating_mul(factor);
            if largest / step <= TICKS {
                return (step, (step / pieces).max(1));
            }
        }
        power = power.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_round_and_near() {
        for (largest, max, ticks) in [
            (0, 1, vec![0, 1]),
            (7, 7, vec![0, 2, 4, 6]),
            (
                820_000,
                850_000,
                vec![0, 200_000, 400_000, 600_000, 800_000],
            ),
            (35_000, 36_000, vec![0, 10_000, 20_000, 30_000]),
            (1_000, 1_000, vec![0, 200, 400, 600, 800, 1_000]),
        ] {
            assert_eq!(nice(largest), (max, ticks), "{largest}");
        }
    }

    #[test]
    fn every_value_fits() {
        for largest in (1..2_000_000).step_by(997) {
            let (max, ticks) = nice(largest);
            assert!(max >= largest && ticks.len() <= 7, "{largest}");
            // At most a quarter of the space between two ticks stays empty.
            let step = ticks.get(1).copied().unwrap_or(1);
            assert!((max - largest) * 4 <= step, "{largest}: {max}");
        }
    }

    #[test]
    fn extremes_do_not_overflow() {
        assert!(step(i64::MAX).0 > 0);
    }
}

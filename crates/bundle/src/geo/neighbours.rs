//! Which units touch, and where the arrow keys lead.

use std::collections::BTreeMap;

use super::topojson::Area;

/// For each unit the indices of the units that share a border with it, rising.
pub fn neighbours(units: &[Area]) -> Vec<Vec<u16>> {
    let mut owners: BTreeMap<usize, Vec<u16>> = BTreeMap::new();
    for (index, unit) in (0_u16..).zip(units) {
        for arc in &unit.arcs {
            owners.entry(*arc).or_default().push(index);
        }
    }
    (0_u16..)
        .zip(units)
        .map(|(index, unit)| {
            let beside = unit.arcs.iter().filter_map(|arc| owners.get(arc)).flatten();
            let mut found: Vec<u16> = beside.copied().filter(|other| *other != index).collect();
            found.sort_unstable();
            found.dedup();
            found
        })
        .collect()
}

/// Where the arrow keys lead from each unit: left, right, up, down on the unturned map.
///
/// The next unit is the nearest within 90 degrees around the direction, a touching one before
/// any other; failing that, the nearest on that side; at the edge of the map, the unit itself.
/// Where that would leave a unit out of reach, the arrow that points to it best is turned to it.
/// Distances are between `anchors` (grid units); `touching` is what [`neighbours`] gives.
pub fn arrows(anchors: &[(f64, f64)], touching: &[Vec<u16>]) -> Vec<[u16; 4]> {
    let best = |from: usize, way: Way| {
        let (&here, beside) = (anchors.get(from)?, touching.get(from)?);
        let rank = |to: u16| {
            let (ahead, aside) = way.offset(here, *anchors.get(usize::from(to))?);
            let class = match (aside.abs() <= ahead, beside.contains(&to)) {
                (true, true) => 0,
                (true, false) => 1,
                _ => 2,
            };
            (ahead > 0.0).then(|| (class, ahead.hypot(aside), to))
        };
        let nearest = (0_u16..).zip(anchors).filter_map(|(to, _)| rank(to));
        nearest
            .min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)))
            .map(|found| found.2)
    };
    let mut moves: Vec<[u16; 4]> = (0_u16..)
        .zip(anchors)
        .map(|(index, _)| Way::ALL.map(|way| best(usize::from(index), way).unwrap_or(index)))
        .collect();
    while let Some(better) = mend(anchors, &moves) {
        moves = better;
    }
    moves
}

/// Whether every unit can be reached from every other by the moves.
pub fn strongly_connected(moves: &[[u16; 4]]) -> bool {
    reachable_pairs(moves) == moves.len() * moves.len()
}

/// One arrow turned so that more units can be reached, if any are out of reach.
fn mend(anchors: &[(f64, f64)], moves: &[[u16; 4]]) -> Option<Vec<[u16; 4]>> {
    let now = reachable_pairs(moves);
    if now == moves.len() * moves.len() {
        return None;
    }
    let mut options: Vec<(f64, usize, usize, u16)> = Vec::new();
    for (from, &here) in anchors.iter().enumerate() {
        for (slot, way) in Way::ALL.into_iter().enumerate() {
            for (to, &there) in (0_u16..).zip(anchors) {
                let (ahead, aside) = way.offset(here, there);
                if ahead > 0.0 && aside.abs() <= 2.0 * ahead {
                    options.push((ahead.hypot(aside), from, slot, to));
                }
            }
        }
    }
    options.sort_by(|a, b| a.0.total_cmp(&b.0));
    options.into_iter().find_map(|(_, from, slot, to)| {
        let mut turned = moves.to_vec();
        *turned.get_mut(from)?.get_mut(slot)? = to;
        (reachable_pairs(&turned) > now).then_some(turned)
    })
}

/// How many ordered pairs of units have a way from the first to the second.
fn reachable_pairs(moves: &[[u16; 4]]) -> usize {
    (0_u16..)
        .zip(moves)
        .map(|(start, _)| {
            let mut seen = vec![false; moves.len()];
            let (mut open, mut count) = (vec![start], 0);
            while let Some(at) = open.pop() {
                if let Some(mark @ false) = seen.get_mut(usize::from(at)) {
                    *mark = true;
                    count += 1;
                    open.extend(moves.get(usize::from(at)).into_iter().flatten());
                }
            }
            count
        })
        .sum()
}

#[derive(Clone, Copy)]
enum Way {
    Left,
    Right,
    Up,
    Down,
}

impl Way {
    const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    /// How far `to` lies ahead of `from` in this direction, and how far to the side.
    fn offset(self, from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        match self {
            Self::Left => (-dx, dy),
            Self::Right => (dx, dy),
            Self::Up => (-dy, dx),
            Self::Down => (dy, dx),
        }
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::{arrows, strongly_connected};

    #[test]
    fn a_row_is_walked_both_ways() {
        let touching = [vec![1], vec![0, 2], vec![1]];
        let moves = arrows(&[(0.0, 0.0), (10.0, 1.0), (20.0, 0.0)], &touching);
        assert!(
            moves.iter().map(|m| m[1]).eq([1, 2, 2]),
            "right stops at the end"
        );
        assert!(
            moves.iter().map(|m| m[0]).eq([0, 0, 1]),
            "left stops at the start"
        );
        assert!(strongly_connected(&moves));
    }

    #[test]
    fn a_unit_nobody_points_to_is_reached_all_the_same() {
        // The last lies between nearer neighbours of everybody else.
        let anchors = [
            (0.0, 0.0),
            (10.0, 0.0),
            (20.0, 0.0),
            (10.0, 4.0),
            (10.0, 8.0),
            (11.0, 3.9),
        ];
        let moves = arrows(&anchors, &vec![Vec::new(); anchors.len()]);
        assert!(strongly_connected(&moves));
    }
}

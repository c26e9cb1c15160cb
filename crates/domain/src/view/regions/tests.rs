//! The table on a dataset small enough to check by hand.

use super::*;
use crate::dataset::fixture;
use crate::prose::plain;
use crate::vocab::{Measure, Role};

/// One territory of the order under the Union, whose total says so much of its two
/// categories.
fn order(total: i64) -> Dataset {
    let mut dataset = fixture::dataset();
    for (measure, value) in [
        (Measure::First, 20),
        (Measure::Second, 50),
        (Measure::Total, 70),
    ] {
        let id = ["quota.moscow-oblast.", measure.as_str()].concat();
        fixture::add(&mut dataset, &id, 1, measure, Some(value), |f| {
            f.role = Role::Row;
        });
        let whole = if measure == Measure::Total {
            total
        } else {
            value
        };
        let id = ["quota.ussr.", measure.as_str()].concat();
        fixture::add(&mut dataset, &id, 0, measure, Some(whole), |f| {
            f.role = Role::Total;
        });
    }
    dataset
}

fn shown(dataset: &Dataset) -> (Vec<String>, String) {
    let view = regions(dataset, &Texts::english(), &Query::default());
    let ids = view.rows.iter().map(|row| row.id.clone()).collect();
    (ids, plain(&view.notes[0]))
}

#[test]
fn a_sum_that_misses_its_rows_is_left_out_and_that_is_said() {
    let texts = Texts::english();
    let (rows, note) = shown(&order(70));
    assert_eq!(rows, ["moscow-oblast", "ussr"]);
    assert_eq!(note, texts.get(Msg::RegionsSumsShown));
    let (rows, note) = shown(&order(71));
    assert_eq!(rows, ["moscow-oblast"]);
    assert_eq!(note, texts.get(Msg::RegionsSumsDiffer));
}

#[test]
fn a_touch_of_a_head_sorts_rising_then_falling_then_as_in_the_document() {
    let dataset = order(70);
    let mut query = Query::default();
    let mut states = Vec::new();
    for _ in 0..4 {
        let view = regions(&dataset, &Texts::english(), &query);
        let head = view.heads.iter().find_map(|head| {
            let sort = head.sort.clone()?;
            (sort.key == crate::query::SortKey::Total).then_some(sort)
        });
        let head = head.unwrap();
        states.push(head.state);
        query.listing = head.next;
    }
    assert_eq!(states, ["none", "ascending", "descending", "none"]);
}

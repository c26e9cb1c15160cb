//! Sorting and sets in little code.
//!
//! The standard library's sort is compiled anew, some four kilobytes of wasm, for
//! every type it sorts. Lists here are short, so they are sorted through their
//! indices by one copy of it. `collect` into a tree sorts in the same way; `set`
//! and `map` put one thing in after the other.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts by a key; what is equal keeps its order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let order = arranged(keys.len(), &|a, b| keys.get(a).cmp(&keys.get(b)));
    rearrange(items, &order);
}

/// Sorts by a comparison; what is equal keeps its order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = arranged(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    rearrange(items, &order);
}

/// The set of some things.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// The map of some pairs; of two with one key the later counts.
pub fn map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

fn arranged(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Puts the thing at `order[i]` to place `i`.
fn rearrange<T>(items: &mut Vec<T>, order: &[usize]) {
    let mut slots: Vec<Option<T>> = items.drain(..).map(Some).collect();
    for at in order {
        items.extend(slots.get_mut(*at).and_then(Option::take));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(list in prop::collection::vec((0_u8..9, 0_u32..99), 0..60)) {
            let mut ours = list.clone();
            sort_by_key(&mut ours, |pair| pair.0);
            let mut theirs = list.clone();
            theirs.sort_by_key(|pair| pair.0);
            prop_assert_eq!(&ours, &theirs);
            sort_by(&mut ours, |a, b| b.1.cmp(&a.1));
            theirs.sort_by_key(|pair| std::cmp::Reverse(pair.1));
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn sets_and_maps_are_those_of_collect(list in prop::collection::vec((0_u8..9, 0_u32..99), 0..60)) {
            prop_assert_eq!(set(list.clone()), list.iter().copied().collect());
            prop_assert_eq!(map(list.clone()), list.into_iter().collect());
        }
    }
}

//! Things in the order of the text.
//!
//! A sort is some kilobytes of code for each type that is sorted: here one serves all.

use std::collections::BinaryHeap;

/// The things by where they start; those that start at the same place stay as they were.
pub(crate) fn sorted_by_start<T>(mut things: Vec<T>, start: impl Fn(&T) -> usize) -> Vec<T> {
    let starts: Vec<usize> = things.iter().map(start).collect();
    for (one, other) in swaps(&starts) {
        things.swap(one, other);
    }
    things
}

/// Which places are to be swapped, one pair after the other, until these are in order.
fn swaps(starts: &[usize]) -> Vec<(usize, usize)> {
    let mut swaps = Vec::new();
    if starts.is_sorted() {
        return swaps;
    }
    // A heap sorts in a tenth of the code.
    let sorted: BinaryHeap<(usize, usize)> = starts.iter().copied().zip(0..).collect();
    let sorted = sorted.into_sorted_vec().into_iter();
    let mut taken_from: Vec<usize> = sorted.map(|(_, index)| index).collect();
    for start in 0..taken_from.len() {
        // Around the circle of those that take each other's places.
        let mut to = start;
        while let Some(from) = taken_from.get_mut(to) {
            let from = std::mem::replace(from, to);
            if from == start {
                break;
            }
            swaps.push((to, from));
            to = from;
        }
    }
    swaps
}

/// What stands at that place, among things by their places: the last one.
pub(crate) fn at<T>(things: &[(usize, T)], place: usize) -> Option<&T> {
    let after = things.partition_point(|(start, _)| *start <= place);
    things
        .get(after.checked_sub(1)?)
        .filter(|(start, _)| *start == place)
        .map(|(_, thing)| thing)
}

#[cfg(test)]
mod tests {
    use super::sorted_by_start;

    #[test]
    fn what_starts_together_stays_as_it_was() {
        let things = vec![(3, 'a'), (1, 'b'), (3, 'c'), (0, 'd'), (1, 'e')];
        let sorted = sorted_by_start(things, |thing| thing.0);
        assert_eq!(sorted, [(0, 'd'), (1, 'b'), (1, 'e'), (3, 'a'), (3, 'c')]);
    }

    #[test]
    fn sorts_as_a_stable_sort_does() {
        for count in 0..60_usize {
            let things: Vec<_> = (0..count).map(|it| (it * 37 % 11, it)).collect();
            let mut sorted = things.clone();
            sorted.sort_by_key(|it| it.0);
            assert_eq!(sorted_by_start(things, |it| it.0), sorted);
        }
    }
}

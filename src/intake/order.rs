//! Things in the order of the text.
//!
//! A sort is some kilobytes of code for each type that is sorted: here one serves all.

use std::collections::BinaryHeap;

/// The things by where they start; those that start at the same place stay as they were.
pub(crate) fn by_start<T>(things: Vec<T>, start: impl Fn(&T) -> usize) -> Vec<T> {
    if things.is_sorted_by_key(&start) {
        return things;
    }
    // A heap sorts in a tenth of the code.
    let order: BinaryHeap<(usize, usize)> = things.iter().map(start).zip(0..).collect();
    let order = order.into_sorted_vec();
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|(_, index)| things.get_mut(index)?.take())
        .collect()
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
    use super::by_start;

    #[test]
    fn what_starts_together_stays_as_it_was() {
        let things = vec![(3, 'a'), (1, 'b'), (3, 'c'), (0, 'd'), (1, 'e')];
        let sorted = by_start(things, |thing| thing.0);
        assert_eq!(sorted, [(0, 'd'), (1, 'b'), (1, 'e'), (3, 'a'), (3, 'c')]);
    }
}

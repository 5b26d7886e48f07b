//! Which of the articles that stayed kept their place among each other: the longest run in the old order.

/// New places of pairs (old, new) that stand in their old order; the others moved. Pairs come in the new order.
pub(super) fn stayed(pairs: &[(usize, usize)]) -> Vec<usize> {
    // Ends of the best runs by length, and for each pair the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (old, _)) in pairs.iter().enumerate() {
        let place = ends.partition_point(|end| pairs[*end].0 < *old);
        before.push(place.checked_sub(1).map(|p| ends[p]));
        if place == ends.len() {
            ends.push(at);
        } else {
            ends[place] = at;
        }
    }
    let mut kept = Vec::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        kept.push(pairs[at].1);
        next = before[at];
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::stayed;

    #[test]
    fn the_longest_run_in_the_old_order_stayed() {
        assert_eq!(stayed(&[(0, 0), (3, 1), (1, 2), (2, 3)]), [0, 2, 3]);
        assert_eq!(stayed(&[(1, 0), (0, 1)]).len(), 1);
        assert!(stayed(&[]).is_empty());
    }
}

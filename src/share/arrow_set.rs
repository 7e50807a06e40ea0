//! Arrows as one digit: the rank of a set of arrows among all sets that may be drawn.
//!
//! The arrows between n dimensions are numbered by where they start, then by where they end: n(n-1) of them.
//! The sets come in this order: none; each arrow alone, by its number; each two, by the larger number and
//! then by the smaller one. So the rank of `{p, q}` with `p < q` is `1 + n(n-1) + q(q-1)/2 + p`.

use crate::answers::Arrow;

/// Returns the number of sets of at most `most` (0, 1 or 2) arrows between so many dimensions.
pub(super) fn count(dimensions: usize, most: u8) -> u32 {
    let arrows = arrows(dimensions);
    match most {
        0 => 1,
        1 => 1 + arrows,
        _ => 1 + arrows + pairs(arrows),
    }
}

/// Returns the rank of a set. Arrows that these dimensions do not have, and those beyond `most`, are left out.
pub(super) fn rank(drawn: &[Arrow], dimensions: usize, most: u8) -> u32 {
    let fits = |arrow: &&Arrow| {
        usize::from(arrow.from.max(arrow.to)) < dimensions && arrow.from != arrow.to
    };
    let mut numbers = drawn
        .iter()
        .filter(fits)
        .map(|arrow| number(*arrow, dimensions))
        .take(most.into());
    match (numbers.next(), numbers.next()) {
        (None, _) => 0,
        (Some(one), None) => 1 + one,
        (Some(one), Some(other)) => 1 + arrows(dimensions) + pairs(one.max(other)) + one.min(other),
    }
}

/// Returns the set with this rank, which is below [`count`].
pub(super) fn unrank(rank: u32, dimensions: usize) -> Vec<Arrow> {
    let arrows = arrows(dimensions);
    let numbers = match rank.checked_sub(1) {
        None => vec![],
        Some(one) if one < arrows => vec![one],
        Some(rest) => {
            let rest = rest - arrows;
            // The largest number with q(q-1)/2 <= rest.
            let larger = (1..arrows)
                .take_while(|larger| pairs(*larger) <= rest)
                .last()
                .unwrap_or(1);
            vec![rest - pairs(larger), larger]
        }
    };
    numbers
        .into_iter()
        .filter_map(|number| arrow(number, dimensions))
        .collect()
}

/// Returns the number of arrows between so many dimensions.
fn arrows(dimensions: usize) -> u32 {
    let others = others(dimensions);
    (others + 1) * others
}

/// Returns the number of dimensions at which an arrow from one of them can end.
fn others(dimensions: usize) -> u32 {
    // A dimension's index in an `Arrow` is one byte, so there are at most 65,280 arrows.
    let dimensions = u32::try_from(dimensions.min(256)).unwrap_or(256);
    dimensions.saturating_sub(1)
}

/// Returns the number of pairs among so many things.
fn pairs(things: u32) -> u32 {
    things * things.saturating_sub(1) / 2
}

fn number(arrow: Arrow, dimensions: usize) -> u32 {
    // The start itself is not among the ends.
    let end = u32::from(arrow.to) - u32::from(arrow.to > arrow.from);
    u32::from(arrow.from) * others(dimensions) + end
}

fn arrow(number: u32, dimensions: usize) -> Option<Arrow> {
    let from = number.checked_div(others(dimensions))?;
    let end = number.checked_rem(others(dimensions))?;
    Some(Arrow {
        from: u8::try_from(from).ok()?,
        to: u8::try_from(end + u32::from(end >= from)).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        assert_eq!(count(8, 2), 1 + 56 + 1540);
        assert_eq!(count(8, 1), 57);
        assert_eq!(count(8, 0), 1);
        assert_eq!(count(1, 2), 1);
        assert_eq!(count(0, 2), 1);
        assert_eq!(count(2, 2), 4);
        // The most that one byte a dimension allows still fits.
        assert_eq!(count(256, 2), 1 + 65_280 + 2_130_706_560);
    }

    #[test]
    fn every_rank_is_one_set() {
        for (dimensions, most) in [(8, 2), (8, 1), (2, 2), (3, 2), (12, 2)] {
            for wanted in 0..count(dimensions, most) {
                let set = unrank(wanted, dimensions);
                assert!(set.len() <= usize::from(most));
                assert_eq!(rank(&set, dimensions, most), wanted, "{set:?}");
            }
        }
    }

    #[test]
    fn known_ranks() {
        let arrow = |from, to| Arrow { from, to };
        assert_eq!(rank(&[], 8, 2), 0);
        assert_eq!(rank(&[arrow(0, 1)], 8, 2), 1);
        assert_eq!(rank(&[arrow(7, 6)], 8, 2), 56);
        assert_eq!(rank(&[arrow(0, 1), arrow(0, 2)], 8, 2), 57);
        assert_eq!(rank(&[arrow(0, 2), arrow(0, 1)], 8, 2), 57);
        assert_eq!(rank(&[arrow(7, 5), arrow(7, 6)], 8, 2), 1596);
    }

    #[test]
    fn what_cannot_be_drawn_is_not_written() {
        let arrow = |from, to| Arrow { from, to };
        assert_eq!(rank(&[arrow(0, 1)], 8, 0), 0);
        assert_eq!(rank(&[arrow(0, 1), arrow(0, 2)], 8, 1), 1);
        assert_eq!(rank(&[arrow(0, 9), arrow(3, 3)], 8, 2), 0);
    }
}

//! Binary search and sorting, with the comparisons counted in tests: an import must not need the square of them.

use std::cmp::Ordering;

/// Returns the index of an entry in a sorted list, or as an error the index at which to insert it.
pub(super) fn search<T>(
    sorted: &[T],
    mut compare: impl FnMut(&T) -> Ordering,
) -> Result<usize, usize> {
    sorted.binary_search_by(|entry| {
        count();
        compare(entry)
    })
}

/// Sorts a list; equal entries stay in their order. One function for each type: with a closure for each call the program
/// of a page would hold the sorting many times over.
pub(super) fn sort<T>(list: &mut [T], compare: fn(&T, &T) -> Ordering) {
    list.sort_by(|left, right| {
        count();
        compare(left, right)
    });
}

/// A value whose comparisons are counted.
#[derive(PartialEq, Eq)]
pub(super) struct Counted<T>(pub(super) T);

impl<T: Ord> Ord for Counted<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        count();
        self.0.cmp(&other.0)
    }
}

impl<T: Ord> PartialOrd for Counted<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(not(test))]
const fn count() {}

#[cfg(test)]
fn count() {
    counted::COMPARISONS.with(|all| all.set(all.get() + 1));
}

#[cfg(test)]
pub(super) mod counted {
    use std::cell::Cell;

    thread_local! {
        pub(super) static COMPARISONS: Cell<usize> = const { Cell::new(0) };
    }

    /// Returns the number of comparisons that a call needs.
    pub(in crate::session) fn comparisons(call: impl FnOnce()) -> usize {
        let before = COMPARISONS.get();
        call();
        COMPARISONS.get() - before
    }
}

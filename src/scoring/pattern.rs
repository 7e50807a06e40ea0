//! The nearest sketch: the prototype at the smallest Euclidean distance from the positions, if any is near enough.

use super::{Position, Row, report::positions};
use crate::{
    answers::Answers,
    assessment::{Cutoffs, Definition},
};

/// The result of the comparison with the sketches. Sketches are indices of the definition's patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nearest {
    /// Fewer than two thirds of the dimensions have a position.
    TooFew,
    /// Every sketch is farther away than the cut-off. These two are the nearest, the nearer one first.
    NoneFits([Distant; 2]),
    /// The two nearest are about equally near, the nearer one first.
    Between(usize, usize),
    /// One sketch is nearer than all others.
    MostLike {
        sketch: usize,
        /// The second nearest sketch; results always name it too.
        runner_up: usize,
    },
}

/// A sketch that is too far away to name a result after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distant {
    pub sketch: usize,
    /// Whether it is within five quarters of the cut-off, 25 for one of 20: its fair question may be worth asking all the
    /// same.
    pub is_within_reach: bool,
}

impl Nearest {
    /// Compares answers with the definition's sketches, as a report does.
    #[must_use]
    pub fn of_answers(definition: &Definition, answers: &Answers) -> Option<Self> {
        Self::of(
            definition,
            &positions(definition, &Row::all(definition, answers)),
        )
    }

    /// Compares positions, one for each dimension in the definition's order, with the definition's sketches; `None`
    /// when it has fewer than two.
    #[must_use]
    pub fn of(definition: &Definition, positions: &[Option<Position>]) -> Option<Self> {
        let sketches = || {
            definition
                .patterns
                .iter()
                .enumerate()
                .filter(|(_, one)| !one.prototype.is_empty())
        };
        if sketches().count() < 2 {
            return None;
        }
        let known = positions.iter().flatten().count();
        if 3 * known < 2 * positions.len() {
            return Some(Self::TooFew);
        }
        let mut nearest = [Candidate::NONE; 2];
        for (sketch, pattern) in sketches() {
            let candidate = Candidate {
                sketch,
                squares: squares(&pattern.prototype, positions),
            };
            let [first, second] = nearest;
            if candidate.squares < first.squares {
                nearest = [candidate, first];
            } else if candidate.squares < second.squares {
                nearest = [first, candidate];
            }
        }
        let [first, second] = nearest;
        let known = u64::try_from(known).unwrap_or(u64::MAX);
        let cutoffs = definition.cutoffs.unwrap_or_default();
        let distant = |candidate: Candidate| Distant {
            sketch: candidate.sketch,
            is_within_reach: within_reach(candidate.squares, known, cutoffs),
        };
        Some(if unlike(first.squares, known, cutoffs) {
            Self::NoneFits([distant(first), distant(second)])
        } else if between(first.squares, second.squares, known, cutoffs) {
            Self::Between(first.sketch, second.sketch)
        } else {
            Self::MostLike {
                sketch: first.sketch,
                runner_up: second.sketch,
            }
        })
    }

    /// Returns the sketches that a result names: the nearest, both between which it lies, or both that are too far away.
    #[must_use]
    pub fn named(self) -> Vec<usize> {
        match self {
            Self::TooFew => Vec::new(),
            Self::NoneFits(distant) => distant.map(|one| one.sketch).to_vec(),
            Self::Between(one, other) => vec![one, other],
            Self::MostLike { sketch, .. } => vec![sketch],
        }
    }

    /// Returns the sketch after which a result may be named; `None` unless one is nearest.
    #[must_use]
    pub fn sketch(self) -> Option<usize> {
        match self {
            Self::MostLike { sketch, .. } => Some(sketch),
            _ => None,
        }
    }
}

/// One row beside a sketch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// Index of the dimension in the definition.
    pub dimension: usize,
    /// Where the answers are; `None` when too few of them are there.
    pub at: Option<Position>,
    /// Where the sketch is.
    pub sketch: Position,
}

impl Comparison {
    /// Compares each row with a sketch, given as an index of the definition's patterns.
    #[must_use]
    pub fn all(definition: &Definition, rows: &[Row], sketch: usize) -> Vec<Self> {
        let prototype = definition.patterns.get(sketch).map(|one| &one.prototype);
        let compared = rows.iter().filter_map(|row| {
            Some(Self {
                dimension: row.dimension,
                at: row.spectrum().map(|spectrum| spectrum.at),
                sketch: Position::at(*prototype?.get(row.dimension)?),
            })
        });
        compared.collect()
    }

    /// Returns the distance of both places, from 0 to 100.
    #[must_use]
    pub fn distance(self) -> Option<u8> {
        Some(self.at?.get().abs_diff(self.sketch.get()))
    }

    /// Returns the row that is furthest from the sketch, of equals the first; `None` when every known row is at it.
    #[must_use]
    pub fn furthest(all: &[Self]) -> Option<Self> {
        let mut furthest: Option<Self> = None;
        for one in all {
            let most = furthest.and_then(Self::distance).unwrap_or(0);
            if one.distance().unwrap_or(0) > most {
                furthest = Some(*one);
            }
        }
        furthest
    }
}

#[derive(Clone, Copy)]
struct Candidate {
    sketch: usize,
    squares: u64,
}

impl Candidate {
    const NONE: Self = Self {
        sketch: 0,
        squares: u64::MAX,
    };
}

/// Returns the sum of squared differences over the dimensions that have a position.
fn squares(prototype: &[u8], positions: &[Option<Position>]) -> u64 {
    let pairs = prototype.iter().zip(positions);
    pairs
        .filter_map(|(there, here)| Some(u64::from(there.abs_diff((*here)?.get())).pow(2)))
        .sum()
}

/// Evaluates `sqrt(squares / known) > unlike` without a root.
fn unlike(squares: u64, known: u64, cutoffs: Cutoffs) -> bool {
    squares > u64::from(cutoffs.unlike).pow(2) * known
}

/// Evaluates `sqrt(squares / known) <= 5/4 unlike` without a root.
fn within_reach(squares: u64, known: u64, cutoffs: Cutoffs) -> bool {
    16 * squares <= 25 * u64::from(cutoffs.unlike).pow(2) * known
}

/// Evaluates `sqrt(second / known) - sqrt(first / known) < between` without a root.
///
/// With c for the cut-off it is `second < first + c²·known + 2c·sqrt(known·first)`; what is left of the
/// root after moving the rest over is compared by its square.
fn between(first: u64, second: u64, known: u64, cutoffs: Cutoffs) -> bool {
    let c = u64::from(cutoffs.between);
    match second.checked_sub(first + c * c * known) {
        None => true,
        Some(rest) => rest * rest < 4 * c * c * known * first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUTOFFS: Cutoffs = Cutoffs {
        unlike: 20,
        between: 6,
    };

    #[test]
    fn the_limits_belong_to_the_sketch() {
        assert!(!unlike(400 * 7, 7, CUTOFFS)); // a distance of exactly 20
        assert!(unlike(400 * 7 + 1, 7, CUTOFFS));
        assert!(within_reach(625 * 7, 7, CUTOFFS)); // exactly 25
        assert!(!within_reach(625 * 7 + 1, 7, CUTOFFS));
        assert!(!between(100 * 7, 256 * 7, 7, CUTOFFS)); // 10 and 16: exactly 6
        assert!(between(100 * 7, 256 * 7 - 1, 7, CUTOFFS));
        assert!(!between(0, 36 * 7, 7, CUTOFFS)); // 0 and 6
        assert!(between(0, 36 * 7 - 1, 7, CUTOFFS));
    }

    #[test]
    fn equally_near_is_between_unless_the_file_says_0() {
        assert!(between(700, 700, 7, CUTOFFS));
        assert!(!between(
            700,
            700,
            7,
            Cutoffs {
                unlike: 20,
                between: 0
            }
        ));
    }

    #[test]
    #[allow(clippy::cast_precision_loss)]
    fn the_comparison_agrees_with_roots() {
        for first in (0..30_000_u64).step_by(37) {
            for second in (first..60_000).step_by(371) {
                let root = |squares: u64| (squares as f64 / 7.0).sqrt();
                let apart = root(second) - root(first);
                if (apart - 6.0).abs() > 1e-6 {
                    assert_eq!(
                        between(first, second, 7, CUTOFFS),
                        apart < 6.0,
                        "{first} {second}"
                    );
                }
            }
        }
    }
}

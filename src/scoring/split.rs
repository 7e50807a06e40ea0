//! The widest split: the situation whose two scopes were answered with the kinds of scene that lie furthest apart.

use super::{Distribution, Frequencies, Situation, kind_of};
use crate::{answers::Answer, assessment::Definition};

/// A situation that goes differently in its two scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// Index of the question in the definition.
    pub question: usize,
    /// The answers in its first and in its second scope.
    pub answers: [Answer; 2],
}

impl Split {
    /// Finds the widest split among situations that are asked in two scopes; of equals the first. `None` when a scope
    /// was dropped or has too few answers, or when no two answers differ in kind.
    #[must_use]
    pub fn widest(
        definition: &Definition,
        situations: &[Situation],
        distributions: &[Distribution],
    ) -> Option<Self> {
        let is_shown = |one: &Distribution| matches!(one.frequencies, Frequencies::Kinds { .. });
        if !distributions.iter().all(is_shown) {
            return None;
        }
        let mut widest: Option<(usize, Self)> = None;
        for situation in situations {
            let [one, other] = *situation.answers.as_slice() else {
                continue;
            };
            let kinds = [one, other].map(|answer| kind_of(definition, situation.question, answer));
            let [Some(from), Some(to)] = kinds else {
                continue;
            };
            let split = Self {
                question: situation.question,
                answers: [one, other],
            };
            let width = width(definition, from, to);
            // Only a wider one replaces it, so that ties keep the questionnaire's order.
            if width > widest.map_or(0, |(most, _)| most) {
                widest = Some((width, split));
            }
        }
        widest.map(|(_, split)| split)
    }
}

/// Returns how far two kinds of scene lie apart, given as indices of the definition's patterns: 0 for the same, 1 beside a
/// mixed kind, otherwise twice the number of places between them, so that neighbours are 2 apart.
#[must_use]
pub fn width(definition: &Definition, one: usize, other: usize) -> usize {
    let is_mixed = |at: usize| definition.patterns.get(at).is_some_and(|kind| kind.mixed);
    if one == other {
        0
    } else if is_mixed(one) || is_mixed(other) {
        1
    } else {
        let (low, high) = (one.min(other), one.max(other));
        let between = (low..high).filter(|at| !is_mixed(*at));
        2 * between.count()
    }
}

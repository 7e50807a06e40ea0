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
            let split = Self {
                question: situation.question,
                answers: [one, other],
            };
            let width = split.width(definition);
            // Only a wider one replaces it, so that ties keep the questionnaire's order.
            if width > widest.map_or(0, |(most, _)| most) {
                widest = Some((width, split));
            }
        }
        widest.map(|(_, split)| split)
    }

    /// Returns how far its two answers lie apart; 0 when they are of one kind, or one of them is none.
    #[must_use]
    pub fn width(self, definition: &Definition) -> usize {
        let kinds = self
            .answers
            .map(|answer| kind_of(definition, self.question, answer));
        let [Some(one), Some(other)] = kinds else {
            return 0;
        };
        let question = definition.questions.get(self.question);
        let depends = |answer: &Answer| {
            let options = question.map(|question| &question.options);
            let option = options.zip(answer.pick());
            let option = option.and_then(|(options, pick)| options.get(usize::from(pick)));
            option.is_some_and(|option| option.varies)
        };
        width([one, other], self.answers.iter().any(depends))
    }
}

/// Returns how far two kinds of scene lie apart, given as indices of the definition's patterns: 0 for the same, 1 where an
/// answer says that it depends, otherwise twice the number of places between them, so that neighbours are 2 apart.
fn width(kinds: [usize; 2], depends: bool) -> usize {
    let [one, other] = kinds;
    match one.abs_diff(other) {
        0 => 0,
        _ if depends => 1,
        places => 2 * places,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_lie_apart_by_their_places_and_it_depends_beside_each() {
        // Guarded, by the book, open, and it depends.
        let widths = [[0, 2, 4, 1], [2, 0, 2, 1], [4, 2, 0, 1], [1, 1, 1, 0]];
        for (one, row) in (0..).zip(widths) {
            for (other, apart) in (0..).zip(row) {
                let depends = one == 3 || other == 3;
                assert_eq!(width([one, other], depends), apart, "{one} {other}");
            }
        }
    }
}

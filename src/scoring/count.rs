//! Response counts: how many items are answered, and how many have each non-answer.

use crate::{
    answers::{Answer, Answers, Item, items},
    assessment::{Definition, Question},
};

/// Numbers of items by kind of response; each round or scope of a question is one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Items with a value.
    pub answered: usize,
    /// "Can't see from here."
    pub cannot_see: usize,
    /// "Varies too much."
    pub varies: usize,
    pub blank: usize,
    /// "Doesn't apply": left out of every denominator.
    pub not_applicable: usize,
}

/// Whether the answers of one row suffice for a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// At least one answer, and at least half of the applicable items.
    Enough,
    /// Some items apply, but fewer than that are answered.
    TooFew,
    /// No item applies.
    NotApplicable,
}

impl Counts {
    /// Counts the responses to a whole questionnaire.
    #[must_use]
    pub fn of(definition: &Definition, answers: &Answers) -> Self {
        let mut counts = Self::default();
        for item in items(definition) {
            counts.add(response(definition, answers, item.question, item.round));
        }
        counts
    }

    /// Counts one more response.
    pub fn add(&mut self, answer: Answer) {
        let count = match answer {
            Answer::Pick(_) => &mut self.answered,
            Answer::CannotSee => &mut self.cannot_see,
            Answer::Varies => &mut self.varies,
            Answer::Blank => &mut self.blank,
            Answer::NotApplicable => &mut self.not_applicable,
        };
        *count += 1;
    }

    /// Returns the number of applicable items: all but those answered "doesn't apply". It is the denominator of
    /// coverage.
    #[must_use]
    pub fn applicable(self) -> usize {
        self.answered + self.cannot_see + self.varies + self.blank
    }

    /// Returns the coverage: enough with at least one answer and at least half of the applicable items answered.
    #[must_use]
    pub fn coverage(self) -> Coverage {
        if self.applicable() == 0 {
            Coverage::NotApplicable
        } else if self.answered > 0 && 2 * self.answered >= self.applicable() {
            Coverage::Enough
        } else {
            Coverage::TooFew
        }
    }
}

/// Returns the response to a question in one of its rounds; a value that the question does not have counts as blank.
pub(super) fn response(
    definition: &Definition,
    answers: &Answers,
    question: usize,
    round: usize,
) -> Answer {
    let points = definition
        .questions
        .get(question)
        .map_or(0, Question::points);
    match answers.get(Item { question, round }) {
        Answer::Pick(value) if usize::from(value) >= points => Answer::Blank,
        answer => answer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(answered: usize, blank: usize, not_applicable: usize) -> Counts {
        Counts {
            answered,
            blank,
            not_applicable,
            ..Counts::default()
        }
    }

    #[test]
    fn one_half_is_enough() {
        assert_eq!(counts(1, 1, 0).coverage(), Coverage::Enough);
        assert_eq!(counts(1, 2, 0).coverage(), Coverage::TooFew);
        assert_eq!(counts(2, 1, 0).coverage(), Coverage::Enough);
        assert_eq!(counts(0, 1, 0).coverage(), Coverage::TooFew);
    }

    #[test]
    fn what_does_not_apply_leaves_the_denominator() {
        assert_eq!(counts(1, 1, 5).coverage(), Coverage::Enough);
        assert_eq!(counts(1, 1, 5).applicable(), 2);
        assert_eq!(counts(0, 1, 5).coverage(), Coverage::TooFew);
        assert_eq!(counts(0, 0, 2).coverage(), Coverage::NotApplicable);
    }
}

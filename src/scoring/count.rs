//! How many items were answered, and how many of each non-answer there are.

use crate::{
    answers::{Answer, Answers, Item, items},
    assessment::{Definition, Question},
};

/// Counts of items; each round or scope of a question is one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub answered: usize,
    pub cannot_see: usize,
    pub varies: usize,
    pub blank: usize,
    /// "Doesn't apply": in no denominator.
    pub not_applicable: usize,
}

/// What the answers of one row allow to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// At least one answer, and at least half of what was asked.
    Enough,
    TooFew,
    /// Every item doesn't apply.
    NotApplicable,
}

impl Counts {
    /// Counts the answers to a whole questionnaire.
    #[must_use]
    pub fn of(definition: &Definition, answers: &Answers) -> Self {
        let mut counts = Self::default();
        for item in items(definition) {
            counts.add(response(definition, answers, item.question, item.round));
        }
        counts
    }

    /// Adds one answer.
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

    /// What was asked: every item but those that don't apply.
    #[must_use]
    pub fn applicable(self) -> usize {
        self.answered + self.cannot_see + self.varies + self.blank
    }

    /// The rule of coverage: one half, and one answer at least.
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

/// The answer to a question in one of its rounds; a value that it does not have counts as blank.
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

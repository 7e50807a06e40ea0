//! The distance of two views in one row.

use crate::answers::Answer;

/// The sort key of rows of one kind. It is never shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Distance {
    /// Neither has an answer.
    Neither,
    /// One of the two has no answer, or only a part of it, and the rest is equal.
    One,
    /// Both have answers, at this distance in the units of the format.
    By(u8),
}

impl Distance {
    /// Returns the distance of two answers to a choice: 0 or 1.
    pub(super) fn of(answers: [Answer; 2]) -> Self {
        match answers.map(Answer::pick) {
            [None, None] => Self::Neither,
            [Some(one), Some(two)] => Self::By(u8::from(one != two)),
            _ => Self::One,
        }
    }
}

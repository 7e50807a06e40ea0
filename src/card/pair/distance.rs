//! How far two views lie apart in one row.

use crate::answers::Answer;

/// How far the two lie apart, to put rows of one sort in order. It is never shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Distance {
    /// Neither has an answer.
    Neither,
    /// One of the two has no answer, or a part of it, and the rest is the same.
    One,
    By(u8),
}

impl Distance {
    /// Of two answers to a choice.
    pub(super) fn of(answers: [Answer; 2]) -> Self {
        match answers.map(Answer::pick) {
            [None, None] => Self::Neither,
            [Some(one), Some(two)] => Self::By(u8::from(one != two)),
            _ => Self::One,
        }
    }
}

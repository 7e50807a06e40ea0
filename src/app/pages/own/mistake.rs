//! Something that keeps questions from being shown.

use std::fmt;

use crate::assessment::Problem;

/// A mistake in a file of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// Found by the checker at a place of the file.
    Checked(Problem),
    /// A sentence about one of its values, or about all of it.
    Stated {
        /// JSON pointer (RFC 6901) of the value; empty for the whole file.
        pointer: &'static str,
        sentence: String,
    },
}

impl fmt::Display for Mistake {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Checked(problem) => problem.fmt(to),
            Self::Stated {
                pointer: "",
                sentence,
            } => to.write_str(sentence),
            Self::Stated { pointer, sentence } => write!(to, "{pointer}: {sentence}"),
        }
    }
}

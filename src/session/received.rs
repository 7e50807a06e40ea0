//! A received result: somebody else's, opened from a link. It is shown, never kept, and never mixed with own answers.

use crate::share::{Missing, Shared};

/// A received result. It lives only as long as the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// The view that the link holds.
    pub shared: Shared,
    /// The second view of a link with two.
    pub second: Option<Shared>,
    /// Whether the link was made with an older version of the questions.
    pub older: bool,
    /// Answers in the link to what this version does not have.
    pub missing: Vec<Missing>,
    /// Whether it covers the screen; otherwise it waits until my own answers are given.
    pub shown: bool,
}

//! Somebody else's result, opened from a link: shown, never kept, never mixed with one's own.

use crate::share::{Missing, Shared};

/// A result that is not mine. It lives only as long as the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    pub shared: Shared,
    /// A second view that the same link holds.
    pub second: Option<Shared>,
    /// Items that an older version asked and this one does not.
    pub missing: Vec<Missing>,
    /// On the screen now; otherwise it waits beside my own answers.
    pub shown: bool,
}

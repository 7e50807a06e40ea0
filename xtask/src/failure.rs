//! What went wrong, as one sentence for the person at the terminal: what is wrong and what to do.

use std::fmt;

/// A sentence for the terminal. It never holds a type name or a backtrace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure(String);

/// The result of everything in this package.
pub type Result<T = (), E = Failure> = std::result::Result<T, E>;

impl Failure {
    /// A failure that says `sentence`.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Says what was being done when something failed.
pub trait Context<T> {
    /// Puts `doing` in front of the reason: `cannot read Cargo.lock: no such file`.
    ///
    /// # Errors
    /// The same failure, with the words in front.
    fn context(self, doing: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, doing: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|reason| Failure(format!("{}: {reason}", doing())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_comes_before_the_reason() {
        let read: Result<(), _> = Err("no such file");
        let failure = read
            .context(|| "cannot read Cargo.lock".to_owned())
            .unwrap_err();
        assert_eq!(failure.to_string(), "cannot read Cargo.lock: no such file");
    }
}

//! The subject of a set of answers: unit, window, a name that the person typed, and the day.

use super::Date;
use crate::assessment::{Unit, Window};

/// The subject of a set of answers, and the day on which they were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Whom the answers are about.
    pub unit: Unit,
    /// Which time the answers are about.
    pub window: Window,
    /// A name for the team or the like. It stays in this browser unless the person ticks it into a link.
    pub label: Option<Label>,
    /// How many people gave the answers together; one person did where there is none.
    pub together: Option<Together>,
    /// The day of the answers.
    pub date: Date,
}

/// How many people answered together: 2 to 99.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Together(u8);

impl Together {
    pub const LEAST: u8 = 2;
    pub const MOST: u8 = 99;

    /// Nothing for a number that is out of range.
    #[must_use]
    pub fn of(people: u8) -> Option<Self> {
        (Self::LEAST..=Self::MOST)
            .contains(&people)
            .then_some(Self(people))
    }

    #[must_use]
    pub fn people(self) -> u8 {
        self.0
    }
}

/// A name that the person typed: 1 to 40 characters, trimmed, without control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label(String);

/// The reason why a text is not a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelError {
    /// Nothing is left of it, or it is not trimmed.
    Empty,
    /// Longer than [`Label::MOST`] characters.
    TooLong,
    /// A character is hidden, see [`is_hidden`].
    ControlCharacter,
}

impl Label {
    /// Longest label, in characters (Unicode scalar values).
    pub const MOST: usize = 40;

    /// Makes a label of typed text: trims it, collapses white space, removes control characters, and cuts it after
    /// [`Label::MOST`] characters. `None` when nothing is left.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .map(|c| if is_hidden(c) { ' ' } else { c })
            .collect();
        let words: Vec<&str> = plain.split_whitespace().collect();
        let cut: String = words.join(" ").chars().take(Self::MOST).collect();
        let label = cut.trim_end();
        (!label.is_empty()).then(|| Self(label.to_owned()))
    }

    /// Validates a text that must already be a label, as a link or a file holds it.
    ///
    /// # Errors
    /// The text is empty, too long, not trimmed or holds control characters.
    pub fn exact(text: &str) -> Result<Self, LabelError> {
        if text.chars().any(is_hidden) {
            Err(LabelError::ControlCharacter)
        } else if text.chars().count() > Self::MOST {
            Err(LabelError::TooLong)
        } else {
            match Self::typed(text) {
                Some(label) if label.0 == text => Ok(label),
                _ => Err(LabelError::Empty),
            }
        }
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Returns whether a character is a control character or changes the direction of text (UAX #9): invisible itself, it
/// could make a text read as another one.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_labels_are_tidied() {
        let tidied = |text| Label::typed(text).map(|label| label.0);
        assert_eq!(tidied("  Team \u{7} Blue\n"), Some("Team Blue".to_owned()));
        assert_eq!(tidied(" \t "), None);
        assert_eq!(tidied(&"x".repeat(50)), Some("x".repeat(40)));
    }

    #[test]
    fn exact_labels_are_not_changed() {
        assert!(Label::exact("Team Blue").is_ok());
        assert_eq!(Label::exact(" Team"), Err(LabelError::Empty));
        assert_eq!(Label::exact(&"x".repeat(41)), Err(LabelError::TooLong));
        assert_eq!(Label::exact("a\u{0}b"), Err(LabelError::ControlCharacter));
    }
}

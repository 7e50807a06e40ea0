//! What the answers are about: unit, window, a name that the person typed, and the day.

use super::Date;
use crate::assessment::{Unit, Window};

/// Whom, which time and which day the answers speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub unit: Unit,
    pub window: Window,
    /// Stays in this browser unless the person ticks it into a link.
    pub label: Option<Label>,
    /// The day of the answers.
    pub date: Date,
}

/// A name that the person typed: 1 to 40 characters, trimmed, without control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label(String);

/// Why a text is no label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelError {
    Empty,
    TooLong,
    ControlCharacter,
}

impl Label {
    /// Longest label, in characters (Unicode scalar values).
    pub const MOST: usize = 40;

    /// Takes what a person typed: white space at the ends goes, inside it becomes single spaces,
    /// control characters go, and what is beyond the longest label is cut.
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

    /// Takes a text that must already be a label, as a link or a file holds it.
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

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A control character, or one that changes the direction of what follows: not seen itself, it could make a
/// text read as another one.
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

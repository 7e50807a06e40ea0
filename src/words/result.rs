//! The headings and labels of the result page.

use crate::assessment::Drawing;

pub const READING: &str = "How to read it";
pub const TALK: &str = "Something to talk about";
pub const MORE_QUESTIONS: &str = "More questions to talk about";
pub const TRY: &str = "One thing to try";
pub const PRIVATE: &str = "For yourself";
pub const SAVED_HERE: &str = "Saved in this browser only.";
/// While that is ticked.
pub const SAVED_AND_SHARED: &str = "Saved in this browser, and in every link you share: all of it. The card shows the first sentence.";
pub const SHOW_ON_CARD: &str = "Show it on my card";
pub const STAYS_HERE: &str = "This stays in this browser and is never in a link.";
pub const IN_WORDS: &str = "In words";
pub const EVERY_ANSWER: &str = "Every answer";
pub const WHY: &str = "Why this sketch";
pub const WHY_NONE: &str = "Why no sketch fits";
pub const QUESTION: &str = "Question";
pub const ANSWER: &str = "Answer";
pub const ROW: &str = "Row";
pub const ANSWERS: &str = "The answers";
pub const ABOUT: &str = "About these questions";
pub const READ_AS: &str = "The same answers, read as";
pub const OWN_TERRAIN: &str = "Our terrain:";
pub const NO_TERRAIN: &str = "No terrain";
pub const MATTERS_MORE: &str = "Matters more here";
pub const CAN_WAIT: &str = "Can wait here?";
pub const FULL: &str = "Full result";
pub const CHANGE: &str = "Change answers";
pub const FIRST_QUESTION: &str = "Go to the first question";

/// The title of a drawing.
#[must_use]
pub fn drawing(kind: Drawing, is_mine: bool) -> &'static str {
    match (kind, is_mine) {
        (Drawing::Strips, true) => "Where you placed yourselves",
        (Drawing::Strips, false) => "Where they placed themselves",
        (Drawing::Scenes, _) => "What happens, row by row",
        (Drawing::Dumbbell, _) => "Now and enough",
    }
}

/// What has to be known to read a drawing.
#[must_use]
pub fn drawing_note(kind: Drawing, is_mine: bool) -> Option<&'static str> {
    match (kind, is_mine) {
        (Drawing::Dumbbell, true) => Some("The ring marks what you said is enough."),
        (Drawing::Dumbbell, false) => Some("The ring marks what they said is enough."),
        _ => None,
    }
}

/// The row that is furthest from a sketch.
#[must_use]
pub fn furthest(sketch: &str, row: &str) -> String {
    format!("Furthest from {sketch}: {row}.")
}

/// What a terrain is like: "Groundwork: Others wait for you."
#[must_use]
pub fn is_like(name: &str, says: &str) -> String {
    format!("{name}: {says}")
}

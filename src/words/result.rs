//! The headings and labels of the result page.

pub const READING: &str = "How to read it";
pub const TALK: &str = "Something to talk about";
pub const MORE_QUESTIONS: &str = "More questions";
pub const TRY: &str = "One thing to try";
pub const PRIVATE: &str = "For yourself";
pub const TRY_STAYS: &str =
    "This stays in this browser, unless you tick it above, under “What is in it”.";
pub const STAYS_HERE: &str = "This stays in this browser and is never in a link.";
pub const IN_WORDS: &str = "In words";
pub const EVERY_ANSWER: &str = "Every answer";
pub const QUESTION: &str = "Question";
pub const ANSWER: &str = "Answer";
pub const ABOUT: &str = "About these questions";
pub const CHANGE: &str = "Change answers";
pub const FIRST_QUESTION: &str = "Go to the first question";

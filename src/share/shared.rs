//! The content of a link: answers, what they are about, and what a person ticked to go with them.

use crate::{
    answers::{About, Answers, is_hidden, items},
    assessment::Definition,
};

/// The purpose of a fragment with one view. Both have the same payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// A result to be seen, `r`.
    Result,
    /// Answers transferred to another device or page, maybe unfinished, `a`.
    Carried,
}

impl Tag {
    /// Every tag.
    pub const ALL: [Self; 2] = [Self::Result, Self::Carried];

    /// Returns the letter with which the fragment begins.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Result => 'r',
            Self::Carried => 'a',
        }
    }
}

/// The kind of a fragment with answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One view: [`super::decode`] opens it.
    View(Tag),
    /// Two views side by side, `p`: [`super::decode_pair`] opens them.
    Pair,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [
        Self::View(Tag::Result),
        Self::View(Tag::Carried),
        Self::Pair,
    ];

    /// Returns the letter with which the fragment begins.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::View(tag) => tag.letter(),
            Self::Pair => 'p',
        }
    }
}

/// One view: the answers that a person shares, and what goes with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The subject of the answers. The label is present only when the person ticked it into the link.
    pub about: About,
    /// Blank in the slots that were left out.
    pub answers: Answers,
    /// Slots of the layout whose answers the person withholds, in order.
    pub left_out: Vec<usize>,
    /// Where the person stands, when ticked.
    pub tags: Option<Tags>,
    /// The person's own words, such as the experiment, when ticked.
    pub text: Option<FreeText>,
    /// A random number that distinguishes two people with the same answers.
    pub reply_tag: Option<u16>,
    /// Whether the reader is asked to answer before seeing the result.
    pub answer_first: bool,
}

impl Shared {
    /// Returns the indices of the questions with a withheld answer, in order.
    #[must_use]
    pub fn questions_left_out(&self, definition: &Definition) -> Vec<usize> {
        let slots = items(definition).enumerate();
        let out = slots.filter(|(slot, _)| self.left_out.contains(slot));
        let mut questions: Vec<usize> = out.map(|(_, item)| item.question).collect();
        questions.dedup();
        questions
    }
}

/// "Where I stand": at least one of the two is present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tags {
    pub tenure: Option<Tenure>,
    pub role: Option<Role>,
}

/// How long the person has been here. The order is part of the link format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tenure {
    /// Under six months.
    New,
    AWhile,
    LongTimer,
}

impl Tenure {
    /// Every tenure, in the order in which links number them, from 1.
    pub const ALL: [Self; 3] = [Self::New, Self::AWhile, Self::LongTimer];
}

/// What the person's work mostly is. The order is part of the link format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    DoingTheWork,
    InBetween,
    SettingDirection,
}

impl Role {
    /// Every role, in the order in which links number them, from 1.
    pub const ALL: [Self; 3] = [Self::DoingTheWork, Self::InBetween, Self::SettingDirection];
}

/// A person's own words: 1 to 280 characters on one line, trimmed, single spaces, no control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeText(String);

impl FreeText {
    /// Longest text, in characters (Unicode scalar values).
    pub const MOST: usize = 280;

    /// Makes a text of typed text: removes control characters, collapses white space, trims, and cuts after
    /// [`FreeText::MOST`] characters. `None` when nothing is left.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let mut words = String::new();
        for word in text.split(|c: char| c.is_whitespace() || is_hidden(c)) {
            if !word.is_empty() && !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
        }
        let cut: String = words.chars().take(Self::MOST).collect();
        let text = cut.trim_end();
        (!text.is_empty()).then(|| Self(text.to_owned()))
    }

    /// Validates a text that must already be one, as a link holds it; `None` when it is not.
    #[must_use]
    pub fn exact(text: &str) -> Option<Self> {
        Self::typed(text).filter(|typed| typed.0 == text)
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An opened link with one view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The purpose of the link.
    pub tag: Tag,
    /// The view, in the layout of the current questionnaire.
    pub shared: Shared,
    /// Whether it was made with an older layout.
    pub older: bool,
    /// Answers in the link to what an older version asked and this one does not have.
    pub missing: Vec<Missing>,
}

/// Two views of the same questionnaire, side by side, in order: the first is that of the person who made the link, so
/// whoever opens it may well be the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The view of the person who makes the link. Its date is the link's date.
    pub mine: Shared,
    /// The view that this person had received.
    pub other: Shared,
}

/// An opened link with two views.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedPair {
    /// Both views, in the layout of the current questionnaire.
    pub pair: Pair,
    /// Whether they were made with an older layout.
    pub older: bool,
    /// Answers of the first view to what this version does not have.
    pub mine_missing: Vec<Missing>,
    /// The same of the other view.
    pub other_missing: Vec<Missing>,
}

/// An opened link of either kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// One view.
    View(Opened),
    /// Two views side by side.
    Pair(Box<OpenedPair>),
}

/// Something in an older link that the current questionnaire does not have, named by its ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// The question is not asked any more, not in this round, or in another format. The round is empty for
    /// a question that was asked once.
    Question { question: String, round: String },
    /// The question is still asked, without the option that was chosen.
    Choice {
        question: String,
        round: String,
        option: String,
    },
    /// A dimension at one of its ends is gone, or so many arrows are not drawn any more.
    Arrow { from: String, to: String },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_texts_are_tidied() {
        let tidied = |text: &str| FreeText::typed(text).map(|text| text.0);
        assert_eq!(
            tidied(" By\tJune \n we\u{7}stop "),
            Some("By June we stop".to_owned())
        );
        assert_eq!(tidied(" \n "), None);
        assert_eq!(tidied(&"ü".repeat(300)), Some("ü".repeat(280)));
        let cut_at_a_space = format!("{} b", "a".repeat(279));
        assert_eq!(tidied(&cut_at_a_space), Some("a".repeat(279)));
    }

    #[test]
    fn exact_texts_are_not_changed() {
        assert!(FreeText::exact("By June we stop.").is_some());
        for text in ["", " a", "a  b", "a\nb", &"a".repeat(281)] {
            assert_eq!(FreeText::exact(text), None, "{text:?}");
        }
    }
}

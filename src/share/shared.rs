//! What a link holds: answers, what they are about, and what a person ticked to go with them.

use crate::{
    answers::{About, Answers, is_hidden, items},
    assessment::Definition,
};

/// What a fragment is for. Both hold the same payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// A result to be seen, `r`.
    Result,
    /// Answers on their way to another device or page, maybe unfinished, `a`.
    Carried,
}

impl Tag {
    pub const ALL: [Self; 2] = [Self::Result, Self::Carried];

    /// The letter with which the fragment begins.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Result => 'r',
            Self::Carried => 'a',
        }
    }
}

/// What a fragment with answers holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One view: [`super::decode`] opens it.
    View(Tag),
    /// Two views side by side, `p`: [`super::decode_pair`] opens them.
    Pair,
}

impl Kind {
    pub const ALL: [Self; 3] = [
        Self::View(Tag::Result),
        Self::View(Tag::Carried),
        Self::Pair,
    ];

    /// The letter with which the fragment begins.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::View(tag) => tag.letter(),
            Self::Pair => 'p',
        }
    }
}

/// What a person shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The label is here only when the person ticked it into the link.
    pub about: About,
    /// Blank in the slots that were left out.
    pub answers: Answers,
    /// Slots of the layout that the person kept to themselves, in order.
    pub left_out: Vec<usize>,
    pub tags: Option<Tags>,
    /// Words of one's own, such as the experiment, when ticked.
    pub text: Option<FreeText>,
    /// A random number, so that two people who agree are still two people.
    pub reply_tag: Option<u16>,
    /// The reader is asked to answer before seeing it.
    pub answer_first: bool,
}

impl Shared {
    /// Places of the questions whose answers the person kept to themselves, in their order.
    #[must_use]
    pub fn questions_left_out(&self, definition: &Definition) -> Vec<usize> {
        let slots = items(definition).enumerate();
        let out = slots.filter(|(slot, _)| self.left_out.contains(slot));
        let mut questions: Vec<usize> = out.map(|(_, item)| item.question).collect();
        questions.dedup();
        questions
    }
}

/// "Where I stand": at least one of the two is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tags {
    pub tenure: Option<Tenure>,
    pub role: Option<Role>,
}

/// How long one has been here. The order is part of the link format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tenure {
    /// Under six months.
    New,
    AWhile,
    LongTimer,
}

impl Tenure {
    /// In the order in which links number them, from 1.
    pub const ALL: [Self; 3] = [Self::New, Self::AWhile, Self::LongTimer];
}

/// What one's work mostly is. The order is part of the link format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    DoingTheWork,
    InBetween,
    SettingDirection,
}

impl Role {
    /// In the order in which links number them, from 1.
    pub const ALL: [Self; 3] = [Self::DoingTheWork, Self::InBetween, Self::SettingDirection];
}

/// Words of one's own: 1 to 280 characters on one line, trimmed, single spaces, no control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeText(String);

impl FreeText {
    /// Longest text, in characters (Unicode scalar values).
    pub const MOST: usize = 280;

    /// Takes what a person typed: control characters go, white space becomes single spaces, and what is
    /// beyond the longest text is cut.
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

    /// Takes a text that must already be one, as a link holds it.
    #[must_use]
    pub fn exact(text: &str) -> Option<Self> {
        Self::typed(text).filter(|typed| typed.0 == text)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A link that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub tag: Tag,
    pub shared: Shared,
    /// What an older version asked, this link answers and this version does not have.
    pub missing: Vec<Missing>,
}

/// Two views of the same questionnaire, side by side. Their order is part of it: the first is that of the
/// person who made the link, so whoever opens it may well be the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The view of the person who makes the link. Its date is the link's date.
    pub mine: Shared,
    /// The view that this person had got.
    pub other: Shared,
}

/// A pair link that was opened, with what an older version asked and this version does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedPair {
    pub pair: Pair,
    /// In the view of the person who made the link.
    pub mine_missing: Vec<Missing>,
    pub other_missing: Vec<Missing>,
}

/// Something in an older link that has no place any more, named by its ids.
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

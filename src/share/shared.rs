//! The content of a link: answers, what they are about, and what a person ticked to go with them.

use super::experiment::{Blank, Experiment};
use crate::{
    answers::{About, Answers, Label, is_hidden, items},
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
    /// The sketch of the terrain that the answers are read with, when ticked: the hash of its id, see
    /// [`crate::assessment::id_hash`].
    pub terrain: Option<u16>,
    /// What the person wants to try until a day, when ticked.
    pub experiment: Option<Experiment>,
    /// The dimension in which the person expects the other to differ: the hash of its id.
    pub expected: Option<u16>,
    /// Texts of slots, such as cards of one's own, by slot of the layout, in order.
    pub slot_texts: Vec<(usize, Blank)>,
}

impl Shared {
    /// The most bytes of texts with their lengths in one view: label, words, blanks and texts of slots. With so many a pair stays
    /// within [`super::LONGEST_PAYLOAD`]. Label and words always fit.
    pub const MOST_TEXT: usize = 1_440;

    /// Answers, and nothing that goes with them.
    #[must_use]
    pub fn plain(about: About, answers: Answers) -> Self {
        Self {
            about,
            answers,
            left_out: Vec::new(),
            tags: None,
            text: None,
            reply_tag: None,
            answer_first: false,
            terrain: None,
            experiment: None,
            expected: None,
            slot_texts: Vec::new(),
        }
    }

    /// How many bytes of [`Self::MOST_TEXT`] its texts take. What is beyond it is left out of a link: the texts of slots, then
    /// the experiment.
    #[must_use]
    pub fn text_bytes(&self) -> usize {
        own_text_bytes(self.about.label.as_ref(), self.text.as_ref())
            + experiment_bytes(self.experiment.as_ref())
            + slot_text_bytes(&self.slot_texts)
    }

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

/// Bytes of label and words with their lengths.
pub(super) fn own_text_bytes(label: Option<&Label>, text: Option<&FreeText>) -> usize {
    let label = label.map_or(0, |label| 1 + label.as_str().len());
    label + text.map_or(0, |text| 2 + text.as_str().len())
}

/// Bytes of all blanks with their lengths.
pub(super) fn experiment_bytes(experiment: Option<&Experiment>) -> usize {
    let blanks = experiment.iter().flat_map(|experiment| &experiment.blanks);
    let blank = |blank: &Option<Blank>| blank.as_ref().map_or("", Line::as_str).len();
    blanks.map(|text| 2 + blank(text)).sum()
}

/// Bytes of all texts of slots with their lengths and slots.
pub(super) fn slot_text_bytes(texts: &[(usize, Blank)]) -> usize {
    texts.iter().map(|(_, text)| 3 + text.as_str().len()).sum()
}

/// A person's own words: 1 to 280 characters.
pub type FreeText = Line<280>;

/// One line of typed text: 1 to `MOST` characters, trimmed, single spaces, no control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<const MOST: usize>(String);

impl<const MOST: usize> Line<MOST> {
    /// Longest text, in characters (Unicode scalar values).
    pub const MOST: usize = MOST;

    /// Makes a text of typed text: removes control characters, collapses white space, trims, and cuts after
    /// [`Self::MOST`] characters. `None` when nothing is left.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        tidied(text, MOST).map(Self)
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

fn tidied(text: &str, most: usize) -> Option<String> {
    let mut words = String::new();
    for word in text.split(|c: char| c.is_whitespace() || is_hidden(c)) {
        if !word.is_empty() && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    let cut: String = words.chars().take(most).collect();
    let text = cut.trim_end();
    (!text.is_empty()).then(|| text.to_owned())
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
    View(Box<Opened>),
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

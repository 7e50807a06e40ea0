//! One person's answers to one questionnaire, with what they are about and what was noted beside them.

use crate::{
    answers::{About, Answer, Answers, Date, Item, Label, items},
    assessment::{Definition, Unit, Window},
    share::Shared,
};

/// A sitting, finished or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Number among this questionnaire's sittings in this browser, from 1.
    pub number: u16,
    pub unit: Unit,
    pub window: Window,
    pub label: Option<Label>,
    /// The day of the last answer.
    pub date: Option<Date>,
    pub answers: Answers,
    /// Private, one a question; never in a link or on a card.
    pub notes: Vec<String>,
    /// The experiment, which goes into a link when ticked; then the sentences offered after the result, which never do.
    pub sentences: Vec<String>,
    pub finished: bool,
}

impl Sitting {
    /// Longest note or sentence, in characters.
    pub const LONGEST_NOTE: usize = 2000;

    /// A sitting in which nothing is said yet.
    #[must_use]
    pub fn blank(definition: &Definition, number: u16) -> Self {
        Self {
            number,
            unit: definition.unit,
            window: definition.window,
            label: None,
            date: None,
            answers: Answers::blank(definition),
            notes: vec![String::new(); definition.questions.len()],
            sentences: vec![String::new(); definition.afterwards.len() + 1],
            finished: false,
        }
    }

    /// Nothing has been said that would be a loss.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let empty = |texts: &[String]| texts.iter().all(String::is_empty);
        self.answers.is_blank() && empty(&self.notes) && empty(&self.sentences)
    }

    /// What the answers are about; `today` stands in while there is no answer.
    #[must_use]
    pub fn about(&self, today: Date) -> About {
        About {
            unit: self.unit,
            window: self.window,
            label: self.label.clone(),
            date: self.date.unwrap_or(today),
        }
    }

    /// The experiment of a link that is mine too, where none is written here.
    pub(super) fn take_text(&mut self, shared: &Shared) {
        if let (Some(mine), Some(theirs)) = (self.sentences.first_mut(), &shared.text)
            && mine.is_empty()
        {
            theirs.as_str().clone_into(mine);
        }
    }

    /// Every item asked in this round of the definition "doesn't apply".
    #[must_use]
    pub fn is_dropped(&self, definition: &Definition, round: usize) -> bool {
        let mut items = items_of_round(definition, round).peekable();
        items.peek().is_some() && items.all(|item| self.answers.get(item) == Answer::NotApplicable)
    }

    /// Items with an answer or a chosen non-answer, and all items.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let slots = self.answers.slots();
        let given = slots.iter().filter(|answer| **answer != Answer::Blank);
        (given.count(), slots.len())
    }
}

/// The items that are asked in one round of the definition.
pub(crate) fn items_of_round(definition: &Definition, round: usize) -> impl Iterator<Item = Item> {
    let id = definition.rounds.get(round).map(|round| round.id.as_str());
    items(definition).filter(move |item| {
        let question = definition.questions.get(item.question);
        let own = question.and_then(|question| question.rounds.get(item.round));
        own.is_some() && own.map(String::as_str) == id
    })
}

//! Items of a questionnaire and the answers to them.

use crate::assessment::{Definition, Question};

/// The response to one item.
///
/// The four non-answers are distinct values: they are never counted as a position on a scale and never imputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Answer {
    /// Left blank.
    #[default]
    Blank,
    /// "Can't see from here."
    CannotSee,
    /// "Varies too much."
    Varies,
    /// "Doesn't apply": the item leaves the denominator.
    NotApplicable,
    /// A value: a stop of a spectrum (0 to 6), a state of levels (0 to 3), or the index of an option in its question.
    Pick(u8),
}

impl Answer {
    /// The non-answers that a person can choose, in the order shown.
    pub const CHOSEN: [Self; 3] = [Self::CannotSee, Self::Varies, Self::NotApplicable];

    /// Returns the value; `None` for a non-answer.
    #[must_use]
    pub fn pick(self) -> Option<u8> {
        match self {
            Self::Pick(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the code by which forms and storage write it: an option's id, a stop `0` to `6`, `?` (can't see), `~`
    /// (varies), `-` (doesn't apply), or the empty text (blank).
    #[must_use]
    pub fn code(self, question: &Question) -> String {
        match self {
            Self::Blank => String::new(),
            Self::CannotSee => "?".to_owned(),
            Self::Varies => "~".to_owned(),
            Self::NotApplicable => "-".to_owned(),
            Self::Pick(value) => question
                .options
                .get(usize::from(value))
                .map_or_else(|| value.to_string(), |option| option.id.clone()),
        }
    }

    /// Parses a code; `None` when the question has no such answer.
    #[must_use]
    pub fn from_code(code: &str, question: &Question) -> Option<Self> {
        match code {
            "" => Some(Self::Blank),
            "?" => Some(Self::CannotSee),
            "~" => Some(Self::Varies),
            "-" => Some(Self::NotApplicable),
            _ if question.options.is_empty() => {
                let stop: u8 = code.parse().ok()?;
                (usize::from(stop) < question.points()).then_some(Self::Pick(stop))
            }
            _ => {
                let index = question
                    .options
                    .iter()
                    .position(|option| option.id == code)?;
                Some(Self::Pick(u8::try_from(index).ok()?))
            }
        }
    }
}

/// One item: a question in one of its rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Item {
    /// Index of the question in the definition.
    pub question: usize,
    /// Index among the question's own rounds; 0 when it is asked once.
    pub round: usize,
}

/// Returns the items of a questionnaire in the order of its layout: question by question, round by round.
pub fn items(definition: &Definition) -> impl Iterator<Item = Item> {
    let questions = definition.questions.iter().enumerate();
    questions.flat_map(|(index, question)| {
        (0..question.rounds.len().max(1)).map(move |round| Item {
            question: index,
            round,
        })
    })
}

impl Definition {
    /// Returns the name of an item in forms: `question`, or `question.round` when there are rounds, both by id.
    #[must_use]
    pub fn item_name(&self, item: Item) -> String {
        let question = self.questions.get(item.question);
        match question.and_then(|question| question.rounds.get(item.round)) {
            Some(round) => format!("{}.{round}", question.map_or("", |question| &question.id)),
            None => question.map_or_else(String::new, |question| question.id.clone()),
        }
    }

    /// Returns the item with this name, as [`Definition::item_name`] writes it.
    #[must_use]
    pub fn item_named(&self, name: &str) -> Option<Item> {
        items(self).find(|item| self.item_name(*item) == name)
    }
}

/// An influence between two different dimensions: "If **this** were better, **that** would be easier."
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arrow {
    /// Index of "this" in the definition's dimensions.
    pub from: u8,
    /// Index of "that".
    pub to: u8,
}

/// The answers to a whole questionnaire: one for each slot of its layout, in that order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    slots: Vec<Answer>,
    /// Index of the first slot of each question.
    starts: Vec<usize>,
    /// Sorted, without repeats.
    arrows: Vec<Arrow>,
}

impl Answers {
    /// Returns blank answers for a definition.
    #[must_use]
    pub fn blank(definition: &Definition) -> Self {
        let mut starts = Vec::with_capacity(definition.questions.len());
        let mut slots = 0;
        for question in &definition.questions {
            starts.push(slots);
            slots += question.rounds.len().max(1);
        }
        Self {
            slots: vec![Answer::Blank; slots],
            starts,
            arrows: Vec::new(),
        }
    }

    /// Returns the answer to an item; blank for an item that does not exist.
    #[must_use]
    pub fn get(&self, item: Item) -> Answer {
        let slot = self.slot(item).and_then(|slot| self.slots.get(slot));
        slot.copied().unwrap_or_default()
    }

    /// Sets the answer to an item; without effect for an item that does not exist. The answer must be one of the
    /// item's question.
    pub fn set(&mut self, item: Item, answer: Answer) {
        if let Some(slot) = self.slot(item).and_then(|slot| self.slots.get_mut(slot)) {
            *slot = answer;
        }
    }

    /// Returns all answers in the order of the layout.
    #[must_use]
    pub fn slots(&self) -> &[Answer] {
        &self.slots
    }

    /// Sets the answer of a slot of the layout; without effect beyond the last.
    pub fn set_slot(&mut self, slot: usize, answer: Answer) {
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = answer;
        }
    }

    /// Returns the arrows, sorted.
    #[must_use]
    pub fn arrows(&self) -> &[Arrow] {
        &self.arrows
    }

    /// Replaces the arrows. One that points at itself is left out.
    pub fn set_arrows(&mut self, arrows: impl IntoIterator<Item = Arrow>) {
        self.arrows.clear();
        for arrow in arrows {
            // One or two arrows: in order, without the code of a general sort.
            if arrow.from != arrow.to && !self.arrows.contains(&arrow) {
                let before = self.arrows.iter().take_while(|other| **other < arrow);
                self.arrows.insert(before.count(), arrow);
            }
        }
    }

    /// Returns whether there is neither an answer, nor a chosen non-answer, nor an arrow.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.arrows.is_empty() && self.slots.iter().all(|answer| *answer == Answer::Blank)
    }

    fn slot(&self, item: Item) -> Option<usize> {
        let start = self.starts.get(item.question)?;
        let end = self
            .starts
            .get(item.question + 1)
            .copied()
            .unwrap_or(self.slots.len());
        let slot = start + item.round;
        (slot < end).then_some(slot)
    }
}

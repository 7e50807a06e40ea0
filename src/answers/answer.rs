//! One answer for each item of a questionnaire.

use crate::assessment::{Definition, Question};

/// What a person said to one item.
///
/// The four non-answers are stored apart, never counted as a place on a line, and never filled in.
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
    /// A stop of a spectrum (0 to 6), a state (0 to 3), or the place of an option in its question.
    Pick(u8),
}

impl Answer {
    /// The non-answers that a person can choose, in the order shown.
    pub const CHOSEN: [Self; 3] = [Self::CannotSee, Self::Varies, Self::NotApplicable];

    /// The value, when there is one.
    #[must_use]
    pub fn pick(self) -> Option<u8> {
        match self {
            Self::Pick(value) => Some(value),
            _ => None,
        }
    }

    /// How forms and storage write it: an option's id, a spectrum's stop `0` to `6`, `?` `~` `-`, or nothing.
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

    /// Reads a code; nothing when the question has no such answer.
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
                let place = question
                    .options
                    .iter()
                    .position(|option| option.id == code)?;
                Some(Self::Pick(u8::try_from(place).ok()?))
            }
        }
    }
}

/// One item: a question in one of its rounds, both as places in the definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Item {
    pub question: usize,
    /// Place among the question's own rounds; 0 when it is asked once.
    pub round: usize,
}

/// The items of a questionnaire in the order of its layout: question by question, round by round.
pub fn items(definition: &Definition) -> impl Iterator<Item = Item> {
    let questions = definition.questions.iter().enumerate();
    questions.flat_map(|(place, question)| {
        (0..question.rounds.len().max(1)).map(move |round| Item {
            question: place,
            round,
        })
    })
}

impl Definition {
    /// The name of an item in forms: the question's id, with the round's after a dot when there are rounds.
    #[must_use]
    pub fn item_name(&self, item: Item) -> String {
        let question = self.questions.get(item.question);
        match question.and_then(|question| question.rounds.get(item.round)) {
            Some(round) => format!("{}.{round}", question.map_or("", |question| &question.id)),
            None => question.map_or_else(String::new, |question| question.id.clone()),
        }
    }

    /// The item of this name.
    #[must_use]
    pub fn item_named(&self, name: &str) -> Option<Item> {
        items(self).find(|item| self.item_name(*item) == name)
    }
}

/// "If **this** were better, **that** would be easier": two different dimensions, as places in the definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arrow {
    pub from: u8,
    pub to: u8,
}

/// The answers to a whole questionnaire, one a slot of its layout.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    slots: Vec<Answer>,
    /// First slot of each question.
    starts: Vec<usize>,
    /// Sorted, without repeats.
    arrows: Vec<Arrow>,
}

impl Answers {
    /// All blank.
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

    /// The answer to an item; blank for an item that does not exist.
    #[must_use]
    pub fn get(&self, item: Item) -> Answer {
        let slot = self.slot(item).and_then(|slot| self.slots.get(slot));
        slot.copied().unwrap_or_default()
    }

    /// Sets the answer to an item. The caller has taken the answer from the same questionnaire.
    pub fn set(&mut self, item: Item, answer: Answer) {
        if let Some(place) = self.slot(item).and_then(|slot| self.slots.get_mut(slot)) {
            *place = answer;
        }
    }

    /// All answers in the order of the layout.
    #[must_use]
    pub fn slots(&self) -> &[Answer] {
        &self.slots
    }

    /// Sets the answer of a slot of the layout.
    pub fn set_slot(&mut self, slot: usize, answer: Answer) {
        if let Some(place) = self.slots.get_mut(slot) {
            *place = answer;
        }
    }

    /// The arrows, sorted.
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

    /// Nothing is answered, marked or drawn.
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

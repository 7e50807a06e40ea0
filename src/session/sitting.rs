//! A sitting: one person's answers to one questionnaire, with their subject and the person's notes.

use super::OwnExperiment;
use crate::{
    answers::{About, Answer, Answers, Date, Item, Label, Together, items},
    assessment::{Definition, Named as _, Unit, Window},
    share::Shared,
};

/// One run through a questionnaire, finished or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Number among this questionnaire's sittings in this browser, from 1.
    pub number: u16,
    /// What the questionnaire said when the sitting was begun.
    pub begun: Begun,
    /// Whom the answers are about.
    pub unit: Unit,
    /// Which time the answers are about.
    pub window: Window,
    /// The typed name for what the answers are about.
    pub label: Option<Label>,
    /// How many people answer together.
    pub together: Option<Together>,
    /// The day of the last answer.
    pub date: Option<Date>,
    /// The answers, in the layout of the current definition.
    pub answers: Answers,
    /// Private notes, one for each question; never in a link or on a card.
    pub notes: Vec<String>,
    /// What the person wants to try until a day. It goes into a link when ticked.
    pub experiment: OwnExperiment,
    /// What the person wants to try, as earlier versions asked for it: a text of one's own, which goes into a link when it is
    /// ticked and nothing else is to be tried. Then one for each of [`Definition::afterwards`], which never do.
    pub sentences: Vec<String>,
    /// Whether the person has gone to the result.
    pub finished: bool,
}

/// What a questionnaire said when a sitting was begun: a later version may ask about others or another time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Version of the questionnaire's content.
    pub version: String,
    /// Whom the answers are about, unless the person chose otherwise.
    pub unit: Unit,
    /// Which time the answers are about, unless the person chose otherwise.
    pub window: Window,
}

impl Begun {
    fn of(definition: &Definition) -> Self {
        Self {
            version: definition.version.clone(),
            unit: definition.unit,
            window: definition.window,
        }
    }

    /// Parses the three words `version unit window`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let begun = Self {
            version: words.next()?.to_owned(),
            unit: Unit::named(words.next()?)?,
            window: Window::named(words.next()?)?,
        };
        words.next().is_none().then_some(begun)
    }

    /// Writes the three words.
    pub(super) fn encode(&self) -> String {
        let (unit, window) = (self.unit.name(), self.window.name());
        format!("{} {unit} {window}", self.version)
    }
}

impl Sitting {
    /// Longest note or sentence, in characters (Unicode scalar values).
    pub const LONGEST_NOTE: usize = 2000;

    /// Returns a sitting without answers.
    #[must_use]
    pub fn blank(definition: &Definition, number: u16) -> Self {
        Self {
            number,
            begun: Begun::of(definition),
            unit: definition.unit,
            window: definition.window,
            label: None,
            together: None,
            date: None,
            answers: Answers::blank(definition),
            notes: vec![String::new(); definition.questions.len()],
            experiment: OwnExperiment::blank(definition),
            sentences: vec![String::new(); definition.afterwards.len() + 1],
            finished: false,
        }
    }

    /// Returns whether there is nothing to lose: no answers, notes or sentences.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let empty = |texts: &[String]| texts.iter().all(String::is_empty);
        self.answers.is_blank()
            && empty(&self.notes)
            && self.experiment.is_blank()
            && empty(&self.sentences)
    }

    /// Returns the subject of the answers, with `today` as its date while there is no answer.
    #[must_use]
    pub fn about(&self, today: Date) -> About {
        About {
            unit: self.unit,
            window: self.window,
            label: self.label.clone(),
            together: self.together,
            date: self.date.unwrap_or(today),
        }
    }

    /// Takes what is to be tried from a link with my answers, unless something is written here.
    pub(super) fn take_experiment(&mut self, shared: &Shared) {
        if let Some(theirs) = &shared.experiment
            && self.experiment.is_blank()
        {
            self.experiment.take(theirs);
        }
        if let (Some(mine), Some(theirs)) = (self.sentences.first_mut(), &shared.text)
            && mine.is_empty()
        {
            theirs.as_str().clone_into(mine);
        }
    }

    /// Returns whether a round of the definition is dropped: whether all its items have "doesn't apply".
    #[must_use]
    pub fn is_dropped(&self, definition: &Definition, round: usize) -> bool {
        let mut items = items_of_round(definition, round).peekable();
        items.peek().is_some() && items.all(|item| self.answers.get(item) == Answer::NotApplicable)
    }

    /// Returns the number of items with an answer or a chosen non-answer, and the number of all items.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let slots = self.answers.slots();
        let given = slots.iter().filter(|answer| **answer != Answer::Blank);
        (given.count(), slots.len())
    }
}

/// Returns the items that are asked in one round of the definition.
pub(crate) fn items_of_round(definition: &Definition, round: usize) -> impl Iterator<Item = Item> {
    let id = definition.rounds.get(round).map(|round| round.id.as_str());
    items(definition).filter(move |item| {
        let question = definition.questions.get(item.question);
        let own = question.and_then(|question| question.rounds.get(item.round));
        own.is_some() && own.map(String::as_str) == id
    })
}

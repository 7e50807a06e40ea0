//! Places: the screens of one document, and the questions on each.

use crate::{
    assessment::{Definition, Format},
    share::Position,
};

/// A screen of a questionnaire's document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The screen of questions with this index.
    Screen(usize),
    /// The question about arrows.
    Arrows,
    /// The list of all questions with their state.
    Questions,
    /// The same list, before the result.
    Review,
    /// The result.
    Result,
}

/// The indices of the questions on each screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screens(Vec<Vec<usize>>);

impl Screens {
    /// Groups the questions: neighbours that name the same screen share one; every other question has its own.
    #[must_use]
    pub fn of(definition: &Definition) -> Self {
        let mut screens: Vec<Vec<usize>> = Vec::new();
        let mut last = None;
        for (at, question) in definition.questions.iter().enumerate() {
            match screens.last_mut() {
                Some(screen) if question.screen.is_some() && question.screen == last => {
                    screen.push(at)
                }
                _ => screens.push(vec![at]),
            }
            last.clone_from(&question.screen);
        }
        Self(screens)
    }

    /// Returns the number of screens.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Returns the indices of the questions on a screen; none when there is no such screen.
    #[must_use]
    pub fn questions(&self, screen: usize) -> &[usize] {
        self.0.get(screen).map_or(&[], Vec::as_slice)
    }

    /// Returns the index of the screen that holds a question.
    #[must_use]
    pub fn holding(&self, question: usize) -> Option<usize> {
        self.0.iter().position(|screen| screen.contains(&question))
    }

    /// Iterates over the screens, each as the indices of its questions.
    pub fn iter(&self) -> impl Iterator<Item = &[usize]> {
        self.0.iter().map(Vec::as_slice)
    }
}

impl Place {
    /// Returns the place of a position in an address; `None` when this questionnaire does not have it.
    #[must_use]
    pub fn from_position(position: &Position, definition: &Definition) -> Option<Self> {
        match position {
            Position::Review => Some(Self::Review),
            Position::Result => Some(Self::Result),
            Position::Questions => Some(Self::Questions),
            Position::Arrows => definition.arrows.is_some().then_some(Self::Arrows),
            Position::Question(id) => {
                let question = definition
                    .questions
                    .iter()
                    .position(|question| question.id == *id)?;
                Screens::of(definition).holding(question).map(Self::Screen)
            }
        }
    }

    /// Returns the position by which an address names this place.
    #[must_use]
    pub fn position(self, definition: &Definition) -> Position {
        match self {
            Self::Review => Position::Review,
            Self::Result => Position::Result,
            Self::Questions => Position::Questions,
            Self::Arrows => Position::Arrows,
            Self::Screen(screen) => {
                let screens = Screens::of(definition);
                let first = screens.questions(screen).first();
                let question = first.and_then(|question| definition.questions.get(*question));
                question.map_or(Position::Questions, |question| {
                    Position::Question(question.id.clone())
                })
            }
        }
    }
}

/// Returns whether questions of this format ask their rounds in turn, on one list, instead of side by side.
#[must_use]
pub fn asks_in_turn(format: Format) -> bool {
    format == Format::Levels
}

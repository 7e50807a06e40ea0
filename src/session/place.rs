//! Where in a questionnaire a person is: the screens inside one document.

use crate::{
    assessment::{Definition, Format},
    share::Position,
};

/// One screen of a questionnaire's document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The questions of this screen, from 0.
    Screen(usize),
    Arrows,
    /// The list of all questions with their state.
    Questions,
    /// The same list, before the result.
    Review,
    Result,
}

/// Which questions stand on which screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screens(Vec<Vec<usize>>);

impl Screens {
    /// Neighbours that name the same screen share one; every other question has its own.
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

    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The questions of a screen, none when there is no such screen.
    #[must_use]
    pub fn questions(&self, screen: usize) -> &[usize] {
        self.0.get(screen).map_or(&[], Vec::as_slice)
    }

    /// The screen on which a question stands.
    #[must_use]
    pub fn holding(&self, question: usize) -> Option<usize> {
        self.0.iter().position(|screen| screen.contains(&question))
    }

    pub fn iter(&self) -> impl Iterator<Item = &[usize]> {
        self.0.iter().map(Vec::as_slice)
    }
}

impl Place {
    /// The place that an address names; nothing when its question does not exist here.
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

    /// How the address names this place.
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

/// A question whose rounds come one after the other on one list, instead of side by side.
#[must_use]
pub fn asks_in_turn(format: Format) -> bool {
    format == Format::Levels
}

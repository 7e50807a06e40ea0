//! One row of the result: what the answers of a dimension say together.

use super::{
    arrows,
    count::{Counts, Coverage, response},
    level::{Levels, States},
    position::{Spectrum, stop},
};
use crate::{
    answers::Answers,
    assessment::{Definition, Format, Gap, Question},
};

/// A dimension and its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The dimension's place in the definition.
    pub dimension: usize,
    /// The items that belong to it.
    pub counts: Counts,
    /// How many arrows the person drew from here: "if this were better …".
    pub arrows_out: usize,
    pub reading: Reading,
}

/// What a dimension is drawn as, and what can be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    Spectrum(Measure<Spectrum>),
    Levels(Measure<Levels>),
}

/// A result, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure<T> {
    Known(T),
    /// Less than half of the dimension's items is answered.
    TooFew,
    /// Every item of the dimension doesn't apply.
    NotApplicable,
}

impl Row {
    /// The rows of a questionnaire: one for each dimension that has spectra or levels, in its order.
    #[must_use]
    pub fn all(definition: &Definition, answers: &Answers) -> Vec<Self> {
        let dimensions = 0..definition.dimensions.len();
        dimensions
            .filter_map(|dimension| Self::of(definition, answers, dimension))
            .collect()
    }

    /// The gap between now and enough, when both are known.
    #[must_use]
    pub fn gap(&self) -> Option<Gap> {
        self.states().and_then(States::gap)
    }

    /// Enough less now, in states.
    #[must_use]
    pub fn distance(&self) -> Option<i16> {
        self.states().and_then(States::distance)
    }

    /// The row as a place on a ruler.
    #[must_use]
    pub fn spectrum(&self) -> Option<&Spectrum> {
        match &self.reading {
            Reading::Spectrum(Measure::Known(spectrum)) => Some(spectrum),
            _ => None,
        }
    }

    /// The row as states of a habit.
    #[must_use]
    pub fn states(&self) -> Option<States> {
        match &self.reading {
            Reading::Levels(Measure::Known(levels)) => Some(levels.states),
            _ => None,
        }
    }

    fn of(definition: &Definition, answers: &Answers, dimension: usize) -> Option<Self> {
        let own = questions(definition, dimension);
        // The first question's format is the row's; another format's questions in it are not mixed in.
        let format = own.first().map(|(_, question)| question.format)?;
        let mut counts = Counts::default();
        for (place, question) in own.iter().filter(|(_, question)| question.format == format) {
            for round in 0..question.rounds.len().max(1) {
                counts.add(response(definition, answers, *place, round));
            }
        }
        let coverage = counts.coverage();
        let reading = if format == Format::Spectrum {
            Reading::Spectrum(Measure::of(coverage, || {
                spectrum(definition, answers, &own)
            }))
        } else {
            Reading::Levels(Measure::of(coverage, || levels(definition, answers, &own)))
        };
        let arrows = arrows(definition, answers);
        let arrows_out = arrows
            .iter()
            .filter(|arrow| usize::from(arrow.from) == dimension)
            .count();
        Some(Self {
            dimension,
            counts,
            arrows_out,
            reading,
        })
    }
}

impl<T> Measure<T> {
    fn of(coverage: Coverage, result: impl FnOnce() -> Option<T>) -> Self {
        match coverage {
            Coverage::NotApplicable => Self::NotApplicable,
            Coverage::TooFew => Self::TooFew,
            Coverage::Enough => result().map_or(Self::TooFew, Self::Known),
        }
    }
}

/// The spectra and levels of a dimension, with their places.
fn questions(definition: &Definition, dimension: usize) -> Vec<(usize, &Question)> {
    let id = definition.dimensions.get(dimension).map(|one| &one.id);
    let questions = definition.questions.iter().enumerate();
    let own = questions.filter(|(_, question)| {
        let in_rows = matches!(question.format, Format::Spectrum | Format::Levels);
        in_rows && question.dimension.as_ref() == id
    });
    own.collect()
}

fn spectrum(
    definition: &Definition,
    answers: &Answers,
    own: &[(usize, &Question)],
) -> Option<Spectrum> {
    let mut stops = Vec::new();
    for (place, question) in own {
        let answer = response(definition, answers, *place, 0);
        if question.format == Format::Spectrum
            && let Some(stop) = stop(question, answer)
        {
            stops.push((*place, stop));
        }
    }
    Spectrum::of(&stops)
}

/// The levels of the dimension's first question that has any: levels are words, so they have no mean.
fn levels(
    definition: &Definition,
    answers: &Answers,
    own: &[(usize, &Question)],
) -> Option<Levels> {
    let own = own
        .iter()
        .filter(|(_, question)| question.format == Format::Levels);
    for (question, _) in own {
        let state = |round| response(definition, answers, *question, round).pick();
        if let Some(states) = States::of(state(0), state(1)) {
            return Some(Levels {
                question: *question,
                states,
            });
        }
    }
    None
}

//! One row of the result: the combined answers of a dimension.

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
    /// Index of the dimension in the definition.
    pub dimension: usize,
    /// Counts over the items that belong to the dimension.
    pub counts: Counts,
    /// Number of arrows that start at the dimension: "if this were better …".
    pub arrows_out: usize,
    pub reading: Reading,
    /// Whether it can wait in the terrain in which the answers are read.
    pub can_wait: bool,
}

/// The result of a dimension, by the format of its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    Spectrum(Outcome<Spectrum>),
    Levels(Outcome<Levels>),
}

/// A result, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<T> {
    Known(T),
    /// Fewer than half of the dimension's applicable items are answered.
    TooFew,
    /// No item of the dimension applies.
    NotApplicable,
}

impl Row {
    /// Returns the rows of a questionnaire, one for each dimension that has spectra or levels, in its order.
    #[must_use]
    pub fn all(definition: &Definition, answers: &Answers) -> Vec<Self> {
        let dimensions = 0..definition.dimensions.len();
        dimensions
            .filter_map(|dimension| Self::of(definition, answers, dimension))
            .collect()
    }

    /// Returns the gap between now and enough, when both are known.
    #[must_use]
    pub fn gap(&self) -> Option<Gap> {
        self.states().and_then(States::gap)
    }

    /// Returns enough minus now, in states, when both are known.
    #[must_use]
    pub fn distance(&self) -> Option<i16> {
        self.states().and_then(States::distance)
    }

    /// Returns the result of a row of spectra, when there is one.
    #[must_use]
    pub fn spectrum(&self) -> Option<&Spectrum> {
        match &self.reading {
            Reading::Spectrum(Outcome::Known(spectrum)) => Some(spectrum),
            _ => None,
        }
    }

    /// Returns the states of a row of levels, when there are any.
    #[must_use]
    pub fn states(&self) -> Option<States> {
        match &self.reading {
            Reading::Levels(Outcome::Known(levels)) => Some(levels.states),
            _ => None,
        }
    }

    fn of(definition: &Definition, answers: &Answers, dimension: usize) -> Option<Self> {
        let own = questions(definition, dimension);
        // The first question's format is the row's; another format's questions in it are not mixed in.
        let format = own.first().map(|(_, question)| question.format)?;
        let mut counts = Counts::default();
        for (index, question) in own.iter().filter(|(_, question)| question.format == format) {
            for round in 0..question.rounds.len().max(1) {
                counts.add(response(definition, answers, *index, round));
            }
        }
        let coverage = counts.coverage();
        let reading = if format == Format::Spectrum {
            Reading::Spectrum(Outcome::of(coverage, || {
                spectrum(definition, answers, &own)
            }))
        } else {
            Reading::Levels(Outcome::of(coverage, || levels(definition, answers, &own)))
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
            can_wait: false,
        })
    }
}

impl<T> Outcome<T> {
    fn of(coverage: Coverage, result: impl FnOnce() -> Option<T>) -> Self {
        match coverage {
            Coverage::NotApplicable => Self::NotApplicable,
            Coverage::TooFew => Self::TooFew,
            Coverage::Enough => result().map_or(Self::TooFew, Self::Known),
        }
    }
}

/// Returns the spectra and levels of a dimension with their indices.
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
    for (index, question) in own {
        let answer = response(definition, answers, *index, 0);
        if question.format == Format::Spectrum
            && let Some(stop) = stop(question, answer)
        {
            stops.push((*index, stop));
        }
    }
    Spectrum::of(&stops)
}

/// Returns the levels of the first question of the dimension that has any: levels are ordinal, so they have no mean.
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

//! Situations (vignettes): what was chosen in each, and the frequencies of the kinds of scene in each scope.

use super::count::response;
use crate::{
    answers::{Answer, Answers},
    assessment::{Definition, Question},
};

/// One situation and the answers to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// Index of the question in the definition.
    pub question: usize,
    /// One answer for each of the question's own rounds; one when it is asked once.
    pub answers: Vec<Answer>,
}

/// Agreement of the rounds of a situation. The order is the order of drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    Differ,
    Agree,
    /// Fewer than two rounds are answered.
    Unknown,
}

/// The frequency distribution of kinds of scene in one scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// Index of the round in the definition; `None` for questions that are asked once.
    pub round: Option<usize>,
    pub frequencies: Frequencies,
}

/// The frequencies of kinds in a scope, or why there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frequencies {
    /// Every situation is answered "doesn't apply": the person dropped this scope.
    Dropped,
    /// Fewer than two thirds of the situations are answered.
    TooFew,
    /// At least two thirds of the situations are answered.
    Kinds {
        /// Number of answered situations.
        answered: usize,
        /// Number of answers for each of the definition's patterns, in their order.
        counts: Vec<usize>,
        /// Index of the pattern of more than half of the answers, if there is one.
        majority: Option<usize>,
    },
}

impl Situation {
    /// Returns whether the answered rounds agree.
    #[must_use]
    pub fn likeness(&self) -> Likeness {
        let mut picks = self.answers.iter().filter_map(|answer| answer.pick());
        match (picks.next(), picks.next()) {
            (Some(first), Some(second)) => {
                if first == second && picks.all(|other| other == first) {
                    Likeness::Agree
                } else {
                    Likeness::Differ
                }
            }
            _ => Likeness::Unknown,
        }
    }
}

/// Returns the situations of a questionnaire: the questions whose options belong to patterns.
pub(super) fn situations(definition: &Definition, answers: &Answers) -> Vec<Situation> {
    let mut situations = Vec::new();
    for (index, question) in definition.questions.iter().enumerate() {
        if is_situation(question) {
            let rounds = 0..question.rounds.len().max(1);
            let answers = rounds
                .map(|round| response(definition, answers, index, round))
                .collect();
            situations.push(Situation {
                question: index,
                answers,
            });
        }
    }
    situations
}

/// Returns the distribution of each scope in which situations are asked, in the order of the definition's rounds.
pub(super) fn distributions(
    definition: &Definition,
    situations: &[Situation],
) -> Vec<Distribution> {
    let mut distributions = Vec::new();
    for index in 0..=definition.rounds.len() {
        // After the last round: the questions that have none.
        let round = (index < definition.rounds.len()).then_some(index);
        let answers = situations
            .iter()
            .filter_map(|situation| in_round(definition, situation, round));
        let answers: Vec<(usize, Answer)> = answers.collect();
        if !answers.is_empty() {
            distributions.push(Distribution {
                round,
                frequencies: frequencies(definition, &answers),
            });
        }
    }
    distributions
}

/// Returns whether the question is a situation: whether its options belong to patterns.
#[must_use]
pub fn is_situation(question: &Question) -> bool {
    question
        .options
        .iter()
        .any(|option| option.pattern.is_some())
}

/// Returns the index of the pattern that an answer to a situation counts for; `None` for a non-answer.
#[must_use]
pub fn kind_of(definition: &Definition, question: usize, answer: Answer) -> Option<usize> {
    let option = definition
        .questions
        .get(question)?
        .options
        .get(usize::from(answer.pick()?))?;
    let id = option.pattern.as_deref()?;
    definition
        .patterns
        .iter()
        .position(|pattern| pattern.id == id)
}

fn in_round(
    definition: &Definition,
    situation: &Situation,
    round: Option<usize>,
) -> Option<(usize, Answer)> {
    let question = definition.questions.get(situation.question)?;
    let index = match round {
        Some(round) => {
            let id = &definition.rounds.get(round)?.id;
            question.rounds.iter().position(|own| own == id)?
        }
        None if question.rounds.is_empty() => 0,
        None => return None,
    };
    Some((situation.question, *situation.answers.get(index)?))
}

fn frequencies(definition: &Definition, answers: &[(usize, Answer)]) -> Frequencies {
    if answers
        .iter()
        .all(|(_, answer)| *answer == Answer::NotApplicable)
    {
        return Frequencies::Dropped;
    }
    let answered = answers
        .iter()
        .filter(|(_, answer)| answer.pick().is_some())
        .count();
    // The catalogue says "four of six"; this is the same share for any number of situations.
    if 3 * answered < 2 * answers.len() || answered == 0 {
        return Frequencies::TooFew;
    }
    let mut counts = vec![0; definition.patterns.len()];
    for (question, answer) in answers {
        let kind = kind_of(definition, *question, *answer);
        if let Some(count) = kind.and_then(|kind| counts.get_mut(kind)) {
            *count += 1;
        }
    }
    let majority = counts.iter().position(|count| 2 * count > answered);
    Frequencies::Kinds {
        answered,
        counts,
        majority,
    }
}

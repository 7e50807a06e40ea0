//! Scenes: what was chosen in each situation, and which kind of scene is commonest in each scope.

use super::count::response;
use crate::{
    answers::{Answer, Answers},
    assessment::{Definition, Question},
};

/// One situation and what was chosen in each of its rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// The question's place in the definition.
    pub question: usize,
    /// One answer for each of the question's own rounds; one when it is asked once.
    pub answers: Vec<Answer>,
}

/// How alike the rounds of a situation are. The order is the order of drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    Differ,
    Agree,
    /// Fewer than two rounds are answered.
    Unknown,
}

/// The kinds of scene chosen in one scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The round's place in the definition; nothing for questions that are asked once.
    pub round: Option<usize>,
    pub found: Found,
}

/// What may be said of a scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Every situation was said not to apply: the person dropped this scope.
    Dropped,
    /// Fewer than two thirds of the situations are answered.
    TooFew,
    Kinds {
        answered: usize,
        /// How often each of the definition's patterns was chosen, in their order.
        counts: Vec<usize>,
        /// The pattern of more than half of the answers, if there is one.
        majority: Option<usize>,
    },
}

impl Scene {
    /// Whether the rounds show the same kind of scene.
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

/// The situations of a questionnaire: the questions whose options belong to patterns.
pub(super) fn scenes(definition: &Definition, answers: &Answers) -> Vec<Scene> {
    let mut scenes = Vec::new();
    for (place, question) in definition.questions.iter().enumerate() {
        if is_situation(question) {
            let rounds = 0..question.rounds.len().max(1);
            let answers = rounds
                .map(|round| response(definition, answers, place, round))
                .collect();
            scenes.push(Scene {
                question: place,
                answers,
            });
        }
    }
    scenes
}

/// What was chosen in each scope in which situations are asked, in the order of the definition's rounds.
pub(super) fn shares(definition: &Definition, scenes: &[Scene]) -> Vec<Share> {
    let mut shares = Vec::new();
    for place in 0..=definition.rounds.len() {
        // After the last round: the questions that have none.
        let round = (place < definition.rounds.len()).then_some(place);
        let answers = scenes
            .iter()
            .filter_map(|scene| in_round(definition, scene, round));
        let answers: Vec<(usize, Answer)> = answers.collect();
        if !answers.is_empty() {
            shares.push(Share {
                round,
                found: found(definition, &answers),
            });
        }
    }
    shares
}

/// Whether the question is a situation: its options belong to patterns.
#[must_use]
pub fn is_situation(question: &Question) -> bool {
    question
        .options
        .iter()
        .any(|option| option.pattern.is_some())
}

/// The pattern that an answer to a situation counts for, as a place in the definition.
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
    scene: &Scene,
    round: Option<usize>,
) -> Option<(usize, Answer)> {
    let question = definition.questions.get(scene.question)?;
    let place = match round {
        Some(round) => {
            let id = &definition.rounds.get(round)?.id;
            question.rounds.iter().position(|own| own == id)?
        }
        None if question.rounds.is_empty() => 0,
        None => return None,
    };
    Some((scene.question, *scene.answers.get(place)?))
}

fn found(definition: &Definition, answers: &[(usize, Answer)]) -> Found {
    if answers
        .iter()
        .all(|(_, answer)| *answer == Answer::NotApplicable)
    {
        return Found::Dropped;
    }
    let answered = answers
        .iter()
        .filter(|(_, answer)| answer.pick().is_some())
        .count();
    // The catalogue's "four of six", for any number of situations.
    if 3 * answered < 2 * answers.len() || answered == 0 {
        return Found::TooFew;
    }
    let mut counts = vec![0; definition.patterns.len()];
    for (question, answer) in answers {
        let kind = kind_of(definition, *question, *answer);
        if let Some(count) = kind.and_then(|kind| counts.get_mut(kind)) {
            *count += 1;
        }
    }
    let majority = counts.iter().position(|count| 2 * count > answered);
    Found::Kinds {
        answered,
        counts,
        majority,
    }
}

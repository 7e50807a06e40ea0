//! Answer links: one for each answer of a question that is marked `public`, which opens the questionnaire with just
//! that answer.

use super::Snippet;
use crate::{
    answers::{About, Answer, Answers, Date, Item, items},
    assessment::{Definition, Question},
    share::{self, Shared, Tag},
    words::taking,
};

/// A public question, in one of its rounds, with a link for each answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicQuestion {
    /// The question, followed by the prompt of its round.
    pub text: String,
    /// The answers in the order shown.
    pub answers: Vec<AnswerLink>,
}

/// A link that gives one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLink {
    /// The answer in words.
    pub text: String,
    /// The absolute address.
    pub address: String,
}

impl Snippet<'_> {
    /// Returns the public questions in the order of the questionnaire, with an entry for each round; none without
    /// [`Snippet::answers`].
    #[must_use]
    pub fn public_questions(&self) -> Vec<PublicQuestion> {
        let (Some(definition), Some(today)) = (&self.subject.definition, self.answers) else {
            return Vec::new();
        };
        let questions = items(definition).filter_map(|item| {
            let question = definition.questions.get(item.question)?;
            question
                .public
                .then(|| self.of_item(definition, question, item, today))
        });
        questions.collect()
    }

    fn of_item(
        &self,
        definition: &Definition,
        question: &Question,
        item: Item,
        today: Date,
    ) -> PublicQuestion {
        let round = question
            .rounds
            .get(item.round)
            .and_then(|id| definition.round(id));
        let text = match round {
            Some(round) => format!("{} {}", question.text, question.prompt(round)),
            None => question.text.clone(),
        };
        let answers = question.shown().into_iter().map(|value| {
            let answer = Answer::Pick(value);
            let fragment = one_answer(definition, item, answer, today);
            AnswerLink {
                text: taking::answer(question, answer),
                address: format!("{}#{fragment}", self.address()),
            }
        });
        PublicQuestion {
            text,
            answers: answers.collect(),
        }
    }
}

/// Encodes a single answer as a fragment of carried answers.
fn one_answer(definition: &Definition, item: Item, answer: Answer, today: Date) -> String {
    let mut answers = Answers::blank(definition);
    answers.set(item, answer);
    let shared = Shared::plain(
        About {
            unit: definition.unit,
            window: definition.window,
            label: None,
            together: None,
            date: today,
        },
        answers,
    );
    share::encode(Tag::Carried, definition, &shared)
}

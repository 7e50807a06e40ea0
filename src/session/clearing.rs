//! Clearing the responses of a screen, and taking that back.

use super::{Place, Session};
use crate::answers::{Answer, Date, Item, items};

impl Session {
    /// Returns whether the screen has a response that can be cleared, in the open round or a later one.
    #[must_use]
    pub fn has_answer_here(&self) -> bool {
        !self.responses_here().is_empty()
    }

    /// Clears the responses of the screen, from the open round on, and keeps them to be restored.
    pub(super) fn clear(&mut self, today: Date) {
        self.cleared = self.responses_here();
        for (item, _) in &self.cleared {
            self.sitting.answers.set(*item, Answer::Blank);
        }
        if !self.cleared.is_empty() {
            self.sitting.date = Some(today);
        }
    }

    /// Gives cleared responses back to the items that are still blank.
    pub(super) fn restore(&mut self, cleared: Vec<(Item, Answer)>, today: Date) {
        for (item, answer) in cleared {
            if self.sitting.answers.get(item) == Answer::Blank {
                self.sitting.answers.set(item, answer);
                self.sitting.date = Some(today);
            }
        }
    }

    fn responses_here(&self) -> Vec<(Item, Answer)> {
        let Place::Screen(screen) = self.place else {
            return Vec::new();
        };
        let in_turn = self.question_in_turn().is_some();
        let screens = self.screens();
        let questions = screens.questions(screen);
        let here = items(&self.definition).filter(|item| {
            questions.contains(&item.question) && (!in_turn || item.round >= self.round)
        });
        let responses = here.map(|item| (item, self.sitting.answers.get(item)));
        // A dropped scope is no response to this screen, and stays dropped.
        let responses = responses.filter(|(item, answer)| match answer {
            Answer::Blank => false,
            Answer::NotApplicable => !self.is_in_dropped_round(*item),
            _ => true,
        });
        responses.collect()
    }

    fn is_in_dropped_round(&self, item: Item) -> bool {
        let question = self.definition.questions.get(item.question);
        let round = question.and_then(|question| question.rounds.get(item.round));
        let place =
            round.and_then(|id| self.definition.rounds.iter().position(|one| one.id == *id));
        place.is_some_and(|place| {
            self.definition
                .rounds
                .get(place)
                .is_some_and(|round| round.drop.is_some())
                && self.sitting.is_dropped(&self.definition, place)
        })
    }
}

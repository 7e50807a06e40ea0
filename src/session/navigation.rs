//! Navigation between screens: next and back, and the round in which a screen opens.

use super::{Place, Session, place::asks_in_turn};
use crate::answers::{Answer, Item};

impl Session {
    /// Goes to a place. A question whose rounds are asked in turn opens in its first round without an answer.
    pub(super) fn go_to(&mut self, place: Place) {
        if let Place::Screen(screen) = self.place {
            self.listed_from = screen;
        }
        self.place = place;
        self.round = match place {
            Place::Screen(screen) => self.first_open_round(screen),
            _ => 0,
        };
    }

    /// Goes to the next round or screen.
    pub(super) fn go_on(&mut self) {
        match self.place {
            Place::Screen(screen) => {
                if let Some(question) = self.question_in_turn() {
                    let now = self.sitting.answers.get(Item { question, round: 0 });
                    if self.round == 0 && now.pick().is_some() {
                        self.round = 1;
                        return;
                    }
                }
                self.leave_screen(screen);
            }
            Place::Arrows | Place::Questions => self.go_to(Place::Review),
            Place::Review | Place::Result => self.go_to(Place::Result),
        }
    }

    /// Goes to the previous round or screen.
    pub(super) fn go_back(&mut self) {
        let last = self.screens().count().saturating_sub(1);
        match self.place {
            Place::Screen(_) if self.round > 0 => self.round = 0,
            Place::Screen(screen) => self.go_to(Place::Screen(screen.saturating_sub(1))),
            Place::Arrows => self.go_to(Place::Screen(last)),
            Place::Questions => self.go_to(Place::Screen(self.listed_from)),
            Place::Review if self.definition.arrows.is_some() => self.go_to(Place::Arrows),
            Place::Review => self.go_to(Place::Screen(last)),
            Place::Result => self.go_to(Place::Review),
        }
    }

    /// Goes to what follows a screen of questions.
    fn leave_screen(&mut self, screen: usize) {
        let next = if screen + 1 < self.screens().count() {
            Place::Screen(screen + 1)
        } else if self.definition.arrows.is_some() {
            Place::Arrows
        } else {
            Place::Review
        };
        self.go_to(next);
    }

    /// Returns whether every item on the screen of this question is answered.
    pub(super) fn is_complete(&self, question: usize) -> bool {
        let screens = self.screens();
        let screen = screens.holding(question).unwrap_or_default();
        screens.questions(screen).iter().all(|question| {
            let definition = self.definition.questions.get(*question);
            let rounds = definition.map_or(1, |definition| definition.rounds.len().max(1));
            let first = self.sitting.answers.get(Item {
                question: *question,
                round: 0,
            });
            let in_turn = definition.is_some_and(|definition| asks_in_turn(definition.format));
            let has_response = |round| {
                self.sitting.answers.get(Item {
                    question: *question,
                    round,
                }) != Answer::Blank
            };
            // The second round is not asked when the first has a non-answer.
            (in_turn && first != Answer::Blank && first.pick().is_none())
                || (0..rounds).all(has_response)
        })
    }

    /// Returns the first item of the screen, in its open round; `None` where nothing is asked.
    #[must_use]
    pub fn first_item(&self) -> Option<Item> {
        let Place::Screen(screen) = self.place else {
            return None;
        };
        let question = *self.screens().questions(screen).first()?;
        Some(Item {
            question,
            round: self.round,
        })
    }

    /// Returns the index of the current question, when its rounds are asked in turn.
    pub(super) fn question_in_turn(&self) -> Option<usize> {
        let Place::Screen(screen) = self.place else {
            return None;
        };
        let question = *self.screens().questions(screen).first()?;
        let definition = self.definition.questions.get(question)?;
        (asks_in_turn(definition.format) && definition.rounds.len() > 1).then_some(question)
    }

    /// Returns the round in which a screen opens: the second when the first is answered and rounds are asked in turn.
    pub(super) fn first_open_round(&self, screen: usize) -> usize {
        let first = self.screens().questions(screen).first().copied();
        let Some((question, definition)) =
            first.and_then(|at| Some((at, self.definition.questions.get(at)?)))
        else {
            return 0;
        };
        let now = self.sitting.answers.get(Item { question, round: 0 });
        usize::from(
            asks_in_turn(definition.format) && definition.rounds.len() > 1 && now.pick().is_some(),
        )
    }
}

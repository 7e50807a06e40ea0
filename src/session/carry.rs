//! Answers from a link: carried over from another device, or a received result that the person claims.

use super::{Keeping, Notice, Place, Received, Session, Sitting};
use crate::{
    answers::{Answer, Date},
    share::Opened,
};

impl Session {
    /// Merges carried answers: fills blanks, and lists as conflicts the answers that differ. Nothing is overwritten.
    pub(super) fn carry_over(&mut self, opened: &Opened, today: Date) {
        let shared = &opened.shared;
        let fresh = self.sitting.is_blank();
        if fresh {
            self.sitting.unit = shared.about.unit;
            self.sitting.window = shared.about.window;
            self.sitting.label.clone_from(&shared.about.label);
            self.sitting.together = shared.about.together;
        }
        let mine = self.sitting.answers.slots().to_vec();
        let mut taken = 0;
        self.conflicts.clear();
        for (slot, (mine, theirs)) in mine.into_iter().zip(shared.answers.slots()).enumerate() {
            match (mine, *theirs) {
                (_, Answer::Blank) => {}
                (Answer::Blank, theirs) => {
                    self.sitting.answers.set_slot(slot, theirs);
                    taken += 1;
                }
                (mine, theirs) if mine != theirs => self.conflicts.push((slot, theirs)),
                _ => {}
            }
        }
        if self.sitting.answers.arrows().is_empty() {
            self.sitting
                .answers
                .set_arrows(shared.answers.arrows().to_vec());
        }
        self.sitting.take_experiment(shared);
        if taken > 0 {
            self.sitting.date = Some(if fresh { shared.about.date } else { today });
        }
        // With conflicts only, the question which answers to take says enough.
        if taken > 0 || self.conflicts.is_empty() {
            self.notice(Notice::Carried { taken });
        }
        if !opened.missing.is_empty() {
            self.notice(Notice::LeftOut {
                missing: opened.missing.clone(),
            });
        }
        let screens = self.screens();
        let answers = &self.sitting.answers;
        let waiting = crate::answers::items(&self.definition)
            .find(|item| answers.get(*item) == Answer::Blank);
        let place = waiting.and_then(|item| screens.holding(item.question));
        self.go_to(place.map_or(Place::Review, Place::Screen));
    }

    /// Resolves the conflicts: takes the answers of the link, or keeps mine.
    pub(super) fn settle_conflicts(&mut self, take: bool) {
        for (slot, answer) in std::mem::take(&mut self.conflicts) {
            if take {
                self.sitting.answers.set_slot(slot, answer);
            }
        }
    }

    /// Turns the received result into a finished sitting of mine with this number; other sittings stay.
    pub(super) fn keep_result(&mut self, number: u16) {
        let Some(Received { shared, .. }) = self.received.take() else {
            return;
        };
        if number != self.sitting.number {
            self.detach_from_storage();
        }
        self.sitting = Sitting {
            unit: shared.about.unit,
            window: shared.about.window,
            label: shared.about.label.clone(),
            together: shared.about.together,
            date: Some(shared.about.date),
            answers: shared.answers.clone(),
            finished: true,
            ..Sitting::blank(&self.definition, number)
        };
        self.sitting.take_experiment(&shared);
        if self.keeping == Keeping::Kept {
            self.notice(Notice::Kept);
        }
        self.go_to(Place::Result);
    }

    /// Hides the received result until my own answers are given. When the sitting is finished already, goes to its
    /// result.
    pub(super) fn set_received_aside(&mut self) {
        if let Some(received) = &mut self.received {
            received.shown = false;
        }
        let place = if self.sitting.finished {
            Place::Result
        } else {
            self.place
        };
        self.go_to(place);
    }
}

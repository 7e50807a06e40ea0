//! What can happen to a sitting, each as a fact in the past tense.

use super::{Records, Session};
use crate::{
    answers::{Answer, Arrow, Item},
    assessment::{Unit, Window},
    share::{Opened, OpenedPair},
};

/// How an answer was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputMethod {
    /// A tap, a click or a digit: goes on when it gives the screen its last missing answer.
    Direct,
    /// Arrow keys and the space bar: never goes on.
    ArrowKeys,
}

/// Everything that changes a [`Session`].
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    ChoseAnswer {
        item: Item,
        answer: Answer,
        method: InputMethod,
    },
    /// "Same as now": the answer of the first round is given to the second.
    ChoseSameAsNow,
    /// Left blank.
    Skipped,
    /// The mark of the first round was tapped, to change it.
    ReturnedToFirstRound,
    WentOn,
    WentBack,
    /// A place was named: from the list, by the address, by the browser's Back.
    WentTo(super::Place),
    WroteNote {
        question: usize,
        text: String,
    },
    /// A sentence of one's own below the result: 0 the experiment, then the private ones.
    WroteSentence {
        place: usize,
        text: String,
    },
    ChangedUnit(Unit),
    ChangedWindow(Window),
    TypedLabel(String),
    /// A round was dropped for all questions, or taken up again.
    DroppedRound {
        round: usize,
        dropped: bool,
    },
    DrewArrow(Arrow),
    RemovedArrow(Arrow),
    Finished,
    StartedAgain,
    /// The page stands inside another one.
    OpenedInFrame,
    /// Answers that were kept in this browser came back at the start.
    Resumed {
        number: u16,
        records: Records,
    },
    /// The terrain beside these habits, as it is kept in this browser.
    FoundTerrain(Option<super::Terrain>),
    /// Another tab changed one record; nothing when it was removed.
    StoredElsewhere {
        key: String,
        text: Option<String>,
    },
    /// All storage of this site was cleared while the page was open.
    StorageWiped,
    /// The browser refused to keep anything, or had no room.
    StorageRefused,
    StorageFilled,
    ChangedKeeping(bool),
    /// Inputs that were checked before the program arrived.
    TookOver(Vec<(Item, Answer)>),
    ChangedGoingOn(bool),
    /// Somebody's result was opened from a link.
    OpenedResult(Opened),
    /// Two views side by side were opened from a link.
    OpenedPair(Box<OpenedPair>),
    /// The reader wants to answer before seeing it, or after.
    StartedAnswering,
    /// "This is mine."
    KeptResult {
        number: u16,
    },
    ClosedResult,
    /// Answers were carried over from another device, frame or e-mail.
    CarriedOver(Opened),
    /// The differing answers of a carried link were taken, or not.
    SettledConflicts {
        take: bool,
    },
    Noticed(super::Notice),
    DismissedNotice(usize),
}

impl Session {
    /// The action for a digit: the option shown in that place (from 1) of the round at hand.
    #[must_use]
    pub fn digit(&self, item: Item, digit: usize) -> Option<Action> {
        let question = self.definition.questions.get(item.question)?;
        let value = *question.shown().get(digit.checked_sub(1)?)?;
        Some(Action::ChoseAnswer {
            item,
            answer: Answer::Pick(value),
            method: InputMethod::Direct,
        })
    }
}

//! Actions: everything that changes a session, each a fact in the past tense.

use super::{Changes, Records, Session};
use crate::{
    answers::{Answer, Arrow, Date, Item, Together},
    assessment::{Unit, Window},
    share::{Effect, Opened, OpenedPair, Outcome},
};

/// The input method by which an answer was chosen. It decides about auto-advance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputMethod {
    /// A tap, a click or a digit key: the page advances when it gives the screen its last missing answer.
    Direct,
    /// Arrow keys and the space bar, which pass through other answers: never advances.
    ArrowKeys,
}

/// An event that [`Session::apply`] takes in.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// An answer or a non-answer was chosen.
    ChoseAnswer {
        item: Item,
        answer: Answer,
        method: InputMethod,
    },
    /// "Now is enough": the answer of the first round is given to the second.
    ChoseSameAsNow,
    /// This response has been on the screen long enough to be seen.
    ShowedAnswer(Item, Answer),
    /// The responses of the screen were cleared, from the open round on.
    Cleared,
    /// That was undone.
    TookBackClearing,
    /// The answer of the first round was tapped, to change it.
    ReturnedToFirstRound,
    /// Next was pressed.
    WentOn,
    /// Back was pressed.
    WentBack,
    /// A screen was named: in the list, by the address, by the browser's Back.
    WentTo(super::Place),
    /// The private note of a question, by index, was edited.
    WroteNote { question: usize, text: String },
    /// A sentence below the result was edited: at index 0 the experiment, then the private ones.
    WroteSentence { place: usize, text: String },
    /// A blank of what is to be tried was edited, see [`super::OwnExperiment::blanks`].
    WroteBlank { index: usize, text: String },
    /// Another day was chosen on which that is decided. One that is past is not taken.
    ChangedUntil(Date),
    /// It was said what became of it.
    SaidOutcome(Outcome),
    /// It was said what was seen of what was hoped for.
    SaidEffect(Effect),
    /// It was said how many people answer together; one person does otherwise.
    ChangedTogether(Option<Together>),
    /// Another unit was chosen: whom the answers are about.
    ChangedUnit(Unit),
    /// Another window was chosen: which time the answers are about.
    ChangedWindow(Window),
    /// The name of the team or the like was edited.
    TypedLabel(String),
    /// A round, by index in the definition, was dropped for all questions, or restored.
    DroppedRound { round: usize, dropped: bool },
    /// An arrow was added.
    DrewArrow(Arrow),
    /// An arrow was removed.
    RemovedArrow(Arrow),
    /// The result was asked for. A sitting with an answer is finished by it.
    Finished,
    /// A new sitting was begun, under this number; with the number of the current one, that is emptied.
    StartedAgain { number: u16 },
    /// The page turned out to be in a frame.
    OpenedInFrame,
    /// The questions turned out to be those of another page, which handed them over.
    WereHandedOver,
    /// The kept fields of a sitting were read at the start.
    Resumed { number: u16, fields: Records },
    /// The terrain for these habits, as far as it is kept in this browser, was read.
    FoundTerrain(Option<super::Terrain>),
    /// Another terrain was picked to read the result at hand in, or none.
    ChoseReading(super::ReadAs),
    /// What storage holds of this sitting was read, since another tab may have written there.
    ReadStorage(Records),
    /// A tab with an older program, which stores elsewhere, made these changes.
    ChangedElsewhere(Changes),
    /// All changes were stored.
    Stored,
    /// A text that could not be used was copied to a backup key; to none when as many copies as may be are there.
    BackedUp {
        field: String,
        backup: Option<String>,
    },
    /// All storage of this site was cleared while the page was open.
    StorageWiped,
    /// The browser refused storage.
    StorageRefused,
    /// The storage quota was exceeded.
    StorageFilled,
    /// The person allowed, or forbade, keeping answers in this browser.
    ChangedKeeping(bool),
    /// Inputs that were answered before the program was in charge.
    TookOver(Vec<(Item, Answer)>),
    /// Auto-advance was switched on or off.
    ChangedGoingOn(bool),
    /// Somebody's result was opened from a link.
    OpenedResult(Opened),
    /// Two views side by side were opened from a link.
    OpenedPair(Box<OpenedPair>),
    /// The reader of a received result chose to answer, before seeing it or after.
    StartedAnswering,
    /// "This is mine": the received result was kept as a sitting with this number.
    KeptResult { number: u16 },
    /// The received result was closed.
    ClosedResult,
    /// A link with answers from another device, frame or e-mail was opened.
    CarriedOver(Opened),
    /// The conflicting answers of that link were taken, or dismissed.
    SettledConflicts { take: bool },
    /// Something was detected that the person should know.
    Noticed(super::Notice),
    /// The notice with this index was dismissed.
    DismissedNotice(usize),
}

impl Action {
    /// Returns whether this is something that a person says for the sitting. Storage is read before it is taken in.
    #[must_use]
    pub const fn changes_sitting(&self) -> bool {
        matches!(
            self,
            Self::ChoseAnswer { .. }
                | Self::ChoseSameAsNow
                | Self::Cleared
                | Self::TookBackClearing
                | Self::WroteNote { .. }
                | Self::WroteSentence { .. }
                | Self::WroteBlank { .. }
                | Self::ChangedUntil(_)
                | Self::SaidOutcome(_)
                | Self::SaidEffect(_)
                | Self::ChangedTogether(_)
                | Self::ChangedUnit(_)
                | Self::ChangedWindow(_)
                | Self::TypedLabel(_)
                | Self::DroppedRound { .. }
                | Self::DrewArrow(_)
                | Self::RemovedArrow(_)
                | Self::Finished
                | Self::StartedAgain { .. }
                | Self::KeptResult { .. }
                | Self::TookOver(_)
                | Self::CarriedOver(_)
                | Self::SettledConflicts { .. }
        )
    }

    /// Returns whether another result is at hand from here on, somebody else's or mine.
    pub(super) const fn changes_whose_result(&self) -> bool {
        matches!(
            self,
            Self::OpenedResult(_)
                | Self::OpenedPair(_)
                | Self::StartedAnswering
                | Self::KeptResult { .. }
                | Self::ClosedResult
                | Self::StartedAgain { .. }
        )
    }

    /// Returns whether this only says what became of storage. What the person did last stays what it was.
    pub(super) const fn is_report(&self) -> bool {
        matches!(
            self,
            Self::ReadStorage(_)
                | Self::ChangedElsewhere(_)
                | Self::Stored
                | Self::BackedUp { .. }
                | Self::StorageRefused
                | Self::StorageFilled
        )
    }
}

impl Session {
    /// Returns the action for a digit key: choosing the option at this position, from 1, in the order shown; `None`
    /// when there is no such option.
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

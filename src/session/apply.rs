//! The session: the state of one document, and [`Session::apply`], the only way to change it.

use std::sync::Arc;

use super::{
    Action, InputMethod, Notice, Place, ReadAs, Received, Records, Screens, Sitting, Terrain,
    persistence::Held, place::asks_in_turn, sitting::items_of_round,
};
use crate::{
    answers::{Answer, Date, Item, Label},
    assessment::Definition,
};

/// A questionnaire being taken. The page shows a function of this state.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    pub definition: Arc<Definition>,
    /// The answers, and what belongs to them.
    pub sitting: Sitting,
    /// The current screen.
    pub place: Place,
    /// Index of the open round, for a question whose rounds are asked in turn; otherwise 0.
    pub round: usize,
    /// Index of the screen from which the list of all questions was opened.
    pub(super) listed_from: usize,
    /// The response after which the page advances by itself, as soon as it has been seen (see
    /// [`Action::ShowedAnswer`]).
    pub going_on: Option<(Item, Answer)>,
    /// Whether the last action advanced to the next screen by itself (auto-advance); the page then offers to go back.
    pub went_on: bool,
    /// The responses that the last action cleared, which can be restored.
    pub cleared: Vec<(Item, Answer)>,
    /// Whether auto-advance is on.
    pub goes_on: bool,
    /// Whether the sitting is kept in this browser.
    pub keeping: Keeping,
    /// Whether the page is in a frame, where browsers often refuse storage.
    pub framed: bool,
    /// Whether another page handed the questions over: links of them lead to that page.
    pub handed: bool,
    /// A result of somebody else that was opened from a link.
    pub received: Option<Received>,
    /// The terrain with which these habits are read.
    pub terrain: Option<Terrain>,
    /// The terrain that the reader picked for the result at hand.
    pub read_as: Option<ReadAs>,
    /// Conflicts: answers of a carried link that differ from mine, with their slots.
    pub conflicts: Vec<(usize, Answer)>,
    /// Notices not yet dismissed, the oldest first.
    pub notices: Vec<Notice>,
    /// The fields of the sitting as storage had them when they were read or written last.
    pub(super) baseline: Records,
    /// Fields of which something was said since.
    pub(super) said: Vec<String>,
    /// Stored texts that this tab would write differently, see [`Held`].
    pub(super) held: Vec<Held>,
}

/// Whether answers are persisted in this browser, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Persisted.
    Kept,
    /// Not persisted: the person asked not to.
    Unwanted,
    /// Not persisted: the browser refuses.
    Refused,
    /// Not persisted: all was removed while the page was open, and nothing is written until the person asks for it.
    Wiped,
}

impl Session {
    /// Returns the initial state of every visit, in which pages are rendered: question 1, no answers.
    #[must_use]
    pub fn fresh(definition: Arc<Definition>) -> Self {
        Self {
            sitting: Sitting::blank(&definition, 1),
            definition,
            place: Place::Screen(0),
            round: 0,
            listed_from: 0,
            going_on: None,
            went_on: false,
            cleared: Vec::new(),
            goes_on: true,
            keeping: Keeping::Kept,
            framed: false,
            handed: false,
            received: None,
            terrain: None,
            read_as: None,
            conflicts: Vec::new(),
            notices: Vec::new(),
            baseline: Records::new(),
            said: Vec::new(),
            held: Vec::new(),
        }
    }

    /// Applies an action. `today` is the date of new answers.
    pub fn apply(&mut self, action: Action, today: Date) {
        if matches!(action, Action::ShowedAnswer(item, answer) if self.going_on != Some((item, answer)))
        {
            // Something else was done meanwhile.
            return;
        }
        let was_going_on = self.going_on;
        let was_cleared = self.forget_last_action(&action);
        self.remember_said(&action);
        if action.changes_whose_result() {
            self.read_as = None;
        }
        self.notices.retain(|notice| !notice.is_over(&action));
        match action {
            Action::ChoseAnswer {
                item,
                answer,
                method,
            } => {
                let is_corrected = was_going_on.is_some_and(|(before, _)| before == item);
                self.choose(item, answer, method, is_corrected, today);
            }
            Action::ChoseSameAsNow => self.choose_same_as_first(today),
            Action::ShowedAnswer(..) => {
                let before = self.place;
                self.go_on();
                self.went_on = self.place != before;
            }
            Action::Cleared => self.clear(today),
            Action::TookBackClearing => self.restore(was_cleared, today),
            Action::ReturnedToFirstRound => self.round = 0,
            Action::WentOn => self.go_on(),
            Action::WentBack => self.go_back(),
            Action::WentTo(place) => self.go_to(place),
            Action::WroteNote { question, text } => {
                set_text(&mut self.sitting.notes, question, &text)
            }
            Action::WroteSentence { place, text } => {
                set_text(&mut self.sitting.sentences, place, &text)
            }
            Action::WroteBlank { index, text } => {
                self.sitting.experiment.write(index, &text, today);
            }
            Action::ChangedUntil(date) => {
                if date >= today {
                    self.sitting.experiment.date = Some(date);
                }
            }
            // Of what is not written, nothing became.
            Action::SaidOutcome(_) | Action::SaidEffect(_)
                if self.sitting.experiment.is_blank() => {}
            Action::SaidOutcome(outcome) => self.sitting.experiment.outcome = Some(outcome),
            Action::SaidEffect(effect) => self.sitting.experiment.effect = Some(effect),
            Action::ChangedTogether(together) => self.sitting.together = together,
            Action::ChangedUnit(unit) => self.sitting.unit = unit,
            Action::ChangedWindow(window) => self.sitting.window = window,
            Action::TypedLabel(text) => self.sitting.label = Label::typed(&text),
            Action::DroppedRound { round, dropped } => self.drop_round(round, dropped, today),
            Action::DrewArrow(arrow) => self.change_arrows(today, |arrows| arrows.push(arrow)),
            Action::RemovedArrow(arrow) => {
                self.change_arrows(today, |arrows| arrows.retain(|other| *other != arrow));
            }
            Action::Finished => {
                if !self.sitting.answers.is_blank() {
                    self.sitting.finished = true;
                    self.sitting.date.get_or_insert(today);
                }
                self.go_to(Place::Result);
            }
            Action::StartedAgain { number } => self.start_again(number),
            Action::OpenedInFrame => self.framed = true,
            Action::WereHandedOver => self.handed = true,
            Action::Resumed { number, fields } => self.resume(number, &fields),
            Action::FoundTerrain(terrain) => self.terrain = terrain,
            Action::ChoseReading(read_as) => self.read_as = Some(read_as),
            Action::ReadStorage(fields) => self.take_in(fields),
            Action::ChangedElsewhere(changes) => self.take_over_changes(&changes),
            Action::Stored => self.settle(),
            Action::BackedUp { field, backup } => self.report_backup(field, backup),
            Action::StorageWiped => {
                if self.keeping == Keeping::Kept && !self.sitting.is_blank() {
                    self.keeping = Keeping::Wiped;
                    self.notice(Notice::StorageWiped);
                }
            }
            Action::StorageRefused => {
                self.keeping = Keeping::Refused;
                // In a frame that is common: a line below the questions says it.
                if !self.framed {
                    self.notice(Notice::StorageRefused);
                }
            }
            Action::StorageFilled => self.notice(Notice::StorageFull),
            Action::ChangedKeeping(wanted) => {
                if wanted && self.keeping != Keeping::Kept {
                    self.detach_from_storage();
                }
                self.keeping = if wanted {
                    Keeping::Kept
                } else {
                    Keeping::Unwanted
                };
            }
            Action::TookOver(answers) => self.take_over(answers, today),
            Action::ChangedGoingOn(wanted) => self.goes_on = wanted,
            Action::OpenedResult(opened) => {
                // A link can ask its reader to answer first.
                let shown = !opened.shared.answer_first || self.sitting.finished;
                self.received = Some(Received {
                    shared: opened.shared,
                    second: None,
                    older: opened.older,
                    missing: opened.missing,
                    shown,
                });
            }
            Action::OpenedPair(opened) => {
                let opened = *opened;
                let mut missing = opened.mine_missing;
                missing.extend(opened.other_missing);
                self.received = Some(Received {
                    shared: opened.pair.mine,
                    second: Some(opened.pair.other),
                    older: opened.older,
                    missing,
                    shown: true,
                });
            }
            Action::StartedAnswering => self.set_received_aside(),
            Action::KeptResult { number } => self.keep_result(number),
            Action::ClosedResult => self.received = None,
            Action::CarriedOver(opened) => self.carry_over(&opened, today),
            Action::SettledConflicts { take } => self.settle_conflicts(take),
            Action::Noticed(notice) => self.notice(notice),
            Action::DismissedNotice(at) => {
                if at < self.notices.len() {
                    self.notices.remove(at);
                }
            }
        }
    }

    /// Returns whether a received result is shown as a card with one link to the full page: in a frame, except for
    /// questions of the host page, which have no page of their own.
    #[must_use]
    pub fn is_card(&self) -> bool {
        self.framed && !self.handed
    }

    /// Returns the screens of the questionnaire.
    #[must_use]
    pub fn screens(&self) -> Screens {
        Screens::of(&self.definition)
    }

    /// Adds a notice, unless it is there already.
    pub(super) fn notice(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// What the last action offered ends with the next one, unless that only reports. Returns what was cleared.
    fn forget_last_action(&mut self, action: &Action) -> Vec<(Item, Answer)> {
        if action.is_report() {
            return Vec::new();
        }
        self.going_on = None;
        self.went_on = false;
        std::mem::take(&mut self.cleared)
    }

    /// `is_corrected`: the item was answered a moment ago, and the page has not advanced yet.
    fn choose(
        &mut self,
        item: Item,
        answer: Answer,
        method: InputMethod,
        is_corrected: bool,
        today: Date,
    ) {
        let Some(question) = self.definition.questions.get(item.question) else {
            return;
        };
        let in_turn = asks_in_turn(question.format) && question.rounds.len() > 1;
        let was_blank = self.sitting.answers.get(item) == Answer::Blank;
        self.sitting.answers.set(item, answer);
        self.sitting.date = Some(today);
        if in_turn && item.round == 0 && answer.pick().is_none() {
            let second = Item { round: 1, ..item };
            self.sitting.answers.set(second, Answer::Blank);
        }
        if method == InputMethod::ArrowKeys || !self.goes_on {
            return;
        }
        let opens_next_round = in_turn && item.round == 0 && answer.pick().is_some();
        let completes = (was_blank || is_corrected) && self.is_complete(item.question);
        if opens_next_round || completes {
            self.going_on = Some((item, answer));
        }
    }

    fn choose_same_as_first(&mut self, today: Date) {
        let Some(question) = self.question_in_turn() else {
            return;
        };
        let first = self.sitting.answers.get(Item { question, round: 0 });
        let item = Item { question, round: 1 };
        self.choose(item, first, InputMethod::Direct, true, today);
    }

    fn drop_round(&mut self, round: usize, dropped: bool, today: Date) {
        let definition = Arc::clone(&self.definition);
        for item in items_of_round(&definition, round) {
            let answer = self.sitting.answers.get(item);
            if dropped {
                self.sitting.answers.set(item, Answer::NotApplicable);
            } else if answer == Answer::NotApplicable {
                self.sitting.answers.set(item, Answer::Blank);
            }
        }
        self.sitting.date = Some(today);
    }

    fn change_arrows(&mut self, today: Date, change: impl FnOnce(&mut Vec<crate::answers::Arrow>)) {
        let most = self
            .definition
            .arrows
            .as_ref()
            .map_or(0, |arrows| usize::from(arrows.most));
        let mut arrows = self.sitting.answers.arrows().to_vec();
        change(&mut arrows);
        if arrows.len() <= most {
            self.sitting.answers.set_arrows(arrows);
            self.sitting.date = Some(today);
        }
    }

    fn start_again(&mut self, number: u16) {
        if number != self.sitting.number {
            self.detach_from_storage();
        }
        self.sitting = Sitting::blank(&self.definition, number);
        self.conflicts.clear();
        self.go_to(Place::Screen(0));
    }

    fn take_over(&mut self, answers: Vec<(Item, Answer)>, today: Date) {
        for (item, answer) in answers {
            // Browsers restore what was chosen at the last visit: that is no new answer.
            if self.sitting.answers.get(item) == answer {
                continue;
            }
            // An input of this visit is newer than the saved answer.
            self.sitting.answers.set(item, answer);
            self.sitting.date = Some(today);
            let screen = self.screens().holding(item.question).unwrap_or_default();
            self.go_to(Place::Screen(screen));
        }
    }
}

fn set_text(texts: &mut [String], index: usize, text: &str) {
    if let Some(entry) = texts.get_mut(index) {
        *entry = text.chars().take(Sitting::LONGEST_NOTE).collect();
    }
}

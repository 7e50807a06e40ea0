//! The state of one document and the one way to change it.

use std::sync::Arc;

use super::{
    Action, InputMethod, Notice, Place, Received, Records, Screens, Sitting, Terrain,
    persistence::ForeignWrite, place::asks_in_turn, sitting::items_of_round,
};
use crate::{
    answers::{Answer, Date, Item, Label},
    assessment::Definition,
};

/// A questionnaire being taken: what the page shows follows from this and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    pub definition: Arc<Definition>,
    pub sitting: Sitting,
    pub place: Place,
    /// Which round of a question asked in turn is open.
    pub round: usize,
    /// The screen from which the list of all questions was opened.
    pub(super) listed_from: usize,
    /// The page went on by itself just now; a way back stays in reach.
    pub went_on: bool,
    /// Going on by itself is wanted.
    pub goes_on: bool,
    pub keeping: Keeping,
    /// The page stands inside another one, where a browser often keeps nothing.
    pub framed: bool,
    pub received: Option<Received>,
    /// The terrain that these habits stand beside.
    pub terrain: Option<Terrain>,
    /// Answers of a carried link that differ from mine, by slot.
    pub conflicts: Vec<(usize, Answer)>,
    pub notices: Vec<Notice>,
    /// Saved records that could not be used, by the key they are kept under.
    pub backups: Records,
    /// What other tabs wrote since mine last changed.
    pub(super) foreign_writes: Vec<ForeignWrite>,
}

/// Whether answers are kept in this browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    Kept,
    /// The person asked not to.
    Unwanted,
    /// The browser refuses.
    Refused,
    /// All was removed while the page was open; nothing is written until the person says so.
    Wiped,
}

impl Session {
    /// The state in which every visit starts, and in which pages are rendered: question 1, nothing said.
    #[must_use]
    pub fn fresh(definition: Arc<Definition>) -> Self {
        Self {
            sitting: Sitting::blank(&definition, 1),
            definition,
            place: Place::Screen(0),
            round: 0,
            listed_from: 0,
            went_on: false,
            goes_on: true,
            keeping: Keeping::Kept,
            framed: false,
            received: None,
            terrain: None,
            conflicts: Vec::new(),
            notices: Vec::new(),
            backups: Records::new(),
            foreign_writes: Vec::new(),
        }
    }

    /// Takes in one fact. `today` dates the answers.
    pub fn apply(&mut self, action: Action, today: Date) {
        self.went_on = false;
        match action {
            Action::ChoseAnswer {
                item,
                answer,
                method,
            } => self.choose(item, answer, method, today),
            Action::ChoseSameAsNow => self.choose_same_as_first(today),
            Action::Skipped => self.skip(today),
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
            Action::StartedAgain => self.start_again(),
            Action::OpenedInFrame => self.framed = true,
            Action::Resumed { number, records } => self.resume(number, &records),
            Action::FoundTerrain(terrain) => self.terrain = terrain,
            Action::StoredElsewhere { key, text } => self.apply_foreign_write(key, text),
            Action::StorageWiped => {
                if self.keeping == Keeping::Kept && !self.sitting.is_blank() {
                    self.keeping = Keeping::Wiped;
                    self.notice(Notice::StorageWiped);
                }
            }
            Action::StorageRefused => {
                self.keeping = Keeping::Refused;
                // In a frame that is a normal case: the line below the questions says it.
                if !self.framed {
                    self.notice(Notice::StorageRefused);
                }
            }
            Action::StorageFilled => self.notice(Notice::StorageFull),
            Action::ChangedKeeping(wanted) => {
                self.keeping = if wanted {
                    Keeping::Kept
                } else {
                    Keeping::Unwanted
                };
                self.notices
                    .retain(|notice| *notice != Notice::StorageWiped);
            }
            Action::TookOver(answers) => self.take_over(answers, today),
            Action::ChangedGoingOn(wanted) => self.goes_on = wanted,
            Action::OpenedResult(opened) => {
                // Who made the link wants its reader to answer first.
                let shown = !opened.shared.answer_first || self.sitting.finished;
                self.received = Some(Received {
                    shared: opened.shared,
                    second: None,
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

    /// Somebody else's result is shown as a card, with one way out to the full page. Questions of the page around this
    /// one have no other page.
    #[must_use]
    pub fn is_card(&self) -> bool {
        self.framed && self.definition.home.is_none()
    }

    /// The questions of the screen at hand.
    #[must_use]
    pub fn screens(&self) -> Screens {
        Screens::of(&self.definition)
    }

    /// Every record that keeps this sitting, by key; none when nothing may be or need be kept.
    #[must_use]
    pub fn records(&self) -> Records {
        let mut records = Records::new();
        if self.keeping == Keeping::Kept {
            records = self.own_records();
            self.keep_foreign_writes(&mut records);
        }
        records.extend(self.backups.clone());
        records
    }

    /// Says something once.
    pub(super) fn notice(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    fn choose(&mut self, item: Item, answer: Answer, method: InputMethod, today: Date) {
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
        if in_turn && item.round == 0 && answer.pick().is_some() {
            self.round = 1;
        } else if was_blank && self.is_complete(item.question) {
            self.go_on();
            self.went_on = true;
        }
    }

    fn choose_same_as_first(&mut self, today: Date) {
        let Some(question) = self.question_in_turn() else {
            return;
        };
        let first = self.sitting.answers.get(Item { question, round: 0 });
        let item = Item { question, round: 1 };
        self.choose(item, first, InputMethod::Direct, today);
        // The words say what they do, so they go on even when another answer stood there.
        if self.goes_on && !self.went_on {
            self.go_on();
        }
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

    fn start_again(&mut self) {
        let number = self.sitting.number + u16::from(self.sitting.finished);
        self.sitting = Sitting::blank(&self.definition, number);
        self.conflicts.clear();
        self.go_to(Place::Screen(0));
    }

    fn take_over(&mut self, answers: Vec<(Item, Answer)>, today: Date) {
        for (item, answer) in answers {
            // Browsers put back what was chosen at the last visit: that is no news.
            if self.sitting.answers.get(item) == answer {
                continue;
            }
            // What was tapped just now is newer than what was saved.
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

//! Persistence of a sitting: what an action changed, and what storage holds of it meanwhile.
//!
//! Other tabs write the same storage. So a tab writes only the fields that its own actions changed since it last read
//! or wrote, and takes all others from storage first; the newest of each field stays.

use super::{Action, Keeping, Notice, Place, Records, Session, field};

/// Fields to be written and removed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// New texts by field.
    pub set: Records,
    /// Fields that go.
    pub removed: Vec<String>,
}

impl Changes {
    /// Returns what makes `after` of `before`.
    #[must_use]
    pub fn between(before: &Records, after: &Records) -> Self {
        let is_new = |(field, text): &(&String, &String)| before.get(field) != Some(text);
        let set = after.iter().filter(is_new);
        let gone = before.keys().filter(|field| !after.contains_key(field));
        Self {
            set: set
                .map(|(field, text)| (field.clone(), text.clone()))
                .collect(),
            removed: gone.cloned().collect(),
        }
    }

    /// Returns whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.set.is_empty() && self.removed.is_empty()
    }

    /// Makes these changes.
    pub fn apply(&self, records: &mut Records) {
        records.extend(self.set.clone());
        for field in &self.removed {
            records.remove(field);
        }
    }
}

/// A text in storage that this tab would write differently, or not at all: the place of another tab, or an answer that
/// this version of the questionnaire does not have. It stays until this tab has something new to say in its field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Held {
    field: String,
    /// None where nothing is stored in the field.
    text: Option<String>,
    /// What this tab would have written when it read the text.
    own: Option<String>,
}

impl Session {
    /// Restores a saved sitting.
    pub(super) fn resume(&mut self, number: u16, fields: &Records) {
        self.load(number, fields.clone(), fields);
        let place = field::place(&self.definition, fields);
        self.go_to(place.unwrap_or(Place::Screen(0)));
    }

    /// Takes in what storage holds of this sitting now: only what this tab said and could not store yet stays. The place
    /// stays too. While nothing may be kept, the answers stay on the page.
    pub(super) fn take_in(&mut self, stored: Records) {
        if self.keeping != Keeping::Kept {
            return;
        }
        let mut fields = stored.clone();
        self.changes().apply(&mut fields);
        self.load(self.sitting.number, stored, &fields);
        if let Place::Screen(screen) = self.place {
            // The answer to the first round may have been removed elsewhere.
            self.round = self.round.min(self.first_open_round(screen));
        }
    }

    /// Makes changes that were said elsewhere, as if they had been said here.
    pub(super) fn take_over_changes(&mut self, changes: &Changes) {
        if self.keeping != Keeping::Kept {
            return;
        }
        let mut fields = self.records();
        changes.apply(&mut fields);
        self.load(self.sitting.number, self.baseline.clone(), &fields);
    }

    /// Begins another sitting: nothing of it is stored yet.
    pub(super) fn detach_from_storage(&mut self) {
        self.baseline = Records::new();
        self.held.clear();
        self.said.clear();
    }

    /// What was to be written is stored.
    pub(super) fn settle(&mut self) {
        self.baseline = self.records();
        self.said.clear();
    }

    /// Remembers the field of which an action says something, be it the same as before: it may have been removed elsewhere,
    /// and this tab not have heard of it.
    pub(super) fn remember_said(&mut self, action: &Action) {
        if self.keeping != Keeping::Kept {
            return;
        }
        if action.changes_sitting() {
            // Whatever is said begins a sitting, also one that was forgotten.
            self.held
                .retain(|held| held.text.is_some() || held.field != field::BEGUN);
        }
        let definition = &self.definition;
        let question = |at: usize| definition.questions.get(at);
        self.said.extend(match action {
            Action::ChoseAnswer { item, .. } if question(item.question).is_some() => {
                Some(format!("{}{}", field::ANSWER, definition.item_name(*item)))
            }
            Action::WroteNote { question: at, .. } => {
                question(*at).map(|question| format!("{}{}", field::NOTE, question.id))
            }
            Action::Finished if !self.sitting.answers.is_blank() => {
                Some(field::FINISHED.to_owned())
            }
            Action::WroteSentence { place, .. } => Some(format!("{}{place}", field::SENTENCE)),
            Action::WroteBlank { index, .. } => Some(format!("{}{index}", field::BLANK)),
            Action::ChangedUntil(_) => Some(field::UNTIL.to_owned()),
            Action::SaidOutcome(_) => Some(field::OUTCOME.to_owned()),
            Action::SaidEffect(_) => Some(field::EFFECT.to_owned()),
            Action::ChangedTogether(_) => Some(field::TOGETHER.to_owned()),
            Action::ChangedUnit(_) => Some(field::UNIT.to_owned()),
            Action::ChangedWindow(_) => Some(field::WINDOW.to_owned()),
            Action::TypedLabel(_) => Some(field::LABEL.to_owned()),
            _ => None,
        });
    }

    /// Returns the fields to be stored: none where nothing is kept.
    #[must_use]
    pub fn records(&self) -> Records {
        if self.keeping != Keeping::Kept {
            return Records::new();
        }
        let mut records = self.own_records();
        for held in &self.held {
            if records.get(&held.field) == held.own.as_ref() {
                match &held.text {
                    Some(text) => records.insert(held.field.clone(), text.clone()),
                    None => records.remove(&held.field),
                };
            }
        }
        records
    }

    /// Returns what is to be written: what was said since, and what follows from it. Nothing where the browser refuses, or
    /// where all was removed while the page was open.
    #[must_use]
    pub fn changes(&self) -> Changes {
        if matches!(self.keeping, Keeping::Refused | Keeping::Wiped) {
            return Changes::default();
        }
        let records = self.records();
        let mut changes = Changes::between(&self.baseline, &records);
        for field in &self.said {
            match records.get(field) {
                Some(text) => drop(changes.set.insert(field.clone(), text.clone())),
                None if changes.removed.contains(field) => {}
                None => changes.removed.push(field.clone()),
            }
        }
        changes
    }

    /// Returns the fields that can stand in storage, as far as this tab knows.
    #[must_use]
    pub fn field_names(&self) -> Vec<String> {
        let mut names = field::names(&self.definition);
        for held in &self.held {
            if !names.contains(&held.field) {
                names.push(held.field.clone());
            }
        }
        names
    }

    /// Returns whether storage holds what this tab read or wrote last, but for the place, which is each tab's own.
    #[must_use]
    pub fn is_as_stored(&self, stored: &Records) -> bool {
        let counts = |(field, _): &(&String, &String)| field.as_str() != field::AT;
        stored
            .iter()
            .filter(counts)
            .eq(self.baseline.iter().filter(counts))
    }

    /// Returns the fields whose texts this program cannot use, with the texts.
    pub fn unusable(&self) -> impl Iterator<Item = (&String, &String)> {
        let held = self.held.iter();
        held.filter_map(|held| Some((&held.field, held.text.as_ref()?)))
            .filter(|(field, text)| !field::is_usable(&self.definition, field, text))
    }

    /// Says that a text could not be used, and where a copy of it stands.
    pub(super) fn report_backup(&mut self, field: String, backup: Option<String>) {
        let question = field::question_of(&field).map(str::to_owned);
        let (name, mut notice) = match (backup, question) {
            (None, _) => (field, Notice::StorageUncopied { fields: vec![] }),
            (Some(_), Some(question)) => {
                (question, Notice::StorageOtherVersion { questions: vec![] })
            }
            (Some(backup), None) => (backup, Notice::StorageUnreadable { backups: vec![] }),
        };
        // One notice of a kind names them all.
        let kind = std::mem::discriminant(&notice);
        let mut known = self.notices.iter();
        if let Some(at) = known.position(|known| std::mem::discriminant(known) == kind) {
            notice = self.notices.remove(at);
        }
        if let Notice::StorageUncopied { fields: names }
        | Notice::StorageOtherVersion { questions: names }
        | Notice::StorageUnreadable { backups: names } = &mut notice
            && !names.contains(&name)
        {
            names.push(name);
        }
        self.notices.push(notice);
    }

    /// Reads the sitting from `fields`; storage holds `stored`.
    fn load(&mut self, number: u16, stored: Records, fields: &Records) {
        self.sitting = field::read(&self.definition, number, fields);
        let own = self.own_records();
        let mut held = Vec::new();
        let mut hold = |field: &str| {
            let (text, own) = (stored.get(field), own.get(field));
            // What is said here and not stored yet is to be stored.
            if text == fields.get(field) && text != own {
                held.push(Held {
                    field: field.to_owned(),
                    text: text.cloned(),
                    own: own.cloned(),
                });
            }
        };
        stored.keys().for_each(|field| hold(field));
        // What follows from other fields is not written by reading: those may be on their way out, one by one.
        for field in [field::AT, field::BEGUN] {
            if !stored.contains_key(field) {
                hold(field);
            }
        }
        self.held = held;
        self.baseline = stored;
    }

    fn own_records(&self) -> Records {
        field::write(&self.definition, &self.sitting, self.place)
    }
}

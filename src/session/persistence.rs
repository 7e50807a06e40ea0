//! Persistence of a sitting: its records, and how they are merged, all at the start and singly from other tabs.

use std::sync::Arc;

use super::{
    Keeping, Notice, Place, Records, SavedAnswer, SavedSitting, Session, Sitting,
    saved::{backup_key, is_of_sitting, sitting_key},
};
use crate::{
    answers::{Answer, Arrow, Date, Item, Label},
    assessment::{Definition, Question},
    share::{encode_position, parse_position},
};

/// A record as another tab wrote it. It can differ from what this tab would write, since that tab is at another
/// question or has another version of the questionnaire. It is kept until this tab's record changes; otherwise the two
/// tabs would overwrite each other without end.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ForeignWrite {
    key: String,
    theirs: String,
    /// The record that this tab would write, as it was right after the merge.
    own: Option<String>,
}

/// Returns the records of a sitting.
fn records_of(definition: &Definition, sitting: &Sitting, place: Place) -> Records {
    let key = sitting_key(&definition.id, sitting.number);
    let mut records = Records::new();
    for (index, question) in definition.questions.iter().enumerate() {
        let answer = SavedAnswer {
            codes: codes(sitting, index, question),
            note: sitting.notes.get(index).cloned().unwrap_or_default(),
        };
        if answer != SavedAnswer::default() {
            records.insert(format!("{key}/{}", question.id), answer.encode());
        }
    }
    let id = |dimension: u8| {
        definition
            .dimensions
            .get(usize::from(dimension))
            .map(|dimension| dimension.id.clone())
    };
    let arrows = sitting.answers.arrows().iter();
    let mut sentences = sitting.sentences.clone();
    while sentences.last().is_some_and(String::is_empty) {
        sentences.pop();
    }
    let saved = SavedSitting {
        version: definition.version.clone(),
        unit: sitting.unit,
        window: sitting.window,
        label: sitting
            .label
            .as_ref()
            .map_or_else(String::new, |label| label.as_str().to_owned()),
        position: encode_position(&place.position(definition)),
        date: sitting.date.map_or_else(String::new, Date::iso),
        finished: sitting.finished,
        arrows: arrows
            .filter_map(|arrow| Some((id(arrow.from)?, id(arrow.to)?)))
            .collect(),
        sentences,
    };
    records.insert(key, saved.encode());
    records
}

impl Session {
    /// Restores a saved sitting. Records that cannot be read, or are not of this version, are copied to backup keys.
    pub(super) fn resume(&mut self, number: u16, records: &Records) {
        self.sitting = Sitting::blank(&self.definition, number);
        self.foreign_writes.clear();
        let key = sitting_key(&self.definition.id, number);
        for (name, text) in records {
            self.merge_record(name, Some(text));
        }
        let saved = records.get(&key).and_then(|text| SavedSitting::parse(text));
        let position = saved.and_then(|saved| parse_position(&saved.position).ok());
        let place = position.and_then(|position| Place::from_position(&position, &self.definition));
        self.go_to(place.unwrap_or(Place::Screen(0)));
    }

    /// Returns the records that this tab alone would write; none while the sitting is blank.
    pub(super) fn own_records(&self) -> Records {
        if self.sitting.is_blank() {
            return Records::new();
        }
        records_of(&self.definition, &self.sitting, self.place)
    }

    /// Merges a record that another tab wrote (`text`) or removed (`None`). When this tab keeps nothing, it ignores
    /// that, so that its answers stay on the page.
    pub(super) fn apply_foreign_write(&mut self, key: String, text: Option<String>) {
        if self.keeping != Keeping::Kept {
            return;
        }
        let before = self.own_records();
        self.foreign_writes
            .retain(|write| write.key != key && before.get(&write.key) == write.own.as_ref());
        self.merge_record(&key, text.as_deref());
        if let Some(theirs) = text
            && is_of_sitting(&key, &self.definition.id, self.sitting.number)
        {
            self.foreign_writes.push(ForeignWrite {
                key,
                theirs,
                own: None,
            });
        }
        let now = self.own_records();
        for write in &mut self.foreign_writes {
            write.own = now.get(&write.key).cloned();
        }
    }

    /// Replaces own records by those of other tabs where this tab has changed nothing since.
    pub(super) fn keep_foreign_writes(&self, records: &mut Records) {
        for write in &self.foreign_writes {
            let mine = is_of_sitting(&write.key, &self.definition.id, self.sitting.number);
            if mine && records.get(&write.key) == write.own.as_ref() {
                records.insert(write.key.clone(), write.theirs.clone());
            }
        }
    }

    /// Merges one record (`None`: removed), if its key `name` is of this sitting.
    fn merge_record(&mut self, name: &str, text: Option<&str>) {
        let key = sitting_key(&self.definition.id, self.sitting.number);
        let Some(rest) = name.strip_prefix(&key) else {
            return;
        };
        if rest.is_empty() {
            self.merge_sitting_record(name, text);
        } else if let Some(id) = rest.strip_prefix('/') {
            self.merge_answer_record(name, id, text);
        }
    }

    fn merge_sitting_record(&mut self, name: &str, text: Option<&str>) {
        let Some(text) = text else {
            // The sitting was emptied or removed there; the answers have records of their own.
            self.sitting = Sitting {
                answers: std::mem::take(&mut self.sitting.answers),
                notes: std::mem::take(&mut self.sitting.notes),
                ..Sitting::blank(&self.definition, self.sitting.number)
            };
            self.sitting.answers.set_arrows(Vec::new());
            return;
        };
        let Some(saved) = SavedSitting::parse(text) else {
            return self.back_up(name, text);
        };
        let index = |id: &String| {
            let index = self
                .definition
                .dimensions
                .iter()
                .position(|dimension| dimension.id == *id);
            index.and_then(|index| u8::try_from(index).ok())
        };
        let arrows: Vec<Arrow> = saved
            .arrows
            .iter()
            .filter_map(|(from, to)| {
                Some(Arrow {
                    from: index(from)?,
                    to: index(to)?,
                })
            })
            .collect();
        self.sitting.unit = saved.unit;
        self.sitting.window = saved.window;
        self.sitting.label = Label::typed(&saved.label);
        self.sitting.date = Date::from_iso(&saved.date);
        self.sitting.finished = saved.finished;
        self.sitting.answers.set_arrows(arrows);
        let mut theirs = saved.sentences.into_iter();
        for mine in &mut self.sitting.sentences {
            // Empty ones at the end are not in the record.
            *mine = theirs.next().unwrap_or_default();
        }
    }

    fn merge_answer_record(&mut self, name: &str, id: &str, text: Option<&str>) {
        let definition = Arc::clone(&self.definition);
        let found = definition
            .questions
            .iter()
            .enumerate()
            .find(|(_, question)| question.id == id);
        let Some((index, question)) = found else {
            if let Some(text) = text {
                self.set_aside(name, id, text);
            }
            return;
        };
        let saved = match text.map(SavedAnswer::parse) {
            None => SavedAnswer::default(),
            Some(Some(saved)) => saved,
            Some(None) => return self.back_up(name, text.unwrap_or_default()),
        };
        let mut known = 0;
        for round in 0..question.rounds.len().max(1) {
            let code = saved
                .codes
                .get(question.rounds.get(round).map_or("", String::as_str));
            let answer = code.map(|code| Answer::from_code(code, question));
            known += usize::from(matches!(answer, Some(Some(_))));
            let item = Item {
                question: index,
                round,
            };
            self.sitting
                .answers
                .set(item, answer.flatten().unwrap_or_default());
        }
        if let Some(note) = self.sitting.notes.get_mut(index) {
            note.clone_from(&saved.note);
        }
        if known < saved.codes.len() {
            self.set_aside(name, id, text.unwrap_or_default());
        }
    }

    /// Copies a record that cannot be read to a backup key, with a notice.
    fn back_up(&mut self, name: &str, text: &str) {
        self.backups.insert(backup_key(name), text.to_owned());
        let known = self.notices.iter_mut().find_map(|notice| match notice {
            Notice::StorageUnreadable { keys } => Some(keys),
            _ => None,
        });
        match known {
            Some(keys) => keys.push(name.to_owned()),
            None => self.notice(Notice::StorageUnreadable {
                keys: vec![name.to_owned()],
            }),
        }
    }

    /// Copies an answer of another version of the questionnaire to a backup key, with a notice.
    fn set_aside(&mut self, name: &str, id: &str, text: &str) {
        self.backups.insert(backup_key(name), text.to_owned());
        let known = self.notices.iter_mut().find_map(|notice| match notice {
            Notice::StorageOtherVersion { questions } => Some(questions),
            _ => None,
        });
        match known {
            Some(questions) => questions.push(id.to_owned()),
            None => self.notice(Notice::StorageOtherVersion {
                questions: vec![id.to_owned()],
            }),
        }
    }
}

/// Returns the codes of the answers to a question by round id, without blanks.
fn codes(sitting: &Sitting, index: usize, question: &Question) -> Records {
    let mut codes = Records::new();
    for round in 0..question.rounds.len().max(1) {
        let code = sitting
            .answers
            .get(Item {
                question: index,
                round,
            })
            .code(question);
        if !code.is_empty() {
            codes.insert(
                question.rounds.get(round).cloned().unwrap_or_default(),
                code,
            );
        }
    }
    codes
}

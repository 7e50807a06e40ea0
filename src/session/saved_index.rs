//! The index of saved sittings: which there are in this browser, and how far each got.

use super::{
    Records, field,
    key::{KEEP_NOTHING, split_key},
    sorted,
};
use crate::{answers::Date, share::Blank};

/// The saved sittings of all questionnaires.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedIndex {
    /// Sorted by questionnaire, then by number.
    pub entries: Vec<SavedEntry>,
    /// Whether anything is kept at all, such as texts that could not be read.
    pub any: bool,
    /// Whether some records were written by a newer version of Bearings. Their keys are none of this copy's, so whoever
    /// reads storage sets it.
    pub newer: bool,
}

/// One saved sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedEntry {
    /// The questionnaire's id.
    pub questionnaire: String,
    /// The sitting's number, from 1.
    pub number: u16,
    /// Whether the person has gone to the result.
    pub finished: bool,
    /// Day of the last answer.
    pub date: Option<Date>,
    /// The typed name; empty without one.
    pub label: String,
    /// Number of questions with an answer or a chosen non-answer.
    pub answered: usize,
    /// What the person wants to try; nothing while no blank is filled, or once it is said what became of it.
    pub experiment: Option<OpenExperiment>,
}

/// An experiment of which nobody has said yet what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenExperiment {
    /// The day on which that is decided.
    pub until: Option<Date>,
    /// The blanks that are filled, by index, see [`super::OwnExperiment::blanks`].
    pub blanks: Vec<(usize, String)>,
    has_outcome: bool,
}

impl SavedIndex {
    /// Builds the index from all records of this copy of the site; foreign keys and sittings that were never begun are
    /// ignored.
    #[must_use]
    pub fn read(records: &Records) -> Self {
        let mut entries: Vec<SavedEntry> = Vec::new();
        let (mut at, mut last_question) = (0, None);
        // The keys of a sitting follow one another, but their order is not that of the numbers.
        for (key, text) in records {
            let Some((questionnaire, number, field)) = split_key(key) else {
                continue;
            };
            let is_same =
                |last: &SavedEntry| last.questionnaire == questionnaire && last.number == number;
            let is_begun = entries.get(at).is_some_and(is_same);
            // Settings alone begin nothing. What does stands before them in the order of the keys: the field `begun`.
            if !is_begun && field::is_setting(field) {
                continue;
            }
            if !is_begun {
                last_question = None;
                let found = sorted::search(&entries, |other: &SavedEntry| {
                    (other.questionnaire.as_str(), other.number).cmp(&(questionnaire, number))
                });
                at = found.unwrap_or_else(|at| at);
                let entry = SavedEntry {
                    questionnaire: questionnaire.to_owned(),
                    number,
                    finished: false,
                    date: None,
                    label: String::new(),
                    answered: 0,
                    experiment: None,
                };
                entries.insert(at, entry);
            }
            let Some(entry) = entries.get_mut(at) else {
                continue;
            };
            match field {
                field::LABEL => entry.label.clone_from(text),
                field::FINISHED => entry.finished = true,
                field::DATE => entry.date = Date::from_iso(text),
                field::UNTIL => {
                    entry.experiment.get_or_insert_default().until = Date::from_iso(text);
                }
                field::OUTCOME => entry.experiment.get_or_insert_default().has_outcome = true,
                _ if field.starts_with(field::ANSWER) => {
                    let question = field::question_of(field);
                    entry.answered += usize::from(question != last_question);
                    last_question = question;
                }
                _ => {
                    let blank = field::index_behind(field::BLANK, field);
                    if let Some(index) = blank.filter(|_| Blank::typed(text).is_some()) {
                        let experiment = entry.experiment.get_or_insert_default();
                        experiment.blanks.push((index, text.clone()));
                    }
                }
            }
        }
        for entry in &mut entries {
            let is_open = |one: &OpenExperiment| !one.has_outcome && !one.blanks.is_empty();
            entry.experiment = entry.experiment.take().filter(is_open);
        }
        Self {
            entries,
            any: records.keys().any(|key| key != KEEP_NOTHING),
            newer: false,
        }
    }

    /// Iterates over the sittings of one questionnaire, the highest number first.
    pub fn of<'a>(&'a self, questionnaire: &'a str) -> impl Iterator<Item = &'a SavedEntry> + 'a {
        let entries = self.entries.iter().rev();
        entries.filter(move |entry| entry.questionnaire == questionnaire)
    }

    /// Returns the sitting that a visit resumes: the latest unfinished one, else the latest.
    #[must_use]
    pub fn current(&self, questionnaire: &str) -> Option<&SavedEntry> {
        let mine = |entry: &&SavedEntry| entry.questionnaire == questionnaire;
        let mut latest = self.entries.iter().rev();
        let unfinished = latest.clone().find(|entry| mine(entry) && !entry.finished);
        unfinished.or_else(|| latest.find(mine))
    }

    /// Returns the finished sitting with the latest date among these questionnaires.
    #[must_use]
    pub fn latest<'a>(
        &self,
        questionnaires: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<&SavedEntry> {
        let mut latest: Option<&SavedEntry> = None;
        for entry in self.entries.iter().filter(|entry| entry.finished) {
            let wanted = questionnaires.clone().any(|id| id == entry.questionnaire);
            if wanted && latest.is_none_or(|before| before.date <= entry.date) {
                latest = Some(entry);
            }
        }
        latest
    }

    /// Returns an unused number for a sitting of this questionnaire.
    #[must_use]
    pub fn next_number(&self, questionnaire: &str) -> u16 {
        let latest = self
            .of(questionnaire)
            .next()
            .map_or(0, |latest| latest.number);
        // When the highest number is taken, as a file made by hand can have it, a lower one may be free.
        let free = |number: &u16| self.of(questionnaire).all(|entry| entry.number != *number);
        latest
            .checked_add(1)
            .or_else(|| (1..latest).find(free))
            .unwrap_or(latest)
    }
}

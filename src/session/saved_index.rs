//! The index of saved sittings: which there are in this browser, and how far each got.

use super::{NAMESPACE, Records, SavedAnswer, SavedSitting};
use crate::answers::Date;

/// The saved sittings of all questionnaires.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedIndex {
    /// Sorted by questionnaire, then by number.
    pub entries: Vec<SavedEntry>,
    /// Whether some records were written by a newer version of Bearings.
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
}

impl SavedIndex {
    /// Builds the index from all records of the site; foreign keys and unreadable records are ignored.
    #[must_use]
    pub fn read(records: &Records) -> Self {
        let mut index = Self::default();
        for (key, text) in records {
            index.newer |= is_newer(key);
            let Some((questionnaire, number, question)) = split_key(key) else {
                continue;
            };
            let Some(entry) = index.entry(questionnaire, number) else {
                continue;
            };
            if question.is_some() {
                let saved = SavedAnswer::parse(text);
                entry.answered += usize::from(saved.is_some_and(|saved| !saved.codes.is_empty()));
            } else if let Some(saved) = SavedSitting::parse(text) {
                entry.finished = saved.finished;
                entry.date = Date::from_iso(&saved.date);
                entry.label = saved.label;
            }
        }
        index
    }

    /// Returns the entry of a sitting, inserted in order when there is none yet: the order of the keys is not that of
    /// the numbers.
    fn entry(&mut self, questionnaire: &str, number: u16) -> Option<&mut SavedEntry> {
        let before = |entry: &&SavedEntry| {
            (entry.questionnaire.as_str(), entry.number) < (questionnaire, number)
        };
        let at = self.entries.iter().take_while(before).count();
        let there =
            |entry: &SavedEntry| entry.questionnaire == questionnaire && entry.number == number;
        if !self.entries.get(at).is_some_and(there) {
            let entry = SavedEntry {
                questionnaire: questionnaire.to_owned(),
                number,
                finished: false,
                date: None,
                label: String::new(),
                answered: 0,
            };
            self.entries.insert(at, entry);
        }
        self.entries.get_mut(at)
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

/// Splits a key of this version into questionnaire, number and question.
pub(super) fn split_key(key: &str) -> Option<(&str, u16, Option<&str>)> {
    let rest = key.strip_prefix(NAMESPACE)?;
    let (sitting, question) = match rest.split_once('/') {
        Some((sitting, question)) => (sitting, Some(question)),
        None => (rest, None),
    };
    let (questionnaire, number) = sitting.rsplit_once('.')?;
    Some((questionnaire, number.parse().ok()?, question))
}

/// Returns whether a key has the form of a later version: `bearings/2/…`.
fn is_newer(key: &str) -> bool {
    let version = key
        .strip_prefix("bearings/")
        .and_then(|rest| rest.split('/').next());
    version
        .and_then(|version| version.parse::<u32>().ok())
        .is_some_and(|version| version > 1)
}

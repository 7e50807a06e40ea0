//! Everything as one file: written, and read back so that nothing that is there already is lost.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Records, Shelf,
    saved::{SavedAnswer, SavedSitting, sitting_key, to_json},
    shelf::split_key,
};
use crate::answers::Date;

/// Largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 5_000_000;

/// Version of the file's form.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File {
    /// Marks the file as ours, and its form.
    bearings: u32,
    #[serde(default)]
    exported: String,
    #[serde(default)]
    sittings: Vec<FileSitting>,
}

#[derive(Serialize, Deserialize)]
struct FileSitting {
    questionnaire: String,
    number: u16,
    sitting: SavedSitting,
    #[serde(default)]
    answers: BTreeMap<String, SavedAnswer>,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// What to write.
    pub records: Records,
    /// Ids of the questionnaires that came in, one for each sitting.
    pub taken: Vec<String>,
    /// Sittings that were here already, word for word.
    pub present: usize,
    /// Ids that this site does not have: kept, to be opened where they are known.
    pub unknown: Vec<String>,
}

/// Why a file was not read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportError {
    /// More than [`LARGEST_FILE`] bytes.
    TooLarge,
    /// Not JSON, or JSON of another program.
    Foreign,
    /// Our marker, but the rest is broken.
    Broken,
    /// Written by a newer version of Bearings.
    Newer,
}

/// All sittings as the text of one file.
#[must_use]
pub fn export(records: &Records, today: Date) -> String {
    let sittings = sittings(records).into_iter().map(|((questionnaire, number), kept)| FileSitting {
        questionnaire,
        number,
        sitting: kept.sitting,
        answers: kept.answers,
    });
    let file = File {
        bearings: VERSION,
        exported: today.iso(),
        sittings: sittings.collect(),
    };
    to_json(&file)
}

/// Reads a file against what is kept here. A sitting that is here with other answers comes in beside it,
/// under the next free number.
///
/// # Errors
/// The file is too large, not ours, broken or newer: then nothing is taken.
pub fn import(text: &str, records: &Records, known: &[&str]) -> Result<ImportReport, ImportError> {
    if text.len() > LARGEST_FILE {
        return Err(ImportError::TooLarge);
    }
    #[derive(Deserialize)]
    struct Marker {
        bearings: u32,
    }
    match serde_json::from_str::<Marker>(text) {
        Ok(Marker { bearings }) if bearings > VERSION => return Err(ImportError::Newer),
        Ok(_) => {}
        // A file of ours that lost its end still begins with our marker.
        Err(_) if text.trim_start().starts_with("{\"bearings\":") => return Err(ImportError::Broken),
        Err(_) => return Err(ImportError::Foreign),
    }
    let file: File = serde_json::from_str(text).map_err(|_| ImportError::Broken)?;
    let mut report = ImportReport::default();
    let mut all = records.clone();
    for sitting in file.sittings {
        if present(&sittings(&all), &sitting) {
            report.present += 1;
            continue;
        }
        if !known.contains(&sitting.questionnaire.as_str()) {
            report.unknown.push(sitting.questionnaire.clone());
        }
        let number = free_number(&all, &sitting);
        let key = sitting_key(&sitting.questionnaire, number);
        let answers = sitting.answers.iter();
        let mut written: Records =
            answers.map(|(question, answer)| (format!("{key}/{question}"), to_json(answer))).collect();
        written.insert(key, to_json(&sitting.sitting));
        all.extend(written.clone());
        report.records.extend(written);
        report.taken.push(sitting.questionnaire);
    }
    Ok(report)
}

struct Kept {
    sitting: SavedSitting,
    answers: BTreeMap<String, SavedAnswer>,
}

/// Readable sittings by questionnaire and number.
fn sittings(records: &Records) -> BTreeMap<(String, u16), Kept> {
    let mut sittings = BTreeMap::new();
    for (key, text) in records {
        if let (Some((id, number, None)), Ok(sitting)) = (split_key(key), serde_json::from_str(text)) {
            let answers = BTreeMap::new();
            sittings.insert((id.to_owned(), number), Kept { sitting, answers });
        }
    }
    for (key, text) in records {
        if let (Some((id, number, Some(question))), Ok(answer)) = (split_key(key), serde_json::from_str(text))
            && let Some(kept) = sittings.get_mut(&(id.to_owned(), number))
        {
            kept.answers.insert(question.to_owned(), answer);
        }
    }
    sittings
}

/// The same answers about the same, whatever their number and the place where they were left.
fn present(kept: &BTreeMap<(String, u16), Kept>, sitting: &FileSitting) -> bool {
    kept.iter().any(|((questionnaire, _), kept)| {
        let place = SavedSitting {
            at: sitting.sitting.at.clone(),
            ..kept.sitting.clone()
        };
        *questionnaire == sitting.questionnaire && place == sitting.sitting && kept.answers == sitting.answers
    })
}

fn free_number(records: &Records, sitting: &FileSitting) -> u16 {
    let shelf = Shelf::read(records);
    let taken = shelf.of(&sitting.questionnaire).any(|entry| entry.number == sitting.number);
    if taken || sitting.number == 0 {
        shelf.next_number(&sitting.questionnaire)
    } else {
        sitting.number
    }
}

//! Export of all sittings to one file, and import without loss of what is kept already.

use super::{
    Records, SavedAnswer, SavedIndex, SavedSitting, saved::sitting_key, saved_index::split_key,
};
use crate::{
    answers::Date,
    assessment::{Fields, Json, push_string},
};

/// Largest file that is read, in bytes.
pub const LARGEST_FILE: u32 = 5_000_000;

/// Version of the file format.
const VERSION: u32 = 1;

/// The start of every file. The version follows.
const MARKER: &str = "{\"bearings\":";

/// The result of an import.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// The records to be stored.
    pub records: Records,
    /// Ids of the questionnaires of the imported sittings, one for each sitting.
    pub taken: Vec<String>,
    /// Number of sittings that are kept here already with the same content.
    pub present: usize,
    /// Ids, among those imported, of questionnaires that this site does not have; their sittings are kept nevertheless.
    pub unknown: Vec<String>,
}

/// The reason why nothing was imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportError {
    /// More than [`LARGEST_FILE`] bytes.
    TooLarge,
    /// Not JSON, or JSON of another program.
    Foreign,
    /// Begins like a file of Bearings, but is damaged.
    Broken,
    /// Written by a newer version of Bearings.
    Newer,
}

/// Writes all readable sittings as the text of one file: JSON, with the lines of each record.
#[must_use]
pub fn export(records: &Records, today: Date) -> String {
    let mut out = format!(
        "{MARKER}{VERSION},\"exported\":\"{}\",\"sittings\":[",
        today.iso()
    );
    for (at, kept) in sittings(records).iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str("{\"questionnaire\":");
        push_string(&mut out, &kept.questionnaire);
        out.push_str(&format!(",\"number\":{}", kept.number));
        push_lines(&mut out, &kept.sitting.encode());
        out.push_str(",\"answers\":[");
        for (at, (question, text)) in kept.answers.iter().enumerate() {
            out.push_str(if at == 0 {
                "\n {\"question\":"
            } else {
                ",\n {\"question\":"
            });
            push_string(&mut out, question);
            push_lines(&mut out, text);
            out.push('}');
        }
        out.push_str("]}");
    }
    out.push_str("]}\n");
    out
}

/// Reads a file and compares it with the kept records. A sitting whose number is taken by another one is imported under
/// the next free number. `known` are the ids of the site's questionnaires.
///
/// # Errors
/// The file is too large, foreign, broken or newer; then nothing is imported.
pub fn import<J: Json>(
    text: &str,
    records: &Records,
    known: &[&str],
) -> Result<ImportReport, ImportError> {
    if text.len() > LARGEST_FILE as usize {
        return Err(ImportError::TooLarge);
    }
    let file = J::parse(text);
    let version = file
        .as_ref()
        .and_then(|file| file.field("bearings")?.as_whole());
    let (Some(file), Some(version)) = (file, version) else {
        // A file of ours that lost its end still begins with our marker.
        let ours = text.trim_start().starts_with(MARKER);
        return Err(if ours {
            ImportError::Broken
        } else {
            ImportError::Foreign
        });
    };
    if version > VERSION {
        return Err(ImportError::Newer);
    }
    let brought = Fields::read(&file, |file| file.list_if_any("sittings", file_sitting));
    let mut report = ImportReport::default();
    let mut all = records.clone();
    for kept in brought.ok_or(ImportError::Broken)? {
        let kept = kept.check().ok_or(ImportError::Broken)?;
        if sittings(&all)
            .iter()
            .any(|other| other.is_equivalent(&kept))
        {
            report.present += 1;
            continue;
        }
        if !known.contains(&kept.questionnaire.as_str()) {
            report.unknown.push(kept.questionnaire.clone());
        }
        let key = sitting_key(&kept.questionnaire, free_number(&all, &kept));
        let mut write = |key: String, text: String| {
            all.insert(key.clone(), text.clone());
            report.records.insert(key, text);
        };
        for (question, text) in kept.answers {
            write(format!("{key}/{question}"), text);
        }
        write(key, kept.sitting.encode());
        report.taken.push(kept.questionnaire);
    }
    Ok(report)
}

/// A sitting with its answers, in storage or in a file.
struct StoredSitting {
    questionnaire: String,
    number: u16,
    sitting: SavedSitting,
    /// Readable records by question.
    answers: Records,
}

impl StoredSitting {
    /// Returns whether both have the same answers about the same subject, whatever their numbers and last screens.
    fn is_equivalent(&self, other: &Self) -> bool {
        let left = SavedSitting {
            position: other.sitting.position.clone(),
            ..self.sitting.clone()
        };
        self.questionnaire == other.questionnaire
            && left == other.sitting
            && self.answers == other.answers
    }
}

/// Returns the readable sittings among the records.
fn sittings(records: &Records) -> Vec<StoredSitting> {
    let mut sittings: Vec<StoredSitting> = Vec::new();
    for entry in SavedIndex::read(records).entries {
        let key = sitting_key(&entry.questionnaire, entry.number);
        if let Some(sitting) = records.get(&key).and_then(|text| SavedSitting::parse(text)) {
            sittings.push(StoredSitting {
                questionnaire: entry.questionnaire,
                number: entry.number,
                sitting,
                answers: Records::new(),
            });
        }
    }
    for (key, text) in records {
        let Some((questionnaire, number, Some(question))) = split_key(key) else {
            continue;
        };
        let mut found = sittings.iter_mut();
        let kept = found.find(|kept| kept.questionnaire == questionnaire && kept.number == number);
        if let (Some(kept), Some(answer)) = (kept, SavedAnswer::parse(text)) {
            kept.answers.insert(question.to_owned(), answer.encode());
        }
    }
    sittings
}

/// A sitting as the file has it.
struct FileSitting {
    questionnaire: String,
    number: u32,
    lines: Vec<String>,
    answers: Vec<FileAnswer>,
}

struct FileAnswer {
    question: String,
    lines: Vec<String>,
}

fn file_sitting(fields: &Fields<impl Json>) -> FileSitting {
    FileSitting {
        questionnaire: fields.text("questionnaire"),
        number: fields.whole("number"),
        lines: fields.texts("lines"),
        answers: fields.list_if_any("answers", |fields| FileAnswer {
            question: fields.text("question"),
            lines: fields.texts("lines"),
        }),
    }
}

impl FileSitting {
    /// Validates the sitting: all its records must be readable, and its key must parse back to the same parts.
    fn check(self) -> Option<StoredSitting> {
        let number = u16::try_from(self.number).ok()?;
        let key = sitting_key(&self.questionnaire, number);
        split_key(&key).filter(|found| *found == (self.questionnaire.as_str(), number, None))?;
        let mut answers = Records::new();
        for answer in self.answers {
            let saved = SavedAnswer::parse(&answer.lines.join("\n"))?;
            answers.insert(answer.question, saved.encode());
        }
        Some(StoredSitting {
            questionnaire: self.questionnaire,
            number,
            sitting: SavedSitting::parse(&self.lines.join("\n"))?,
            answers,
        })
    }
}

fn push_lines(out: &mut String, text: &str) {
    out.push_str(",\"lines\":[");
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push(',');
        }
        push_string(out, line);
    }
    out.push(']');
}

fn free_number(records: &Records, kept: &StoredSitting) -> u16 {
    let index = SavedIndex::read(records);
    let taken = index
        .of(&kept.questionnaire)
        .any(|entry| entry.number == kept.number);
    if taken || kept.number == 0 {
        index.next_number(&kept.questionnaire)
    } else {
        kept.number
    }
}

//! Export of all sittings to one file, and import without loss of what is kept already: from a file, or from another
//! copy of the site in the same browser.

use super::{
    Records, field, first_form,
    key::{sitting_key, split_key, split_sitting},
    sorted,
};
use crate::{
    answers::Date,
    assessment::{Fields, Json, push_string},
};

/// Largest file that is read, in bytes.
pub const LARGEST_FILE: u32 = 5_000_000;

/// Version of the file format. Files of version 1 hold the lines of the first form of storage.
const VERSION: u32 = 2;

/// The start of every file. The version follows.
const MARKER: &str = "{\"bearings\":";

/// The result of an import.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
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

/// Writes all sittings as the text of one file: JSON, with a line for each field.
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
        out.push_str(&format!(",\"number\":{},\"fields\":[", kept.number));
        for (at, (field, text)) in kept.fields.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            push_string(&mut out, &format!("{field} {text}"));
        }
        out.push_str("]}");
    }
    out.push_str("]}\n");
    out
}

/// An import under way. A sitting whose number is taken by another one gets the next free number.
pub struct Import {
    /// The sittings to be compared, the last one first.
    brought: Vec<StoredSitting>,
    /// How many there were.
    total: usize,
    /// What the sittings say that are here already, sorted.
    contents: Vec<String>,
    numbers: Numbers,
    known: Vec<String>,
    report: ImportReport,
}

impl Import {
    /// Reads a file, to be compared with the kept records. `known` are the ids of the site's questionnaires.
    ///
    /// # Errors
    /// The file is too large, foreign, broken or newer; then nothing is imported.
    pub fn of_file<J: Json>(
        text: &str,
        records: &Records,
        known: &[&str],
    ) -> Result<Self, ImportError> {
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
        let brought = brought.ok_or(ImportError::Broken)?;
        let brought = brought.into_iter().map(FileSitting::check);
        let brought = brought.collect::<Option<Vec<_>>>();
        Ok(Self::new(
            brought.ok_or(ImportError::Broken)?,
            records,
            known,
        ))
    }

    /// Takes the records of another copy of the site, to be compared with those kept here.
    #[must_use]
    pub fn of_copy(theirs: &Records, records: &Records, known: &[&str]) -> Self {
        Self::new(sittings(theirs), records, known)
    }

    fn new(mut brought: Vec<StoredSitting>, records: &Records, known: &[&str]) -> Self {
        brought.reverse();
        let here = sittings(records);
        let mut contents: Vec<String> = here.iter().map(StoredSitting::content).collect();
        sorted::sort(&mut contents, Ord::cmp);
        Self {
            total: brought.len(),
            brought,
            contents,
            numbers: Numbers::of(&here),
            known: known.iter().map(|id| (*id).to_owned()).collect(),
            report: ImportReport::default(),
        }
    }

    /// Compares the next sittings, at most `count`, and returns what is to be stored of them.
    pub fn step(&mut self, count: usize) -> Records {
        let mut records = Vec::new();
        let rest = self.brought.len().saturating_sub(count);
        for kept in self.brought.split_off(rest).into_iter().rev() {
            let content = kept.content();
            let Err(at) = sorted::search(&self.contents, |other| other.cmp(&content)) else {
                self.report.present += 1;
                continue;
            };
            self.contents.insert(at, content);
            if !self.known.contains(&kept.questionnaire) {
                self.report.unknown.push(kept.questionnaire.clone());
            }
            let number = self.numbers.take(&kept.questionnaire, kept.number);
            records.extend(kept.fields.in_sitting(&kept.questionnaire, number));
            self.report.taken.push(kept.questionnaire);
        }
        records.into_iter().collect()
    }

    /// Returns how many percent are done.
    #[must_use]
    pub fn progress(&self) -> usize {
        let done = self.total - self.brought.len();
        (done * 100).checked_div(self.total).unwrap_or(100)
    }

    /// Returns what became of the sittings so far.
    #[must_use]
    pub const fn report(&self) -> &ImportReport {
        &self.report
    }
}

/// A sitting with its fields, in storage or in a file.
struct StoredSitting {
    questionnaire: String,
    number: u16,
    fields: Records,
}

impl StoredSitting {
    /// Returns a text that is the same for sittings with the same answers about the same subject, whatever their numbers
    /// and last screens.
    fn content(&self) -> String {
        let mut content = self.questionnaire.clone();
        for (field, text) in &self.fields {
            if field != field::AT {
                // No field holds a zero character, and a text that does only makes the whole longer.
                content.extend(["\0", field, "\0", text]);
            }
        }
        content
    }
}

/// Returns the sittings that were begun, by questionnaire and number.
fn sittings(records: &Records) -> Vec<StoredSitting> {
    let mut sittings: Vec<StoredSitting> = Vec::new();
    for (key, text) in records {
        let Some((questionnaire, number, field)) = split_key(key) else {
            continue;
        };
        if !field::is_known(field) {
            continue;
        }
        let is_same =
            |last: &StoredSitting| last.questionnaire == questionnaire && last.number == number;
        if !sittings.last().is_some_and(is_same) {
            sittings.push(StoredSitting {
                questionnaire: questionnaire.to_owned(),
                number,
                fields: Records::new(),
            });
        }
        if let Some(sitting) = sittings.last_mut() {
            sitting.fields.insert(field.to_owned(), text.clone());
        }
    }
    sittings.retain(|sitting| !sitting.fields.keys().all(|field| field::is_setting(field)));
    sorted::sort(&mut sittings, |one, other| {
        (&one.questionnaire, one.number).cmp(&(&other.questionnaire, other.number))
    });
    sittings
}

/// The numbers that are taken, sorted by questionnaire.
struct Numbers(Vec<(String, u16)>);

impl Numbers {
    fn of(sittings: &[StoredSitting]) -> Self {
        let taken = sittings.iter();
        Self(
            taken
                .map(|sitting| (sitting.questionnaire.clone(), sitting.number))
                .collect(),
        )
    }

    /// Takes the wanted number where it is free, else the one after the highest, else the lowest that is free.
    fn take(&mut self, questionnaire: &str, wanted: u16) -> u16 {
        let highest = match self.search(questionnaire, u16::MAX) {
            Ok(_) => u16::MAX,
            Err(end) => end
                .checked_sub(1)
                .and_then(|last| self.0.get(last))
                .filter(|(id, _)| id == questionnaire)
                .map_or(0, |(_, number)| *number),
        };
        let next = highest.checked_add(1);
        let mut candidates = (wanted > 0)
            .then_some(wanted)
            .into_iter()
            .chain(next)
            .chain(1..highest);
        let free = candidates.find(|number| self.search(questionnaire, *number).is_err());
        let number = free.unwrap_or(highest);
        if let Err(at) = self.search(questionnaire, number) {
            self.0.insert(at, (questionnaire.to_owned(), number));
        }
        number
    }

    fn search(&self, questionnaire: &str, number: u16) -> Result<usize, usize> {
        sorted::search(&self.0, |(id, taken)| {
            (id.as_str(), *taken).cmp(&(questionnaire, number))
        })
    }
}

/// A sitting as the file has it.
struct FileSitting {
    questionnaire: String,
    number: u32,
    /// Since version 2: a name, a space and a text each.
    fields: Vec<String>,
    /// In version 1: the record of the sitting, and one for each question.
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
        fields: fields.texts_if_any("fields"),
        lines: fields.texts_if_any("lines"),
        answers: fields.list_if_any("answers", |fields| FileAnswer {
            question: fields.text("question"),
            lines: fields.texts("lines"),
        }),
    }
}

impl FileSitting {
    /// Validates the sitting: all its fields must be known ones, and its key must parse back to the same parts.
    fn check(self) -> Option<StoredSitting> {
        let number = u16::try_from(self.number).ok()?;
        let key = sitting_key(&self.questionnaire, number);
        split_sitting(&key)
            .filter(|found| *found == (&self.questionnaire, number))
            .filter(|_| !self.questionnaire.contains('/'))?;
        let fields = if self.fields.is_empty() {
            self.lines_to_fields()?
        } else {
            let fields = self.fields.iter().map(|line| {
                let (field, text) = line.split_once(' ')?;
                let is_field = field::is_known(field) && !text.is_empty();
                is_field.then(|| (field.to_owned(), text.to_owned()))
            });
            fields.collect::<Option<Records>>()?
        };
        Some(StoredSitting {
            questionnaire: self.questionnaire,
            number,
            fields,
        })
    }

    fn lines_to_fields(&self) -> Option<Records> {
        let mut fields = first_form::fields(None, &self.lines.join("\n"))?;
        for answer in &self.answers {
            let record = answer.lines.join("\n");
            fields.extend(first_form::fields(Some(&answer.question), &record)?);
        }
        Some(fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{key::field_key, sorted::counted::comparisons};

    /// As many sittings as asked for, all different.
    fn many(count: u16) -> Records {
        let records = (1..=count).flat_map(|number| {
            let key = |field: &str| field_key("team-context", number, field);
            [
                (key("begun"), "0.1.0 my-team these-days".to_owned()),
                (key("note.stage"), format!("note {number}")),
            ]
        });
        records.collect()
    }

    /// Twice as many sittings need about twice the comparisons: sorting adds one for each sitting when they double.
    #[test]
    fn an_import_does_not_need_the_square_of_comparisons() {
        let needed = |count: u16| {
            let file = export(&many(count), Date::LAST);
            let here = many(count / 2);
            comparisons(|| {
                let import = Import::of_file::<serde_json::Value>(&file, &here, &["team-context"]);
                let mut import = import.unwrap();
                while import.progress() < 100 {
                    import.step(20);
                }
                let report = import.report();
                assert_eq!(
                    (report.present, report.taken.len()),
                    (usize::from(count / 2), usize::from(count / 2))
                );
            })
        };
        let (once, twice) = (needed(1000), needed(2000));
        assert!(once > 1000, "{once}");
        assert!(twice * 10 < once * 25, "{once} became {twice}");
    }
}

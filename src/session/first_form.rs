//! The first form of storage, `bearings/1/…`, which is read only: a record of lines for each question, and one for the
//! sitting. Files of the first form hold the same lines.
//!
//! A line is a word, and mostly a value after one space; within a value a backslash is `\\` and a line break `\n`. A
//! record with any other line is not readable. `docs/storage-format.md` is the whole description.

use super::{
    Records,
    field::{ANSWER, ARROWS, AT, BEGUN, DATE, FINISHED, LABEL, NOTE, SENTENCE},
    key::split_sitting,
};
use crate::assessment::{Named as _, Unit, Window};

/// Start of every key of the first form.
pub const FIRST_FORM: &str = "bearings/1/";

/// Field of a record that could not be read; that of a question ends in a dot and its id.
const LINES: &str = "lines";

/// Copies what is kept of one questionnaire into fields. A record that cannot be read becomes one field, which no
/// questionnaire can use. `records` are all that stand under [`FIRST_FORM`], by the rest of their keys.
#[must_use]
pub fn convert(records: &Records, questionnaire: &str) -> Records {
    let mut converted = Records::new();
    for (key, text) in records {
        let (sitting, question) = match key.split_once('/') {
            Some((sitting, question)) => (sitting, Some(question)),
            None => (key.as_str(), None),
        };
        let Some((id, number)) = split_sitting(sitting) else {
            continue;
        };
        if id != questionnaire {
            continue;
        }
        let fields = fields(question, text).unwrap_or_else(|| {
            let name = question.map_or(LINES.to_owned(), |question| format!("{LINES}.{question}"));
            [(name, text.clone())].into_iter().collect()
        });
        converted.extend(fields.in_sitting(id, number));
    }
    converted
}

/// Returns the fields that a record holds, of a question or else of the sitting; `None` when it is not readable.
pub(super) fn fields(question: Option<&str>, text: &str) -> Option<Records> {
    let lines = text
        .split('\n')
        .map(parse_line)
        .collect::<Option<Vec<_>>>()?;
    match question {
        Some(question) => answer_fields(question, lines),
        None => sitting_fields(lines),
    }
}

/// The fields of a sitting: every line but `arrow` and `sentence` stands once, `version`, `unit` and `window` always.
fn sitting_fields(lines: Vec<(&str, String)>) -> Option<Records> {
    let mut fields = Records::new();
    let (mut version, mut unit, mut window) = (None, None, None);
    let (mut arrows, mut sentences) = (Vec::new(), 0);
    for (word, value) in lines {
        match word {
            "version" => version = Some(value),
            "unit" => unit = Some(Unit::named(&value)?),
            "window" => window = Some(Window::named(&value)?),
            "finished" if value.is_empty() => {
                fields.insert(FINISHED.to_owned(), "yes".to_owned());
            }
            "label" => {
                fields.insert(LABEL.to_owned(), value);
            }
            "at" => {
                fields.insert(AT.to_owned(), value);
            }
            "date" => {
                fields.insert(DATE.to_owned(), value);
            }
            "arrow" if value.contains(' ') => arrows.push(value),
            "sentence" => {
                if !value.is_empty() {
                    fields.insert(format!("{SENTENCE}{sentences}"), value);
                }
                sentences += 1;
            }
            _ => return None,
        }
    }
    if !arrows.is_empty() {
        fields.insert(ARROWS.to_owned(), arrows.join("\n"));
    }
    let begun = format!("{} {} {}", version?, unit?.name(), window?.name());
    fields.insert(BEGUN.to_owned(), begun);
    Some(fields)
}

/// The fields of a question: an answer for each round at most, and a note.
fn answer_fields(question: &str, lines: Vec<(&str, String)>) -> Option<Records> {
    let mut fields = Records::new();
    for (word, value) in lines {
        let (field, text) = match word {
            "is" => match value.split_once(' ') {
                Some((round, code)) => (format!("{ANSWER}{question}.{round}"), code.to_owned()),
                None => (format!("{ANSWER}{question}"), value),
            },
            "note" => (format!("{NOTE}{question}"), value),
            _ => return None,
        };
        if text.is_empty() || fields.insert(field, text).is_some() {
            return None;
        }
    }
    Some(fields)
}

/// Returns the word of a line and its value, which is empty when nothing follows the word.
fn parse_line(line: &str) -> Option<(&str, String)> {
    let (word, written) = line.split_once(' ').unwrap_or((line, ""));
    let mut value = String::with_capacity(written.len());
    let mut characters = written.chars();
    while let Some(character) = characters.next() {
        value.push(match character {
            '\\' => match characters.next()? {
                'n' => '\n',
                '\\' => '\\',
                _ => return None,
            },
            other => other,
        });
    }
    Some((word, value))
}

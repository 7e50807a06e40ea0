//! The storage format of a sitting: one record for each question, and a small one for the sitting.
//!
//! Keys are `bearings/1/<questionnaire>.<number>` and `bearings/1/<questionnaire>.<number>/<question>`. The last write
//! wins for each question, so two tabs never lose an answer. A record is lines of text, each a word and mostly a value
//! after one space; within a value a backslash is `\\` and a line break `\n`:
//!
//! ```text
//! version 0.1.0                is now small-and-often
//! unit my-team                 is enough ?
//! window these-days            note Since May.\nNot on Fridays.
//! at q1.releasing
//! date 2026-06-30
//! arrow testing-doubt choosing
//! ```
//!
//! A record with any other line is not readable. `docs/storage-format.md` is the whole description.

use super::Records;
use crate::assessment::{Named, Unit, Window};

/// Prefix of every key, with the version of the format.
pub const NAMESPACE: &str = "bearings/1/";

/// Prefix of every key in any version.
const OURS: &str = "bearings/";

/// Prefix of the keys under which unusable records are kept.
const BACKUP: &str = "bearings/backup/";

/// The record of a sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSitting {
    /// Version of the questionnaire's content.
    pub version: String,
    /// Whom the answers are about.
    pub unit: Unit,
    /// Which time the answers are about.
    pub window: Window,
    /// The typed name; empty without one.
    pub label: String,
    /// The screen at which to continue, as an address names it; empty when unknown.
    pub position: String,
    /// Day of the last answer, `2026-06-30`; empty when there is none.
    pub date: String,
    /// Whether the person has gone to the result.
    pub finished: bool,
    /// Ids of the two dimensions of each arrow.
    pub arrows: Vec<(String, String)>,
    /// The experiment, then the private sentences; empty ones at the end are left out.
    pub sentences: Vec<String>,
}

/// The record of one question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedAnswer {
    /// Codes by round id, none of them empty; a question asked once has the empty id.
    pub codes: Records,
    /// The private note; empty without one.
    pub note: String,
}

/// Returns the key of a sitting's record; the keys of its questions start with it and a slash.
#[must_use]
pub fn sitting_key(questionnaire: &str, number: u16) -> String {
    format!("{NAMESPACE}{questionnaire}.{number}")
}

/// Returns whether a key is of this sitting: its own record's or one of its questions'.
#[must_use]
pub fn is_of_sitting(key: &str, questionnaire: &str, number: u16) -> bool {
    let rest = key.strip_prefix(&sitting_key(questionnaire, number));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns the key under which an unusable record is kept, for its original key.
#[must_use]
pub fn backup_key(key: &str) -> String {
    format!("{BACKUP}{}", key.strip_prefix(OURS).unwrap_or(key))
}

impl SavedSitting {
    /// Parses a record; `None` when a line is unknown or malformed, or a required one is absent.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (mut version, mut unit, mut window) = (None, None, None);
        let (mut label, mut position, mut date) = (String::new(), String::new(), String::new());
        let (mut finished, mut arrows, mut sentences) = (false, Vec::new(), Vec::new());
        for line in text.split('\n') {
            let (word, value) = parse_line(line)?;
            match word {
                "version" => version = Some(value),
                "unit" => unit = Some(Unit::named(&value)?),
                "window" => window = Some(Window::named(&value)?),
                "label" => label = value,
                "at" => position = value,
                "date" => date = value,
                "finished" if value.is_empty() => finished = true,
                "arrow" => {
                    let (from, to) = value.split_once(' ')?;
                    arrows.push((from.to_owned(), to.to_owned()));
                }
                "sentence" => sentences.push(value),
                _ => return None,
            }
        }
        Some(Self {
            version: version?,
            unit: unit?,
            window: window?,
            label,
            position,
            date,
            finished,
            arrows,
            sentences,
        })
    }

    /// Writes the record.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut out = String::new();
        push_line(&mut out, "version", &self.version);
        push_line(&mut out, "unit", self.unit.name());
        push_line(&mut out, "window", self.window.name());
        for (word, value) in [
            ("label", &self.label),
            ("at", &self.position),
            ("date", &self.date),
        ] {
            if !value.is_empty() {
                push_line(&mut out, word, value);
            }
        }
        if self.finished {
            push_line(&mut out, "finished", "");
        }
        for (from, to) in &self.arrows {
            push_line(&mut out, "arrow", &format!("{from} {to}"));
        }
        for sentence in &self.sentences {
            push_line(&mut out, "sentence", sentence);
        }
        out
    }
}

impl SavedAnswer {
    /// Parses a record; `None` when a line is unknown, malformed or repeated.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut saved = Self::default();
        for line in text.split('\n') {
            match parse_line(line)? {
                (_, value) if value.is_empty() => return None,
                ("is", value) => {
                    let (round, code) = value.split_once(' ').unwrap_or(("", &value));
                    let before = saved.codes.insert(round.to_owned(), code.to_owned());
                    if code.is_empty() || before.is_some() {
                        return None;
                    }
                }
                ("note", value) if saved.note.is_empty() => saved.note = value,
                _ => return None,
            }
        }
        Some(saved)
    }

    /// Writes the record.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut out = String::new();
        for (round, code) in &self.codes {
            if round.is_empty() {
                push_line(&mut out, "is", code);
            } else {
                push_line(&mut out, "is", &format!("{round} {code}"));
            }
        }
        if !self.note.is_empty() {
            push_line(&mut out, "note", &self.note);
        }
        out
    }
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

fn push_line(out: &mut String, word: &str, value: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(word);
    if !value.is_empty() {
        out.push(' ');
    }
    for character in value.chars() {
        match character {
            '\n' => out.push_str("\\n"),
            '\\' => out.push_str("\\\\"),
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WORD: &str = "[a-z][a-z0-9-]{0,8}";

    proptest! {
        #[test]
        fn sittings_read_back(
            texts in (any::<String>(), any::<String>(), any::<String>(), any::<String>()),
            unit in prop::sample::select(&Unit::ALL[..]),
            window in prop::sample::select(&Window::ALL[..]),
            finished in any::<bool>(),
            arrows in prop::collection::vec((WORD, WORD), 0..3),
            sentences in prop::collection::vec(any::<String>(), 0..4),
        ) {
            let (version, label, position, date) = texts;
            let saved = SavedSitting { version, unit, window, label, position, date, finished, arrows, sentences };
            prop_assert_eq!(SavedSitting::parse(&saved.encode()), Some(saved));
        }

        #[test]
        fn answers_read_back(codes in prop::collection::btree_map("|[a-z-]{1,9}", WORD, 1..4), note in any::<String>()) {
            let saved = SavedAnswer { codes: codes.into_iter().collect(), note };
            prop_assert_eq!(SavedAnswer::parse(&saved.encode()), Some(saved));
        }

        #[test]
        fn no_text_is_too_much(text in "(is|note|unit|\\\\|\\PC|[ \n]){0,12}") {
            let _ = (SavedSitting::parse(&text), SavedAnswer::parse(&text));
        }
    }

    #[test]
    fn the_form_is_what_the_document_says() {
        let document = include_str!("../../docs/storage-format.md");
        let sitting = SavedSitting {
            version: "0.1.0".to_owned(),
            unit: Unit::MyTeam,
            window: Window::TheseDays,
            label: "Team Blue".to_owned(),
            position: "q1.releasing".to_owned(),
            date: "2026-06-30".to_owned(),
            finished: true,
            arrows: vec![("testing-doubt".to_owned(), "choosing".to_owned())],
            sentences: vec![
                "By 14 July we show it to two people.".to_owned(),
                String::new(),
                "Ask\nBo".to_owned(),
            ],
        };
        let answer = SavedAnswer {
            codes: [("now", "small-and-often"), ("enough", "?")]
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
                .into_iter()
                .collect(),
            note: "Since May.\nNot on C:\\ though.".to_owned(),
        };
        for text in [sitting.encode(), answer.encode()] {
            assert!(
                document.contains(&format!("```text\n{text}\n```")),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_not_a_record() {
        let twice = [
            "is now a\nis now b",
            "is a\nis b",
            "note a\nnote b",
            "is now ",
        ];
        for text in twice.into_iter().chain([
            "",
            "is",
            "is ",
            "note",
            "is a\n",
            "was a",
            "is a\nis\\q b\n",
            "{\"is\":{}}",
            "note a\\",
            "note a\\t",
        ]) {
            assert_eq!(SavedAnswer::parse(text), None, "{text:?}");
        }
        let needed = "version 0.1.0\nunit my-team\nwindow these-days";
        assert!(SavedSitting::parse(needed).is_some());
        for more in [
            "\n",
            "\nfinished yes",
            "\narrow a",
            "\nunit nobody",
            "\nwindow",
            "\nmood good",
            "\nlabel \\",
        ] {
            assert_eq!(
                SavedSitting::parse(&format!("{needed}{more}")),
                None,
                "{more:?}"
            );
        }
        assert_eq!(SavedSitting::parse("unit my-team\nwindow these-days"), None);
    }
}

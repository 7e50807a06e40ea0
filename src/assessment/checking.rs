//! Checks a questionnaire file and reports every mistake at once, each with its position, what was found and what was
//! expected.

mod grammar;
mod semantics;
mod shape;
mod suggestion;
mod walk;

use std::fmt;

use super::Definition;
use super::reading::{Mistake, Source};

/// One mistake in a questionnaire file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters (Unicode scalar values).
    pub column: usize,
    /// JSON pointer (RFC 6901) of the value; empty for the whole file and for broken syntax.
    pub pointer: String,
    /// What was found: `"levls"`, `no "text"`, `a list of 3 entries`.
    pub found: String,
    /// What was expected, with the name that was probably meant.
    pub expected: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}, column {}", self.line, self.column)?;
        if !self.pointer.is_empty() {
            write!(out, ", {}", self.pointer)?;
        }
        write!(out, ": found {}, expected {}", self.found, self.expected)
    }
}

impl std::error::Error for Problem {}

/// Reads a questionnaire file, at most 256 KiB of strict JSON, as `docs/questionnaire-format.md` describes it.
///
/// # Errors
/// All mistakes, at least one, in the order of the file; for text that is not JSON the first one only.
pub fn check(text: &str) -> Result<Definition, Vec<Problem>> {
    let source = Source::read(text).map_err(|mistake| located(text, vec![mistake]))?;
    let walked = walk::walk(&source.root, &shape::FILE);
    let mut mistakes = walked.mistakes;
    // Not by serde: the functions that it derives would be the largest of a page that is handed questions.
    match Definition::read(&walked.value) {
        Some(definition) => {
            mistakes.extend(semantics::mistakes(&definition, &walked.invalid, &source));
            if mistakes.is_empty() {
                return Ok(definition);
            }
        }
        // The table and the types agree, as a test ensures, so this does not happen.
        None => mistakes.push(Mistake {
            at: 0,
            pointer: String::new(),
            found: "something else".to_owned(),
            expected: "a questionnaire".to_owned(),
        }),
    }
    Err(located(text, mistakes))
}

/// Sorts mistakes in the order of the file, and adds lines and columns.
fn located(text: &str, mut mistakes: Vec<Mistake>) -> Vec<Problem> {
    mistakes.sort_by_key(|mistake| mistake.at);
    let (mut passed, mut line, mut column) = (0, 1, 1);
    let mut problems = Vec::with_capacity(mistakes.len());
    for mistake in mistakes {
        for character in text.get(passed..mistake.at).unwrap_or_default().chars() {
            if character == '\n' {
                line += 1;
                column = 1;
            } else {
                column += 1;
            }
        }
        passed = mistake.at.max(passed);
        problems.push(Problem {
            line,
            column,
            pointer: mistake.pointer,
            found: mistake.found,
            expected: mistake.expected,
        });
    }
    problems
}

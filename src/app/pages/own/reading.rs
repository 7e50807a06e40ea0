//! Reads the file of questions that a host page hands over.

use super::Mistake;
use crate::{
    app::IndexEntry,
    assessment::{self, Definition},
    words::own as words,
};

/// Characters of the longest file that is read.
pub const MAX_CHARACTERS: usize = 300_000;

/// Returns the questions of a file, on a site with these questionnaires.
///
/// # Errors
/// All that is wrong with them, for whoever wrote the file.
pub fn read(text: &str, index: &[IndexEntry]) -> Result<Definition, Vec<Mistake>> {
    let stated = |pointer, sentence| Err(vec![Mistake::Stated { pointer, sentence }]);
    let length = text.chars().count();
    if length > MAX_CHARACTERS {
        return stated("", words::too_long(length, MAX_CHARACTERS));
    }
    if text.trim().is_empty() {
        return stated("", words::NO_FILE.to_owned());
    }
    let text = without_blank_lines_before(text);
    let definition = assessment::check(text).map_err(|problems| {
        let mistakes = problems.into_iter().map(Mistake::Checked);
        mistakes.collect::<Vec<_>>()
    })?;
    if index.iter().any(|entry| entry.id == definition.id) {
        return stated("/id", words::id_is_taken(&definition.id));
    }
    Ok(definition)
}

/// In a page the file begins on the line below its tag: its own first line counts as the first.
fn without_blank_lines_before(text: &str) -> &str {
    let blank = text.len() - text.trim_start().len();
    let before = text.get(..blank).and_then(|before| before.rfind('\n'));
    before.and_then(|at| text.get(at + 1..)).unwrap_or(text)
}

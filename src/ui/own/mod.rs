//! Questions that another page hands over: read, or said what is wrong with them; and a program of its own that takes
//! them up.

#[cfg(all(feature = "own", feature = "document"))]
pub mod program;
mod wrong;

pub use wrong::{Mistake, wrong};

use super::Page;
use crate::{
    assessment::{self, Definition},
    words::own as words,
};

/// Characters of the longest file that is read.
pub const LONGEST: usize = 300_000;

/// The questions of a file on a page with this data block.
///
/// # Errors
/// All that is wrong with them, for whoever wrote the file.
pub fn read(text: &str, block: &Page) -> Result<Definition, Vec<Mistake>> {
    let whole = |sentence: String| {
        Err(vec![Mistake::Said {
            pointer: "",
            sentence,
        }])
    };
    let length = text.chars().count();
    if length > LONGEST {
        return whole(words::too_long(length, LONGEST));
    }
    if text.trim().is_empty() {
        return whole(words::NO_FILE.to_owned());
    }
    let text = without_blank_lines_before(text);
    let definition = assessment::check(text).map_err(|problems| {
        problems
            .into_iter()
            .map(Mistake::Placed)
            .collect::<Vec<_>>()
    })?;
    if block.index.iter().any(|entry| entry.id == definition.id) {
        return Err(vec![Mistake::Said {
            pointer: "/id",
            sentence: words::id_is_taken(&definition.id),
        }]);
    }
    Ok(definition)
}

/// In a page the file begins on the line below its tag: its own first line counts as the first.
fn without_blank_lines_before(text: &str) -> &str {
    let blank = text.len() - text.trim_start().len();
    let before = text.get(..blank).and_then(|before| before.rfind('\n'));
    before.and_then(|at| text.get(at + 1..)).unwrap_or(text)
}

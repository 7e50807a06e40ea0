//! Questions that another page hands over: read, or said what is wrong with them; and a program of its own that takes
//! them up.

#[cfg(feature = "own")]
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
    let length = text.chars().count();
    if length > LONGEST {
        return Err(vec![Mistake::Said {
            pointer: "",
            sentence: words::too_long(length, LONGEST),
        }]);
    }
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

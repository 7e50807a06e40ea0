//! Questions that another page hands over: read, or said what is wrong with them; and a program of its own that takes
//! them up.

#[cfg(feature = "own")]
pub mod program;

use super::{Html, Page};
use crate::{
    assessment::{self, Definition},
    words::own as words,
};

/// Characters of the longest file that is read.
pub const LONGEST: usize = 300_000;

/// The questions of a file on a page with this data block.
///
/// # Errors
/// All that is wrong with them, in sentences for whoever wrote the file.
pub fn read(text: &str, block: &Page) -> Result<Definition, Vec<String>> {
    let length = text.chars().count();
    if length > LONGEST {
        return Err(vec![words::too_long(length, LONGEST)]);
    }
    let definition = assessment::check(text)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    if block.index.iter().any(|entry| entry.id == definition.id) {
        return Err(vec![words::id_is_taken(&definition.id)]);
    }
    Ok(definition)
}

/// What is wrong, for whoever made the host page.
#[must_use]
pub fn wrong(problems: &[String]) -> String {
    let mut html = Html::default();
    html.put("<article class=\"result\">")
        .element("<h2>", words::WRONG, "</h2>");
    html.element("<p>", words::WRONG_LEAD, "</p>");
    html.list(problems).put("</article>");
    html.into_string()
}

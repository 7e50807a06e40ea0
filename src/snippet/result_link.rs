//! The link of a result that somebody shared, as it is pasted for a card.

use super::Subject;
use crate::share::{self, Kind, LinkError, Tag};

/// A result of one of the questionnaires here.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultLink<'a> {
    pub subject: &'a Subject,
    /// What stands behind the `#`.
    pub fragment: String,
}

/// Why a text gives no card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCard {
    /// There is no link of Bearings in it.
    NoLink,
    /// A link, but its end is missing or it was changed.
    Damaged,
    /// A link of something other than a result, or of two side by side.
    NoResult,
    /// The result of a questionnaire that is not on this site, or a newer link.
    Unknown,
}

impl<'a> ResultLink<'a> {
    /// Finds the link in what was pasted, whichever copy of the site made it.
    ///
    /// # Errors
    /// There is none, or a card cannot be made of it here.
    pub fn parse(text: &str, subjects: &'a [Subject]) -> Result<Self, NoCard> {
        let header = share::peek(text).map_err(|error| match error {
            LinkError::NotALink => NoCard::NoLink,
            LinkError::NoAnswers => NoCard::NoResult,
            LinkError::UnknownTag { .. } | LinkError::UnknownVersion { .. } => NoCard::Unknown,
            _ => NoCard::Damaged,
        })?;
        if !matches!(header.kind, Kind::View(Tag::Result) | Kind::Pair) {
            return Err(NoCard::NoResult);
        }
        if !header.intact {
            return Err(NoCard::Damaged);
        }
        let ids = subjects.iter().map(|subject| subject.id.as_str());
        let id = header.questionnaire(ids).map_err(|_| NoCard::Unknown)?;
        let subject = subjects.iter().find(|subject| subject.id == id);
        let found = share::find(text).map_err(|_| NoCard::NoLink)?;
        Ok(Self {
            subject: subject.ok_or(NoCard::Unknown)?,
            fragment: format!("{}{}.{}", found.tag, found.version, found.payload),
        })
    }
}

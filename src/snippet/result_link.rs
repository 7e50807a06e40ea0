//! The link of a shared result that is pasted for a card.

use super::Subject;
use crate::share::{self, Kind, LinkError, Tag};

/// The link of a result of one of the site's questionnaires.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultLink<'a> {
    /// The questionnaire.
    pub subject: &'a Subject,
    /// The fragment, without the `#`.
    pub fragment: String,
}

/// The reason why a text gives no card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCard {
    /// It has no link of Bearings.
    NoLink,
    /// The link is cut off or altered.
    Damaged,
    /// The link is neither of a result nor of two views.
    NoResult,
    /// The link is of a questionnaire that this site does not have, or newer.
    Unknown,
}

impl<'a> ResultLink<'a> {
    /// Finds the link in a pasted text. Its host is ignored, since any copy of the site can have made it.
    ///
    /// # Errors
    /// There is no link, or no card can be made of it here.
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

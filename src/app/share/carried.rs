//! A session's answers as a link that carries them to another device or page.

use super::content::mine;
use crate::{
    answers::Date,
    session::Session,
    share::{self, Tag},
};

/// Returns the answers so far with the typed name and what the person wants to try, as an `a1` fragment; nothing when all
/// are blank.
#[must_use]
pub fn carried(session: &Session, today: Date) -> Option<String> {
    let mine = mine(session, today)?;
    Some(share::encode(Tag::Carried, &session.definition, &mine))
}

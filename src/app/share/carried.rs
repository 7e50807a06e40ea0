//! A session's answers as a link that carries them to another device or page.

use super::content::{answers_only, mine};
use crate::{
    answers::Date,
    session::Session,
    share::{self, Pair, Tag},
};

/// Returns the answers so far with the typed name and what the person wants to try, as an `a1` fragment; nothing when all
/// are blank. Questions that another page handed over go on in that page, whose scripts can read it: only the answers are
/// in it.
#[must_use]
pub fn carried(session: &Session, today: Date) -> Option<String> {
    let mine = mine(session, today)?;
    let mine = if session.handed {
        answers_only(mine)
    } else {
        mine
    };
    Some(share::encode(Tag::Carried, &session.definition, &mine))
}

/// Returns the fragment with which another tab shows what this one does: a received result, or the answers so far; nothing
/// when there are neither.
#[must_use]
pub fn link_of(session: &Session, today: Date) -> Option<String> {
    let received = session.received.as_ref();
    let Some(received) = received.filter(|received| received.shown) else {
        return carried(session, today);
    };
    let definition = &session.definition;
    Some(match &received.second {
        None => share::encode(Tag::Result, definition, &received.shared),
        Some(second) => {
            let pair = Pair {
                mine: received.shared.clone(),
                other: second.clone(),
            };
            share::encode_pair(definition, &pair)
        }
    })
}

//! What an address asks for: a place in this document, a link to open, or another page.

use super::PageData;
use crate::{
    assessment::{Definition, id_hash},
    session::{Action, Notice, Place},
    share::{self, Kind, Link, LinkError, Position, Tag},
};

/// What an address asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    None,
    /// A place in this questionnaire.
    Place(Place),
    /// What a link holds, or why it cannot be opened.
    Action(Box<Action>),
}

impl Target {
    /// Returns whether it is somebody's result, or two.
    #[must_use]
    pub fn holds_result(&self) -> bool {
        let Self::Action(action) = self else {
            return false;
        };
        matches!(**action, Action::OpenedResult(_) | Action::OpenedPair(_))
    }

    /// Returns whether it is somebody's result, to be shown at once: as a card in a page that holds it.
    #[must_use]
    pub fn is_result(&self) -> bool {
        let Self::Action(action) = self else {
            return false;
        };
        match &**action {
            Action::OpenedResult(opened) => !opened.shared.answer_first,
            action => matches!(action, Action::OpenedPair(_)),
        }
    }
}

/// Start of an address that names one kept sitting: `s1.2` is the second.
const SITTING: &str = "s1.";

/// Returns the number of the kept sitting that a fragment names.
#[must_use]
pub fn sitting_number(fragment: &str) -> Option<u16> {
    fragment.strip_prefix(SITTING)?.parse().ok()
}

/// Returns what a fragment asks for that the page wrote itself; nothing where it has to be read as a link.
#[must_use]
pub fn target_here(fragment: &str, definition: &Definition) -> Option<Target> {
    if fragment.is_empty() || sitting_number(fragment).is_some() {
        return Some(Target::None);
    }
    let position = share::exact_position(fragment)?;
    Some(target_at(&position, definition))
}

fn target_at(position: &Position, definition: &Definition) -> Target {
    let place = Place::from_position(position, definition);
    place.map_or(Target::None, Target::Place)
}

/// Returns what the fragment of a questionnaire's address asks for, whatever programs made of it.
#[must_use]
pub fn target_of(fragment: &str, definition: &Definition, page: &PageData) -> Target {
    if let Some(target) = target_here(fragment, definition) {
        return target;
    }
    if let Ok(position) = share::parse_position(fragment) {
        return target_at(&position, definition);
    }
    let action = match share::open(fragment, definition, &page.layouts(definition)) {
        Ok(Link::Pair(opened)) => Action::OpenedPair(opened),
        Ok(Link::View(opened)) if opened.tag == Tag::Carried => Action::CarriedOver(*opened),
        Ok(Link::View(opened)) => Action::OpenedResult(*opened),
        Err(LinkError::OtherQuestionnaire { id_hash }) => {
            Action::Noticed(of_other(id_hash, fragment, page))
        }
        Err(error) => Action::Noticed(Notice::Link(error)),
    };
    Target::Action(Box::new(action))
}

/// A link that was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundLink {
    /// Where it opens, seen from the first page.
    pub address: String,
    pub kind: Kind,
    /// Whether its checksum holds.
    pub intact: bool,
}

/// Finds a link in whatever was pasted, or stands behind the address of the first page.
///
/// # Errors
/// There is none to a questionnaire of this site.
pub fn find_link(text: &str, ids: &[&str]) -> Result<FoundLink, LinkError> {
    let header = share::peek(text)?;
    let id = header.questionnaire(ids.iter().copied())?;
    let found = share::find(text)?;
    // What marks for slanted words and wrapped addresses leave at its end.
    let payload = found.payload.trim_end_matches(['-', '_']);
    Ok(FoundLink {
        address: format!("{id}/#{}{}.{payload}", found.tag, found.version),
        kind: header.kind,
        intact: header.intact,
    })
}

/// What is said of a link to other questions than those of the page.
fn of_other(hash: u16, fragment: &str, page: &PageData) -> Notice {
    let mut entries = page.index.iter();
    match entries.find(|entry| id_hash(&entry.id) == hash) {
        Some(entry) => Notice::OtherQuestionnaire {
            title: entry.title.clone(),
            address: format!("../{}/#{fragment}", entry.id),
        },
        // They may stand beside these, in the page that hands both over.
        None if page.is_handed_over => {
            Notice::Link(LinkError::OtherQuestionnaire { id_hash: hash })
        }
        None => Notice::Link(LinkError::UnknownQuestionnaire { id_hash: hash }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_name_a_kept_sitting() {
        assert_eq!(sitting_number("s1.12"), Some(12));
        for fragment in ["", "s1.", "s1.x", "s2.1", "q1.s1.1"] {
            assert_eq!(sitting_number(fragment), None, "{fragment}");
        }
    }
}

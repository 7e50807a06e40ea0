//! What an address asks for: a place in this document, a link to open, or another page.

use super::PageData;
use crate::{
    assessment::Definition,
    session::{Action, Notice, Place},
    share::{self, LinkError, Tag},
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

/// Start of an address that names one kept sitting: `s1.2` is the second.
const SITTING: &str = "s1.";

/// Returns the number of the kept sitting that a fragment names.
#[must_use]
pub fn sitting_number(fragment: &str) -> Option<u16> {
    fragment.strip_prefix(SITTING)?.parse().ok()
}

/// Returns what the fragment of a questionnaire's address asks for.
#[must_use]
pub fn target_of(fragment: &str, definition: &Definition, page: &PageData) -> Target {
    if fragment.is_empty() || sitting_number(fragment).is_some() {
        return Target::None;
    }
    if let Ok(position) = share::parse_position(fragment) {
        let place = Place::from_position(&position, definition);
        return place.map_or(Target::None, Target::Place);
    }
    let layouts = page.layouts();
    if let Ok(opened) = share::decode_pair(fragment, definition, &layouts) {
        return Target::Action(Box::new(Action::OpenedPair(Box::new(opened))));
    }
    let action = match share::decode(fragment, definition, &layouts) {
        Ok(opened) if opened.tag == Tag::Carried => Action::CarriedOver(opened),
        Ok(opened) => Action::OpenedResult(opened),
        Err(LinkError::OtherQuestionnaire { id_hash }) => {
            Action::Noticed(other(id_hash, fragment, page))
        }
        Err(error) => Action::Noticed(Notice::Link(error)),
    };
    Target::Action(Box::new(action))
}

/// Returns the address, seen from the first page, at which a link behind the address of that page opens; nothing where
/// there is no link.
#[must_use]
pub fn address_of_link(fragment: &str, ids: &[String]) -> Option<Result<String, LinkError>> {
    if fragment.is_empty() {
        return None;
    }
    let found = share::peek(fragment).and_then(|header| {
        let id = header.questionnaire(ids.iter().map(String::as_str))?;
        Ok(format!("{id}/#{fragment}"))
    });
    Some(found)
}

fn other(id_hash: u16, fragment: &str, page: &PageData) -> Notice {
    let ids = page.index.iter().map(|entry| entry.id.as_str());
    let entry =
        share::find_by_hash(id_hash, ids).map(|id| page.index.iter().find(|entry| entry.id == id));
    match entry {
        Ok(Some(entry)) => Notice::OtherQuestionnaire {
            title: entry.title.clone(),
            address: format!("../{}/#{fragment}", entry.id),
        },
        Ok(None) => Notice::Link(LinkError::UnknownQuestionnaire { id_hash }),
        Err(error) => Notice::Link(error),
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

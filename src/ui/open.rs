//! What an address asks for: a place in this document, a link to open, or another page.

use crate::{
    assessment::{Definition, id_hash},
    session::{Action, Notice, Place},
    share::{self, Found, LinkError, Tag},
    ui::Page,
};

/// What to do about an address.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Opening {
    Nothing,
    Place(Place),
    Act(Box<Action>),
}

/// Start of an address that names one kept sitting: `s1.2` is the second.
const SITTING: &str = "s1.";

/// The kept sitting that an address asks for.
#[must_use]
pub(super) fn sitting_number(fragment: &str) -> Option<u16> {
    fragment.strip_prefix(SITTING)?.parse().ok()
}

//! What goes out after each action: the document shows it, the browser keeps it, the address names the place.

use std::cell::RefCell;

use super::face::{Part, Show, as_built, face};
use crate::{
    browser::{
        clock, document, events, face as controls, location,
        storage::{self, StorageError},
    },
    session::{Action, Keeping, Place, Records, Session},
    share::encode_position,
};

/// What went out last, so that only what changed is touched.
pub(super) struct Outward {
    shown: Vec<Show>,
    /// Number of the sitting, and its records as storage has them; none before the first time.
    kept: Option<(u16, Records)>,
    /// Place, round, and whether someone else's result covers it.
    place: Option<(Place, usize, bool)>,
}

impl Outward {
    pub(super) fn new(session: &Session) -> Self {
        Self {
            shown: as_built(session),
            kept: None,
            place: None,
        }
    }

    /// Brings everything in step. What went wrong is to enter as an action.
    pub(super) fn follow(&mut self, session: &Session) -> Option<Action> {
        self.show(session);
        let trouble = self.keep(session);
        self.go_along(session);
        trouble
    }

    /// The document follows: what differs from what it showed before is touched, nothing else.
    pub(super) fn show(&mut self, session: &Session) {
        let now = face(session, clock::today());
        let mut renewed = false;
        for (at, shown) in now.iter().enumerate() {
            if renewed || self.shown.get(at) != Some(shown) {
                // What follows may stand in it, and is new then.
                renewed |=
                    shown.part == Part::Html && matches!(shown.of.as_str(), "panel" | "more");
                show(shown);
            }
        }
        self.shown = now;
    }

    /// Another tab wrote this: it is not written again.
    pub(super) fn hear(&mut self, stored: &events::Stored) {
        if let Some((_, records)) = &mut self.kept {
            match stored {
                // Keys of other sittings are not among those that `keep` compares.
                events::Stored::Changed {
                    key,
                    text: Some(text),
                } if records.contains_key(key) => {
                    records.insert(key.clone(), text.clone());
                }
                events::Stored::Changed { key, text: None } => {
                    records.remove(key);
                }
                events::Stored::Changed { .. } => {}
                events::Stored::Cleared => records.clear(),
            }
        }
    }

    /// Keeps what changed.
    fn keep(&mut self, session: &Session) -> Option<Action> {
        let (id, number) = (&session.definition.id, session.sitting.number);
        if matches!(session.keeping, Keeping::Refused | Keeping::Wiped) {
            self.kept = None;
            return None;
        }
        let records = session.records();
        let before = match self.kept.take() {
            Some((of, before)) if of == number => Ok(before),
            _ => storage::read().map(|records| records.of_sitting(id, number)),
        };
        match before.and_then(|before| storage::write(&before, &records)) {
            Ok(()) => {
                self.kept = Some((number, records));
                None
            }
            Err(StorageError::Refused) => Some(Action::StorageRefused),
            Err(StorageError::Full) => Some(Action::StorageFilled),
        }
    }

    /// The address names the place, and the focus moves along.
    fn go_along(&mut self, session: &Session) {
        let covered = session.received.as_ref().is_some_and(|guest| guest.shown);
        let now = (session.place, session.round, covered);
        let before = self.place.replace(now);
        if before == Some(now) || covered {
            return;
        }
        let number = session.sitting.number;
        let position = encode_position(&now.0.position(&session.definition));
        match before {
            None if now.0 == Place::Screen(0) => {}
            None => location::replace(&position, number),
            Some(before) => {
                if before.0 != now.0 || before.2 {
                    // The bare address is the first screen's too: Back has just led there.
                    let at_start = now.0 == Place::Screen(0) && location::fragment().is_empty();
                    if !at_start {
                        location::go_to(&position, number);
                    }
                    document::scroll_to_top();
                }
                focus_on(now.0);
            }
        }
    }
}

/// The input to go on with, or the heading of a screen without questions.
pub(super) fn focus_on(place: Place) {
    let found = match place {
        Place::Screen(_) => {
            document::focus(
                ".screen.current :is(.round.current, .scope:not(.dropped), .stops) input:checked",
            ) || document::focus(
                ".screen.current :is(.round.current, .scope:not(.dropped), .stops) input",
            )
        }
        Place::Arrows => document::focus(".arrows h2"),
        Place::Questions | Place::Review => document::focus(".overview h2"),
        Place::Result => document::focus(".result h2"),
    };
    // A screen without anything to focus keeps the focus where it was.
    let _ = found;
}

pub(super) fn show(shown: &Show) {
    let (of, value) = (&shown.of, &shown.value);
    match shown.part {
        Part::Chosen => controls::choose(of, value),
        Part::Class(class) => controls::set_class(of, class, shown.is_on()),
        Part::Text => controls::set_text(of, value),
        Part::Value => controls::set_value(of, value),
        Part::Wrong => controls::set_wrong(of, shown.is_on()),
        Part::Tick => controls::set_ticked(of, shown.is_on()),
        Part::Html => controls::set_html(of, value),
        Part::Parcel => document::hand_over(of, value),
    }
}

/// Shows what differs from what was shown last, and remembers it.
pub(super) fn show_changes(last: &RefCell<Vec<Show>>, now: Vec<Show>) {
    for (at, shown) in now.iter().enumerate() {
        if last.borrow().get(at) != Some(shown) {
            show(shown);
        }
    }
    last.replace(now);
}

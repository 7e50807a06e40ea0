//! What follows from the state outside the page's own elements: storage first, then the address, then, once the view has
//! followed, scroll and focus. It writes no signal; trouble with storage comes back as an action.

use std::{cell::RefCell, rc::Rc};

use leptos::{prelude::*, reactive::spawn_local, task::tick};

use super::part;
use crate::{
    app::{SessionStore, is_asking, is_covered},
    browser::{
        document, events, location, media,
        storage::{self, StorageError},
    },
    session::{Action, Keeping, Place, Records, Session},
    share::encode_position,
};

/// What was written outside last, so that only what changed is written again.
#[derive(Default)]
pub(super) struct Output {
    /// Number of the sitting, and its records as storage has them; none before the first time.
    saved: Option<(u16, Records)>,
    /// Records for which there was no room: they are not tried again as they are.
    unsaved: Option<Records>,
    position: Option<Position>,
    /// The part that comes after the questions has been asked for.
    has_preloaded: bool,
}

/// Where the reader is, and whether a received result covers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Position {
    place: Place,
    round: usize,
    is_covered: bool,
}

/// Where to go once the view has followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Arrival {
    place: Place,
    /// Another screen begins at its top.
    scrolls: bool,
}

/// Follows the session from now on.
pub(super) fn follow(session: SessionStore, output: Rc<RefCell<Output>>) {
    Effect::new(move |_| {
        session.read(|_| ());
        session.with_queue_held(|| {
            let mut output = output.borrow_mut();
            if let Some(trouble) = output.save(session) {
                session.dispatch(trouble);
            }
            output.tell_frame(session);
            output.preload(session);
            if let Some(arrival) = output.go_along(session) {
                // Effects run in no order that Leptos promises: the view has followed after one turn of the queue.
                spawn_local(async move {
                    tick().await;
                    session.with_queue_held(|| arrive(arrival));
                });
            }
        });
    });
}

impl Output {
    /// Another tab wrote this: it is not written again.
    pub(super) fn take_foreign_write(&mut self, write: &events::Stored) {
        let Some((_, records)) = &mut self.saved else {
            return;
        };
        match write {
            // Keys of other sittings are not among those that `save` compares.
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

    /// Saves what changed.
    fn save(&mut self, session: SessionStore) -> Option<Action> {
        let (keeping, id, number) = session.read_once(|session| {
            (
                session.keeping,
                session.definition.id.clone(),
                session.sitting.number,
            )
        });
        if matches!(keeping, Keeping::Refused | Keeping::Wiped) {
            self.saved = None;
            return None;
        }
        let records = session.read_once(Session::records);
        if self.unsaved.as_ref() == Some(&records) {
            return None;
        }
        let before = match self.saved.take() {
            Some((of, before)) if of == number => Ok(before),
            _ => storage::read().map(|records| records.of_sitting(&id, number)),
        };
        match before.and_then(|before| storage::write(&before, &records)) {
            Ok(()) => {
                self.saved = Some((number, records));
                self.unsaved = None;
                None
            }
            Err(StorageError::Refused) => Some(Action::StorageRefused),
            Err(StorageError::Full) => {
                self.unsaved = Some(records);
                Some(Action::StorageFilled)
            }
        }
    }

    /// Says at the root how far the reader is: a page around this one is told of it, and of nothing else.
    fn tell_frame(&self, session: SessionStore) {
        let (screen, count, is_complete) = session.read_once(|session| {
            let screen = match session.place {
                Place::Screen(screen) if is_asking(session) => Some(screen),
                _ => None,
            };
            // Whether anything is answered makes no difference.
            let is_complete = session.place == Place::Result && !is_covered(session);
            (screen, session.screens().count(), is_complete)
        });
        document::set_root_data(&[
            ("screen", screen.map(|screen| screen.to_string())),
            ("of", Some(count.to_string())),
            ("complete", is_complete.then(String::new)),
        ]);
    }

    /// Loads what comes after the questions when it comes into reach, so that nobody waits for it; where bytes are to be
    /// saved, it waits until it is needed.
    fn preload(&mut self, session: SessionStore) {
        let is_near = session.read_once(|session| {
            let last = session.screens().count().saturating_sub(2);
            matches!(session.place, Place::Screen(screen) if screen >= last)
                || session.place == Place::Arrows
        });
        if is_near && !self.has_preloaded && !media::wants_to_save_data() {
            self.has_preloaded = true;
            // One that fails is asked for again when it is needed.
            spawn_local(async {
                let _ = part::preload_result().await;
            });
        }
    }

    /// The address names the place. Returns where scroll and focus are to go.
    fn go_along(&mut self, session: SessionStore) -> Option<Arrival> {
        let (now, number, fragment) = session.read_once(|session| {
            let now = Position {
                place: session.place,
                round: session.round,
                is_covered: is_covered(session),
            };
            let position = session.place.position(&session.definition);
            (now, session.sitting.number, encode_position(&position))
        });
        let before = self.position.replace(now);
        if before == Some(now) || now.is_covered {
            return None;
        }
        let Some(before) = before else {
            if now.place != Place::Screen(0) {
                location::replace(&fragment, number);
            }
            return None;
        };
        if before.is_covered {
            // Who answers, or closed a result, has none in the address.
            location::replace("", number);
        }
        let scrolls = before.place != now.place || before.is_covered;
        if scrolls {
            // The bare address is the first screen's too: Back has just led there.
            let is_at_start = now.place == Place::Screen(0) && location::fragment().is_empty();
            if !is_at_start {
                location::go_to(&fragment, number);
            }
        }
        Some(Arrival {
            place: now.place,
            scrolls,
        })
    }
}

fn arrive(arrival: Arrival) {
    if arrival.scrolls {
        document::scroll_to_top();
    }
    focus_on(arrival.place);
}

/// Focuses the input to go on with, or the heading of a screen without questions.
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

//! What follows from the state outside the page's own elements: storage first, then the address, then, once the view has
//! followed, scroll and focus. It writes no signal; trouble with storage comes back as an action.

use leptos::{prelude::*, reactive::spawn_local, task::tick};

use super::part;
use crate::{
    answers::{Answer, Item},
    app::{SessionStore, is_asking, is_covered},
    browser::{
        document, double_tap, location, media,
        storage::{self, Backup, StorageError},
        timer,
    },
    session::{Action, Changes, Place, Records, field_key},
    share::encode_position,
};

/// How long a response is shown before the page goes on by itself, in milliseconds.
const PAUSE: i32 = 350;

/// What was written outside last, so that only what changed is written again.
#[derive(Default)]
struct Output {
    /// Changes for which there was no room: they are not tried again as they are.
    unsaved: Option<Changes>,
    /// Texts that could not be used, by key, for which a copy was looked for.
    backed_up: Records,
    position: Option<Position>,
    /// The response that is shown for a moment before the page goes on.
    shown: Option<(Item, Answer)>,
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
pub(super) fn follow(session: SessionStore) {
    Effect::new(move |output: Option<Output>| {
        let mut output = output.unwrap_or_default();
        session.read(|_| ());
        session.with_queue_held(|| {
            output.back_up(session);
            if let Some(trouble) = output.save(session) {
                session.dispatch(trouble);
            }
            output.tell_frame(session);
            output.preload(session);
            output.go_on(session);
            if let Some(arrival) = output.go_along(session) {
                // Effects run in no order that Leptos promises: the view has followed after one turn of the queue.
                spawn_local(async move {
                    tick().await;
                    session.with_queue_held(|| arrive(arrival));
                });
            }
        });
        output
    });
}

impl Output {
    /// Copies what cannot be used, before anything is written in its place. Who was told of a text is not told again.
    fn back_up(&mut self, session: SessionStore) {
        let unusable = session.read_once(|session| {
            let key = |field| field_key(&session.definition.id, session.sitting.number, field);
            let unusable = session.unusable();
            unusable
                .map(|(field, text)| (field.clone(), key(field), text.clone()))
                .collect::<Vec<_>>()
        });
        for (field, key, text) in unusable {
            if self.backed_up.get(&key) == Some(&text) {
                continue;
            }
            // A text that cannot be copied now stays where it is, and is tried again at the next visit.
            let backup = storage::back_up(&key, &text).unwrap_or(Backup::There);
            self.backed_up.insert(key, text);
            let backup = match backup {
                Backup::Made(backup) => Some(backup),
                Backup::None => None,
                Backup::There => continue,
            };
            session.dispatch(Action::BackedUp { field, backup });
        }
    }

    /// Saves what changed.
    fn save(&mut self, session: SessionStore) -> Option<Action> {
        let (changes, id, number) = session.read_once(|session| {
            (
                session.changes(),
                session.definition.id.clone(),
                session.sitting.number,
            )
        });
        if changes.is_empty() || self.unsaved.as_ref() == Some(&changes) {
            return None;
        }
        match storage::write(&id, number, &changes) {
            Ok(()) => {
                self.unsaved = None;
                session.dispatch_unseen(Action::Stored);
                None
            }
            Err(StorageError::Refused) => Some(Action::StorageRefused),
            Err(StorageError::Full) => {
                self.unsaved = Some(changes);
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

    /// Goes on by itself, as soon as the response has been seen.
    fn go_on(&mut self, session: SessionStore) {
        let going_on = session.read_once(|session| session.going_on);
        if self.shown == going_on {
            return;
        }
        self.shown = going_on;
        if let Some((item, answer)) = going_on {
            let pause = if media::wants_less_motion() { 0 } else { PAUSE };
            timer::after_paint(pause, move || {
                session.dispatch(Action::ShowedAnswer(item, answer));
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
    double_tap::has_arrived();
    if arrival.scrolls {
        document::scroll_to_top();
    }
    focus_on(arrival.place);
}

/// Focuses the input to go on with, or the heading of a screen without questions.
pub(super) fn focus_on(place: Place) {
    let found = match place {
        Place::Screen(_) => {
            let inputs =
                ".screen.current :is(.round.current, .choice, .stops, td:not(.gone)) input";
            document::focus(&format!("{inputs}:checked")) || document::focus(inputs)
        }
        Place::Arrows => document::focus(".arrows h2"),
        Place::Questions | Place::Review => document::focus(".overview h2"),
        Place::Result => document::focus(".result h2"),
    };
    // A screen without anything to focus keeps the focus where it was.
    let _ = found;
}

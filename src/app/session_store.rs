//! The state of a questionnaire's page: its session.

use std::ops::Deref;

use leptos::{ev, prelude::*, web_sys::HtmlElement};

use super::store::{State, Store, provided};
use crate::{
    answers::{Answer, Date, Item},
    session::{Action, Place, Session},
};

/// Something that only the browser can do for a session.
#[derive(Debug, Clone)]
pub enum Request {
    /// The wish that nothing is kept on this device, or its end.
    KeepNothing(bool),
    /// The received result becomes mine, under a number that is free.
    KeepResult,
    /// A new sitting is to begin, under a number that is free; one that is not finished is begun anew.
    StartAgain,
    /// The link out of a frame is about to be followed: it is to hold the answers given so far.
    OpenFullPage(ev::MouseEvent),
    /// The part that shows results is to be loaded and mounted in this place; the callback hears whether it was. What is
    /// mounted belongs to the owner, which lives as long as the page. The focus goes into it where the reader went there,
    /// not where the page was opened.
    MountResult {
        place: HtmlElement,
        owner: Owner,
        takes_focus: bool,
        on_end: Callback<bool>,
    },
}

impl State for Session {
    type Action = Action;
    type Request = Request;

    fn apply(&mut self, action: Action, today: Date) {
        Self::apply(self, action, today);
    }
}

/// The store of the page, as a context.
#[derive(Clone, Copy)]
pub struct SessionStore(pub Store<Session>);

impl Deref for SessionStore {
    type Target = Store<Session>;

    fn deref(&self) -> &Store<Session> {
        &self.0
    }
}

impl SessionStore {
    /// The store that the page provided.
    #[must_use]
    pub fn from_context() -> Self {
        provided()
    }

    /// The response to one item.
    pub fn answer(self, item: Item) -> Memo<Answer> {
        self.memo(move |session| session.sitting.answers.get(item))
    }

    /// A handler that dispatches this action each time.
    pub fn on(self, action: Action) -> super::parts::Handler {
        Box::new(move || self.dispatch(action.clone()))
    }
}

/// Whether somebody else's result covers the page.
#[must_use]
pub fn is_covered(session: &Session) -> bool {
    session
        .received
        .as_ref()
        .is_some_and(|received| received.shown)
}

/// Whether a screen with questions, or that of the arrows, is open, and nothing covers it.
#[must_use]
pub fn is_asking(session: &Session) -> bool {
    matches!(session.place, Place::Screen(_) | Place::Arrows) && !is_covered(session)
}

//! What panels are handed: the session to read, a callback for facts, and one for wishes to the world.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    assessment::Definition,
    session::{Action, Session},
};

/// Something that only the browser can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    Copy(String),
    /// The wish that nothing is kept here, or its end.
    KeepNothing(bool),
    /// The address may forget the link that was opened.
    ForgetLink,
    /// The shown result is to be kept as mine.
    KeepResult,
}

/// The desk at which a questionnaire is taken.
#[derive(Clone, Copy)]
pub struct Desk {
    pub session: ReadSignal<Session>,
    /// Takes in a fact.
    pub act: Callback<Action>,
    /// Asks for something outside.
    pub ask: Callback<Request>,
    /// The address of this page, without its fragment; known in a browser only.
    pub address: StoredValue<String>,
    definition: StoredValue<Arc<Definition>>,
}

impl Desk {
    #[must_use]
    pub fn new(
        session: ReadSignal<Session>,
        act: Callback<Action>,
        ask: Callback<Request>,
        address: String,
    ) -> Self {
        let definition = session.with_untracked(|session| Arc::clone(&session.definition));
        Self {
            session,
            act,
            ask,
            address: StoredValue::new(address),
            definition: StoredValue::new(definition),
        }
    }

    /// The questionnaire: it never changes while its document is open.
    #[must_use]
    pub fn definition(self) -> Arc<Definition> {
        self.definition.get_value()
    }

    /// A derived fact of the session.
    pub fn read<T>(self, read: impl Fn(&Session) -> T) -> T {
        self.session.with(read)
    }

    pub fn did(self, action: Action) {
        self.act.run(action);
    }
}

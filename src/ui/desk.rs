//! What components are handed: the session to read, a callback for facts, and one for wishes to the world.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    answers::{Answer, Item},
    assessment::{Definition, Question},
    session::{Action, By, Session},
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
    /// The last touch was a key, not a pointer.
    keyed: StoredValue<bool>,
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
            keyed: StoredValue::new(false),
        }
    }

    /// The questionnaire: it never changes while its document is open.
    #[must_use]
    pub fn definition(self) -> Arc<Definition> {
        self.definition.get_value()
    }

    #[must_use]
    pub fn question(self, at: usize) -> Option<Question> {
        self.definition.with_value(|definition| definition.questions.get(at).cloned())
    }

    /// A derived fact of the session.
    pub fn read<T>(self, read: impl Fn(&Session) -> T) -> T {
        self.session.with(read)
    }

    pub fn did(self, action: Action) {
        self.act.run(action);
    }

    /// A pointer touched the page.
    pub fn pointed(self) {
        self.keyed.set_value(false);
    }

    /// An input was chosen, by the last touch.
    pub fn chose(self, item: Item, answer: Answer) {
        let by = if self.keyed.get_value() { By::Keys } else { By::Tap };
        self.did(Action::ChoseAnswer { item, answer, by });
    }

    /// A key was pressed in a question: digits choose and go on, Enter goes on.
    pub fn pressed(self, event: &leptos::ev::KeyboardEvent) {
        self.keyed.set_value(true);
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(item) = radio_name(event).and_then(|name| self.definition().item_named(&name)) else {
            return;
        };
        let key = event.key();
        if key == "Enter" {
            event.prevent_default();
            self.did(Action::WentOn);
        } else if let Ok(digit) = key.parse::<usize>()
            && let Some(action) = self.session.with_untracked(|session| session.digit(item, digit))
        {
            event.prevent_default();
            self.did(action);
        }
    }
}

/// The name of the radio button in which a key was pressed.
fn radio_name(event: &leptos::ev::KeyboardEvent) -> Option<String> {
    use leptos::{wasm_bindgen::JsCast, web_sys::HtmlInputElement};
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    (input.type_() == "radio").then(|| input.name())
}

//! What is chosen in the questions of a page, and how: by a tap, by a digit, or by arrow keys, which never go on.

use leptos::{
    ev::{Event, KeyboardEvent, PointerEvent},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::HtmlInputElement,
};

use crate::{
    answers::{Answer, Item},
    app::SessionStore,
    session::{Action, InputMethod, Session},
};

/// Hears every radio button in it. One listener for all of them keeps the page quick.
#[component]
pub fn Responses(is_hidden: Signal<bool>, children: Children) -> impl IntoView {
    let session = SessionStore::from_context();
    let is_keyboard = StoredValue::new(false);
    let change = move |event: Event| {
        let Some((item, code)) = radio(session, &event) else {
            return;
        };
        let method = if is_keyboard.get_value() {
            InputMethod::ArrowKeys
        } else {
            InputMethod::Direct
        };
        if let Some(answer) = session.read_once(|session| answer_of(session, item, &code)) {
            session.dispatch(Action::ChoseAnswer {
                item,
                answer,
                method,
            });
        }
    };
    let key = move |event: KeyboardEvent| {
        is_keyboard.set_value(true);
        let is_command = event.ctrl_key() || event.alt_key() || event.meta_key();
        let Some((item, _)) = radio(session, &event).filter(|_| !is_command) else {
            return;
        };
        let key = event.key();
        let digit = key.parse().ok().filter(|_| key.len() == 1);
        if key == "Enter" {
            session.dispatch(Action::WentOn);
        } else if let Some(digit) = digit {
            press_digit(session, item, digit);
        } else {
            return;
        }
        event.prevent_default();
    };
    let point = move |_: PointerEvent| is_keyboard.set_value(false);
    view! {
        <div id="questions" class:gone=is_hidden on:change=change on:keydown=key on:pointerdown=point>
            {children()}
        </div>
    }
}

/// A digit chooses in the question that is about to be there, when the page is about to go on: whoever is quick means that
/// one.
fn press_digit(session: SessionStore, item: Item, digit: usize) {
    let item = if session.read_once(|session| session.going_on.is_some()) {
        session.dispatch(Action::WentOn);
        session.read_once(Session::first_item)
    } else {
        Some(item)
    };
    let action = item.and_then(|item| session.read_once(|session| session.digit(item, digit)));
    if let Some(action) = action {
        session.dispatch(action);
    }
}

/// The item of the radio button at which an event happened, and the code of its answer.
fn radio(session: SessionStore, event: &Event) -> Option<(Item, String)> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let item = session.read_once(|session| session.definition.item_named(&input.name()))?;
    Some((item, input.value()))
}

fn answer_of(session: &Session, item: Item, code: &str) -> Option<Answer> {
    let question = session.definition.questions.get(item.question)?;
    Answer::from_code(code, question)
}

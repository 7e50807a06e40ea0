//! The radio buttons of an item: its values and its non-answers.

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::HtmlInputElement,
};

use crate::{
    answers::{Answer, Item},
    app::{SessionStore, parts::initial},
    assessment::Question,
    session::{Action, InputMethod, Session},
    words::taking,
};

/// The name of an item and its response: what every radio button of it needs.
#[derive(Clone)]
pub struct RadioItem {
    pub name: String,
    pub answer: Memo<Answer>,
}

impl RadioItem {
    pub fn of(item: Item) -> Self {
        let session = SessionStore::from_context();
        Self {
            name: session.read_once(|session| session.definition.item_name(item)),
            answer: session.answer(item),
        }
    }
}

/// One radio button as a whole row, stop or word to tap.
#[component]
pub fn Radio<'a>(
    item: &'a RadioItem,
    question: &'a Question,
    value: Answer,
    #[prop(into)] text: String,
    class: &'static str,
) -> impl IntoView {
    let answer = item.answer;
    let is_chosen = Signal::derive(move || answer.get() == value);
    view! {
        <label class=class>
            <input
                type="radio"
                name=item.name.clone()
                value=value.code(question)
                checked=initial(is_chosen).filter(|chosen| *chosen)
                prop:checked=is_chosen
            />
            <span>{text}</span>
        </label>
    }
}

/// "Can't see from here", "Varies too much", "Doesn't apply": answers of their own, one tap away.
#[component]
pub fn NonAnswers<'a>(item: &'a RadioItem, question: &'a Question) -> impl IntoView {
    let radios = Answer::CHOSEN.into_iter().map(|value| {
        let text = taking::non_answer(value);
        view! { <Radio item question value text class="other"/> }.into_any()
    });
    radios.collect::<Vec<_>>()
}

/// The group of all radio buttons of an item. It hears what is chosen in it, and how: arrow keys choose and never go on.
#[component]
pub fn RadioGroup(
    item: Item,
    class: Option<&'static str>,
    labelled_by: String,
    children: Children,
) -> impl IntoView {
    let session = SessionStore::from_context();
    let is_keyboard = StoredValue::new(false);
    let change = move |event| {
        let code = event_target_value(&event);
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
        let target = event.target();
        let is_radio = target.is_some_and(|target| target.has_type::<HtmlInputElement>());
        if is_command || !is_radio {
            return;
        }
        if let Some(action) =
            session.read_once(|session| action_of_key(session, item, &event.key()))
        {
            event.prevent_default();
            session.dispatch(action);
        }
    };
    let point = move |_: PointerEvent| is_keyboard.set_value(false);
    view! {
        <fieldset class=class aria-labelledby=labelled_by on:change=change on:keydown=key on:pointerdown=point>
            {children()}
        </fieldset>
    }
}

fn answer_of(session: &Session, item: Item, code: &str) -> Option<Answer> {
    let question = session.definition.questions.get(item.question)?;
    Answer::from_code(code, question)
}

/// What a key does in a radio button: digits choose and go on, Enter goes on.
#[must_use]
pub fn action_of_key(session: &Session, item: Item, key: &str) -> Option<Action> {
    if key == "Enter" {
        return Some(Action::WentOn);
    }
    let digit = key.parse().ok().filter(|_| key.len() == 1)?;
    session.digit(item, digit)
}

//! The card of a result: its code stands there once the link of a result was pasted.

use leptos::prelude::*;

use super::{
    Action, SnippetKind, WritersStore,
    code::{Code, Copy},
    message,
};
use crate::{
    app::parts::{Button, initial, initial_text},
    words::writers as words,
};

#[component]
pub fn ResultCard() -> impl IntoView {
    let writers = WritersStore::from_context();
    let text = writers.snippet_text(SnippetKind::Card);
    let has_none = Signal::derive(move || text.with(String::is_empty));
    // Whoever taps it leaves the field, and then the link is read; in an empty one there is nothing new to read.
    let make = Box::new(move || writers.dispatch(Action::RequestedCard));
    view! {
        <details class="paste">
            <summary>{words::CARD}</summary>
            <p class="help">{words::card_lead()}</p>
            <ResultLinkField/>
            <Button class="plain" text=words::CARD_MAKE on_click=make/>
            <ResultMessage/>
            <div class:gone=has_none id="card-place">
                <div class="head">
                    <h3>
                        <label for=SnippetKind::Card.id()>{words::CARD_CODE}</label>
                    </h3>
                    <Copy kind=SnippetKind::Card title=words::CARD_CODE/>
                </div>
                <Code id=SnippetKind::Card.id() text rows=4/>
            </div>
        </details>
    }
}

/// Id of the sentence that describes the field.
const MESSAGE: &str = "result-said";

#[component]
fn ResultLinkField() -> impl IntoView {
    let writers = WritersStore::from_context();
    let link = writers.text(|writers| writers.result.clone());
    let is_wrong = writers.flag(|writers| !message::result(writers).is_empty());
    let paste = move |event| writers.dispatch(Action::PastedResult(event_target_value(&event)));
    view! {
        <label class="field">
            {words::CARD_LINK}
            <input
                type="text"
                autocomplete="off"
                spellcheck="false"
                id="result-link"
                aria-describedby=MESSAGE
                aria-invalid=move || is_wrong.get().then_some("true")
                value=initial(link)
                prop:value=link
                on:change=paste
            />
        </label>
    }
}

#[component]
fn ResultMessage() -> impl IntoView {
    let writers = WritersStore::from_context();
    let text = writers.text(|writers| message::result(writers).to_owned());
    view! {
        <p class="small" role="status" id=MESSAGE prop:textContent=text>
            {initial_text(text)}
        </p>
    }
}

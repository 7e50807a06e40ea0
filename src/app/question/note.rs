//! The private note beside a question.

use leptos::prelude::*;

use crate::{
    app::SessionStore,
    session::{Action, Sitting},
    words::taking,
};

#[component]
pub fn Note(id: String, at: usize) -> impl IntoView {
    let session = SessionStore::from_context();
    let text = session.text(move |session| {
        let note = session.sitting.notes.get(at);
        note.cloned().unwrap_or_default()
    });
    let change = move |event| {
        let text = event_target_value(&event);
        session.dispatch(Action::WroteNote { question: at, text });
    };
    view! {
        <details class="note">
            <summary>{taking::ADD_NOTE}</summary>
            <label for=id.clone()>{taking::NOTE_LABEL}</label>
            <textarea
                id=id
                rows="3"
                maxlength=Sitting::LONGEST_NOTE.to_string()
                prop:value=text
                on:change=change
            ></textarea>
        </details>
    }
}

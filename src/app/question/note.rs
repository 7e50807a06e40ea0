//! The private note beside a question.

use leptos::prelude::*;

use crate::{
    app::{
        SessionStore,
        parts::{OnPaper, TextArea},
    },
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
    let change = Box::new(move |text| session.dispatch(Action::WroteNote { question: at, text }));
    view! {
        <details class="note">
            <summary>{taking::ADD_NOTE}</summary>
            <TextArea
                id
                label=taking::NOTE_LABEL
                longest=Sitting::LONGEST_NOTE
                text
                on_change=change
            />
        </details>
        <OnPaper label=taking::NOTE_LABEL text/>
    }
}

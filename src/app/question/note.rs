//! The private notes beside the questions of a screen.

use leptos::prelude::*;

use crate::{
    app::{
        SessionStore,
        parts::{OnPaper, TextArea},
    },
    assessment::Definition,
    session::{Action, Sitting},
    words::taking,
};

/// A field for each question. `questions` are their places.
#[component]
pub fn Notes<'a>(definition: &'a Definition, questions: &'a [usize]) -> impl IntoView {
    let is_alone = questions.len() == 1;
    let fields = questions.iter().filter_map(|at| {
        let question = definition.questions.get(*at)?;
        let label = if is_alone {
            taking::NOTE_LABEL
        } else {
            &question.short
        };
        Some(field(*at, format!("n-{}", question.id), label))
    });
    let (fields, on_paper): (Vec<_>, Vec<_>) = fields.unzip();
    let lead = (!is_alone).then(|| view! { <p>{taking::NOTE_LABEL}</p> });
    view! {
        <details class="note">
            <summary>{taking::ADD_NOTE}</summary>
            {lead}
            {fields}
        </details>
        {on_paper}
    }
}

/// The field of a question, and what paper shows of it.
fn field(at: usize, id: String, label: &str) -> (AnyView, AnyView) {
    let session = SessionStore::from_context();
    let text = session.text(move |session| {
        let note = session.sitting.notes.get(at);
        note.cloned().unwrap_or_default()
    });
    let change = Box::new(move |text| session.dispatch(Action::WroteNote { question: at, text }));
    (
        view! { <TextArea id label longest=Sitting::LONGEST_NOTE text on_change=change/> }
            .into_any(),
        view! { <OnPaper label text/> }.into_any(),
    )
}

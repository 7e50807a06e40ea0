//! The code of every questionnaire without choices, for readers without the program.

use leptos::prelude::*;

use super::{SnippetKind, WritersStore, code::Code};
use crate::{
    snippet::{Look, Snippet, Subject},
    words::writers as words,
};

#[component]
pub fn PlainCode() -> impl IntoView {
    let writers = WritersStore::from_context();
    writers.read_once(|writers| {
        let subjects = writers.subjects.iter();
        let subjects =
            subjects.map(|subject| view! { <OfSubject subject site=&writers.site/> }.into_any());
        subjects.collect::<Vec<_>>()
    })
}

#[component]
fn OfSubject<'a>(subject: &'a Subject, site: &'a str) -> impl IntoView {
    let look = Look::default();
    let snippet = Snippet {
        subject,
        site,
        look: &look,
        answers: None,
    };
    let fields = [
        (SnippetKind::Widget, words::WIDGET, 4),
        (SnippetKind::Frame, words::FRAME, 5),
        (SnippetKind::Link, words::LINK, 1),
        (SnippetKind::Email, words::EMAIL, 8),
        (SnippetKind::Plain, words::PLAIN, 8),
        (SnippetKind::Privacy, words::PRIVACY, 9),
    ];
    let fields = fields.map(|(kind, title, rows)| {
        let id = format!("given-{}-{}", subject.id, kind.id());
        let text = Signal::stored(kind.text(&snippet));
        view! {
            <h3>
                <label for=id.clone()>{title}</label>
            </h3>
            <Code id text rows/>
        }
        .into_any()
    });
    view! {
        <h2>{subject.title.clone()}</h2>
        <p class="help">{subject.purpose.clone()}</p>
        {fields}
    }
}

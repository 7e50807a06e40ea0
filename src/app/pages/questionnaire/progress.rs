//! The line above the questions: title, progress, and the way to the list of all questions.

use leptos::prelude::*;

use crate::{
    app::{
        SessionStore, is_covered,
        parts::{clicked, initial, initial_text},
    },
    session::{Action, Place},
    words::taking,
};

#[component]
pub fn Progress() -> impl IntoView {
    let session = SessionStore::from_context();
    let (title, count) =
        session.read_once(|session| (session.definition.title.clone(), session.screens().count()));
    let screen = session.memo(|session| match session.place {
        Place::Screen(screen) => Some(screen + 1),
        _ => None,
    });
    let is_covered = session.flag(is_covered);
    let text = Signal::derive(move || match screen.get() {
        Some(screen) => taking::progress(screen, count),
        None => taking::ALL_QUESTIONS.to_owned(),
    });
    let value = Signal::derive(move || screen.get().unwrap_or(count).to_string());
    let name = Signal::derive(move || taking::progress_name(&text.get()));
    let list = session.on(Action::WentTo(Place::Questions));
    view! {
        <header class="top">
            <h1>{title}</h1>
            <button
                type="button"
                class="quiet"
                id="list"
                class:gone=is_covered
                aria-label=name
                prop:textContent=text
                on:click=clicked(list)
            >
                {initial_text(text)}
            </button>
            <progress
                id="progress"
                class:gone=is_covered
                max=count.to_string()
                value=initial(value)
                prop:value=value
                aria-label=taking::PROGRESS
            ></progress>
        </header>
    }
}

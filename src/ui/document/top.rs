//! The line above the questions: title, progress, and the way to the list of all questions.

use leptos::prelude::*;

use crate::{assessment::Definition, session::Screens, words::taking};

#[component]
pub(super) fn Top<'a>(definition: &'a Definition) -> impl IntoView {
    let count = Screens::of(definition).count();
    view! {
        <header class="top">
            <h1>{definition.title.clone()}</h1>
            <button type="button" class="quiet" id="list" data-act="list">
                {taking::progress(1, count)}
            </button>
            <progress id="progress" max=count.to_string() value="1" aria-label=taking::PROGRESS></progress>
        </header>
    }
}

//! One quiet line below a question: what is no answer to it.

use leptos::prelude::*;

use super::note::Notes;
use crate::{
    app::{
        SessionStore,
        parts::{Handler, clicked, initial_text},
    },
    assessment::Definition,
    session::{Action, Session},
    words::taking,
};

/// A note; on the current screen also the ways back to now, and to no answer.
#[component]
pub fn Aside<'a>(
    definition: &'a Definition,
    questions: &'a [usize],
    is_current: Memo<bool>,
) -> impl IntoView {
    let actions = move || is_current.get().then(|| view! { <Actions/> }.into_any());
    view! {
        <div class="aside">
            <Notes definition questions/>
            {actions}
        </div>
    }
}

#[component]
fn Actions() -> impl IntoView {
    let session = SessionStore::from_context();
    let is_first_round = session.flag(|session| session.round == 0);
    let change_now = session.on(Action::ReturnedToFirstRound);
    let has_answer = session.flag(Session::has_answer_here);
    let is_cleared = session.flag(|session| !session.cleared.is_empty());
    let is_idle = Signal::derive(move || !has_answer.get() && !is_cleared.get());
    // One button, so that the focus stays where it is.
    let text = Signal::derive(move || {
        let text = if is_cleared.get() {
            taking::UNDO
        } else {
            taking::CLEAR
        };
        text.to_owned()
    });
    let status = Signal::derive(move || {
        let said = is_cleared.get().then_some(taking::CLEARED);
        said.unwrap_or_default().to_owned()
    });
    let toggle: Handler = Box::new(move || {
        session.dispatch(if is_cleared.get_untracked() {
            Action::TookBackClearing
        } else {
            Action::Cleared
        });
    });
    view! {
        <button
            type="button"
            class="quiet"
            id="change-now"
            class:gone=is_first_round
            aria-label=taking::CHANGE_NOW_OF
            on:click=clicked(change_now)
        >
            {taking::CHANGE_NOW}
        </button>
        <span role="status" prop:textContent=status>{initial_text(status)}</span>
        <button
            type="button"
            class="quiet"
            id="clear"
            class:gone=is_idle
            prop:textContent=text
            on:click=clicked(toggle)
        >
            {initial_text(text)}
        </button>
    }
}

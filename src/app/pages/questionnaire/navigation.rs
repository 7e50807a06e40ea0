//! Below the questions: back and on.

use leptos::prelude::*;

use crate::{
    app::{SessionStore, is_asking, parts::Button},
    session::{Action, Place},
    words::{link, taking},
};

/// Back and Next, which leaves blank what is not answered, and for a few seconds the way back from a screen that was left by itself.
#[component]
pub fn Navigation() -> impl IntoView {
    let session = SessionStore::from_context();
    let is_hidden = session.flag(|session| !is_asking(session));
    let is_first = session.flag(|session| session.place == Place::Screen(0) && session.round == 0);
    let went_on = session.flag(|session| session.went_on);
    view! {
        <nav class="onward" id="onward" class:gone=is_hidden class:first=is_first class:arriving=went_on>
            <Button class="back" text=taking::BACK on_click=session.on(Action::WentBack)/>
            <Button class="primary" text=taking::NEXT on_click=session.on(Action::WentOn)/>
        </nav>
        <p class="went-on" id="went-on" class:seen=went_on>
            {taking::WENT_ON}
            <Button class="quiet" text=taking::WENT_ON_BACK on_click=session.on(Action::WentBack)/>
        </p>
    }
}

/// Somebody's result waits until these questions are answered.
#[component]
pub fn Waiting() -> impl IntoView {
    let session = SessionStore::from_context();
    let is_hidden = session.flag(|session| !is_asking(session) || session.received.is_none());
    view! {
        <p class="notice" id="waiting" class:gone=is_hidden>
            {link::WAITING}
        </p>
    }
}

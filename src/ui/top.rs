//! The line above the questions: title, progress, and the way to the list of all questions.

use leptos::prelude::*;

use super::Desk;
use crate::{
    session::{Action, Place},
    words::taking,
};

#[component]
pub(super) fn Top(desk: Desk) -> impl IntoView {
    let title = desk.definition().title.clone();
    let count = desk.session.with_untracked(|session| session.screens().count());
    let at = move || desk.read(|session| match session.place {
        Place::Screen(screen) => screen + 1,
        _ => count,
    });
    let label = move || desk.read(|session| match session.place {
        Place::Screen(screen) => taking::progress(screen + 1, count),
        _ => taking::ALL_QUESTIONS.to_owned(),
    });
    view! {
        <header class="top">
            <h1>{title}</h1>
            <button
                type="button"
                class="quiet"
                title=taking::ALL_QUESTIONS
                on:click=move |_| desk.did(Action::WentTo(Place::Questions))
            >
                {label}
            </button>
            <progress max=count.to_string() value=move || at().to_string() aria-label=taking::PROGRESS></progress>
        </header>
    }
}

/// Back, Skip and Next, and for a few seconds the way back from a screen that was left by itself.
#[component]
pub(super) fn Onward(desk: Desk) -> impl IntoView {
    let asks = move || desk.read(|session| matches!(session.place, Place::Screen(_)));
    let first = move || desk.read(|session| session.place == Place::Screen(0) && session.round == 0);
    view! {
        <nav class="onward" class:first=first>
            <button type="button" class="back" on:click=move |_| desk.did(Action::WentBack)>{taking::BACK}</button>
            <button type="button" class="quiet skip" class:gone=move || !asks() on:click=move |_| desk.did(Action::Skipped)>
                {taking::SKIP}
            </button>
            <button type="button" class="primary" on:click=move |_| desk.did(Action::WentOn)>{taking::NEXT}</button>
        </nav>
    }
}

/// "Noted. Go back": seen for five seconds after the page went on by itself.
#[component]
pub(super) fn WentOn(desk: Desk) -> impl IntoView {
    let seen = move || desk.read(|session| session.went_on);
    view! {
        <p class="went-on" class:seen=seen>
            {taking::WENT_ON}
            <button type="button" class="quiet" on:click=move |_| desk.did(Action::WentBack)>
                {taking::WENT_ON_BACK}
            </button>
        </p>
    }
}

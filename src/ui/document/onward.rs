//! Below the questions: the ways on and back, and where the answers stay.

use leptos::prelude::*;

use crate::words::{link, taking};

/// Back, Skip and Next, and for a few seconds the way back from a screen that was left by itself.
#[component]
pub(super) fn Onward() -> impl IntoView {
    view! {
        <nav class="onward first" id="onward">
            <button type="button" class="back" data-act="back">{taking::BACK}</button>
            <button type="button" class="quiet" id="skip" data-act="skip">{taking::SKIP}</button>
            <button type="button" class="primary" data-act="next">{taking::NEXT}</button>
        </nav>
        <p class="went-on" id="went-on">
            {taking::WENT_ON}
            <button type="button" class="quiet" data-act="back">{taking::WENT_ON_BACK}</button>
        </p>
    }
}

/// Somebody's result waits until these questions are answered.
#[component]
pub(super) fn Waiting() -> impl IntoView {
    view! { <p class="notice gone" id="waiting">{link::WAITING}</p> }
}

/// Where the answers stay, the wish that they do not, and whether pages go on by themselves.
#[component]
pub(super) fn Privacy() -> impl IntoView {
    view! {
        <footer class="privacy">
            <p id="privacy">{taking::PRIVACY}</p>
            <details>
                <summary>{taking::SETTINGS}</summary>
                <label class="tick">
                    <input type="checkbox" id="keep-nothing"/>
                    {taking::KEEP_NOTHING}
                </label>
                <label class="tick">
                    <input type="checkbox" id="goes-on" checked/>
                    {taking::GO_ON_BY_ITSELF}
                </label>
            </details>
            <p><a href="../">{taking::HOME}</a></p>
        </footer>
    }
}

//! What comes after the questions: my own result, or one that a link brought, and the ways to pass it on.

mod next_steps;
mod own;
mod pair;
mod received;
mod summary;
mod table;
mod terrain;

use leptos::prelude::*;

use crate::{
    app::{SessionStore, is_covered, parts::renewed, share::SharePanel},
    session::{Place, Session},
};
use next_steps::NextSteps;
use own::OwnResult;
use received::ReceivedResult;

/// The result at hand; nothing beside questions.
#[component]
pub fn Result() -> impl IntoView {
    let session = SessionStore::from_context();
    let result = renewed(session.memo(shown), |shown| match shown {
        Shown::Nothing => ().into_any(),
        Shown::Own => view! { <OwnResult/> }.into_any(),
        Shown::Received => view! { <ReceivedResult/> }.into_any(),
    });
    let next_steps = renewed(session.memo(shown), |shown| {
        (shown == Shown::Own)
            .then(|| view! { <NextSteps/> })
            .into_any()
    });
    view! {
        <div id="result">{result}</div>
        <SharePanel/>
        <div id="more">{next_steps}</div>
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Nothing,
    Own,
    Received,
}

fn shown(session: &Session) -> Shown {
    if is_covered(session) {
        Shown::Received
    } else if session.place == Place::Result {
        Shown::Own
    } else {
        Shown::Nothing
    }
}

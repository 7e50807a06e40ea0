//! What comes after the questions: my own result, or one that a link brought, and the ways to pass it on.

mod experiment;
mod folds;
mod head;
mod own;
mod pair;
mod read_as;
mod received;
mod received_views;
mod steps;
mod table;
mod terrain;

use leptos::prelude::*;

use crate::{
    app::{
        SessionStore, is_covered,
        parts::{Details, renewed},
        share::SharePanel,
    },
    session::{Place, Session},
    words::result,
};
use own::{OwnHead, OwnRest};
pub use received_views::{ReceivedPart, ReceivedViews};

/// The result at hand; nothing beside questions. First what it says, then the button to pass it on, then all the rest, which
/// is folded inside another page.
#[component]
pub fn Result() -> impl IntoView {
    let session = SessionStore::from_context();
    let head = renewed(session.memo(shown), |shown| match shown {
        Shown::Nothing => ().into_any(),
        Shown::Own => view! { <OwnHead/> }.into_any(),
        Shown::Received => ReceivedViews::show(|views| (views.head)()),
    });
    let is_compact = session.read_once(|session| session.framed);
    let rest = renewed(session.memo(shown), move |shown| {
        let rest = move || match shown {
            Shown::Nothing => ().into_any(),
            Shown::Own => view! { <OwnRest/> }.into_any(),
            Shown::Received => ReceivedViews::show(|views| (views.rest)()),
        };
        if is_compact && shown != Shown::Nothing {
            view! {
                <Details class="full" summary_class="plain" summary=result::FULL>
                    {rest()}
                </Details>
            }
            .into_any()
        } else {
            rest()
        }
    });
    view! {
        <div id="result">{head}</div>
        <SharePanel/>
        <div id="more">{rest}</div>
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

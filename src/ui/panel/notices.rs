//! What a person is told in passing, and the question that a carried link may raise.

use leptos::prelude::*;

use crate::{
    session::{Action, Notice},
    ui::Desk,
    words::{link, notice},
};

/// The notices at hand.
#[component]
pub fn Notices(desk: Desk) -> impl IntoView {
    let rows = move || {
        let notices = desk.read(|session| session.notices.clone());
        let rows = notices.into_iter().enumerate().map(|(at, notice)| view! { <Row desk at notice/> });
        rows.collect_view()
    };
    view! { {rows}<Conflicts desk/> }
}

#[component]
fn Row(desk: Desk, at: usize, notice: Notice) -> impl IntoView {
    let again = (notice == Notice::StorageWiped).then(|| view! {
        <button type="button" class="quiet" on:click=move |_| desk.did(Action::ChangedKeeping(true))>
            {notice::KEEP_AGAIN}
        </button>
    });
    let there = match &notice {
        Notice::OtherQuestionnaire { address, .. } => {
            Some(view! { <a href=address.clone()>{notice::OPEN_THERE}</a> })
        }
        _ => None,
    };
    view! {
        <p class="notice">
            <span>{notice::sentence(&notice)}" "{there}{again}</span>
            <button type="button" class="quiet" on:click=move |_| desk.did(Action::DismissedNotice(at))>
                {notice::DISMISS}
            </button>
        </p>
    }
}

/// Answers of a carried link that differ from those given here.
#[component]
fn Conflicts(desk: Desk) -> impl IntoView {
    move || {
        let count = desk.read(|session| session.conflicts.len());
        let settle = move |take| desk.did(Action::SettledConflicts { take });
        (count > 0).then(|| view! {
            <div class="notice" role="group">
                <p>{link::conflicts(count)}</p>
                <button type="button" class="plain" on:click=move |_| settle(false)>{link::CONFLICT_KEEP}</button>
                <button type="button" class="plain" on:click=move |_| settle(true)>{link::CONFLICT_TAKE}</button>
            </div>
        })
    }
}

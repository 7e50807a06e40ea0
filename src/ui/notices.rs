//! What a person is told in passing, and the quiet line about where answers stay.

use leptos::prelude::*;

use super::{Desk, Request};
use crate::{
    session::{Action, Keeping, Notice},
    words::{link, notice, taking},
};

/// The notices at hand. The region is always there, so that screen readers hear what comes into it.
#[component]
pub(super) fn Notices(desk: Desk) -> impl IntoView {
    let rows = move || {
        let notices = desk.read(|session| session.notices.clone());
        let rows = notices.into_iter().enumerate().map(|(at, notice)| view! { <Row desk at notice/> });
        rows.collect_view()
    };
    view! { <div class="notices" role="status">{rows}</div> }
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
pub(super) fn Conflicts(desk: Desk) -> impl IntoView {
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

/// Where the answers stay, with the wish that they do not, and whether pages go on by themselves.
#[component]
pub(super) fn Privacy(desk: Desk) -> impl IntoView {
    let words = move || desk.read(|session| match session.keeping {
        Keeping::Kept | Keeping::Wiped => taking::PRIVACY,
        Keeping::Unwanted => taking::PRIVACY_UNWANTED,
        Keeping::Refused => taking::PRIVACY_REFUSED,
    });
    let unwanted = move || desk.read(|session| session.keeping == Keeping::Unwanted);
    let refused = move || desk.read(|session| session.keeping == Keeping::Refused);
    let goes_on = move || desk.read(|session| session.goes_on);
    view! {
        <footer class="privacy">
            <p>{words}</p>
            <details>
                <summary>{taking::SETTINGS}</summary>
                <label class="tick" class:gone=refused>
                    <input
                        type="checkbox"
                        prop:checked=unwanted
                        on:change=move |event| desk.ask.run(Request::KeepNothing(event_target_checked(&event)))
                    />
                    {taking::KEEP_NOTHING}
                </label>
                <label class="tick">
                    <input
                        type="checkbox"
                        prop:checked=goes_on
                        on:change=move |event| desk.did(Action::ChangedGoingOn(event_target_checked(&event)))
                    />
                    {taking::GO_ON_BY_ITSELF}
                </label>
            </details>
            <p><a href="../">{taking::HOME}</a></p>
        </footer>
    }
}

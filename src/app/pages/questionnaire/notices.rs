//! What a person is to know in passing, and the question that a carried link may raise.

use leptos::prelude::*;

use crate::{
    answers::{Item, items},
    app::{
        SessionStore,
        parts::{Button, Texts, renewed},
    },
    session::{Action, Notice, Session},
    words::{link, notice as words, taking},
};

/// The notices at hand, each with a way to put it away.
#[component]
pub fn Notices() -> impl IntoView {
    let session = SessionStore::from_context();
    let notices = session.memo(|session| session.notices.clone());
    let notices = renewed(notices, |notices| {
        let notices = notices.into_iter().enumerate();
        let rows = notices.map(|(at, notice)| view! { <Row at notice/> }.into_any());
        rows.collect::<Vec<_>>().into_any()
    });
    let conflicts = renewed(session.memo(conflicts), |conflicts| {
        view! { <Conflicts conflicts/> }.into_any()
    });
    view! {
        {notices}
        {conflicts}
    }
}

#[component]
fn Row(at: usize, notice: Notice) -> impl IntoView {
    let session = SessionStore::from_context();
    let sentence = words::sentence(&notice);
    let action = match notice {
        Notice::OtherQuestionnaire { address, .. } => {
            view! { <a href=address>{words::OPEN_THERE}</a> }.into_any()
        }
        Notice::StorageWiped => {
            let keep = session.on(Action::ChangedKeeping(true));
            view! { <Button class="quiet" text=words::KEEP_AGAIN on_click=keep/> }.into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <p class="notice">
            <span>{sentence} " " {action}</span>
            <Button class="quiet" text=words::DISMISS on_click=session.on(Action::DismissedNotice(at))/>
        </p>
    }
}

/// Which answers should stand; nothing where none differ.
#[component]
fn Conflicts(conflicts: Vec<String>) -> impl IntoView {
    if conflicts.is_empty() {
        return None;
    }
    let session = SessionStore::from_context();
    let settle = |take| session.on(Action::SettledConflicts { take });
    Some(view! {
        <div class="notice" role="group">
            <p>{link::conflicts(conflicts.len())}</p>
            <Texts texts=conflicts/>
            <Button class="plain" text=link::CONFLICT_KEEP on_click=settle(false)/>
            <Button class="plain" text=link::CONFLICT_TAKE on_click=settle(true)/>
        </div>
    })
}

/// Both answers where a carried link differs.
fn conflicts(session: &Session) -> Vec<String> {
    let all: Vec<Item> = items(&session.definition).collect();
    let differing = session.conflicts.iter().filter_map(|(slot, theirs)| {
        let item = *all.get(*slot)?;
        let question = session.definition.questions.get(item.question)?;
        let text = |answer| taking::answer(question, answer);
        let mine = text(session.sitting.answers.get(item));
        Some(link::conflict(&question.short, &mine, &text(*theirs)))
    });
    differing.collect()
}

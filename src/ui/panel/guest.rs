//! Someone else's result, and what its reader can do with it.

use leptos::{either::Either, prelude::*};

use super::result::{InWords, Picture};
use crate::{
    scoring::Report,
    session::{Action, Guest},
    share::Missing,
    ui::{Desk, Request},
    words::{link, report as words},
};

#[component]
pub(super) fn GuestResult(desk: Desk) -> impl IntoView {
    let definition = desk.definition();
    let guest = desk.session.with_untracked(|session| session.guest.clone());
    guest.map(|Guest { shared, missing, .. }| {
        let report = Report::of(&definition, &shared.answers, None);
        let left_out = (!missing.is_empty()).then(|| {
            let names: Vec<String> = missing.into_iter().map(name).collect();
            view! { <p class="notice">{link::missing(&names)}</p> }
        });
        let body = match report {
            None => Either::Left(view! { <h2 tabindex="-1">{words::NOTHING}</h2> }),
            Some(report) => {
                let (about, answers) = (shared.about, shared.answers);
                Either::Right(view! {
                    <Picture definition=(*definition).clone() report=report.clone()/>
                    <Ways desk/>
                    <InWords definition=(*definition).clone() report about answers/>
                })
            }
        };
        view! {
            <article class="result guest">
                <p class="whose"><strong>{link::THEIRS}</strong>" "{link::THEIRS_LEAD}</p>
                {left_out}
                {body}
            </article>
        }
    })
}

/// Answer first, see both, keep it as mine, or close it.
#[component]
fn Ways(desk: Desk) -> impl IntoView {
    let finished = desk.session.with_untracked(|session| session.sitting.finished);
    let beside = if finished { link::SEE_BOTH } else { link::ANSWER_FIRST };
    let answer = move |_| {
        desk.ask.run(Request::ForgetLink);
        desk.did(Action::StartedAnswering);
    };
    let close = move |_| {
        desk.ask.run(Request::ForgetLink);
        desk.did(Action::ClosedResult);
    };
    view! {
        <div class="buttons">
            <button type="button" class="primary" on:click=answer>{beside}</button>
            <button type="button" class="plain" on:click=move |_| desk.ask.run(Request::KeepResult)>
                {link::THIS_IS_MINE}
            </button>
            <button type="button" class="plain" on:click=close>{link::CLOSE}</button>
        </div>
    }
}

/// What an older link answers and nobody asks any more.
fn name(missing: Missing) -> String {
    match missing {
        Missing::Question { question, .. } => question,
        Missing::Choice { question, option, .. } => format!("{question} ({option})"),
        Missing::Arrow { from, to } => format!("{from} → {to}"),
    }
}

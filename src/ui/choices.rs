//! Described options as whole rows: side by side for each scope, or one round after the other.

use leptos::prelude::*;

use super::{Desk, question::{NonAnswers, Radio}};
use crate::{
    answers::{Answer, Item},
    assessment::Question,
    session::{Action, Place},
    words::taking,
};

/// A choice, once or for each of its rounds, all on one screen.
#[component]
pub(super) fn Choice(desk: Desk, at: usize) -> impl IntoView {
    let question = desk.question(at)?;
    let rounds = question.rounds.len();
    let scopes = (0..rounds.max(1)).map(|round| {
        let prompt = prompt(desk, &question, round);
        let dropped = move || desk.read(|session| {
            let place = round_place(session, at, round);
            place.is_some_and(|place| session.sitting.is_dropped(&session.definition, place))
        });
        view! {
            <div class="scope" class:dropped=dropped>
                <Rows desk at round prompt=prompt marks=false/>
            </div>
        }
    });
    let class = if rounds > 1 { "choice scopes" } else { "choice" };
    Some(view! { <div class=class>{scopes.collect_view()}</div> })
}

/// Four described states, asked in turn: now, then enough.
#[component]
pub(super) fn Levels(desk: Desk, at: usize) -> impl IntoView {
    let question = desk.question(at)?;
    let screen = desk.session.with_untracked(|session| session.screens().holding(at));
    let rounds = (0..question.rounds.len().max(1)).map(|round| {
        let prompt = prompt(desk, &question, round);
        let current = move || desk.read(|session| {
            let here = screen.map(Place::Screen) == Some(session.place);
            round == if here { session.round } else { 0 }
        });
        let shortcuts = (round > 0).then(|| view! {
            <p class="shortcuts">
                <button type="button" class="quiet" on:click=move |_| desk.did(Action::ChoseSameAsNow)>
                    {taking::SAME_AS_NOW}
                </button>
            </p>
        });
        view! {
            <div class="round" class:current=current>
                <Rows desk at round prompt marks=round == 1/>
                {shortcuts}
            </div>
        }
    });
    Some(view! { <div class="levels">{rounds.collect_view()}</div> })
}

/// The options of one round. With `marks`, the row of the round before carries a button that goes back to it.
#[component]
fn Rows(desk: Desk, at: usize, round: usize, prompt: Option<String>, marks: bool) -> impl IntoView {
    let question = desk.question(at)?;
    let item = Item { question: at, round };
    let name = desk.definition().item_name(item);
    let title = format!("t-{}", question.id);
    let labelled = match prompt {
        Some(_) => format!("{title} p-{name}"),
        None => title,
    };
    let first = desk.definition().rounds.first().map(|round| round.short.clone());
    let rows = question.shown().into_iter().map(|value| {
        let text = question.options.get(usize::from(value)).map(|option| option.text.clone());
        let answer = Answer::Pick(value);
        let mark = marks.then(|| {
            let now = first.clone();
            let here = move || desk.read(|session| {
                session.sitting.answers.get(Item { question: at, round: 0 }) == answer
            });
            view! {
                <button
                    type="button"
                    class="now"
                    class:here=here
                    aria-label=taking::CHANGE_NOW
                    on:click=move |_| desk.did(Action::ReturnedToFirstRound)
                >
                    {now}
                </button>
            }
        });
        view! {
            <div class="row">
                <Radio desk item answer name=name.clone() text=text.unwrap_or_default() class="option"/>
                {mark}
            </div>
        }
    });
    let rows = rows.collect_view();
    Some(view! {
        <fieldset aria-labelledby=labelled>
            {prompt.map(|prompt| view! { <p class="prompt" id=format!("p-{name}")>{prompt}</p> })}
            {rows}
            <div class="others">
                <NonAnswers desk item name/>
            </div>
        </fieldset>
    })
}

/// What stands above the options of a round.
fn prompt(desk: Desk, question: &Question, round: usize) -> Option<String> {
    let definition = desk.definition();
    let round = definition.round(question.rounds.get(round)?)?;
    Some(question.prompt(round).to_owned())
}

/// The place among the definition's rounds of a question's own round.
fn round_place(session: &crate::session::Session, at: usize, round: usize) -> Option<usize> {
    let own = session.definition.questions.get(at)?.rounds.get(round)?;
    session.definition.rounds.iter().position(|round| round.id == *own)
}

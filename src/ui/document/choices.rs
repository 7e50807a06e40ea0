//! Described options as whole rows: side by side for each scope, or one round after the other.

use leptos::prelude::*;

use super::radio::{NonAnswers, Radio, item_name};
use crate::{
    answers::Answer,
    assessment::{Definition, Question},
    words::taking,
};

/// A choice, once or for each of its rounds, all on one screen.
#[component]
pub(super) fn Choice<'a>(definition: &'a Definition, at: usize) -> impl IntoView {
    let question = definition.questions.get(at)?;
    let rounds = question.rounds.len();
    let scopes = (0..rounds.max(1)).map(|round| {
        let id = format!("c-{}", item_name(definition, at, round));
        view! {
            <div class="scope" id=id>
                <Rows definition at round marks=false/>
            </div>
        }
    });
    let class = if rounds > 1 {
        "choice scopes"
    } else {
        "choice"
    };
    Some(view! { <div class=class>{scopes.collect_view()}</div> })
}

/// Four described states, asked in turn: now, then enough.
#[component]
pub(super) fn Levels<'a>(definition: &'a Definition, at: usize) -> impl IntoView {
    let question = definition.questions.get(at)?;
    let rounds = (0..question.rounds.len().max(1)).map(|round| {
        let class = if round == 0 { "round current" } else { "round" };
        view! {
            <div class=class id=format!("r-{}", item_name(definition, at, round))>
                <Rows definition at round marks=round == 1/>
            </div>
        }
    });
    Some(view! { <div class="levels">{rounds.collect_view()}</div> })
}

/// The options of one round. With `marks`, the row of the round before carries a button that goes back to it.
#[component]
fn Rows<'a>(definition: &'a Definition, at: usize, round: usize, marks: bool) -> impl IntoView {
    let question = definition.questions.get(at)?;
    let name = item_name(definition, at, round);
    let prompt = prompt(definition, question, round);
    let title = format!("t-{}", question.id);
    let labelled = match prompt {
        Some(_) => format!("{title} p-{name}"),
        None => title,
    };
    let first = definition.rounds.first().map(|round| round.short.clone());
    let rows = question.shown().into_iter().filter_map(|value| {
        let option = question.options.get(usize::from(value))?;
        let mark = marks.then(|| view! {
            <button
                type="button"
                class="now"
                id=format!("m-{}-{}", question.id, option.id)
                data-act="now"
                aria-label=taking::CHANGE_NOW
            >
                {first.clone()}
            </button>
        });
        Some(view! {
            <div class="row">
                <Radio question answer=Answer::Pick(value) name=name.clone() text=option.text.clone() class="option"/>
                {mark}
            </div>
        })
    });
    let rows = rows.collect_view();
    let prompt_id = format!("p-{name}");
    Some(view! {
        <fieldset aria-labelledby=labelled>
            {prompt.map(|prompt| view! { <p class="prompt" id=prompt_id>{prompt}</p> })}
            {rows}
            <div class="others">
                {marks.then(|| view! {
                    <button type="button" class="quiet shortcut" data-act="same">{taking::SAME_AS_NOW}</button>
                })}
                <NonAnswers question name/>
            </div>
        </fieldset>
    })
}

/// What stands above the options of a round.
fn prompt(definition: &Definition, question: &Question, round: usize) -> Option<String> {
    let round = definition.round(question.rounds.get(round)?)?;
    Some(question.prompt(round).to_owned())
}

//! Described options as whole rows, for one round of a question.

use leptos::prelude::*;

use super::radio::{NonAnswers, Radio, RadioGroup, RadioItem};
use crate::{
    answers::{Answer, Item},
    app::{SessionStore, parts::Button},
    assessment::{Definition, Question},
    session::Action,
    words::taking,
};

/// The options of one round. With `marks`, the row of the first round carries a button that goes back to it.
#[component]
pub fn Rows<'a>(
    definition: &'a Definition,
    question: &'a Question,
    item: Item,
    marks: bool,
) -> impl IntoView {
    let session = SessionStore::from_context();
    let radio_item = RadioItem::of(item);
    let name = &radio_item.name;
    let prompt = prompt(definition, question, item.round);
    let title = format!("t-{}", question.id);
    let labelled_by = match prompt {
        Some(_) => format!("{title} p-{name}"),
        None => title,
    };
    let prompt =
        prompt.map(|prompt| view! { <p class="prompt" id=format!("p-{name}")>{prompt}</p> });
    let rows = question.shown().into_iter().filter_map(|value| {
        let option = question.options.get(usize::from(value))?;
        let mark = marks.then(|| view! { <Mark definition question at=item.question value/> });
        Some(
            view! {
                <div class="row">
                    <Radio
                        item=&radio_item
                        question
                        value=Answer::Pick(value)
                        text=option.text.clone()
                        class="option"
                    />
                    {mark}
                </div>
            }
            .into_any(),
        )
    });
    let rows = rows.collect::<Vec<_>>();
    let shortcut = marks.then(|| {
        let choose = session.on(Action::ChoseSameAsNow);
        view! { <Button class="quiet shortcut" text=taking::SAME_AS_NOW on_click=choose/> }
    });
    let others = view! { <NonAnswers item=&radio_item question/> }.into_any();
    view! {
        <RadioGroup item class=None labelled_by>
            {prompt}
            {rows}
            <div class="others">
                {shortcut}
                {others}
            </div>
        </RadioGroup>
    }
}

/// The mark of the first round, in the row that was chosen in it; it goes back to that round.
#[component]
fn Mark<'a>(
    definition: &'a Definition,
    question: &'a Question,
    at: usize,
    value: u8,
) -> impl IntoView {
    let session = SessionStore::from_context();
    let first = session.answer(Item {
        question: at,
        round: 0,
    });
    let is_here = Signal::derive(move || first.get() == Answer::Pick(value));
    let text = definition.rounds.first().map(|round| round.short.clone());
    let option = question.options.get(usize::from(value));
    let id = option.map(|option| format!("m-{}-{}", question.id, option.id));
    let go_back = session.on(Action::ReturnedToFirstRound);
    view! {
        <button
            type="button"
            class="now"
            class:here=is_here
            id=id
            aria-label=taking::CHANGE_NOW
            on:click=move |_| go_back()
        >
            {text}
        </button>
    }
}

/// What stands above the options of a round.
fn prompt(definition: &Definition, question: &Question, round: usize) -> Option<String> {
    let round = definition.round(question.rounds.get(round)?)?;
    Some(question.prompt(round).to_owned())
}

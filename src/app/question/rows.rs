//! Described options as whole rows, for one round of a question.

use leptos::prelude::*;

use super::radio::{NonAnswers, Radio, RadioItem};
use crate::{
    answers::{Answer, Item},
    app::{SessionStore, parts::Button},
    assessment::{Definition, Question},
    session::Action,
    words::taking,
};

/// The options of one round. From the second on, the row of the first round carries its mark, and "Now is enough" is a row.
#[component]
pub fn Rows<'a>(
    definition: &'a Definition,
    question: &'a Question,
    item: Item,
    /// Ids of the elements that name the question.
    labelled_by: String,
) -> impl IntoView {
    let session = SessionStore::from_context();
    let radio_item = RadioItem::of(item);
    let marks = item.round > 0;
    let rows = question.shown().into_iter().filter_map(|value| {
        let option = question.options.get(usize::from(value))?;
        let mark = marks.then(|| view! { <Mark definition at=item.question value/> }.into_any());
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
    let same = marks.then(|| {
        let choose = session.on(Action::ChoseSameAsNow);
        view! { <Button class="option same" text=taking::SAME_AS_NOW on_click=choose/> }
    });
    let others = view! { <NonAnswers item=&radio_item question/> }.into_any();
    view! {
        <fieldset aria-labelledby=labelled_by>
            {rows}
            {same}
            {others}
        </fieldset>
    }
}

/// The mark of the first round, in the row that was chosen in it.
#[component]
fn Mark<'a>(definition: &'a Definition, at: usize, value: u8) -> impl IntoView {
    let session = SessionStore::from_context();
    let first = session.answer(Item {
        question: at,
        round: 0,
    });
    let is_here = Signal::derive(move || first.get() == Answer::Pick(value));
    let text = definition.rounds.first().map(|round| round.short.clone());
    view! { <span class="now" class:here=is_here>{text}</span> }
}

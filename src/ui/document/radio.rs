//! The radio buttons of an item: its values and its non-answers.

use leptos::prelude::*;

use crate::{
    answers::{Answer, Item},
    assessment::{Definition, Question},
    words::taking,
};

/// "Can't see from here", "Varies too much", "Doesn't apply": answers of their own, one tap away.
#[component]
pub(super) fn NonAnswers<'a>(question: &'a Question, name: String) -> impl IntoView {
    Answer::CHOSEN
        .into_iter()
        .map(|answer| {
            let text = taking::non_answer(answer);
            view! { <Radio question answer name=name.clone() text class="other"/> }
        })
        .collect_view()
}

/// One radio button as a whole row, stop or word to tap.
#[component]
pub(super) fn Radio<'a>(
    question: &'a Question,
    answer: Answer,
    name: String,
    #[prop(into)] text: String,
    class: &'static str,
) -> impl IntoView {
    view! {
        <label class=class>
            <input type="radio" name=name value=answer.code(question)/>
            <span>{text}</span>
        </label>
    }
}

/// The name of an item's controls.
pub(super) fn item_name(definition: &Definition, at: usize, round: usize) -> String {
    definition.item_name(Item {
        question: at,
        round,
    })
}

//! The radio buttons of an item: its values and its non-answers.

use leptos::prelude::*;

use crate::{
    answers::{Answer, Item},
    app::{SessionStore, parts::initial},
    assessment::Question,
    words::taking,
};

/// The name of an item and its response: what every radio button of it needs.
#[derive(Clone)]
pub struct RadioItem {
    pub name: String,
    pub answer: Memo<Answer>,
}

impl RadioItem {
    pub fn of(item: Item) -> Self {
        let session = SessionStore::from_context();
        Self {
            name: session.read_once(|session| session.definition.item_name(item)),
            answer: session.answer(item),
        }
    }
}

/// The radio button alone. `labelled_by` names the elements that name it; nothing where a label is around it.
#[component]
pub fn RadioInput<'a>(
    item: &'a RadioItem,
    question: &'a Question,
    value: Answer,
    #[prop(optional, into)] labelled_by: Option<String>,
) -> impl IntoView {
    let answer = item.answer;
    let is_chosen = Signal::derive(move || answer.get() == value);
    view! {
        <input
            type="radio"
            name=item.name.clone()
            value=value.code(question)
            checked=initial(is_chosen).filter(|chosen| *chosen)
            prop:checked=is_chosen
            aria-labelledby=labelled_by
        />
    }
}

/// One radio button with its words, as a whole row, stop or chip to tap.
#[component]
pub fn Radio<'a>(
    item: &'a RadioItem,
    question: &'a Question,
    value: Answer,
    #[prop(into)] text: String,
    class: &'static str,
) -> impl IntoView {
    view! {
        <label class=class>
            <RadioInput item question value/>
            <span>{text}</span>
        </label>
    }
}

/// "Can't see from here", "Varies too much", "Doesn't apply": answers of their own, one tap away. Shorter on a screen that
/// holds several questions.
#[component]
pub fn NonAnswers<'a>(
    item: &'a RadioItem,
    question: &'a Question,
    #[prop(optional)] is_short: bool,
) -> impl IntoView {
    let words = if is_short {
        taking::short_non_answer
    } else {
        taking::non_answer
    };
    let chips = Answer::CHOSEN.into_iter().map(|value| {
        let text = words(value);
        let class = if is_spare(question, value) {
            "other spare"
        } else {
            "other"
        };
        view! { <Radio item question value text class/> }.into_any()
    });
    view! { <div class="others">{chips.collect::<Vec<_>>()}</div> }
}

/// Whether a non-answer is not offered, since an option says it. It is shown where it was chosen before.
pub fn is_spare(question: &Question, value: Answer) -> bool {
    value == Answer::Varies && question.has_own_varies()
}

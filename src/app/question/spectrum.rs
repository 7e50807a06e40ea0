//! Seven stops between two poles.

use leptos::prelude::*;

use super::radio::{NonAnswers, Radio, RadioGroup, RadioItem};
use crate::{
    answers::{Answer, Item},
    app::{SessionStore, parts::initial_text},
    assessment::{Definition, Pole, Question},
    words::taking,
};

#[component]
pub fn Spectrum<'a>(
    definition: &'a Definition,
    question: &'a Question,
    at: usize,
) -> impl IntoView {
    let item = Item {
        question: at,
        round: 0,
    };
    let radio_item = RadioItem::of(item);
    let text = |pole: &Option<Pole>| pole.as_ref().map(|pole| pole.text.clone());
    let (mut first, mut last) = (text(&question.left), text(&question.right));
    if question.flipped {
        std::mem::swap(&mut first, &mut last);
    }
    let stops = question.shown().into_iter().map(|stop| {
        let text = taking::stop(question, stop);
        view! { <Radio item=&radio_item question value=Answer::Pick(stop) text class="stop"/> }
            .into_any()
    });
    let stops = stops.collect::<Vec<_>>();
    let word = chosen_word(at, radio_item.answer);
    let word_id = format!("w-{}", definition.item_name(item));
    let others = view! { <NonAnswers item=&radio_item question/> }.into_any();
    view! {
        <RadioGroup item class=Some("spectrum") labelled_by=format!("t-{}", question.id)>
            <p class="pole">{first}</p>
            <div class="stops">{stops}</div>
            <p class="pole last">{last}</p>
            // Each stop has these words of its own for those who do not see it.
            <p class="word" id=word_id aria-hidden="true" prop:textContent=word>{initial_text(word)}</p>
            <div class="others">{others}</div>
        </RadioGroup>
    }
}

/// The words of the chosen stop; empty while none is chosen.
fn chosen_word(at: usize, answer: Memo<Answer>) -> Signal<String> {
    let session = SessionStore::from_context();
    Signal::derive(move || {
        let Some(stop) = answer.get().pick() else {
            return String::new();
        };
        session.read_once(|session| {
            let question = session.definition.questions.get(at);
            question.map_or_else(String::new, |question| taking::stop(question, stop))
        })
    })
}

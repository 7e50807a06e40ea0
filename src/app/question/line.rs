//! Stops on a line between two ends: a spectrum, or a choice whose options are in an order.

use leptos::prelude::*;

use super::radio::{NonAnswers, Radio, RadioItem};
use crate::{
    answers::{Answer, Item},
    assessment::{Pole, Question, QuestionOption},
    words::taking,
};

/// Seven stops between two poles.
#[component]
pub fn Spectrum<'a>(question: &'a Question, at: usize) -> impl IntoView {
    let text = |pole: &Option<Pole>| pole.as_ref().map(|pole| pole.text.clone());
    let mut ends = [text(&question.left), text(&question.right)];
    if question.flipped {
        ends.reverse();
    }
    let word = |stop| taking::stop(question, stop);
    view! { <Line question at ends words=word class="line"/> }
}

/// A stop for each option, from the first to the last.
#[component]
pub fn Scale<'a>(question: &'a Question, at: usize) -> impl IntoView {
    let text = |option: Option<&QuestionOption>| option.map(|one| one.text.clone());
    let ends = [
        text(question.options.first()),
        text(question.options.last()),
    ];
    let word = move |stop| text(question.options.get(usize::from(stop))).unwrap_or_default();
    view! { <Line question at ends words=word class="line scale"/> }
}

/// The ends above the line, left and right, and the words of a stop where it is chosen, pointed at or in focus.
#[component]
fn Line<'a>(
    question: &'a Question,
    at: usize,
    ends: [Option<String>; 2],
    words: impl Fn(u8) -> String,
    class: &'static str,
) -> impl IntoView {
    let item = RadioItem::of(Item {
        question: at,
        round: 0,
    });
    let stops = question.shown().into_iter().map(|stop| {
        let text = words(stop);
        view! { <Radio item=&item question value=Answer::Pick(stop) text class="stop"/> }.into_any()
    });
    let stops = stops.collect::<Vec<_>>();
    let ends = ends.map(|end| view! { <p>{end}</p> });
    let is_short = question.screen.is_some();
    let others = view! { <NonAnswers item=&item question is_short/> }.into_any();
    view! {
        <fieldset class=class aria-labelledby=format!("t-{}", question.id)>
            <div class="poles">{Vec::from(ends)}</div>
            <div class="stops">{stops}</div>
            {others}
        </fieldset>
    }
}

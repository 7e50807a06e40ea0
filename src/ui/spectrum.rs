//! Seven stops between two poles.

use leptos::prelude::*;

use super::{Desk, question::{NonAnswers, Radio}};
use crate::{
    answers::{Answer, Item},
    assessment::Pole,
    words::taking,
};

#[component]
pub(super) fn Spectrum(desk: Desk, at: usize) -> impl IntoView {
    let question = desk.question(at)?;
    let item = Item { question: at, round: 0 };
    let name = question.id.clone();
    let text = |pole: &Option<Pole>| pole.as_ref().map(|pole| pole.text.clone());
    let (mut first, mut last) = (text(&question.left), text(&question.right));
    if question.flipped {
        std::mem::swap(&mut first, &mut last);
    }
    let stops = question.shown().into_iter().map(|stop| {
        let text = taking::stop(&question, stop);
        view! { <Radio desk item answer=Answer::Pick(stop) name=name.clone() text class="stop"/> }
    });
    let stops = stops.collect_view();
    let title = format!("t-{name}");
    Some(view! {
        <fieldset class="spectrum" aria-labelledby=title>
            <p class="pole">{first}</p>
            <div class="stops">{stops}</div>
            <p class="pole last">{last}</p>
            <div class="others">
                <NonAnswers desk item name/>
            </div>
        </fieldset>
    })
}

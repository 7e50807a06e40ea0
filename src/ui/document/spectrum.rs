//! Seven stops between two poles.

use leptos::prelude::*;

use super::radio::{NonAnswers, Radio, item_name};
use crate::{
    answers::Answer,
    assessment::{Definition, Pole},
    words::taking,
};

#[component]
pub(super) fn Spectrum<'a>(definition: &'a Definition, at: usize) -> impl IntoView {
    let question = definition.questions.get(at)?;
    let name = item_name(definition, at, 0);
    let text = |pole: &Option<Pole>| pole.as_ref().map(|pole| pole.text.clone());
    let (mut first, mut last) = (text(&question.left), text(&question.right));
    if question.flipped {
        std::mem::swap(&mut first, &mut last);
    }
    let stops = question.shown().into_iter().map(|stop| {
        let text = taking::stop(question, stop);
        view! { <Radio question answer=Answer::Pick(stop) name=name.clone() text class="stop"/> }
    });
    let stops = stops.collect_view();
    let word = format!("w-{name}");
    Some(view! {
        <fieldset class="spectrum" aria-labelledby=format!("t-{}", question.id)>
            <p class="pole">{first}</p>
            <div class="stops">{stops}</div>
            <p class="pole last">{last}</p>
            // Each stop has these words of its own for those who do not see it.
            <p class="word" id=word aria-hidden="true"></p>
            <div class="others">
                <NonAnswers question name/>
            </div>
        </fieldset>
    })
}
